using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What is remembered of a judgement is what it would be anew.</summary>
public sealed class ToetsgeheugenTests
{
    private static readonly Wetslaag Wet = Wetslaag.Laad();

    private static readonly IReadOnlyList<Codebestand> Codes =
        [.. Bronbestand.Meegeleverd().Where(b => !Wetslaag.Is(b.Name)).Select(b => Codekeuring.Code(b.Bytes, f => throw new InvalidDataException(f.Reason))).OfType<Codebestand>()];

    private static string Anders(ToetsFeiten vraag)
    {
        var (dekking, bronnen) = Integriteit.Gedragscode.Toetsen.Bronnen.Codes(Codes, vraag.Ambt, vraag.Peildatum, vraag.Soort);
        return Tekst(Toetser.Toets(vraag, Integriteit.Gedragscode.Toetsen.Bronnen.Wet(Wet.Regels, vraag.Ambt, vraag.Peildatum), dekking, bronnen));
    }

    private static string Tekst(Toetsing toets) => JsonSerializer.Serialize(toets, Json.Options);

    // Few facts and many days, so that most are known already, and more than are kept.
    private static readonly Gen<ToetsFeiten> Vraag =
        from ambt in Gen.Elements(Ambt.Raadslid, Ambt.Wethouder, Ambt.Ambtenaar)
        from dag in Gen.Choose(0, 9000)
        from centen in Gen.Elements<object?>(null, 2450L, 5000L, 7500L)
        from extra in Gen.Choose(0, 300)
        from onderhandeling in Gen.Elements<object?>(null, true, false)
        from thuis in Gen.Elements("werk", "huisadres")
        from andersom in Gen.Elements(true, false)
        let feiten = new (string Naam, object? Waarde)[] { ("aard", "geschenk"), ("geschatteWaarde", centen is long c ? c + extra : null), ("plaatsOntvangst", thuis), ("inOnderhandeling", onderhandeling) }
        select new ToetsFeiten("gm0148", "geschenk", ambt, new DateOnly(2010, 1, 1).AddDays(dag), (andersom ? feiten.Reverse() : feiten).ToDictionary(f => f.Naam, f => f.Waarde));

    [Test]
    public void Wat_is_onthouden_is_wat_het_anders_zou_zijn()
    {
        var geheugen = new Toetsgeheugen(Wet);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(Vraag.ToArbitrary(), vraag => Tekst(geheugen.Toets(vraag, Codes)) == Anders(vraag)));
    }

    [Test]
    public void Andere_codes_geven_een_ander_oordeel()
    {
        var (geheugen, vraag) = (new Toetsgeheugen(Wet), new ToetsFeiten("gm0148", "geschenk", Ambt.Raadslid, new DateOnly(2024, 5, 1), new Dictionary<string, object?> { ["geschatteWaarde"] = 2450L }));
        var met = geheugen.Toets(vraag, Codes);
        Assert.That(geheugen.Toets(vraag, Codes), Is.SameAs(met));
        Assert.That(geheugen.Toets(vraag, []).Bevindingen.Select(b => b.Code), Does.Contain("ambtNietGedekt"));
    }
}
