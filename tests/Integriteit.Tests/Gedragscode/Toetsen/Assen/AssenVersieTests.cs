using System.Text.Json.Nodes;

namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003: from when the code speaks on each kind of case, and which value each of its rules serves.</summary>
public sealed class AssenVersieTests : AssenToetsTests
{
    private static readonly string[] Voorbeelden =
    [
        "aantreden: eedAfgelegd=false", "belangmelding: betrekking=rechtstreeksPersoonlijk", "overeenkomst: handeling=gemachtigdeInGeschil", "nevenfunctie: ongewenst=ja", "neveninkomsten: jaar=2021",
        "vervolgfunctie: tussentijds=true; voorafBesproken=false", "opdracht: rechtstreeksFinancieelBelang=true", "belang: aard=schuld; zakelijkeRelatieMetGemeente=true", "geschenk: inOnderhandeling=true",
        "uitnodiging: functioneel=nee", "dienstreis: bestemming=buitenland; voorafBesproken=false", "voorziening: voorziening=dienstauto", "declaratie: bewijsstuk=false", "privecontact: aard=relatieExterne; gemeld=true",
        "melding: meldingsoort=ondermijning", "informatie: aard=geheim; gebruik=eigenBelang", "toezegging: pastInBeleid=nee", "periodiek: handeling=keuzeBureau",
    ];

    // "Vastgesteld op 14 april 2022".
    private static IEnumerable<TestCaseData> Dagen() =>
        from voorbeeld in Voorbeelden
        from dag in new[] { ("2022-04-13", false), ("2022-04-14", true), ("2022-04-15", true) }
        select new TestCaseData(voorbeeld, dag.Item1, dag.Item2).SetName($"003 {(dag.Item2 ? "geldt" : "geldt nog niet")} op {dag.Item1} voor {voorbeeld}");

    [TestCaseSource(nameof(Dagen))]
    public async Task De_code_geldt_vanaf_haar_vaststelling(string voorbeeld, string dag, bool geldt)
    {
        var delen = voorbeeld.Split(": ");
        var oordeel = await Toets(delen[0], "wethouder", delen[1], dag);
        Assert.That(Tekens(oordeel).Any(t => t.Contains('@')), Is.EqualTo(geldt), oordeel.ToJsonString());
        Assert.That(oordeel["bevindingen"]!.AsArray().Select(b => b!["code"]!.GetValue<string>()).Contains("geenVersieInWerking"), Is.EqualTo(!geldt));
    }

    [TestCase(TestName = "003 elke soort heeft een voorbeeld aan weerszijden van de eerste dag")]
    public async Task Voorbeelden_zijn_volledig()
    {
        var typen = await Haal(Anoniem, $"{Assen}/gedragscodes/college/versies/2022");
        var soorten = Bepalingen(typen.Json).SelectMany(b => b["normen"]?.AsArray() ?? []).Select(n => n!["soort"]!.GetValue<string>()).Distinct();
        Assert.That(Voorbeelden.Select(v => v.Split(": ")[0]), Is.EquivalentTo(soorten));
    }

    // "Deze kernbegrippen zijn de toetssteen voor de nu volgende gedragsafspraken."
    [TestCase(TestName = "003 kernbegrippen: elk dient normen, en elke bepaling met normen dient een kernbegrip")]
    public async Task Waarden_en_bepalingen()
    {
        var versie = await Haal(Anoniem, $"{Assen}/gedragscodes/college/versies/2022");
        var kernbegrippen = versie.Json["waarden"]!.AsArray().Select(w => w!["sleutel"]!.GetValue<string>()).ToList();
        Assert.That(kernbegrippen, Has.Count.EqualTo(7));
        var metNormen = Bepalingen(versie.Json).Where(b => b["normen"] is JsonArray { Count: > 0 }).ToList();
        Assert.That(metNormen.Where(b => b["waarden"] is not JsonArray { Count: > 0 }).Select(b => b["nummer"]!.GetValue<string>()), Is.Empty);
        Assert.That(metNormen.SelectMany(b => b["waarden"]!.AsArray()).Select(w => w!.GetValue<string>()).Distinct(), Is.EquivalentTo(kernbegrippen));
    }

    private static IEnumerable<JsonNode> Bepalingen(JsonNode versie) => versie["bepalingen"]!.AsArray().Select(b => b!);
}
