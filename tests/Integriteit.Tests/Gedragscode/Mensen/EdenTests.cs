using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Oaths: what the law asks of each office, who records them, and how they are corrected.</summary>
public sealed class EdenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/eden";

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private static Task<Antwoord> Verbeter(HttpClient wie, Antwoord eed, JsonObject nieuw, string? etag = "*") => Stuur(
        wie, HttpMethod.Put, eed.Headers["Location"], new JsonObject { ["eed"] = nieuw.DeepClone(), ["reden"] = "Verkeerd overgenomen." }, etag is null ? [] : [("If-Match", etag)]);

    [TestCase("raadslid", "griffier", 201)]
    [TestCase("commissielid", "griffier", 201)]
    [TestCase("wethouder", "griffier", 201, TestName = "003-03: eed van een wethouder in de raad")]
    [TestCase("burgemeester", "griffier", 201, TestName = "003-03: eed van de burgemeester in handen van de commissaris")]
    [TestCase("raadslid", "gemeentesecretaris", 403)]
    [TestCase("burgemeester", "gemeentesecretaris", 403)]
    [TestCase("raadslid", "ambtsdrager", 403)]
    public async Task Beheerder_legt_de_eed_van_het_ambt_vast(string ambt, string rol, int status)
    {
        var antwoord = await Post(Host.Als(rol), Lijst, Mensen.Eed(await Persoon(ambt), ambt));
        Assert.That((int)antwoord.Status, Is.EqualTo(status), antwoord.Text);
    }

    [TestCase("wethouder", "inHandenVan", "commissarisVanDeKoning", TestName = "003-03: een wethouder niet in handen van de commissaris")]
    [TestCase("burgemeester", "inHandenVan", "voorzitterRaad", TestName = "003-03: de burgemeester niet in handen van de voorzitter")]
    [TestCase("raadslid", "vergadering", "college", TestName = "004-06: een raadslid niet in het college")]
    [TestCase("raadslid", "vorm", "ambtseed")]
    [TestCase("raadslid", "tekst", "gemeentewet-41a-nl")]
    [TestCase("raadslid", "tekst", "gemeentewet-14-fy", "taal")]
    [TestCase("raadslid", "datum", "2999-01-01")]
    [TestCase("raadslid", "ambtVan", "2009-12-31")]
    [TestCase("raadslid", "persoon", "01920000-0000-7000-8000-0000000000ff")]
    public async Task Wat_niet_bij_het_ambt_hoort_is_een_fout(string ambt, string veld, string waarde, string? genoemd = null)
    {
        var antwoord = await Post(Griffier, Lijst, Mensen.Eed(await Persoon(ambt), ambt).Met((veld, waarde)));
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { genoemd ?? veld }), antwoord.Text);
    }

    [Test]
    public async Task Alle_fouten_worden_tegelijk_genoemd()
    {
        var antwoord = await Post(Griffier, Lijst, Mensen.Eed(await Persoon("raadslid")).Met(("vorm", "ambtseed"), ("vergadering", "college"), ("inHandenVan", "burgemeester"), ("tekst", "x"), ("uitgereikteCode", new JsonObject { ["code"] = "x", ["versie"] = "y" })));
        Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "vorm", "vergadering", "inHandenVan", "tekst", "uitgereikteCode.code" }), antwoord.Text);
    }

    [TestCase("integriteit", "2014", null, TestName = "002-02: ambtseed met de uitgereikte code")]
    [TestCase(null, null, "uitgereikteCode", TestName = "002-02: ambtseed zonder uitgereikte code")]
    [TestCase("integriteit", "1999", "uitgereikteCode.versie", TestName = "002-02: ambtseed met een versie die er niet is")]
    [TestCase("bestaat-niet", "2014", "uitgereikteCode.code", TestName = "002-02: ambtseed met een code die er niet is")]
    public async Task Ambtseed_bindt_aan_de_code_die_is_uitgereikt(string? code, string? versie, string? fout)
    {
        var bestaand = (await Haal(Anoniem, Huizen + "/gedragscodes")).Items[0]["code"]!.GetValue<string>();
        var uitgereikt = code is null ? null : new JsonObject { ["code"] = code == "integriteit" ? bestaand : code, ["versie"] = versie };
        var antwoord = await Post(Host.Als("gemeentesecretaris", "gm0406"), Huizen + "/eden", Mensen.Eed(await Persoon("ambtenaar", "gm0406"), "ambtenaar").Met(("uitgereikteCode", uitgereikt)));
        Assert.That(fout is null ? [.. antwoord.Velden, $"{antwoord.Status}"] : antwoord.Velden, Is.EqualTo(new[] { fout ?? "Created" }), antwoord.Text);
    }

    [Test]
    public async Task Code_die_niet_voor_het_ambt_geldt_kan_niet_zijn_uitgereikt()
    {
        var antwoord = await Post(Secretaris, Lijst, Mensen.Eed(await Persoon("ambtenaar"), "ambtenaar").Met(("uitgereikteCode", new JsonObject { ["code"] = Mensen.Code, ["versie"] = "1" })));
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { "uitgereikteCode.code" }), antwoord.Text);
    }

    [Test]
    public async Task Ambtsperiode_heeft_een_eed_en_een_nieuwe_periode_een_nieuwe()
    {
        var id = (await Post(Griffier, Dalfsen + "/ambtsdragers", new JsonObject
        {
            ["naam"] = "J. Twee",
            ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2010-01-01", ["totEnMet"] = "2014-01-01" }, new JsonObject { ["ambt"] = "raadslid", ["van"] = "2018-01-01" }),
        })).Id;
        Assert.That((await Post(Griffier, Lijst, Mensen.Eed(id))).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Post(Griffier, Lijst, Mensen.Eed(id).Met(("ambtVan", "2011-01-01")))).Code, Is.EqualTo("eedAlVastgelegd"));
        Assert.That((await Post(Griffier, Lijst, Mensen.Eed(id).Met(("ambtVan", "2018-01-01"), ("datum", "2018-01-01")))).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Post(Griffier, Lijst, Mensen.Eed(id).Met(("datum", "2014-01-02")))).Velden, Is.EqualTo(new[] { "datum" }), "after the end of the period");
    }

    [Test]
    public async Task Verbetering_houdt_de_vorige_versie_met_de_reden()
    {
        var id = await Persoon("raadslid");
        var eed = await Post(Griffier, Lijst, Mensen.Eed(id));
        var nieuw = Mensen.Eed(id).Met(("vorm", "eed"), ("datum", "2010-01-06"));
        var beter = await Verbeter(Griffier, eed, nieuw, eed.ETag);
        var versies = await Haal(Griffier, eed.Headers["Location"] + "/versies");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((beter.Status, beter.ETag), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"")), beter.Text);
            Assert.That(versies.Items.Select(v => (v["eed"]!["vorm"]!.GetValue<string>(), v["reden"]?.GetValue<string>())), Is.EqualTo(new[] { ("verklaringEnBelofte", null), ("eed", (string?)"Verkeerd overgenomen.") }));
            Assert.That((await Haal(Anoniem, eed.Headers["Location"])).Json["datum"]!.GetValue<string>(), Is.EqualTo("2010-01-06"));
            Assert.That((await Verbeter(Griffier, eed, nieuw, eed.ETag)).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Verbeter(Griffier, eed, nieuw, null)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Verbeter(Secretaris, eed, nieuw)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Verbeter(Host.Als("ambtsdrager", persoon: id), eed, nieuw)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Verbeter(Griffier, eed, Mensen.Eed(await Persoon("wethouder"), "wethouder").Met(("vorm", "ambtseed")))).Velden, Is.EqualTo(new[] { "vorm" }));
            Assert.That((await Stuur(Griffier, HttpMethod.Delete, eed.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed), "never deleted");
        }
    }

    [Test]
    public async Task Vastleggen_is_een_bericht_voor_anderen()
    {
        var eed = await Post(Griffier, Lijst, Mensen.Eed(await Persoon("raadslid")));
        var rij = await Host.Gedragscode(db => db.Query<string>("SELECT inhoud FROM gedragscode.outbox WHERE gemeente = @Gemeente AND soort = @Soort", new { Gemeente = "gm0148", Soort = "Integriteit.Contracts.Gedragscode.EedAfgelegd" }, default));
        Assert.That(rij, Has.Some.Contains(eed.Id.ToString()));
    }

    [Test]
    public async Task Zelfde_sleutel_geeft_dezelfde_eed()
    {
        var body = Mensen.Eed(await Persoon("raadslid"));
        var (een, twee) = (await Post(Griffier, Lijst, body, ("Idempotency-Key", "eed-1")), await Post(Griffier, Lijst, body, ("Idempotency-Key", "eed-1")));
        Assert.That((twee.Status, twee.Id, twee.ETag), Is.EqualTo((HttpStatusCode.Created, een.Id, een.ETag)), twee.Text);
    }
}
