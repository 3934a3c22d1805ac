using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Codes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The published schema takes what the product takes, and refuses what has the wrong form.</summary>
public sealed class CodeschemaTests() : HostTests(Provider.Sqlite)
{
    private JsonNode schema = null!;

    [OneTimeSetUp]
    public async Task Haal() => schema = (await Haal(Anoniem, "/api/v1/schemas/gedragscode.json")).Json;

    private static IEnumerable<string> Meegeleverd => Bronbestand.Meegeleverd().Select(b => b.Name).Where(n => !Wetslaag.Is(n));

    [TestCaseSource(nameof(Meegeleverd))]
    public void Meegeleverde_code_past_in_het_schema(string bestand) =>
        Assert.That(Schemalezer.Fouten(schema, JsonNode.Parse(Bronbestand.Meegeleverd().Single(b => b.Name == bestand).Bytes)), Is.Empty);

    private static TestCaseData Geval(string naam, Action<JsonObject> bederf) => new TestCaseData(bederf).SetArgDisplayNames(naam);

    private static IEnumerable<TestCaseData> Bedorven()
    {
        yield return Geval("onbekend veld", c => c["kleur"] = "rood");
        yield return Geval("geen titel", c => c.Remove("titel"));
        yield return Geval("te lange titel", c => c["titel"] = new string('a', 301));
        yield return Geval("sleutel met hoofdletters", c => c["code"] = "Code");
        yield return Geval("geen ambt", c => c["doelgroep"] = new JsonArray());
        yield return Geval("onbekend ambt", c => c["doelgroep"] = new JsonArray("koning"));
        yield return Geval("onbekende soort document", c => c["documentsoort"] = "brief");
        yield return Geval("onbekende status", c => c.Versie()["status"] = "oud");
        yield return Geval("geen bepalingen", c => c.Versie().Remove("bepalingen"));
        yield return Geval("bepaling zonder opschrift", c => c.Bepaling().Remove("opschrift"));
        yield return Geval("onbekend onderdeel", c => c.Bepaling()["onderdeel"] = "taart");
        yield return Geval("norm zonder type", c => c.Norm(0).Remove("type"));
        yield return Geval("norm van een onbekend type", c => c.Norm(0)["type"] = "boete");
        yield return Geval("veld van een ander type norm", c => c.Norm(1)["bedrag"] = 25.00m);
        yield return Geval("drempel zonder kant", c => c.Norm(0).Remove("op"));
        yield return Geval("bedrag met drie decimalen", c => c.Norm(0)["bedrag"] = 25.001m);
        yield return Geval("negatief bedrag", c => c.Norm(0)["bedrag"] = -1);
        yield return Geval("herziening zonder reden", c => c.Versie()["herziening"] = new JsonObject { ["aanleiding"] = "bespreking" });
    }

    [TestCaseSource(nameof(Bedorven))]
    public void Wat_niet_de_vorm_heeft_past_niet(Action<JsonObject> bederf)
    {
        var code = Voorbeeldcode.Json();
        Assert.That(Schemalezer.Fouten(schema, code), Is.Empty);
        bederf(code);
        Assert.That(Schemalezer.Fouten(schema, code), Is.Not.Empty);
    }

    [Test]
    public async Task Wat_de_dienst_uitvoert_past_in_het_schema_en_een_parameter_wordt_geweigerd()
    {
        Assert.That(Schemalezer.Fouten(schema, (await Haal(Anoniem, Assen + "/gedragscodes/college/bestand")).Json), Is.Empty);
        Assert.That((await Haal(Anoniem, "/api/v1/schemas/gedragscode.json?x=1")).Velden, Is.EqualTo(new[] { "x" }));
    }
}
