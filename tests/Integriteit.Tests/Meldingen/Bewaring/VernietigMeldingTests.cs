using System.Net;
using System.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Integriteit.Kern.Data;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>Keeping, destroying by two and exporting a report. // Wbk 2a</summary>
public sealed class VernietigMeldingTests(Provider provider) : MeldTests(provider)
{
    private const string Wachtzin = "vier kleine bomen aan de vecht";

    [Test]
    public async Task Na_de_termijn_en_door_twee_verdwijnt_zij_met_haar_sleutels()
    {
        var (melding, code) = await Gesloten("Een geheim woord: zonnebloemolie.");
        var bewaring = await Bewaring(melding);
        Assert.That((bewaring.Json["totEnMet"]!.ToString(), string.Join(' ', bewaring.Json["beletsels"]!.AsArray())), Is.EqualTo(("2028-05-20", "bewaartermijnLoopt melderLeestNog")));
        Assert.That((bewaring.Json["termijn"]!["herkomst"]!.ToString(), bewaring.Json["termijn"]!["maanden"]!.GetValue<int>(), bewaring.Json["termijn"]!["geverifieerd"]!.GetValue<bool>()), Is.EqualTo(("meegeleverd", 24, false)));
        Assert.That(bewaring.Json["grondslag"]!.ToString(), Does.Contain("AVG"));

        Na("2028-05-20");
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "bewaartermijnLoopt")), "the last day");
        Na("2028-05-21");
        Assert.That(await Weigering(Vernietig("griffier", melding)), Is.EqualTo((HttpStatusCode.Conflict, "nietVoorgesteld")));
        var voorstel = await Voorstel("burgemeester", melding);
        Assert.That((voorstel.Status, voorstel.Json["voorstel"]!["door"]!.ToString()), Is.EqualTo((HttpStatusCode.OK, Wie["burgemeester"].ToString())), voorstel.Text);
        Assert.That(await Weigering(Voorstel("griffier", melding)), Is.EqualTo((HttpStatusCode.Conflict, "alVoorgesteld")));
        Assert.That(await Weigering(Vernietig("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "vierOgen")));
        Assert.That(await Weigering(Vernietig("griffier", melding, "\"1-volledig\"")), Is.EqualTo((HttpStatusCode.PreconditionFailed, "intussenGewijzigd")));
        Assert.That((await Vernietig("griffier", melding)).Status, Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That((await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var tabel in Tabellen)
        {
            Assert.That(await Databank((db, _) => Tel(db, tabel, melding.Id)), Is.Zero, tabel);
        }

        var spoor = await Databank(async (db, _) => await db.Query<string>("SELECT telling FROM meldingen.vernietiging WHERE gemeente = @Gemeente", new { Gemeente = "gm0148" }, default));
        Assert.That(spoor, Has.Count.GreaterThan(0).And.None.Contain("integriteitsschending"));
    }

    [Test]
    public async Task Wat_niemand_las_houdt_haar_tegen_en_begint_de_termijn_opnieuw()
    {
        var (melding, code) = await Gesloten();
        Na("2028-05-21");
        Assert.That((await Voorstel("burgemeester", melding)).Status, Is.EqualTo(HttpStatusCode.OK));
        await Gemaakt(Post(Anoniem, Dossier + "/berichten", new JsonObject { ["tekst"] = "Het gebeurt weer." }, ("Ontvangstcode", code)));
        Assert.That(await Weigering(Vernietig("griffier", melding)), Is.EqualTo((HttpStatusCode.Conflict, "bewaartermijnLoopt")), "since the proposal something was written");
        Na("2030-05-22");
        Assert.That(await Weigering(Vernietig("griffier", melding)), Is.EqualTo((HttpStatusCode.Conflict, "ongelezenInhoud")));
        Assert.That((await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}/berichten")).Items, Has.Count.EqualTo(3));
        Assert.That((await Vernietig("griffier", melding)).Status, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Een_bestand_dat_na_de_laatste_inzage_kwam_houdt_haar_tegen()
    {
        var (melding, code) = await Gesloten();
        Na("2026-05-21");
        using var bestand = new ByteArrayContent("Een bon."u8.ToArray());
        bestand.Headers.ContentType = new("application/octet-stream");
        var gestuurd = await StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", bestand, ("Ontvangstcode", code));
        Assert.That(gestuurd.Status, Is.EqualTo(HttpStatusCode.Created), gestuurd.Text);
        Na("2029-01-01");
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "ongelezenInhoud")));
        await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}");
        Assert.That((await Bewaring(melding)).Json["ongelezen"]!.ToJsonString(), Is.EqualTo("""[{"soort":"bijlage","nummer":1}]"""), "the file itself was not opened");
        await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}/bijlagen");
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "ongelezenInhoud")), "nor by who saw its name");
        using (var opgehaald = await Als("griffier").GetAsync($"{Meldingen}/{melding.Id}/bijlagen/1"))
        {
            Assert.That(opgehaald.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That((await Voorstel("burgemeester", melding)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Ongelezen_is_per_stuk_en_voor_wie_nu_behandelt()
    {
        var (melding, code) = await Gesloten();
        foreach (var tekst in new[] { "Eén.", "Twee.", "Drie." })
        {
            await Gemaakt(Post(Anoniem, Dossier + "/berichten", new JsonObject { ["tekst"] = tekst }, ("Ontvangstcode", code)));
        }

        async Task<string> Ongelezen() => string.Join(' ', (await Bewaring(melding)).Json["ongelezen"]!.AsArray().Select(s => $"{s!["soort"]}{s["nummer"]}"));
        Assert.That(await Ongelezen(), Is.EqualTo("bericht3 bericht4 bericht5"), "messages 1 and 2 are their own");
        var blad = await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}/berichten?limit=4");
        Assert.That(await Ongelezen(), Is.EqualTo("bericht5"));
        await Haal(Als("griffier"), blad.Volgende!);
        Assert.That(await Ongelezen(), Is.EqualTo(""));
        // Who only read steps out: what nobody who handles it now has opened is unread again.
        Assert.That((await NodigUit("burgemeester", melding, "gemeentesecretaris", "gemeentesecretaris", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Gemaakt(Post(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}/notities", new JsonObject { ["tekst"] = "Let op." }));
        Assert.That(await Ongelezen(), Is.EqualTo("notitie1"), "written by who does not handle it");
        await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}/notities");
        Assert.That(await Ongelezen(), Is.EqualTo("notitie1"));
        await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/notities");
        Assert.That(await Ongelezen(), Is.EqualTo(""));
        Assert.That((await Stuur(Als("griffier"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/verschoning", new JsonObject { ["reden"] = "Familie." }, ("If-Match", "*"))).Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NoContent));
        Assert.That(await Ongelezen(), Is.EqualTo("bericht3 bericht4 bericht5"), "the griffier read them, and is out");
    }

    [Test]
    public async Task De_melder_krijgt_tijd_om_te_lezen_en_niet_meer_dan_dat()
    {
        var (melding, _) = await Gesloten();
        var bewaring = (await Bewaring(melding)).Json;
        Assert.That((bewaring["melderLeestTotEnMet"]!.ToString(), string.Join(' ', bewaring["beletsels"]!.AsArray())), Is.EqualTo(("2026-08-18", "bewaartermijnLoopt melderLeestNog")));
        Na("2026-08-18");
        Assert.That((await Bewaring(melding)).Json["beletsels"]!.AsArray().Select(b => b!.ToString()), Does.Contain("melderLeestNog"), "the last day");
        Na("2026-08-19");
        Assert.That((await Bewaring(melding)).Json["beletsels"]!.AsArray().Select(b => b!.ToString()), Is.EqualTo(new[] { "bewaartermijnLoopt" }), "the reporter never came back, and that blocks no more");
    }

    [Test]
    public async Task Wat_niet_is_gesloten_of_een_open_termijn_heeft_blijft()
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        Assert.That(string.Join(' ', (await Bewaring(melding)).Json["beletsels"]!.AsArray()), Is.EqualTo("nietGesloten openTermijn"));
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "nietGesloten")));
        await Getrieerd("burgemeester", melding);
        await Zet("burgemeester", melding, "sluiting", ("reden", "Klaar."));
        Na("2029-01-01");
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "openTermijn")), "no feedback was given");
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Wij deden dit."));
        Assert.That(await Weigering(Voorstel("burgemeester", melding)), Is.EqualTo((HttpStatusCode.Conflict, "bewaartermijnLoopt")));
    }

    [TestCase("GET", "bewaring")]
    [TestCase("POST", "vernietigingsvoorstel")]
    [TestCase("POST", "vernietiging")]
    [TestCase("POST", "uitvoer")]
    [TestCase("POST", "uitvoerbestand")]
    public async Task Voor_wie_er_niet_in_staat_is_zij_er_niet(string methode, string deel)
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        foreach (var (wie, status, code) in new[] { (Als("eersteWethouder"), HttpStatusCode.NotFound, "meldingOnbekend"), (Griffier, HttpStatusCode.NotFound, "meldingOnbekend"), (Host.Als("griffier", "gm0106"), HttpStatusCode.Forbidden, "andereGemeente"), (Anoniem, HttpStatusCode.Unauthorized, "nietAangemeld") })
        {
            var antwoord = await Stuur(wie, new HttpMethod(methode), $"{Meldingen}/{melding.Id}/{deel}", deel.StartsWith("uitvoer", StringComparison.Ordinal) ? Uitvoer() : null, ("If-Match", "*"));
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), antwoord.Text);
        }
    }

    [TestCase("vernietigingsvoorstel")]
    [TestCase("vernietiging")]
    [TestCase("uitvoer")]
    [TestCase("uitvoerbestand")]
    public async Task Zonder_versie_gebeurt_er_niets(string deel)
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/{deel}", deel.StartsWith("uitvoer", StringComparison.Ordinal) ? Uitvoer() : null)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [Test]
    public async Task De_uitvoer_gaat_open_met_de_wachtzin_en_blijft_bij_het_dossier_staan()
    {
        var (melding, _) = await Gesloten("Een geheim woord: zonnebloemolie.");
        var uitvoer = await Stuur(Als("griffier"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/uitvoer", Uitvoer(), ("If-Match", "*"));
        Assert.That(uitvoer.Status, Is.EqualTo(HttpStatusCode.OK), uitvoer.Text);
        Assert.That(uitvoer.Text, Does.Not.Contain("zonnebloemolie"));
        var inhoud = Open(uitvoer.Json, Wachtzin);
        Assert.That(inhoud["dossier"]!["omschrijving"]!.ToString(), Does.Contain("zonnebloemolie"));
        Assert.That(inhoud["berichten"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(() => Open(uitvoer.Json, Wachtzin + "!"), Throws.InstanceOf<CryptographicException>());
        var na = await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}");
        Assert.That((na.Json["kringbesluiten"]!.AsArray()[^1]!["handeling"]!.ToString(), na.ETag), Is.EqualTo(("uitgevoerd", uitvoer.ETag)));
        Assert.That(na.Text, Does.Not.Contain(Wachtzin));
    }

    [Test]
    public async Task Een_korte_wachtzin_en_een_reden_die_ontbreekt_zijn_fouten_van_invoer()
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        var antwoord = await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/uitvoer", new JsonObject { ["wachtzin"] = "te kort" }, ("If-Match", "*"));
        Assert.That((antwoord.Status, string.Join(' ', antwoord.Velden.Order())), Is.EqualTo((HttpStatusCode.BadRequest, "reden wachtzin")), antwoord.Text);
    }

    private static readonly string[] Tabellen = ["lezer", "identiteit", "ontvangstcode", "bericht", "bijlage", "bijlagedeel", "identiteitsverzoek", "deelversie", "inzage", "termijn", "gezien"];

    private static Task<int> Tel(ModuleDb db, string tabel, Guid id) => db.Single<int>($"SELECT COUNT(*) FROM meldingen.{tabel} WHERE gemeente = 'gm0148' AND melding = @Id", new { Id = id }, default);

    private static JsonObject Uitvoer() => new() { ["wachtzin"] = Wachtzin, ["reden"] = "Beroep bij de rechtbank." };

    private static JsonNode Open(JsonNode uitvoer, string wachtzin)
    {
        byte[] Bytes(string naam) => Convert.FromBase64String(uitvoer[naam]!.ToString());
        var sleutel = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), Bytes("zout"), uitvoer["rondes"]!.GetValue<int>(), HashAlgorithmName.SHA512, 32);
        var open = new byte[Bytes("inhoud").Length];
        using var aes = new AesGcm(sleutel, 16);
        aes.Decrypt(Bytes("nonce"), Bytes("inhoud"), Bytes("merk"), open);
        return JsonNode.Parse(open)!;
    }

    private void Na(string dag) => Host.Klok.Nu = new DateTimeOffset(DateOnly.Parse(dag).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);

    /// <summary>A report that two handle, that met its terms, and that is closed.</summary>
    private async Task<(Antwoord Melding, string Code)> Gesloten(string omschrijving = "Er ging iets mis.")
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Meldvoorbeelden.Melding(omschrijving: omschrijving));
        var melding = await Haal(Als("burgemeester"), $"{Meldingen}/{(await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single()}");
        await Getrieerd("burgemeester", melding);
        Assert.That((await NodigUit("burgemeester", melding, "griffier", "griffier")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Wij deden dit."));
        await Zet("burgemeester", melding, "sluiting", ("reden", "Klaar."));
        return (melding, code);
    }

    private Task<Antwoord> Bewaring(Antwoord melding) => Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/bewaring");

    private Task<Antwoord> Voorstel(string wie, Antwoord melding) => Stuur(Als(wie), HttpMethod.Post, $"{Meldingen}/{melding.Id}/vernietigingsvoorstel", null, ("If-Match", "*"));

    private Task<Antwoord> Vernietig(string wie, Antwoord melding, string versie = "*") => Stuur(Als(wie), HttpMethod.Post, $"{Meldingen}/{melding.Id}/vernietiging", null, ("If-Match", versie));

    private static async Task<(HttpStatusCode, string?)> Weigering(Task<Antwoord> verzoek) => await verzoek is var antwoord ? (antwoord.Status, antwoord.Code) : default;
}
