using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The offset is calculated, decided by the college every year, and corrected with its reason. // 003-10, Rechtspositiebesluit 3.2.3</summary>
public sealed class VerrekeningenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/verrekeningen";

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private Task<Guid> Wethouder(string ambt = "wethouder", string van = "2018-06-01", string? totEnMet = null) => Persoon(ambt, van: van, totEnMet: totEnMet);

    private async Task<Antwoord> Stel(JsonObject grond, string datum = "2025-07-08", HttpStatusCode status = HttpStatusCode.Created)
    {
        var antwoord = await Post(Secretaris, Lijst, Verrekenvoorbeeld.Besluit(grond, datum));
        Assert.That(antwoord.Status, Is.EqualTo(status), antwoord.Text);
        return antwoord;
    }

    [Test]
    public async Task Berekening_zegt_elke_stap_en_slaat_niets_op()
    {
        var persoon = await Wethouder();
        var berekening = await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(berekening.Status, Is.EqualTo(HttpStatusCode.OK), berekening.Text);
            Assert.That((berekening.Json["uitkomst"]!.GetValue<string>(), berekening.Json["verrekening"]!.ToJsonString()), Is.EqualTo(("verrekening", "2742.40")));
            Assert.That(berekening.Json["stappen"]!.AsArray().Select(s => s!["grondslag"]!.GetValue<string>()), Is.All.Contains("artikel"));
            Assert.That((await Haal(Secretaris, $"{Lijst}?persoon={persoon}")).Items, Is.Empty);
        }
    }

    [Test]
    public async Task Besluit_wordt_vastgelegd_met_berekening_en_kenmerk()
    {
        var persoon = await Wethouder();
        var vast = await Stel(Verrekenvoorbeeld.Grond(persoon));
        var gelezen = await Haal(Secretaris, vast.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gelezen.Text, gelezen.ETag), Is.EqualTo((vast.Text, "\"1-volledig\"")));
            Assert.That(gelezen.Headers["Cache-Control"], Does.Contain("no-store"));
            Assert.That(gelezen.Json["besluit"]!["kenmerk"]!.GetValue<string>(), Is.EqualTo("Z-2025-0142"));
            Assert.That(gelezen.Json["berekening"]!["terugTeVorderen"]!.ToJsonString(), Is.EqualTo("2742.40"));
        }
    }

    [TestCase("opgave", "geenVerrekening", "0.00", TestName = "3.2.3: het college besluit ook bij nul")]
    [TestCase("ontbreekt", "verlaagdeBezoldiging", "36288.00", TestName = "3.2.3, zevende lid: zonder opgave wordt de bezoldiging verlaagd")]
    public async Task Besluit(string opgave, string uitkomst, string verrekening)
    {
        var persoon = await Wethouder();
        var grond = opgave == "ontbreekt" ? Verrekenvoorbeeld.ZonderOpgave(persoon) : Verrekenvoorbeeld.Grond(persoon, ("inkomsten", new JsonArray(Verrekenvoorbeeld.Inkomst(100))));
        var vast = await Stel(grond);
        Assert.That((vast.Json["berekening"]!["uitkomst"]!.GetValue<string>(), vast.Json["berekening"]!["verrekening"]!.ToJsonString()), Is.EqualTo((uitkomst, verrekening)));
    }

    [Test]
    public async Task Zolang_een_opgave_kan_komen_is_er_geen_besluit()
    {
        var grond = Verrekenvoorbeeld.ZonderOpgave(await Wethouder());
        Assert.That((await Stel(grond, "2025-06-30", HttpStatusCode.Conflict)).Code, Is.EqualTo("opgaveKanNogKomen"));
        await Stel(grond, "2025-07-01");
    }

    [Test]
    public async Task Over_een_jaar_wordt_eenmaal_besloten()
    {
        var persoon = await Wethouder();
        await Stel(Verrekenvoorbeeld.Grond(persoon));
        Assert.That((await Stel(Verrekenvoorbeeld.Grond(persoon), status: HttpStatusCode.Conflict)).Code, Is.EqualTo("verrekeningBestaat"));
        await Stel(Verrekenvoorbeeld.Grond(persoon, ("jaar", 2023), ("delen", new JsonArray(Verrekenvoorbeeld.Deel("2023-01-01", "2023-12-31"))), ("ontvangenOp", "2024-03-01")));
    }

    [Test]
    public async Task Herhaald_verzoek_met_dezelfde_sleutel_maakt_er_geen_tweede()
    {
        var (body, sleutel) = (Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(await Wethouder())), ("Idempotency-Key", $"v-{Guid.CreateVersion7():N}"));
        var (eerst, weer) = (await Post(Secretaris, Lijst, body, sleutel), await Post(Secretaris, Lijst, body, sleutel));
        Assert.That((weer.Status, weer.Text), Is.EqualTo((HttpStatusCode.Created, eerst.Text)));
    }

    [Test]
    public async Task Verbetering_houdt_de_vorige_versie_met_haar_reden()
    {
        var persoon = await Wethouder();
        var vast = await Stel(Verrekenvoorbeeld.Grond(persoon));
        var pad = vast.Headers["Location"];
        var beter = Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(persoon, ("inkomsten", new JsonArray(Verrekenvoorbeeld.Inkomst(14_000)))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stuur(Secretaris, HttpMethod.Put, pad, beter)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Secretaris, HttpMethod.Put, pad, beter, ("If-Match", vast.ETag))).ETag, Is.EqualTo("\"2-volledig\""));
            Assert.That((await Stuur(Secretaris, HttpMethod.Put, pad, beter, ("If-Match", vast.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Haal(Secretaris, pad)).Json["berekening"]!["verrekening"]!.ToJsonString(), Is.EqualTo("0.00"));
            var versies = (await Haal(Secretaris, pad + "/versies")).Items;
            Assert.That(versies.Select(v => (v["reden"]?.GetValue<string>(), v["verrekening"]!["berekening"]!["verrekening"]!.ToJsonString())), Is.EqualTo(new[] { (null, "2742.40"), ("Na bezwaar herzien.", "0.00") }));
        }
    }

    [Test]
    public async Task Verbetering_blijft_bij_dezelfde_persoon_en_hetzelfde_jaar()
    {
        var vast = await Stel(Verrekenvoorbeeld.Grond(await Wethouder()));
        var ander = Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(await Wethouder()));
        Assert.That((await Stuur(Secretaris, HttpMethod.Put, vast.Headers["Location"], ander, ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "verrekening.gegevens" }));
    }

    [TestCase("2018-01-01", null, false, TestName = "3.2.1: een ambt het hele jaar")]
    [TestCase("2024-01-02", null, true, TestName = "3.2.1: een dag te laat begonnen")]
    [TestCase("2018-01-01", "2024-12-30", true, TestName = "3.2.1: een dag te vroeg geeindigd")]
    public async Task Zonder_ambt_geen_bezoldiging(string van, string? tot, bool fout)
    {
        var antwoord = await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(await Wethouder(van: van, totEnMet: tot)));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo(fout ? (HttpStatusCode.Conflict, "ambtNietBekleed") : (HttpStatusCode.OK, (string?)null)));
    }

    [Test]
    public async Task Onafgebroken_tijd_telt_over_perioden_heen()
    {
        // The exemption of 2010 holds when terms follow each other, and not after a gap.
        async Task<string> Uitkomst(string tweede)
        {
            JsonObject Periode(string van, string? tot) => new() { ["ambt"] = "wethouder", ["van"] = van, ["totEnMet"] = tot };
            var persoon = await Post(Secretaris, Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "A. Lang", ["ambten"] = new JsonArray(Periode("2006-05-01", "2014-03-31"), Periode(tweede, null)) });
            return (await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon.Id))).Json["uitkomst"]!.GetValue<string>();
        }

        Assert.That((await Uitkomst("2014-04-01"), await Uitkomst("2014-04-02")), Is.EqualTo(("vrijgesteld", "verrekening")));
    }

    private static IEnumerable<TestCaseData> Fouten()
    {
        TestCaseData Geval(string naam, string[] velden, params (string, JsonNode?)[] anders) => new TestCaseData(anders, velden).SetName($"Verrekening: {naam}");
        yield return Geval("raadsleden vallen erbuiten", ["delen[0].ambt"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel(ambt: "raadslid"))));
        yield return Geval("einde voor begin", ["delen[0].totEnMet"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel("2024-06-02", "2024-06-01"))));
        yield return Geval("buiten het jaar", ["delen[0]"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel("2023-12-31"))));
        yield return Geval("overlap", ["delen[1]"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel(totEnMet: "2024-06-01"), Verrekenvoorbeeld.Deel("2024-06-01"))));
        yield return Geval("burgemeester in deeltijd", ["delen[0]"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel(ambt: "burgemeester").Met(("tijdsbestedingsnorm", 80)))));
        yield return Geval("wethouder die waarneemt", ["delen[0].waarneming"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel().Met(("waarneming", true)))));
        yield return Geval("bezoldiging te hoog", ["delen[0]"], ("delen", new JsonArray(Verrekenvoorbeeld.Deel().Met(("bezoldigingPerMaand", 10_000_000)))));
        yield return Geval("opgave zonder dag en inkomsten", ["ontvangenOp", "inkomsten"], ("ontvangenOp", null), ("inkomsten", null));
        yield return Geval("ontbrekende opgave die toch kwam", ["ontvangenOp", "andersVastgesteld"], ("opgave", "ontbreekt"));
        yield return Geval("opgave voor het einde van het jaar", ["ontvangenOp"], ("ontvangenOp", "2024-12-31"));
        yield return Geval("uitstel eindigt voor het begint", ["uitstel.tot"], ("uitstel", new JsonObject { ["gemeldOp"] = "2025-05-02", ["tot"] = "2025-05-01" }));
        yield return Geval("afdracht uit een gewone nevenfunctie", ["inkomsten[0].afgedragen"], ("inkomsten", new JsonArray(Verrekenvoorbeeld.Inkomst().Met(("afgedragen", 1)))));
        yield return Geval("meer afgedragen dan genoten", ["inkomsten[0].afgedragen"], ("inkomsten", new JsonArray(Verrekenvoorbeeld.Inkomst(10, ambtshalve: true).Met(("afgedragen", 10.01m)))));
        yield return Geval("inkomsten samen te hoog", ["inkomsten"], ("inkomsten", new JsonArray(Verrekenvoorbeeld.Inkomst(999_999_999.99m), Verrekenvoorbeeld.Inkomst(0.01m))));
        yield return Geval("jaar zonder bekende wet", ["jaar"], ("jaar", 2018), ("delen", new JsonArray(Verrekenvoorbeeld.Deel("2018-07-01", "2018-12-31"))));
    }

    [TestCaseSource(nameof(Fouten))]
    public async Task Elke_fout_wordt_genoemd((string, JsonNode?)[] anders, string[] velden)
    {
        var antwoord = await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(await Wethouder(), [.. anders.Select(a => (a.Item1, a.Item2?.DeepClone()))]));
        Assert.That((antwoord.Status, string.Join(' ', antwoord.Velden.Order(StringComparer.Ordinal))), Is.EqualTo((HttpStatusCode.BadRequest, string.Join(' ', velden.Order(StringComparer.Ordinal)))), antwoord.Text);
    }

    [TestCase("2099-01-01", "besluit.datum")]
    [TestCase("2024-12-31", "besluit.datum", TestName = "3.2.3: het college besluit na afloop van het jaar")]
    public async Task Besluit_heeft_een_mogelijke_dag(string datum, string veld) =>
        Assert.That((await Stel(Verrekenvoorbeeld.Grond(await Wethouder()), datum, HttpStatusCode.BadRequest)).Velden, Is.EqualTo(new[] { veld }));

    [Test]
    public async Task Fouten_bij_een_besluit_noemen_hun_plaats()
    {
        var antwoord = await Stel(Verrekenvoorbeeld.Grond(Guid.CreateVersion7()), status: HttpStatusCode.BadRequest);
        var delen = await Stel(Verrekenvoorbeeld.Grond(await Wethouder(), ("delen", new JsonArray(Verrekenvoorbeeld.Deel("2023-12-31")))), status: HttpStatusCode.BadRequest);
        Assert.That((antwoord.Velden[0], delen.Velden[0]), Is.EqualTo(("gegevens.persoon", "gegevens.delen[0]")));
    }
}
