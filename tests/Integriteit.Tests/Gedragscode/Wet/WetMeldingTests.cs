using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What the law says of reports, and which way a report goes when no code says so. // Wbk, AVG 33, 1.7</summary>
public sealed class WetMeldingTests : WetTests
{
    private const string Wbk = "Wet bescherming klokkenluiders";
    private const string Misstand = """{ "meldingsoort": "misstand", "werkgerelateerd": true, "datumOntvangst": "2024-05-01", "datumOntvangstbevestiging": "2024-05-03" }""";

    protected override TestHost Maak(Provider provider) => Conflictcode.Host(provider);

    // 8 May 2024 is a Wednesday, 3 August a Saturday: the term moves to Monday the 5th.
    [TestCase(Misstand, "2023-02-18", "ontvangstbevestiging:2024-05-08 terugkoppeling:2024-08-05", "ontvangt onafhankelijkeFunctionaris|bevoegdeAutoriteit", TestName = "T-WBK-7 T-WBK-3M Wbk 2: zeven dagen en drie maanden, vanaf 18 februari 2023")]
    [TestCase(Misstand, "2023-02-17", "", "", TestName = "Wbk 2: een dag eerder geldt de wet nog niet")]
    [TestCase("""{ "meldingsoort": "misstand", "werkgerelateerd": true, "datumOntvangst": "2024-05-02" }""", "2024-05-02", "ontvangstbevestiging:2024-05-10 terugkoppeling:onbekend", "ontvangt onafhankelijkeFunctionaris|bevoegdeAutoriteit", TestName = "T-WBK-7 Algemene termijnenwet: Hemelvaartsdag schuift de termijn op")]
    [TestCase("""{ "meldingsoort": "misstand", "werkgerelateerd": false, "datumOntvangst": "2024-05-01" }""", "2024-05-01", "", "ontvangt onafhankelijkeFunctionaris", TestName = "Wbk 2: een melding van een burger valt er niet onder, en gaat als standaard dezelfde weg")]
    [TestCase("""{ "meldingsoort": "datalekOfIncident", "werkgerelateerd": true, "datumOntvangst": "2024-05-03" }""", "2018-05-25", "meldingToezichthouder:2024-05-06", "ontvangt servicedesk+gemeentesecretaris", TestName = "T-INCIDENT AVG 33: een datalek binnen 72 uur, ook in een weekeinde")]
    [TestCase("""{ "meldingsoort": "datalekOfIncident", "werkgerelateerd": true, "datumOntvangst": "2024-05-03" }""", "2018-05-24", "", "ontvangt servicedesk+gemeentesecretaris", TestName = "AVG 33: een dag eerder geldt de verordening nog niet")]
    public async Task Termijnen_van_een_melding(string feiten, string dag, string termijnen, string route)
    {
        var toets = await Toets("melding", "ambtenaar", feiten, dag);
        Assert.That((Termijnen(toets), Route(toets)), Is.EqualTo((termijnen, route)), toets.ToJsonString());
    }

    [TestCase("1a", Misstand, 1)]
    [TestCase("1a", """{ "meldingsoort": "ondermijning", "werkgerelateerd": true }""", 0)]
    [TestCase("2, extern melden", Misstand, 1)]
    [TestCase("2, extern melden", """{ "meldingsoort": "misstand", "werkgerelateerd": false }""", 0)]
    [TestCase("17e", """{ "meldingsoort": "benadeling", "werkgerelateerd": true }""", 1)]
    [TestCase("17e", Misstand, 0)]
    public async Task Waarborgen_van_een_melder(string artikel, string feiten, int keren) =>
        Assert.That(Zegt(await Toets("melding", "ambtenaar", feiten), artikel, Wbk), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));

    // Before the first day of the code; the default is advice.
    [TestCase("burgemeester", "melding", "integriteitsschending", "ontvangt locoburgemeester|gemeentesecretaris|griffier; beraadt locoburgemeester+gemeentesecretaris+griffier; adviseert commissarisVanDeKoning|sipa", TestName = "1.7 schending door de burgemeester: de driehoek zonder de betrokkene")]
    [TestCase("burgemeester", "melding", "ondermijning", "ontvangt locoburgemeester+gemeentesecretaris", TestName = "1.7 ondermijning over de burgemeester")]
    [TestCase("raadslid", "melding", "ongewenstGedrag", "ontvangt griffier|burgemeester; adviseert vertrouwenspersoon", TestName = "1.7 ongewenst gedrag in de raad")]
    [TestCase("commissielid", "melding", "misbruikVanMiddelen", "ontvangt griffier|burgemeester", TestName = "1.7 misbruik van middelen in de raad")]
    [TestCase("ambtenaar", "melding", "misbruikVanMiddelen", "ontvangt leidinggevende|gemeentesecretaris", TestName = "1.7 misbruik van middelen door een ambtenaar")]
    [TestCase("griffier", "melding", "ongewenstGedrag", "ontvangt burgemeester|gemeentesecretaris; beraadt burgemeester+gemeentesecretaris", TestName = "1.10 de griffier als betrokkene krijgt de melding niet zelf")]
    [TestCase("gemeentesecretaris", "melding", "integriteitsschending", "ontvangt burgemeester|griffier; beraadt burgemeester+griffier", TestName = "1.10 de gemeentesecretaris als betrokkene krijgt de melding niet zelf")]
    [TestCase("burgemeester", "privecontact", "relatieAmbtenaar", "ontvangt gemeentesecretaris", TestName = "1.7 privérelatie van de burgemeester")]
    [TestCase("burgemeester", "privecontact", "lidmaatschapDubieuzeGroep", "", TestName = "1.7 een lidmaatschap is geen relatie")]
    public async Task Zonder_code_is_er_een_standaardroute(string ambt, string soort, string waarde, string route)
    {
        var feiten = soort == "melding" ? $$"""{ "meldingsoort": "{{waarde}}", "werkgerelateerd": true }""" : $$"""{ "aard": "{{waarde}}" }""";
        var toets = await Toets(soort, ambt, feiten, "2022-01-01");
        Assert.That(Route(toets), Is.EqualTo(route), toets.ToJsonString());
        foreach (var bevinding in toets["bevindingen"]!.AsArray().Where(b => b!["code"]!.ToString() == "route"))
        {
            Assert.That((bevinding!["gewicht"]!.ToString(), bevinding["grondslag"]!["bron"]!.ToString()), Is.EqualTo(("aanbeveling", "advies")));
        }
    }

    [Test]
    public async Task Een_code_neemt_de_plaats_in_van_de_standaard_voor_de_rol_die_zij_vult()
    {
        const string feiten = """{ "meldingsoort": "integriteitsschending", "werkgerelateerd": true }""";
        string[] Zinnen(JsonNode t) => [.. t["bevindingen"]!.AsArray().Where(b => b!["code"]!.ToString() == "route").Select(b => b!["grondslag"]!["bron"]!.ToString())];

        var voor = await Toets("melding", "burgemeester", feiten, "2022-04-13");
        Assert.That((Route(voor).Split("; ").Length, Zinnen(voor)), Is.EqualTo((3, new[] { "advies", "advies", "advies" })), "the day before the code");
        var met = await Toets("melding", "burgemeester", feiten, "2022-04-14");
        Assert.That(Route(met), Is.EqualTo("beraadt locoburgemeester+gemeentesecretaris+griffier; adviseert commissarisVanDeKoning|sipa; ontvangt vertrouwenspersoon"));
        Assert.That(Zinnen(met), Is.EqualTo(new[] { "advies", "advies", "gedragscode" }));
        // The code speaks of that kind of report only.
        var anders = await Toets("melding", "burgemeester", """{ "meldingsoort": "belangenverstrengeling", "werkgerelateerd": true }""", "2022-04-14");
        Assert.That(Route(anders), Does.StartWith("ontvangt locoburgemeester|gemeentesecretaris|griffier"));
    }

    [TestCase("raad", "besprekingIntegriteit raadsperiode", TestName = "001-01 de raad bespreekt integriteit aan het begin")]
    [TestCase("raad", "besprekingGedragscode raadsperiode", TestName = "001-13 de raad bespreekt de gedragscode")]
    [TestCase("raad", "instemming raadsperiode", TestName = "001-13 elke raad verbindt zich aan de code")]
    [TestCase("college", "besprekingIntegriteit collegeperiode", TestName = "001-01 het college bespreekt integriteit aan het begin")]
    [TestCase("college", "agendering jaar", TestName = "004-02 het college zet integriteit op de agenda")]
    [TestCase("driehoek", "besprekingRisicos jaar", TestName = "001-20 de driehoek bespreekt risico’s")]
    public async Task Wat_een_handreiking_aanraadt_keert_terug(string gremium, string verwacht)
    {
        var (handeling, periode) = (verwacht.Split(' ')[0], verwacht.Split(' ')[1]);
        var toets = await Toets("periodiek", "burgemeester", $$"""{ "handeling": "{{handeling}}", "gremium": "{{gremium}}" }""");
        var bevinding = toets["bevindingen"]!.AsArray().Single(b => b!["code"]!.ToString() == "periodiek")!;
        Assert.That((bevinding["gewicht"]!.ToString(), bevinding["grondslag"]!["bron"]!.ToString()), Is.EqualTo(("aanbeveling", "advies")));
        var regels = (await Haal(Anoniem, "/api/v1/wetsregels?soort=periodiek")).Json["items"]!.AsArray();
        Assert.That(regels.SelectMany(r => r!["normen"]!.AsArray()).Select(n => $"{n!["gremium"]} {n["handeling"]} {n["periode"]}"), Does.Contain($"{gremium} {verwacht}"));
    }
}
