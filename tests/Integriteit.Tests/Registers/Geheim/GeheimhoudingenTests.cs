using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Geheim;

/// <summary>Secrecy: what of it is entered, who reads it, and what the public may know. // 000-22, 003-38</summary>
public sealed class GeheimhoudingenTests(Provider provider) : InschrijfTests(provider, "geheimhoudingen")
{
    private static readonly string[] Openbaar = ["orgaan", "grondslag", "gronden", "van"];

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private Task<Antwoord> Stuurt(params (string Pad, JsonNode? Waarde)[] anders) => Post(Secretaris, Lijst(), Geheimhouding().Met(anders));

    // 000-22
    [Test]
    public async Task Publiek_ziet_dat_zij_er_is_en_niet_waarover()
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding());
        var getoond = await Nieuw(Secretaris, Geheimhouding().Met(("onderwerpOpenbaar", true)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Velden(Anoniem, geheim), Is.EquivalentTo(Openbaar));
            Assert.That(await Velden(Anoniem, getoond), Is.EquivalentTo(Openbaar.Append("onderwerp")));
            Assert.That((await Haal(Anoniem, Pad(geheim))).Json["gegevens"]!["gronden"]![0]!["artikel"]!.GetValue<string>(), Is.EqualTo("Woo, artikel 5.1, tweede lid, onder b"));
            Assert.That((await Haal(Anoniem, Lijst() + "?zoek=dorpsstraat&limit=100")).Ids, Does.Contain(getoond.Id).And.Not.Contain(geheim.Id));
            Assert.That(await Uitvoer(Anoniem, Lijst()), Has.None.Matches<string>(r => r.Contains(geheim.Id.ToString(), StringComparison.Ordinal) && (r.Contains("Dorpsstraat", StringComparison.Ordinal) || r.Contains("1187", StringComparison.Ordinal))));
            Assert.That((await Haal(Anoniem, Pad(geheim) + "/versies")).Text, Does.Not.Contain("Dorpsstraat").And.Not.Contain("1187").And.Not.Contain("gebondenen"));
        }
    }

    [TestCase("college", "2023-03-31", "woo51Lid1C", "25, 55 en 86")]
    [TestCase("college", "2023-04-01", "woo51Lid1C", "87 tot en met 89")]
    [TestCase("college", "2022-04-30", "wob10Lid2B", "25, 55 en 86")]
    public async Task Grondslag_is_die_van_haar_dag(string orgaan, string van, string grond, string artikel)
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding(orgaan, van, grond));
        Assert.That(Waarde(geheim, "gegevens", "grondslag"), Is.EqualTo($"Gemeentewet, artikel {artikel}"));
    }

    [TestCase("2022-05-01", "wob10Lid2B")]
    [TestCase("2022-04-30", "woo51Lid2B")]
    public async Task Grond_moet_die_dag_gelden(string van, string grond) => Fout(await Post(Secretaris, Lijst(), Geheimhouding(van: van, grond: grond)), "gronden");

    [TestCase("2022-04-30", "wob10Lid2B", true, TestName = "Voor de Woo hoefde niet te worden meegedeeld dat iets geheim is")]
    [TestCase("2022-09-01", "woo51Lid2B", false, TestName = "Wat niet openbaar hoeft te worden, hoeft ook niet te worden meegedeeld")]
    public async Task Anders_weten_alleen_de_gebondenen_ervan(string van, string grond, bool plicht)
    {
        var genoemd = await Persoon("ambtenaar", naam: "G. Genoemd");
        var gebonden = new JsonObject { ["organen"] = new JsonArray("college"), ["personen"] = new JsonArray(genoemd.ToString()) };
        var geheim = await Nieuw(Secretaris, Geheimhouding("college", van, grond, plicht).Met(("gebondenen", gebonden)));
        foreach (var gebondene in new[] { Secretaris, Host.Als("ambtsdrager", persoon: await Persoon("wethouder")), Host.Als("burgemeester"), Host.Als("ambtsdrager", persoon: genoemd) })
        {
            await Ziet(gebondene, geheim, true, "onderwerp");
        }

        foreach (var vreemd in new[]
        {
            Anoniem, Griffier, Host.Als("ambtsdrager", persoon: await Persoon("raadslid")), Host.Als("ambtsdrager", persoon: await Persoon("wethouder", totEnMet: "2024-12-31")), Host.Als("ambtsdrager"),
            Host.Als("burgemeester", "gm0106"), Host.Als("ambtsdrager", "gm0106", genoemd), Host.Als("ambtsdrager", persoon: Guid.Empty),
        })
        {
            await Ziet(vreemd, geheim, false, "onderwerp");
        }
    }

    [Test]
    public async Task Gebondene_vindt_alles_waaraan_hij_gebonden_is_bij_elkaar()
    {
        var genoemd = await Persoon("ambtenaar", naam: "G. Genoemd");
        var gebonden = new JsonObject { ["personen"] = new JsonArray(genoemd.ToString()) };
        var (open, dicht) = (await Nieuw(Secretaris, Geheimhouding().Met(("gebondenen", gebonden))), await Nieuw(Secretaris, Geheimhouding(plicht: false).Met(("gebondenen", gebonden))));
        await Nieuw(Secretaris, Geheimhouding());
        var ik = Host.Als("ambtsdrager", persoon: genoemd);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(ik, Lijst() + "?voorMij=true")).Ids, Is.EqualTo([dicht.Id, open.Id]));
            Assert.That((await Haal(ik, Lijst() + "?voorMij=true&limit=1")).Ids, Is.EqualTo([dicht.Id]));
            Assert.That(await Uitvoer(ik, Lijst() + "?voorMij=true"), Has.Count.EqualTo(2));
            Assert.That((await Haal(Anoniem, Lijst() + "?voorMij=true")).Items, Is.Empty);
            Assert.That((await Haal(ik, Pad(open))).Json["gegevens"]!["onderwerp"]!.GetValue<string>(), Is.EqualTo("Aankoop perceel Dorpsstraat"));
            Assert.That((await Haal(ik, Lijst() + "?limit=100")).Ids, Is.Unique.And.SupersetOf(new[] { open.Id, dicht.Id }));
        }
    }

    [Test]
    public async Task Griffier_leest_mee_zodra_het_stuk_bij_de_raad_ligt()
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding(plicht: false));
        await Ziet(Griffier, geheim, false, "onderwerp");
        await Gezet(Secretaris, geheim, "overlegging", new JsonObject { ["op"] = "2022-09-15" });
        await Ziet(Griffier, geheim, true, "onderwerp");
        Assert.That((await Zet(Griffier, geheim, "opheffing", new JsonObject { ["door"] = "raad", ["op"] = "2024-05-30" })).Code, Is.EqualTo("nietBeheerder"));
    }

    [TestCase("raad", "griffier", "gemeentesecretaris")]
    [TestCase("commissie", "griffier", "gemeentesecretaris")]
    [TestCase("college", "gemeentesecretaris", "griffier")]
    [TestCase("burgemeester", "gemeentesecretaris", "griffier")]
    public async Task Wie_het_orgaan_bijstaat_houdt_het_bij(string orgaan, string beheerder, string ander)
    {
        var geheim = Geheimhouding(orgaan).Met(("commissie", orgaan == "commissie" ? "Ruimte" : null));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Host.Als(ander), Lijst(), geheim)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("ambtsdrager", persoon: await Persoon("raadslid")), Lijst(), geheim)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("ambtsdrager", persoon: Guid.Empty), Lijst(), geheim)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als(beheerder), Lijst(), geheim)).Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((await Post(Anoniem, Lijst(), geheim)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Alleen_een_verwijzing_nooit_de_inhoud()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Stuurt(("verwijzing", "Zaak 1\nDe prijs is"), ("onderwerp", "Aankoop\r\nprijs")), "verwijzing", "onderwerp");
            Fout(await Stuurt(("verwijzing", new string('a', 201)), ("onderwerp", new string('a', 201))), "verwijzing", "onderwerp");
            Fout(await Stuurt(("bijlage", "JVBERi0xLjQ="), ("inhoud", "De prijs is.")), "bijlage", "inhoud");
        }
    }

    [Test]
    public async Task Invoer_klopt()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(Secretaris, Lijst(), new JsonObject()), "orgaan", "onderwerp", "verwijzing", "gronden", "van", "openbaarmakingsplicht", "gebondenen");
            Fout(await Stuurt(("gebondenen", new JsonObject())), "gebondenen");
            Fout(await Stuurt(("gebondenen.organen", new JsonArray("commissie"))), "gebondenen.organen");
            Fout(await Stuurt(("gebondenen.personen", new JsonArray(Guid.CreateVersion7().ToString()))), "gebondenen.personen[0]");
            Fout(await Stuurt(("commissie", "Ruimte")), "commissie");
            Fout(await Post(Griffier, Lijst(), Geheimhouding("commissie")), "commissie");
            Fout(await Stuurt(("gronden", new JsonArray("woo51Lid2B", "woo51Lid2B"))), "gronden");
            Fout(await Stuurt(("van", "2999-01-01")), "van");
            Fout(await Post(Griffier, Lijst(), Geheimhouding("raad").Met(("overlegging", new JsonObject { ["op"] = "2022-09-15" }))), "overlegging");
        }
    }

    [Test]
    public async Task Uitvoer_heeft_haar_kolommen() => Assert.That(
        await Kop(Anoniem),
        Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,van,totEnMet,orgaan,commissie,grondslag,gronden,onderwerp,verwijzing,overgelegdOp,raadsbesluitOp,bekrachtigd,opgehevenDoor,uitkomst,rectificatieReden,intrekkingGrond"));
}
