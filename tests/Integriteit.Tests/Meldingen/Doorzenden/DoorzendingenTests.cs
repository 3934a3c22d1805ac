using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Deelvoorbeelden;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>Forwarding to an authority: what goes along, who decides, and what the reporter hears. // Wbk 1a, 003-35</summary>
public sealed class DoorzendingenTests(Provider provider) : MeldTests(provider)
{
    private const string Handelaar = "onafhankelijkeFunctionaris";

    [OneTimeSetUp]
    public async Task Beheerder()
    {
        Wie["identiteitsbeheerder"] = Guid.CreateVersion7();
        await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("identiteitsbeheerder", Wie["identiteitsbeheerder"])));
    }

    private async Task<(Antwoord Melding, string Code, string Pad)> Begin(string wijze = "anoniem", string soort = "misstand", string wie = Handelaar, bool bevestigd = true)
    {
        var voor = (await Haal(Als(wie), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Melding(soort, wijze, omschrijving: "Kees zag een geheim woord: zonnebloemolie.", anders: wijze == "anoniem" ? [] : [("identiteit", new JsonObject { ["naam"] = "K. Melder" })]));
        var melding = await Haal(Als(wie), $"{Meldingen}/{(await Haal(Als(wie), Meldingen + "?limit=100")).Ids.Except(voor).Single()}");
        if (bevestigd)
        {
            await Zet(wie, melding, "bevestiging", ("bericht", "Ontvangen."));
        }

        return (melding, code, $"{Meldingen}/{melding.Id}");
    }

    private Task<Antwoord> ZendDoor(string pad, JsonObject body, string wie = Handelaar) => Post(Als(wie), pad + "/doorzendingen", body);

    private Task<Antwoord> Kennisgeving(string pad, int nummer, JsonObject body, string? versie = "*", string wie = Handelaar) =>
        Stuur(Als(wie), HttpMethod.Post, $"{pad}/doorzendingen/{nummer}/kennisgeving", body, versie is null ? [] : [("If-Match", versie)]);

    private static JsonObject Gegeven(string? bericht = null) => new JsonObject { ["gegeven"] = true }.Met(("bericht", bericht));

    private Task<Antwoord> Pakket(string pad, int nummer, string? versie = "*", string wie = Handelaar, string wachtzin = Wachtzin) =>
        Stuur(Als(wie), HttpMethod.Post, $"{pad}/doorzendingen/{nummer}/pakket", new JsonObject { ["wachtzin"] = wachtzin }, versie is null ? [] : [("If-Match", versie)]);

    /// <summary>A package that must come, opened.</summary>
    private async Task<(JsonNode Inhoud, IReadOnlyDictionary<string, byte[]> Bestanden)> Geopend(string pad, int nummer, string wie = Handelaar) => Open(await Bytes(pad, nummer, wie), Wachtzin);

    private async Task<byte[]> Bytes(string pad, int nummer, string wie = Handelaar)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{pad}/doorzendingen/{nummer}/pakket") { Content = new StringContent(new JsonObject { ["wachtzin"] = Wachtzin }.ToJsonString(), Encoding.UTF8, "application/json") };
        verzoek.Headers.TryAddWithoutValidation("If-Match", "*");
        using var antwoord = await Als(wie).SendAsync(verzoek);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentDisposition?.DispositionType), Is.EqualTo((HttpStatusCode.OK, "attachment")));
        return await antwoord.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonNode?> Termijn(string pad, string wie = Handelaar) => (await Haal(Als(wie), pad)).Json["termijnen"]!.AsArray().FirstOrDefault(t => t!["soort"]!.GetValue<string>() == "kennisgevingDoorzending");

    private static async Task<IReadOnlyList<string>> Berichten(HttpClient wie, string code) => [.. (await Haal(wie, Dossier + "/berichten", ("Ontvangstcode", code))).Items.Select(b => b["tekst"]!.GetValue<string>())];

    [Test]
    public async Task Alleen_deelversies_gaan_mee_en_de_melder_hoort_aan_wie_en_wanneer()
    {
        var (melding, code, pad) = await Begin();
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Ruwe offerte"), ("Ontvangstcode", code)));
        await Gemaakt(Post(Als(Handelaar), pad + "/deelversies", Deelversie(weg: [(27, 41, "onderzoek")])));
        await Gemaakt(StuurRauw(Als(Handelaar), HttpMethod.Post, $"{pad}/bijlagen/1/deelversies", Bestand("Bewerkte offerte", "offerte.txt")));
        await Gemaakt(Post(Als(Handelaar), pad + "/deelversies", Deelversie()));
        var gemaakt = await Gemaakt(ZendDoor(pad, Doorzending(1, 2).Met(("bericht", "Zij nemen contact op."))));
        Assert.That(gemaakt.Text, Is.EqualTo("""{"volgnummer":1}"""));

        var doorzending = await Haal(Als(Handelaar), pad + "/doorzendingen/1");
        Assert.That((doorzending.Json["naam"]!.GetValue<string>(), doorzending.Json["autoriteit"]!.GetValue<string>(), doorzending.Json["deelversies"]!.ToJsonString(), doorzending.Json["kennisgeving"]!["stand"]!.GetValue<string>(), doorzending.Json["door"]!.GetValue<string>()),
            Is.EqualTo(("Huis voor Klokkenluiders", "huis-voor-klokkenluiders", "[1,2]", "gegeven", Wie[Handelaar].ToString())));
        Assert.That((await Berichten(Anoniem, code))[^1], Is.EqualTo("Uw melding is op 2026-05-20 doorgezonden aan: Huis voor Klokkenluiders.\n\nZij nemen contact op."));
        Assert.That(await Termijn(pad), Is.Null, "nothing is still owed");

        // One truth: it is the step, and the step is it.
        var na = await Haal(Als(Handelaar), pad);
        var stap = na.Json["stappen"]!.AsArray()[^1]!["stap"]!;
        Assert.That((stap["soort"]!.GetValue<string>(), stap["autoriteit"]!.GetValue<string>()), Is.EqualTo(("doorzending", "Huis voor Klokkenluiders")));
        await Zet(Handelaar, melding, "doorzending", ("autoriteit", "De accountant"), ("datalekmelding", false), ("bericht", "Ook naar de accountant."));
        var lijst = await Haal(Als(Handelaar), pad + "/doorzendingen");
        Assert.That(lijst.Items.Select(d => (d["nummer"]!.GetValue<int>(), d["naam"]!.GetValue<string>())), Is.EqualTo(new[] { (1, "Huis voor Klokkenluiders"), (2, "De accountant") }));
        Assert.That((await Haal(Als(Handelaar), pad + "/doorzendingen?limit=1")).Volgende, Is.Not.Null);

        var pakket = await Bytes(pad, 1);
        Assert.That(Encoding.Latin1.GetString(pakket), Does.Not.Contain("Kees"));
        var (inhoud, bestanden) = Open(pakket, Wachtzin);
        Assert.That(inhoud["stukken"]!.AsArray().Select(s => s!["nummer"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2 }), "what was not named stays");
        Assert.That(inhoud["stukken"]![0]!["stukken"]!.ToJsonString(), Is.EqualTo("""[{"tekst":"Kees zag een geheim woord: "},{"weggelaten":"onderzoek"},{"tekst":"."}]"""));
        Assert.That((inhoud["stukken"]![1]!["bestand"]!["naam"]!.GetValue<string>(), Encoding.UTF8.GetString(bestanden["bijlagen/001-offerte.txt"]), bestanden.Count), Is.EqualTo(("offerte.txt", "Bewerkte offerte", 2)));
        Assert.That(inhoud.ToJsonString(), Does.Not.Contain("zonnebloemolie").And.Not.Contain("Ruwe").And.Not.Contain("melder").And.Not.Contain("betrokkenen"));
        Assert.That(() => Open(pakket, Wachtzin + "!"), Throws.InstanceOf<CryptographicException>());
        var besluit = (await Haal(Als(Handelaar), pad)).Json["kringbesluiten"]!.AsArray()[^1]!;
        Assert.That((besluit["handeling"]!.GetValue<string>(), besluit["reden"]!.GetValue<string>()), Is.EqualTo(("uitgevoerd", "Het pakket van doorzending 1 aan: Huis voor Klokkenluiders.")));
        Assert.That((await Geopend(pad, 2)).Inhoud["stukken"]!.AsArray(), Is.Empty, "with a bare step nothing went along");
    }

    [Test]
    public async Task Kennisgeving_die_schaadt_blijft_als_termijn_staan_tot_zij_is_gegeven()
    {
        var (_, code, pad) = await Begin();
        var voor = await Berichten(Anoniem, code);
        var dossier = (await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Text;
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("kennisgevingSchaadt", "Het onderzoek zou mislukken."))));
        Assert.That(await Berichten(Anoniem, code), Is.EqualTo(voor));
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Text, Is.EqualTo(dossier), "the reporter sees nothing of it");
        Assert.That(((await Termijn(pad))!["vervaldatum"]!.GetValue<string>(), (await Termijn(pad))!["voldaanOp"]), Is.EqualTo(("2026-08-20", (JsonNode?)null)));
        Assert.That((await Haal(Als(Handelaar), pad + "/bewaring")).Json["beletsels"]!.ToJsonString(), Does.Contain("openTermijn"));

        // A second one, met by its own notice, leaves the first open.
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 25, 10, 0, 0, TimeSpan.Zero);
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("datum", "2026-05-25"), ("autoriteit", "acm"), ("kennisgevingSchaadt", "Idem."))));
        var open = await Haal(Als(Handelaar), pad + "/doorzendingen/2");
        Assert.That((await Kennisgeving(pad, 2, Gegeven(), null)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That((await Kennisgeving(pad, 2, Gegeven(), "\"1-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        var gegeven = await Kennisgeving(pad, 2, Gegeven("Nu kan het."), open.ETag);
        Assert.That((gegeven.Status, gegeven.Json["kennisgeving"]!.ToJsonString()), Is.EqualTo((HttpStatusCode.OK, """{"stand":"gegeven","waaromNiet":"Idem.","dag":"2026-05-25"}""")), gegeven.Text);
        Assert.That((await Berichten(Anoniem, code))[^1], Is.EqualTo("Uw melding is op 2026-05-25 doorgezonden aan: Autoriteit Consument en Markt.\n\nNu kan het."));
        Assert.That(((await Termijn(pad))!["vervaldatum"]!.GetValue<string>(), (await Termijn(pad))!["voldaanOp"]), Is.EqualTo(("2026-08-20", (JsonNode?)null)));
        Assert.That((await Kennisgeving(pad, 2, Gegeven())).Code, Is.EqualTo("kennisgevingNietOpen"));
        Assert.That((await Kennisgeving(pad, 9, Gegeven())).Code, Is.EqualTo("doorzendingOnbekend"));
        Assert.That((await Kennisgeving(pad, 1, new JsonObject { ["gegeven"] = false, ["bericht"] = "x" })).Velden, Is.EquivalentTo(new[] { "waaromVervallen", "bericht" }));
        Assert.That((await Kennisgeving(pad, 1, Gegeven().Met(("waaromVervallen", "y")))).Velden, Is.EqualTo(new[] { "waaromVervallen" }));

        // Late it is told to the circle, as every term is.
        Host.Klok.Nu = new DateTimeOffset(2026, 8, 21, 10, 0, 0, TimeSpan.Zero);
        Assert.That((await Termijn(pad))!["teLaat"]!.GetValue<bool>(), Is.True);
        await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default);
        Assert.That(await Databank((db, _) => db.Query<string>("SELECT inhoud FROM meldingen.outbox WHERE gemeente = 'gm0148'", null, default)), Has.Some.Contains("kennisgevingDoorzending"));
        var vervallen = await Kennisgeving(pad, 1, new JsonObject { ["gegeven"] = false, ["waaromVervallen"] = "De melder is overleden." });
        Assert.That(vervallen.Json["kennisgeving"]!["stand"]!.GetValue<string>(), Is.EqualTo("vervallen"), vervallen.Text);
        Assert.That((await Termijn(pad))!["voldaanOp"]!.GetValue<string>(), Is.EqualTo("2026-08-21"));
        Assert.That(await Berichten(Anoniem, code), Has.Count.EqualTo(voor.Count + 1), "who need not hear it gets no message");
    }

    [Test]
    public async Task Ook_een_stap_zonder_bericht_laat_de_kennisgeving_openstaan()
    {
        var (melding, _, pad) = await Begin();
        await Zet(Handelaar, melding, "doorzending", ("autoriteit", "Autoriteit Persoonsgegevens"), ("datalekmelding", false), ("waaromGeenBericht", "Dat schaadt."));
        Assert.That((await Haal(Als(Handelaar), pad + "/doorzendingen/1")).Json["kennisgeving"]!["stand"]!.GetValue<string>(), Is.EqualTo("open"));
        Assert.That((await Termijn(pad))!["voldaanOp"], Is.Null);
        await Kennisgeving(pad, 1, Gegeven());
        Assert.That((await Termijn(pad))!["voldaanOp"]!.GetValue<string>(), Is.EqualTo(Vandaag));
        // What was met opens again with the next.
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("kennisgevingSchaadt", "Weer."))));
        Assert.That((await Termijn(pad))!["voldaanOp"], Is.Null);
    }

    [Test]
    public async Task Identiteit_gaat_alleen_mee_na_de_kluisprocedure()
    {
        var (melding, code, pad) = await Begin("vertrouwelijk");
        Assert.That((await ZendDoor(pad, Doorzending().Met(("metIdentiteit", true)))).Code, Is.EqualTo("identiteitNietVrij"));
        await Stuur(Anoniem, HttpMethod.Post, Dossier + "/onthullingstoestemming", null, ("Ontvangstcode", code));
        var verzoek = await Gemaakt(Post(Als(Handelaar), pad + "/identiteitsverzoeken", new JsonObject { ["grond"] = "toestemming", ["motivering"] = "Nodig." }));
        Assert.That((await ZendDoor(pad, Doorzending().Met(("metIdentiteit", true)))).Code, Is.EqualTo("identiteitNietVrij"), "asking is not enough");
        Assert.That((await Post(Als("identiteitsbeheerder"), $"{Dalfsen}/identiteitsverzoeken/{verzoek.Id}/besluit", new JsonObject { ["toegestaan"] = true, ["motivering"] = "Goed." })).Status, Is.EqualTo(HttpStatusCode.NoContent));
        await Gemaakt(ZendDoor(pad, Doorzending()));
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("metIdentiteit", true))));
        Assert.That((await Berichten(Anoniem, code))[^1], Does.EndWith("Daarbij is vermeld wie u bent."));
        Assert.That((await Geopend(pad, 1)).Inhoud.ToJsonString(), Does.Not.Contain("K. Melder"));
        Assert.That((await Geopend(pad, 2)).Inhoud["melder"]!["naam"]!.GetValue<string>(), Is.EqualTo("K. Melder"));
        // The vault opened for one, and not for the circle.
        await NodigUit(Handelaar, melding, "griffier", "griffier");
        Assert.That((await Pakket(pad, 2, wie: "griffier")).Code, Is.EqualTo("identiteitGesloten"));
        Assert.That((await Geopend(pad, 1, "griffier")).Bestanden.Keys, Is.EqualTo(new[] { "dossier.json" }));
        Assert.That((await ZendDoor(pad, Doorzending().Met(("metIdentiteit", true)), "griffier")).Code, Is.EqualTo("identiteitNietVrij"));
    }

    [TestCase("open")]
    [TestCase("anoniem")]
    public async Task Zonder_kluis_gaat_er_geen_identiteit_mee(string wijze)
    {
        var (_, _, pad) = await Begin(wijze);
        Assert.That((await ZendDoor(pad, Doorzending().Met(("metIdentiteit", true)))).Code, Is.EqualTo("identiteitNietVrij"));
        await Gemaakt(ZendDoor(pad, Doorzending()));
        Assert.That((await Geopend(pad, 1)).Inhoud.ToJsonString(), Does.Not.Contain("K. Melder"));
    }

    [TestCase("politie", TestName = "003-35: een doorzending aan de politie is ook de aangifte die bij een misdrijf hoort")]
    [TestCase("om")]
    [TestCase("acm", Description = "no police")]
    public async Task Opsporing(string autoriteit)
    {
        var (melding, _, pad) = await Begin(soort: "ongewenstGedrag", wie: "burgemeester");
        await Zet("burgemeester", melding, "triage", ("regime", "protocolPolitiekeAmbtsdragers"), ("motivering", "Een ambtsdrager."));
        await Zet("burgemeester", melding, "gesprek", ("met", "melder"), ("samenvatting", "Zo zit het."));
        await Zet("burgemeester", melding, "bevinding", ("uitkomst", "gegrond"), ("strafbaarFeit", true), ("samenvatting", "Zo was het."));
        foreach (var voor in new[] { "melder", "betrokkene", "organisatie" })
        {
            await Zet("burgemeester", melding, "nazorg", ("voor", voor), ("nodig", false), ("omschrijving", "Niet nodig."));
        }

        Assert.That((await Stap("burgemeester", melding, StapVan("sluiting", ("reden", "Klaar.")))).Code, Is.EqualTo("aangifteOntbreekt"));
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("autoriteit", autoriteit)), "burgemeester"));
        var sluiting = await Stap("burgemeester", melding, StapVan("sluiting", ("reden", "Klaar.")));
        Assert.That(sluiting.Status, Is.EqualTo(autoriteit == "acm" ? HttpStatusCode.Conflict : HttpStatusCode.OK), sluiting.Text);
    }

    [Test]
    public async Task Elke_aangewezen_autoriteit_van_de_meldwijzer_kan_en_een_adviseur_niet()
    {
        // 002-18, Wbk 2c
        var (_, _, pad) = await Begin();
        var wijzer = (await Haal(Anoniem, Dalfsen + "/meldwijzer")).Json["buiten"]!.AsArray();
        var bevoegd = wijzer.Where(w => w!["soort"]!.GetValue<string>() == "bevoegdeAutoriteit").Select(w => w!["sleutel"]!.GetValue<string>()).ToList();
        Assert.That(bevoegd, Has.Count.EqualTo(9));
        foreach (var sleutel in bevoegd.Append("politie").Append("om"))
        {
            await Gemaakt(ZendDoor(pad, Doorzending().Met(("autoriteit", sleutel))));
        }

        Assert.That((await ZendDoor(pad, Doorzending().Met(("autoriteit", "sipa")))).Velden, Is.EqualTo(new[] { "autoriteit" }));
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("autoriteit", null), ("andere", "Omgevingsdienst IJsselland"))));
        Assert.That((await Haal(Als(Handelaar), pad + "/doorzendingen?limit=100")).Items[^1]["naam"]!.GetValue<string>(), Is.EqualTo("Omgevingsdienst IJsselland"));
    }

    [Test]
    public async Task Alle_fouten_van_invoer_komen_samen_en_er_blijft_niets_half()
    {
        var (_, code, pad) = await Begin();
        var leeg = await ZendDoor(pad, new JsonObject { ["bericht"] = "x", ["kennisgevingSchaadt"] = "y" });
        Assert.That(leeg.Velden, Is.EquivalentTo(new[] { "datum", "grond", "deelversies", "bericht" }), leeg.Text);
        Assert.That((await ZendDoor(pad, Doorzending().Met(("autoriteit", null)))).Velden, Is.EqualTo(new[] { "autoriteit" }));
        Assert.That((await ZendDoor(pad, Doorzending(1, 1).Met(("andere", "x"), ("datum", "2026-05-21")))).Velden, Is.EquivalentTo(new[] { "deelversies", "autoriteit", "datum" }));
        Assert.That((await ZendDoor(pad, Doorzending(1, 2).Met(("autoriteit", "onbekend"), ("datum", "2026-05-19")))).Velden, Is.EquivalentTo(new[] { "datum", "autoriteit", "deelversies[0]", "deelversies[1]" }));
        Assert.That((await Pakket(pad, 1)).Code, Is.EqualTo("doorzendingOnbekend"));
        Assert.That((await Haal(Als(Handelaar), pad + "/doorzendingen")).Items, Is.Empty);
        Assert.That(await Berichten(Anoniem, code), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Voor_de_bevestiging_wordt_niet_doorgezonden()
    {
        var (_, _, pad) = await Begin(bevestigd: false);
        Assert.That((await ZendDoor(pad, Doorzending())).Code, Is.EqualTo("stapKanNiet"));
    }

    [Test]
    public async Task Wie_opdracht_geeft_beslist_wat_de_gemeente_verlaat()
    {
        var (melding, _, pad) = await Begin(soort: "ongewenstGedrag", wie: "burgemeester");
        await NodigUit("burgemeester", melding, "griffier", "griffier");
        Assert.That((await ZendDoor(pad, Doorzending(), "griffier")).Code, Is.EqualTo("nietDeBeslisser"));
        await Gemaakt(ZendDoor(pad, Doorzending(), "burgemeester"));
        // Who replaces them decides in their place; where no such one is in the circle, who handles it does.
        async Task Verschoon(string wie) => Assert.That((await Stuur(Als(wie), HttpMethod.Post, pad + "/verschoning", new JsonObject { ["reden"] = "Familie." }, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NoContent));
        await Verschoon("burgemeester");
        var loco = Wie.First(w => w.Value.ToString() == Lid("locoburgemeester")!["persoon"]!.GetValue<string>()).Key;
        Assert.That((await ZendDoor(pad, Doorzending(), "griffier")).Code, Is.EqualTo("nietDeBeslisser"));
        await Gemaakt(ZendDoor(pad, Doorzending(), loco));
        await Verschoon(loco);
        Assert.That(Lid("burgemeester") ?? Lid("locoburgemeester"), Is.Null);
        await Gemaakt(ZendDoor(pad, Doorzending(), "griffier"));

        JsonNode? Lid(string functie) => Haal(Als("griffier"), pad).GetAwaiter().GetResult().Json["kring"]!.AsArray().FirstOrDefault(l => l!["functie"]!.GetValue<string>() == functie);
    }

    [Test]
    public async Task Alleen_wie_behandelt_zendt_door_en_voor_anderen_is_er_niets()
    {
        var (melding, _, pad) = await Begin();
        await Gemaakt(ZendDoor(pad, Doorzending().Met(("kennisgevingSchaadt", "Ja."))));
        await NodigUit(Handelaar, melding, "griffier", "griffier", "lezen");
        foreach (var (methode, deel, body) in new (HttpMethod, string, JsonObject?)[]
        {
            (HttpMethod.Post, "/doorzendingen", Doorzending()), (HttpMethod.Post, "/doorzendingen/1/kennisgeving", Gegeven()), (HttpMethod.Post, "/doorzendingen/1/pakket", new JsonObject { ["wachtzin"] = Wachtzin }),
            (HttpMethod.Get, "/doorzendingen", null), (HttpMethod.Get, "/doorzendingen/1", null),
        })
        {
            var lezer = await Stuur(Als("griffier"), methode, pad + deel, body?.DeepClone(), ("If-Match", "*"));
            Assert.That(lezer.Code, Is.EqualTo(methode == HttpMethod.Get ? null : "alleenLezen"), deel);
            foreach (var (wie, antwoord) in new[] { (Als("burgemeester"), "meldingOnbekend"), (Griffier, "meldingOnbekend"), (Host.Als("griffier", "gm0106", Wie[Handelaar]), "andereGemeente"), (Host.Als("controleur"), "rolOntbreekt"), (Anoniem, "nietAangemeld") })
            {
                Assert.That((await Stuur(wie, methode, pad + deel, body?.DeepClone(), ("If-Match", "*"))).Code, Is.EqualTo(antwoord), $"{methode} {deel}");
            }
        }

        Assert.That((await Pakket(pad, 1, null)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That((await Pakket(pad, 1, wachtzin: "te kort")).Velden, Is.EqualTo(new[] { "wachtzin" }));
    }

    [Test]
    public async Task Herhaald_verzoek_zendt_een_keer_door()
    {
        var (_, code, pad) = await Begin();
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        await Gemaakt(Post(Als(Handelaar), pad + "/doorzendingen", Doorzending(), sleutel));
        await Gemaakt(Post(Als(Handelaar), pad + "/doorzendingen", Doorzending(), sleutel));
        Assert.That((await Haal(Als(Handelaar), pad + "/doorzendingen")).Items, Has.Count.EqualTo(1));
        Assert.That(await Berichten(Anoniem, code), Has.Count.EqualTo(2), "and tells it once");
    }
}
