using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties.Facturen;

/// <summary>Invoices that the municipality pays itself: who enters and sees them, corrections that keep what was, and doubles. // 003-25</summary>
public sealed class FacturenTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/facturen";

    private Guid wethouder;

    private HttpClient Administratie => Host.Als("administratie");

    [OneTimeSetUp]
    public async Task Mensen() => wethouder = await Persoon("wethouder");

    private static int nummer;

    internal static JsonObject Factuur(Guid persoon, string ambt = "wethouder") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["kostensoort"] = "scholing",
        ["datum"] = "2024-05-14",
        ["betaaldOp"] = "2024-05-28",
        ["bedrag"] = 484.00m + Interlocked.Increment(ref nummer),
        ["btw"] = 84.00m,
        ["leverancier"] = "Bestuursacademie",
        ["factuurnummer"] = $"2024-{nummer}",
        ["doel"] = "Cursus omgevingsrecht",
    };

    private async Task<Antwoord> Voer(JsonObject factuur, HttpClient? wie = null)
    {
        var antwoord = await Post(wie ?? Administratie, Pad, factuur);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    private static JsonObject Correctie(JsonObject gegevens, string reden = "Verkeerd overgenomen.") => new() { ["gegevens"] = gegevens.DeepClone(), ["reden"] = reden };

    [Test]
    public async Task Code_003_25_een_factuur_staat_er_zoals_zij_is_ingevoerd()
    {
        var factuur = Factuur(wethouder);
        var stuk = await Administratie.Bewijs();
        factuur["bewijsstukken"] = new JsonArray(stuk.ToString());
        var ingevoerd = await Voer(factuur);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.DeepEquals(ingevoerd.Json["gegevens"], JsonNode.Parse(factuur.ToJsonString())), Is.True, ingevoerd.Text);
            Assert.That((ingevoerd.Json["naam"]!.GetValue<string>(), ingevoerd.Json["beheerder"]!.GetValue<string>(), ingevoerd.ETag), Is.EqualTo(("J. de Vries", "gemeentesecretaris", "\"1-volledig\"")));
            Assert.That((await Haal(Administratie, ingevoerd.Headers["Location"])).Text, Is.EqualTo(ingevoerd.Text));
            Assert.That((await Haal(Administratie, $"{Dalfsen}/bewijsstukken/{stuk}")).Json["houder"]!.GetValue<Guid>(), Is.EqualTo(ingevoerd.Id));
            Assert.That((await Haal(Host.Als("ambtsdrager", persoon: wethouder), $"{Dalfsen}/bewijsstukken/{stuk}/inhoud")).Status, Is.EqualTo(HttpStatusCode.OK), "the person for whom it was sees it");
            Assert.That((await Post(Administratie, Pad, factuur)).Status, Is.EqualTo(HttpStatusCode.BadRequest), "that evidence is taken");
        }
    }

    [Test]
    public async Task Wie_ervan_is_wie_beheert_de_administratie_en_de_controleur_zien_haar_en_een_ander_niet()
    {
        var id = (await Voer(Factuur(wethouder))).Id;
        foreach (var (client, ziet, wie) in new[]
        {
            (Host.Als("ambtsdrager", persoon: wethouder), true, "the person"),
            (Host.Als("gemeentesecretaris"), true, "the keeper"),
            (Administratie, true, "the administration"),
            (Host.Als("controleur"), true, "the auditor"),
            (Griffier, false, "griffier"),
            (Host.Als("burgemeester"), false, "burgemeester"),
            (Host.Als("ambtsdrager", persoon: await Persoon("raadslid")), false, "another"),
        })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That((await Haal(client, $"{Pad}/{id}")).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound), wie);
                Assert.That((await Haal(client, $"{Pad}/{id}/versies")).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound), wie);
                Assert.That((await Haal(client, $"{Pad}?limit=100&persoon={wethouder}")).Ids.Contains(id), Is.EqualTo(ziet), wie);
            }
        }

        Assert.That((await Haal(Host.Als("publicatietaak"), $"{Pad}/{id}")).Code, Is.EqualTo("rolOntbreekt"));
    }

    [Test]
    public async Task Invoeren_doet_de_administratie_of_wie_de_kosten_beheert()
    {
        var raadslid = await Persoon("raadslid");
        await Voer(Factuur(wethouder), Host.Als("gemeentesecretaris"));
        await Voer(Factuur(raadslid, "raadslid"), Griffier);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Griffier, Pad, Factuur(wethouder))).Code, Is.EqualTo("nietBevoegd"));
            Assert.That((await Post(Host.Als("ambtsdrager", persoon: wethouder), Pad, Factuur(wethouder))).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Post(Host.Als("controleur"), Pad, Factuur(wethouder))).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Post(Host.Als("administratie", "gm0106"), Pad, Factuur(wethouder))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Post(Anoniem, Pad, Factuur(wethouder))).Code, Is.EqualTo("nietAangemeld"));
        }
    }

    [Test]
    public async Task Wat_niet_klopt_wordt_bij_naam_genoemd()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await Post(Administratie, Pad, Factuur(wethouder).Met(("betaaldOp", "2999-01-01"), ("bedrag", 10m), ("btw", 10m), ("kvkNummer", "12"), ("bewijsstukken", new JsonArray(wethouder.ToString(), wethouder.ToString()))))).Velden,
                Is.EquivalentTo(new[] { "betaaldOp", "btw", "kvkNummer", "bewijsstukken" }));
            Assert.That((await Post(Administratie, Pad, Factuur(wethouder).Met(("bedrag", 0m), ("btw", null)))).Velden, Is.EqualTo(new[] { "bedrag" }));
            Assert.That(
                (await Post(Administratie, Pad, Factuur(Guid.CreateVersion7()).Met(("kostensoort", "onzin"), ("bewijsstukken", new JsonArray(wethouder.ToString())), ("verband", new JsonObject { ["register"] = "dienstreizen", ["inschrijving"] = wethouder.ToString() })))).Velden,
                Is.EquivalentTo(new[] { "persoon", "kostensoort", "bewijsstukken[0]", "verband" }));
            Assert.That((await Post(Administratie, Pad, Factuur(wethouder, "burgemeester"))).Code, Is.EqualTo("ambtNietBekleed"));
        }
    }

    [Test]
    public async Task Een_correctie_laat_staan_wat_er_stond_met_de_reden()
    {
        var stuk = await Administratie.Bewijs();
        var gegevens = Factuur(wethouder).Met(("bewijsstukken", new JsonArray(stuk.ToString())));
        var factuur = await Voer(gegevens);
        var adres = factuur.Headers["Location"];
        var anders = gegevens.Met(("bedrag", 100.00m), ("btw", null));
        var gecorrigeerd = await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders), ("If-Match", factuur.ETag));
        Assert.That(gecorrigeerd.Status, Is.EqualTo(HttpStatusCode.OK), gecorrigeerd.Text);
        var versies = (await Haal(Administratie, adres + "/versies")).Items;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(versies.Select(v => $"{v["versie"]} {v["reden"]} {v["factuur"]!["gegevens"]!["bedrag"]}"), Is.EqualTo(new[] { $"1  {gegevens["bedrag"]}", "2 Verkeerd overgenomen. 100.00" }));
            Assert.That((await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders), ("If-Match", factuur.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders))).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
            Assert.That((await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders.Met(("bewijsstukken", null))), ("If-Match", "*"))).Code, Is.EqualTo("bewijsstukLigtVast"));
            Assert.That((await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders.Met(("bedrag", 0m))), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "gegevens.bedrag" }));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, adres, Correctie(anders), ("If-Match", "*"))).Code, Is.EqualTo("factuurOnbekend"));
        }

        var weg = await Post(Administratie, adres + "/intrekking", new JsonObject { ["reden"] = "Voor een ander." }, ("If-Match", gecorrigeerd.ETag));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((weg.Status, weg.Json["ingetrokkenOp"] is not null), Is.EqualTo((HttpStatusCode.OK, true)), weg.Text);
            Assert.That((await Post(Administratie, adres + "/intrekking", new JsonObject { ["reden"] = "Nog eens." })).Code, Is.EqualTo("alIngetrokken"));
            Assert.That((await Stuur(Administratie, HttpMethod.Put, adres, Correctie(anders), ("If-Match", "*"))).Code, Is.EqualTo("alIngetrokken"));
            Assert.That((await Haal(Administratie, adres)).Status, Is.EqualTo(HttpStatusCode.OK), "it stays to be read");
            Assert.That((await Haal(Administratie, adres + "/versies")).Items, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task Dezelfde_factuur_kan_er_maar_een_keer_in_en_zolang_zij_telt()
    {
        var gegevens = Factuur(wethouder);
        var eerste = await Voer(gegevens);
        Assert.That((await Post(Administratie, Pad, gegevens.Met(("leverancier", "BESTUURS-Academie")))).Code, Is.EqualTo("factuurBestaat"));
        var ander = await Persoon("wethouder");
        var deel = await Voer(gegevens.Met(("persoon", ander.ToString())));
        Assert.That(deel.Json["dubbelen"]!.AsArray().Select(d => $"{d!["factuur"]} {d["waaraan"]}"), Is.EqualTo(new[] { $"{eerste.Id} zelfdeGegevens" }), "a share of another is no double, but worth a look");
        await Post(Administratie, eerste.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "Opnieuw." });
        Assert.That((await Voer(gegevens)).Json["dubbelen"]!.AsArray(), Has.Count.EqualTo(1), "the share of the other");
    }

    [Test(Description = "003-29")]
    public async Task Code_003_29_dezelfde_bon_bij_een_andere_factuur_wordt_genoemd_ook_van_een_ander()
    {
        var bon = Bewijsvoorbeelden.Pdf();
        var eerste = await Voer(Factuur(wethouder).Met(("bewijsstukken", new JsonArray((await Administratie.Bewijs(bon)).ToString()))));
        var tweede = await Voer(Factuur(await Persoon("wethouder")).Met(("bewijsstukken", new JsonArray((await Administratie.Bewijs(bon)).ToString()))));
        Assert.That(tweede.Json["dubbelen"]!.AsArray().Select(d => $"{d!["factuur"]} {d["waaraan"]}"), Is.EqualTo(new[] { $"{eerste.Id} zelfdeBon" }));
    }

    [Test]
    public async Task Twee_die_tegelijk_corrigeren_geven_een_correctie_en_een_412()
    {
        var factuur = await Voer(Factuur(wethouder));
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Stuur(Host.Als("administratie", sub: $"a{i}"), HttpMethod.Put, factuur.Headers["Location"], Correctie(Factuur(wethouder)), ("If-Match", factuur.ETag))));
        Assert.That(antwoorden.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 200, 412, 412, 412 }), string.Join("\n", antwoorden.Select(a => a.Text)));
        Assert.That((await Haal(Administratie, factuur.Headers["Location"] + "/versies")).Items, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Zoekt_op_maand_en_kostensoort_en_in_pagina_s()
    {
        var persoon = await Persoon("wethouder");
        var mei = (await Voer(Factuur(persoon))).Id;
        var juni = (await Voer(Factuur(persoon).Met(("betaaldOp", "2024-06-01"), ("kostensoort", "verblijfkosten")))).Id;
        var eerste = await Haal(Administratie, $"{Pad}?persoon={persoon}&limit=1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Administratie, $"{Pad}?persoon={persoon}&maand=2024-06")).Ids, Is.EqualTo(new[] { juni }));
            Assert.That((await Haal(Administratie, $"{Pad}?persoon={persoon}&kostensoort=scholing")).Ids, Is.EqualTo(new[] { mei }));
            Assert.That(eerste.Ids.Concat((await Haal(Administratie, eerste.Volgende!)).Ids), Is.EqualTo(new[] { mei, juni }));
            Assert.That((await Haal(Administratie, $"{Pad}?maand=2024-13")).Velden, Is.EqualTo(new[] { "maand" }));
        }
    }
}
