using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A withdrawal leaves a tombstone with its ground for everyone, and the content for the keeper only.</summary>
public sealed class TrekInGeschenkTests(Provider provider) : RegisterTests(provider)
{
    private async Task<(Guid Persoon, Antwoord Inschrijving)> Ingeschreven()
    {
        var persoon = await Persoon("raadslid");
        return (persoon, await Schrijf(Griffier, Geschenk(persoon).Met(("omschrijving", "Barokke kandelaar"))));
    }

    [Test]
    public async Task Grafsteen_staat_er_voor_iedereen_zonder_inhoud()
    {
        var (_, inschrijving) = await Ingeschreven();
        await Verbeter(Griffier, inschrijving, Geschenk(Guid.Parse(inschrijving.Json["gegevens"]!["ontvanger"]!["persoon"]!.GetValue<string>())).Met(("omschrijving", "Barokke kandelaar")), "Het was een kandelaar.");
        var ingetrokken = await TrekIn(Griffier, inschrijving, "persoonlijkeLevenssfeer");
        var id = inschrijving.Id.ToString();
        var los = await Haal(Anoniem, Pad(inschrijving));
        var rij = (await Haal(Anoniem, Geschenken() + "?limit=100")).Items.Single(i => i["id"]!.GetValue<string>() == id);
        var versies = (await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items;
        var csv = (await Uitvoer(Anoniem, Geschenken())).Single(r => r.Contains(id, StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ingetrokken.Status, Is.EqualTo(HttpStatusCode.OK), ingetrokken.Text);
            Assert.That(ingetrokken.ETag, Is.EqualTo("\"3-volledig\""));
            Assert.That(los.ETag, Is.EqualTo("\"3-openbaar\""));
            foreach (var gezien in new[] { los.Json, rij })
            {
                Assert.That(gezien["status"]!.GetValue<string>(), Is.EqualTo("ingetrokken"));
                Assert.That(gezien["intrekking"]!["grond"]!.GetValue<string>(), Is.EqualTo("persoonlijkeLevenssfeer"));
                Assert.That(gezien.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "id", "register", "versie", "status", "openbaar", "ingeschrevenOp", "intrekking" }));
            }

            Assert.That(versies.Select(v => v["gegevens"]), Is.All.Null);
            Assert.That(versies.Select(v => v["toelichting"]), Is.All.Null);
            Assert.That(versies.Select(v => v["reden"]?.GetValue<string>()), Is.EqualTo(new[] { null, null, "persoonlijkeLevenssfeer" }));
            Assert.That(csv, Does.Contain("ingetrokken").And.Contain("persoonlijkeLevenssfeer").And.Not.Contain("kandelaar").And.Not.Contain("Korenbloem").And.Not.Contain("Vries"));
        }
    }

    [Test]
    public async Task Ingetrokken_inschrijving_wordt_niet_meer_gevonden()
    {
        var (persoon, inschrijving) = await Ingeschreven();
        await TrekIn(Griffier, inschrijving);
        foreach (var filter in new[] { "zoek=kandelaar", "gever=12345678", "gever=korenbloem", $"persoon={persoon}", "uitkomst=toegestaan" })
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?limit=100&{filter}")).Ids, Does.Not.Contain(inschrijving.Id), filter);
        }
    }

    [Test]
    public async Task Beheerder_ziet_de_inhoud_en_de_toelichting_nog()
    {
        var (persoon, inschrijving) = await Ingeschreven();
        await TrekIn(Griffier, inschrijving);
        var los = await Haal(Griffier, Pad(inschrijving));
        var versies = (await Haal(Griffier, Pad(inschrijving) + "/versies")).Items;
        var vanPersoon = (await Haal(Host.Als("ambtsdrager", persoon: persoon), Pad(inschrijving) + "/versies")).Items;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(los.Json["gegevens"]!["omschrijving"]!.GetValue<string>(), Is.EqualTo("Barokke kandelaar"));
            Assert.That(versies[1]["toelichting"]!.GetValue<string>(), Is.EqualTo("Stond er al onder 1 mei."));
            Assert.That(versies.Select(v => v["gegevens"]), Is.All.Not.Null);
            // The person themself sees the content, but the explanation is the keeper's.
            Assert.That(vanPersoon.Select(v => v["gegevens"]), Is.All.Not.Null);
            Assert.That(vanPersoon[1]["toelichting"], Is.Null);
        }
    }

    [Test]
    public async Task Alleen_de_beheerder_trekt_in()
    {
        var (persoon, inschrijving) = await Ingeschreven();
        foreach (var vreemd in new[] { Host.Als("ambtsdrager", persoon: persoon), Host.Als("gemeentesecretaris"), Host.Als("leidinggevende") })
        {
            var antwoord = await TrekIn(vreemd, inschrijving);
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
        }

        Assert.That((await Haal(Anoniem, Pad(inschrijving))).Json["status"]!.GetValue<string>(), Is.EqualTo("geldig"));
    }

    [Test]
    public async Task Beheerder_trekt_een_eigen_inschrijving_niet_in()
    {
        var griffier = await Persoon("griffier");
        var zelf = Host.Als("griffier", persoon: griffier);
        var inschrijving = await Schrijf(zelf, Geschenk(griffier, "griffier").Met(("motivering", "Er is geen code.")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await TrekIn(zelf, inschrijving)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await TrekIn(Griffier, inschrijving)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Wat_is_ingetrokken_kan_niet_meer_worden_gewijzigd()
    {
        var (persoon, inschrijving) = await Ingeschreven();
        await TrekIn(Griffier, inschrijving);
        var weer = await TrekIn(Griffier, inschrijving);
        var rectificatie = await Rectificeer(Griffier, inschrijving, Geschenk(persoon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((weer.Status, weer.Code), Is.EqualTo((HttpStatusCode.Conflict, "alIngetrokken")));
            Assert.That((rectificatie.Status, rectificatie.Code), Is.EqualTo((HttpStatusCode.Conflict, "alIngetrokken")));
        }
    }

    [TestCase("\"1-volledig\"", true)]
    [TestCase("\"1-openbaar\"", true)]
    [TestCase("*", true)]
    [TestCase("\"2-volledig\"", false)]
    [TestCase("W/\"1-volledig\"", false)]
    [TestCase("\"1-onzin\"", false)]
    public async Task Versie_mag_en_wordt_dan_gecontroleerd(string etag, bool slaagt)
    {
        var (_, inschrijving) = await Ingeschreven();
        var antwoord = await TrekIn(Griffier, inschrijving, "nooitAangeboden", ("If-Match", etag));
        Assert.That(antwoord.Status, Is.EqualTo(slaagt ? HttpStatusCode.OK : HttpStatusCode.PreconditionFailed), antwoord.Text);
    }

    [Test]
    public async Task Gelijktijdige_intrekkingen_slagen_een_keer()
    {
        var (_, inschrijving) = await Ingeschreven();
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TrekIn(Griffier, inschrijving))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
            Assert.That(antwoorden.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Conflict).Or.EqualTo(HttpStatusCode.PreconditionFailed));
        }
    }

    [TestCase("{}", new[] { "grond", "toelichting" })]
    [TestCase("""{"grond":"geenZin","toelichting":""}""", new[] { "grond", "toelichting" })]
    [TestCase("""{"grond":"veiligheid","toelichting":"Goed.","status":"ingetrokken"}""", new[] { "status" })]
    [TestCase("null", new[] { "" })]
    public async Task Grond_en_toelichting_zijn_verplicht(string body, string[] velden)
    {
        var (_, inschrijving) = await Ingeschreven();
        using var inhoud = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var antwoord = await StuurRauw(Griffier, HttpMethod.Post, Pad(inschrijving) + "/intrekking", inhoud);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden));
    }

    [TestCase(2000, true)]
    [TestCase(2001, false)]
    public async Task Toelichting_heeft_een_grens(int lengte, bool slaagt)
    {
        var (_, inschrijving) = await Ingeschreven();
        var antwoord = await Post(Griffier, Pad(inschrijving) + "/intrekking", new JsonObject { ["grond"] = "nietInDitRegister", ["toelichting"] = new string('a', lengte) });
        Assert.That(antwoord.Status, Is.EqualTo(slaagt ? HttpStatusCode.OK : HttpStatusCode.BadRequest), antwoord.Text);
    }

    [Test]
    public async Task Besloten_inschrijving_laat_voor_de_buitenwereld_geen_grafsteen()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var secretaris = Host.Als("gemeentesecretaris", "gm0106");
        var inschrijving = await Schrijf(secretaris, Geschenk(persoon, "wethouder"), "gm0106");
        await TrekIn(secretaris, inschrijving);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Pad(inschrijving))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(Anoniem, Geschenken("gm0106"))).Ids, Does.Not.Contain(inschrijving.Id));
            Assert.That((await Haal(secretaris, Geschenken("gm0106"))).Ids, Does.Contain(inschrijving.Id));
        }
    }
}
