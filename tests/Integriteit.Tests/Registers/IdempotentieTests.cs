using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A creation that is asked twice under one key happens once.</summary>
public sealed class IdempotentieTests(Provider provider) : RegisterTests(provider)
{
    private static (string, string) Sleutel(string sleutel) => ("Idempotency-Key", sleutel);

    private static string Nieuw() => Guid.CreateVersion7().ToString();

    private Task<Antwoord> Inschrijven(JsonObject geschenk, string sleutel, HttpClient? wie = null) => Post(wie ?? Griffier, Geschenken(), geschenk, Sleutel(sleutel));

    private async Task<int> Aantal(Guid persoon) => (await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&limit=100")).Items.Count;

    [Test]
    public async Task Herhaling_krijgt_hetzelfde_antwoord_en_schrijft_niets_bij()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        var eerst = await Inschrijven(Geschenk(persoon), sleutel);
        var weer = await Inschrijven(Geschenk(persoon), sleutel);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(eerst.Status, Is.EqualTo(HttpStatusCode.Created), eerst.Text);
            Assert.That((weer.Status, weer.Text, weer.ETag, Pad(weer)), Is.EqualTo((eerst.Status, eerst.Text, eerst.ETag, Pad(eerst))));
            Assert.That(await Aantal(persoon), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Herhaling_na_een_rectificatie_krijgt_nog_het_eerste_antwoord()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        var eerst = await Inschrijven(Geschenk(persoon), sleutel);
        await Verbeter(Griffier, eerst, Geschenk(persoon, waarde: 30));
        Assert.That((await Inschrijven(Geschenk(persoon), sleutel)).Text, Is.EqualTo(eerst.Text));
    }

    [Test]
    public async Task Volgorde_en_witruimte_van_de_velden_maken_geen_ander_verzoek()
    {
        var (geschenk, sleutel) = (Geschenk(await Persoon("raadslid")), Nieuw());
        var eerst = await Inschrijven(geschenk, sleutel);
        var omgekeerd = new JsonObject(geschenk.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        using var body = new StringContent(omgekeerd.ToJsonString(new() { WriteIndented = true }), System.Text.Encoding.UTF8, "application/json");
        Assert.That((await StuurRauw(Griffier, HttpMethod.Post, Geschenken(), body, Sleutel(sleutel))).Text, Is.EqualTo(eerst.Text));
    }

    [TestCase("datumAangeboden", "\"2024-05-02\"")]
    [TestCase("motivering", "\"Een reden.\"")]
    [TestCase("omschrijving", "\"Een heel ander geschenk\"")]
    [TestCase("geschatteWaarde", "30")]
    [TestCase("gever.naam", "\"Slagerij Jansen\"")]
    public async Task Sleutel_voor_een_ander_verzoek_is_een_conflict(string veld, string waarde)
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        await Inschrijven(Geschenk(persoon), sleutel);
        var anders = await Inschrijven(Geschenk(persoon).Met((veld, JsonNode.Parse(waarde))), sleutel);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((anders.Status, anders.Json["code"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")), anders.Text);
            Assert.That(await Aantal(persoon), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Sleutel_van_een_andere_handeling_is_een_conflict()
    {
        var sleutel = Nieuw();
        var ambtsdrager = await Post(Griffier, Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2020-01-01" }) }, Sleutel(sleutel));
        var geschenk = await Inschrijven(Geschenk(ambtsdrager.Id), sleutel);
        Assert.That((geschenk.Status, geschenk.Code), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")), geschenk.Text);
    }

    [Test]
    public async Task Sleutel_met_of_zonder_aanhalingstekens_is_dezelfde()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        var eerst = await Inschrijven(Geschenk(persoon), sleutel);
        Assert.That((await Inschrijven(Geschenk(persoon), $"\"{sleutel}\"")).Text, Is.EqualTo(eerst.Text));
    }

    [Test]
    public async Task Sleutel_geldt_per_aanroeper_en_per_gemeente()
    {
        var (persoon, assenaar, sleutel) = (await Persoon("raadslid"), await Persoon("wethouder", "gm0106"), Nieuw());
        var eerst = await Inschrijven(Geschenk(persoon), sleutel);
        var ander = await Inschrijven(Geschenk(persoon), sleutel, Host.Als("griffier", sub: "een-andere-griffier"));
        var elders = await Post(Host.Als("gemeentesecretaris", "gm0106", sub: "griffier@gm0148"), Geschenken("gm0106"), Geschenk(assenaar, "wethouder"), Sleutel(sleutel));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ander.Id, Is.Not.EqualTo(eerst.Id));
            Assert.That(elders.Status, Is.EqualTo(HttpStatusCode.Created), elders.Text);
            Assert.That(await Aantal(persoon), Is.EqualTo(2));
        }
    }

    [TestCase("\"\"")]
    [TestCase("met spatie")]
    [TestCase("é")]
    [TestCase(201)]
    public async Task Ongeldige_sleutel_is_een_fout_van_invoer(object sleutel)
    {
        var tekst = sleutel is int lengte ? new string('a', lengte) : (string)sleutel;
        var antwoord = await Inschrijven(Geschenk(await Persoon("raadslid")), tekst);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { "Idempotency-Key" }));
    }

    [Test]
    public async Task Langste_sleutel_werkt()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw().PadRight(200, '~'));
        var eerst = await Inschrijven(Geschenk(persoon), sleutel);
        Assert.That((await Inschrijven(Geschenk(persoon), sleutel)).Id, Is.EqualTo(eerst.Id));
    }

    [Test]
    public async Task Acht_gelijktijdige_verzoeken_maken_samen_een_inschrijving()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        // A caller whom the register has not seen yet, so that recording the caller is contended as well.
        var wie = Host.Als("griffier", sub: $"nieuw-{sleutel}");
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Inschrijven(Geschenk(persoon), sleutel, wie))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoorden.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Created), antwoorden[^1].Text);
            Assert.That(antwoorden.Select(a => (a.Text, a.ETag, Pad(a))).Distinct().Count(), Is.EqualTo(1));
            Assert.That(await Aantal(persoon), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Mislukt_verzoek_verbruikt_de_sleutel_niet()
    {
        var (persoon, sleutel) = (await Persoon("raadslid"), Nieuw());
        var ongeldig = await Inschrijven(Geschenk(persoon).Met(("omschrijving", null)), sleutel);
        var verboden = await Inschrijven(Geschenk(persoon, waarde: 60), sleutel);
        var gelukt = await Inschrijven(Geschenk(persoon), sleutel);
        Assert.That((ongeldig.Status, verboden.Status, gelukt.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.Created)), gelukt.Text);
    }

    [Test]
    public async Task Zonder_sleutel_is_elk_verzoek_nieuw()
    {
        var persoon = await Persoon("raadslid");
        await Schrijf(Griffier, Geschenk(persoon));
        await Schrijf(Griffier, Geschenk(persoon));
        Assert.That(await Aantal(persoon), Is.EqualTo(2));
    }
}
