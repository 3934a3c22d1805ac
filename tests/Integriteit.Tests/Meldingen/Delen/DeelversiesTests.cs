using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Deelvoorbeelden;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>Share versions of texts and files: made, seen, taken back; the original stays, and the reporter sees none of it. // Wbk 1a</summary>
public sealed class DeelversiesTests(Provider provider) : MeldTests(provider)
{
    private const string Tekst = "Kees Melder zag dat Kees een opdracht gaf.";

    private async Task<(Antwoord Melding, string Code, string Pad)> Begin(string omschrijving = Tekst)
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Melding("ongewenstGedrag", omschrijving: omschrijving));
        var melding = await Haal(Als("burgemeester"), $"{Meldingen}/{(await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single()}");
        return (melding, code, $"{Meldingen}/{melding.Id}");
    }

    private Task<Antwoord> Maak(string pad, JsonObject body, string wie = "burgemeester") => Post(Als(wie), pad + "/deelversies", body);

    private Task<Antwoord> TrekIn(string pad, int nummer, string? versie, string wie = "burgemeester") =>
        Stuur(Als(wie), HttpMethod.Post, $"{pad}/deelversies/{nummer}/intrekking", null, versie is null ? [] : [("If-Match", versie)]);

    [Test]
    public async Task Tekst_gaat_zonder_de_passages_en_het_origineel_blijft()
    {
        var (melding, _, pad) = await Begin();
        var gemaakt = await Gemaakt(Maak(pad, Deelversie(weg: [(0, 11, "identiteitMelder")])));
        Assert.That(gemaakt.Json["volgnummer"]!.GetValue<int>(), Is.EqualTo(1));
        var deelversie = await Haal(Als("burgemeester"), pad + "/deelversies/1");
        Assert.That(deelversie.Json["stukken"]!.ToJsonString(), Is.EqualTo("""[{"weggelaten":"identiteitMelder"},{"tekst":" zag dat Kees een opdracht gaf."}]"""));
        Assert.That(deelversie.ETag, Is.EqualTo("\"1-volledig\""));
        Assert.That(deelversie.Json["blijftStaan"]!.AsArray(), Is.Empty, "the name as a whole stands nowhere else");
        Assert.That((await Haal(Als("burgemeester"), pad)).Json["omschrijving"]!.GetValue<string>(), Is.EqualTo(Tekst));
        await Gemaakt(Maak(pad, Deelversie(weg: [(0, 4, "identiteitMelder"), (5, 11, "anders")])));
        var tweede = await Haal(Als("burgemeester"), pad + "/deelversies/2");
        Assert.That(tweede.Json["blijftStaan"]!.ToJsonString(), Is.EqualTo("""[{"van":20,"tot":24}]"""));
        var lijst = await Haal(Als("burgemeester"), pad + "/deelversies?limit=1");
        Assert.That((lijst.Items.Count, lijst.Volgende is not null, lijst.Text.Contains("opdracht", StringComparison.Ordinal)), Is.EqualTo((1, true, false)));
        Assert.That(lijst.Items[0]["weglatingen"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Haal(Als("burgemeester"), pad)).ETag, Is.EqualTo(melding.ETag), "the report itself did not change");
    }

    [Test]
    public async Task Alle_fouten_van_passages_komen_samen()
    {
        var (_, _, pad) = await Begin("Wie \U0001F469\u200D\U0001F680 ziet.");
        var fout = await Maak(pad, Deelversie(weg: [(2, 1, "anders"), (10, 99, "anders"), (4, 6, "anders"), (0, 3, "anders"), (1, 2, "onderzoek")]));
        Assert.That((fout.Status, string.Join(' ', fout.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "weglatingen[0].tot weglatingen[1].tot weglatingen[2].tot weglatingen[4]")), fout.Text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Maak(pad, Deelversie("bijlage"))).Velden, Is.EqualTo(new[] { "onderdeel" }));
            Assert.That((await Maak(pad, Deelversie("bericht"))).Velden, Is.EqualTo(new[] { "volgnummer" }));
            Assert.That((await Maak(pad, Deelversie("waar", 1))).Velden, Is.EqualTo(new[] { "volgnummer" }));
            Assert.That((await Maak(pad, Deelversie("waar"))).Velden, Is.EqualTo(new[] { "onderdeel" }), "the reporter did not say where");
            Assert.That((await Maak(pad, Deelversie("bericht", 9))).Velden, Is.EqualTo(new[] { "volgnummer" }));
            Assert.That((await Maak(pad, Deelversie(weg: [(-1, 0, "geen")]))).Velden, Is.EquivalentTo(new[] { "weglatingen[0].van", "weglatingen[0].tot", "weglatingen[0].grond" }));
            Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies")).Items, Is.Empty, "nothing was half made");
        }
    }

    [Test]
    public async Task Bericht_en_bewerkt_bestand_kunnen_mee_en_de_melder_ziet_ze_niet()
    {
        var (_, code, pad) = await Begin();
        await Gemaakt(Post(Anoniem, Dossier + "/berichten", new JsonObject { ["tekst"] = "Bel Kees." }, ("Ontvangstcode", code)));
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Offerte aan Kees", "kees.txt"), ("Ontvangstcode", code)));
        await Gemaakt(Maak(pad, Deelversie("bericht", 1, (4, 8, "persoonlijkeLevenssfeer"))));
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/1")).Json["stukken"]!.ToJsonString(), Is.EqualTo("""[{"tekst":"Bel "},{"weggelaten":"persoonlijkeLevenssfeer"},{"tekst":"."}]"""));

        Task<Antwoord> Bewerkt(int nummer, string wie = "burgemeester", string inhoud = "Offerte aan ...") => StuurRauw(Als(wie), HttpMethod.Post, $"{pad}/bijlagen/{nummer}/deelversies", Bestand(inhoud, "offerte.txt"));
        await Gemaakt(Bewerkt(1));
        var deelversie = (await Haal(Als("burgemeester"), pad + "/deelversies/2")).Json;
        Assert.That((deelversie["onderdeel"]!.GetValue<string>(), deelversie["origineel"]!.GetValue<int>(), deelversie["bestand"]!["naam"]!.GetValue<string>()), Is.EqualTo(("bijlage", 1, "offerte.txt")));
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/2/bestand")).Text, Is.EqualTo("Offerte aan ..."));
        Assert.That((await Haal(Als("burgemeester"), pad + "/bijlagen/1")).Text, Is.EqualTo("Offerte aan Kees"), "the original stays");
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/1/bestand")).Code, Is.EqualTo("bijlageOnbekend"), "a text has no file");
        Assert.That((await Bewerkt(2)).Code, Is.EqualTo("bijlageOnbekend"), "a copy is no attachment");
        Assert.That((await Bewerkt(1, inhoud: "\u0001\u0002")).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));

        // A copy that the reporter saw, or a gap where it is, would tell that something is about to go out.
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Nog iets"), ("Ontvangstcode", code)));
        Assert.That((await Haal(Anoniem, Dossier + "/bijlagen", ("Ontvangstcode", code))).Items.Select(b => b["nummer"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task Foto_verliest_ook_in_het_bewerkte_exemplaar_wat_geen_beeld_is()
    {
        var (_, code, pad) = await Begin();
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Een foto"), ("Ontvangstcode", code)));
        static string Deel(string soort, string inhoud) => $"\0\0\0{(char)inhoud.Length}{soort}{inhoud}crc!";
        var png = "\u0089PNG\r\n\u001A\n" + Deel("IHDR", "kop") + Deel("tEXt", "Woordplaats") + Deel("IDAT", "beeld") + Deel("IEND", "");
        await Gemaakt(StuurRauw(Als("burgemeester"), HttpMethod.Post, $"{pad}/bijlagen/1/deelversies", Bestand(png)));
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/1/bestand")).Text, Does.Contain("beeld").And.Not.Contain("Woordplaats"));
    }

    [Test]
    public async Task Intrekken_kan_zolang_zij_niet_is_gedeeld_en_wist_wat_zij_hield()
    {
        var (melding, code, pad) = await Begin();
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Offerte"), ("Ontvangstcode", code)));
        await Gemaakt(StuurRauw(Als("burgemeester"), HttpMethod.Post, $"{pad}/bijlagen/1/deelversies", Bestand("Bewerkt")));
        await Gemaakt(Maak(pad, Deelversie()));
        await Getrieerd("burgemeester", melding);
        Assert.That((await TrekIn(pad, 1, null)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That((await TrekIn(pad, 1, "\"9-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await TrekIn(pad, 9, "*")).Code, Is.EqualTo("deelversieOnbekend"));
        var weg = await TrekIn(pad, 1, "\"1-volledig\"");
        Assert.That((weg.Status, weg.ETag, weg.Json["ingetrokkenOp"]!.GetValue<string>(), weg.Json["bestand"]), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"", Vandaag, (JsonNode?)null)), weg.Text);
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/1/bestand")).Code, Is.EqualTo("bijlageOnbekend"));
        Assert.That((await TrekIn(pad, 1, "*")).Code, Is.EqualTo("alIngetrokken"));
        Assert.That((await Post(Als("burgemeester"), pad + "/doorzendingen", Doorzending(1))).Velden, Is.EqualTo(new[] { "deelversies[0]" }));
        await Gemaakt(Post(Als("burgemeester"), pad + "/doorzendingen", Doorzending(2)));
        Assert.That((await TrekIn(pad, 2, "*")).Code, Is.EqualTo("alGedeeld"));
        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies/2")).Json["doorzendingen"]!.ToJsonString(), Is.EqualTo("[1]"));
    }

    [Test]
    public async Task Alleen_wie_behandelt_maakt_en_voor_anderen_is_er_niets()
    {
        var (melding, code, pad) = await Begin();
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Offerte"), ("Ontvangstcode", code)));
        await Gemaakt(Maak(pad, Deelversie()));
        await NodigUit("burgemeester", melding, "griffier", "griffier", "lezen");
        Assert.That((await Haal(Als("griffier"), pad + "/deelversies/1")).Status, Is.EqualTo(HttpStatusCode.OK));
        (HttpMethod Methode, string Pad, JsonObject? Body)[] doen = [(HttpMethod.Post, "/deelversies", Deelversie()), (HttpMethod.Post, "/deelversies/1/intrekking", null), (HttpMethod.Post, "/bijlagen/1/deelversies", null)];
        (HttpMethod Methode, string Pad, JsonObject? Body)[] lezen = [(HttpMethod.Get, "/deelversies", null), (HttpMethod.Get, "/deelversies/1", null), (HttpMethod.Get, "/deelversies/1/bestand", null)];
        foreach (var (methode, deel, body) in doen.Concat(lezen))
        {
            var lezer = await Stuur(Als("griffier"), methode, pad + deel, body?.DeepClone(), ("If-Match", "*"));
            Assert.That(lezer.Code, methode == HttpMethod.Get ? Is.Not.EqualTo("meldingOnbekend") : Is.EqualTo("alleenLezen"), deel);
            foreach (var (wie, antwoord) in new[] { (Als("raadslid"), "meldingOnbekend"), (Griffier, "meldingOnbekend"), (Host.Als("griffier", "gm0106", Wie["burgemeester"]), "andereGemeente"), (Host.Als("controleur"), "rolOntbreekt"), (Anoniem, "nietAangemeld") })
            {
                Assert.That((await Stuur(wie, methode, pad + deel, body?.DeepClone(), ("If-Match", "*"))).Code, Is.EqualTo(antwoord), $"{methode} {deel}");
            }
        }
    }

    [Test]
    public async Task Met_de_melding_verdwijnt_ook_wat_ervan_gedeeld_kon_worden()
    {
        Task<int> Rijen() => Databank(async (db, _) => await db.Single<int>("SELECT COUNT(*) FROM meldingen.bijlage WHERE gemeente = 'gm0148'", null, default)
            + await db.Single<int>("SELECT COUNT(*) FROM meldingen.bijlagedeel WHERE gemeente = 'gm0148'", null, default) + await db.Single<int>("SELECT COUNT(*) FROM meldingen.deelversie WHERE gemeente = 'gm0148'", null, default));
        var voor = await Rijen();
        var (melding, code, pad) = await Begin();
        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", Bestand("Offerte"), ("Ontvangstcode", code)));
        await Gemaakt(StuurRauw(Als("burgemeester"), HttpMethod.Post, $"{pad}/bijlagen/1/deelversies", Bestand("Bewerkt")));
        Assert.That(await Rijen(), Is.EqualTo(voor + 5));
        await Haal(Als("burgemeester"), pad + "/bijlagen/1");
        await NodigUit("burgemeester", melding, "griffier", "griffier");
        await Getrieerd("burgemeester", melding);
        await Gemaakt(Post(Als("burgemeester"), pad + "/doorzendingen", Doorzending(1).Met(("kennisgevingSchaadt", "Ja."))));
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Wij deden dit."));
        await Zet("burgemeester", melding, "sluiting", ("reden", "Klaar."));
        Host.Klok.Nu = new DateTimeOffset(2040, 1, 1, 10, 0, 0, TimeSpan.Zero);
        Task<Antwoord> Doe(string wie, string deel, JsonObject? body = null) => Stuur(Als(wie), HttpMethod.Post, $"{pad}/{deel}", body, ("If-Match", "*"));
        Assert.That((await Doe("burgemeester", "vernietigingsvoorstel")).Code, Is.EqualTo("openTermijn"), "the reporter has still to hear that it went out");
        Assert.That((await Doe("burgemeester", "doorzendingen/1/kennisgeving", new JsonObject { ["gegeven"] = false, ["waaromVervallen"] = "De zaak is verjaard." })).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Doe("burgemeester", "vernietigingsvoorstel")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Doe("griffier", "vernietiging")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Rijen(), Is.EqualTo(voor));
    }

    [Test]
    public async Task Elke_inzage_staat_in_het_logboek()
    {
        var (melding, _, pad) = await Begin();
        await Gemaakt(Maak(pad, Deelversie()));
        await Haal(Als("burgemeester"), pad + "/deelversies/1");
        var spoor = await Databank((db, _) => db.Single<Guid>("SELECT spoor FROM meldingen.melding WHERE gemeente = 'gm0148' AND id = @Id", new { melding.Id }, default));
        Assert.That(
            await Databank((db, _) => db.Single<int>(
                "SELECT COUNT(*) FROM meldingen.audit WHERE gemeente = 'gm0148' AND onderwerp = @Spoor AND handeling IN ('MaakDeelversie', 'BekijkDeelversie')", new { Spoor = spoor.ToString() }, default)),
            Is.EqualTo(2));
    }
}
