using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Belangen;

/// <summary>Interests in one decision: told in time or late, advised on, and how it went beside what law and code demand.</summary>
public sealed class BelangmeldingenTests(Provider provider) : InschrijfTests(provider, "belangmeldingen")
{
    private Guid raadslid;
    private HttpClient zelf = null!;

    [SetUp]
    public async Task Raadslid()
    {
        raadslid = await Persoon("raadslid");
        zelf = Host.Als("ambtsdrager", persoon: raadslid);
    }

    [TestCase("2022-06-01", new[] { "stemming" }, new[] { "beraadslaging" }, TestName = "000-08: stemmen verbiedt de wet van voor 2023")]
    [TestCase("2024-05-02", new[] { "stemming", "beraadslaging" }, new string[0], TestName = "000-08: stemmen en beraadslagen verbiedt de wet sinds 2023")]
    public async Task Oordeel_zegt_waarvan_de_wet_onthouding_vraagt(string dag, string[] wet, string[] nietDeWet)
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid).Met(("gemeldOp", dag)));
        var zinnen = melding.Json["toets"]!["bevindingen"]!.AsArray().Where(b => b!["grondslag"]?["bron"]?.GetValue<string>() == "wet").Select(b => b!["zin"]!.GetValue<string>()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Toets(melding, "onthouding"), Is.SupersetOf(wet));
            Assert.That(wet, Has.All.Matches<string>(deel => zinnen.Exists(z => z.Contains(deel, StringComparison.OrdinalIgnoreCase))));
            Assert.That(nietDeWet, Has.None.Matches<string>(deel => zinnen.Exists(z => z.Contains(deel, StringComparison.OrdinalIgnoreCase))));
        }
    }

    [TestCase("2024-05-15", true, TestName = "000-07: een dag voor de vergadering gemeld")]
    [TestCase("2024-05-16", true, TestName = "000-07: op de dag van de vergadering gemeld")]
    [TestCase("2024-05-17", false, TestName = "000-07: een dag na de vergadering gemeld is te laat en staat er toch")]
    public async Task Te_laat_wordt_getoond_en_niet_geweigerd(string gemeld, bool vooraf)
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid).Met(("gemeldOp", gemeld)));
        Assert.That(Waarde(melding, "gegevens", "voorafGemeld"), Is.EqualTo(vooraf ? "true" : "false"));
    }

    [Test]
    public async Task Vergadering_kan_nog_komen_maar_de_melding_niet()
    {
        await Nieuw(zelf, Belangmelding(raadslid).Met(("vergadering", "2999-01-01")));
        Fout(await Post(zelf, Lijst(), Belangmelding(raadslid).Met(("gemeldOp", "2999-01-01"), ("vergadering", "2999-01-01"))), "gemeldOp");
    }

    // 000-07
    [Test]
    public async Task Ingewonnen_advies_staat_erbij_en_wordt_gevraagd()
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid));
        Assert.That(Toets(melding, "opTeGeven"), Does.Not.Contain("ingewonnenAdvies"));
        Fout(await Zet(zelf, melding, "advies", Advies().Met(("op", "2999-01-01"))), "op");
        Fout(await Zet(zelf, melding, "advies", []), "van", "op", "strekking");
        var geadviseerd = await Gezet(zelf, melding, "advies", Advies());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Waarde(geadviseerd, "gegevens", "advies", "van"), Is.EqualTo("griffier"));
            Assert.That(Toets(geadviseerd, "opTeGeven"), Does.Contain("ingewonnenAdvies"));
            Assert.That(Toets(geadviseerd, "meldenBij"), Is.EqualTo(["beraadslagendOrgaan"]));
        }
    }

    [Test]
    public async Task Deelname_staat_naast_wat_de_wet_vraagt_en_vraagt_een_toelichting_waar_zij_afwijkt()
    {
        var (braaf, toch) = (await Nieuw(zelf, Belangmelding(raadslid)), await Nieuw(zelf, Belangmelding(raadslid)));
        Assert.That(Waarde(await Gezet(zelf, braaf, "deelname", Deelname()), "fase"), Is.EqualTo("afgehandeld"));
        await Botst(zelf, braaf, "deelname", Deelname("stemming"), "alAfgehandeld");
        await Botst(zelf, braaf, "advies", Advies(), "alAfgehandeld");
        Fout(await Zet(zelf, toch, "deelname", Deelname("stemming")), "toelichting");
        Fout(await Zet(zelf, toch, "deelname", Deelname("stemming", "stemming").Met(("op", "2999-01-01"))), "op", "aan");
        var gestemd = await Gezet(Griffier, toch, "deelname", Deelname("stemming").Met(("toelichting", "Zag het belang niet.")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gestemd.Json["gegevens"]!["deelname"]!["aan"]!.AsArray().Select(a => a!.GetValue<string>()), Is.EqualTo(["stemming"]));
            Assert.That(Toets(gestemd, "onthouding"), Does.Contain("stemming"));
            Assert.That(gestemd.Json["toets"]!["bevindingen"]!.AsArray().Select(b => b!["code"]!.GetValue<string>()), Does.Contain("deelgenomenOndanksOnthouding"));
            Assert.That((await Haal(zelf, Pad(braaf))).Text, Does.Not.Contain("deelgenomenOndanksOnthouding"));
        }
    }

    [TestCase("familieOfVriend", "opdracht", "stemming", TestName = "003-16: band met een aanbieder is geen deel in de besluitvorming")]
    [TestCase("rekeningVanEigenLichaam", "rekening", "stemming", TestName = "003-04: geen stem over de eigen rekening")]
    public async Task Bestuurder_van_Assen_onthoudt_zich(string betrekking, string besluit, string onthouding)
    {
        var wethouder = await Persoon("wethouder", "gm0106");
        var melding = await Nieuw(Host.Als("ambtsdrager", "gm0106", wethouder), Belangmelding(wethouder, "wethouder", "college", betrekking, besluit), "gm0106");
        Assert.That(Toets(melding, "onthouding"), Does.Contain(onthouding));
    }

    // 003-05
    [Test]
    public async Task Wethouder_die_twijfelt_kan_met_de_burgemeester_overleggen()
    {
        var wethouder = await Persoon("wethouder", "gm0106");
        var melding = await Nieuw(Host.Als("ambtsdrager", "gm0106", wethouder), Belangmelding(wethouder, "wethouder", "college", "geen").Met(("twijfel", true)), "gm0106");
        Assert.That(melding.Json["toets"]!["bevindingen"]!.AsArray().Select(b => b!["zin"]!.GetValue<string>()), Has.Some.Contains("burgemeester overleggen"));
    }

    // 002-14
    [Test]
    public async Task Leidinggevende_legt_de_maatregel_vast_en_de_ambtenaar_niet()
    {
        var chef = await Persoon("ambtenaar", "gm0406", naam: "A. Chef");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", chef);
        var (ik, baas) = (Host.Als("ambtsdrager", "gm0406", ambtenaar), Host.Als("leidinggevende", "gm0406", chef));
        var melding = await Nieuw(ik, Belangmelding(ambtenaar, "ambtenaar", null, "familieOfVriend", "offerte"), "gm0406");
        Assert.That((Toets(melding, "meldenBij"), Toets(melding, "bespreken")), Is.EqualTo((new[] { "leidinggevende" }, new[] { "leidinggevende" })));
        Assert.That((await Zet(ik, melding, "maatregel", Belangmaatregel())).Code, Is.EqualTo("nietBeheerder"));
        Fout(await Zet(baas, melding, "maatregel", Belangmaatregel().Met(("op", "2999-01-01"))), "op");
        var gedaan = await Gezet(baas, melding, "maatregel", Belangmaatregel());
        Assert.That((Waarde(gedaan, "fase"), Waarde(gedaan, "gegevens", "maatregel", "aanpak")), Is.EqualTo(("maatregelGetroffen", "werkOvergedragen")));
        await Ziet(ik, melding, true, "maatregel");
        await Ziet(Host.Als("gemeentesecretaris", "gm0406"), melding, false, "maatregel");
    }

    [Test]
    public async Task Raadslid_krijgt_geen_maatregel()
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid));
        await Botst(Griffier, melding, "maatregel", Belangmaatregel(), "geenMaatregel");
        Fout(await Post(Griffier, Lijst(), Belangmelding(raadslid).Met(("maatregel", Belangmaatregel()))), "maatregel");
    }

    [Test]
    public async Task Orgaan_en_vergadering_zijn_verplicht_buiten_de_organisatie()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(zelf, Lijst(), Belangmelding(raadslid).Met(("orgaan", null))), "orgaan");
            Fout(await Post(zelf, Lijst(), Belangmelding(raadslid).Met(("vergadering", null))), "vergadering");
            Fout(await Post(zelf, Lijst(), new JsonObject()), "persoon", "ambt", "besluit", "onderwerp", "betrekking", "gemeldOp");
        }
    }

    // 000-07
    [Test]
    public async Task Orgaan_dat_beraadslaagt_leest_mee_maar_wijzigt_niet()
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid));
        var collega = Host.Als("ambtsdrager", persoon: await Persoon("raadslid", naam: "C. Collega"));
        foreach (var lezer in new[] { zelf, Griffier, collega, Host.Als("burgemeester") })
        {
            await Ziet(lezer, melding, true, "omschrijving");
        }

        foreach (var vreemd in new[] { Anoniem, Host.Als("gemeentesecretaris"), Host.Als("ambtsdrager", persoon: await Persoon("wethouder")), Host.Als("ambtsdrager", persoon: await Persoon("raadslid", totEnMet: "2024-12-31")), Host.Als("burgemeester", "gm0106") })
        {
            await Ziet(vreemd, melding, false, "omschrijving");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Zet(collega, melding, "deelname", Deelname())).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Rectificeer(collega, melding, Belangmelding(raadslid))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await TrekIn(collega, melding)).Code, Is.EqualTo("nietBeheerder"));
        }
    }

    [Test]
    public async Task Waar_de_code_dat_niet_vraagt_leest_alleen_wie_de_vergadering_leidt_of_bijstaat()
    {
        var wethouder = await Persoon("wethouder", "gm0106");
        var melding = await Nieuw(Host.Als("ambtsdrager", "gm0106", wethouder), Belangmelding(wethouder, "wethouder", "college"), "gm0106");
        await Ziet(Host.Als("burgemeester", "gm0106"), melding, true, "omschrijving");
        await Ziet(Host.Als("gemeentesecretaris", "gm0106"), melding, true, "omschrijving");
        await Ziet(Host.Als("ambtsdrager", "gm0106", await Persoon("wethouder", "gm0106", naam: "E. Ander")), melding, false, "omschrijving");
        await Ziet(Host.Als("griffier", "gm0106"), melding, false, "omschrijving");
    }

    [Test]
    public async Task Wie_is_genoemd_vindt_het_bij_elkaar_en_niemand_anders()
    {
        var melding = await Nieuw(zelf, Belangmelding(raadslid));
        var (burgemeester, griffier) = (Host.Als("burgemeester"), Host.Als("griffier"));
        var mij = Lijst() + "?limit=100&voorMij=true";
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(burgemeester, $"{mij}&persoon={raadslid}")).Ids, Is.EqualTo([melding.Id]));
            Assert.That((await Haal(griffier, mij)).Ids, Does.Contain(melding.Id));
            Assert.That((await Haal(griffier, Lijst() + $"?persoon={raadslid}")).Ids, Is.EqualTo([melding.Id]));
            Assert.That((await Haal(Host.Als("gemeentesecretaris"), mij)).Ids, Does.Not.Contain(melding.Id));
            Assert.That((await Haal(Anoniem, mij)).Items, Is.Empty);
            Fout(await Haal(burgemeester, mij + "&peildatum=2024-01-01"), "voorMij");
            Fout(await Haal(burgemeester, Dalfsen + "/registers/geschenken?voorMij=true"), "voorMij");
        }
    }

    [Test]
    public async Task Lezer_verdwijnt_met_een_ander_orgaan()
    {
        var melding = await Nieuw(Griffier, Belangmelding(raadslid));
        var burgemeester = Host.Als("burgemeester");
        await Ziet(burgemeester, melding, true, "omschrijving");
        await Verbeter(Griffier, melding, Belangmelding(raadslid, orgaan: "commissie"), "Het was de commissie.");
        await Ziet(burgemeester, melding, false, "omschrijving");
        await TrekIn(Griffier, melding);
        await Ziet(zelf, melding, true, "omschrijving");
        await Ziet(burgemeester, melding, false, "omschrijving");
    }

    [Test]
    public async Task Uitvoer_heeft_haar_kolommen() => Assert.That(
        await Kop(Griffier),
        Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,gemeldOp,persoon,naam,ambt,orgaan,besluit,onderwerp,verwijzing,vergadering,voorafGemeld,betrekking,organisatie,adviesVan,beslotenOp,aanpak,uitkomst,rectificatieReden,intrekkingGrond"));
}
