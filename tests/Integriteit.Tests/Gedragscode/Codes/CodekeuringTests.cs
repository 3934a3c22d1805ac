using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using static Integriteit.Tests.Gedragscode.Voorbeeldcode;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A file that cannot be a code says so, with the place of every fault.</summary>
public sealed class CodekeuringTests
{
    private const string V = "versies[1]";
    private const string N = "versies[1].bepalingen[0].normen";

    private static List<Fout> Fouten(string json)
    {
        var fouten = new List<Fout>();
        Codekeuring.Code(Encoding.UTF8.GetBytes(json), fouten.Add);
        return fouten;
    }

    private static TestCaseData Geval(string naam, Action<JsonObject> bederf, params string[] fouten) => new TestCaseData(bederf, fouten).SetName("Fout in de code: " + naam);

    /// <summary>Faults as <c>place code</c>.</summary>
    private static IEnumerable<TestCaseData> Gevallen()
    {
        yield return Geval("onbekend veld", c => c["kleur"] = "rood", "kleur onbekendVeld");
        yield return Geval("onbekend veld in een norm", c => c.Norm(0)["kleur"] = "rood", $"{N}[0].kleur onbekendVeld");
        yield return Geval("veld van een ander normtype", c => c.Norm(1)["bedrag"] = 25.00m, $"{N}[1].bedrag onbekendVeld");
        yield return Geval("verkeerd type", c => c["titel"] = 5, "titel verkeerdType");
        yield return Geval("lijst die er geen is", c => c.Versie()["bepalingen"] = "geen", $"{V}.bepalingen verkeerdType");
        yield return Geval("onbekend normtype", c => c.Norm(0)["type"] = "boete", $"{N}[0].type ongeldig");
        yield return Geval("geen normtype", c => c.Norm(5).Remove("type"), $"{N}[5].type verplicht");
        yield return Geval("ontbrekende kant van een drempel", c => c.Norm(0).Remove("op"), $"{N}[0].op verplicht");
        yield return Geval("ontbrekende soort", c => c.Norm(0).Remove("soort"), $"{N}[0].soort verplicht");
        yield return Geval("halve drempel van een plicht", c => c.Norm(2).Remove("op"), $"{N}[2] halveDrempel");
        yield return Geval("plicht met kanten zonder bedrag", c => c.Norm(2).Remove("bedrag"), $"{N}[2] halveDrempel");
        yield return Geval("bedrag met drie decimalen", c => c.Norm(0)["bedrag"] = 25.001m, $"{N}[0].bedrag verkeerdType");
        yield return Geval("onbekende uitkomst", c => c.Norm(0)["op"] = "misschien", $"{N}[0].op verkeerdType");
        yield return Geval("termijn die op een onbekend begin wacht", c => c.Norm(5).ReplaceWith(new JsonObject { ["type"] = "termijn", ["soort"] = "geschenk", ["handeling"] = "melding", ["terstond"] = true, ["alleenBekend"] = true }), $"{N}[5].alleenBekend halveTermijn");
        yield return Geval("onbekende soort feiten", c => c.Norm(0)["soort"] = "reis", $"{N}[0].soort onbekendeSoort");
        yield return Geval("onbekend feit", c => c.Norm(0)["wanneer"] = new JsonObject { ["kleur"] = new JsonArray("rood") }, $"{N}[0].wanneer.kleur onbekendFeit");
        yield return Geval("bedrag als omstandigheid", c => c.Norm(0)["wanneer"] = new JsonObject { ["geschatteWaarde"] = new JsonArray(25) }, $"{N}[0].wanneer.geschatteWaarde onbekendFeit");
        yield return Geval("verkeerde waarde van een feit", c => c.Norm(0)["wanneer"] = new JsonObject { ["aard"] = new JsonArray("geschenk", "taart") }, $"{N}[0].wanneer.aard ongeldigeWaarde");
        yield return Geval("tekst waar ja of nee hoort", c => c.Norm(0)["wanneer"] = new JsonObject { ["inOnderhandeling"] = new JsonArray("ja") }, $"{N}[0].wanneer.inOnderhandeling ongeldigeWaarde");
        yield return Geval("omstandigheid zonder waarden", c => c.Norm(0)["wanneer"] = new JsonObject { ["aard"] = new JsonArray() }, $"{N}[0].wanneer.aard ongeldigeWaarde");
        yield return Geval("ambt buiten de doelgroep", c => c.Norm(3)["ambten"] = new JsonArray("burgemeester"), $"{N}[3].ambten buitenDoelgroep");
        yield return Geval("onbekende waarde", c => c.Bepaling()["waarden"] = new JsonArray("openheid", "moed"), $"{V}.bepalingen[0].waarden onbekendeWaarde");
        yield return Geval("onbekend veld bij een afhandeling", c => c.Norm(4)["wijzen"]![0]!["vereist"] = new JsonArray("bonnetje"), $"{N}[4].wijzen onbekendVeld");
        yield return Geval("dubbel nummer", c => c.Versie()["bepalingen"]!.AsArray().Add(c.Bepaling().DeepClone()), $"{V}.bepalingen dubbel");
        yield return Geval("dubbele sleutel", c => c.Versie()["waarden"]!.AsArray().Add(c.Versie()["waarden"]![0]!.DeepClone()), $"{V}.waarden dubbel");
        yield return Geval("dubbele versie", c => c.Versie(0)["versie"] = "2023", "versies dubbel");
        yield return Geval("einde voor begin", c => c.Versie()["inWerkingTotEnMet"] = "2022-12-31", $"{V}.inWerkingTotEnMet volgorde");
        yield return Geval("twee versies tegelijk", c => c.Versie(0)["inWerkingTotEnMet"] = "2023-01-01", "versies[0] overlap");
        yield return Geval("twee versies zonder einde", c => (c.Versie(0)["status"], c.Versie(0)["inWerkingTotEnMet"]) = ("inWerking", null), "versies[0] overlap");
        yield return Geval("vervallen zonder einde", c => c.Versie(0).Remove("inWerkingTotEnMet"), "versies[0].inWerkingTotEnMet verplicht", "versies[0] overlap");
        yield return Geval("vastgesteld zonder begin", c => (c.Versie(0)["status"], c.Versie(0)["inWerkingVan"]) = ("vastgesteld", null), "versies[0].inWerkingVan verplicht");
        yield return Geval("vastgesteld zonder bepalingen", c => c.Versie(0)["bepalingen"] = new JsonArray(), "versies[0].bepalingen teWeinig");
        yield return Geval("onderdeel van een ander document", c => c.Bepaling()["onderdeel"] = "nazorg", $"{V}.bepalingen[0].onderdeel onbekendOnderdeel");
        yield return Geval("sleutel die een adres is", c => c["code"] = "import", "code ongeldig");
        yield return Geval("dag die niet bestaat", c => c.Versie()["inWerkingVan"] = "2023-02-29", $"{V}.inWerkingVan verkeerdType");
        yield return Geval("geen CBS-code", c => c["gemeente"] = "Waterdam", "gemeente ongeldig");
        yield return Geval("sleutel die niet in een adres past", c => c["code"] = "Waterdamse Code", "code ongeldig");
        yield return Geval("lege doelgroep", c => c["doelgroep"] = new JsonArray(), "doelgroep teWeinig");
        yield return Geval("onbekend ambt", c => c["doelgroep"] = new JsonArray("raadslid", "koning"), "doelgroep[1] verkeerdType");
        yield return Geval("niets", c => c.Clear(), "gemeente verplicht", "code verplicht", "titel verplicht", "doelgroep verplicht", "bron verplicht", "versies verplicht");
        yield return Geval(
            "alles van de vorm tegelijk",
            c => (c["gemeente"], c["titel"], c.Versie()["status"], c.Norm(0)["op"], c.Norm(3)["type"]) = ("x", null, "oud", "misschien", "boete"),
            "gemeente ongeldig", "titel verplicht", $"{V}.status verkeerdType", $"{N}[0].op verkeerdType", $"{N}[3].type ongeldig");
        yield return Geval(
            "alles van de samenhang tegelijk",
            c =>
            {
                c.Versie(0)["inWerkingTotEnMet"] = "2019-12-31";
                c.Bepaling()["waarden"] = new JsonArray("moed");
                c.Norm(0)["wanneer"] = new JsonObject { ["kleur"] = new JsonArray("rood"), ["aard"] = new JsonArray("taart") };
                c.Norm(2).Remove("boven");
                c.Norm(3)["ambten"] = new JsonArray("ambtenaar");
            },
            "versies[0].inWerkingTotEnMet volgorde", $"{V}.bepalingen[0].waarden onbekendeWaarde", $"{N}[0].wanneer.kleur onbekendFeit", $"{N}[0].wanneer.aard ongeldigeWaarde", $"{N}[2] halveDrempel", $"{N}[3].ambten buitenDoelgroep");
    }

    [TestCaseSource(nameof(Gevallen))]
    public void Elke_fout_staat_er_met_haar_plaats(Action<JsonObject> bederf, string[] verwacht)
    {
        var code = Json();
        bederf(code);
        var fouten = Fouten(code.ToJsonString());
        Assert.That(fouten.Select(f => $"{f.Name} {f.Code}"), Is.EquivalentTo(verwacht));
        Assert.That(fouten.Select(f => f.Reason), Has.All.Not.Empty);
    }

    [Test]
    public void Een_goede_code_heeft_geen_fouten() => Assert.That(Fouten(Json().ToJsonString()), Is.Empty);

    [Test]
    public void Twee_versies_mogen_elkaar_opvolgen_en_een_ontwerp_mag_naast_een_geldende_staan()
    {
        var code = Json();
        var ontwerp = code.Versie().DeepClone().AsObject();
        (ontwerp["versie"], ontwerp["status"]) = ("2026", "ontwerp");
        code["versies"]!.AsArray().Add(ontwerp);
        Assert.That(Fouten(code.ToJsonString()), Is.Empty);
    }

    [Test]
    public void Wat_geen_JSON_is_zegt_waar_het_misgaat()
    {
        var fout = Fouten("{\n  \"gemeente\": \"gm0999\",\n  oeps\n}").Single();
        Assert.That((fout.Code, fout.Reason.Contains("regel 3", StringComparison.Ordinal)), Is.EqualTo(("ongeldigeJson", true)), fout.Reason);
    }

    [TestCase("""{ "inOnderhandeling": null }""", TestName = "Rare omstandigheid: null in plaats van een lijst")]
    [TestCase("""{ "inOnderhandeling": [null] }""", TestName = "Rare omstandigheid: null in de lijst")]
    [TestCase("""{ "inOnderhandeling": [{ "ja": true }] }""", TestName = "Rare omstandigheid: een object in de lijst")]
    [TestCase("""{ "inOnderhandeling": [[true]] }""", TestName = "Rare omstandigheid: een lijst in de lijst")]
    [TestCase("""{ "inOnderhandeling": true }""", TestName = "Rare omstandigheid: geen lijst")]
    [TestCase("""[]""", TestName = "Rare omstandigheid: een lijst zonder feit")]
    public void Een_omstandigheid_die_geen_lijst_waarden_is(string wanneer)
    {
        var code = Json();
        code.Norm(0)["wanneer"] = JsonNode.Parse(wanneer);
        Assert.That(Fouten(code.ToJsonString()).Select(f => f.Name), Has.Some.StartWith($"{N}[0].wanneer").And.Exactly(1).Items);
    }
    [Test]
    public void Het_type_van_een_norm_hoeft_niet_vooraan_te_staan()
    {
        var code = Json();
        var norm = code.Norm(0);
        var type = norm["type"]!.GetValue<string>();
        norm.Remove("type");
        norm["type"] = type;
        Assert.That(Fouten(code.ToJsonString()), Is.Empty);
    }

    [Test]
    public void De_meegeleverde_bestanden_hebben_geen_fouten()
    {
        var bestanden = Bronbestand.Meegeleverd().ToList();
        Assert.That(bestanden.Select(b => b.Name), Is.SupersetOf(["gm0106-assen.json", "gm0148-dalfsen.json", "gm0406-huizen.json", "wet-gemeentewet-raad.json"]));
        foreach (var (naam, bytes) in bestanden)
        {
            var fouten = new List<Fout>();
            _ = Wetslaag.Is(naam) ? (object)Codekeuring.Wet(bytes, fouten.Add) : Codekeuring.Code(bytes, fouten.Add);
            Assert.That(fouten, Is.Empty, naam);
        }
    }

    [Test]
    public void Ook_de_wet_wordt_gekeurd()
    {
        var fouten = new List<Fout>();
        Codekeuring.Wet(Encoding.UTF8.GetBytes("""
            {"regels":[{"wet":"Gemeentewet","artikel":"1","opschrift":"O","geldigVan":"2024-01-02","geldigTotEnMet":"2024-01-01","geverifieerd":true,"bron":"B","samenvatting":"S",
            "normen":[{"type":"verbod","soort":"reis","uitkomst":"toegestaan"},{"type":"verbod","soort":"geschenk","uitkomst":"toegestaan","wanneer":{"kleur":["rood"]}}]}]}
            """), fouten.Add);
        Assert.That(fouten.Select(f => $"{f.Name} {f.Code}"), Is.EquivalentTo(["regels[0].geldigTotEnMet volgorde", "regels[0].normen[0].soort onbekendeSoort", "regels[0].normen[1].wanneer.kleur onbekendFeit"]));
    }
}
