using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Uitnodigingen;

/// <summary>Invitations: talked over, answered, attended; public with who paid once they took place.</summary>
public sealed class UitnodigingenTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Assen + "/registers/uitnodigingen";

    private HttpClient Secretaris => Host.Als("gemeentesecretaris", "gm0106");

    private async Task<(Guid Persoon, Antwoord Uitnodiging)> Ontvangen(params (string, JsonNode?)[] anders)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Host.Als("ambtsdrager", "gm0106", persoon), Pad, Registervoorbeelden.Uitnodiging(persoon).Met(anders));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return (persoon, antwoord);
    }

    private Task<Antwoord> Stap(Antwoord van, string stap, JsonObject body, HttpClient? wie = null, string ifMatch = "*") => Post(wie ?? Secretaris, $"{van.Headers["Location"]}/{stap}", body, ("If-Match", ifMatch));

    private static JsonObject Ja => new() { ["besluit"] = "aanvaard", ["op"] = "2024-04-24" };

    private static JsonObject Erbij => new() { ["bijgewoond"] = true, ["verslag"] = "Gesproken met de directie." };

    [Test(Description = "003-22")]
    public async Task Code_003_22_van_ontvangst_tot_openbaarheid()
    {
        var (_, ontvangen) = await Ontvangen();
        var besproken = await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg());
        var aanvaard = await Stap(ontvangen, "reactie", Ja);
        var verborgen = await Haal(Anoniem, ontvangen.Headers["Location"]);
        var geweest = await Stap(ontvangen, "afloop", Erbij);
        var openbaar = await Haal(Anoniem, ontvangen.Headers["Location"]);
        var versies = await Haal(Anoniem, ontvangen.Headers["Location"] + "/versies");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { ontvangen, besproken, aanvaard, geweest }.Select(a => a.Json["fase"]!.GetValue<string>()), Is.EqualTo(new[] { "ontvangen", "besproken", "aanvaard", "bijgewoond" }));
            Assert.That(ontvangen.Json["toets"]!["bespreken"]!.AsArray().Select(b => b!.GetValue<string>()), Does.Contain("college"));
            Assert.That(verborgen.Code, Is.EqualTo("inschrijvingOnbekend"));
            Assert.That(openbaar.Status, Is.EqualTo(HttpStatusCode.OK), openbaar.Text);
            Assert.That(openbaar.Json["gegevens"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "persoon", "naam", "ambt", "gastheer", "vorm", "omschrijving", "plaats", "datumOntvangen", "datumEvenement", "betaler", "kostendragers" }));
            Assert.That(openbaar.Json["gegevens"]!["kostendragers"]![0]!["naam"]!.GetValue<string>(), Is.EqualTo("Machinefabriek Noord B.V."), "003 Excursies: who paid is told");
            // What was not public then is not shown of the past either.
            Assert.That(versies.Items.Select(v => v["gegevens"] is not null), Is.EqualTo(new[] { false, false, false, true }));
            Assert.That(openbaar.Json["rectificatie"], Is.Null);
        }
    }

    [Test]
    public async Task Code_003_22_aanvaarden_zonder_bespreking_vooraf_wordt_geweigerd_met_de_bepaling()
    {
        var (_, ontvangen) = await Ontvangen();
        var antwoord = await Stap(ontvangen, "reactie", Ja);
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "aanvaardenVerboden")), antwoord.Text);
        Assert.That(antwoord.Json["bevindingen"]!.AsArray().Select(b => b!["grondslag"]!["bepaling"]!.GetValue<string>()), Does.Contain("uitnodigingen-2"));
        Assert.That((await Haal(Secretaris, ontvangen.Headers["Location"])).Json["versie"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Code_003_22_wat_al_is_bijgewoond_kan_er_met_een_motivering_in()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var achteraf = Registervoorbeelden.Uitnodiging(persoon).Met(("reactie", Ja), ("afloop", Erbij));
        var zonder = await Post(Secretaris, Pad, achteraf);
        var met = await Post(Secretaris, Pad, achteraf.Met(("motivering", "Vergeten voor te leggen.")));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
        Assert.That((met.Status, met.Json["uitkomst"]!.GetValue<string>(), met.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo((HttpStatusCode.Created, "weigerenVerplicht", true)), met.Text);
    }

    [TestCase("ja", "toegestaan", TestName = "003-21: a functional lunch is allowed")]
    [TestCase("twijfel", "handmatigBeoordelen", TestName = "003-21: in doubt the college is asked")]
    [TestCase("nee", "weigerenVerplicht", TestName = "003-21: what is not functional is refused")]
    public async Task Code_003_21_functioneel(string functioneel, string uitkomst)
    {
        var (_, ontvangen) = await Ontvangen(("vorm", "lunch"), ("functioneel", functioneel));
        Assert.That(ontvangen.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo(uitkomst), ontvangen.Text);
    }

    [Test(Description = "000-21")]
    public async Task Code_000_21_bij_twijfel_over_een_diner_naar_het_college()
    {
        var persoon = await Persoon("wethouder");
        var antwoord = await Post(Host.Als("gemeentesecretaris"), Dalfsen + "/registers/uitnodigingen", Registervoorbeelden.Uitnodiging(persoon).Met(("vorm", "diner"), ("functioneel", "twijfel")));
        Assert.That((antwoord.Status, antwoord.Json["uitkomst"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, "handmatigBeoordelen")), antwoord.Text);
        Assert.That(antwoord.Json["toets"]!["bespreken"]!.AsArray().Select(b => b!.GetValue<string>()), Does.Contain("college"));
    }

    [Test(Description = "003-23")]
    public async Task Code_003_23_partijbijeenkomst_valt_erbuiten()
    {
        var (_, ontvangen) = await Ontvangen(("hoedanigheid", "partijlid"));
        Assert.That(ontvangen.Json["toets"]!["publiceren"]!.GetValue<bool>(), Is.False);
        Assert.That(ontvangen.Json["toets"]!["bevindingen"]!.AsArray().Where(b => b!["grondslag"]?["bepaling"]?.GetValue<string>() == "uitnodigingen-2"), Is.Empty);
    }

    [Test(Description = "002-10")]
    public async Task Code_002_10_uitnodiging_van_een_ambtenaar_ziet_alleen_die_en_de_leidinggevende()
    {
        var baas = await Persoon("ambtenaar", "gm0406", naam: "B. Baas");
        var ander = await Persoon("ambtenaar", "gm0406", naam: "A. Ander");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", baas);
        var pad = Huizen + "/registers/uitnodigingen";
        var antwoord = await Post(Host.Als("ambtsdrager", "gm0406", ambtenaar), pad, Registervoorbeelden.Uitnodiging(ambtenaar).Met(("ambt", "ambtenaar"), ("hoedanigheid", "ambtenaar"), ("vorm", "diner")));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Json["toets"]!["bespreken"]!.AsArray().Select(b => b!.GetValue<string>()), Does.Contain("leidinggevende"));
            Assert.That((await Haal(Host.Als("leidinggevende", "gm0406", baas), antwoord.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.OK));
            foreach (var wie in new[] { Anoniem, Host.Als("ambtsdrager", "gm0406", ander), Host.Als("griffier", "gm0406"), Host.Als("gemeentesecretaris", "gm0106") })
            {
                Assert.That((await Haal(wie, antwoord.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.NotFound));
                Assert.That((await Haal(wie, pad)).Ids, Does.Not.Contain(antwoord.Id));
            }
        }
    }

    [Test]
    public async Task Aanvaarden_bij_twijfel_vraagt_een_motivering_die_met_de_stap_mee_mag()
    {
        var (_, ontvangen) = await Ontvangen(("vorm", "lunch"), ("functioneel", "twijfel"));
        var zonder = await Stap(ontvangen, "reactie", Ja);
        var met = await Stap(ontvangen, "reactie", Ja.Met(("motivering", "Het college vond het goed.")));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
        Assert.That(met.Json["gegevens"]!["motivering"]!.GetValue<string>(), Is.EqualTo("Het college vond het goed."), met.Text);
    }

    [TestCase("afloop", "nietAanvaard")]
    public async Task Stap_op_de_verkeerde_plek_wordt_geweigerd(string stap, string code)
    {
        var (_, ontvangen) = await Ontvangen();
        var antwoord = await Stap(ontvangen, stap, Erbij);
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, code)), antwoord.Text);
    }

    [Test]
    public async Task Antwoord_na_de_afloop_is_een_rectificatie()
    {
        var (persoon, ontvangen) = await Ontvangen();
        await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg());
        await Stap(ontvangen, "reactie", Ja);
        await Stap(ontvangen, "afloop", Erbij);
        var antwoord = await Stap(ontvangen, "reactie", Ja.Met(("besluit", "afgewezen")), Host.Als("ambtsdrager", "gm0106", persoon));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "alGeweest")), antwoord.Text);
    }

    [Test]
    public async Task Stap_vraagt_de_versie_die_er_staat()
    {
        var (_, ontvangen) = await Ontvangen();
        var zonder = await Post(Secretaris, $"{ontvangen.Headers["Location"]}/vooroverleg", Registervoorbeelden.Vooroverleg());
        var goed = await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg(), ifMatch: ontvangen.ETag);
        var oud = await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg(), ifMatch: ontvangen.ETag);
        Assert.That(new[] { zonder.Status, goed.Status, oud.Status }, Is.EqualTo(new[] { HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed }));
    }

    [Test]
    public async Task Fouten_van_een_stap_noemen_het_veld_van_de_stap()
    {
        var (_, ontvangen) = await Ontvangen();
        var toekomst = await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg(op: "2999-01-01"));
        var leeg = await Stap(ontvangen, "vooroverleg", []);
        Assert.That((toekomst.Status, string.Join(',', toekomst.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "op")), toekomst.Text);
        Assert.That(leeg.Velden, Is.EquivalentTo(new[] { "met", "op", "uitkomst" }));
    }

    [Test]
    public async Task Stap_mag_alleen_wie_het_aangaat()
    {
        var (_, ontvangen) = await Ontvangen();
        var ander = await Persoon("wethouder", "gm0106");
        // Not yours is not there.
        Assert.That((await Stap(ontvangen, "reactie", Ja, Host.Als("ambtsdrager", "gm0106", ander))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Stap(ontvangen, "reactie", Ja, Host.Als("griffier", "gm0106"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Stap(ontvangen, "reactie", Ja, Host.Als("gemeentesecretaris"))).Code, Is.EqualTo("andereGemeente"));
        Assert.That((await Stap(ontvangen, "reactie", Ja, Anoniem)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("datumEvenement", "2024-04-01", "datumEvenement")]
    [TestCase("datumOntvangen", "2999-01-01", "datumEvenement,datumOntvangen")]
    [TestCase("hoedanigheid", "volksvertegenwoordiger", "hoedanigheid")]
    [TestCase("persoon", "01920000-0000-7000-8000-00000000ffff", "persoon")]
    [TestCase("betaler", "gemeente", "kostendragers")]
    public async Task Invoer_die_niet_klopt_wordt_genoemd(string veld, string waarde, string fouten)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Secretaris, Pad, Registervoorbeelden.Uitnodiging(persoon).Met(("kostendragers", new JsonArray(Registervoorbeelden.Partij("Sponsor"))), (veld, waarde)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden.Order())), Is.EqualTo((HttpStatusCode.BadRequest, fouten)), antwoord.Text);
    }

    [Test]
    public async Task Filters_op_fase_overleg_en_wederpartij()
    {
        var (persoon, ontvangen) = await Ontvangen();
        await Stap(ontvangen, "vooroverleg", Registervoorbeelden.Vooroverleg());
        var ander = await Post(Secretaris, Pad, Registervoorbeelden.Uitnodiging(persoon).Met(("gastheer", Registervoorbeelden.Partij("Concertzaal"))));
        async Task<IReadOnlyList<Guid>> Zoek(string filter) => (await Haal(Secretaris, $"{Pad}?persoon={persoon}&{filter}")).Ids;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Zoek("fase=besproken"), Is.EqualTo(new[] { ontvangen.Id }));
            Assert.That(await Zoek("besprokenMet=college"), Is.EqualTo(new[] { ontvangen.Id }));
            Assert.That(await Zoek("wederpartij=concertzaal"), Is.EqualTo(new[] { ander.Id }));
            Assert.That(await Zoek("wederpartij=12345678"), Is.EqualTo(new[] { ontvangen.Id }));
            Assert.That(await Zoek("ambt=raadslid"), Is.Empty);
            Assert.That((await Haal(Secretaris, Pad + "?fase=gewijzigd")).Velden, Is.EqualTo(new[] { "fase" }));
            Assert.That((await Haal(Secretaris, Pad + "?raadGeinformeerd=true")).Velden, Is.EqualTo(new[] { "raadGeinformeerd" }));
            Assert.That((await Haal(Secretaris, Pad + "?gever=x")).Velden, Is.EqualTo(new[] { "gever" }));
        }
    }
}
