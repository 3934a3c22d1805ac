using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>A report about retaliation belongs to the report for which it is: who sees that, and who yields. // 2.2: benadeling, 1.7</summary>
public sealed class KoppelingenTests(Provider provider) : MeldTests(provider)
{
    private const string Koppeling = Dossier + "/koppeling";

    private async Task<(Antwoord Melding, string Code)> Begin(string wie, JsonObject body, params (string, string)[] headers)
    {
        var voor = (await Haal(Als(wie), Meldingen + "?limit=100")).Ids;
        var ontvangen = await Gemaakt(Post(Anoniem, Meldingen, body, headers));
        var na = (await Haal(Als(wie), Meldingen + "?limit=100")).Ids.Except(voor).ToList();
        Assert.That(na, Has.Count.EqualTo(1));
        return (await Haal(Als(wie), $"{Meldingen}/{na[0]}"), ontvangen.Json["ontvangstcode"]!.GetValue<string>());
    }

    /// <summary>A first report that the burgemeester handles.</summary>
    private Task<(Antwoord Melding, string Code)> Eerste(Guid? betrokkene = null) => Begin("burgemeester", Melding("ongewenstGedrag", ambt: betrokkene is null ? "wethouder" : null, persoon: betrokkene));

    /// <summary>A report about retaliation, that the independent officer handles.</summary>
    private static JsonObject Benadeling(Guid? door = null) => Melding("benadeling", ambt: null, persoon: door);

    private Task<Antwoord> Koppel(string code, string eerdere) => Stuur(Anoniem, HttpMethod.Post, Koppeling, null, ("Ontvangstcode", code), ("Eerdere-Ontvangstcode", eerdere));

    private Task<Antwoord> Koppelingen(string wie, Antwoord melding) => Haal(Als(wie), $"{Meldingen}/{melding.Id}/koppelingen");

    private async Task<string> Rollen(string code) => (await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Json["koppelingen"]!.ToJsonString();

    [Test]
    public async Task Melder_koppelt_met_beide_codes_en_elke_kant_ziet_niet_meer_dan_zij_mag()
    {
        var (eerste, code) = await Eerste();
        var (tweede, tweedeCode) = await Begin("onafhankelijkeFunctionaris", Benadeling(Wie["leidinggevende"]));
        var gekoppeld = await Koppel(tweedeCode, code);
        Assert.That((gekoppeld.Status, gekoppeld.Json["koppelingen"]!.ToJsonString()), Is.EqualTo((HttpStatusCode.OK, """["eerdereMelding"]""")), gekoppeld.Text);
        Assert.That((await Rollen(tweedeCode), await Rollen(code)), Is.EqualTo(("""["eerdereMelding"]""", """["benadelingsmelding"]""")));
        Assert.That((await Koppelingen("onafhankelijkeFunctionaris", tweede)).Items.Select(k => k.ToJsonString()), Is.EqualTo(new[] { """{"rol":"eerdereMelding"}""" }), "that there is one, and no more");
        Assert.That((await Koppelingen("burgemeester", eerste)).Items, Is.Empty, "who handles the first may be whom the second is about");
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{eerste.Id}")).Text, Is.EqualTo(eerste.Text), "the first did not change");
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{eerste.Id}")).ETag, Is.EqualTo(eerste.ETag));

        // Who reads both watches both.
        Assert.That((await NodigUit("burgemeester", eerste, "onafhankelijkeFunctionaris", "onafhankelijkeFunctionaris", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        var beide = (await Koppelingen("onafhankelijkeFunctionaris", eerste)).Items.Single();
        Assert.That((beide["rol"]!.GetValue<string>(), beide["melding"]!.GetValue<string>(), beide["status"]!.GetValue<string>()), Is.EqualTo(("benadelingsmelding", tweede.Id.ToString(), "ontvangen")));
        Assert.That((await Koppelingen("onafhankelijkeFunctionaris", tweede)).Items.Single()["melding"]!.GetValue<string>(), Is.EqualTo(eerste.Id.ToString()));
        Assert.That((await Koppelingen("burgemeester", eerste)).Items, Is.Empty);
    }

    [Test]
    public async Task Wie_benadeelt_en_de_eerste_behandelt_ziet_geen_verschil()
    {
        var (eerste, code) = await Eerste();
        var pad = $"{Meldingen}/{eerste.Id}";
        async Task<List<string>> Beeld()
        {
            var beeld = new List<string>();
            foreach (var deel in new[] { pad, pad + "/berichten", pad + "/notities", pad + "/bijlagen", pad + "/deelversies", pad + "/doorzendingen", pad + "/koppelingen", pad + "/bewaring", Meldingen + "?limit=100" })
            {
                var antwoord = await Haal(Als("burgemeester"), deel);
                beeld.Add($"{deel} {antwoord.Status} {antwoord.ETag} {antwoord.Text}");
            }

            return beeld;
        }

        await Beeld();
        var zonder = await Beeld();
        var (tweede, _) = await Begin("onafhankelijkeFunctionaris", Benadeling(Wie["burgemeester"]), ("Eerdere-Ontvangstcode", code));
        Assert.That(await Beeld(), Is.EqualTo(zonder));
        foreach (var deel in new[] { "", "/koppelingen" })
        {
            Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{tweede.Id}{deel}")).Code, Is.EqualTo("meldingOnbekend"));
        }
    }

    [Test]
    public async Task Weigeringen_van_de_melder()
    {
        var (_, code) = await Eerste();
        var (_, tweede) = await Begin("onafhankelijkeFunctionaris", Benadeling());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Koppel(code, tweede)).Code, Is.EqualTo("geenBenadeling"));
            Assert.That((await Koppel(tweede, tweede)).Code, Is.EqualTo("zelfdeMelding"));
            Assert.That((await Koppel(tweede, "0000 0000 0000 0000")).Code, Is.EqualTo("ontvangstcodeOnbekend"));
            Assert.That((await Koppel("0000 0000 0000 0001", code)).Code, Is.EqualTo("ontvangstcodeOnbekend"));
            Assert.That((await Koppel("x", "y")).Velden, Is.EquivalentTo(new[] { "Ontvangstcode", "Eerdere-Ontvangstcode" }));
            Assert.That((await Stuur(Anoniem, HttpMethod.Post, Koppeling.Replace("gm0148", "gm9999", StringComparison.Ordinal), null, ("Ontvangstcode", tweede), ("Eerdere-Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Stuur(Anoniem, HttpMethod.Post, Koppeling.Replace("gm0148", "gm0106", StringComparison.Ordinal), null, ("Ontvangstcode", tweede), ("Eerdere-Ontvangstcode", code))).Code, Is.EqualTo("ontvangstcodeOnbekend"), "of another municipality");
            Assert.That((await Stuur(Anoniem, HttpMethod.Post, Koppeling)).Velden, Is.EquivalentTo(new[] { "Ontvangstcode", "Eerdere-Ontvangstcode" }));
        }

        var oud = await Stuur(Anoniem, HttpMethod.Post, Koppeling, null, ("Ontvangstcode", tweede), ("Eerdere-Ontvangstcode", code), ("If-Match", "\"oud\""));
        Assert.That(oud.Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Koppel(tweede, code)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Koppel(tweede, code)).Code, Is.EqualTo("alGekoppeld"));
        // A ring would have no first.
        var (_, derde) = await Begin("onafhankelijkeFunctionaris", Benadeling());
        var (_, vierde) = await Begin("onafhankelijkeFunctionaris", Benadeling());
        Assert.That((await Koppel(derde, vierde)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Koppel(vierde, derde)).Code, Is.EqualTo("zelfdeMelding"));
    }

    [Test]
    public async Task Bij_het_indienen_kan_het_met_de_code_of_met_het_bewijs()
    {
        var eerste = await Gemaakt(Post(Anoniem, Meldingen, Melding("ongewenstGedrag")));
        var (code, bewijs) = (eerste.Json["ontvangstcode"]!.GetValue<string>(), eerste.Json["bewijs"]!);
        var (metCode, tweede) = await Begin("onafhankelijkeFunctionaris", Benadeling(), ("Eerdere-Ontvangstcode", code));
        Assert.That((await Rollen(tweede), await Rollen(code)), Is.EqualTo(("""["eerdereMelding"]""", """["benadelingsmelding"]""")));
        Assert.That((await Koppelingen("onafhankelijkeFunctionaris", metCode)).Items, Has.Count.EqualTo(1));

        var (_, derde) = await Begin("onafhankelijkeFunctionaris", Benadeling().Met(("eerderBewijs", bewijs.DeepClone())));
        Assert.That((await Rollen(derde), await Rollen(code)), Is.EqualTo(("""["eerdereMelding"]""", """["benadelingsmelding"]""")), "who shows a proof need not be who filed: the first reporter sees what they tied themselves");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Anoniem, Meldingen, Melding(), ("Eerdere-Ontvangstcode", code))).Velden, Is.EqualTo(new[] { "Eerdere-Ontvangstcode" }));
            Assert.That((await Post(Anoniem, Meldingen, Melding().Met(("eerderBewijs", bewijs.DeepClone())))).Velden, Is.EqualTo(new[] { "eerderBewijs" }));
            Assert.That((await Post(Anoniem, Meldingen, Benadeling(), ("Eerdere-Ontvangstcode", "1"))).Velden, Is.EqualTo(new[] { "Eerdere-Ontvangstcode" }));
            Assert.That((await Post(Anoniem, Meldingen, Benadeling(), ("Eerdere-Ontvangstcode", "0000000000000000"))).Code, Is.EqualTo("ontvangstcodeOnbekend"));
            Assert.That((await Post(Anoniem, Meldingen, Benadeling().Met(("eerderBewijs", ((JsonObject)bewijs.DeepClone()).Met(("ondertekening", new string('c', 64))))))).Velden, Is.EqualTo(new[] { "eerderBewijs" }));
        }

        // The proof of the second holds without that of the first, so that showing one does not show the other.
        var vierde = await Gemaakt(Post(Anoniem, Meldingen, Benadeling().Met(("eerderBewijs", bewijs.DeepClone()))));
        var controle = await Post(Anoniem, Dalfsen + "/bewijscontroles", new JsonObject { ["bewijs"] = vierde.Json["bewijs"]!.DeepClone(), ["melding"] = Benadeling() });
        Assert.That(controle.Json["vanDezeMelding"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task Behandelaar_van_beide_koppelt()
    {
        var (eerste, code) = await Eerste();
        var (tweede, tweedeCode) = await Begin("onafhankelijkeFunctionaris", Benadeling(Wie["leidinggevende"]));
        Task<Antwoord> Leg(string wie, Antwoord latere, Antwoord eerdere, bool ziet = false) => Post(Als(wie), $"{Meldingen}/{latere.Id}/koppelingen", new JsonObject { ["eerdere"] = eerdere.Id.ToString(), ["melderZiet"] = ziet });
        Assert.That((await Leg("onafhankelijkeFunctionaris", tweede, eerste)).Code, Is.EqualTo("meldingOnbekend"), "does not read the first");
        Assert.That((await Leg("burgemeester", tweede, eerste)).Code, Is.EqualTo("meldingOnbekend"), "nor the second");
        Assert.That((await NodigUit("burgemeester", eerste, "onafhankelijkeFunctionaris", "onafhankelijkeFunctionaris", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Leg("onafhankelijkeFunctionaris", tweede, eerste)).Code, Is.EqualTo("alleenLezen"));
        Assert.That((await NodigUit("onafhankelijkeFunctionaris", tweede, "griffier", "griffier")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await NodigUit("burgemeester", eerste, "griffier", "griffier")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Leg("griffier", eerste, tweede)).Code, Is.EqualTo("geenBenadeling"));
        var leeg = await Post(Als("griffier"), $"{Meldingen}/{tweede.Id}/koppelingen", new JsonObject());
        Assert.That(leeg.Velden, Is.EquivalentTo(new[] { "eerdere", "melderZiet" }));
        var gekoppeld = await Gemaakt(Leg("griffier", tweede, eerste));
        Assert.That(gekoppeld.Text, Is.EqualTo($$"""{"dag":"{{Vandaag}}"}"""));
        Assert.That((await Koppelingen("griffier", tweede)).Items.Single()["melding"]!.GetValue<string>(), Is.EqualTo(eerste.Id.ToString()));
        Assert.That((await Rollen(tweedeCode), await Rollen(code)), Is.EqualTo(("[]", "[]")), "two reporters do not learn of each other");
        var (derde, derdeCode) = await Begin("onafhankelijkeFunctionaris", Benadeling(Wie["leidinggevende"]));
        await NodigUit("onafhankelijkeFunctionaris", derde, "griffier", "griffier");
        await Gemaakt(Leg("griffier", derde, eerste, ziet: true));
        Assert.That((await Rollen(derdeCode), await Rollen(code)), Is.EqualTo(("""["eerdereMelding"]""", """["benadelingsmelding"]""")));
    }

    [Test]
    public async Task Wie_de_eerste_betreft_of_daarvoor_wijkt_leest_de_tweede_niet()
    {
        // 1.7: of the griffier also the deputy yields.
        var (eerste, code) = await Eerste(Wie["griffier"]);
        var (tweede, tweedeCode) = await Begin("onafhankelijkeFunctionaris", Benadeling());
        Assert.That((await NodigUit("onafhankelijkeFunctionaris", tweede, "griffier", "griffier")).Status, Is.EqualTo(HttpStatusCode.OK), "nothing is known yet");
        Assert.That((await Koppel(tweedeCode, code)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Haal(Als("griffier"), $"{Meldingen}/{tweede.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That(Kring(await Haal(Als("onafhankelijkeFunctionaris"), $"{Meldingen}/{tweede.Id}")), Is.EqualTo(new[] { "onafhankelijkeFunctionaris" }));
        foreach (var wie in new[] { "griffier", "plaatsvervangendGriffier" })
        {
            Assert.That((await NodigUit("onafhankelijkeFunctionaris", tweede, wie, wie)).Code, Is.EqualTo("moetWijken"), wie);
        }

        // What is understood later of the first counts as well.
        Assert.That((await NodigUit("onafhankelijkeFunctionaris", tweede, "gemeentesecretaris", "gemeentesecretaris")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Stuur(Als("burgemeester"), HttpMethod.Put, $"{Meldingen}/{eerste.Id}/betrokkenen", new JsonObject { ["betrokkenen"] = new JsonArray(new JsonObject { ["persoon"] = Wie["gemeentesecretaris"].ToString() }), ["reden"] = "Zo bleek." }, ("If-Match", "*"));
        Assert.That((await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{tweede.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await NodigUit("onafhankelijkeFunctionaris", tweede, "griffier", "griffier")).Code, Is.EqualTo("moetWijken"), "and what was known then still does");
    }

    [Test]
    public async Task Bij_het_indienen_krijgt_wie_de_eerste_betreft_de_tweede_niet()
    {
        var (_, code) = await Eerste(Wie["onafhankelijkeFunctionaris"]);
        var (tweede, _) = await Begin("burgemeester", Benadeling(), ("Eerdere-Ontvangstcode", code));
        Assert.That(Kring(tweede), Is.EqualTo(new[] { "burgemeester" }), "the route falls back past whom the first concerns");
        Assert.That((await Haal(Als("onafhankelijkeFunctionaris"), $"{Meldingen}/{tweede.Id}")).Code, Is.EqualTo("meldingOnbekend"));
    }

    [Test]
    public async Task Alleen_de_kring_ziet_koppelingen()
    {
        var (eerste, _) = await Eerste();
        var pad = $"{Meldingen}/{eerste.Id}/koppelingen";
        foreach (var (wie, code) in new[] { (Als("raadslid"), "meldingOnbekend"), (Griffier, "meldingOnbekend"), (Host.Als("griffier", "gm0106", Wie["burgemeester"]), "andereGemeente"), (Host.Als("controleur"), "rolOntbreekt"), (Anoniem, "nietAangemeld") })
        {
            Assert.That((await Haal(wie, pad)).Code, Is.EqualTo(code));
            Assert.That((await Post(wie, pad, new JsonObject { ["eerdere"] = eerste.Id.ToString(), ["melderZiet"] = false })).Code, Is.EqualTo(code));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Vernietiging_van_een_van_beide_laat_de_koppeling_zonder_inhoud(bool vanDeEerste)
    {
        var (eerste, code) = await Eerste();
        var (tweede, tweedeCode) = await Begin("onafhankelijkeFunctionaris", Benadeling(), ("Eerdere-Ontvangstcode", code));
        var (weg, door) = vanDeEerste ? (eerste, "burgemeester") : (tweede, "onafhankelijkeFunctionaris");
        await NodigUit("burgemeester", eerste, "griffier", "griffier");
        await NodigUit("onafhankelijkeFunctionaris", tweede, "griffier", "griffier");
        await Getrieerd(door, weg);
        await Zet(door, weg, "terugkoppeling", ("bericht", "Wij deden dit."));
        await Zet(door, weg, "sluiting", ("reden", "Klaar."));
        Host.Klok.Nu = new DateTimeOffset(2040, 1, 1, 10, 0, 0, TimeSpan.Zero);
        foreach (var (wie, deel) in new[] { (door, "vernietigingsvoorstel"), ("griffier", "vernietiging") })
        {
            var gedaan = await Stuur(Als(wie), HttpMethod.Post, $"{Meldingen}/{weg.Id}/{deel}", null, ("If-Match", "*"));
            Assert.That(gedaan.Status, Is.EqualTo(deel == "vernietiging" ? HttpStatusCode.NoContent : HttpStatusCode.OK), gedaan.Text);
        }

        if (vanDeEerste)
        {
            Assert.That((await Koppelingen("griffier", tweede)).Items.Select(k => k.ToJsonString()), Is.EqualTo(new[] { """{"rol":"eerdereMelding"}""" }));
            Assert.That(await Rollen(tweedeCode), Is.EqualTo("""["eerdereMelding"]"""));
            Assert.That(await Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.koppeling WHERE gemeente = 'gm0148'", null, default)), Is.Zero);
        }
        else
        {
            Assert.That((await Koppelingen("griffier", eerste)).Items, Is.Empty, "nobody reads what is gone");
            Assert.That(await Rollen(code), Is.EqualTo("""["benadelingsmelding"]"""));
        }
    }
}
