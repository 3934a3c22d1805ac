using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Belangen;

/// <summary>Interests: what is stated, who sees it, and how it ends. // 000-09, 002-04, 003-15, 003-45</summary>
public sealed class BelangenTests(Provider provider) : InschrijfTests(provider, "belangen")
{
    private Guid wethouder;
    private HttpClient zelf = null!;
    private HttpClient secretaris = null!;

    [SetUp]
    public async Task Wethouder()
    {
        wethouder = await Persoon("wethouder", "gm0106");
        zelf = Host.Als("ambtsdrager", "gm0106", wethouder);
        secretaris = Host.Als("gemeentesecretaris", "gm0106");
    }

    // 003-15
    [Test]
    public async Task Opgave_van_een_bestuurder_is_openbaar_en_noemt_de_uitsluiting_van_opdrachten()
    {
        var inschrijving = await Nieuw(zelf, Belang(wethouder), "gm0106");
        var toets = (await Haal(Anoniem, Pad(inschrijving))).Json["toets"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Velden(Anoniem, inschrijving), Is.EquivalentTo(
                ["persoon", "naam", "ambt", "aard", "omschrijving", "organisatie", "zakelijkeRelatieMetGemeente", "rechtstreeks", "sinds", "datumOpgave"]));
            Assert.That(toets["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Is.EqualTo(["uitsluitingOpdrachten"]));
            Assert.That(toets["bevindingen"]!.AsArray().Select(b => b!["grondslag"]?["opschrift"]?.GetValue<string>()), Does.Contain("Zakelijke- en financiële belangen"));
            Assert.That((await Haal(zelf, Pad(inschrijving))).Json["gegevens"]!["motivering"]!.GetValue<string>(), Is.EqualTo("Een erfenis."));
        }
    }

    [TestCase("aandelenOfEffecten", true, true)]
    [TestCase("schuld", true, true)]
    [TestCase("aandelenOfEffecten", false, false)]
    [TestCase("aandelenOfEffecten", null, false)]
    [TestCase("persoonlijkeBetrekking", true, false)]
    public async Task Alleen_wat_de_code_openbaar_maakt_is_openbaar(string aard, bool? relatie, bool openbaar)
    {
        var inschrijving = await Nieuw(zelf, Belang(wethouder, aard: aard).Met(("zakelijkeRelatieMetGemeente", relatie)), "gm0106");
        Assert.That(inschrijving.Json["openbaar"]!.GetValue<bool>(), Is.EqualTo(openbaar));
        if (!openbaar)
        {
            await Ziet(Anoniem, inschrijving, false, "aard");
            await Ziet(secretaris, inschrijving, true, "aard");
        }
    }

    [TestCase("aandelenOfEffecten", TestName = "000-09: financieel belang")]
    [TestCase("onroerendGoedOfBouwgrond", TestName = "000-09: grondbezit")]
    [TestCase("persoonlijkeBetrekking", TestName = "000-09: persoonlijke betrekking")]
    [TestCase("anders", TestName = "000-09: ander belang")]
    public async Task Elk_soort_belang_in_Dalfsen(string aard)
    {
        var raadslid = await Persoon("raadslid");
        var inschrijving = await Nieuw(Host.Als("ambtsdrager", persoon: raadslid), Belang(raadslid, "raadslid", aard).Met(("organisatie", null)));
        Assert.That(Waarde(inschrijving, "gegevens", "aard"), Is.EqualTo(aard));
        Assert.That(Toets(inschrijving, "opTeGeven"), Is.EqualTo(["aard", "omschrijving"]));
        await Ziet(Griffier, inschrijving, true, "aard");
        await Ziet(Host.Als("gemeentesecretaris"), inschrijving, false, "aard");
        await Ziet(Anoniem, inschrijving, false, "aard");
    }

    // 002-04
    [Test]
    public async Task Belang_van_een_ambtenaar_blijft_bij_de_leidinggevende()
    {
        var chef = await Persoon("ambtenaar", "gm0406", naam: "A. Chef");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", chef);
        var inschrijving = await Nieuw(Host.Als("ambtsdrager", "gm0406", ambtenaar), Belang(ambtenaar, "ambtenaar"), "gm0406");
        Assert.That(Waarde(inschrijving, "toets", "registreren"), Is.EqualTo("true"));
        await Ziet(Host.Als("ambtsdrager", "gm0406", ambtenaar), inschrijving, true, "aard");
        await Ziet(Host.Als("leidinggevende", "gm0406", chef), inschrijving, true, "aard");
        foreach (var vreemd in new[] { Anoniem, Host.Als("griffier", "gm0406"), Host.Als("gemeentesecretaris", "gm0406"), Host.Als("ambtsdrager", "gm0406", await Persoon("ambtenaar", "gm0406", chef, "C. Collega")), Host.Als("leidinggevende", "gm0148", chef) })
        {
            await Ziet(vreemd, inschrijving, false, "aard");
        }
    }

    // 003-45
    [Test]
    public async Task Samenwerking_met_private_partijen_krijgt_haar_aandachtspunt()
    {
        var inschrijving = await Nieuw(zelf, Belang(wethouder, aard: "publiekPrivateSamenwerking"), "gm0106");
        Assert.That(inschrijving.Json["toets"]!["bevindingen"]!.AsArray().Where(b => b!["code"]!.GetValue<string>() == "aandachtspunt").Select(b => b!["zin"]!.GetValue<string>()), Has.Some.Contains("bevoordeling"));
    }

    [Test]
    public async Task Wat_de_regels_niet_vragen_wordt_niet_gevraagd_en_wat_zij_vragen_wel()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(zelf, Lijst("gm0106"), Belang(wethouder).Met(("omvang", "5 procent van de aandelen"))), "omvang");
            Fout(await Post(zelf, Lijst("gm0106"), Belang(wethouder).Met(("organisatie", null))), "organisatie");
            Fout(await Post(zelf, Lijst("gm0106"), Belang(wethouder, aard: "anders").Met(("motivering", null))), "motivering");
        }
    }

    [Test]
    public async Task Einde_wordt_een_keer_vastgelegd_en_de_inschrijving_blijft_openbaar()
    {
        var inschrijving = await Nieuw(zelf, Belang(wethouder), "gm0106");
        Fout(await Zet(zelf, inschrijving, "beeindiging", new JsonObject { ["op"] = "2014-12-31" }), "op");
        Fout(await Zet(zelf, inschrijving, "beeindiging", new JsonObject { ["op"] = "2999-12-31" }), "op");
        Fout(await Zet(zelf, inschrijving, "beeindiging", []), "op");
        Assert.That(Waarde(await Gezet(zelf, inschrijving, "beeindiging", new JsonObject { ["op"] = "2024-12-31" }), "fase"), Is.EqualTo("beeindigd"));
        await Botst(zelf, inschrijving, "beeindiging", new JsonObject { ["op"] = "2025-01-31" }, "alBeeindigd");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Waarde(await Haal(Anoniem, Pad(inschrijving)), "gegevens", "beeindiging", "op"), Is.EqualTo("2024-12-31"));
            Assert.That((await Haal(Anoniem, Lijst("gm0106") + $"?fase=beeindigd&persoon={wethouder}")).Ids, Is.EqualTo([inschrijving.Id]));
            Assert.That((await Haal(Anoniem, Lijst("gm0106") + $"?fase=lopend&persoon={wethouder}")).Ids, Is.Empty);
            Assert.That((await Haal(Anoniem, Lijst("gm0106") + $"?wederpartij=zandweg&persoon={wethouder}")).Ids, Is.EqualTo([inschrijving.Id]));
        }
    }

    [Test]
    public async Task Naam_van_een_natuurlijk_persoon_wacht_op_de_zienswijze()
    {
        var inschrijving = await Nieuw(secretaris, Belang(wethouder, aard: "schuld").Met(("organisatie", new JsonObject { ["naam"] = "P. Particulier", ["soort"] = "natuurlijkPersoon" })), "gm0106");
        Assert.That((await Haal(Anoniem, Pad(inschrijving))).Text, Does.Contain("zienswijzeNietAfgerond").And.Not.Contain("Particulier"));
        Assert.That((await Zet(zelf, inschrijving, "zienswijze", Zienswijze())).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Gezet(secretaris, inschrijving, "zienswijze", Zienswijze());
        Assert.That((await Haal(Anoniem, Pad(inschrijving))).Text, Does.Contain("Particulier"));
    }

    [Test]
    public async Task Persoon_vult_bij_het_inschrijven_of_rectificeren_niet_in_wat_de_beheerder_besluit()
    {
        var particulier = Belang(wethouder, aard: "schuld").Met(("organisatie", new JsonObject { ["naam"] = "P. Particulier", ["soort"] = "natuurlijkPersoon" }));
        var gezien = particulier.Met(("zienswijze", Zienswijze()));
        var inschrijving = await Nieuw(zelf, particulier, "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(zelf, Lijst("gm0106"), gezien)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Rectificeer(zelf, inschrijving, gezien)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Rectificeer(secretaris, inschrijving, gezien)).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Rectificeer(zelf, inschrijving, gezien.Met(("omschrijving", "Een lening")))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Rectificeer(zelf, inschrijving, particulier)).Code, Is.EqualTo("nietBeheerder"));
        }
    }

    [Test]
    public async Task Alle_fouten_komen_tegelijk()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(secretaris, Lijst("gm0106"), new JsonObject()), "persoon", "ambt", "aard", "omschrijving", "rechtstreeks", "datumOpgave");
            Fout(await Post(secretaris, Lijst("gm0106"), Belang(wethouder).Met(("datumOpgave", "2999-01-01"), ("sinds", "2999-01-01"), ("organisatie.kvkNummer", "1"), ("waarde", 3))), "datumOpgave", "sinds", "organisatie.kvkNummer", "waarde");
            Fout(await Post(secretaris, Lijst("gm0106"), Belang(Guid.CreateVersion7())), "persoon");
        }
    }

    [Test]
    public async Task Rechten_volgen_uit_persoon_en_beheer()
    {
        var inschrijving = await Nieuw(secretaris, Belang(wethouder), "gm0106");
        var ander = Host.Als("ambtsdrager", "gm0106", await Persoon("wethouder", "gm0106", naam: "E. Ander"));
        var einde = new JsonObject { ["op"] = "2024-12-31" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Anoniem, Lijst("gm0106"), Belang(wethouder))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Post(ander, Lijst("gm0106"), Belang(wethouder))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("griffier", "gm0106"), Lijst("gm0106"), Belang(wethouder))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("gemeentesecretaris"), Lijst("gm0106"), Belang(wethouder))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Zet(ander, inschrijving, "beeindiging", einde)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await Post(zelf, Pad(inschrijving) + "/beeindiging", einde)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Post(zelf, Pad(inschrijving) + "/beeindiging", einde, ("If-Match", "\"7-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Post(zelf, Lijst("gm0106"), Belang(wethouder).Met(("datumOpgave", "2009-01-01")))).Code, Is.EqualTo("ambtNietBekleed"));
        }
    }

    [Test]
    public async Task Rectificatie_en_intrekking_laten_hun_spoor()
    {
        var inschrijving = await Nieuw(secretaris, Belang(wethouder), "gm0106");
        await Verbeter(secretaris, inschrijving, Belang(wethouder).Met(("omschrijving", "Certificaten")), "Het waren certificaten.");
        Assert.That((await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items.Select(v => v["gegevens"]!["omschrijving"]!.GetValue<string>()), Is.EqualTo(["Aandelen in het familiebedrijf", "Certificaten"]));
        Assert.That((await TrekIn(secretaris, inschrijving)).Status, Is.EqualTo(HttpStatusCode.OK));
        var graf = await Haal(Anoniem, Pad(inschrijving));
        Assert.That((Waarde(graf, "status"), graf.Json["gegevens"]), Is.EqualTo(("ingetrokken", (JsonNode?)null)));
    }

    [Test]
    public async Task Uitvoer_heeft_haar_kolommen() => Assert.That(
        await Kop(Anoniem),
        Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,datumOpgave,persoon,naam,ambt,aard,omschrijving,omvang,organisatie,organisatieKvkNummer,zakelijkeRelatieMetGemeente,rechtstreeks,sinds,beeindigdOp,uitkomst,rectificatieReden,intrekkingGrond"));
}
