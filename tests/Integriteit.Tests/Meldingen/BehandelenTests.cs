using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>The circle of a report: who comes in, who steps out, and what a change of office or of insight does.</summary>
public sealed class BehandelenTests(Provider provider) : MeldTests(provider)
{
    [Test]
    public async Task Melding_gaat_naar_de_route_en_wie_haar_leest_ziet_waarom()
    {
        var melding = await Nieuw("gemeentesecretaris", Melding("ongewenstGedrag", anders: ("voorkeur", "gemeentesecretaris")));
        Assert.That(Kring(melding), Is.EqualTo(new[] { "gemeentesecretaris" }));
        Assert.That(melding.Json["kringbesluiten"]!.AsArray().Single()!["reden"]!.GetValue<string>(), Is.EqualTo("Volgens het protocol."));
        Assert.That(melding.ETag, Is.EqualTo("\"1-volledig\"").Or.EqualTo("\"2-volledig\""));
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"), "routed to another");
    }

    [Test]
    public async Task Leidinggevende_van_de_betrokkene_krijgt_wat_een_ambtenaar_betreft()
    {
        // 002-16
        var melding = await Nieuw("leidinggevende", Melding("ongewenstGedrag", ambt: null, persoon: Wie["ambtenaar"]));
        Assert.That(Kring(melding), Is.EqualTo(new[] { "leidinggevende" }));
    }

    [Test]
    public async Task Melder_behandelt_de_eigen_melding_niet()
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen)).Items.Count;
        var griffier = await Nieuw("griffier", Melding("integriteitsschending", ambt: "raadslid", anders: ("nietDoor", new JsonArray(Wie["burgemeester"].ToString(), Wie["eersteWethouder"].ToString(), Wie["tweedeWethouder"].ToString()))));
        Assert.That(Kring(griffier), Is.EqualTo(new[] { "griffier" }), "not by whom the reporter names");
        await Meld(Melding("integriteitsschending", "vertrouwelijk", ambt: "raadslid"), Als("burgemeester"));
        Assert.That((await Haal(Als("burgemeester"), Meldingen)).Items, Has.Count.EqualTo(voor), "nor by the one who reports");
    }

    [Test]
    public async Task Verschoning_haalt_de_plaatsvervanger_erbij_en_is_voorgoed()
    {
        var melding = await Nieuw("burgemeester", Melding("ondermijning", ambt: "raadslid"));
        var verschoning = await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/verschoning", new JsonObject { ["reden"] = "Familie." }, ("If-Match", melding.ETag));
        Assert.That(verschoning.Status, Is.EqualTo(HttpStatusCode.NoContent), verschoning.Text);
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        var loco = await Haal(Als("eersteWethouder"), $"{Meldingen}/{melding.Id}");
        Assert.That(Kring(loco), Is.EquivalentTo(new[] { "gemeentesecretaris", "eersteWethouder" }));
        Assert.That(loco.Json["kringbesluiten"]!.AsArray().Select(b => b!["reden"]!.GetValue<string>()), Does.Contain("Familie.").And.Contain("Na een verschoning."));
        Assert.That((await NodigUit("gemeentesecretaris", loco, "burgemeester", "burgemeester")).Code, Is.EqualTo("moetWijken"));
    }

    [Test]
    public async Task Uitnodigen_kan_niet_wie_betrokken_is_moet_wijken_al_leest_of_de_functie_niet_heeft()
    {
        var melding = await Nieuw("burgemeester", Melding("integriteitsschending", ambt: null, persoon: Wie["griffier"]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await NodigUit("burgemeester", melding, "griffier", "griffier")).Code, Is.EqualTo("moetWijken"));
            Assert.That((await NodigUit("burgemeester", melding, "plaatsvervangendGriffier", "plaatsvervangendGriffier")).Code, Is.EqualTo("moetWijken"), "with the griffier");
            Assert.That((await NodigUit("burgemeester", melding, "burgemeester", "burgemeester")).Code, Is.EqualTo("leestAlMee"));
            Assert.That((await NodigUit("burgemeester", melding, "raadslid", "griffier")).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/kring", Bodies([])["NodigUit"])).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
            Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/kring", Bodies([])["NodigUit"], ("If-Match", "\"99-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        }
    }

    [Test]
    public async Task Uitnodigen_verraadt_niet_wie_vertrouwelijk_meldde()
    {
        await Meld(Melding("integriteitsschending", "vertrouwelijk", ambt: "commissielid"), Als("griffier"));
        var lijst = await Haal(Als("burgemeester"), Meldingen + "?limit=100");
        var melding = await Haal(Als("burgemeester"), $"{Meldingen}/{lijst.Ids[^1]}");
        foreach (var id in lijst.Ids)
        {
            var kandidaat = await Haal(Als("burgemeester"), $"{Meldingen}/{id}");
            melding = kandidaat.Json["betrokkenen"]![0]!["ambt"]?.GetValue<string>() == "commissielid" ? kandidaat : melding;
        }

        Assert.That(melding.Text, Does.Not.Contain(Wie["griffier"].ToString()));
        Assert.That((await NodigUit("burgemeester", melding, "griffier", "griffier", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Wie_betrokken_blijkt_is_er_meteen_uit_ook_wie_het_zelf_vastlegt()
    {
        var melding = await Nieuw("burgemeester", Melding("ondermijning", ambt: null));
        Task<Antwoord> Betrokken(string door, string wie) => Stuur(
            Als(door), HttpMethod.Put, $"{Meldingen}/{melding.Id}/betrokkenen", new JsonObject { ["betrokkenen"] = new JsonArray(new JsonObject { ["persoon"] = Wie[wie].ToString() }), ["reden"] = "Zo bleek." }, ("If-Match", "*"));
        var zonder = await Betrokken("burgemeester", "gemeentesecretaris");
        Assert.That(Kring(zonder), Is.EqualTo(new[] { "burgemeester" }));
        Assert.That((await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await Betrokken("burgemeester", "burgemeester")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That(Kring(await Haal(Als("eersteWethouder"), $"{Meldingen}/{melding.Id}")), Does.Contain("eersteWethouder").And.Not.Contain("burgemeester"));
        Assert.That((await Stuur(Als("eersteWethouder"), HttpMethod.Put, $"{Meldingen}/{melding.Id}/betrokkenen", new JsonObject { ["betrokkenen"] = new JsonArray(new JsonObject()), ["reden"] = "x" }, ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "betrokkenen[0]" }));
    }

    [Test]
    public async Task Wie_een_functie_neerlegt_leest_niet_meer()
    {
        var persoon = Guid.CreateVersion7();
        // The designation of the fixture was first; end it so that this one counts.
        var aanwijzingen = await Haal(Griffier, Dalfsen + "/meldfunctionarissen?limit=100");
        var oud = aanwijzingen.Items.First(f => f["gegevens"]!["functie"]!.GetValue<string>() == "servicedesk");
        Task<Antwoord> Beeindig(string id, Guid wie, string? tot) => Stuur(
            Griffier, HttpMethod.Put, $"{Dalfsen}/meldfunctionarissen/{id}", Functionaris("servicedesk", wie).Met(("totEnMet", tot)), ("If-Match", "*"));
        Assert.That((await Beeindig(oud["id"]!.GetValue<string>(), Wie["servicedesk"], "2026-05-19")).Status, Is.EqualTo(HttpStatusCode.OK));
        var nieuw = await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("servicedesk", persoon)));
        await Meld(Melding("datalek"));
        var wie = Host.Als("ambtsdrager", persoon: persoon);
        var melding = await Haal(wie, $"{Meldingen}/{(await Haal(wie, Meldingen)).Ids.Single()}");
        Assert.That(melding.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Beeindig(nieuw.Id.ToString(), persoon, "2026-05-19")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Haal(wie, $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await Haal(wie, Meldingen)).Items, Is.Empty);
        Assert.That((await Beeindig(oud["id"]!.GetValue<string>(), Wie["servicedesk"], null)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Melding_die_niemand_meer_leest_wordt_opnieuw_gerouteerd()
    {
        var aanwijzing = (await Haal(Griffier, Dalfsen + "/meldfunctionarissen?limit=100")).Items.First(f => f["gegevens"]!["functie"]!.GetValue<string>() == "onafhankelijkeFunctionaris");
        Task<Antwoord> Tot(string? dag) => Stuur(
            Griffier, HttpMethod.Put, $"{Dalfsen}/meldfunctionarissen/{aanwijzing["id"]}", Functionaris("onafhankelijkeFunctionaris", Wie["onafhankelijkeFunctionaris"]).Met(("totEnMet", dag)), ("If-Match", "*"));
        var melding = await Nieuw("onafhankelijkeFunctionaris", Melding("misstand", ambt: "wethouder"));
        Task<int> Werk() => Host.Services.GetRequiredService<Integriteit.Meldingen.Termijnen.Meldherinneringen>().Werk(default);
        await Werk();
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"), "as long as someone reads it");
        Assert.That((await Tot("2026-05-19")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Werk();
        var opnieuw = await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}");
        Assert.That(Kring(opnieuw), Is.EqualTo(new[] { "burgemeester" }), "the chain");
        Assert.That(opnieuw.Json["kringbesluiten"]!.AsArray().Last()!["reden"]!.GetValue<string>(), Does.StartWith("Niemand in de kring heeft de functie nog.").And.Contain("terugval"));
        Assert.That((await Tot(null)).Status, Is.EqualTo(HttpStatusCode.OK));
        await Werk();
        Assert.That((await Haal(Als("onafhankelijkeFunctionaris"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"), "who left does not come back by it");
    }

    [Test]
    public async Task Inzage_van_de_commissaris_is_verleend_begrensd_en_vastgelegd()
    {
        // 001-19
        var cdk = Wie["commissarisVanDeKoning"] = Guid.CreateVersion7();
        await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("commissarisVanDeKoning", cdk, Vandaag).Met(("totEnMet", "2026-05-22"))));
        var melding = await Nieuw("burgemeester", Melding("ongewenstGedrag", ambt: "wethouder"));
        var wie = Host.Als("ambtsdrager", persoon: cdk);
        Task<Antwoord> Lees() => Haal(wie, $"{Meldingen}/{melding.Id}");
        Assert.That((await Lees()).Code, Is.EqualTo("meldingOnbekend"), "not by being who they are");
        Assert.That((await NodigUit("burgemeester", melding, "commissarisVanDeKoning", "commissarisVanDeKoning", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Lees()).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            await Databank((db, _) => db.Single<int>(
                "SELECT COUNT(*) FROM meldingen.audit a JOIN meldingen.actor w ON w.gemeente = a.gemeente AND w.id = a.actor WHERE a.gemeente = @Gemeente AND a.handeling = 'BekijkMelding' AND w.onderwerp = @Cdk",
                new { Gemeente = "gm0148", Cdk = cdk.ToString() },
                default)),
            Is.EqualTo(1));
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 23, 10, 0, 0, TimeSpan.Zero);
        Assert.That((await Lees()).Code, Is.EqualTo("meldingOnbekend"), "until its last day");
    }

    [Test]
    public async Task Lijst_gaat_per_bladzijde_en_filtert()
    {
        for (var i = 0; i < 3; i++)
        {
            await Meld(Melding("misstand"));
        }

        var alle = await Haal(Als("onafhankelijkeFunctionaris"), Meldingen + "?soort=misstand");
        var (gezien, pad) = (new List<Guid>(), Meldingen + "?soort=misstand&limit=1");
        while (pad is not null)
        {
            var pagina = await Haal(Als("onafhankelijkeFunctionaris"), pad);
            gezien.AddRange(pagina.Ids);
            pad = pagina.Volgende;
        }

        Assert.That(gezien, Is.EqualTo(alle.Ids).And.Count.GreaterThanOrEqualTo(3));
        Assert.That((await Haal(Als("onafhankelijkeFunctionaris"), Meldingen + "?status=gesloten")).Items, Is.Empty);
    }

    [Test]
    public async Task Functie_die_uit_een_ambt_volgt_wordt_niet_aangewezen()
    {
        // 001-11, 004-05: who is designated is data, and nothing needs anyone.
        Assert.That((await Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("burgemeester", Guid.CreateVersion7()))).Velden, Is.EqualTo(new[] { "functie" }));
        Assert.That((await Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("servicedesk", Guid.CreateVersion7()).Met(("totEnMet", "2019-01-01")))).Velden, Is.EqualTo(new[] { "totEnMet" }));
        Assert.That((await Stuur(Griffier, HttpMethod.Put, $"{Dalfsen}/meldfunctionarissen/{Guid.CreateVersion7()}", Functionaris("servicedesk", Guid.CreateVersion7()), ("If-Match", "*"))).Code, Is.EqualTo("functionarisOnbekend"));
    }

    [Test]
    public async Task Eigen_protocol_gaat_voor_vanaf_zijn_eerste_dag()
    {
        // 001-21, 004-01: the burgemeester or griffier lays it down; a gap or an end inside is refused.
        const string Paden = Assen + "/meldprotocol";
        var protocol = (await Haal(Anoniem, Paden)).Json.AsObject();
        var griffier = Host.Als("griffier", "gm0106");
        Task<Antwoord> Leg(JsonObject p) => Post(griffier, Assen + "/meldprotocollen", p);
        Assert.That((await Leg(protocol.Met(("van", "2026-05-19")))).Velden, Is.EqualTo(new[] { "van" }));
        Assert.That((await Leg(protocol.Met(("van", Vandaag), ("terugval", new JsonArray("griffier"))))).Velden, Is.EqualTo(new[] { "terugval" }));
        Assert.That((await Leg(protocol.Met(("van", Vandaag), ("routes", new JsonArray(protocol["routes"]![0]!.DeepClone()))))).Velden, Does.Contain("routes"));
        await Gemaakt(Leg(protocol.Met(("van", "2026-06-01"), ("bron", "Raadsbesluit van 12 mei"))));
        Assert.That((await Haal(Anoniem, Paden)).Json["bron"]!.GetValue<string>(), Does.StartWith("Afgeleid"));
        Assert.That((await Haal(Anoniem, Paden + "?peildatum=2026-06-01")).Json["bron"]!.GetValue<string>(), Is.EqualTo("Raadsbesluit van 12 mei"));
        Assert.That((await Haal(Anoniem, Dalfsen + "/meldprotocol?peildatum=2026-06-01")).Json["bron"]!.GetValue<string>(), Does.StartWith("Afgeleid"));
        Assert.That((await Post(Host.Als("leidinggevende", "gm0106"), Assen + "/meldprotocollen", protocol)).Code, Is.EqualTo("rolOntbreekt"));
    }
}
