using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The offset takes its income from the entries of the person and the year. // 003-09, 003-10</summary>
public sealed class VerrekeningUitRegisterTests(Provider provider) : HttpTests(provider)
{
    private const string Register = Dalfsen + "/registers/neveninkomsten";
    private const string Lijst = Dalfsen + "/verrekeningen";

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private static JsonObject UitRegister(Guid persoon, params (string Pad, JsonNode? Waarde)[] anders) => Verrekenvoorbeeld.Grond(persoon, [("inkomsten", null), ("uitRegister", true), .. anders]);

    private async Task<Antwoord> Schrijf(JsonObject inkomst)
    {
        var antwoord = await Post(Secretaris, Register, inkomst);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    private async Task<JsonNode> Berekening(JsonObject grond)
    {
        var antwoord = await Post(Secretaris, Lijst + "/berekening", grond);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    [Test]
    public async Task Telt_het_verrekenbedrag_van_dit_jaar_en_deze_persoon()
    {
        var persoon = await Persoon("wethouder", van: "2018-06-01");
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon));
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("jaar", 2023)));
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon, ambtshalve: true).Met(("afdracht", Registervoorbeelden.Afdracht(5000))));
        await Schrijf(Registervoorbeelden.Neveninkomst(await Persoon("wethouder", van: "2018-06-01")));
        var dubbel = await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("omschrijving", "Een vergissing")));
        await Post(Secretaris, dubbel.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "nietInDitRegister", ["toelichting"] = "Vergissing." });
        // 19.500, not the pay of 20.000: (19.500 - 14.515,20) / 2 = 2.492,40.
        var berekening = await Berekening(UitRegister(persoon));
        Assert.That(
            (berekening["neveninkomsten"]!.ToJsonString(), berekening["verrekening"]!.ToJsonString(), berekening["afdracht"]!.ToJsonString(), berekening["nogAfTeDragen"]!.ToJsonString()),
            Is.EqualTo(("19500.00", "2492.40", "20000.00", "15000.00")));
    }

    [Test]
    public async Task Besluit_vraagt_vaste_bedragen_en_bewaart_wat_het_nam()
    {
        var persoon = await Persoon("wethouder", van: "2018-06-01");
        var geschat = Registervoorbeelden.Neveninkomst(persoon).Met(("verrekening.bedragSoort", "geschat"));
        var opgave = await Schrijf(geschat);
        Assert.That((await Berekening(UitRegister(persoon)))["verrekening"]!.ToJsonString(), Is.EqualTo("2492.40"));
        Assert.That((await Post(Secretaris, Lijst, Verrekenvoorbeeld.Besluit(UitRegister(persoon)))).Code, Is.EqualTo("bedragGeschat"));

        await Stuur(Secretaris, HttpMethod.Put, opgave.Headers["Location"], Registervoorbeelden.Neveninkomst(persoon).Met(("reden", "De aanslag is er.")), ("If-Match", "*"));
        var vast = await Post(Secretaris, Lijst, Verrekenvoorbeeld.Besluit(UitRegister(persoon)));
        Assert.That((vast.Status, vast.Json["gegevens"]!["inkomsten"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.Created, 1)), vast.Text);
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("omschrijving", "Later opgegeven")));
        Assert.That((await Haal(Secretaris, vast.Headers["Location"])).Json["berekening"]!["neveninkomsten"]!.ToJsonString(), Is.EqualTo("19500.00"), "what was decided stays");
    }

    [Test]
    public async Task Zonder_verrekenbedrag_is_er_niets_te_berekenen()
    {
        var persoon = await Persoon("wethouder", van: "2018-06-01");
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("verrekening", null)));
        Assert.That((await Post(Secretaris, Lijst + "/berekening", UitRegister(persoon))).Code, Is.EqualTo("verrekenbedragOntbreekt"));
    }

    [Test]
    public async Task Register_gaat_niet_samen_met_eigen_bedragen_of_een_verklaring()
    {
        var persoon = await Persoon("wethouder", van: "2018-06-01");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon, ("uitRegister", true)))).Velden, Is.EqualTo(new[] { "inkomsten" }));
            Assert.That((await Post(Secretaris, Lijst + "/berekening", UitRegister(persoon, ("opgave", "geenOfNietMeerDanDrempel")))).Velden, Is.EqualTo(new[] { "andersVastgesteld" }));
        }
    }

    [TestCase(80, null, "vrijgesteld", TestName = "Gemeentewet 44: de tijdsbestedingsnorm bij het ambt telt als het deel er geen noemt")]
    [TestCase(80, 100, "verrekening", TestName = "Gemeentewet 44: een deel dat een norm noemt gaat voor")]
    [TestCase(null, null, "verrekening", TestName = "Gemeentewet 44: zonder norm geldt voltijd")]
    public async Task Norm_komt_van_het_ambt(int? bijAmbt, int? inDeel, string uitkomst)
    {
        var ambt = new JsonObject { ["ambt"] = "wethouder", ["van"] = "2018-06-01", ["tijdsbestedingsnorm"] = bijAmbt };
        var persoon = (await Post(Secretaris, Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "W. de Wit", ["ambten"] = new JsonArray(ambt) })).Id;
        var grond = Verrekenvoorbeeld.Grond(persoon, ("delen", new JsonArray(Verrekenvoorbeeld.Deel().Met(("tijdsbestedingsnorm", inDeel)))));
        Assert.That((await Berekening(grond))["uitkomst"]!.GetValue<string>(), Is.EqualTo(uitkomst));
    }

    [Test]
    public async Task Deel_met_twee_normen_wordt_geknipt()
    {
        JsonObject Ambt(string van, string? tot, int norm) => new() { ["ambt"] = "wethouder", ["van"] = van, ["totEnMet"] = tot, ["tijdsbestedingsnorm"] = norm };
        var persoon = (await Post(Secretaris, Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "W. de Wit", ["ambten"] = new JsonArray(Ambt("2018-06-01", "2024-06-30", 80), Ambt("2024-07-01", null, 100)) })).Id;
        var geknipt = Verrekenvoorbeeld.Grond(persoon, ("delen", new JsonArray(Verrekenvoorbeeld.Deel(totEnMet: "2024-06-30"), Verrekenvoorbeeld.Deel("2024-07-01"))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon))).Velden, Is.EqualTo(new[] { "delen[0].tijdsbestedingsnorm" }));
            Assert.That((await Berekening(geknipt))["grondslag"]!.ToJsonString(), Is.EqualTo("51840.00"));
        }
    }
}
