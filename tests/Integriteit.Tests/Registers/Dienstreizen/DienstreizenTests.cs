using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Dienstreizen;

/// <summary>Trips: an intention, a decision of the college, the council told, an account after return; public from then on.</summary>
public sealed class DienstreizenTests(Provider provider) : DienstreisTests(provider)
{
    [Test(Description = "000-25, 003-47")]
    public async Task Code_000_25_en_003_47_van_voornemen_tot_openbare_verantwoording()
    {
        var (persoon, voornemen) = await Voornemen();
        var besloten = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var geinformeerd = await Stap(voornemen, "raadsinformatie", Registervoorbeelden.Raadsinformatie());
        var verborgen = await Haal(Anoniem, voornemen.Headers["Location"]);
        var verantwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording().Met(("motivering", null)), Host.Als("ambtsdrager", "gm0106", persoon));
        var openbaar = await Haal(Anoniem, voornemen.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { voornemen, besloten, geinformeerd, verantwoord }.Select(a => a.Json["fase"]!.GetValue<string>()), Is.EqualTo(new[] { "voornemen", "akkoord", "akkoord", "verantwoord" }));
            Assert.That(voornemen.Json["toets"]!["meldenBij"]!.AsArray().Select(m => m!.GetValue<string>()), Does.Contain("college"));
            Assert.That(besloten.Json["toets"]!["termijnen"]!.AsArray().Single(t => t!["handeling"]!.GetValue<string>() == "raadInformeren")!["terstond"]!.GetValue<bool>(), Is.True);
            // Where somebody will be is not public, also when the norms make the trip public.
            Assert.That((voornemen.Json["toets"]!["publiceren"]!.GetValue<bool>(), verborgen.Code), Is.EqualTo((true, "inschrijvingOnbekend")));
            Assert.That(openbaar.Json["gegevens"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "persoon", "naam", "ambt", "datumVoornemen", "doel", "plaats", "land", "bestemming", "vertrek", "terugkeer", "betaler", "kostendragers", "kostenGemeente", "kostenDerden", "opbrengst", "raadGeinformeerd" }));
            Assert.That(openbaar.Json["gegevens"]!["kostenGemeente"]!.GetValue<decimal>(), Is.EqualTo(482.50m));
            Assert.That(openbaar.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("toegestaan"), openbaar.Text);
        }
    }

    [TestCase("europeseInstelling", "BE", false, TestName = "003 Buitenlandse dienstreis: to a European institution it stays out of the public register")]
    [TestCase("buitenlandseBuurgemeente", "DE", false, TestName = "003 Buitenlandse dienstreis: to a municipality across the border it stays out of the public register")]
    [TestCase("binnenland", "NL", false, TestName = "003 Buitenlandse dienstreis: a trip within the country is none")]
    [TestCase("buitenland", "US", true, TestName = "003 Buitenlandse dienstreis: any other is public once made")]
    public async Task Uitzonderingen(string bestemming, string land, bool openbaar)
    {
        var (_, voornemen) = await Voornemen(("bestemming", bestemming), ("land", land));
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var verantwoord = await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording());
        Assert.That((verantwoord.Status, verantwoord.Json["openbaar"]?.GetValue<bool>()), Is.EqualTo((HttpStatusCode.OK, openbaar)), verantwoord.Text);
    }

    [Test(Description = "000-25")]
    public async Task Code_000_25_het_college_beslist_en_de_reiziger_legt_dat_niet_zelf_vast()
    {
        var (persoon, voornemen) = await Voornemen();
        var reiziger = Host.Als("ambtsdrager", "gm0106", persoon);
        var stap = await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit(), reiziger);
        var meteen = await Post(reiziger, Pad, Reisvoorbeelden.Reis(persoon).Met(("collegebesluit", Reisvoorbeelden.Besluit())));
        var overleg = await Stap(voornemen, "vooroverleg", Registervoorbeelden.Vooroverleg(), reiziger);
        var ander = await Stap(voornemen, "vooroverleg", Registervoorbeelden.Vooroverleg("griffier"), reiziger);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stap.Status, stap.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), stap.Text);
            Assert.That((meteen.Status, meteen.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), meteen.Text);
            Assert.That((overleg.Status, string.Join(',', overleg.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "met")), overleg.Text);
            // The norms name the college: another does not stand in for it.
            Assert.That((ander.Status, string.Join(',', ander.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "met")), ander.Text);
            Assert.That(ander.Text, Does.Contain("college"));
        }
    }

    [Test]
    public async Task Verantwoording_komt_na_terugkeer_en_niet_na_annulering()
    {
        var morgen = DateOnly.FromDateTime(Host.Klok.GetUtcNow().UtcDateTime).AddDays(2);
        var (_, straks) = await Voornemen(("vertrek", "2024-05-13"), ("terugkeer", $"{morgen:yyyy-MM-dd}"));
        var teVroeg = await Stap(straks, "verantwoording", Reisvoorbeelden.Verantwoording());
        var (_, afgezegd) = await Voornemen();
        var annulering = await Stap(afgezegd, "annulering", Reisvoorbeelden.Alle[0].Stappen["annulering"]);
        var daarna = new[] { await Stap(afgezegd, "verantwoording", Reisvoorbeelden.Verantwoording()), await Stap(afgezegd, "collegebesluit", Reisvoorbeelden.Besluit()), await Stap(afgezegd, "vooroverleg", Registervoorbeelden.Vooroverleg()) };
        var (_, gemaakt) = await Voornemen();
        await Stap(gemaakt, "verantwoording", Reisvoorbeelden.Verantwoording());
        var teLaat = await Stap(gemaakt, "annulering", Reisvoorbeelden.Alle[0].Stappen["annulering"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((teVroeg.Status, teVroeg.Code), Is.EqualTo((HttpStatusCode.Conflict, "nogNietTerug")), teVroeg.Text);
            Assert.That((annulering.Status, annulering.Json["fase"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "geannuleerd")), annulering.Text);
            Assert.That(daarna.Select(a => (a.Status, a.Code)), Is.All.EqualTo((HttpStatusCode.Conflict, "geannuleerd")));
            Assert.That((teLaat.Status, teLaat.Code), Is.EqualTo((HttpStatusCode.Conflict, "alVerantwoord")), teLaat.Text);
        }
    }

    [Test]
    public async Task Stappen_zijn_van_wie_het_aangaat_en_van_de_versie_die_er_staat()
    {
        var (_, voornemen) = await Voornemen();
        var ander = await Persoon("wethouder", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(), Host.Als("ambtsdrager", "gm0106", ander))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(), Host.Als("griffier", "gm0106"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(), Host.Als("gemeentesecretaris"))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording(), Anoniem)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Post(Secretaris, $"{voornemen.Headers["Location"]}/raadsinformatie", Registervoorbeelden.Raadsinformatie())).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
            Assert.That((await Stap(voornemen, "raadsinformatie", Registervoorbeelden.Raadsinformatie(), ifMatch: voornemen.ETag)).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Stap(voornemen, "raadsinformatie", Registervoorbeelden.Raadsinformatie(), ifMatch: voornemen.ETag)).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        }
    }

    [Test]
    public async Task Filters_op_fase_overleg_raad_en_betaler()
    {
        var (persoon, voornemen) = await Voornemen(("betaler", "derde"), ("kostendragers", new JsonArray(Registervoorbeelden.Partij("Vriendschapsbank", "87654321"))));
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        var kaal = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon));
        async Task<IReadOnlyList<Guid>> Zoek(string filter) => (await Haal(Secretaris, $"{Pad}?persoon={persoon}&{filter}")).Ids;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Zoek("fase=akkoord"), Is.EqualTo(new[] { voornemen.Id }));
            Assert.That(await Zoek("besprokenMet=college"), Is.EqualTo(new[] { voornemen.Id }));
            Assert.That(await Zoek("wederpartij=vriendschapsbank"), Is.EqualTo(new[] { voornemen.Id }));
            Assert.That(await Zoek("zoek=leipzig"), Is.EquivalentTo(new[] { voornemen.Id, kaal.Id }));
            Assert.That(await Zoek("raadGeinformeerd=true"), Is.Empty);
            await Stap(kaal, "raadsinformatie", Registervoorbeelden.Raadsinformatie());
            Assert.That(await Zoek("raadGeinformeerd=true"), Is.EqualTo(new[] { kaal.Id }));
            Assert.That(await Zoek("raadGeinformeerd=false"), Is.EqualTo(new[] { voornemen.Id }));
        }
    }

    [Test]
    public async Task Rectificatie_intrekking_en_uitvoer()
    {
        var (persoon, voornemen) = await Voornemen();
        await Stap(voornemen, "collegebesluit", Reisvoorbeelden.Besluit());
        await Stap(voornemen, "verantwoording", Reisvoorbeelden.Verantwoording());
        var csv = await Haal(Anoniem, Pad, ("Accept", "text/csv"));
        var goed = Reisvoorbeelden.Reis(persoon).Met(("plaats", "Dresden"), ("collegebesluit", Reisvoorbeelden.Besluit()), ("verantwoording", Reisvoorbeelden.Verantwoording()), ("reden", "De plaats was verkeerd."));
        var gerectificeerd = await Stuur(Host.Als("ambtsdrager", "gm0106", persoon), HttpMethod.Put, voornemen.Headers["Location"], goed, ("If-Match", "*"));
        var zelf = await Stuur(Host.Als("ambtsdrager", "gm0106", persoon), HttpMethod.Put, voornemen.Headers["Location"], goed.Met(("collegebesluit.uitkomst", "nietAkkoord")), ("If-Match", "*"));
        var openbaar = await Haal(Anoniem, voornemen.Headers["Location"]);
        var ingetrokken = await Post(Secretaris, voornemen.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        var grafsteen = await Haal(Anoniem, voornemen.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(csv.Text.Split("\r\n")[0], Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,vertrek,terugkeer,doel,plaats,land,bestemming,betaler,kostendragers,kostenGemeente,kostenDerden,opbrengst,raadGeinformeerdOp,persoon,naam,ambt,uitkomst,rectificatieReden,intrekkingGrond"));
            Assert.That(csv.Text, Does.Contain(voornemen.Id.ToString()).And.Contain("482.50"));
            Assert.That((gerectificeerd.Status, openbaar.Json["gegevens"]!["plaats"]!.GetValue<string>(), openbaar.Json["rectificatie"]!["reden"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.OK, "Dresden", "De plaats was verkeerd.")), gerectificeerd.Text);
            Assert.That((zelf.Status, zelf.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), zelf.Text);
            Assert.That(ingetrokken.Status, Is.EqualTo(HttpStatusCode.OK), ingetrokken.Text);
            Assert.That((grafsteen.Json["status"]!.GetValue<string>(), grafsteen.Json["gegevens"]), Is.EqualTo(("ingetrokken", (JsonNode?)null)));
        }
    }

    [TestCase("terugkeer", "2024-05-12", "terugkeer")]
    [TestCase("datumVoornemen", "2999-01-01", "datumVoornemen")]
    [TestCase("hoedanigheid", "volksvertegenwoordiger", "hoedanigheid")]
    [TestCase("land", "NL", "land")]
    [TestCase("land", "Duitsland", "land")]
    [TestCase("bestemming", "binnenland", "land")]
    [TestCase("persoon", "01920000-0000-7000-8000-00000000ffff", "persoon")]
    [TestCase("priveverlenging", """{"dagen":4}""", "priveverlenging.dagen")]
    [TestCase("priveverlenging", """{"dagen":1,"gemeldOp":"2999-01-01"}""", "priveverlenging.gemeldOp")]
    [TestCase("kostendragers", """[{"naam":"Sponsor","soort":"organisatie"}]""", "kostendragers")]
    [TestCase("collegebesluit", """{"op":"2999-01-01","uitkomst":"akkoord","verwijzing":"B&W"}""", "collegebesluit.op")]
    [TestCase("vooroverleg", """{"op":"2999-01-01","uitkomst":"akkoord","met":"burgemeester"}""", "vooroverleg.op")]
    [TestCase("annulering", """{"op":"2999-01-01","reden":"Ziek"}""", "annulering.op")]
    public async Task Invoer_die_niet_klopt_wordt_genoemd(string veld, string waarde, string fouten)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Secretaris, Pad, Reisvoorbeelden.Reis(persoon).Met((veld, waarde[0] is '{' or '[' ? JsonNode.Parse(waarde) : waarde)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden.Order())), Is.EqualTo((HttpStatusCode.BadRequest, fouten)), antwoord.Text);
    }
}
