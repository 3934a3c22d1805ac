using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Nevenfuncties;

/// <summary>Entering a function beside the office: what is public, who may, and what the judgement makes of it.</summary>
public sealed class RegistreerNevenfunctieTests(Provider provider) : FunctieTests(provider)
{
    private static readonly string[] OpenVelden =
        ["persoon", "naam", "ambt", "soort", "omschrijving", "organisatie", "ambtshalve", "bezoldigd", "urenPerMaand", "datumAanvang", "datumMelding", "datumAanvaarding"];

    private async Task<Antwoord> Poging(string gemeente, string ambt, params (string Pad, JsonNode? Waarde)[] anders)
    {
        var persoon = await Persoon(ambt, gemeente);
        return await Post(Host.Als("ambtsdrager", gemeente, persoon), Register(gemeente), Functie(persoon, ambt, anders));
    }

    // 000-11, 000-12, Gemeentewet 12: at once, the main job too.
    [TestCase("gm0148", "raadslid", "nevenfunctie", "griffier", TestName = "000-11: nevenfunctie van een raadslid is meteen openbaar")]
    [TestCase("gm0148", "raadslid", "hoofdfunctie", "griffier", TestName = "Gemeentewet 12: hoofdfunctie van een raadslid is meteen openbaar")]
    [TestCase("gm0106", "raadslid", "hoofdfunctie", "griffier", TestName = "Gemeentewet 12: ook waar geen code voor raadsleden geldt")]
    [TestCase("gm0148", "wethouder", "nevenfunctie", "gemeentesecretaris", TestName = "000-12: nevenfunctie van een wethouder is meteen openbaar")]
    public async Task Aanvaarde_functie_is_openbaar(string gemeente, string ambt, string soort, string beheerder)
    {
        var persoon = await Persoon(ambt, gemeente);
        var ingeschreven = await Schrijf(Host.Als(beheerder, gemeente), Functie(persoon, ambt, ("soort", soort)), gemeente);
        var open = (await Haal(Anoniem, Pad(ingeschreven))).Json.AsObject();
        var rij = (await Haal(Anoniem, $"{Register(gemeente)}?persoon={persoon}")).Items.Single().AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open["gegevens"]!.AsObject().Select(v => v.Key), Is.EqualTo(OpenVelden));
            Assert.That(open.Select(v => v.Key), Is.EquivalentTo(new[] { "id", "register", "versie", "status", "openbaar", "ingeschrevenOp", "gegevens", "fase" }));
            Assert.That(rij.ToJsonString(), Is.EqualTo(open.ToJsonString()));
            Assert.That((open["fase"]!.GetValue<string>(), open["gegevens"]!["datumAanvang"]!.GetValue<string>()), Is.EqualTo(("aanvaard", "2024-06")));
            Assert.That(ingeschreven.Json["gegevens"]!["positie"]!.GetValue<string>(), Is.EqualTo("geen"));
            Assert.That(ingeschreven.Json["toets"]!["beheerder"]!.GetValue<string>(), Is.EqualTo(beheerder));
            Assert.That(ingeschreven.Json["toets"]!["termijnen"]!.AsArray().Where(t => t!["handeling"]!.GetValue<string>() == "openbaarmaking").Select(t => t!["terstond"]!.GetValue<bool>()), Is.EqualTo(new[] { true }));
        }
    }

    [Test]
    public async Task Uitkomst_vertelt_het_publiek_niet_wat_men_van_de_functie_vindt()
    {
        var persoon = await Persoon("wethouder");
        var ingeschreven = await Schrijf(Host.Als("gemeentesecretaris"), Functie(persoon, "wethouder", ("ongewenst", "ja"), ("motivering", "De raad gaf toestemming voor een jaar.")));
        var filter = await Haal(Anoniem, $"{Register()}?uitkomst=weigerenVerplicht");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ingeschreven.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenVerplicht"));
            Assert.That((await Haal(Anoniem, Pad(ingeschreven))).Text, Does.Not.Contain("weigeren").And.Not.Contain("ongewenst").And.Not.Contain("toestemming"));
            Mist(filter, "uitkomst");
        }
    }

    [TestCase("wethouder")]
    [TestCase("burgemeester")]
    public async Task Voornemen_is_alleen_voor_de_persoon_en_de_beheerder(string ambt)
    {
        var persoon = await Persoon(ambt);
        var ingeschreven = await Schrijf(Host.Als("ambtsdrager", persoon: persoon), Voornemen(persoon, ambt));
        foreach (var wie in new[] { Anoniem, Griffier, Host.Als("ambtsdrager", persoon: await Persoon("raadslid")), Host.Als("gemeentesecretaris", "gm0106") })
        {
            Geweigerd(await Haal(wie, Pad(ingeschreven)), HttpStatusCode.NotFound, "inschrijvingOnbekend");
            Assert.That((await Haal(wie, $"{Register()}?persoon={persoon}")).Ids, Is.Empty);
        }

        foreach (var wie in new[] { Host.Als("gemeentesecretaris"), Host.Als("ambtsdrager", persoon: persoon) })
        {
            Assert.That((await Haal(wie, $"{Register()}?persoon={persoon}&fase=voornemen&raadGeinformeerd=false")).Ids, Is.EqualTo(new[] { ingeschreven.Id }));
        }
    }

    // 000-10, 003-07: what the law forbids can be entered; hiding it would be worse.
    [TestCase("gm0148", "raadslid", "minister", "13", TestName = "000-10: minister gaat niet met raadslid (Gemeentewet 13)")]
    [TestCase("gm0148", "wethouder", "toezichthoudendAmbtenaar", "36b", TestName = "000-10: toezichthouder gaat niet met wethouder (Gemeentewet 36b)")]
    [TestCase("gm0106", "wethouder", "gedeputeerde", "36b", TestName = "003-07: gedeputeerde gaat niet met wethouder")]
    [TestCase("gm0106", "burgemeester", "raadslid", "68", TestName = "003-07: raadslid gaat niet met burgemeester (Gemeentewet 68)")]
    public async Task Onverenigbare_positie_staat_er_met_het_artikel(string gemeente, string ambt, string positie, string artikel)
    {
        (string, JsonNode?)[] anders = [("positie", positie), ("raadGeinformeerd", new JsonObject { ["op"] = "2024-04-20", ["wijze"] = "Raadsbrief" })];
        var zonder = await Poging(gemeente, ambt, anders);
        Mist(zonder, "motivering");
        Assert.That(zonder.Text, Does.Contain($"(Gemeentewet {artikel})"));
        var antwoord = await Poging(gemeente, ambt, [.. anders, ("motivering", "Het ontslag uit die functie is gevraagd.")]);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        Assert.That(antwoord.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenVerplicht"));
        Assert.That(Gronden(antwoord.Json["toets"]!), Does.Contain(artikel));
    }

    // 003-08: two texts, one for each office.
    [TestCase("gm0106", "wethouder", "ongewenst", "ja", "weigerenVerplicht", "nevenfuncties-1", TestName = "003-08: ongewenste functie van een wethouder")]
    [TestCase("gm0106", "burgemeester", "schaadtOnafhankelijkheid", "ja", "weigerenVerplicht", "nevenfuncties-1", TestName = "003-08: functie die de onafhankelijkheid van de burgemeester schaadt")]
    [TestCase("gm0148", "wethouder", "ongewenst", "twijfel", "handmatigBeoordelen", "41b, eerste lid", TestName = "Gemeentewet 41b: twijfel of een functie ongewenst is")]
    [TestCase("gm0148", "burgemeester", "schaadtOnafhankelijkheid", null, "handmatigBeoordelen", "67, eerste lid", TestName = "Gemeentewet 67: niet gezegd of de onafhankelijkheid lijdt")]
    public async Task Ongewenste_functie_vraagt_een_motivering(string gemeente, string ambt, string feit, string? waarde, string uitkomst, string grond)
    {
        (string, JsonNode?)[] anders = [(feit, waarde), ("raadGeinformeerd", new JsonObject { ["op"] = "2024-04-20", ["wijze"] = "Raadsbrief" })];
        Mist(await Poging(gemeente, ambt, anders), "motivering");
        var antwoord = await Poging(gemeente, ambt, [.. anders, ("motivering", "Voor een half jaar, met instemming van de raad.")]);
        Assert.That(antwoord.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo(uitkomst), antwoord.Text);
        Assert.That(Gronden(antwoord.Json["toets"]!), Does.Contain(grond));
    }

    // 003 "Nevenfuncties", Gemeentewet 67(3): a function that belongs to the office of burgemeester need not be public.
    [TestCase(null, false)]
    [TestCase(true, true)]
    public async Task Ambtshalve_functie_van_de_burgemeester_is_hoogstens_onverplicht_openbaar(bool? onverplicht, bool openbaar)
    {
        var ingeschreven = await Poging("gm0106", "burgemeester", ("ambtshalve", true), ("onverplichtOpenbaar", onverplicht));
        Assert.That((ingeschreven.Status, ingeschreven.Json["openbaar"]?.GetValue<bool>()), Is.EqualTo((HttpStatusCode.Created, openbaar)), ingeschreven.Text);
        var open = await Haal(Anoniem, Pad(ingeschreven));
        Assert.That(open.Status, Is.EqualTo(openbaar ? HttpStatusCode.OK : HttpStatusCode.NotFound));
        Assert.That(!openbaar || open.Json["gegevens"]!["onverplicht"]!.GetValue<bool>(), Is.True);
    }

    // 003-09
    [Test]
    public async Task Vergoeding_voor_een_ambtshalve_functie_gaat_naar_de_gemeentekas()
    {
        var ingeschreven = await Poging("gm0106", "wethouder", ("ambtshalve", true), ("raadGeinformeerd", new JsonObject { ["op"] = "2024-04-20", ["wijze"] = "Raadsbrief" }));
        Assert.That(ingeschreven.Json["toets"]?["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Does.Contain("afdrachtGemeentekas"), ingeschreven.Text);
    }

    [Test]
    public async Task Verwacht_tijdsbeslag_is_verplicht_waar_de_code_het_vraagt()
    {
        (string, JsonNode?)[] anders = [("urenPerMaand", null), ("raadGeinformeerd", new JsonObject { ["op"] = "2024-04-20", ["wijze"] = "Raadsbrief" })];
        Mist(await Poging("gm0106", "wethouder", anders), "urenPerMaand");
        Assert.That((await Poging("gm0148", "wethouder", anders)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    // 002-04
    [Test]
    public async Task Nevenwerk_van_een_ambtenaar_blijft_intern_bij_de_leidinggevende()
    {
        var chef = await Persoon("ambtenaar", "gm0406");
        var persoon = await Persoon("ambtenaar", "gm0406", chef);
        var ingeschreven = await Schrijf(Host.Als("ambtsdrager", "gm0406", persoon), Functie(persoon, "ambtenaar"), "gm0406");
        Assert.That((ingeschreven.Json["openbaar"]!.GetValue<bool>(), ingeschreven.Json["toets"]!["beheerder"]!.GetValue<string>()), Is.EqualTo((false, "leidinggevende")));
        Assert.That((await Haal(Host.Als("leidinggevende", "gm0406", chef), Pad(ingeschreven))).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var wie in new[] { Anoniem, Host.Als("griffier", "gm0406"), Host.Als("leidinggevende", "gm0406", await Persoon("ambtenaar", "gm0406")) })
        {
            Geweigerd(await Haal(wie, Pad(ingeschreven)), HttpStatusCode.NotFound, "inschrijvingOnbekend");
        }
    }

    [TestCase("positie", "minster", "positie")]
    [TestCase("positie", null, "positie")]
    [TestCase("datumAanvang", "2024-13", "datumAanvang")]
    [TestCase("datumAanvang", null, "datumAanvang")]
    [TestCase("datumMelding", "2999-01-01", "datumMelding")]
    [TestCase("datumAanvaarding", "2999-01-01", "datumAanvaarding")]
    [TestCase("datumAanvaarding", "2199", "datumAanvaarding")]
    [TestCase("organisatie.kvkNummer", "123", "organisatie.kvkNummer")]
    [TestCase("onverplichtOpenbaar", "true", "onverplichtOpenbaar")]
    [TestCase("urenPerMaand", "745", "urenPerMaand")]
    [TestCase("beeindiging", "{\"einde\":\"2999\",\"reden\":\"x\"}", "beeindiging.einde")]
    [TestCase("beeindiging", "{\"einde\":\"2024-05\",\"reden\":\"x\"}", "beeindiging.einde")]
    [TestCase("eigenAfweging", null, "eigenAfweging")]
    public async Task Fout_wordt_genoemd(string pad, string? waarde, string veld) =>
        Mist(await Poging("gm0148", "raadslid", (pad, waarde is ['{', ..] or "true" or "745" ? JsonNode.Parse(waarde) : waarde)), veld);

    [Test]
    public async Task Een_ander_en_een_andere_gemeente_schrijven_niet_in()
    {
        var persoon = await Persoon("wethouder");
        Geweigerd(await Post(Griffier, Register(), Functie(persoon, "wethouder")), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Post(Host.Als("ambtsdrager", persoon: await Persoon("wethouder")), Register(), Functie(persoon, "wethouder")), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Post(Host.Als("gemeentesecretaris", "gm0106"), Register(), Functie(persoon, "wethouder")), HttpStatusCode.Forbidden, "andereGemeente");
        Geweigerd(await Post(Anoniem, Register(), Functie(persoon, "wethouder")), HttpStatusCode.Unauthorized, "nietAangemeld");
        Geweigerd(await Post(Host.Als("gemeentesecretaris"), Register(), Functie(persoon, "burgemeester")), HttpStatusCode.Conflict, "ambtNietBekleed");
    }

    [Test]
    public async Task Filters_en_uitvoer()
    {
        var persoon = await Persoon("raadslid", naam: "P. Zonnebloem");
        var ingeschreven = await Schrijf(Griffier, Functie(persoon, "raadslid", ("organisatie.naam", "Waterschap Zuiderzee"), ("organisatie.kvkNummer", "99887766"), ("omschrijving", "Dijkgraafadviseur")));
        foreach (var filter in new[] { "wederpartij=99887766", "wederpartij=zuiderzee", "zoek=dijkgraafadviseur", "zoek=zonnebloem", "ambt=raadslid&wederpartij=waterschap", $"persoon={persoon}&fase=aanvaard" })
        {
            Assert.That((await Haal(Anoniem, $"{Register()}?{filter}")).Ids, Is.EqualTo(new[] { ingeschreven.Id }), filter);
        }

        var csv = (await Haal(Anoniem, $"{Register()}?persoon={persoon}", ("Accept", "text/csv"))).Text.TrimStart('\uFEFF').Split("\r\n");
        Assert.That(csv[0], Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,persoon,naam,ambt,soort,omschrijving,organisatie,organisatieKvkNummer,ambtshalve,bezoldigd,urenPerMaand,datumAanvang,datumEinde,datumMelding,datumAanvaarding,raadGeinformeerdOp,onverplicht,uitkomst,rectificatieReden,intrekkingGrond"));
        Assert.That(csv[1], Does.Contain("P. Zonnebloem,raadslid,nevenfunctie,Dijkgraafadviseur,Waterschap Zuiderzee,99887766,false,true,12,2024-06,,2024-05-01,2024-05-01"));
    }

    [Test]
    public async Task Rectificatie_blijft_te_zien_en_intrekking_laat_een_grafsteen()
    {
        var persoon = await Persoon("raadslid");
        var ingeschreven = await Schrijf(Griffier, Functie(persoon));
        var beter = await Stuur(Griffier, HttpMethod.Put, Pad(ingeschreven), Functie(persoon, "raadslid", ("bezoldigd", false), ("reden", "Er is geen vergoeding.")), ("If-Match", ingeschreven.ETag));
        Assert.That((beter.Status, beter.Json["rectificatie"]?["reden"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "Er is geen vergoeding.")), beter.Text);
        await Post(Griffier, Pad(ingeschreven) + "/intrekking", new JsonObject { ["grond"] = "nietInDitRegister", ["toelichting"] = "Vergissing." });
        var open = (await Haal(Anoniem, Pad(ingeschreven))).Json;
        Assert.That((open["status"]!.GetValue<string>(), open["gegevens"]), Is.EqualTo(("ingetrokken", (JsonNode?)null)));
    }
}
