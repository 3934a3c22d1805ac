using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What cannot be judged is refused with every fault at once, each named as the caller knows it.</summary>
public sealed class ToetsInvoerTests(Provider provider) : ToetsTests(provider)
{

    private static string Vraag(string soort = "\"geschenk\"", string ambt = "\"wethouder\"", string peildatum = "\"2024-05-01\"", string feiten = "{}", string extra = "") =>
        $$"""{"soort":{{soort}},"ambt":{{ambt}},"peildatum":{{peildatum}},"feiten":{{feiten}}{{extra}}}""";

    private static TestCaseData Geval(string naam, string body, params string[] velden) => new TestCaseData(body, velden).SetName("Fout in de vraag: " + naam);

    private static IEnumerable<TestCaseData> Gevallen()
    {
        yield return Geval("onbekende soort", Vraag(soort: "\"reis\""), "soort");
        yield return Geval("onbekend ambt", Vraag(ambt: "\"koning\""), "ambt");
        yield return Geval("ambt als getal", Vraag(ambt: "2"), "ambt");
        yield return Geval("dag die niet bestaat", Vraag(peildatum: "\"2023-02-29\""), "peildatum");
        yield return Geval("dag met tijd", Vraag(peildatum: "\"2024-05-01T00:00:00Z\""), "peildatum");
        yield return Geval("feiten als lijst", Vraag(feiten: "[]"), "feiten");
        yield return Geval("feiten als tekst", Vraag(feiten: "\"geen\""), "feiten");
        yield return Geval("onbekend feit", Vraag(feiten: """{"kleur":"rood"}"""), "feiten.kleur");
        yield return Geval("onbekend veld", Vraag(extra: ",\"gemeente\":\"gm0148\""), "gemeente");
        yield return Geval("niets ingevuld", "{}", "soort", "ambt", "peildatum", "feiten");
        yield return Geval("alles null", Vraag("null", "null", "null", "null"), "soort", "ambt", "peildatum", "feiten");
        yield return Geval("onbekende aard", Vraag(feiten: """{"aard":"reis"}"""), "feiten.aard");
        yield return Geval("onbekende plaats", Vraag(feiten: """{"plaatsOntvangst":"cafe"}"""), "feiten.plaatsOntvangst");
        yield return Geval("bedrag als tekst", Vraag(feiten: """{"geschatteWaarde":"50.00"}"""), "feiten.geschatteWaarde");
        yield return Geval("bedrag onder nul", Vraag(feiten: """{"geschatteWaarde":-0.01}"""), "feiten.geschatteWaarde");
        yield return Geval("bedrag met drie decimalen", Vraag(feiten: """{"geschatteWaarde":50.001}"""), "feiten.geschatteWaarde");
        yield return Geval("bedrag boven het hoogste", Vraag(feiten: """{"geschatteWaarde":1000000000.00}"""), "feiten.geschatteWaarde");
        yield return Geval("bedrag buiten elk bereik", Vraag(feiten: """{"geschatteWaarde":1e999}"""), "feiten.geschatteWaarde");
        yield return Geval("ja als tekst", Vraag(feiten: """{"inOnderhandeling":"ja","geverIsLeverancier":1}"""), "feiten.inOnderhandeling", "feiten.geverIsLeverancier");
        yield return Geval(
            "alles tegelijk",
            Vraag("\"geschenk\"", "\"koning\"", "\"gisteren\"", """{"aard":"reis","geschatteWaarde":true,"plaatsOntvangst":5,"inOnderhandeling":"ja","kleur":"rood","hoedanigheid":[]}""", ",\"x\":1"),
            "ambt", "peildatum", "feiten.aard", "feiten.geschatteWaarde", "feiten.plaatsOntvangst", "feiten.inOnderhandeling", "feiten.kleur", "feiten.hoedanigheid", "x");
        // Which facts there are follows from the kind; the rest is still looked at.
        yield return Geval("onbekende soort met meer", Vraag("\"reis\"", "\"koning\"", "\"gisteren\"", """{"aard":"reis"}""", ",\"x\":1"), "soort", "ambt", "peildatum", "x");
        yield return Geval("feiten van een andere soort", Vraag("\"uitnodiging\"", feiten: """{"plaatsOntvangst":"werk","vorm":"diner"}"""), "feiten.plaatsOntvangst");
        yield return Geval("onbekende positie", Vraag("\"nevenfunctie\"", feiten: """{"positie":"bestaatNiet"}"""), "feiten.positie");
        yield return Geval("code van een vreemde gemeente", Vraag(extra: ""","codeversie":{"gemeente":"gm9999","code":"college","versie":"1"}"""), "codeversie.gemeente");
        yield return Geval("halve codeversie", Vraag(extra: ""","codeversie":{"gemeente":"x"}"""), "codeversie.gemeente", "codeversie.code", "codeversie.versie");
    }

    [TestCaseSource(nameof(Gevallen))]
    public async Task Alle_fouten_tegelijk(string body, string[] velden)
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Dalfsen + "/toetsingen", body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden), antwoord.Text);
        Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => p!["reason"]!.GetValue<string>()), Has.All.Not.Empty);
    }

    // The contract names these values and no others.
    [TestCase("\"Wethouder\"")]
    [TestCase("\"WETHOUDER\"")]
    [TestCase("\" wethouder\"")]
    [TestCase("\"wethouder, burgemeester\"")]
    [TestCase("\"2\"")]
    public async Task Een_ambt_heeft_een_schrijfwijze(string ambt)
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Dalfsen + "/toetsingen", Vraag(ambt: ambt));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(["ambt"]));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"geschenk\"")]
    [TestCase("{\"soort\":\"geschenk\",\"soort\":\"geschenk\"}")]
    public async Task Wat_geen_object_is_wordt_geweigerd(string body)
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Dalfsen + "/toetsingen", body);
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.BadRequest, "ongeldigeInvoer")), antwoord.Text);
    }

    [Test]
    public async Task Een_parameter_in_het_adres_bestaat_hier_niet()
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Dalfsen + "/toetsingen?ambt=wethouder", Vraag());
        Assert.That((antwoord.Status, antwoord.Velden.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "ambt")), antwoord.Text);
    }

    [Test]
    public async Task Een_gemeente_die_hier_niet_is_heeft_geen_regels()
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, "/api/v1/gemeenten/gm9999/toetsingen", Vraag());
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.NotFound, "gemeenteOnbekend")), antwoord.Text);
    }

    [Test]
    public async Task Het_antwoord_herhaalt_de_vraag_en_wordt_niet_bewaard()
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Dalfsen + "/toetsingen", Vraag(feiten: """{"aard":"geschenk"}"""));
        JsonNode json = antwoord.Json;
        Assert.That((json["gemeente"]!.GetValue<string>(), json["soort"]!.GetValue<string>(), json["ambt"]!.GetValue<string>(), json["peildatum"]!.GetValue<string>()), Is.EqualTo(("gm0148", "geschenk", "wethouder", "2024-05-01")));
        Assert.That(antwoord.Headers["Cache-Control"], Does.Contain("no-store"));
    }
}
