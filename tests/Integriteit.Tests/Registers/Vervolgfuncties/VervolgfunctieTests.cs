using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Vervolgfuncties;

/// <summary>Plans for after the office, and work for the municipality of who left it. // 003-11..14, 003-46, 003-48</summary>
public sealed class VervolgfunctieTests(Provider provider) : FunctieTests(provider)
{
    private HttpClient Secretaris => Host.Als("gemeentesecretaris", "gm0106");

    private static JsonObject Plan(Guid persoon, string ambt = "wethouder", params (string, JsonNode?)[] anders) => Registervoorbeelden.Vervolgfunctie(persoon).Met([("ambt", ambt), .. anders]);

    /// <summary>A paid assignment for a former wethouder.</summary>
    private static JsonObject Opdracht(Guid persoon, params (string, JsonNode?)[] anders) => Plan(
        persoon, "wethouder", [("aard", "betaaldeOpdracht"), ("omschrijving", "Advies over de binnenstad"), ("tussentijds", false), ("datumAftreden", null), ("datumAanvang", "2024-06-01"), .. anders]);

    private static JsonObject Doorgegaan(params (string, JsonNode?)[] anders) => new JsonObject
    {
        ["besluit"] = "doorgegaan",
        ["op"] = "2024-05-20",
        ["meerdereOffertes"] = true,
        ["afwegingen"] = "Drie bureaus zijn gevraagd; dit aanbod was het beste.",
    }.Met(anders);

    private static Task<Antwoord> Schrijf(HttpClient client, JsonObject body) => Schrijf(client, body, "gm0106", "vervolgfuncties");

    private Task<Guid> Oud(string totEnMet = "2022-05-01") => Persoon("wethouder", "gm0106", totEnMet: totEnMet);

    [TestCase("wethouder", "burgemeester", "commissarisVanDeKoning", TestName = "003-11: een wethouder bespreekt het met de burgemeester")]
    [TestCase("burgemeester", "commissarisVanDeKoning", "college", TestName = "003-11: een burgemeester bespreekt het met de commissaris van de Koning")]
    public async Task Tussentijds_vertrek_wordt_eerst_besproken(string ambt, string met, string anders)
    {
        var persoon = await Persoon(ambt, "gm0106");
        var zelf = Host.Als("ambtsdrager", "gm0106", persoon);
        var plan = await Schrijf(zelf, Plan(persoon, ambt));
        Assert.That((plan.Json["fase"]!.GetValue<string>(), plan.Json["uitkomst"]!.GetValue<string>(), plan.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("voornemen", "weigerenVerplicht", false)));
        Assert.That(plan.Json["toets"]!["bespreken"]!.AsArray().Select(b => b!.GetValue<string>()), Is.EqualTo(new[] { met }));
        // 003-48
        Assert.That(plan.Json["toets"]!["bevindingen"]!.AsArray().Select(b => b!["grondslag"]?["bepaling"]?.GetValue<string>()), Does.Contain("draaideur-1"));

        var verkeerd = await Zet(zelf, plan, "vooroverleg", Registervoorbeelden.Vooroverleg(anders, "2024-05-02"));
        Mist(verkeerd, "met");
        Assert.That(verkeerd.Text, Does.Contain(met));
        var besproken = await Gezet(zelf, plan, "vooroverleg", Registervoorbeelden.Vooroverleg(met, "2024-05-02"));
        Assert.That((besproken.Json["fase"]!.GetValue<string>(), besproken.Json["uitkomst"]!.GetValue<string>()), Is.EqualTo(("besproken", "handmatigBeoordelen")));
    }

    [Test]
    public async Task Voornemen_voor_elders_wordt_nooit_openbaar()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var plan = await Schrijf(Secretaris, Plan(persoon));
        await Gezet(Secretaris, plan, "vooroverleg", Registervoorbeelden.Vooroverleg("burgemeester", "2024-05-02"));
        var klaar = await Gezet(Secretaris, plan, "afloop", Doorgegaan(("motivering", "Besproken; er is geen bezwaar."), ("afwegingen", null), ("meerdereOffertes", null)));
        Assert.That((klaar.Json["fase"]!.GetValue<string>(), klaar.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("doorgegaan", false)));
        foreach (var wie in new[] { Anoniem, Host.Als("griffier", "gm0106"), Host.Als("burgemeester", "gm0106") })
        {
            Geweigerd(await Haal(wie, Pad(plan)), HttpStatusCode.NotFound, "inschrijvingOnbekend");
        }
    }

    [Test]
    public async Task Opdracht_binnen_het_jaar_staat_er_met_de_bepaling_en_een_motivering()
    {
        // 003-12
        var persoon = await Oud("2024-01-31");
        var voorstel = await Schrijf(Secretaris, Opdracht(persoon));
        Assert.That((voorstel.Json["uitkomst"]!.GetValue<string>(), voorstel.Json["gegevens"]!["datumAftreden"]!.GetValue<string>()), Is.EqualTo(("weigerenVerplicht", "2024-01-31")));
        Assert.That(Gronden(voorstel.Json["toets"]!), Does.Contain("draaideur-3"));
        Mist(await Zet(Secretaris, voorstel, "afloop", Doorgegaan()), "motivering");
        var afgezien = await Gezet(Secretaris, voorstel, "afloop", new JsonObject { ["besluit"] = "afgezien", ["op"] = "2024-05-20" });
        Assert.That((afgezien.Json["fase"]!.GetValue<string>(), afgezien.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo(("afgezien", false)));
        Geweigerd(await Zet(Secretaris, voorstel, "afloop", Doorgegaan()), HttpStatusCode.Conflict, "alBesloten");
    }

    [Test]
    public async Task Opdracht_na_het_jaar_is_openbaar_met_de_afwegingen()
    {
        // 003-13, 003-46
        var persoon = await Oud();
        var voorstel = await Schrijf(Secretaris, Opdracht(persoon));
        Assert.That(voorstel.Json["toets"]!["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Is.EquivalentTo(new[] { "meerdereOffertes", "motiveringVastleggen" }));
        Assert.That(voorstel.Json["openbaar"]!.GetValue<bool>(), Is.False);
        Mist(await Zet(Secretaris, voorstel, "afloop", Doorgegaan(("afwegingen", null))), "afwegingen");
        Mist(await Zet(Secretaris, voorstel, "afloop", Doorgegaan(("meerdereOffertes", false))), "motivering");
        await Gezet(Secretaris, voorstel, "afloop", Doorgegaan());
        var open = (await Haal(Anoniem, Pad(voorstel))).Json;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open["gegevens"]!.AsObject().Select(v => v.Key), Is.EqualTo(new[] { "persoon", "naam", "ambt", "aard", "omschrijving", "organisatie", "datumAftreden", "datumAanvang", "meerdereOffertes", "afwegingen" }));
            Assert.That(open["gegevens"]!["afwegingen"]!.GetValue<string>(), Does.StartWith("Drie bureaus"));
            Assert.That((open["uitkomst"], open["toets"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        }

        var csv = (await Haal(Anoniem, $"{Register("gm0106", "vervolgfuncties")}?persoon={persoon}", ("Accept", "text/csv"))).Text.TrimStart('\uFEFF').Split("\r\n");
        Assert.That(csv[0], Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,persoon,naam,ambt,aard,omschrijving,organisatie,organisatieKvkNummer,datumAftreden,datumAanvang,meerdereOffertes,afwegingen,uitkomst,rectificatieReden,intrekkingGrond"));
        Assert.That(csv[1], Does.Contain("betaaldeOpdracht,Advies over de binnenstad"));
    }

    // 003-14
    [TestCase("2024-04-30", "weigerenVerplicht")]
    [TestCase("2024-05-01", "toegestaan")]
    public async Task Voordracht_voor_een_verbonden_partij(string voordracht, string uitkomst)
    {
        var persoon = await Oud("2023-05-01");
        var voorstel = await Schrijf(Secretaris, Opdracht(persoon, ("aard", "bestuurVerbondenPartij"), ("datumVoordracht", voordracht)));
        Assert.That(voorstel.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo(uitkomst));
    }

    [Test]
    public async Task Over_een_eigen_inschrijving_beslist_men_niet()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var plan = await Schrijf(Host.Als("ambtsdrager", "gm0106", persoon), Plan(persoon));
        Geweigerd(await Zet(Host.Als("ambtsdrager", "gm0106", persoon), plan, "afloop", Doorgegaan()), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Zet(Host.Als("gemeentesecretaris", "gm0106", persoon), plan, "afloop", Doorgegaan()), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Zet(Host.Als("griffier", "gm0106"), plan, "afloop", Doorgegaan()), HttpStatusCode.NotFound, "inschrijvingOnbekend");
        Geweigerd(await Zet(Host.Als("gemeentesecretaris"), plan, "afloop", Doorgegaan()), HttpStatusCode.Forbidden, "andereGemeente");
        Geweigerd(await Post(Secretaris, Pad(plan) + "/afloop", Doorgegaan()), HttpStatusCode.PreconditionRequired, "versieVereist");
    }

    [Test]
    public async Task Fouten_worden_genoemd()
    {
        var persoon = await Oud();
        Task<Antwoord> Poging(params (string, JsonNode?)[] anders) => Post(Secretaris, Register("gm0106", "vervolgfuncties"), Opdracht(persoon, anders));
        Mist(await Poging(("aard", null)), "aard");
        Mist(await Poging(("datumVoordracht", "2024-05-01")), "datumVoordracht");
        Mist(await Poging(("datumMelding", "2999-01-01")), "datumMelding");
        Mist(await Poging(("afloop", Doorgegaan(("op", "2024-04-01")))), "afloop.op");
        Geweigerd(await Poging(("ambt", "burgemeester")), HttpStatusCode.Conflict, "ambtNietBekleed");
        Geweigerd(await Post(Host.Als("griffier", "gm0106"), Register("gm0106", "vervolgfuncties"), Opdracht(persoon)), HttpStatusCode.Forbidden, "nietBeheerder");
        Mist(await Zet(Secretaris, await Schrijf(Secretaris, Opdracht(persoon)), "afloop", Doorgegaan(("op", "2999-01-01"))), "op");
    }
}
