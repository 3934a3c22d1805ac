using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties;

/// <summary>A batch is made once, by one and released by another; its file is the same every time; each payment is confirmed or failed.</summary>
public sealed class BetaalopdrachtenTests(Provider provider) : BetaalTests(provider)
{
    [SetUp]
    public async Task LeegEerst()
    {
        // What another test left payable goes into a batch of its own.
        Op("2024-05-08");
        await Rekeningen();
        await Opdracht();
    }

    [Test]
    public async Task Van_betaalbaar_tot_betaald()
    {
        var (een, twee) = (await Wethouder("Zoë Çelik"), await Wethouder());
        await Rekeningen(een, twee);
        var (a, b) = (await Betaalbaar(een, 12_345), await Betaalbaar(twee, Ambt.Wethouder, (1_000, 400), (500, 0)));
        var opdracht = await Opdracht();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opdracht.Status, Is.EqualTo(HttpStatusCode.Created), opdracht.Text);
            Assert.That((opdracht.Json["staat"]!.ToString(), opdracht.Json["aantal"]!.GetValue<int>(), opdracht.Json["totaal"]!.ToJsonString()), Is.EqualTo(("opgemaakt", 2, "127.45")));
            Assert.That((await Haal(Maker, opdracht.Headers["Location"])).ETag, Is.EqualTo("\"1-volledig\""));
        }

        Weigert(await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/bestand"), HttpStatusCode.Conflict, "nietVrijgegeven");
        Assert.That((await Vrijgave(opdracht)).Json["staat"]!.ToString(), Is.EqualTo("vrijgegeven"));
        var bestand = await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/bestand");
        var betalingen = await Betalingen(opdracht);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Painkeuring.Fouten(bestand.Text), Is.Empty);
            Assert.That(XDocument.Parse(bestand.Text).Descendants().Where(e => e.Name.LocalName == "EndToEndId").Select(e => e.Value), Is.EqualTo(betalingen.Select(p => p["id"]!.ToString().Replace("-", ""))));
            Assert.That(XDocument.Parse(bestand.Text).Descendants().First(e => e.Name.LocalName == "MsgId").Value, Is.EqualTo($"{opdracht.Id:N}"));
            Assert.That((bestand.Headers["Content-Type"], bestand.Headers["Content-Disposition"]), Is.EqualTo(("application/xml", $"attachment; filename=\"betaalopdracht-{opdracht.Id:N}.xml\"")));
            Assert.That(betalingen.Select(p => $"{p["declaratie"]} {p["bedrag"]!.ToJsonString()} {p["staat"]}"), Is.EqualTo(new[] { $"{a} 123.45 open", $"{b} 4.00 open" }));
        }

        Assert.That((await Meld(betalingen[0], "bevestiging")).Json["staat"]!.ToString(), Is.EqualTo("betaald"));
        Assert.That((await Haal(Maker, $"{Opdrachten}/{opdracht.Id}")).Json["staat"]!.ToString(), Is.EqualTo("vrijgegeven"));
        Assert.That((await Meld(betalingen[1], "mislukking")).Json["reden"]!.ToString(), Is.EqualTo("De rekening is opgeheven."));
        Op("2024-06-01");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((await Declaratie(a)).Staat, (await Declaratie(a)).BetaaldOp), Is.EqualTo((Declaratiestaat.Betaald, new DateOnly(2024, 5, 8))));
            Assert.That(((await Declaratie(b)).Staat, (await Declaratie(b)).BetaaldOp), Is.EqualTo((Declaratiestaat.Betaalbaar, (DateOnly?)null)));
            Assert.That((await Haal(Maker, $"{Opdrachten}/{opdracht.Id}")).Json["staat"]!.ToString(), Is.EqualTo("afgehandeld"));
            Assert.That((await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/bestand")).Text, Is.EqualTo(bestand.Text));
        }

        var tweede = await Opdracht();
        Assert.That((await Betalingen(tweede)).Select(p => $"{p["declaratie"]} {p["poging"]}"), Is.EqualTo(new[] { $"{b} 2" }));
    }

    [Test]
    public async Task Een_betaling_wordt_een_keer_gemeld()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        await Betaalbaar(persoon, 100);
        var opdracht = await Opdracht();
        var betaling = (await Betalingen(opdracht)).Single();
        Weigert(await Meld(betaling, "bevestiging"), HttpStatusCode.Conflict, "nietBijDeBank");
        await Vrijgave(opdracht);
        var pad = $"{Assen}/betalingen/{betaling["id"]}/bevestiging";
        var body = new JsonObject { ["betaaldOp"] = "2024-05-08" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Maker, pad, body)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Post(Maker, pad, body, ("If-Match", "\"2-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Meld(betaling, "bevestiging", "2024-05-09")).Velden, Is.EqualTo(new[] { "betaaldOp" }), "not yet");
            Assert.That((await Meld(betaling, "bevestiging", "2024-05-07")).Velden, Is.EqualTo(new[] { "betaaldOp" }), "before it was released");
            Weigert(await Post(Host.Als("administratie", "gm0106", persoon), pad, body, ("If-Match", "*")), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Post(Secretaris, pad, body, ("If-Match", "*")), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Post(Host.Als("administratie"), pad, body, ("If-Match", "*")), HttpStatusCode.Forbidden, "andereGemeente");
            Weigert(await Post(Maker, $"{Assen}/betalingen/{Guid.CreateVersion7()}/mislukking", new JsonObject { ["reden"] = "x" }, ("If-Match", "*")), HttpStatusCode.NotFound, "betalingOnbekend");
        }

        var beide = await Task.WhenAll(Post(Maker, pad, body, ("If-Match", "\"1-volledig\"")), Post(Vrijgever, pad, body, ("If-Match", "\"1-volledig\"")));
        Assert.That(beide.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 200, 412 }), string.Join('\n', beide.Select(a => a.Text)));
        Weigert(await Meld(betaling, "mislukking"), HttpStatusCode.Conflict, "nietBijDeBank");
    }

    [Test]
    public async Task Vier_ogen()
    {
        var (persoon, ander) = (await Wethouder(), await Wethouder());
        await Rekeningen(persoon);
        await Stuur(Host.Als("administratie", "gm0106", sub: "invoerder"), HttpMethod.Put, $"{Assen}/rekeningen/{ander}", Rekening(), ("If-Match", "*"));
        await Betaalbaar(persoon, 100);
        await Betaalbaar(ander, 200);
        var opdracht = await Opdracht();
        using (Assert.EnterMultipleScope())
        {
            Weigert(await Vrijgave(opdracht, Maker), HttpStatusCode.Conflict, "vierOgen");
            Weigert(await Vrijgave(opdracht, Host.Als("administratie", "gm0106", sub: "invoerder")), HttpStatusCode.Conflict, "vierOgen");
            Weigert(await Vrijgave(opdracht, Host.Als("administratie", "gm0106", persoon)), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Vrijgave(opdracht, Secretaris), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Vrijgave(opdracht, Host.Als("administratie")), HttpStatusCode.Forbidden, "andereGemeente");
            Assert.That((await Stuur(Vrijgever, HttpMethod.Post, $"{Opdrachten}/{opdracht.Id}/vrijgave")).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Vrijgever, HttpMethod.Post, $"{Opdrachten}/{opdracht.Id}/vrijgave", null, ("If-Match", "\"9-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Weigert(await Stuur(Vrijgever, HttpMethod.Post, $"{Opdrachten}/{Guid.CreateVersion7()}/vrijgave", null, ("If-Match", "*")), HttpStatusCode.NotFound, "opdrachtOnbekend");
        }

        await Stuur(Host.Als("ambtsdrager", "gm0106", persoon), HttpMethod.Put, $"{Assen}/rekeningen/{persoon}", Rekening(IbanB), ("If-Match", "*"));
        Weigert(await Vrijgave(opdracht), HttpStatusCode.Conflict, "rekeningGewijzigd");
    }

    [Test]
    public async Task Wat_niet_kan_worden_betaald_staat_erbij_met_de_reden()
    {
        var (een, twee, drie) = (await Wethouder(), await Wethouder(), await Wethouder());
        await Rekeningen(een, drie);
        var (eigen, zonder, goed) = (await Betaalbaar(een, 100), await Betaalbaar(twee, 200), await Betaalbaar(drie, 300));
        var opdracht = await Opdracht(Host.Als("administratie", "gm0106", een));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Betalingen(opdracht)).Select(p => p["declaratie"]!.ToString()), Is.EqualTo(new[] { $"{goed}" }));
            Assert.That(opdracht.Json["nietOpgenomen"]!.AsArray().Select(o => $"{o!["declaratie"]} {o["reden"]}"), Is.EqualTo(new[] { $"{eigen} eigenDeclaratie", $"{zonder} geenRekening" }));
        }

        var leeg = await Opdracht(Host.Als("administratie", "gm0106", een));
        Weigert(leeg, HttpStatusCode.Conflict, "nietsTeBetalen");
        Assert.That(leeg.Json["nietOpgenomen"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Een_ingetrokken_opdracht_geeft_haar_declaraties_vrij()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        var declaratie = await Betaalbaar(persoon, 100);
        var opdracht = await Opdracht();
        var pad = $"{Opdrachten}/{opdracht.Id}/intrekking";
        var body = new JsonObject { ["reden"] = "Een rekening klopte niet." };
        Assert.That((await Post(Maker, pad, body)).Status, Is.EqualTo((HttpStatusCode)428));
        Assert.That((await Post(Maker, pad, body, ("If-Match", "\"9-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Post(Maker, pad, new JsonObject(), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "reden" }));
        Weigert(await Post(Secretaris, pad, body, ("If-Match", "*")), HttpStatusCode.Forbidden, "rolOntbreekt");
        var ingetrokken = await Post(Maker, pad, body, ("If-Match", opdracht.ETag));
        Assert.That((ingetrokken.Json["staat"]!.ToString(), ingetrokken.Json["reden"]!.ToString()), Is.EqualTo(("ingetrokken", "Een rekening klopte niet.")));
        Weigert(await Vrijgave(opdracht), HttpStatusCode.Conflict, "nietOpgemaakt");
        Weigert(await Post(Maker, pad, body, ("If-Match", "*")), HttpStatusCode.Conflict, "nietOpgemaakt");
        Weigert(await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/bestand"), HttpStatusCode.Conflict, "nietVrijgegeven");
        Assert.That((await Betalingen(await Opdracht())).Select(p => $"{p["declaratie"]} {p["poging"]}"), Is.EqualTo(new[] { $"{declaratie} 2" }));
    }

    [Test]
    public async Task Twee_tegelijk_nemen_dezelfde_declaratie_niet_allebei()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        var ids = new[] { await Betaalbaar(persoon, 1), await Betaalbaar(persoon, 2), await Betaalbaar(persoon, 3) };
        var beide = await Task.WhenAll(Opdracht(Maker), Opdracht(Vrijgever));
        Assert.That(beide.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 201, 409 }), string.Join('\n', beide.Select(a => a.Text)));
        Assert.That((await Betalingen(beide.Single(a => a.Status == HttpStatusCode.Created))).Select(p => Guid.Parse(p["declaratie"]!.ToString())), Is.EquivalentTo(ids));
    }

    [Test]
    public async Task Herhaald_verzoek_met_dezelfde_sleutel_maakt_er_geen_tweede()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        await Betaalbaar(persoon, 100);
        var (body, sleutel) = (new JsonObject { ["uitvoerenOp"] = "2024-05-08" }, ("Idempotency-Key", $"o-{persoon:N}"));
        var (eerst, weer) = (await Post(Maker, Opdrachten, body, sleutel), await Post(Maker, Opdrachten, body, sleutel));
        Assert.That((weer.Status, weer.Text), Is.EqualTo((HttpStatusCode.Created, eerst.Text)));
    }

    [TestCase("2024-05-07")]
    [TestCase("2024-07-08")]
    public async Task Een_opdracht_heeft_een_mogelijke_dag(string dag) =>
        Assert.That((await Post(Maker, Opdrachten, new JsonObject { ["uitvoerenOp"] = dag })).Velden, Is.EqualTo(new[] { "uitvoerenOp" }));

    [Test]
    public async Task Wie_te_laat_vrijgeeft_maakt_een_nieuwe()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        await Betaalbaar(persoon, 100);
        var opdracht = await Opdracht();
        Op("2024-05-09");
        Weigert(await Vrijgave(opdracht), HttpStatusCode.Conflict, "dagVoorbij");
    }

    [Test]
    public async Task De_controleur_leest_opdrachten_en_betalingen_en_geen_rekeningen()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        await Betaalbaar(persoon, 100);
        var opdracht = await Opdracht();
        var controleur = Host.Als("controleur", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(controleur, Opdrachten + "?staat=opgemaakt&limit=1")).Ids, Is.EqualTo(new[] { opdracht.Id }));
            Assert.That((await Haal(controleur, $"{Opdrachten}/{opdracht.Id}/betalingen")).Text, Does.Contain($"{persoon}").And.Not.Contain("0417"));
            Weigert(await Haal(controleur, $"{Opdrachten}/{opdracht.Id}/bestand"), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Opdracht(controleur), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Haal(Griffier, $"{Dalfsen}/betaalopdrachten"), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Haal(Host.Als("controleur"), Opdrachten), HttpStatusCode.Forbidden, "andereGemeente");
            Weigert(await Haal(controleur, $"{Opdrachten}/{Guid.CreateVersion7()}/betalingen"), HttpStatusCode.NotFound, "opdrachtOnbekend");
            Assert.That((await Haal(Anoniem, Opdrachten)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(controleur, Opdrachten + "?cursor=zo")).Velden, Is.EqualTo(new[] { "cursor" }));
        }
    }

    [Test]
    public async Task Een_lijst_gaat_verder_waar_de_pagina_ophield()
    {
        var persoon = await Wethouder();
        await Rekeningen(persoon);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Betaalbaar(persoon, 100);
        }

        var opdracht = await Opdracht();
        var eerst = await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/betalingen?limit=2");
        var rest = await Haal(Maker, eerst.Volgende!);
        Assert.That((eerst.Items.Count, rest.Items.Count, rest.Volgende), Is.EqualTo((2, 1, (string?)null)));
        Assert.That(eerst.Items.Concat(rest.Items).Select(p => p["nummer"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2, 3 }));
        var lijst = await Haal(Maker, Opdrachten + "?limit=1");
        Assert.That((await Haal(Maker, lijst.Volgende!)).Ids, Is.Not.EqualTo(lijst.Ids));
    }

    [Test]
    public async Task Zonder_rekening_van_de_gemeente_wordt_er_niets_opgemaakt() =>
        Weigert(await Post(Host.Als("administratie", "gm0406"), Huizen + "/betaalopdrachten", new JsonObject { ["uitvoerenOp"] = "2024-05-08" }), HttpStatusCode.Conflict, "geenBetaalrekening");

    [Test]
    public async Task In_welke_volgorde_ook_gemeld_het_geld_klopt([Values(1, 2, 3)] int zaad)
    {
        var dobbel = new Random(zaad);
        var personen = new[] { await Wethouder(), await Wethouder() };
        await Rekeningen(personen);
        var (ids, totaal) = (new List<Guid>(), 0L);
        foreach (var i in Enumerable.Range(0, 6))
        {
            var bedrag = dobbel.Next(1, 100_000);
            totaal += bedrag;
            ids.Add(await Betaalbaar(personen[i % 2], bedrag));
        }

        var betaald = 0L;
        for (var ronde = 0; ronde < 20 && betaald < totaal; ronde++)
        {
            var opdracht = await Opdracht();
            await Vrijgave(opdracht);
            var betalingen = await Betalingen(opdracht);
            Assert.That(Centen(opdracht.Json["totaal"]!), Is.EqualTo(totaal - betaald).And.EqualTo(betalingen.Sum(p => Centen(p["bedrag"]!))));
            foreach (var betaling in betalingen.OrderBy(_ => dobbel.Next()))
            {
                var goed = dobbel.Next(3) > 0;
                await Meld(betaling, goed ? "bevestiging" : "mislukking");
                betaald += goed ? Centen(betaling["bedrag"]!) : 0;
            }

            var staten = await Task.WhenAll(ids.Select(id => Declaratie(id)));
            Assert.That(staten.Where(d => d.Staat == Declaratiestaat.Betaald).Sum(d => d.Toegekend!.Value.Centen), Is.EqualTo(betaald));
            Assert.That(staten.Select(d => d.Staat), Is.All.AnyOf(Declaratiestaat.Betaald, Declaratiestaat.Betaalbaar));
        }

        Assert.That(betaald, Is.EqualTo(totaal));
    }

    private static long Centen(JsonNode euro) => (long)(euro.GetValue<decimal>() * 100);
}
