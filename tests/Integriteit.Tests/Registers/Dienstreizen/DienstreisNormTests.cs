using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Dienstreizen;

/// <summary>What the norms ask of a trip, and what they do not let go on.</summary>
public sealed class DienstreisNormTests(Provider provider) : DienstreisTests(provider)
{
    private static JsonArray Sponsor => new(Registervoorbeelden.Partij("Vriendschapsbank", "87654321"));

    [TestCase("beleidsoverwegingen")]
    [TestCase("gezelschap")]
    [TestCase("geraamdeKosten")]
    [TestCase("wijzeVanVerslag")]
    public async Task Wat_de_code_vooraf_vraagt_is_verplicht_met_de_bepaling_erbij(string veld)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var zonder = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon).Met((veld, null)));
        var vrij = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon).Met((veld, null), ("bestemming", "binnenland"), ("land", "NL")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, veld)), zonder.Text);
            Assert.That(zonder.Text, Does.Contain("uitenlandse dienstreis"), "the provision is cited");
            Assert.That(vrij.Status, Is.EqualTo(HttpStatusCode.Created), vrij.Text);
        }
    }

    [Test]
    public async Task Na_afloop_vraagt_de_code_de_kosten_voor_de_gemeente()
    {
        var (_, voornemen) = await Voornemen();
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var zonder = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("kosten", null), ("totaal", null)));
        var niets = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("kosten", new JsonArray()), ("totaal", 0m)));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "kosten")), zonder.Text);
        Assert.That((niets.Status, niets.Json["gegevens"]!["kostenGemeente"]?.GetValue<decimal>()), Is.EqualTo((HttpStatusCode.OK, 0m)), niets.Text);
    }

    [Test(Description = "003-22")]
    public async Task Code_003_22_wie_betaalt_moet_erbij_en_registratie_binnen_een_week_na_terugkeer()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var zonder = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon).Met(("betaler", "derde")));
        var met = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon).Met(("betaler", "derde"), ("kostendragers", Sponsor)));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "kostendragers")), zonder.Text);
        var termijn = met.Json["toets"]!["termijnen"]!.AsArray().Single(t => t!["handeling"]!.GetValue<string>() == "registratie")!;
        Assert.That((termijn["vervaldatum"]!.GetValue<string>(), termijn["regime"]!.GetValue<string>()), Is.EqualTo(("2024-05-23", "kalender")));
    }

    [Test(Description = "003-22")]
    public async Task Code_003_22_reis_op_kosten_van_een_derde_zonder_college_kan_er_alleen_gemaakt_in()
    {
        var (persoon, voornemen) = await Voornemen(("betaler", "derde"), ("kostendragers", Sponsor), ("functioneel", "nee"));
        var instemmen = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var kosten = Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten("derde", 900m, "Vriendschapsbank"), Reisvoorbeelden.Kosten("gemeente", 50m));
        var zonder = await Stap(voornemen, "verantwoording", kosten.Met(("motivering", null)), Host.Als("ambtsdrager", "gm0106", persoon));
        var met = await Stap(voornemen, "verantwoording", kosten, Host.Als("ambtsdrager", "gm0106", persoon));
        var openbaar = await Haal(Anoniem, voornemen.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((instemmen.Status, instemmen.Code), Is.EqualTo((HttpStatusCode.Conflict, "instemmenVerboden")), instemmen.Text);
            Assert.That(instemmen.Json["bevindingen"]!.AsArray(), Is.Not.Empty);
            Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
            Assert.That((met.Status, met.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "weigerenVerplicht")), met.Text);
            Assert.That(openbaar.Json["gegevens"]!["kostendragers"]!.AsArray().Select(k => k!["naam"]!.GetValue<string>()), Does.Contain("Vriendschapsbank"));
            Assert.That((openbaar.Json["gegevens"]!["kostenDerden"]!.GetValue<decimal>(), openbaar.Json["gegevens"]!["kostenGemeente"]!.GetValue<decimal>()), Is.EqualTo((900m, 50m)));
        }
    }

    [Test(Description = "003-22")]
    public async Task Code_003_22_draagt_een_derde_een_deel_dan_is_het_een_reis_op_kosten_van_een_derde()
    {
        var (_, voornemen) = await Voornemen();
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var verantwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten("gemeente", 100m), Reisvoorbeelden.Kosten("derde", 1m, "Vriendschapsbank")));
        Assert.That(verantwoord.Json["gegevens"]!["betaler"]!.GetValue<string>(), Is.EqualTo("derde"), verantwoord.Text);
        Assert.That(verantwoord.Json["toets"]!["termijnen"]!.AsArray().Select(t => t!["handeling"]!.GetValue<string>()), Does.Contain("registratie"));
    }

    [TestCase("gemeente", null, HttpStatusCode.BadRequest, TestName = "003-24: the municipality does not bear the extension")]
    [TestCase("derde", "Vriendschapsbank", HttpStatusCode.BadRequest, TestName = "003-24: nor does another")]
    [TestCase("zelf", null, HttpStatusCode.OK, TestName = "003-24: the traveller does")]
    public async Task Kosten_van_de_verlenging(string drager, string? derde, HttpStatusCode status)
    {
        var (_, voornemen) = await Voornemen(("priveverlenging", new JsonObject { ["dagen"] = 1, ["gemeldOp"] = "2024-04-15" }));
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var antwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten("gemeente", 400m), Reisvoorbeelden.Kosten(drager, 80m, derde, verlenging: true)));
        Assert.That(antwoord.Status, Is.EqualTo(status), antwoord.Text);
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.That(antwoord.Velden, Is.EqualTo(new[] { "kosten[1].drager" }));
            Assert.That(antwoord.Text, Does.Contain("eigen rekening"));
        }
    }

    [Test(Description = "003-24")]
    public async Task Code_003_24_verlenging_die_niet_vooraf_is_gemeld()
    {
        var (_, voornemen) = await Voornemen(("priveverlenging", new JsonObject { ["dagen"] = 1 }));
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var zonder = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("motivering", null)));
        var met = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording());
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
        Assert.That(met.Json["toets"]!["bevindingen"]!.AsArray().Where(b => b!["uitkomst"]?.GetValue<string>() == "weigerenVerplicht").Select(b => b!["grondslag"]!["bepaling"]!.GetValue<string>()), Is.EqualTo(new[] { "dienstreis-2" }), met.Text);
    }

    [Test]
    public async Task Zonder_instemming_is_een_gemaakte_reis_te_motiveren()
    {
        var (_, voornemen) = await Voornemen();
        var besluit = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit("nietAkkoord"));
        var zonder = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("motivering", null)));
        Assert.That(besluit.Json["fase"]!.GetValue<string>(), Is.EqualTo("nietAkkoord"));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
    }

    [Test]
    public async Task Besluit_na_vertrek_is_geen_besluit_vooraf()
    {
        var (_, voornemen) = await Voornemen();
        var instemmen = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit(op: "2024-05-14"));
        Assert.That((instemmen.Status, instemmen.Code), Is.EqualTo((HttpStatusCode.Conflict, "instemmenVerboden")), instemmen.Text);
        await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording());
        var achteraf = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit(op: "2024-05-14"));
        Assert.That((achteraf.Status, achteraf.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "weigerenVerplicht")), achteraf.Text);
    }

    [TestCase(482.49, "totaal")]
    [TestCase(482.51, "totaal")]
    [TestCase(null, "totaal")]
    public async Task Kosten_tellen_op_tot_het_totaal(double? totaal, string veld)
    {
        var (_, voornemen) = await Voornemen();
        var antwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("totaal", totaal is { } euro ? (decimal)euro : null)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, veld)), antwoord.Text);
    }

    [TestCase("derde", null, null, "kosten[0].derde", TestName = "of a third party is told which")]
    [TestCase("gemeente", "Vriendschapsbank", null, "kosten[0].derde", TestName = "a third party stands only with its own costs")]
    [TestCase("zelf", null, true, "kosten[0].verlenging", TestName = "no costs of an extension that there is not")]
    public async Task Kostenregel_klopt(string drager, string? derde, bool? verlenging, string veld)
    {
        var (_, voornemen) = await Voornemen();
        var antwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten(drager, 10m, derde, verlenging)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, veld)), antwoord.Text);
    }

    [Test(Description = "000-25")]
    public async Task Code_000_25_Dalfsen_laat_het_oordeel_aan_het_college_en_publiceert_niet()
    {
        var persoon = await Persoon("burgemeester");
        var secretaris = Host.Als("gemeentesecretaris");
        var voornemen = await Post(secretaris, Dalfsen + "/registers/dienstreizen", Reisvoorbeelden.Reis(persoon).Met(("ambt", "burgemeester"), ("gezelschap", null)));
        Assert.That(voornemen.Status, Is.EqualTo(HttpStatusCode.Created), voornemen.Text);
        var zonder = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("motivering", null)), secretaris);
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit(), secretaris);
        var met = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("motivering", null)), secretaris);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(voornemen.Json["toets"]!["meldenBij"]!.AsArray().Select(m => m!.GetValue<string>()), Is.EquivalentTo(new[] { "college", "raad" }));
            Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
            Assert.That((met.Status, met.Json["uitkomst"]?.GetValue<string>(), met.Json["openbaar"]?.GetValue<bool>()), Is.EqualTo((HttpStatusCode.OK, "handmatigBeoordelen", false)), met.Text);
        }
    }

    [Test(Description = "002-11")]
    public async Task Code_002_11_ambtenaar_reist_niet_op_kosten_van_derden()
    {
        var baas = await Persoon("ambtenaar", "gm0406", naam: "B. Baas");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", baas);
        var wie = Host.Als("ambtsdrager", "gm0406", ambtenaar);
        var reis = Reisvoorbeelden.Reis(ambtenaar).Met(("ambt", "ambtenaar"), ("hoedanigheid", "ambtenaar"), ("betaler", "derde"), ("kostendragers", Sponsor));
        var voornemen = await Post(wie, Huizen + "/registers/dienstreizen", reis);
        var instemmen = await Stap(voornemen, "vooroverleg", Registervoorbeelden.Vooroverleg("leidinggevende"), wie);
        var dienstreis = await Post(wie, Huizen + "/registers/dienstreizen", reis.Met(("betaler", "gemeente"), ("kostendragers", null)));
        var overleg = await Stap(dienstreis, "vooroverleg", Registervoorbeelden.Vooroverleg("leidinggevende"), wie);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(voornemen.Json["uitkomst"]?.GetValue<string>(), Is.EqualTo("weigerenVerplicht"), voornemen.Text);
            Assert.That((instemmen.Status, instemmen.Code), Is.EqualTo((HttpStatusCode.Conflict, "instemmenVerboden")), instemmen.Text);
            Assert.That((overleg.Status, overleg.Json["fase"]?.GetValue<string>(), overleg.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "akkoord", "toegestaan")), overleg.Text);
            Assert.That((await Haal(Host.Als("leidinggevende", "gm0406", baas), dienstreis.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Haal(Host.Als("griffier", "gm0406"), dienstreis.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Naam_van_een_natuurlijk_persoon_die_betaalt_wacht_op_een_zienswijze()
    {
        var (_, voornemen) = await Voornemen(("betaler", "derde"), ("kostendragers", new JsonArray(new JsonObject { ["naam"] = "Quirina Zonneveld", ["soort"] = "natuurlijkPersoon" })));
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten("gemeente", 1m)));
        var eerst = await Haal(Anoniem, voornemen.Headers["Location"]);
        var zienswijze = await Stap(voornemen, "zienswijze", Registervoorbeelden.Zienswijze());
        var daarna = await Haal(Anoniem, voornemen.Headers["Location"]);
        Assert.That(eerst.Text, Does.Not.Contain("Zonneveld").And.Contain("zienswijzeNietAfgerond"));
        Assert.That(zienswijze.Status, Is.EqualTo(HttpStatusCode.OK), zienswijze.Text);
        Assert.That(daarna.Json["gegevens"]!["kostendragers"]![0]!["naam"]!.GetValue<string>(), Is.EqualTo("Quirina Zonneveld"));
    }
}
