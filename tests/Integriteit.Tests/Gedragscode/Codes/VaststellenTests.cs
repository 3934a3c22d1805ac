using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A version is drafted, proposed, adopted and ended, and judges from its first day to its last.</summary>
public sealed class VaststellenTests(Provider provider) : CodeTests(provider)
{
    [Test]
    public async Task Een_versie_oordeelt_van_haar_eerste_dag_tot_haar_laatste()
    {
        var plek = NieuweGemeente();
        await Vastgesteld(plek, "code", "1", Dag(-100), Inhoud(25m));
        await Vastgesteld(plek, "code", "2", Dag(10), Inhoud(50m), vervangt: new JsonObject { ["versie"] = "1" });
        await Doe(plek.Als("griffier"), plek.Versie("code", "2") + "/beeindiging", new JsonObject { ["inWerkingTotEnMet"] = $"{Dag(20):yyyy-MM-dd}" });
        foreach (var (dag, versie, uitkomst) in new[]
        {
            (-101, "", "handmatigBeoordelen"), (-100, "code/1", "weigerenVerplicht"), (0, "code/1", "weigerenVerplicht"), (9, "code/1", "weigerenVerplicht"),
            (10, "code/2", "toegestaan"), (20, "code/2", "toegestaan"), (21, "", "handmatigBeoordelen"),
        })
        {
            Assert.That(await Toets(plek, Dag(dag)), Is.EqualTo((uitkomst, versie)), $"day {dag}");
            var lijst = await Haal(Anoniem, $"{plek.Codes}?peildatum={Dag(dag):yyyy-MM-dd}");
            Assert.That(lijst.Items.Select(c => c["versies"]!.AsArray().Single()!["versie"]!.GetValue<string>()), Is.EqualTo(versie.Length == 0 ? Array.Empty<string>() : [versie[^1..]]), $"day {dag}");
            var een = await Haal(Anoniem, $"{plek.Codes}/code?peildatum={Dag(dag):yyyy-MM-dd}");
            Assert.That((een.Status, een.Json["versies"]?[0]!["status"]!.GetValue<string>()), Is.EqualTo(versie.Length == 0 ? (HttpStatusCode.NotFound, null) : (HttpStatusCode.OK, "inWerking")));
        }

        var alle = (await Haal(Anoniem, plek.Codes + "/code")).Json["versies"]!.AsArray();
        Assert.That(alle.Select(v => $"{v!["versie"]} {v["status"]} {v["inWerkingTotEnMet"]}"), Is.EqualTo([$"1 inWerking {Dag(9):yyyy-MM-dd}", $"2 vastgesteld {Dag(20):yyyy-MM-dd}"]));
    }

    [Test]
    public async Task De_status_volgt_de_klok_en_de_ETag_ook()
    {
        await using var host = new TestHost(Provider, Instellingen);
        var plek = new Plek(host, "gm9000");
        await Vastgesteld(plek, "code", "1", Dag(1));
        var voor = await Haal(host.Anoniem(), plek.Versie("code", "1"));
        host.Klok.Nu = host.Klok.GetUtcNow().AddDays(2);
        var na = await Haal(host.Anoniem(), plek.Versie("code", "1"), ("If-None-Match", voor.ETag));
        Assert.That((voor.Json["status"]!.GetValue<string>(), na.Status, na.Json["status"]!.GetValue<string>()), Is.EqualTo(("vastgesteld", HttpStatusCode.OK, "inWerking")));
    }

    [Test]
    public async Task Vaststelling_vult_de_gegevens_voor_de_bekendmaking_aan()
    {
        var plek = NieuweGemeente();
        var versie = (await Vastgesteld(plek, "code", "1", Dag(-1))).Json;
        Assert.That(versie["metadata"]!.ToJsonString(), Is.EqualTo($$"""{"organisatie":"Waterdam {{plek.Gemeente[^2..].TrimStart('0').PadLeft(1, '0')}}","organisatietype":"Gemeente","officieleNaam":"Document code","citeertitel":"Document code"}"""));
        Assert.That($"{versie["vastgesteldDoor"]} {versie["vastgesteldOp"]} {versie["status"]}", Is.EqualTo($"raad {Dag(-1):yyyy-MM-dd} inWerking"));
    }

    [Test]
    public async Task Twee_documenten_van_een_soort_gelden_niet_tegelijk_voor_een_ambt()
    {
        var plek = NieuweGemeente();
        await Vastgesteld(plek, "code", "1", Dag(-10));
        foreach (var (code, ambt) in new[] { ("code", "raadslid"), ("andere", "wethouder") })
        {
            await Ontwerp(plek, code, "2", null, Kop(code, "gedragscode", ambt, "burgemeester"));
            await Doe(plek.Als("griffier"), plek.Versie(code, "2") + "/voorstel", Voorstel(Dag()));
            var geweigerd = await Stuur(plek.Als("griffier"), HttpMethod.Post, plek.Versie(code, "2") + "/vaststelling", Besluit(Dag(), Dag(5)), ("If-Match", "*"));
            Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.Conflict, "overlap")), geweigerd.Text);
            Assert.That(geweigerd.Json["detail"]!.GetValue<string>(), Does.Contain("versie '1' van 'code'"));
            Assert.That((await Haal(plek.Als("griffier"), plek.Versie(code, "2"))).Json["status"]!.GetValue<string>(), Is.EqualTo("voorgesteld"), "nothing half-saved");
        }

        // Of another kind, or for another office, it may.
        await Vastgesteld(plek, "lijn", "1", Dag(-10), null, Kop("lijn", "gedragslijn"));
        await Vastgesteld(plek, "burgemeester", "1", Dag(-10), null, Kop("burgemeester", "gedragscode", "burgemeester"));
        // Another code's version can be the one that gives way.
        await Doe(plek.Als("griffier"), plek.Versie("andere", "2") + "/intrekking", new JsonObject { ["reden"] = "Anders." });
        await Vastgesteld(plek, "opvolger", "1", Dag(3), null, Kop("opvolger", "gedragscode", "raadslid"), new JsonObject { ["code"] = "code", ["versie"] = "1" });
        Assert.That((await Haal(Anoniem, plek.Versie("code", "1"))).Json["inWerkingTotEnMet"]!.GetValue<string>(), Is.EqualTo($"{Dag(2):yyyy-MM-dd}"));
    }

    [TestCase("onbekend")]
    [TestCase("ontwerp")]
    public async Task Wat_niet_in_werking_is_kan_niet_worden_vervangen(string versie)
    {
        var plek = NieuweGemeente();
        await Ontwerp(plek, "code", "ontwerp");
        await Ontwerp(plek, "code", "2");
        await Doe(plek.Als("griffier"), plek.Versie("code", "2") + "/voorstel", Voorstel(Dag()));
        var geweigerd = await Stuur(plek.Als("griffier"), HttpMethod.Post, plek.Versie("code", "2") + "/vaststelling", Besluit(Dag(), Dag(5), vervangt: new JsonObject { ["versie"] = versie }), ("If-Match", "*"));
        Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.Conflict, "nietTeVervangen")), geweigerd.Text);
    }

    [TestCase("protocol", "melding onderzoek juridischeAfhandeling registratie nazorg", TestName = "001-21: een protocol heeft vijf onderdelen")]
    [TestCase("gentleAgreement", "onpartijdigeHandhaving publiciteit zorgvuldigheid", TestName = "001-05: een gentle agreement heeft drie onderwerpen")]
    [TestCase("afspraken", "periodiekeBespreking contactpersonen naleving", TestName = "003-40: afspraken gaan over bespreking, contactpersonen en naleving")]
    public async Task Zonder_alle_onderdelen_wordt_een_document_niet_vastgesteld(string soort, string onderdelen)
    {
        var plek = NieuweGemeente();
        var delen = onderdelen.Split(' ');
        foreach (var weg in delen)
        {
            var inhoud = Inhoud(25m, [.. delen.Where(d => d != weg).Select((d, i) => Bepaling($"deel-{i}", d))]);
            await Ontwerp(plek, soort.ToLowerInvariant(), weg.ToLowerInvariant(), inhoud, Kop(soort.ToLowerInvariant(), soort));
            var pad = plek.Versie(soort.ToLowerInvariant(), weg.ToLowerInvariant());
            await Doe(plek.Als("griffier"), pad + "/voorstel", Voorstel(Dag()));
            var geweigerd = await Stuur(plek.Als("griffier"), HttpMethod.Post, pad + "/vaststelling", Besluit(Dag(), Dag()), ("If-Match", "*"));
            Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.Conflict, "onderdelenOntbreken")), geweigerd.Text);
            Assert.That(geweigerd.Json["detail"]!.GetValue<string>(), Does.EndWith($": {weg}."));
        }

        await Vastgesteld(plek, soort.ToLowerInvariant(), "heel", Dag(), Inhoud(25m, [.. delen.Select((d, i) => Bepaling($"deel-{i}", d))]));
        Assert.That((await Haal(Anoniem, $"{plek.Codes}?documentsoort={soort}")).Items.Single()["documentsoort"]!.GetValue<string>(), Is.EqualTo(soort));
        Assert.That((await Haal(Anoniem, $"{plek.Codes}?documentsoort=gedragscode")).Items, Is.Empty);
    }

    [Test]
    public async Task Een_document_van_een_andere_soort_is_geen_gedragscode_voor_het_oordeel()
    {
        var plek = NieuweGemeente();
        await Vastgesteld(plek, "lijn", "1", Dag(-10), null, Kop("lijn", "gedragslijn"));
        Assert.That((await Toets(plek, Dag())).Uitkomst, Is.EqualTo("handmatigBeoordelen"));
    }

    [Test]
    public async Task Het_college_stelt_alleen_voor_de_organisatie_vast()
    {
        var plek = NieuweGemeente();
        await Ontwerp(plek, "raad", "1");
        await Doe(plek.Als("griffier"), plek.Versie("raad", "1") + "/voorstel", Voorstel(Dag()));
        var geweigerd = await Stuur(plek.Als("griffier"), HttpMethod.Post, plek.Versie("raad", "1") + "/vaststelling", Besluit(Dag(), Dag(), "college"), ("If-Match", "*"));
        Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.Conflict, "orgaanOnbevoegd")), geweigerd.Text);
        var gedaan = await Vastgesteld(plek, "ambtelijk", "1", Dag(), null, Kop("ambtelijk", "gedragscode", "ambtenaar", "griffier"), null, "college", "gemeentesecretaris");
        Assert.That(gedaan.Json["vastgesteldDoor"]!.GetValue<string>(), Is.EqualTo("college"));
    }

    [Test]
    public async Task Data_die_niet_kloppen_worden_allemaal_genoemd()
    {
        var plek = NieuweGemeente();
        await Ontwerp(plek, "code", "1");
        var pad = plek.Versie("code", "1");
        Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, pad + "/voorstel", Voorstel(Dag(2)), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "datum" }));
        Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, pad + "/vaststelling", Besluit(Dag(3), Dag(2)), ("If-Match", "*"))).Velden, Is.EquivalentTo(new[] { "datum", "inWerkingVan" }));
        Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, pad + "/beeindiging", new JsonObject { ["inWerkingTotEnMet"] = $"{Dag(-2):yyyy-MM-dd}" }, ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "inWerkingTotEnMet" }));
    }

    [Test]
    public async Task Elke_stap_kan_alleen_waar_zij_hoort()
    {
        var plek = NieuweGemeente();
        var stappen = new Dictionary<string, (HttpMethod, string, JsonObject)>
        {
            ["wijzigen"] = (HttpMethod.Put, "", Inhoud().Met(("herziening", Herziening()))),
            ["voorstel"] = (HttpMethod.Post, "/voorstel", Voorstel(Dag())),
            ["terugname"] = (HttpMethod.Post, "/terugname", new JsonObject { ["reden"] = "Anders." }),
            ["vaststelling"] = (HttpMethod.Post, "/vaststelling", Besluit(Dag(), Dag())),
            ["intrekking"] = (HttpMethod.Post, "/intrekking", new JsonObject { ["reden"] = "Anders." }),
            ["beeindiging"] = (HttpMethod.Post, "/beeindiging", new JsonObject { ["inWerkingTotEnMet"] = $"{Dag():yyyy-MM-dd}" }),
        };
        var kan = new Dictionary<string, string>
        {
            ["ontwerp"] = "wijzigen voorstel intrekking", ["voorgesteld"] = "terugname vaststelling intrekking", ["vastgesteld"] = "beeindiging", ["ingetrokken"] = "",
        };
        var codes = 0;
        foreach (var (status, mag) in kan)
        {
            foreach (var (naam, (methode, pad, body)) in stappen)
            {
                if (status == "vastgesteld" || naam == "vaststelling")
                {
                    plek = NieuweGemeente();
                }

                var (code, wie) = ($"code-{++codes}", plek.Als("griffier"));
                await Ontwerp(plek, code, "1", null, Kop(code, "gedragscode", "raadslid"));
                var versie = plek.Versie(code, "1");
                foreach (var stap in status switch { "ontwerp" => Array.Empty<string>(), "voorgesteld" => ["voorstel"], "vastgesteld" => ["voorstel", "vaststelling"], _ => ["intrekking"] })
                {
                    await Doe(wie, versie + stappen[stap].Item2, stappen[stap].Item3);
                }

                var antwoord = await Stuur(wie, methode, versie + pad, body, ("If-Match", "*"));
                Assert.That(antwoord.Status, Is.EqualTo(mag.Split(' ').Contains(naam) ? HttpStatusCode.OK : HttpStatusCode.Conflict), $"{naam} of {status}: {antwoord.Text}");
            }
        }
    }
}
