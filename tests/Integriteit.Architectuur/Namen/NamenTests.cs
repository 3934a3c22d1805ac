using System.Reflection;
using System.Runtime.CompilerServices;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Namen;

/// <summary>Things are named after what they are, files can be read whole, and nothing depends on one machine.</summary>
public sealed class NamenTests
{
    private static readonly List<Bestand> Bronnen = [.. Huis.Bestanden("src", ".cs", ".sql").Concat(Huis.Bestanden("tests", ".cs"))];

    private static IEnumerable<Assembly> Alles => Huis.Alles;

    /// <summary>What the framework's own generators put in our assemblies.</summary>
    private static bool Gegenereerd(Type type) => type.Namespace == "Microsoft.AspNetCore.Http.Generated";

    [TestCaseSource(nameof(Alles))]
    public void Geen_type_heet_naar_een_patroon(Assembly assembly) =>
        Bewering.Geen(Naamregels.Patroonnamen(assembly.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && !Gegenereerd(t)).Select(t => t.FullName!)));

    [Test]
    public void Ook_geen_type_van_de_tests_heet_naar_een_patroon() => Bewering.Geen(Naamregels.Patroonnamen(Bronnen.SelectMany(Naamregels.Typen)));

    [Test]
    public void Patroonnaam_valt_op()
    {
        Assert.That(Naamregels.Patroonnamen(["KlantDto", "KlantMapper", "Opslag.KlantRepository", "TekstHelper", "TekstUtils", "HandlerBase`1", "Klant"]), Has.Exactly(6).Items.And.None.EqualTo("Klant"));
        // Cut in two, or these would be found among the types of this file.
        var bron = "internal sealed record " + "KlantDto(string Naam);\npublic abstract " + "class HandlerBase<T>\n{\n}\n// a class of its own";
        Assert.That(Naamregels.Typen(new("a.cs", bron)), Is.EqualTo(["KlantDto", "HandlerBase"]));
    }

    [TestCaseSource(nameof(Alles))]
    public void Alles_is_af(Assembly assembly) => Assert.That(Naamregels.Noemt(assembly, nameof(NotImplementedException)), Is.False);

    [Test]
    public void Werk_dat_niet_af_is_valt_op() => Assert.That(Naamregels.Noemt(typeof(NamenTests).Assembly, nameof(NotImplementedException)), Is.True, NietAf);

    [Test]
    public void Geen_bestand_is_te_lang()
    {
        Assert.That(Bronnen, Has.Count.GreaterThan(80));
        Bewering.Geen(Naamregels.TeLang(Bronnen));
    }

    [Test]
    public void Te_lang_bestand_valt_op() =>
        Assert.That(Naamregels.TeLang([new("a.cs", string.Concat(Enumerable.Repeat("x\n", 300))), new("b.cs", string.Concat(Enumerable.Repeat("x\n", 301)))]), Is.EqualTo(["b.cs has 301 lines"]));

    [Test]
    public void Niets_hangt_aan_een_machine() => Bewering.Geen(Naamregels.Plaatsgebonden(Teksten()));

    [TestCase("var map = \"~home/een/data\";")]
    [TestCase("cd ~work")]
    [TestCase("zie ~tmp/x.log")]
    [TestCase("var map = @\"C:" + "\\data\";")]
    [TestCase("See share" + "d/design.md.")]
    public void Pad_van_een_machine_valt_op(string regel) =>
        // The tilde keeps this file itself clean.
        Assert.That(Naamregels.Plaatsgebonden([new("a.cs", "x\n" + regel.Replace('~', '/'))]), Has.Exactly(1).Items.And.One.StartsWith("a.cs:2: "));

    [TestCase("#!~usr/bin/env bash")]
    [TestCase("https:~~example.org/home/x and api~usr/1")]
    [TestCase("/gemeenten/{gemeente}~work")]
    [TestCase("Data:Map is data")]
    public void Ander_pad_mag(string regel) => Assert.That(Naamregels.Plaatsgebonden([new("a.cs", regel.Replace('~', '/'))]), Is.Empty);

    private static string NietAf()
    {
        // Never called: its presence is the negative control.
        return Environment.HasShutdownStarted ? throw new NotImplementedException() : "NotImplementedException is not seen";
    }

    /// <summary>All that people read or run; an image's recipe names the paths inside the image.</summary>
    private static IEnumerable<Bestand> Teksten() =>
        Huis.Bestanden("").Where(b => b.Naam != "Dockerfile" && b.Pad is not (".git" or ".ci/run"));
}
