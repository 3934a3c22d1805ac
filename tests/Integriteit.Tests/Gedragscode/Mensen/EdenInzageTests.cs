using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Who sees which oath, and which office stands without one.</summary>
public sealed class EdenInzageTests(Provider provider) : HttpTests(provider)
{
    private static JsonObject Uitgereikt { get; } = new() { ["code"] = "gedragscode", ["versie"] = "2014" };

    private async Task<(Guid Persoon, Antwoord Eed)> Ambtenaar()
    {
        var code = (await Haal(Anoniem, Huizen + "/gedragscodes")).Items[0]["code"]!.GetValue<string>();
        var persoon = await Persoon("ambtenaar", "gm0406");
        var eed = await Post(Host.Als("gemeentesecretaris", "gm0406"), Huizen + "/eden", Mensen.Eed(persoon, "ambtenaar").Met(("uitgereikteCode", Uitgereikt.Met(("code", code)))));
        Assert.That(eed.Status, Is.EqualTo(HttpStatusCode.Created), eed.Text);
        return (persoon, eed);
    }

    [Test]
    public async Task Openbaar_is_wie_in_welke_vorm_wanneer_en_meer_niet()
    {
        var id = await Persoon("raadslid", naam: "J. Openbaar");
        var eed = await Post(Griffier, Dalfsen + "/eden", Mensen.Eed(id));
        var pad = eed.Headers["Location"];
        var openbaar = await Haal(Anoniem, pad);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(openbaar.Json.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "id", "versie", "persoon", "naam", "ambt", "ambtVan", "vorm", "datum" }));
            Assert.That((openbaar.ETag, openbaar.Headers["Cache-Control"]), Is.EqualTo(("\"1-openbaar\"", "public, no-cache")));
            Assert.That((await Haal(Griffier, pad)).Json["gegevens"]!["inHandenVan"]!.GetValue<string>(), Is.EqualTo("voorzitterRaad"));
            Assert.That((await Haal(Host.Als("ambtsdrager", persoon: id), pad)).Json["gegevens"], Is.Not.Null);
            Assert.That((await Haal(Host.Als("gemeentesecretaris"), pad)).Json["gegevens"], Is.Null);
            Assert.That((await Haal(Host.Als("griffier", "gm0106"), pad)).Json["gegevens"], Is.Null);
            Assert.That((await Haal(Host.Als("gemeentesecretaris"), pad + "/versies")).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/eden?persoon={id}")).Ids, Is.EqualTo(new[] { eed.Id }));
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/eden?persoon={id}&peildatum=2010-01-04")).Items, Is.Empty);
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/eden?persoon={id}&peildatum=2010-01-05")).Ids, Is.EqualTo(new[] { eed.Id }));
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/eden?persoon={id}&ambt=wethouder")).Items, Is.Empty);
        }
    }

    [TestCase("gemeentesecretaris", true, TestName = "002-02: de gemeentesecretaris ziet de ambtseed")]
    [TestCase("zelf", true)]
    [TestCase("griffier", false)]
    [TestCase("burgemeester", false)]
    [TestCase("leidinggevende", false)]
    [TestCase("anoniem", false)]
    public async Task Eed_van_een_ambtenaar_is_er_alleen_voor_de_secretaris_en_de_ambtenaar(string wie, bool ziet)
    {
        var (persoon, eed) = await Ambtenaar();
        var beller = wie switch { "anoniem" => Anoniem, "zelf" => Host.Als("ambtsdrager", "gm0406", persoon), _ => Host.Als(wie, "gm0406") };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(beller, eed.Headers["Location"])).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound));
            Assert.That((await Haal(beller, $"{Huizen}/eden?persoon={persoon}")).Items, Has.Count.EqualTo(ziet ? 1 : 0));
        }
    }

    [Test]
    public async Task Inzage_door_een_beheerder_laat_een_regel_na_en_door_het_publiek_niet()
    {
        var eed = await Post(Griffier, Dalfsen + "/eden", Mensen.Eed(await Persoon("raadslid")));
        await Haal(Anoniem, eed.Headers["Location"]);
        Assert.That(await Inzagen(eed.Id), Is.Zero);
        await Haal(Griffier, eed.Headers["Location"]);
        Assert.That(await Inzagen(eed.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Lijst_wordt_bladerend_gelezen_de_nieuwste_eerst()
    {
        var eden = new List<Guid>();
        foreach (var dag in new[] { "2011-03-01", "2011-03-02", "2011-03-03", "2011-03-04", "2011-03-05" })
        {
            eden.Insert(0, (await Post(Griffier, Dalfsen + "/eden", Mensen.Eed(await Persoon("commissielid"), "commissielid").Met(("datum", dag)))).Id);
        }

        var gezien = new List<Guid>();
        for (var pad = Dalfsen + "/eden?ambt=commissielid&limit=2"; pad is not null;)
        {
            var page = await Haal(Anoniem, pad);
            gezien.AddRange(page.Ids);
            pad = page.Volgende;
        }

        Assert.That(gezien, Is.EqualTo(eden));
    }

    [Test]
    public async Task Ambt_zonder_eed_is_te_zien()
    {
        // 003-03, 004-06
        var (met, zonder) = (await Persoon("wethouder", naam: "Aa Met"), await Persoon("wethouder", naam: "Ab Zonder"));
        await Post(Griffier, Dalfsen + "/eden", Mensen.Eed(met, "wethouder"));
        async Task<string> Staat(string dag) => string.Join(' ', (await Haal(Anoniem, $"{Dalfsen}/eedstaten?ambt=wethouder&peildatum={dag}&limit=100")).Items
            .Where(i => i["persoon"]!.GetValue<Guid>() is var p && (p == met || p == zonder)).Select(i => $"{i["naam"]} {i["eedAfgelegd"]}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Staat("2010-01-05"), Is.EqualTo("Aa Met true Ab Zonder false"));
            Assert.That(await Staat("2010-01-04"), Is.EqualTo("Aa Met false Ab Zonder false"), "the day before the oath");
            Assert.That(await Staat("2009-12-31"), Is.Empty, "the day before the office");
        }
    }

    [Test]
    public async Task Overzicht_wordt_bladerend_gelezen()
    {
        var personen = new List<Guid>();
        foreach (var naam in new[] { "Ba", "Bb", "Bc" })
        {
            personen.Add(await Persoon("burgemeester", "gm0106", naam: naam));
        }

        var gezien = new List<Guid>();
        for (var pad = Assen + "/eedstaten?ambt=burgemeester&limit=1"; pad is not null;)
        {
            var page = await Haal(Anoniem, pad);
            gezien.AddRange(page.Items.Select(i => i["persoon"]!.GetValue<Guid>()));
            pad = page.Volgende;
        }

        Assert.That(gezien, Is.EqualTo(personen));
    }

    [Test]
    public async Task Ambtenaren_staan_alleen_voor_de_secretaris_in_het_overzicht()
    {
        var (persoon, _) = await Ambtenaar();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Huizen + "/eedstaten?ambt=ambtenaar")).Items, Is.Empty);
            Assert.That((await Haal(Host.Als("griffier", "gm0406"), Huizen + "/eedstaten?ambt=ambtenaar")).Items, Is.Empty);
            Assert.That((await Haal(Host.Als("gemeentesecretaris", "gm0406"), Huizen + "/eedstaten?ambt=ambtenaar")).Items.Select(i => i["persoon"]!.GetValue<Guid>()), Does.Contain(persoon));
        }
    }

    private Task<int> Inzagen(Guid id) => Host.Gedragscode(db => db.Single<int>(
        "SELECT COUNT(*) FROM gedragscode.audit WHERE gemeente = @Gemeente AND onderwerp = @Id AND uitkomst = 'gelezen'", new { Gemeente = "gm0148", Id = id.ToString() }, default));
}
