using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Nevenfuncties;

/// <summary>Who takes an office, has what they do besides it judged for that office; the keeper of that office looks. // 000-10</summary>
public sealed class HertoetsingTests(Provider provider) : FunctieTests(provider)
{
    private const string Lijst = Dalfsen + "/hertoetsingen";
    private const string RaadDanCollege = "raadslid 2010-01-01 2024-05-31, wethouder 2024-06-01";

    private static readonly JsonObject Afhandeling = new() { ["besluit"] = "geenBezwaar", ["toelichting"] = "De stichting werkt niet in deze gemeente." };

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private async Task<(Guid Persoon, Antwoord Functie)> Raadslid(params (string, JsonNode?)[] anders)
    {
        var persoon = await Persoon("raadslid");
        return (persoon, await Schrijf(Griffier, Functie(persoon, "raadslid", anders)));
    }

    private static Task<Antwoord> Van(HttpClient client, Guid persoon, string filter = "") => Haal(client, $"{Lijst}?persoon={persoon}{filter}");

    private async Task<JsonNode> Hertoetst(Guid persoon) => (await Van(Secretaris, persoon)).Items.Single();

    [Test]
    public async Task Positie_die_met_het_nieuwe_ambt_niet_samengaat_komt_bij_de_nieuwe_beheerder()
    {
        // A council member may have this position; a wethouder may not. // Gemeentewet 13, 36b, 47
        var (persoon, functie) = await Raadslid(("positie", "toezichthoudendAmbtenaar"));
        Assert.That(functie.Json["uitkomst"]!.GetValue<string>(), Is.Not.EqualTo("weigerenVerplicht"));
        await Bekleedt(persoon, RaadDanCollege);
        var hertoetst = await Hertoetst(persoon);
        var toets = hertoetst["toets"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((hertoetst["inschrijving"]!.GetValue<Guid>(), hertoetst["ingeschrevenBij"]!.GetValue<string>(), hertoetst["ambt"]!.GetValue<string>(), hertoetst["van"]!.GetValue<string>(), hertoetst["beheerder"]!.GetValue<string>(), hertoetst["status"]!.GetValue<string>()),
                Is.EqualTo((functie.Id, "raadslid", "wethouder", "2024-06-01", "gemeentesecretaris", "open")));
            Assert.That(toets["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenVerplicht"));
            Assert.That(Gronden(toets), Does.Contain("36b"));
            Assert.That(toets["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Does.Contain("functieNeerleggen"));
            // The entry is about the office for which it was entered, and stays as it was.
            Assert.That((await Haal(Griffier, Pad(functie))).Json["versie"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(await Host.Tel("audit", $"handeling = 'Hertoetser' AND onderwerp = '{hertoetst["id"]!.GetValue<string>()}'"), Is.EqualTo(1));
            Assert.That(await Host.Tel("outbox", $"soort LIKE '%NevenfunctieHertoetst' AND inhoud LIKE '%{hertoetst["id"]!.GetValue<string>()}%'"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Of_een_functie_ongewenst_is_wordt_per_ambt_opnieuw_gewogen()
    {
        var (persoon, _) = await Raadslid();
        await Bekleedt(persoon, RaadDanCollege);
        var toets = (await Hertoetst(persoon))["toets"]!;
        Assert.That((toets["uitkomst"]!.GetValue<string>(), toets["onbekendeFeiten"]!.AsArray().Select(f => f!.GetValue<string>()).Contains("ongewenst")), Is.EqualTo(("handmatigBeoordelen", true)));
        Assert.That(Gronden(toets), Does.Contain("41b, eerste lid"));
    }

    [Test]
    public async Task Alleen_wat_loopt_en_alleen_voor_een_ander_ambt()
    {
        var (persoon, beeindigd) = await Raadslid();
        await Gezet(Griffier, beeindigd, "beeindiging", new JsonObject { ["einde"] = "2024-06", ["reden"] = "Klaar." });
        var ingetrokken = await Schrijf(Griffier, Functie(persoon));
        await Post(Griffier, Pad(ingetrokken) + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Dubbel." });
        await Bekleedt(persoon, RaadDanCollege);
        Assert.That((await Van(Secretaris, persoon)).Items, Is.Empty);

        var loopt = await Schrijf(Secretaris, Functie(persoon, "wethouder", ("datumMelding", "2024-06-02"), ("datumAanvaarding", "2024-06-02")));
        // Another end of the first office is no new office.
        await Bekleedt(persoon, "raadslid 2010-01-01 2024-05-30, wethouder 2024-06-01");
        Assert.That((await Van(Secretaris, persoon)).Items, Is.Empty);

        await Bekleedt(persoon, "raadslid 2010-01-01 2024-05-30, wethouder 2024-06-01 2025-01-31, burgemeester 2025-02-01");
        Assert.That((await Van(Secretaris, persoon)).Items.Select(h => (h["inschrijving"]!.GetValue<Guid>(), h["ambt"]!.GetValue<string>())), Is.EqualTo(new[] { (loopt.Id, "burgemeester") }));
    }

    [Test]
    public async Task Voornemen_telt_ook_en_een_ambt_dat_al_voorbij_is_niet()
    {
        var persoon = await Persoon("wethouder");
        var voornemen = await Schrijf(Secretaris, Voornemen(persoon));
        await Bekleedt(persoon, "griffier 2001-01-01 2005-12-31, wethouder 2010-01-01");
        Assert.That((await Van(Griffier, persoon)).Items, Is.Empty);
        await Bekleedt(persoon, "griffier 2001-01-01 2005-12-31, wethouder 2010-01-01 2024-12-31, burgemeester 2025-01-01");
        Assert.That((await Hertoetst(persoon))["inschrijving"]!.GetValue<Guid>(), Is.EqualTo(voornemen.Id));
    }

    [Test]
    public async Task Beheerder_handelt_af_en_niet_twee_keer()
    {
        var (persoon, _) = await Raadslid();
        await Bekleedt(persoon, RaadDanCollege);
        var pad = $"{Lijst}/{(await Hertoetst(persoon))["id"]}";
        var gelezen = await Haal(Secretaris, pad);
        Assert.That(gelezen.ETag, Is.EqualTo("\"1-volledig\""));
        Geweigerd(await Post(Secretaris, pad + "/afhandeling", Afhandeling), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Post(Secretaris, pad + "/afhandeling", Afhandeling, ("If-Match", "\"2-volledig\"")), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        Mist(await Post(Secretaris, pad + "/afhandeling", new JsonObject { ["besluit"] = "geenBezwaar" }, ("If-Match", "*")), "toelichting");
        var gedaan = await Post(Secretaris, pad + "/afhandeling", Afhandeling, ("If-Match", gelezen.ETag));
        Assert.That((gedaan.Status, gedaan.ETag, gedaan.Json["status"]?.GetValue<string>(), gedaan.Json["afhandeling"]?["besluit"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"", "afgehandeld", "geenBezwaar")), gedaan.Text);
        Geweigerd(await Post(Secretaris, pad + "/afhandeling", Afhandeling, ("If-Match", "*")), HttpStatusCode.Conflict, "nietOpen");
        Assert.That((await Van(Secretaris, persoon)).Items, Is.Empty);
        Assert.That((await Van(Secretaris, persoon, "&status=afgehandeld")).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Persoon_ziet_haar_maar_handelt_niet_af_en_een_ander_ziet_niets()
    {
        var (persoon, _) = await Raadslid();
        await Bekleedt(persoon, RaadDanCollege);
        var pad = $"{Lijst}/{(await Hertoetst(persoon))["id"]}";
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        Assert.That((await Van(zelf, persoon)).Items, Has.Count.EqualTo(1));
        Geweigerd(await Post(zelf, pad + "/afhandeling", Afhandeling, ("If-Match", "*")), HttpStatusCode.Forbidden, "nietBeheerder");
        Geweigerd(await Post(Host.Als("gemeentesecretaris", persoon: persoon), pad + "/afhandeling", Afhandeling, ("If-Match", "*")), HttpStatusCode.Forbidden, "nietBeheerder");
        // The keeper of the office that was left has no part in it.
        foreach (var wie in new[] { Griffier, Host.Als("burgemeester"), Host.Als("ambtsdrager", persoon: await Persoon("raadslid")) })
        {
            Assert.That((await Van(wie, persoon)).Items, Is.Empty);
            Geweigerd(await Haal(wie, pad), HttpStatusCode.NotFound, "hertoetsingOnbekend");
            Geweigerd(await Post(wie, pad + "/afhandeling", Afhandeling, ("If-Match", "*")), HttpStatusCode.NotFound, "hertoetsingOnbekend");
        }

        Geweigerd(await Haal(Anoniem, pad), HttpStatusCode.Unauthorized, "nietAangemeld");
        Geweigerd(await Haal(Host.Als("gemeentesecretaris", "gm0106"), pad), HttpStatusCode.Forbidden, "andereGemeente");
    }

    [Test]
    public async Task Ambt_dat_toch_niet_is_aanvaard_laat_haar_vervallen()
    {
        var (persoon, _) = await Raadslid();
        await Bekleedt(persoon, RaadDanCollege);
        var pad = $"{Lijst}/{(await Hertoetst(persoon))["id"]}";
        await Bekleedt(persoon, "raadslid 2010-01-01");
        Assert.That((await Haal(Secretaris, pad)).Json["status"]!.GetValue<string>(), Is.EqualTo("vervallen"));
        Geweigerd(await Post(Secretaris, pad + "/afhandeling", Afhandeling, ("If-Match", "*")), HttpStatusCode.Conflict, "nietOpen");
    }

    [Test]
    public async Task Bladeren_geeft_elke_hertoetsing_een_keer_de_oudste_eerst()
    {
        var persoon = await Persoon("raadslid");
        var functies = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            functies.Add((await Schrijf(Griffier, Functie(persoon, "raadslid", ("omschrijving", $"Functie {i}")))).Id);
        }

        await Bekleedt(persoon, RaadDanCollege);
        var gezien = new List<Guid>();
        for (var pad = $"{Lijst}?persoon={persoon}&limit=2"; pad is not null;)
        {
            var antwoord = await Haal(Secretaris, pad);
            gezien.AddRange(antwoord.Items.Select(h => h["inschrijving"]!.GetValue<Guid>()));
            pad = antwoord.Volgende;
        }

        Assert.That(gezien, Is.EquivalentTo(functies));
    }
}
