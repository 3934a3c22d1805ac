using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Kern;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Meldingen;

/// <summary>The vault of the vertrouwenspersoon: nobody else opens it, and only the reporter makes a report of a talk. // 001-11, 002-15</summary>
public sealed class VertrouwensgesprekkenTests(Provider provider) : MeldTests(provider)
{
    private const string Gesprekken = Dalfsen + "/vertrouwensgesprekken";
    private const string Concept = Dalfsen + "/meldconcept";

    [OneTimeSetUp]
    public async Task Tweede()
    {
        Wie["tweedeVertrouwenspersoon"] = Guid.CreateVersion7();
        await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Meldvoorbeelden.Functionaris("vertrouwenspersoon", Wie["tweedeVertrouwenspersoon"])));
    }

    [TestCase(TestName = "001-11: een gesprek is er alleen voor wie het vastlegde")]
    public async Task Alleen_de_eigenaar()
    {
        var gesprek = await Leg("Aantekening met pimpernel.");
        Assert.That((await Haal(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}")).Text, Is.EqualTo(gesprek.Text));
        Assert.That((await Haal(Als("vertrouwenspersoon"), Gesprekken + "?limit=100")).Ids, Does.Contain(gesprek.Id));
        Assert.That((await Haal(Als("tweedeVertrouwenspersoon"), Gesprekken)).Ids, Is.Empty);
        foreach (var (wie, status) in new[] { (Als("tweedeVertrouwenspersoon"), HttpStatusCode.NotFound), (Als("burgemeester"), HttpStatusCode.Forbidden), (Griffier, HttpStatusCode.Forbidden), (Host.Als("ambtsdrager", "gm0106", Wie["vertrouwenspersoon"]), HttpStatusCode.Forbidden), (Anoniem, HttpStatusCode.Unauthorized) })
        {
            Assert.That((await Haal(wie, $"{Gesprekken}/{gesprek.Id}")).Status, Is.EqualTo(status));
            Assert.That((await Stuur(wie, HttpMethod.Put, $"{Gesprekken}/{gesprek.Id}", Meldvoorbeelden.Gesprek("Anders."), ("If-Match", "*"))).Status, Is.EqualTo(status));
            Assert.That((await Stuur(wie, HttpMethod.Delete, $"{Gesprekken}/{gesprek.Id}")).Status, Is.EqualTo(status));
            Assert.That((await Post(wie, $"{Gesprekken}/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept("X."))).Status, Is.EqualTo(status));
        }

        foreach (var (wie, status) in new[] { (Als("burgemeester"), HttpStatusCode.Forbidden), (Anoniem, HttpStatusCode.Unauthorized) })
        {
            Assert.That((await Haal(wie, Gesprekken)).Status, Is.EqualTo(status));
            Assert.That((await Post(wie, Gesprekken, Meldvoorbeelden.Gesprek("Mag niet."))).Status, Is.EqualTo(status));
        }
    }

    [Test]
    public async Task Een_gesprek_is_geen_melding_en_staat_nergens_leesbaar()
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        await Leg("Aantekening met pimpernel.");
        Assert.That((await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids, Is.EquivalentTo(voor));
        var rijen = await Databank(async (db, _) => (await db.Query<string>("SELECT CONCAT(inhoud, omhulsel, eigenaar, orde) FROM meldingen.vertrouwensgesprek WHERE gemeente = @G", new { G = "gm0148" }, default))
            .Concat(await db.Query<string>("SELECT inhoud FROM meldingen.vertrouwenstelling WHERE gemeente = @G", new { G = "gm0148" }, default))
            .Concat(await db.Query<string>("SELECT antwoord FROM meldingen.idempotentie WHERE gemeente = @G", new { G = "gm0148" }, default)).ToList());
        Assert.That(rijen, Has.Count.GreaterThan(1));
        Assert.That(rijen, Has.None.Contain("pimpernel").And.None.Contain("ongewenstGedrag").And.None.Contain(Wie["vertrouwenspersoon"].ToString()));
    }

    [Test]
    public async Task Dezelfde_sleutel_legt_een_keer_vast()
    {
        var sleutel = Guid.CreateVersion7().ToString();
        var (een, twee) = (await Gemaakt(Post(Als("vertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek("Eén keer."), ("Idempotency-Key", sleutel))), await Gemaakt(Post(Als("vertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek("Eén keer."), ("Idempotency-Key", sleutel))));
        Assert.That((twee.Id, twee.Headers["Location"]), Is.EqualTo((een.Id, $"{Gesprekken}/{een.Id}")));
        Assert.That((await Post(Als("vertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek("Iets anders."), ("Idempotency-Key", sleutel))).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Wijzigen_vraagt_de_versie_en_verwijderen_laat_niets_over()
    {
        var gesprek = await Leg("Eerste tekst.");
        var pad = $"{Gesprekken}/{gesprek.Id}";
        Assert.That((await Stuur(Als("vertrouwenspersoon"), HttpMethod.Put, pad, Meldvoorbeelden.Gesprek("Tweede tekst."))).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        var nieuw = await Stuur(Als("vertrouwenspersoon"), HttpMethod.Put, pad, Meldvoorbeelden.Gesprek("Tweede tekst."), ("If-Match", gesprek.ETag));
        Assert.That((nieuw.Status, nieuw.Json["versie"]!.GetValue<int>(), nieuw.Json["gegevens"]!["aantekeningen"]!.ToString()), Is.EqualTo((HttpStatusCode.OK, 2, "Tweede tekst.")), nieuw.Text);
        Assert.That((await Stuur(Als("vertrouwenspersoon"), HttpMethod.Put, pad, Meldvoorbeelden.Gesprek("Derde tekst."), ("If-Match", gesprek.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Stuur(Als("vertrouwenspersoon"), HttpMethod.Delete, pad)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Haal(Als("vertrouwenspersoon"), pad)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Stuur(Als("vertrouwenspersoon"), HttpMethod.Delete, pad)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task De_lijst_gaat_per_bladzijde_het_nieuwste_eerst()
    {
        foreach (var dag in new[] { "2026-03-01", "2026-03-03", "2026-03-02" })
        {
            await Gemaakt(Post(Als("tweedeVertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek("Blad.").Met(("datum", dag))));
        }

        var dagen = new List<string>();
        for (string? pad = Gesprekken + "?limit=1"; pad is not null;)
        {
            var blad = await Haal(Als("tweedeVertrouwenspersoon"), pad);
            dagen.AddRange(blad.Items.Select(g => g["gegevens"]!["datum"]!.ToString()));
            pad = blad.Volgende;
        }

        Assert.That(dagen, Is.EqualTo(new[] { "2026-03-03", "2026-03-02", "2026-03-01" }));
        foreach (var id in (await Haal(Als("tweedeVertrouwenspersoon"), Gesprekken)).Ids)
        {
            await Stuur(Als("tweedeVertrouwenspersoon"), HttpMethod.Delete, $"{Gesprekken}/{id}");
        }
    }

    [Test]
    public async Task Fouten_van_invoer_staan_er_alle()
    {
        var antwoord = await Post(Als("vertrouwenspersoon"), Gesprekken, new JsonObject { ["datum"] = "2026-05-21", ["onderwerp"] = "ongewenstGedrag" });
        Assert.That((antwoord.Status, string.Join(' ', antwoord.Velden.Order())), Is.EqualTo((HttpStatusCode.BadRequest, "aantekeningen datum hoedanigheid")), antwoord.Text);
        Assert.That((await Haal(Als("vertrouwenspersoon"), Gesprekken + "?zoek=x")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(TestName = "001-11 002-15: alleen de melder maakt van een gesprek een melding")]
    public async Task Omzetten()
    {
        var gesprek = await Leg("Ik schreef het samen op.");
        var klaar = await Post(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept("De wethouder deed lelijk."));
        Assert.That(klaar.Status, Is.EqualTo(HttpStatusCode.OK), klaar.Text);
        var code = klaar.Json["code"]!.GetValue<string>();
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        Assert.That((await Haal(Anoniem, Concept, ("Ontvangstcode", "1111 2222 3333 4444"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound), "it is no report yet");
        Assert.That((await Haal(Anoniem, Concept, ("Ontvangstcode", code))).Json["omschrijving"]!.ToString(), Is.EqualTo("De wethouder deed lelijk."));
        Assert.That((await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids, Is.EquivalentTo(voor));

        var zonder = await Post(Anoniem, Concept + "/indiening", new JsonObject { ["wijze"] = "open", ["hoedanigheid"] = "medewerker" }, ("Ontvangstcode", code));
        Assert.That((zonder.Status, string.Join(' ', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "identiteit")), zonder.Text);
        var gedaan = await Post(Anoniem, Concept + "/indiening", new JsonObject { ["wijze"] = "anoniem", ["hoedanigheid"] = "medewerker" }, ("Ontvangstcode", code));
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Text);
        var melding = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single();
        var gezien = await Haal(Als("burgemeester"), $"{Meldingen}/{melding}");
        Assert.That((gezien.Json["omschrijving"]!.ToString(), gezien.Json["ingevoerdDoor"]), Is.EqualTo(("De wethouder deed lelijk.", (JsonNode?)null)), "nothing leads back to the talk");
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", gedaan.Json["ontvangstcode"]!.GetValue<string>()))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Haal(Anoniem, Concept, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound), "once");
        Assert.That((await Post(Anoniem, Concept + "/indiening", new JsonObject { ["wijze"] = "anoniem", ["hoedanigheid"] = "medewerker" }, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Een_concept_is_na_dertig_dagen_weg()
    {
        var gesprek = await Leg("Samen opgeschreven.");
        var code = (await Post(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept("Nog niet zeker."))).Json["code"]!.GetValue<string>();
        Host.Klok.Nu = Host.Klok.Nu!.Value.AddDays(30);
        Assert.That((await Haal(Anoniem, Concept, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.OK));
        Host.Klok.Nu = Host.Klok.Nu!.Value.AddDays(1);
        Assert.That((await Haal(Anoniem, Concept, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Post(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept("Een ander."));
        Assert.That(await Databank(async (db, _) => await db.Single<int>("SELECT COUNT(*) FROM meldingen.meldconcept WHERE gemeente = @G AND dag < @Dag", new { G = "gm0148", Dag = new DateOnly(2026, 5, 21) }, default)), Is.Zero);
    }

    [Test]
    public async Task Na_het_wisselen_van_de_sleutel_gaat_de_kluis_nog_open()
    {
        var gesprek = await Leg("Blijft leesbaar.");
        await Databank(async (_, diensten) => await diensten.GetRequiredService<ISleutelrotatie>().Voer(default));
        Assert.That((await Haal(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}")).Text, Is.EqualTo(gesprek.Text));
    }

    [TestCase(TestName = "001-11: van gesprekken komen alleen aantallen naar buiten, ook als het gesprek weg is")]
    public async Task Statistiek()
    {
        for (var i = 0; i < 3; i++)
        {
            var gesprek = await Gemaakt(Post(Als("tweedeVertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek("Telt mee.").Met(("datum", "2024-02-01"), ("onderwerp", "discriminatie"))));
            await Stuur(Als("tweedeVertrouwenspersoon"), HttpMethod.Delete, $"{Gesprekken}/{gesprek.Id}");
        }

        var cijfers = (await Stuur(Griffier, HttpMethod.Post, Meldingen + "/jaarverslag/2024/vrijgave")).Json["cijfers"]!;
        Assert.That(cijfers["gesprekken"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(cijfers["gesprekkenNaarOnderwerp"]!.AsArray().Single(a => a!["waarde"]!.ToString() == "discriminatie")!["aantal"]!.GetValue<int>(), Is.EqualTo(3));
    }

    private Task<Antwoord> Leg(string tekst) => Gemaakt(Post(Als("vertrouwenspersoon"), Gesprekken, Meldvoorbeelden.Gesprek(tekst)));
}
