using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Belangen;

/// <summary>Exemptions from forbidden contracts: asked for, granted or refused by whom the law names. // 003-06</summary>
public sealed class OntheffingenTests(Provider provider) : InschrijfTests(provider, "ontheffingen")
{
    private Guid raadslid;
    private HttpClient zelf = null!;

    [SetUp]
    public async Task Raadslid()
    {
        raadslid = await Persoon("raadslid");
        zelf = Host.Als("ambtsdrager", persoon: raadslid);
    }

    [TestCase("raadslid", "griffier", "gedeputeerdeStaten", "gm0148", "handmatigBeoordelen", TestName = "003-06: van een raadslid door gedeputeerde staten")]
    [TestCase("wethouder", "gemeentesecretaris", "gedeputeerdeStaten", "gm0106", "toegestaan", TestName = "003-06: van een wethouder door gedeputeerde staten")]
    [TestCase("burgemeester", "gemeentesecretaris", "commissarisVanDeKoning", "gm0106", "toegestaan", TestName = "003-06: van de burgemeester door de commissaris van de Koning")]
    public async Task Wie_de_wet_noemt_verleent_en_dan_verandert_het_oordeel(string ambt, string beheerder, string door, string gemeente, string daarna)
    {
        var persoon = await Persoon(ambt, gemeente);
        var secretaris = Host.Als(beheerder, gemeente);
        var aanvraag = await Nieuw(Host.Als("ambtsdrager", gemeente, persoon), Ontheffing(persoon, ambt), gemeente);
        var ander = door == "gedeputeerdeStaten" ? "commissarisVanDeKoning" : "gedeputeerdeStaten";
        Fout(await Zet(secretaris, aanvraag, "besluit", Ontheffingsbesluit(door: ander)), "door");
        var verleend = await Gezet(secretaris, aanvraag, "besluit", Ontheffingsbesluit(door: door));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Waarde(aanvraag, "fase"), Waarde(aanvraag, "uitkomst"), Toets(aanvraag, "ontheffingDoor")), Is.EqualTo(("aangevraagd", "weigerenVerplicht", new[] { door })));
            Assert.That(Toets(verleend, "ontheffingDoor"), Is.EqualTo([door]));
            Assert.That((Waarde(verleend, "fase"), Waarde(verleend, "uitkomst")), Is.EqualTo(("verleend", daarna)));
        }
    }

    [Test]
    public async Task Geweigerd_blijft_verboden_en_er_wordt_een_keer_besloten()
    {
        var aanvraag = await Nieuw(zelf, Ontheffing(raadslid));
        Fout(await Zet(Griffier, aanvraag, "besluit", Ontheffingsbesluit("geweigerd").Met(("voorwaarden", "Geen."))), "uitkomst");
        var geweigerd = await Gezet(Griffier, aanvraag, "besluit", Ontheffingsbesluit("geweigerd"));
        Assert.That((Waarde(geweigerd, "fase"), Waarde(geweigerd, "uitkomst")), Is.EqualTo(("geweigerd", "weigerenVerplicht")));
        await Botst(Griffier, aanvraag, "besluit", Ontheffingsbesluit(), "alBesloten");
    }

    [TestCase("raadslid", "leverenOnroerendeZaken")]
    [TestCase("raadslid", "anders")]
    [TestCase("commissielid", "leverenRoerendeZaken")]
    public async Task Waar_de_wet_geen_ontheffing_kent_is_niets_aan_te_vragen(string ambt, string overeenkomst)
    {
        var persoon = await Persoon(ambt);
        Assert.That((await Post(Griffier, Lijst(), Ontheffing(persoon, ambt, overeenkomst))).Code, Is.EqualTo("geenOntheffingMogelijk"));
    }

    [Test]
    public async Task Niemand_besluit_over_de_eigen_aanvraag()
    {
        var besloten = Ontheffing(raadslid).Met(("besluit", Ontheffingsbesluit()));
        var aanvraag = await Nieuw(zelf, Ontheffing(raadslid));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Zet(zelf, aanvraag, "besluit", Ontheffingsbesluit())).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Rectificeer(zelf, aanvraag, besloten)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(zelf, Lijst(), besloten)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That(Waarde(await Nieuw(Griffier, besloten), "fase"), Is.EqualTo("verleend"));
        }

        await Gezet(Griffier, aanvraag, "besluit", Ontheffingsbesluit());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Rectificeer(zelf, aanvraag, besloten.Met(("omschrijving", "Levering van gebak")))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Rectificeer(zelf, aanvraag, Ontheffing(raadslid))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Rectificeer(zelf, aanvraag, besloten.Met(("besluit.totEnMet", "2030-01-01")))).Code, Is.EqualTo("nietBeheerder"));
        }
    }

    [Test]
    public async Task Data_van_het_besluit_kloppen()
    {
        var aanvraag = await Nieuw(zelf, Ontheffing(raadslid));
        using (Assert.EnterMultipleScope())
        {
            Fout(await Zet(Griffier, aanvraag, "besluit", Ontheffingsbesluit().Met(("op", "2024-04-30"))), "op");
            Fout(await Zet(Griffier, aanvraag, "besluit", Ontheffingsbesluit().Met(("op", "2999-01-01"))), "op");
            Fout(await Zet(Griffier, aanvraag, "besluit", Ontheffingsbesluit().Met(("van", "2024-07-01"), ("totEnMet", "2024-06-30"))), "totEnMet");
            Fout(await Zet(Griffier, aanvraag, "besluit", new JsonObject()), "uitkomst", "door", "op", "kenmerk");
            Fout(await Post(Griffier, Lijst(), new JsonObject()), "persoon", "ambt", "overeenkomst", "omschrijving", "aangevraagdOp");
        }

        var verleend = await Gezet(Griffier, aanvraag, "besluit", Ontheffingsbesluit().Met(("van", "2024-07-01"), ("totEnMet", "2025-06-30"), ("voorwaarden", "Alleen deze opdracht.")));
        Assert.That(Waarde(verleend, "gegevens", "besluit", "totEnMet"), Is.EqualTo("2025-06-30"));
    }

    [Test]
    public async Task Alleen_de_persoon_en_de_beheerder_zien_haar()
    {
        var aanvraag = await Nieuw(zelf, Ontheffing(raadslid));
        await Ziet(zelf, aanvraag, true, "omschrijving");
        await Ziet(Griffier, aanvraag, true, "omschrijving");
        foreach (var vreemd in new[] { Anoniem, Host.Als("gemeentesecretaris"), Host.Als("ambtsdrager", persoon: await Persoon("raadslid", naam: "C. Collega")), Host.Als("griffier", "gm0106") })
        {
            await Ziet(vreemd, aanvraag, false, "omschrijving");
        }

        Assert.That((await Haal(Griffier, Lijst() + $"?wederpartij=korenbloem&fase=aangevraagd&persoon={raadslid}")).Ids, Is.EqualTo([aanvraag.Id]));
        Assert.That((await TrekIn(zelf, aanvraag)).Code, Is.EqualTo("nietBeheerder"));
        Assert.That(Waarde(await TrekIn(Griffier, aanvraag), "status"), Is.EqualTo("ingetrokken"));
    }

    [Test]
    public async Task Uitvoer_heeft_haar_kolommen() => Assert.That(
        await Kop(Griffier),
        Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,aangevraagdOp,persoon,naam,ambt,overeenkomst,omschrijving,organisatie,besluit,door,beslotenOp,kenmerk,geldigVan,geldigTotEnMet,voorwaarden,uitkomst,rectificatieReden,intrekkingGrond"));
}
