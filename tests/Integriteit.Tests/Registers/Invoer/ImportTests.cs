using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Invoer;

/// <summary>A file of entries: checked whole, entered all or none, each row as if it had been sent by itself.</summary>
public sealed class ImportTests(Provider provider) : RegisterTests(provider)
{
    private const string Csvkop = "gever.naam;gever.soort;gever.kvkNummer;ontvanger.persoon;ontvanger.ambt;aard;omschrijving;geschatteWaarde;datumAangeboden;plaatsOntvangst;hoedanigheid;inOnderhandeling;geverIsLeverancier;eigenAfweging;afhandeling";

    private static string Import(string register = "geschenken", string gemeente = "gm0148") => $"/api/v1/gemeenten/{gemeente}/registers/{register}/import";

    private static Task<Antwoord> Stuur(HttpClient wie, string tekst, string mediatype = "application/x-ndjson", string query = "", string register = "geschenken", string gemeente = "gm0148", params (string, string)[] headers)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(tekst));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(mediatype);
        return StuurRauw(wie, HttpMethod.Post, Import(register, gemeente) + query, body, headers);
    }

    private static string Ndjson(params IEnumerable<JsonObject> rijen) => string.Concat(rijen.Select(r => r.ToJsonString() + "\n"));

    private static string Csvrij(Guid persoon, string omschrijving = "Taart bij de opening", string waarde = "24,50", string datum = "2024-05-01") =>
        $"Bakkerij De Korenbloem;organisatie;12345678;{persoon};raadslid;geschenk;{omschrijving};{waarde};{datum};werk;volksvertegenwoordiger;false;false;Gedeeld met de fractie.;behouden";

    private async Task<IReadOnlyList<JsonNode>> Van(Guid persoon) => (await Haal(Griffier, $"{Geschenken()}?persoon={persoon}&limit=100")).Items;

    /// <summary>Changes with anything that is written in the register.</summary>
    private async Task<string> Stand() => (await Haal(Griffier, $"{Geschenken()}?limit=1")).ETag;

    [Test]
    public async Task Ndjson_wordt_ingeschreven_als_losse_inschrijvingen()
    {
        var persoon = await Persoon("raadslid");
        var gedaan = await Stuur(Griffier, Ndjson(Geschenk(persoon), Geschenk(persoon, waarde: 60, afhandeling: "geweigerd")) + "\r\n");
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Text);
        var los = await Schrijf(Griffier, Geschenk(persoon));
        var items = await Van(persoon);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gedaan.Json["rijen"]!.GetValue<int>(), gedaan.Json["proef"]!.GetValue<bool>(), gedaan.Json["openbaar"]!.GetValue<int>()), Is.EqualTo((2, false, items.Count(i => i["openbaar"]!.GetValue<bool>()) - 1)));
            Assert.That(gedaan.Json["uitkomsten"]!.AsObject().Sum(u => u.Value!.GetValue<int>()), Is.EqualTo(2));
            Assert.That(items, Has.Count.EqualTo(3));
            Assert.That(items.Select(i => i["id"]!.GetValue<string>()), Is.Unique);
        }

        // What differs from an entry that was sent by itself: who it is and when it came.
        var een = items.Single(i => i["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>() == 24.5m && i["id"]!.GetValue<string>() != los.Id.ToString());
        var heel = await Haal(Griffier, $"{Geschenken()}/{een["id"]}");
        JsonNode Kaal(Antwoord a) => a.Json.AsObject().Met(("id", null), ("ingeschrevenOp", null), ("toets.bevindingen", null));
        Assert.That(Kaal(heel).ToJsonString(), Is.EqualTo(Kaal(los).ToJsonString()));
    }

    [Test]
    public async Task Csv_van_een_rekenblad_wordt_ingeschreven()
    {
        var persoon = await Persoon("raadslid");
        var tekst = $"\uFEFF{Csvkop};;\r\n{Csvrij(persoon, "\"Taart; met \"\"slagroom\"\"\"")};;\r\n;;;;;;;;;;;;;;;;\r\n{Csvrij(persoon, "Bloemen", "30")};;\r\n";
        var gedaan = await Stuur(Griffier, tekst, "text/csv; charset=utf-8");
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Text);
        Assert.That((await Van(persoon)).Select(i => (i["gegevens"]!["omschrijving"]!.GetValue<string>(), i["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>())),
            Is.EquivalentTo(new[] { ("Taart; met \"slagroom\"", 24.5m), ("Bloemen", 30m) }));
    }

    [Test]
    public async Task Lijsten_staan_in_genummerde_kolommen()
    {
        var persoon = await Persoon("wethouder");
        const string kop = "persoon,ambt,gastheer.naam,gastheer.soort,vorm,omschrijving,datumOntvangen,datumEvenement,betaler,kostendragers[0].naam,kostendragers[0].soort,kostendragers[1].naam,kostendragers[1].soort,functioneel,hoedanigheid";
        var gedaan = await Stuur(Host.Als("gemeentesecretaris"), $"{kop}\n{persoon},wethouder,Noord,organisatie,excursie,Rondleiding,2024-04-15,2024-05-01,derde,Noord,organisatie,Zuid,organisatie,ja,bestuurder\n", "text/csv", register: "uitnodigingen");
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Text);
        var items = (await Haal(Host.Als("gemeentesecretaris"), $"{Dalfsen}/registers/uitnodigingen?persoon={persoon}")).Items;
        Assert.That(items.Single()["gegevens"]!["kostendragers"]!.AsArray().Select(k => k!["naam"]!.GetValue<string>()), Is.EqualTo(["Noord", "Zuid"]));
    }

    [Test]
    public async Task Uitvoer_houdt_wat_werd_ingevoerd()
    {
        var persoon = await Persoon("raadslid");
        await Stuur(Griffier, $"{Csvkop}\n{Csvrij(persoon, "'=1+1 taarten", "12,34")}\n", "text/csv");
        var csv = CsvLezer.Lees((await Haal(Griffier, $"{Geschenken()}?persoon={persoon}", ("Accept", "text/csv"))).Text).Single();
        Assert.That(
            (csv["gever"], csv["geverSoort"], csv["geverKvkNummer"], csv["ontvangerPersoon"], csv["ambt"], csv["aard"], csv["omschrijving"], csv["geschatteWaarde"], csv["datumAangeboden"], csv["afhandeling"]),
            Is.EqualTo(("Bakkerij De Korenbloem", "organisatie", "12345678", persoon.ToString(), "raadslid", "geschenk", "'=1+1 taarten", "12.34", "2024-05-01", "behouden")));
    }

    [Test]
    public async Task Elke_fout_staat_bij_haar_rij_en_kolom_en_niets_is_ingeschreven()
    {
        var (persoon, wethouder, vreemd) = (await Persoon("raadslid"), await Persoon("wethouder"), Guid.CreateVersion7());
        await Host.Verdeeld();
        var voor = (await Stand(), await Host.Tel("outbox"), await Host.Tel("audit", "handeling LIKE '%geschenken'"), await Host.Tel("importbestand"), await Host.Tel("trefwoord"), await Host.Tel("vers_trefwoord"));
        var goed = Geschenk(persoon);
        var antwoord = await Stuur(Griffier, Ndjson(
            goed,
            goed.Met(("gever.naam", null), ("aard", "cadeau")),
            goed.Met(("datumAangeboden", "2999-01-01")),
            goed.Met(("ontvanger.persoon", vreemd.ToString())),
            goed.Met(("datumAangeboden", "2009-12-31")),
            Geschenk(wethouder, "wethouder"),
            goed.Met(("eigenAfweging", null)),
            goed.Met(("kleur", "rood")))
            + "{\"gever\":\n\n[1]\n" + goed.ToJsonString());
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.BadRequest, "ongeldigeInvoer")), antwoord.Text);
        var fouten = antwoord.Json["invalidParams"]!.AsArray().Select(f => $"{f!["name"]} {f["code"]}").ToList();
        Assert.That(fouten, Is.EqualTo(new[]
        {
            "rij 2: gever.naam verplicht",
            "rij 2: aard verkeerdType",
            "rij 3: datumAangeboden inToekomst",
            "rij 4: ontvanger.persoon onbekendePersoon",
            "rij 5 ambtNietBekleed",
            "rij 6 nietBeheerder",
            "rij 7: eigenAfweging verplicht",
            "rij 8: kleur onbekendVeld",
            "rij 9 ongeldigeJson",
            "rij 11 ongeldigeJson",
        }), antwoord.Text);
        Assert.That(await Van(persoon), Is.Empty);
        Assert.That((await Stand(), await Host.Tel("outbox"), await Host.Tel("audit", "handeling LIKE '%geschenken'"), await Host.Tel("importbestand"), await Host.Tel("trefwoord"), await Host.Tel("vers_trefwoord")), Is.EqualTo(voor));
    }

    [TestCase("gever.naam;kleur\r\nx;y\r\n", "rij 1: kleur onbekendeKolom", TestName = "Onbekende kolom")]
    [TestCase("gever\r\nx\r\n", "rij 1: gever onbekendeKolom", TestName = "Kolom die geen veld is maar een groep")]
    [TestCase("aard;aard\r\nx;y\r\n", "rij 1: aard dubbel", TestName = "Kolom die er twee keer staat")]
    [TestCase("aard\r\ngeschenk;meer\r\n", "rij 2: kolom 2 kolomZonderNaam", TestName = "Cel voorbij de laatste kolom")]
    [TestCase("aard,omschrijving\r\ngeschenk,\"open\r\n", "ongeldigeCsv", TestName = "Aanhalingsteken dat niet sluit")]
    [TestCase("aard\r\n", "leegBestand", TestName = "Alleen een kopregel")]
    [TestCase("", "leegBestand", TestName = "Leeg bestand")]
    public async Task Csv_die_niet_klopt_wordt_geweigerd(string csv, string fout)
    {
        var antwoord = await Stuur(Griffier, csv, "text/csv");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(f => $"{f!["name"]} {f["code"]}"), Has.Some.EndsWith(fout), antwoord.Text);
    }

    [Test]
    public async Task Csv_in_een_andere_tekencodering_wordt_geweigerd()
    {
        var persoon = await Persoon("raadslid");
        using var body = new ByteArrayContent(Encoding.Latin1.GetBytes($"{Csvkop}\n{Csvrij(persoon, "Paté")}\n"));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var antwoord = await StuurRauw(Griffier, HttpMethod.Post, Import(), body);
        Assert.That((antwoord.Status, antwoord.Json["invalidParams"]![0]!["code"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.BadRequest, "geenUtf8")), antwoord.Text);
    }

    [Test]
    public async Task Van_veel_fouten_worden_de_eerste_duizend_genoemd()
    {
        var antwoord = await Stuur(Griffier, string.Concat(Enumerable.Repeat("[]\n", 3000)));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(antwoord.Velden, Is.EqualTo(Enumerable.Range(1, 1000).Select(n => $"rij {n}")));
        Assert.That(antwoord.Json["detail"]!.GetValue<string>(), Does.Contain("3000"));
    }

    [Test]
    public async Task Proef_schrijft_niets_en_zegt_wat_het_zou_worden()
    {
        var persoon = await Persoon("raadslid");
        var tekst = Ndjson(Geschenk(persoon), Geschenk(persoon, waarde: 30));
        var proef = await Stuur(Griffier, tekst, query: "?proef=true");
        Assert.That((proef.Status, proef.Json["rijen"]?.GetValue<int>(), proef.Json["proef"]?.GetValue<bool>()), Is.EqualTo((HttpStatusCode.OK, 2, true)), proef.Text);
        Assert.That(await Van(persoon), Is.Empty);
        var echt = await Stuur(Griffier, tekst);
        Assert.That((echt.Json["uitkomsten"]!.ToJsonString(), echt.Json["openbaar"]!.GetValue<int>()), Is.EqualTo((proef.Json["uitkomsten"]!.ToJsonString(), proef.Json["openbaar"]!.GetValue<int>())));
    }

    [Test]
    public async Task Zelfde_sleutel_geeft_het_eerste_antwoord_en_zelfde_bestand_is_een_conflict()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        var tekst = Ndjson(Geschenk(persoon));
        var eerst = await Stuur(Griffier, tekst, headers: sleutel);
        var weer = await Stuur(Griffier, tekst, headers: sleutel);
        var anders = await Stuur(Griffier, tekst + tekst, headers: sleutel);
        var zonder = await Stuur(Griffier, tekst);
        var bewust = await Stuur(Griffier, tekst, query: "?opnieuw=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((eerst.Status, weer.Status, weer.Text), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, eerst.Text)), weer.Text);
            Assert.That((anders.Status, anders.Code), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")));
            Assert.That((zonder.Status, zonder.Code), Is.EqualTo((HttpStatusCode.Conflict, "bestandAlIngevoerd")));
            Assert.That(bewust.Status, Is.EqualTo(HttpStatusCode.OK), bewust.Text);
        }

        Assert.That(await Van(persoon), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Elke_inschrijving_en_de_invoer_zelf_staan_in_het_auditlogboek()
    {
        var persoon = await Persoon("raadslid");
        var voor = (await Host.Auditregels())[^1].Volgnr;
        var gedaan = await Stuur(Griffier, Ndjson(Geschenk(persoon), Geschenk(persoon, waarde: 30)));
        var regels = (await Host.Auditregels(na: voor)).Where(r => r.Handeling.EndsWith("geschenken", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(regels.Select(r => (r.Handeling, r.Uitkomst, r.Velden)), Is.EqualTo(new[]
            {
                ("Registreer geschenken", "gelukt", "gegevens toets"), ("Registreer geschenken", "gelukt", "gegevens toets"), ("Importeer geschenken", "gelukt", "rijen:2"),
            }));
            Assert.That(regels.Take(2).Select(r => Guid.Parse(r.Onderwerp)), Is.EquivalentTo((await Van(persoon)).Select(i => Guid.Parse(i["id"]!.GetValue<string>()))));
            Assert.That(regels[2].Onderwerp, Is.EqualTo(gedaan.Json["bestand"]!.GetValue<string>()));
            Assert.That((await Host.Controleer()).Breuk, Is.Null);
        }
    }

    [Test]
    public async Task Reeks_in_een_bestand_telt_als_een_reeks()
    {
        // 003-18: what the same giver gave before counts, also when it stands in the same file.
        var persoon = await Persoon("raadslid");
        await Stuur(Griffier, Ndjson(Enumerable.Repeat(Geschenk(persoon, waarde: 40), 3)));
        var toetsen = await Task.WhenAll((await Van(persoon)).Select(i => Haal(Griffier, $"{Geschenken()}/{i["id"]}")));
        Assert.That(toetsen.Count(t => t.Text.Contains("reeks", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [TestCase("ambtsdrager", "gm0148", "rolOntbreekt")]
    [TestCase("griffier", "gm0106", "andereGemeente")]
    public async Task Wie_niet_beheert_voert_niet_in(string rol, string van, string code)
    {
        var antwoord = await Stuur(Host.Als(rol, van), Ndjson(Geschenk(await Persoon("raadslid"))));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, code)), antwoord.Text);
    }

    [Test]
    public async Task Zonder_token_401_en_onbekende_gemeente_404()
    {
        Assert.That((await Stuur(Anoniem, "{}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Stuur(Griffier, "{}", gemeente: "gm9999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Verkeerd_mediatype_415_te_groot_413_en_onbekende_parameter_400()
    {
        Assert.That((await Stuur(Griffier, "{}", "application/json")).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        var onbekend = await Stuur(Griffier, Ndjson(Geschenk(await Persoon("raadslid"))), query: "?test=1");
        Assert.That((onbekend.Status, onbekend.Velden.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "test")), onbekend.Text);
        Assert.That((await Stuur(Griffier, string.Concat(Enumerable.Repeat("{}\n", 200_001)))).Code, Is.EqualTo("teVeelRijen"));
        using var groot = new ByteArrayContent(new byte[(100 * 1024 * 1024) + 1]);
        groot.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        Assert.That((await StuurRauw(Griffier, HttpMethod.Post, Import(), groot)).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }
}
