using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties;

/// <summary>Every month its claims are made public, once, and afterwards only by a rectification that says why. // 003-25, T-DECL, Woo 2.4(5)</summary>
public sealed class DeclaratiepublicatiesTests(Provider provider) : BetaalTests(provider)
{
    private int maand;

    private HttpClient Taak => Host.Als("publicatietaak", "gm0106");

    /// <summary>A month that no other test of this fixture uses, since the code of Assen is in force.</summary>
    private string Maand() => new DateOnly(2022, 4, 1).AddMonths(++maand).ToString("yyyy-MM");

    private Task<Antwoord> Publiceer(string maand, HttpClient? wie = null) => Stuur(wie ?? Taak, HttpMethod.Post, $"{Publicaties}/{maand}");

    private Task<Antwoord> Rectificeer(string maand, string versie = "*", HttpClient? wie = null, string reden = "Er was nog iets.") =>
        Post(wie ?? Secretaris, $"{Publicaties}/{maand}/rectificatie", new JsonObject { ["reden"] = reden }, ("If-Match", versie));

    /// <summary>Publishes a month in which these amounts (in cents) were paid to one person.</summary>
    private async Task<(Guid Persoon, Guid Declaratie, Antwoord Publicatie)> Gepubliceerd(string maand, params long[] centen)
    {
        var persoon = await Wethouder();
        Op($"{maand}-10");
        var declaratie = await Betaalbaar(persoon, centen);
        await Betaal($"{maand}-10", persoon);
        Op("2024-06-03");
        return (persoon, declaratie, await Publiceer(maand));
    }

    [Test]
    public async Task Een_maand_wordt_eenmaal_openbaar_per_ambtsdrager_en_soort()
    {
        var dag = Maand();
        var (persoon, declaratie, publicatie) = await Gepubliceerd(dag, 1_234, 500);
        var openbaar = await Haal(Anoniem, $"{Publicaties}/{dag}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((publicatie.Status, publicatie.ETag, publicatie.Headers["Location"]), Is.EqualTo((HttpStatusCode.Created, "\"1-json\"", $"{Publicaties}/{dag}")), publicatie.Text);
            Assert.That((openbaar.Status, openbaar.Text, openbaar.ETag), Is.EqualTo((HttpStatusCode.OK, publicatie.Text, publicatie.ETag)));
            Assert.That(openbaar.Headers["Cache-Control"], Is.EqualTo("public, no-cache"));
            Assert.That((await Haal(Anoniem, $"{Publicaties}/{dag}", ("If-None-Match", openbaar.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(openbaar.Json["totaal"]!.ToJsonString(), Is.EqualTo("""{"regels":2,"uitgekeerd":17.34,"teruggevorderd":0.00}"""));
            var drager = openbaar.Json["ambtsdragers"]!.AsArray().Single()!;
            Assert.That((drager["persoon"]!.ToString(), drager["ambt"]!.ToString(), drager["soorten"]![0]!["label"]!.ToString(), drager["soorten"]![0]!["totaal"]!["uitgekeerd"]!.ToJsonString()), Is.EqualTo(($"{persoon}", "wethouder", "Reiskosten", "17.34")));
            Assert.That((await Declaratie(declaratie)).Staat, Is.EqualTo(Declaratiestaat.Gepubliceerd));
        }

        var weer = await Publiceer(dag, Secretaris);
        Assert.That((weer.Status, weer.Text), Is.EqualTo((HttpStatusCode.OK, publicatie.Text)));
    }

    [Test]
    public async Task Als_csv_staan_de_regels_er()
    {
        var dag = Maand();
        await Gepubliceerd(dag, 1_234);
        var csv = await Haal(Anoniem, $"{Publicaties}/{dag}", ("Accept", "text/csv"));
        var rijen = csv.Text.TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That((csv.Status, csv.ETag), Is.EqualTo((HttpStatusCode.OK, "\"1-csv\"")));
            Assert.That(rijen, Has.Length.EqualTo(2));
            Assert.That(rijen[0].TrimEnd(), Does.StartWith("maand,versie,persoon,naam,ambt,boeking,declaratie,regel,datum"));
            Assert.That(rijen[1], Does.StartWith($"{dag},1,").And.Contain(",wethouder,uitkering,").And.Contain(",12.34,12.34,"));
        }
    }

    [Test]
    public async Task Een_maand_zonder_declaraties_wordt_leeg_gepubliceerd()
    {
        var dag = Maand();
        Op("2024-06-03");
        var leeg = await Publiceer(dag, Secretaris);
        Assert.That((leeg.Status, leeg.Json["totaal"]!["regels"]!.GetValue<int>(), leeg.Json["ambtsdragers"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.Created, 0, 0)));
    }

    [Test]
    public async Task Wie_publiceert_en_wanneer()
    {
        Op("2024-05-31");
        var secretaris = await Persoon("gemeentesecretaris", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Weigert(await Publiceer("2024-05"), HttpStatusCode.Conflict, "maandNietVoorbij");
            Weigert(await Publiceer("2024-06"), HttpStatusCode.Conflict, "maandNietVoorbij");
            Weigert(await Publiceer("2019-01", Host.Als("griffier", "gm0106")), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Publiceer("2019-01", Host.Als("ambtsdrager", "gm0106", await Wethouder())), HttpStatusCode.Forbidden, "nietBevoegd");
            Weigert(await Publiceer("2019-01", Host.Als("publicatietaak")), HttpStatusCode.Forbidden, "andereGemeente");
            Assert.That((await Publiceer("2019-01", Anoniem)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Publiceer("2024-13")).Velden, Is.EqualTo(new[] { "maand" }));
            Assert.That((await Haal(Anoniem, $"{Publicaties}/2024-13")).Velden, Is.EqualTo(new[] { "maand" }));
            Assert.That((await Haal(Anoniem, $"{Publicaties}/2019-02?peildatum=2024-01-01")).Velden, Is.EqualTo(new[] { "peildatum" }));
            Weigert(await Haal(Anoniem, $"{Publicaties}/2019-02"), HttpStatusCode.NotFound, "maandNietGepubliceerd");
            Weigert(await Haal(Anoniem, $"{Publicaties}/2019-02/versies"), HttpStatusCode.NotFound, "maandNietGepubliceerd");
            Assert.That((await Haal(Anoniem, "/api/v1/gemeenten/gm9999/declaratiepublicaties/2019-02")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Publiceer(Maand(), Host.Als("ambtsdrager", "gm0106", secretaris))).Status, Is.EqualTo(HttpStatusCode.Created), "by an office");
        }
    }

    [Test]
    public async Task Wat_de_regels_niet_openbaar_maken_staat_er_niet()
    {
        var dag = Maand();
        var ambtenaar = await Persoon("ambtenaar", "gm0106");
        Op($"{dag}-10");
        var declaratie = await Betaalbaar(ambtenaar, Ambt.Ambtenaar, (1_000, 1_000));
        await Betaal($"{dag}-10", ambtenaar);
        Op("2024-06-03");
        Assert.That((await Publiceer(dag)).Json["totaal"]!["regels"]!.GetValue<int>(), Is.Zero);
        Assert.That((await Declaratie(declaratie)).Staat, Is.EqualTo(Declaratiestaat.Betaald));
        var stand = (await Haal(Anoniem, Publicaties + "?limit=100")).Items.Single(m => m["maand"]!.ToString() == dag);
        Assert.That(stand["rectificatieVolgt"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task Wat_later_komt_is_zichtbaar_en_wordt_gerectificeerd()
    {
        var dag = Maand();
        var (persoon, _, eerst) = await Gepubliceerd(dag, 1_000);
        Weigert(await Rectificeer(dag), HttpStatusCode.Conflict, "nietsGewijzigd");
        Op($"{dag}-20");
        var laat = await Betaalbaar(persoon, 250);
        await Betaal($"{dag}-20");
        Op("2024-06-03");
        async Task<JsonNode> Stand() => (await Haal(Anoniem, $"{Publicaties}?jaar={dag[..4]}")).Items.Single(m => m["maand"]!.ToString() == dag);
        Assert.That((await Stand())["rectificatieVolgt"]!.GetValue<bool>(), Is.True);
        Assert.That((await Publiceer(dag)).Text, Is.EqualTo(eerst.Text), "publishing again changes nothing");
        var beter = await Rectificeer(dag, eerst.ETag, reden: "Een betaling kwam later.");
        var versies = (await Haal(Anoniem, $"{Publicaties}/{dag}/versies")).Items;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((beter.Status, beter.ETag, beter.Json["rectificatie"]!["reden"]!.ToString()), Is.EqualTo((HttpStatusCode.OK, "\"2-json\"", "Een betaling kwam later.")), beter.Text);
            Assert.That((await Haal(Anoniem, $"{Publicaties}/{dag}")).Text, Is.EqualTo(beter.Text));
            Assert.That(beter.Json["gepubliceerdOp"]!.ToString(), Is.EqualTo(eerst.Json["gepubliceerdOp"]!.ToString()));
            Assert.That((await Stand())["totaal"]!["uitgekeerd"]!.ToJsonString(), Is.EqualTo("12.50"));
            Assert.That((await Stand())["rectificatieVolgt"]!.GetValue<bool>(), Is.False);
            Assert.That(versies.Select(v => $"{v["versie"]} {v["reden"]} {v["totaal"]!["uitgekeerd"]!.ToJsonString()}"), Is.EqualTo(new[] { "1  10.00", "2 Een betaling kwam later. 12.50" }));
            Assert.That(versies[1]["wijzigingen"]!.AsArray().Select(w => $"{w!["verschil"]} {w["declaratie"]} {w["wordt"]!.ToJsonString()}"), Is.EqualTo(new[] { $"toegevoegd {laat} 2.50" }));
            Assert.That((await Declaratie(laat)).Staat, Is.EqualTo(Declaratiestaat.Gepubliceerd));
        }
    }

    [Test]
    public async Task Wie_rectificeert()
    {
        var dag = Maand();
        await Gepubliceerd(dag, 100);
        var pad = $"{Publicaties}/{dag}/rectificatie";
        var body = new JsonObject { ["reden"] = "Zo." };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Secretaris, pad, body)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Rectificeer(dag, "\"2-json\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Post(Secretaris, pad, new JsonObject(), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "reden" }));
            Weigert(await Rectificeer(dag, wie: Taak), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Rectificeer(dag, wie: Host.Als("ambtsdrager", "gm0106", await Wethouder())), HttpStatusCode.Forbidden, "nietBevoegd");
            Weigert(await Rectificeer(dag, wie: Host.Als("gemeentesecretaris")), HttpStatusCode.Forbidden, "andereGemeente");
            Weigert(await Rectificeer("2019-03"), HttpStatusCode.NotFound, "maandNietGepubliceerd");
        }
    }

    [Test]
    public async Task Een_terugvordering_staat_in_de_maand_van_het_besluit()
    {
        var (dag, later) = (Maand(), Maand());
        var (_, declaratie, eerst) = await Gepubliceerd(dag, 1_000);
        Op($"{later}-05");
        await Post(Secretaris, $"{Assen}/declaraties/{declaratie}/terugvordering", new JsonObject { ["regels"] = new JsonArray(new JsonObject { ["nummer"] = 1, ["bedrag"] = 4 }), ["reden"] = "Zo.", ["grond"] = "Zo." }, ("If-Match", "*"));
        Op("2024-06-03");
        Assert.That((await Publiceer(later)).Json["totaal"]!.ToJsonString(), Is.EqualTo("""{"regels":1,"uitgekeerd":0.00,"teruggevorderd":4.00}"""));
        Assert.That((await Haal(Anoniem, $"{Publicaties}/{dag}")).Text, Is.EqualTo(eerst.Text));
        Weigert(await Rectificeer(dag), HttpStatusCode.Conflict, "nietsGewijzigd");
    }

    [Test]
    public async Task De_lijst_toont_ook_maanden_die_niet_zijn_gepubliceerd()
    {
        var huizen = Host.Als("publicatietaak", "gm0406");
        const string lijst = Huizen + "/declaratiepublicaties";
        Op("2024-06-03");
        Assert.That((await Haal(Anoniem, lijst)).Items, Is.Empty);
        foreach (var dag in new[] { "2023-02", "2024-02" })
        {
            Assert.That((await Stuur(huizen, HttpMethod.Post, $"{lijst}/{dag}")).Status, Is.EqualTo(HttpStatusCode.Created));
        }

        var alle = await Haal(Anoniem, lijst + "?limit=100");
        var eerst = await Haal(Anoniem, lijst + "?limit=2&jaar=2024");
        var csv = (await Haal(Anoniem, lijst, ("Accept", "text/csv"))).Text.TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(alle.Items, Has.Count.EqualTo(16));
            Assert.That(alle.Items.Where(m => m["status"]!.ToString() == "gepubliceerd").Select(m => m["maand"]!.ToString()), Is.EqualTo(new[] { "2023-02", "2024-02" }));
            Assert.That(alle.Items.Where(m => m["jaarEerder"] is not null).Select(m => m["maand"]!.ToString()), Is.EqualTo(new[] { "2024-02" }));
            Assert.That(alle.Items[^1]["maand"]!.ToString(), Is.EqualTo("2024-05"));
            Assert.That(eerst.Items.Concat((await Haal(Anoniem, eerst.Volgende!)).Items).Select(m => m["maand"]!.ToString()), Is.EqualTo(new[] { "2024-01", "2024-02", "2024-03", "2024-04" }));
            Assert.That(csv, Has.Length.EqualTo(17));
            Assert.That(csv[1].TrimEnd(), Does.StartWith("2023-02,gepubliceerd,1,2024-06-03T12:00:00Z,0,0.00,0.00,,,false"));
            Assert.That(csv[2].TrimEnd(), Is.EqualTo("2023-03,nietGepubliceerd,,,,,,,,false"));
        }

        Op("2024-07-01");
        Assert.That((await Haal(Anoniem, lijst + "?limit=100")).Items[^1]["maand"]!.ToString(), Is.EqualTo("2024-06"));
    }

    [Test]
    public async Task Twee_tegelijk_publiceren_een_maand()
    {
        var dag = Maand();
        var persoon = await Wethouder();
        Op($"{dag}-10");
        await Betaalbaar(persoon, 700);
        await Betaal($"{dag}-10", persoon);
        Op("2024-06-03");
        var beide = await Task.WhenAll(Publiceer(dag), Publiceer(dag, Secretaris));
        Assert.That(beide.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 200, 201 }), string.Join('\n', beide.Select(a => a.Text)));
        Assert.That(beide[0].Text, Is.EqualTo(beide[1].Text));
    }
}
