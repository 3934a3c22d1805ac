using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Nevenfuncties;

/// <summary>From intention to end: told to the council before it is accepted, public from then on, and never deleted.</summary>
public sealed class VerloopNevenfunctieTests(Provider provider) : FunctieTests(provider)
{
    private static JsonObject Raad(string op = "2024-05-10") => new() { ["op"] = op, ["wijze"] = "Raadsbrief" };

    private static JsonObject Aanvaarding(string op = "2024-05-20") => new() { ["op"] = op };

    private static JsonObject Einde(string einde = "2025-06", string reden = "De benoeming liep af.") => new() { ["einde"] = einde, ["reden"] = reden };

    private async Task<(HttpClient Zelf, Antwoord Voornemen)> Gemeld(string gemeente = "gm0106", string ambt = "wethouder", params (string, JsonNode?)[] anders)
    {
        var persoon = await Persoon(ambt, gemeente);
        var zelf = Host.Als("ambtsdrager", gemeente, persoon);
        return (zelf, await Schrijf(zelf, Voornemen(persoon, ambt, anders), gemeente));
    }

    // 003 "Nevenfuncties", Gemeentewet 41b(2), 67(2)
    [TestCase("wethouder")]
    [TestCase("burgemeester")]
    public async Task Eerst_de_raad_dan_aanvaarden(string ambt)
    {
        var (zelf, voornemen) = await Gemeld(ambt: ambt);
        Assert.That(voornemen.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenVerplicht"));
        Assert.That(voornemen.Json["toets"]!["termijnen"]!.AsArray().Select(t => t!["handeling"]!.GetValue<string>()), Does.Contain("voornemenMelden"));

        var teVroeg = await Zet(zelf, voornemen, "aanvaarding", Aanvaarding());
        Mist(teVroeg, "motivering");
        Assert.That(teVroeg.Text, Does.Contain("Meld het voornemen eerst aan de gemeenteraad"));

        var gemeld = await Gezet(zelf, voornemen, "raadsinformatie", Raad());
        Assert.That((gemeld.Json["uitkomst"]!.GetValue<string>(), gemeld.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("toegestaan", false)));
        var aanvaard = await Gezet(zelf, voornemen, "aanvaarding", Aanvaarding());
        var open = (await Haal(Anoniem, Pad(voornemen))).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((aanvaard.Json["fase"]!.GetValue<string>(), aanvaard.Json["uitkomst"]!.GetValue<string>(), aanvaard.ETag), Is.EqualTo(("aanvaard", "toegestaan", "\"3-volledig\"")));
            Assert.That((open["gegevens"]!["datumMelding"]!.GetValue<string>(), open["gegevens"]!["datumAanvaarding"]!.GetValue<string>(), open["gegevens"]!["raadGeinformeerd"]!["op"]!.GetValue<string>()), Is.EqualTo(("2024-05-01", "2024-05-20", "2024-05-10")));
            Assert.That(open["rectificatie"], Is.Null);
        }
    }

    [Test]
    public async Task Na_aanvaarding_gemeld_is_te_laat()
    {
        var (zelf, voornemen) = await Gemeld();
        await Gezet(zelf, voornemen, "raadsinformatie", Raad("2024-05-21"));
        Mist(await Zet(zelf, voornemen, "aanvaarding", Aanvaarding("2024-05-20")), "motivering");
        var toch = await Gezet(zelf, voornemen, "aanvaarding", Aanvaarding("2024-05-20").Met(("motivering", "De raad was met reces.")));
        Assert.That((toch.Json["uitkomst"]!.GetValue<string>(), toch.Json["gegevens"]!["motivering"]!.GetValue<string>()), Is.EqualTo(("weigerenVerplicht", "De raad was met reces.")));
    }

    // The exception for functions that belong to the office of burgemeester.
    [Test]
    public async Task Ambtshalve_functie_van_de_burgemeester_hoeft_niet_vooraf_naar_de_raad()
    {
        var (zelf, voornemen) = await Gemeld(ambt: "burgemeester", anders: [("ambtshalve", true)]);
        var aanvaard = await Gezet(zelf, voornemen, "aanvaarding", Aanvaarding());
        Assert.That((aanvaard.Json["uitkomst"]!.GetValue<string>(), aanvaard.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("toegestaan", false)));
    }

    [Test]
    public async Task Wethouder_kent_die_uitzondering_niet()
    {
        var (zelf, voornemen) = await Gemeld(anders: [("ambtshalve", true)]);
        Mist(await Zet(zelf, voornemen, "aanvaarding", Aanvaarding()), "motivering");
    }

    // 003 "Nevenfuncties": bij aanvang van het ambt.
    [TestCase("2019", "toegestaan", TestName = "003: een functie van voor het ambt had geen voornemen te melden")]
    [TestCase("2022-07", "weigerenVerplicht", TestName = "003: een functie uit het ambt wel")]
    [TestCase("2022", "handmatigBeoordelen", TestName = "003: is niet te zien welk van de twee, dan kijkt iemand")]
    public async Task Functie_die_er_al_was(string aanvaard, string uitkomst)
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2022-06-01");
        var antwoord = await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Functie(persoon, "wethouder", ("datumMelding", "2022-08-01"), ("datumAanvang", aanvaard), ("datumAanvaarding", aanvaard), ("motivering", "Zie de raadsbrief.")), "gm0106");
        Assert.That((antwoord.Json["uitkomst"]!.GetValue<string>(), antwoord.Json["gegevens"]!["datumAanvangAmbt"]!.GetValue<string>()), Is.EqualTo((uitkomst, "2022-06-01")));
    }

    [Test]
    public async Task Einde_blijft_openbaar_staan_zonder_de_reden()
    {
        var persoon = await Persoon("raadslid");
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        var ingeschreven = await Schrijf(zelf, Functie(persoon));
        var beeindigd = await Gezet(zelf, ingeschreven, "beeindiging", Einde());
        var open = await Haal(Anoniem, Pad(ingeschreven));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((beeindigd.Json["fase"]!.GetValue<string>(), beeindigd.Json["gegevens"]!["redenEinde"]!.GetValue<string>()), Is.EqualTo(("beeindigd", "De benoeming liep af.")));
            Assert.That((open.Json["status"]!.GetValue<string>(), open.Json["gegevens"]!["datumEinde"]!.GetValue<string>()), Is.EqualTo(("geldig", "2025-06")));
            Assert.That(open.Text, Does.Not.Contain("benoeming"));
            Assert.That((await Haal(Anoniem, $"{Register()}?persoon={persoon}&fase=beeindigd")).Ids, Is.EqualTo(new[] { ingeschreven.Id }));
            Assert.That((await Haal(Anoniem, Pad(ingeschreven) + "/versies")).Items.Select(v => v["stap"]?.GetValue<string>()), Is.EqualTo(new[] { null, "beeindiging" }));
            Geweigerd(await Zet(zelf, ingeschreven, "beeindiging", Einde()), HttpStatusCode.Conflict, "alBeeindigd");
        }
    }

    [Test]
    public async Task Voornemen_waarvan_wordt_afgezien_wordt_nooit_openbaar()
    {
        var (zelf, voornemen) = await Gemeld();
        var vervallen = await Gezet(zelf, voornemen, "beeindiging", Einde("2024-05-05", "De raad had bezwaar."));
        Assert.That((vervallen.Json["fase"]!.GetValue<string>(), vervallen.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("vervallen", false)));
        Geweigerd(await Haal(Anoniem, Pad(voornemen)), HttpStatusCode.NotFound, "inschrijvingOnbekend");
        Geweigerd(await Zet(zelf, voornemen, "aanvaarding", Aanvaarding()), HttpStatusCode.Conflict, "geenVoornemen");
    }

    [TestCase("aanvaarding", "{\"op\":\"2999-01-01\"}", "op")]
    [TestCase("aanvaarding", "{\"op\":\"2024-04-30\"}", "op")]
    [TestCase("raadsinformatie", "{\"op\":\"2999-01-01\",\"wijze\":\"Raadsbrief\"}", "op")]
    [TestCase("beeindiging", "{\"einde\":\"2999\",\"reden\":\"x\"}", "einde")]
    [TestCase("beeindiging", "{\"einde\":\"ooit\",\"reden\":\"x\"}", "einde")]
    public async Task Fout_in_een_stap_wordt_genoemd(string stap, string body, string veld)
    {
        var (zelf, voornemen) = await Gemeld();
        Mist(await Zet(zelf, voornemen, stap, JsonNode.Parse(body)!.AsObject()), veld);
    }

    [Test]
    public async Task Stap_vraagt_de_versie_en_het_recht()
    {
        var (zelf, voornemen) = await Gemeld();
        Geweigerd(await Post(zelf, Pad(voornemen) + "/raadsinformatie", Raad()), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Zet(zelf, voornemen, "raadsinformatie", Raad(), "\"9-volledig\""), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        Geweigerd(await Zet(Host.Als("griffier", "gm0106"), voornemen, "raadsinformatie", Raad()), HttpStatusCode.NotFound, "inschrijvingOnbekend");
        Geweigerd(await Zet(Host.Als("gemeentesecretaris"), voornemen, "raadsinformatie", Raad()), HttpStatusCode.Forbidden, "andereGemeente");
        await Gezet(Host.Als("gemeentesecretaris", "gm0106"), voornemen, "raadsinformatie", Raad());
        await Gezet(zelf, voornemen, "aanvaarding", Aanvaarding());
        Geweigerd(await Zet(Host.Als("griffier", "gm0106"), voornemen, "beeindiging", Einde()), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Zet(zelf, voornemen, "aanvaarding", Aanvaarding()), HttpStatusCode.Conflict, "geenVoornemen");
    }
}
