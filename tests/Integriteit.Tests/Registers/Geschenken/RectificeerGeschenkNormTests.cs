using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A corrected entry is judged again, and what the new judgement makes of its publicity holds at once.</summary>
public sealed class RectificeerGeschenkNormTests(Provider provider) : RegisterTests(provider)
{
    private Guid wethouder;
    private HttpClient secretaris = null!;

    private static string Lijst => Geschenken("gm0106");

    [SetUp]
    public async Task Wethouder()
    {
        wethouder = await Persoon("wethouder", "gm0106");
        secretaris = Host.Als("gemeentesecretaris", "gm0106");
    }

    private JsonObject Groot => Geschenk(wethouder, "wethouder", 60, "geretourneerd").Met(("omschrijving", "Gegraveerde vaas"));

    private JsonObject Klein => Geschenk(wethouder, "wethouder", 40).Met(("omschrijving", "Gegraveerde vaas"));

    [Test]
    public async Task Rectificatie_wordt_getoetst_aan_de_code_van_haar_dag()
    {
        var inschrijving = await Schrijf(secretaris, Groot, "gm0106");
        var verboden = await Rectificeer(secretaris, inschrijving, Groot.Met(("afhandeling", "behouden")));
        var voorDeCode = await Verbeter(secretaris, inschrijving, Groot.Met(("afhandeling", "behouden"), ("datumAangeboden", "2022-04-13"), ("motivering", "Er gold nog geen code.")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((verboden.Status, verboden.Code), Is.EqualTo((HttpStatusCode.Conflict, "afhandelingVerboden")));
            Assert.That(voorDeCode.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("handmatigBeoordelen"));
            Assert.That(voorDeCode.Json["toets"]!["peildatum"]!.GetValue<string>(), Is.EqualTo("2022-04-13"));
        }
    }

    [Test]
    public async Task Rectificatie_vraagt_dat_het_ambt_die_dag_werd_bekleed()
    {
        var inschrijving = await Schrijf(secretaris, Groot, "gm0106");
        Assert.That((await Rectificeer(secretaris, inschrijving, Groot.Met(("datumAangeboden", "2009-12-31")))).Code, Is.EqualTo("ambtNietBekleed"));
    }

    [Test]
    public async Task Wat_openbaar_was_en_dat_niet_meer_is_laat_alleen_zijn_plaats_zien()
    {
        var inschrijving = await Schrijf(secretaris, Groot, "gm0106");
        await Verbeter(secretaris, inschrijving, Klein, "De bon zegt € 40.");
        var los = await Haal(Anoniem, Pad(inschrijving));
        var rij = (await Haal(Anoniem, Lijst + "?limit=100")).Items.Single(i => i["id"]!.GetValue<string>() == inschrijving.Id.ToString());
        var csv = (await Uitvoer(Anoniem, Lijst)).Single(r => r.Contains(inschrijving.Id.ToString(), StringComparison.Ordinal));
        var versies = await Haal(Anoniem, Pad(inschrijving) + "/versies");
        using (Assert.EnterMultipleScope())
        {
            foreach (var gezien in new[] { los.Json, rij })
            {
                Assert.That(gezien["status"]!.GetValue<string>(), Is.EqualTo("nietLangerOpenbaar"));
                Assert.That(gezien["gegevens"], Is.Null);
                Assert.That(gezien["uitkomst"], Is.Null);
                Assert.That(gezien["toets"], Is.Null);
            }

            Assert.That(csv, Does.Contain("nietLangerOpenbaar").And.Not.Contain("vaas").And.Not.Contain("Korenbloem").And.Not.Contain("Vries"));
            Assert.That(versies.Items.Select(v => v["gegevens"]), Is.All.Null);
            foreach (var filter in new[] { "zoek=vaas", "gever=korenbloem", $"persoon={wethouder}" })
            {
                Assert.That((await Haal(Anoniem, $"{Lijst}?limit=100&{filter}")).Ids, Does.Not.Contain(inschrijving.Id), filter);
            }

            Assert.That((await Haal(secretaris, Pad(inschrijving))).Json["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>(), Is.EqualTo(40m));
        }
    }

    [Test]
    public async Task Wat_niet_openbaar_was_wordt_dat_door_de_rectificatie()
    {
        var inschrijving = await Schrijf(secretaris, Klein, "gm0106");
        Assert.That((await Haal(Anoniem, Pad(inschrijving))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Verbeter(secretaris, inschrijving, Groot, "De bon zegt € 60.");
        var versies = (await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Pad(inschrijving))).Json["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>(), Is.EqualTo(60m));
            Assert.That((await Haal(Anoniem, $"{Lijst}?persoon={wethouder}&zoek=vaas")).Ids, Is.EqualTo(new[] { inschrijving.Id }));
            Assert.That((await Haal(secretaris, $"{Lijst}?persoon={wethouder}")).Ids, Is.EqualTo(new[] { inschrijving.Id }));
            // What stood there before was never public and does not become so.
            Assert.That(versies.Select(v => v["gegevens"]?["geschatteWaarde"]!.GetValue<decimal>()), Is.EqualTo(new decimal?[] { null, 60m }));
        }
    }

    [Test]
    public async Task Versie_die_niet_openbaar_was_blijft_dat_ook_als_een_latere_weer_openbaar_is()
    {
        var inschrijving = await Schrijf(secretaris, Groot, "gm0106");
        await Verbeter(secretaris, inschrijving, Klein);
        await Verbeter(secretaris, inschrijving, Groot.Met(("geschatteWaarde", 70)));
        var versies = (await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items;
        Assert.That(versies.Select(v => v["gegevens"]?["geschatteWaarde"]!.GetValue<decimal>()), Is.EqualTo(new decimal?[] { 60m, null, 70m }));
    }

    [Test]
    public async Task Wat_weer_openbaar_wordt_is_weer_geldig_en_te_vinden()
    {
        var inschrijving = await Schrijf(secretaris, Groot, "gm0106");
        await Verbeter(secretaris, inschrijving, Klein);
        await Verbeter(secretaris, inschrijving, Groot.Met(("geschatteWaarde", 70)));
        var gevonden = (await Haal(Anoniem, $"{Lijst}?persoon={wethouder}&zoek=vaas")).Items.Single();
        Assert.That((gevonden["status"]!.GetValue<string>(), gevonden["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>()), Is.EqualTo(("geldig", 70m)));
    }

    [Test]
    public async Task Besloten_inschrijving_verhuist_met_het_ambt_naar_de_andere_beheerder()
    {
        var (raadslid, ander) = (await Persoon("raadslid"), await Persoon("wethouder"));
        var gunst = Geschenk(raadslid).Met(("aard", "gunst"), ("motivering", "Een kleine dienst."));
        var inschrijving = await Schrijf(Griffier, gunst);
        await Verbeter(Host.Met(Host.Token(["griffier", "gemeentesecretaris"])), inschrijving, gunst.Met(("ontvanger.persoon", ander.ToString()), ("ontvanger.ambt", "wethouder"), ("hoedanigheid", "bestuurder")));
        foreach (var (wie, ziet) in new[] { (Griffier, false), (Host.Als("ambtsdrager", persoon: raadslid), false), (Host.Als("gemeentesecretaris"), true), (Host.Als("ambtsdrager", persoon: ander), true) })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That((await Haal(wie, Pad(inschrijving))).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound));
                Assert.That((await Haal(wie, Geschenken() + "?limit=100")).Ids.Contains(inschrijving.Id), Is.EqualTo(ziet));
                Assert.That((await Haal(wie, Geschenken() + "?zoek=taart")).Ids.Contains(inschrijving.Id), Is.EqualTo(ziet));
            }
        }
    }
}
