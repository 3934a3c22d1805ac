using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>What an entry may hold: every fault is 400, names its field, and comes with all the others.</summary>
public sealed class RegistreerGeschenkInvoerTests(Provider provider) : RegisterTests(provider)
{
    private static readonly string Lang = new('a', 4001);
    private Guid raadslid;

    [OneTimeSetUp]
    public async Task Raadslid() => raadslid = await Persoon("raadslid");

    private static IEnumerable<TestCaseData> Fouten()
    {
        static TestCaseData Fout(string pad, JsonNode? waarde, string code, string? veld = null) =>
            new TestCaseData(pad, waarde?.ToJsonString(), veld ?? pad, code).SetArgDisplayNames($"{pad} {code} {(waarde?.ToJsonString() is { Length: < 30 } kort ? kort : "")}");

        foreach (var verplicht in new[] { "gever", "gever.naam", "gever.soort", "ontvanger", "ontvanger.persoon", "ontvanger.ambt", "aard", "omschrijving", "geschatteWaarde", "datumAangeboden", "plaatsOntvangst", "hoedanigheid", "afhandeling" })
        {
            yield return Fout(verplicht, null, "verplicht");
        }

        yield return Fout("omschrijving", Lang, "teLang");
        yield return Fout("omschrijving", "   ", "verplicht");
        yield return Fout("omschrijving", "", "verplicht");
        yield return Fout("omschrijving", "Taart\u0007", "ongeldigTeken");
        yield return Fout("omschrijving", 12, "verkeerdType");
        yield return Fout("gever.naam", Lang[..201], "teLang");
        yield return Fout("gever.soort", "vereniging", "verkeerdType");
        yield return Fout("gever.kvkNummer", "1234567", "ongeldig");
        yield return Fout("gever.kvkNummer", "123456789", "ongeldig");
        yield return Fout("gever.kvkNummer", "1234567a", "ongeldig");
        yield return Fout("gever.kvkNummer", "١٢٣٤٥٦٧٨", "ongeldig");
        yield return Fout("gever.soort", "natuurlijkPersoon", "nietVanToepassing", "gever.kvkNummer");
        yield return Fout("gever", "Bakkerij De Korenbloem", "verkeerdType");
        yield return Fout("gever", new JsonArray(), "verkeerdType");
        yield return Fout("gever.website", "https://example.org", "onbekendVeld");
        yield return Fout("ontvanger.persoon", "piet", "verkeerdType");
        yield return Fout("ontvanger.ambt", "minister", "verkeerdType");
        yield return Fout("ontvanger.ambt", 2, "verkeerdType");
        yield return Fout("ontvanger.ambt", "2", "verkeerdType");
        yield return Fout("ontvanger.ambt", "RAADSLID", "verkeerdType");
        yield return Fout("afhandeling", "geweigerd, geretourneerd", "verkeerdType");
        yield return Fout("ontvanger.ambt", "commissielid, ambtenaar", "verkeerdType");
        yield return Fout("geschatteWaarde", -0.01m, "verkeerdType");
        yield return Fout("geschatteWaarde", 24.505m, "verkeerdType");
        yield return Fout("geschatteWaarde", "24.50", "verkeerdType");
        yield return Fout("geschatteWaarde", 1_000_000_000m, "verkeerdType");
        yield return Fout("geschatteWaarde", JsonNode.Parse("1e400"), "verkeerdType");
        yield return Fout("datumAangeboden", "2999-01-01", "inToekomst");
        yield return Fout("datumAangeboden", "1899-12-31", "buitenBereik");
        yield return Fout("datumAangeboden", "2023-02-29", "verkeerdType");
        yield return Fout("datumAangeboden", "01-05-2024", "verkeerdType");
        yield return Fout("datumAangeboden", "2024-05-01T00:00:00Z", "verkeerdType");
        yield return Fout("hoedanigheid", "bestuurder", "pastNiet");
        yield return Fout("hoedanigheid", "ambtenaar", "pastNiet");
        yield return Fout("gever.naam", "Bakkerij\nDe Korenbloem", "ongeldigTeken");
        yield return Fout("gever.naam", "Bakkerij \u202eneD", "ongeldigTeken");
        yield return Fout("omschrijving", "Taart \ufdd0", "ongeldigTeken");
        yield return Fout("inOnderhandeling", "nee", "verkeerdType");
        yield return Fout("geverIsLeverancier", 0, "verkeerdType");
        yield return Fout("eigenAfweging", Lang, "teLang");
        yield return Fout("bestemming", Lang[..1001], "teLang");
        yield return Fout("motivering", Lang, "teLang");
        yield return Fout("uitkomst", "toegestaan", "onbekendVeld");
        yield return Fout("Omschrijving", "Taart", "onbekendVeld");
        yield return Fout("persoon", "01920000-0000-7000-8000-000000000001", "onbekendVeld");
        yield return Fout("reden", "Vergist", "onbekendVeld");
    }

    [TestCaseSource(nameof(Fouten))]
    public async Task Fout_in_een_veld_noemt_dat_veld(string pad, string? waarde, string veld, string code)
    {
        var antwoord = await Post(Griffier, Geschenken(), Geschenk(raadslid).Met((pad, waarde is null ? null : JsonNode.Parse(waarde))));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => (p!["name"]!.GetValue<string>(), p["code"]!.GetValue<string>())), Is.EqualTo(new[] { (veld, code) }), antwoord.Text);
    }

    private static IEnumerable<TestCaseData> Grenzen()
    {
        static TestCaseData Grens(string pad, JsonNode waarde) => new TestCaseData(pad, waarde.ToJsonString()).SetArgDisplayNames($"{pad} {(waarde.ToJsonString() is { Length: < 30 } kort ? kort : "op de grens")}");

        yield return Grens("omschrijving", Lang[..4000]);
        yield return Grens("omschrijving", "Taart\r\nmet\tkaarsjes: \"ß\", é, 漢 & 🎂 <b>");
        yield return Grens("gever.naam", Lang[..200]);
        yield return Grens("omschrijving", string.Concat(Enumerable.Repeat("🎂", 4000)));
        yield return Grens("eigenAfweging", Lang[..4000]);
        yield return Grens("bestemming", Lang[..1000]);
        yield return Grens("motivering", Lang[..4000]);
        yield return Grens("geschatteWaarde", 0);
        yield return Grens("geschatteWaarde", 49.99m);
        yield return Grens("geschatteWaarde", JsonNode.Parse("24.500")!);
        yield return Grens("datumAangeboden", "2010-01-01");
    }

    [TestCaseSource(nameof(Grenzen))]
    public async Task Waarde_op_de_grens_komt_ongewijzigd_terug(string pad, string waarde)
    {
        var gemaakt = await Schrijf(Griffier, Geschenk(raadslid).Met((pad, JsonNode.Parse(waarde))));
        var gelezen = (await Haal(Griffier, Pad(gemaakt))).Json["gegevens"]!;
        var terug = pad.Split('.').Aggregate(gelezen, (plek, deel) => plek[deel]!);
        Assert.That(JsonNode.DeepEquals(terug, JsonNode.Parse(waarde)), Is.True, terug.ToJsonString());
    }

    [Test]
    public async Task Bedrag_staat_met_twee_decimalen()
    {
        var gemaakt = await Schrijf(Griffier, Geschenk(raadslid, waarde: 30));
        Assert.That(gemaakt.Text, Does.Contain("\"geschatteWaarde\":30.00"));
    }

    [Test]
    public async Task Vandaag_mag_en_morgen_niet_naar_de_dag_in_Nederland()
    {
        // Half an hour past midnight in Amsterdam, while it is still yesterday in UTC.
        Host.Klok.Nu = new DateTimeOffset(2024, 6, 30, 22, 30, 0, TimeSpan.Zero);
        try
        {
            var vandaag = await Post(Griffier, Geschenken(), Geschenk(raadslid).Met(("datumAangeboden", "2024-07-01")));
            var morgen = await Post(Griffier, Geschenken(), Geschenk(raadslid).Met(("datumAangeboden", "2024-07-02")));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(vandaag.Status, Is.EqualTo(HttpStatusCode.Created), vandaag.Text);
                Assert.That(morgen.Velden, Is.EqualTo(new[] { "datumAangeboden" }));
            }
        }
        finally
        {
            Host.Klok.Nu = null;
        }
    }

    [Test]
    public async Task Alle_fouten_komen_tegelijk()
    {
        var fout = Geschenk(raadslid).Met(
            ("gever.naam", ""), ("gever.kvkNummer", "12"), ("ontvanger.ambt", null), ("aard", "bloemen"), ("omschrijving", Lang), ("geschatteWaarde", -1), ("datumAangeboden", "2999-01-01"), ("onbekend", true));
        var antwoord = await Post(Griffier, Geschenken() + "?extra=1", fout, ("Idempotency-Key", "met spatie"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "gever.naam", "gever.kvkNummer", "ontvanger.ambt", "aard", "omschrijving", "geschatteWaarde", "datumAangeboden", "onbekend", "extra", "Idempotency-Key" }), antwoord.Text);
            Assert.That(antwoord.Code, Is.EqualTo("ongeldigeInvoer"));
        }
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"tekst\"")]
    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"aard\":\"geschenk\",\"aard\":\"geschenk\"}")]
    [TestCase("{\"gever\":{\"naam\":\"A\",\"naam\":\"B\"}}")]
    [TestCase("{} {}")]
    [TestCase("{\"aard\":\"geschenk\",}")]
    [TestCase("{/* commentaar */}")]
    [TestCase("{\"\\ud800\":1}")]
    public async Task Wat_geen_JSON_object_is_wordt_geweigerd(string tekst)
    {
        var antwoord = await StuurRauw(Griffier, HttpMethod.Post, Geschenken(), new StringContent(tekst, Encoding.UTF8, "application/json"));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.BadRequest, "ongeldigeInvoer")), antwoord.Text);
    }

    [TestCase("omschrijving")]
    [TestCase("@@")]
    public async Task Tekst_die_geen_UTF8_is_wordt_geweigerd(string veld)
    {
        var bytes = Encoding.UTF8.GetBytes(Geschenk(raadslid).Met((veld, "@@")).ToJsonString());
        bytes[bytes.AsSpan().IndexOf("@@"u8)] = 0xff;
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/json");
        var antwoord = await StuurRauw(Griffier, HttpMethod.Post, Geschenken(), body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
    }

    [Test]
    public async Task Onbekende_persoon_is_een_fout_van_het_veld()
    {
        var antwoord = await Post(Griffier, Geschenken(), Geschenk(Guid.CreateVersion7()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(antwoord.Velden, Is.EqualTo(new[] { "ontvanger.persoon" }));
        }
    }

    [Test]
    public async Task Persoon_van_een_andere_gemeente_is_hier_onbekend()
    {
        var antwoord = await Post(Griffier, Geschenken(), Geschenk(await Persoon("raadslid", "gm0106")));
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { "ontvanger.persoon" }), antwoord.Text);
    }

    [TestCase("2019-12-31", "raadslid", false)]
    [TestCase("2020-01-01", "raadslid", true)]
    [TestCase("2022-03-30", "raadslid", true)]
    [TestCase("2022-03-31", "raadslid", false)]
    [TestCase("2021-01-01", "commissielid", false)]
    public async Task Alleen_wie_het_ambt_die_dag_bekleedde_krijgt_een_inschrijving(string dag, string ambt, bool bekleed)
    {
        var persoon = await Persoon("raadslid", van: "2020-01-01", totEnMet: "2022-03-30");
        var antwoord = await Post(Griffier, Geschenken(), Geschenk(persoon, ambt).Met(("datumAangeboden", dag)));
        Assert.That((antwoord.Status, antwoord.Json["code"]?.GetValue<string>()), Is.EqualTo(bekleed ? (HttpStatusCode.Created, null) : (HttpStatusCode.Conflict, "ambtNietBekleed")), antwoord.Text);
    }
}
