using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>Nobody but the person and the gemeentesecretaris knows of an offset, and every look is logged. // 003-10</summary>
public sealed class VerrekeninginzageTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/verrekeningen";

    private async Task<(Guid Persoon, Antwoord Verrekening)> Maak(string van = "2018-06-01")
    {
        var persoon = await Persoon("wethouder", van: van);
        var antwoord = await Post(Host.Als("gemeentesecretaris"), Lijst, Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(persoon)));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return (persoon, antwoord);
    }

    private static async Task Ziet(HttpClient wie, Antwoord verrekening, bool ziet)
    {
        var pad = verrekening.Headers["Location"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(wie, pad)).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound));
            Assert.That((await Haal(wie, pad + "/versies")).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound));
            Assert.That((await Haal(wie, Lijst + "?limit=100")).Ids.Contains(verrekening.Id), Is.EqualTo(ziet));
        }
    }

    [TestCase("griffier")]
    [TestCase("burgemeester")]
    [TestCase("leidinggevende")]
    [TestCase("ambtsdrager")]
    public async Task Voor_ieder_ander_is_er_geen(string rol)
    {
        var (persoon, verrekening) = await Maak();
        var pad = verrekening.Headers["Location"];
        foreach (var wie in new[] { Host.Als(rol), Host.Als(rol, persoon: await Persoon("wethouder")), Host.Als(rol, persoon: await Persoon("griffier")) })
        {
            await Ziet(wie, verrekening, false);
            var (echt, verzonnen) = (await Haal(wie, pad), await Haal(wie, $"{Lijst}/{Guid.CreateVersion7()}"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That((echt.Code, echt.Json["detail"]!.GetValue<string>()), Is.EqualTo((verzonnen.Code, verzonnen.Json["detail"]!.GetValue<string>())));
                Assert.That((await Haal(wie, $"{Lijst}?persoon={persoon}")).Items, Is.Empty);
                Assert.That((await Stuur(wie, HttpMethod.Put, pad, Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(persoon)), ("If-Match", "*"))).Code, Is.EqualTo("verrekeningOnbekend"));
                Assert.That((await Post(wie, Lijst, Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(persoon)))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
                Assert.That((await Post(wie, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            }
        }
    }

    [Test]
    public async Task Publiek_en_andere_gemeente_komen_er_niet_in()
    {
        var (persoon, verrekening) = await Maak();
        var pad = verrekening.Headers["Location"];
        var elders = Host.Als("gemeentesecretaris", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            foreach (var plaats in new[] { Lijst, pad, pad + "/versies" })
            {
                Assert.That((await Haal(Anoniem, plaats)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
                Assert.That((await Haal(elders, plaats)).Code, Is.EqualTo("andereGemeente"));
            }

            Assert.That((await Haal(elders, pad.Replace("gm0148", "gm0106", StringComparison.Ordinal))).Code, Is.EqualTo("verrekeningOnbekend"));
            Assert.That((await Haal(elders, Assen + "/verrekeningen")).Ids, Does.Not.Contain(verrekening.Id));
            Assert.That((await Post(elders, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Post(Anoniem, Lijst, Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(persoon)))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Persoon_ziet_de_eigen_en_alleen_die_en_verandert_niets()
    {
        var (persoon, verrekening) = await Maak();
        var (_, ander) = await Maak();
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        await Ziet(zelf, verrekening, true);
        await Ziet(zelf, ander, false);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(zelf, Lijst)).Ids, Is.EqualTo(new[] { verrekening.Id }));
            Assert.That((await Post(zelf, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Post(zelf, Lijst, Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(persoon)))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Stuur(zelf, HttpMethod.Put, verrekening.Headers["Location"], Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(persoon)), ("If-Match", "*"))).Code, Is.EqualTo("nietBeheerder"));
        }
    }

    [TestCase(null, true, TestName = "003-10: wie nu gemeentesecretaris is ziet haar ook zonder de rol in het token")]
    [TestCase("2020-01-01", false, TestName = "003-10: wie gemeentesecretaris was ziet haar niet")]
    public async Task Secretaris_door_ambt(string? totEnMet, bool ziet)
    {
        var (_, verrekening) = await Maak();
        await Ziet(Host.Als("ambtsdrager", persoon: await Persoon("gemeentesecretaris", totEnMet: totEnMet)), verrekening, ziet);
    }

    [Test]
    public async Task Niemand_besluit_over_zichzelf()
    {
        var (persoon, verrekening) = await Maak();
        var zelf = Host.Als("gemeentesecretaris", persoon: persoon);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(zelf, Lijst, Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(persoon)))).Code, Is.EqualTo("eigenVerrekening"));
            Assert.That((await Stuur(zelf, HttpMethod.Put, verrekening.Headers["Location"], Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(persoon)), ("If-Match", "*"))).Code, Is.EqualTo("eigenVerrekening"));
        }
    }

    [Test]
    public async Task Elke_inzage_laat_een_regel_na_zonder_bedrag()
    {
        var (persoon, verrekening) = await Maak();
        var (secretaris, pad) = (Host.Als("gemeentesecretaris"), verrekening.Headers["Location"]);
        var voor = await Inzagen();
        await Haal(secretaris, pad);
        await Haal(Host.Als("ambtsdrager", persoon: persoon), pad);
        await Haal(secretaris, pad + "/versies");
        await Haal(secretaris, Lijst);
        await Post(secretaris, Lijst + "/berekening", Verrekenvoorbeeld.Grond(persoon));
        Assert.That(await Inzagen(), Is.EqualTo(voor + 5));
    }

    [Test]
    public async Task Lijst_wordt_bladerend_gelezen_en_gefilterd()
    {
        var secretaris = Host.Als("gemeentesecretaris", "gm0106");
        var gemaakt = new List<Guid>();
        var persoon = await Persoon("wethouder", "gm0106", van: "2018-06-01");
        foreach (var jaar in new[] { 2021, 2022, 2023 })
        {
            var grond = Verrekenvoorbeeld.Grond(persoon).Met(("jaar", jaar), ("delen", new System.Text.Json.Nodes.JsonArray(Verrekenvoorbeeld.Deel($"{jaar}-01-01", $"{jaar}-12-31"))), ("ontvangenOp", $"{jaar + 1}-03-01"));
            gemaakt.Insert(0, (await Post(secretaris, Assen + "/verrekeningen", Verrekenvoorbeeld.Besluit(grond))).Id);
        }

        var gezien = new List<Guid>();
        for (string? pad = $"{Assen}/verrekeningen?limit=1&persoon={persoon}"; pad is not null;)
        {
            var page = await Haal(secretaris, pad);
            gezien.AddRange(page.Ids);
            pad = page.Volgende;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gezien, Is.EqualTo(gemaakt));
            Assert.That((await Haal(secretaris, $"{Assen}/verrekeningen?jaar=2022")).Ids, Is.EqualTo(new[] { gemaakt[1] }));
            Assert.That((await Haal(secretaris, $"{Assen}/verrekeningen?persoon={Guid.CreateVersion7()}")).Items, Is.Empty);
        }
    }

    private Task<int> Inzagen() => Host.Registers(db => db.Single<int>(
        "SELECT COUNT(*) FROM registers.audit WHERE gemeente = @Gemeente AND uitkomst = 'gelezen' AND handeling LIKE '%errekening%'", new { Gemeente = "gm0148" }, default));
}
