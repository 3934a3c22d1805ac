using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Herkomst;

/// <summary>The table of provenance names every rule of the source documents once, and the tests that show it.</summary>
public sealed class HerkomstTests
{
    // In pieces, so that the codes of these examples are not themselves found in the sources.
    private const string Een = "000" + "-01";
    private const string Onbestaand = "000" + "-99";

    private static readonly string Markdown = File.ReadAllText(Path.Combine(Huis.Wortel, "build", "herkomst.md"));

    private static readonly IReadOnlyList<Regel> Tabel = Herkomstregels.Lees(Markdown);

    [Test]
    public void Elke_regel_van_de_bronnen_staat_er_een_keer()
    {
        Assert.That(Herkomstregels.Verwacht, Has.Count.EqualTo(125));
        Bewering.Geen(Herkomstregels.Onvolledig(Tabel));
    }

    [Test]
    public void Elke_code_in_de_bronnen_staat_in_de_tabel() =>
        Bewering.Geen(Herkomstregels.Onbekend(Tabel, Huis.Bestanden("src", ".cs", ".json").Concat(Huis.Bestanden("tests", ".cs"))));

    [Test]
    public void Elke_genoemde_test_bestaat_en_noemt_de_code() => Bewering.Geen(Herkomstregels.NietGetoond(Tabel, [.. Huis.Bestanden("tests", ".cs")]));

    [Test]
    public void Rij_wordt_gelezen()
    {
        var regel = Herkomstregels.Lees($"| code | place | rule | shown by |\n|---|---|---|---|\n| {Een} | \"Kop\", 1st paragraph | A | B. | `ATests.Een`; BTests, CTests.Twee |\n").Single();
        Assert.That((regel.Code, regel.Bron, regel.Inhoud), Is.EqualTo((Een, "\"Kop\", 1st paragraph", "A | B.")));
        Assert.That(regel.Tests, Is.EqualTo(["ATests.Een", "BTests", "CTests.Twee"]));
        Assert.That(Herkomstregels.Lees($"| {Een} | a | b | open: nothing is asked that could be kept. |").Single().Tests, Is.Empty);
    }

    [Test]
    public void Tabel_met_een_gat_een_dubbele_of_een_vreemde_rij_valt_op()
    {
        var goed = Herkomstregels.Verwacht.Select(c => Rij(c)).ToList();
        Assert.That(Herkomstregels.Onvolledig(goed), Is.Empty);
        Assert.That(Herkomstregels.Onvolledig(goed[1..]), Is.EqualTo([$"{Een} is missing"]));
        Assert.That(Herkomstregels.Onvolledig([.. goed, goed[0], Rij(Onbestaand)]), Is.EqualTo([$"{Onbestaand} is of no document", $"{Een} stands 2 times"]));
        Assert.That(Herkomstregels.Onvolledig([.. goed[1..], new Regel(Een, "", "b", [])]), Is.EqualTo([$"{Een} has an empty cell"]));
    }

    [TestCase("", false)]
    [TestCase("open", false)]
    [TestCase("open:", false)]
    [TestCase("open: later", false)]
    [TestCase("open: nothing is asked that could be kept.", true)]
    [TestCase("ATests", true)]
    public void Open_vraagt_een_reden(string cel, bool mag) =>
        Assert.That(Herkomstregels.Onbeslist($"| {Een} | a | b | {cel} |"), mag ? Is.Empty : Is.EqualTo([$"{Een} is neither shown nor open for a stated reason"]));

    [Test]
    public void Geen_regel_is_open_zonder_reden() => Bewering.Geen(Herkomstregels.Onbeslist(Markdown));

    [Test]
    public void Onbekende_code_valt_op() =>
        Assert.That(Herkomstregels.Onbekend([Rij(Een)], [new("a.cs", $"// {Een}, {Onbestaand}; 0192000{Onbestaand}-7000")]), Is.EqualTo([$"a.cs names {Onbestaand}"]));

    [TestCase("ATests.Werkt", true)]
    [TestCase("ATests", true)]
    [TestCase("ATests.WerktAsync", true)]
    [TestCase("ATests.Werk", false)]
    [TestCase("ATest", false)]
    [TestCase("BTests.Werkt", false)]
    public void Genoemde_test_moet_bestaan(string test, bool bestaat)
    {
        Bestand[] tests = [new("a.cs", $"public sealed class ATests {{ /* {Een} */ public void Werkt() {{ }} public async Task WerktAsync(int x) {{ }} }}"), new("b.cs", "class BTests { void Anders() { } }")];
        Assert.That(Herkomstregels.NietGetoond([Rij(Een, test)], tests), bestaat ? Is.Empty : Is.EqualTo([$"{Een}: there is no test {test}"]));
    }

    [Test]
    public void Genoemde_test_moet_de_code_noemen()
    {
        Bestand[] tests = [new("a.cs", "class ATests { void Werkt() { } }"), new("b.cs", $"class BTests {{ void Werkt() {{ }} }} // {Een}")];
        Assert.That(Herkomstregels.NietGetoond([Rij(Een, "ATests.Werkt")], tests), Is.EqualTo([$"{Een} is named in none of ATests.Werkt"]));
        Assert.That(Herkomstregels.NietGetoond([Rij(Een, "ATests.Werkt", "BTests")], tests), Is.Empty);
    }

    private static Regel Rij(string code, params string[] tests) => new(code, "a", "b", tests);
}
