using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Gedragscode;

/// <summary>
/// The routing matrix where no code and no protocol speaks: every kind of report by every office of the person concerned. It
/// is derived, and says so. // 1.7
/// </summary>
public sealed class RouteringsmatrixTests : WetTests
{
    private const string Driehoek = "beraadt burgemeester+griffier+gemeentesecretaris";
    private const string Schending = "integriteitsschending belangenverstrengeling";
    private const string Omgang = "ongewenstGedrag arbeidsdiscriminatie";
    private const string Raad = "raadslid commissielid";
    private const string Allen = "raadslid commissielid wethouder burgemeester griffier gemeentesecretaris ambtenaar";

    /// <summary>Rule codes, kinds, offices, and who receives, deliberates, advises.</summary>
    private static readonly (string Code, string Soorten, string Ambten, string Route)[] Matrix =
    [
        ("002-15", Schending, "ambtenaar", "ontvangt leidinggevende|gemeentesecretaris; adviseert vertrouwenspersoon"),
        ("000-05 001-11 001-17", Schending, Raad, $"ontvangt burgemeester|griffier; {Driehoek}; adviseert vertrouwenspersoon|sipa"),
        ("001-17", Schending, "wethouder", $"ontvangt burgemeester|griffier|gemeentesecretaris; {Driehoek}; adviseert politiekePartij|ondersteuningsteamWeerbaarBestuur|sipa"),
        ("001-12 001-17 001-18", Schending, "burgemeester", "ontvangt locoburgemeester|gemeentesecretaris|griffier; beraadt locoburgemeester+gemeentesecretaris+griffier; adviseert commissarisVanDeKoning|sipa"),
        ("1.10", Schending, "griffier", "ontvangt burgemeester|gemeentesecretaris; beraadt burgemeester+gemeentesecretaris"),
        ("1.10", Schending, "gemeentesecretaris", "ontvangt burgemeester|griffier; beraadt burgemeester+griffier"),
        ("002-16 002-17 002-22", Omgang, "ambtenaar", "ontvangt leidinggevende; adviseert vertrouwenspersoon"),
        ("001-11", Omgang, Raad, "ontvangt griffier|burgemeester; adviseert vertrouwenspersoon"),
        ("003", Omgang, "wethouder", $"ontvangt burgemeester|locoburgemeester|gemeentesecretaris; {Driehoek}; adviseert ondersteuningsteamWeerbaarBestuur"),
        ("001-12", Omgang, "burgemeester", "ontvangt locoburgemeester|gemeentesecretaris; beraadt locoburgemeester+gemeentesecretaris+griffier; adviseert ondersteuningsteamWeerbaarBestuur"),
        ("1.10", Omgang, "griffier", "ontvangt burgemeester|gemeentesecretaris; beraadt burgemeester+gemeentesecretaris"),
        ("1.10", Omgang, "gemeentesecretaris", "ontvangt burgemeester|griffier; beraadt burgemeester+griffier"),
        ("1.7", "misbruikVanMiddelen", "ambtenaar", "ontvangt leidinggevende|gemeentesecretaris"),
        ("1.7", "misbruikVanMiddelen", Raad, "ontvangt griffier|burgemeester"),
        ("003", "misbruikVanMiddelen", "wethouder", "ontvangt burgemeester+gemeentesecretaris"),
        ("003", "misbruikVanMiddelen", "burgemeester", "ontvangt locoburgemeester+gemeentesecretaris"),
        ("1.10", "misbruikVanMiddelen", "griffier", "ontvangt burgemeester|gemeentesecretaris; beraadt burgemeester+gemeentesecretaris"),
        ("1.10", "misbruikVanMiddelen", "gemeentesecretaris", "ontvangt burgemeester|griffier; beraadt burgemeester+griffier"),
        ("003-35", "ondermijning", "raadslid commissielid wethouder griffier ambtenaar", "ontvangt burgemeester|locoburgemeester; ontvangt gemeentesecretaris"),
        ("003-35", "ondermijning", "gemeentesecretaris", "ontvangt burgemeester|locoburgemeester"),
        ("003-35", "ondermijning", "burgemeester", "ontvangt locoburgemeester+gemeentesecretaris"),
        ("Wbk 2", "misstand", Allen, "ontvangt onafhankelijkeFunctionaris|bevoegdeAutoriteit"),
        ("Wbk 17e", "benadeling", Allen, "ontvangt onafhankelijkeFunctionaris"),
        ("003-37", "datalekOfIncident", "raadslid commissielid wethouder burgemeester griffier ambtenaar", "ontvangt servicedesk+gemeentesecretaris"),
        ("003-37", "datalekOfIncident", "gemeentesecretaris", "ontvangt servicedesk+burgemeester"),
    ];

    private static IEnumerable<(string Code, string Soort, string Ambt, string Route)> Cellen =>
        Matrix.SelectMany(r => r.Soorten.Split(' '), (r, soort) => (r, soort)).SelectMany(c => c.r.Ambten.Split(' '), (c, ambt) => (c.r.Code, c.soort, ambt, c.r.Route));

    private static IEnumerable<TestCaseData> Gevallen => Cellen.Select(c => new TestCaseData(c.Soort, c.Ambt, c.Route).SetName($"{c.Code}: {c.Soort}, {c.Ambt}"));

    [Test]
    public void Elke_soort_en_elk_ambt_staat_er_een_keer_in() => Assert.That(
        Cellen.Select(c => $"{c.Soort} {c.Ambt}"),
        Is.EquivalentTo(Enum.GetValues<Meldingsoort>().SelectMany(s => Enum.GetValues<Ambt>(), (s, a) => $"{Naming.Of(s)} {Naming.Of(a)}")));

    [TestCaseSource(nameof(Gevallen))]
    public async Task Standaardroute(string soort, string ambt, string route)
    {
        var toets = await Vraag(soort, ambt, "");
        Assert.That(Route(toets), Is.EqualTo(route), toets.ToJsonString());
        Assert.That(toets["route"]!.AsArray().SelectMany(s => s!["functies"]!.AsArray().Select(f => f!.ToString())), Has.None.EqualTo(ambt), "the person concerned has no part in it");
    }

    [TestCase("wethouder", "geeftOpdracht burgemeester na gemeentesecretaris; krijgtUitkomst burgemeester gemeentesecretaris; onderzoekt gecertificeerdBureau", TestName = "003: onderzoek naar een wethouder")]
    [TestCase("burgemeester", "geeftOpdracht locoburgemeester na gemeentesecretaris; krijgtUitkomst locoburgemeester gemeentesecretaris; onderzoekt gecertificeerdBureau", TestName = "003: onderzoek naar de burgemeester")]
    [TestCase("raadslid", "geeftOpdracht burgemeester na griffier; krijgtUitkomst burgemeester griffier; onderzoekt gecertificeerdBureau", TestName = "1.7: onderzoek naar een raadslid")]
    [TestCase("griffier", "geeftOpdracht burgemeester na gemeentesecretaris; krijgtUitkomst burgemeester gemeentesecretaris; onderzoekt gecertificeerdBureau", TestName = "1.10: onderzoek naar de griffier")]
    [TestCase("gemeentesecretaris", "geeftOpdracht burgemeester na griffier; krijgtUitkomst burgemeester griffier; onderzoekt gecertificeerdBureau", TestName = "1.10: onderzoek naar de gemeentesecretaris")]
    [TestCase("ambtenaar", "geeftOpdracht gemeentesecretaris na leidinggevende; krijgtUitkomst gemeentesecretaris leidinggevende; onderzoekt gecertificeerdBureau", TestName = "1.7: onderzoek naar een ambtenaar")]
    public async Task Een_onderzoek_vraagt_een_redelijk_vermoeden(string ambt, string verwacht)
    {
        string[] rollen = ["geeftOpdracht", "krijgtUitkomst", "onderzoekt"];
        string Onderzoek(JsonNode toets) => string.Join("; ", toets["route"]!.AsArray().Where(s => rollen.Contains(s!["rol"]!.ToString())).OrderBy(s => s!["rol"]!.ToString())
            .Select(s => $"{s!["rol"]} {string.Join(' ', s["functies"]!.AsArray())}{(s["naAfstemmingMet"]!.AsArray() is { Count: > 0 } met ? " na " + string.Join(' ', met) : "")}"));

        Assert.That(Onderzoek(await Vraag("misbruikVanMiddelen", ambt, """, "redelijkVermoeden": true""")), Is.EqualTo(verwacht));
        Assert.That(Onderzoek(await Vraag("misbruikVanMiddelen", ambt, """, "redelijkVermoeden": false""")), Is.Empty);
    }

    [TestCase("misbruikVanMiddelen", "burgemeester", "enigeZekerheid", "voorzitterVertrouwenscommissie", TestName = "003: bij enige zekerheid hoort de voorzitter van de vertrouwenscommissie van misbruik door de burgemeester")]
    [TestCase("ondermijning", "ambtenaar", "misdrijf", "politie", TestName = "003-35: van een misdrijf hoort de politie")]
    public async Task Wie_wordt_ingelicht(string soort, string ambt, string feit, string wie)
    {
        Assert.That(Route(await Vraag(soort, ambt, $", \"{feit}\": true")), Does.EndWith($"wordtIngelicht {wie}"));
        Assert.That(Route(await Vraag(soort, ambt, $", \"{feit}\": false")), Does.Not.Contain("wordtIngelicht"));
    }

    private Task<JsonNode> Vraag(string soort, string ambt, string feiten) => Toets("melding", ambt, $$"""{ "meldingsoort": "{{soort}}", "werkgerelateerd": true{{feiten}} }""", "2023-03-01");
}
