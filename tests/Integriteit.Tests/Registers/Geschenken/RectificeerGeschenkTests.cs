using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A correction needs the version it corrects, a reason and the right; the former version stays to be seen.</summary>
public sealed class RectificeerGeschenkTests(Provider provider) : RegisterTests(provider)
{
    [Test]
    public async Task Zonder_versie_geen_rectificatie()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var antwoord = await Stuur(Griffier, HttpMethod.Put, Pad(inschrijving), Geschenk(persoon).Met(("reden", "Vergist.")));
        Assert.That(((int)antwoord.Status, antwoord.Code), Is.EqualTo((428, "versieVereist")), antwoord.Text);
    }

    [TestCase("\"1-volledig\"", true)]
    [TestCase("\"1-openbaar\"", true)]
    [TestCase("*", true)]
    [TestCase("\"7-volledig\", \"1-volledig\"", true)]
    [TestCase("\"2-volledig\"", false)]
    [TestCase("W/\"1-volledig\"", false)]
    [TestCase("\"versie-1\"", false)]
    [TestCase("\"\"", false)]
    [TestCase("\"1-onzin\"", false)]
    public async Task Rectificatie_slaagt_alleen_op_de_versie_die_er_is(string etag, bool slaagt)
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var antwoord = await Rectificeer(Griffier, inschrijving, Geschenk(persoon, waarde: 30), etag);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(slaagt ? HttpStatusCode.OK : HttpStatusCode.PreconditionFailed), antwoord.Text);
            Assert.That((await Haal(Anoniem, Pad(inschrijving))).ETag, Is.EqualTo(slaagt ? "\"2-openbaar\"" : "\"1-openbaar\""));
        }
    }

    [TestCase("1-volledig")]
    [TestCase("\"1-volledig")]
    public async Task Versie_zonder_aanhalingstekens_is_een_fout_van_invoer(string etag)
    {
        var persoon = await Persoon("raadslid");
        var antwoord = await Rectificeer(Griffier, await Schrijf(Griffier, Geschenk(persoon)), Geschenk(persoon).Met(("aard", null)), etag);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "If-Match", "aard" }));
        }
    }

    [Test]
    public async Task Recht_gaat_voor_versie()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        foreach (var vreemd in new[] { Host.Als("gemeentesecretaris"), Host.Als("griffier", "gm0106") })
        {
            Assert.That((await Stuur(vreemd, HttpMethod.Put, Pad(inschrijving), Geschenk(persoon).Met(("reden", "Vergist.")))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await Rectificeer(vreemd, inschrijving, Geschenk(persoon), "\"9-volledig\"")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task Verouderde_versie_wordt_geweigerd_met_de_huidige_erbij()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        var antwoord = await Rectificeer(Griffier, inschrijving, Geschenk(persoon, waarde: 35), inschrijving.ETag);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "intussenGewijzigd")));
            Assert.That(antwoord.Json["detail"]!.GetValue<string>(), Does.Contain("versie 2"));
        }
    }

    [Test]
    public async Task Gelijktijdige_rectificaties_van_dezelfde_versie_slagen_een_keer()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Rectificeer(Griffier, inschrijving, Geschenk(persoon, waarde: 30 + i), inschrijving.ETag))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1), string.Join(Environment.NewLine, antwoorden.Select(a => a.Text)));
            Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.PreconditionFailed), Is.EqualTo(7));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items, Has.Count.EqualTo(2));
        }
    }

    [TestCase(null, "verplicht")]
    [TestCase("\"\"", "verplicht")]
    [TestCase("\"  \"", "verplicht")]
    [TestCase("1001", "teLang")]
    public async Task Rectificatie_vraagt_een_reden(string? reden, string code)
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        JsonNode? waarde = reden == "1001" ? new string('a', 1001) : reden is null ? null : JsonNode.Parse(reden);
        var antwoord = await Stuur(Griffier, HttpMethod.Put, Pad(inschrijving), Geschenk(persoon).Met(("reden", waarde)), ("If-Match", "*"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => (p!["name"]!.GetValue<string>(), p["code"]!.GetValue<string>())), Is.EqualTo(new[] { ("reden", code) }));
        }
    }

    [Test]
    public async Task Alle_fouten_van_een_rectificatie_komen_tegelijk()
    {
        var inschrijving = await Schrijf(Griffier, Geschenk(await Persoon("raadslid")));
        var antwoord = await Stuur(Griffier, HttpMethod.Put, Pad(inschrijving) + "?force=1", new JsonObject { ["reden"] = "", ["omschrijving"] = 3, ["datumAangeboden"] = "2999-01-01", ["versie"] = 2 }, ("If-Match", "*"));
        Assert.That(antwoord.Velden, Is.SupersetOf(new[] { "reden", "omschrijving", "datumAangeboden", "versie", "force", "gever", "ontvanger", "afhandeling" }), antwoord.Text);
    }

    [Test]
    public async Task Vorige_versie_blijft_te_zien_met_de_reden()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var verbeterd = await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30), "Bon gevonden.");
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 35), "Bon weer kwijt.");
        var versies = (await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verbeterd.ETag, Is.EqualTo("\"2-volledig\""));
            Assert.That(versies.Select(v => v["nummer"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(versies.Select(v => v["gebeurtenis"]!.GetValue<string>()), Is.EqualTo(new[] { "ingeschreven", "gerectificeerd", "gerectificeerd" }));
            Assert.That(versies.Select(v => v["reden"]?.GetValue<string>()), Is.EqualTo(new[] { null, "Bon gevonden.", "Bon weer kwijt." }));
            Assert.That(versies.Select(v => v["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>()), Is.EqualTo(new[] { 24.50m, 30m, 35m }));
            Assert.That(versies.Select(v => v["gegevens"]!["eigenAfweging"]), Is.All.Null);
            Assert.That((await Haal(Griffier, Pad(inschrijving) + "/versies")).Items.Select(v => v["gegevens"]!["eigenAfweging"]), Is.All.Not.Null);
        }
    }

    [Test]
    public async Task Versies_hebben_paginas()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 35));
        var eerste = await Haal(Anoniem, Pad(inschrijving) + "/versies?limit=2");
        var tweede = await Haal(Anoniem, eerste.Volgende!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(eerste.Items.Concat(tweede.Items).Select(v => v["nummer"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(tweede.Volgende, Is.Null);
        }
    }

    [Test]
    public async Task Lijst_toont_de_nieuwe_waarde_en_de_rectificatie()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30), "Bon gevonden.");
        var rij = (await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}")).Items.Single();
        var csv = (await Uitvoer(Anoniem, $"{Geschenken()}?persoon={persoon}")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rij["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>(), Is.EqualTo(30m));
            Assert.That(rij["versie"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(rij["rectificatie"]!["reden"]!.GetValue<string>(), Is.EqualTo("Bon gevonden."));
            Assert.That(csv, Does.Contain(",30.00,").And.Contain("Bon gevonden."));
        }
    }

    [Test]
    public async Task Zoeken_vindt_de_nieuwe_woorden_en_niet_meer_de_oude()
    {
        var (persoon, ander) = (await Persoon("raadslid"), await Persoon("raadslid", naam: "A. Brinkman"));
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon).Met(("omschrijving", "Zilveren presse-papier")));
        await Verbeter(Griffier, inschrijving, Geschenk(ander).Met(("omschrijving", "Tinnen briefopener"), ("gever.naam", "Drukkerij Zwart"), ("gever.kvkNummer", "87654321")));
        foreach (var (filter, vindt) in new[]
        {
            ("zoek=zilveren", false), ("zoek=papier", false), ("zoek=vries", false), ("gever=bakkerij", false), ("gever=12345678", false), ($"persoon={persoon}", false),
            ("zoek=briefopener", true), ("zoek=brinkman", true), ("gever=drukkerij", true), ("gever=87654321", true), ($"persoon={ander}", true),
        })
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?limit=100&{filter}")).Ids.Contains(inschrijving.Id), Is.EqualTo(vindt), filter);
        }
    }

    [Test]
    public async Task Andere_dag_geeft_een_andere_plaats_in_de_lijst()
    {
        var persoon = await Persoon("raadslid");
        var oud = await Schrijf(Griffier, Geschenk(persoon).Met(("datumAangeboden", "2023-01-01")));
        var midden = await Schrijf(Griffier, Geschenk(persoon).Met(("datumAangeboden", "2023-06-01")));
        await Verbeter(Griffier, oud, Geschenk(persoon).Met(("datumAangeboden", "2023-12-31")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}")).Ids, Is.EqualTo(new[] { oud.Id, midden.Id }));
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&datumTot=2023-06-30")).Ids, Is.EqualTo(new[] { midden.Id }));
        }
    }

    [Test]
    public async Task Eigen_rectificatie_mag_die_van_een_ander_niet()
    {
        var (persoon, ander) = (await Persoon("raadslid"), await Persoon("raadslid", naam: "A. Ander"));
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Rectificeer(Host.Als("ambtsdrager", persoon: persoon), inschrijving, Geschenk(persoon, waarde: 30))).Status, Is.EqualTo(HttpStatusCode.OK));
            foreach (var vreemd in new[] { Host.Als("ambtsdrager", persoon: ander), Host.Als("gemeentesecretaris") })
            {
                var antwoord = await Rectificeer(vreemd, inschrijving, Geschenk(persoon, waarde: 35));
                Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
            }
        }
    }

    [Test]
    public async Task Overzetten_op_een_ander_vraagt_het_recht_om_daar_in_te_schrijven()
    {
        var (raadslid, ander, wethouder) = (await Persoon("raadslid"), await Persoon("raadslid", naam: "A. Ander"), await Persoon("wethouder"));
        var inschrijving = await Schrijf(Griffier, Geschenk(raadslid));
        var zelfOpAnder = await Rectificeer(Host.Als("ambtsdrager", persoon: raadslid), inschrijving, Geschenk(ander));
        var griffierOpWethouder = await Rectificeer(Griffier, inschrijving, Geschenk(wethouder, "wethouder"));
        var griffierOpAnder = await Rectificeer(Griffier, inschrijving, Geschenk(ander));
        Assert.That((zelfOpAnder.Status, griffierOpWethouder.Status, griffierOpAnder.Status), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK)), griffierOpAnder.Text);
    }

    [Test]
    public async Task Onbekende_inschrijving_is_er_niet()
    {
        var antwoord = await Stuur(Griffier, HttpMethod.Put, $"{Geschenken()}/{Guid.CreateVersion7()}", Geschenk(await Persoon("raadslid")).Met(("reden", "Vergist.")), ("If-Match", "*"));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.NotFound, "inschrijvingOnbekend")));
    }
}
