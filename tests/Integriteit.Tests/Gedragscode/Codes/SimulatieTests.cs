using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A version is run over past entries: how many outcomes change, by which provision, and nothing of whom.</summary>
public sealed class SimulatieTests(Provider provider) : CodeTests(provider)
{
    private static readonly JsonObject Periode = new() { ["van"] = "2024-01-01", ["totEnMet"] = "2024-12-31" };

    /// <summary>A municipality in which gifts of these values were entered in 2024 under a limit of € 25.</summary>
    private async Task<(Plek Plek, Guid Persoon)> Gevuld(params decimal[] waarden)
    {
        var plek = NieuweGemeente();
        var persoon = await Persoon("raadslid", plek.Gemeente, naam: "G. Heim");
        var inhoud = Inhoud(25m);
        inhoud["bepalingen"]![0]!["normen"]!.AsArray().Add(new JsonObject { ["type"] = "registerbeheer", ["soort"] = "geschenk", ["beheerder"] = "griffier" });
        await Vastgesteld(plek, "code", "1", new DateOnly(2020, 1, 1), inhoud);
        foreach (var waarde in waarden)
        {
            var gedaan = await Post(plek.Als("griffier"), plek.Pad + "/registers/geschenken", Geschenk(persoon, waarde: waarde, afhandeling: waarde > 25m ? "geweigerd" : "behouden"));
            Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.Created), gedaan.Text);
        }

        return (plek, persoon);
    }

    private static Task<Antwoord> Simuleer(HttpClient wie, Plek plek, string versie, JsonObject? periode = null) => Post(wie, plek.Versie("code", versie) + "/simulatie", periode ?? Periode);

    private static string Matrix(JsonNode antwoord) => string.Join(' ', antwoord["overgangen"]!.AsArray().Select(o => $"{o!["van"]}>{o["naar"]}={o["aantal"]}"));

    [Test]
    public async Task Een_ontwerp_zegt_hoeveel_uitkomsten_veranderen_en_waardoor()
    {
        var (plek, persoon) = await Gevuld(10m, 12m, 14m, 16m, 21m, 22m, 23m, 30m, 31m, 32m);
        await Ontwerp(plek, "code", "2", Inhoud(20m));
        var antwoord = await Simuleer(plek.Als("griffier"), plek, "2");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        var uitkomst = antwoord.Json;
        Assert.That($"{uitkomst["gevallen"]} {uitkomst["gewijzigd"]} {uitkomst["kleineGroepenWeggelaten"]}", Is.EqualTo("10 3 false"));
        Assert.That(Matrix(uitkomst), Is.EqualTo("toegestaan>toegestaan=4 toegestaan>weigerenVerplicht=3 weigerenVerplicht>weigerenVerplicht=3"));
        Assert.That(uitkomst["perSoort"]!.AsArray().Select(s => $"{s!["soort"]} {s["gevallen"]} {Matrix(s)}"), Is.EqualTo([$"geschenk 10 {Matrix(uitkomst)}"]));
        Assert.That(uitkomst["bepalingen"]!.AsArray().Select(b => $"{b!["oordeel"]} {b["grondslag"]!["versie"]} {b["grondslag"]!["bepaling"]} {b["aantal"]}"), Is.EquivalentTo(new[] { "geldend 1 1 3", "gesimuleerd 2 1 3" }));
        Assert.That(antwoord.Text, Does.Not.Contain(persoon.ToString()).And.Not.Contain("Heim").And.Not.Contain("Korenbloem"));
    }

    [Test]
    public async Task De_geldende_versie_verandert_niets_en_de_periode_telt_op_de_dag()
    {
        var (plek, _) = await Gevuld(10m, 11m, 12m);
        var antwoord = (await Simuleer(plek.Als("burgemeester"), plek, "1")).Json;
        Assert.That($"{antwoord["gevallen"]} {antwoord["gewijzigd"]} {Matrix(antwoord)}", Is.EqualTo("3 0 toegestaan>toegestaan=3"));
        foreach (var (van, tot, aantal) in new[] { ("2024-05-01", "2024-05-01", 3), ("2024-01-01", "2024-04-30", 0), ("2024-05-02", "2024-12-31", 0) })
        {
            Assert.That((await Simuleer(plek.Als("griffier"), plek, "1", new JsonObject { ["van"] = van, ["totEnMet"] = tot, ["soorten"] = new JsonArray("geschenk") })).Json["gevallen"]!.GetValue<int>(), Is.EqualTo(aantal));
        }

        Assert.That((await Simuleer(plek.Als("griffier"), plek, "1", new JsonObject { ["van"] = "2024-02-01", ["totEnMet"] = "2024-01-01", ["soorten"] = new JsonArray("taart") })).Velden, Is.EquivalentTo(new[] { "totEnMet", "soorten" }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Een_groep_van_minder_dan_drie_wordt_niet_apart_getoond(int anders)
    {
        var (plek, _) = await Gevuld([10m, 11m, 12m, 13m, .. Enumerable.Repeat(22m, anders)]);
        await Ontwerp(plek, "code", "2", Inhoud(20m));
        var antwoord = (await Simuleer(plek.Als("griffier"), plek, "2")).Json;
        var klein = anders < 3;
        Assert.That((antwoord["gewijzigd"] is null, antwoord["kleineGroepenWeggelaten"]!.GetValue<bool>(), antwoord["gevallen"]!.GetValue<int>()), Is.EqualTo((klein, klein, 4 + anders)));
        // What is left out cannot be worked out from what is shown.
        Assert.That(Matrix(antwoord), Is.EqualTo(klein ? "" : "toegestaan>toegestaan=4 toegestaan>weigerenVerplicht=3"));
        Assert.That(antwoord["bepalingen"]!.AsArray(), Has.Count.EqualTo(klein ? 0 : 2));
        Assert.That(antwoord["toelichting"]!.GetValue<string>(), klein ? Does.StartWith("Groepen van minder dan 3") : Does.StartWith("Alle groepen"));
    }

    [Test]
    public async Task Simuleren_kan_alleen_wie_ontwerpen_ziet()
    {
        var (plek, persoon) = await Gevuld();
        var lid = await Persoon("raadslid", plek.Gemeente);
        await Ontwerp(plek, "code", "2", Inhoud(20m), null, Herziening(lid));
        foreach (var rol in new[] { "griffier", "gemeentesecretaris", "burgemeester" })
        {
            Assert.That((await Simuleer(plek.Als(rol), plek, "2")).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That((await Simuleer(plek.Als("ambtsdrager", lid), plek, "2")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Simuleer(plek.Als("ambtsdrager", persoon), plek, "2")).Code, Is.EqualTo("versieOnbekend"));
        Assert.That((await Simuleer(plek.Als("ambtsdrager", persoon), plek, "1")).Code, Is.EqualTo("functieOntbreekt"));
        Assert.That((await Simuleer(plek.Als("leidinggevende"), plek, "1")).Code, Is.EqualTo("rolOntbreekt"));
        Assert.That((await Simuleer(NieuweGemeente().Als("griffier"), plek, "1")).Code, Is.EqualTo("andereGemeente"));
        Assert.That((await Simuleer(Anoniem, plek, "1")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Als_stroom_komt_eerst_voortgang_en_dan_de_uitkomst()
    {
        var (plek, _) = await Gevuld(10m, 11m, 12m);
        var los = await Simuleer(plek.Als("griffier"), plek, "1");
        var stroom = await Post(plek.Als("griffier"), plek.Versie("code", "1") + "/simulatie", Periode, ("Accept", "text/event-stream"));
        Assert.That((stroom.Status, stroom.Headers["Content-Type"], stroom.Headers["Cache-Control"]), Is.EqualTo((HttpStatusCode.OK, "text/event-stream", "private, no-store")));
        var gebeurtenissen = stroom.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n')).ToList();
        Assert.That(gebeurtenissen.Select(e => e[0]), Is.All.EqualTo("event: voortgang").Or.EqualTo("event: uitkomst"));
        Assert.That((gebeurtenissen[0][1], gebeurtenissen[^1]), Is.EqualTo(("data: {\"gevallen\":0,\"klaar\":false}", new[] { "event: uitkomst", "data: " + los.Text })));
        // What is refused before it begins is a problem like any other.
        var geweigerd = await Post(plek.Als("griffier"), plek.Versie("code", "9") + "/simulatie", Periode, ("Accept", "text/event-stream"));
        Assert.That((geweigerd.Status, geweigerd.Headers["Content-Type"]), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json")));
    }

    /// <summary>Answers without end, or fails after so many pages.</summary>
    private sealed class Bron : IRequestHandler<ZoekGevallen, Gevallenpagina>
    {
        public static int Gevraagd;

        public static int? Breekt;

        public async Task<Gevallenpagina> Handle(ZoekGevallen request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref Gevraagd) > Breekt)
            {
                throw new InvalidOperationException("Geheim: J. de Vries");
            }

            await Task.Yield();
            return new Gevallenpagina([new Geval("geschenk", Ambt.Raadslid, new DateOnly(2024, 5, 1), new Dictionary<string, object?> { ["geschatteWaarde"] = 1000L })], "verder");
        }
    }

    private async Task<(TestHost Host, HttpRequestMessage Verzoek, HttpClient Client)> Eindeloos(int? breekt)
    {
        (Bron.Gevraagd, Bron.Breekt) = (0, breekt);
        var host = new TestHost(Provider, Instellingen, services => services.AddTransient<IRequestHandler<ZoekGevallen, Gevallenpagina>, Bron>());
        var plek = new Plek(host, "gm9000");
        await Vastgesteld(plek, "code", "1", new DateOnly(2020, 1, 1));
        var verzoek = new HttpRequestMessage(HttpMethod.Post, plek.Versie("code", "1") + "/simulatie") { Content = new StringContent(Periode.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        verzoek.Headers.Add("Accept", "text/event-stream");
        return (host, verzoek, plek.Als("griffier"));
    }

    [Test]
    public async Task Wie_weggaat_stopt_het_werk()
    {
        var (host, verzoek, client) = await Eindeloos(null);
        await using var opruimen = host;
        using (var antwoord = await client.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead))
        {
            using var lezer = new StreamReader(await antwoord.Content.ReadAsStreamAsync());
            Assert.That(await lezer.ReadLineAsync(), Is.EqualTo("event: voortgang"));
        }

        int voor;
        var pogingen = 0;
        do
        {
            voor = Volatile.Read(ref Bron.Gevraagd);
            await Task.Delay(100);
        }
        while (voor != Volatile.Read(ref Bron.Gevraagd) && ++pogingen < 50);
        Assert.That(Volatile.Read(ref Bron.Gevraagd), Is.EqualTo(voor).And.GreaterThan(0));
    }

    [Test]
    public async Task Wat_onderweg_breekt_is_een_fout_zonder_inhoud()
    {
        var (host, verzoek, client) = await Eindeloos(2);
        await using var opruimen = host;
        using var antwoord = await client.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead);
        using var lezer = new StreamReader(await antwoord.Content.ReadAsStreamAsync());
        var regels = (await lezer.ReadToEndAsync()).Split('\n');
        Assert.That(regels, Does.Contain("event: fout").And.Not.Contain("event: uitkomst"));
        Assert.That(string.Join('\n', regels), Does.Contain("onverwachteFout").And.Not.Contain("Geheim"));
    }
}
