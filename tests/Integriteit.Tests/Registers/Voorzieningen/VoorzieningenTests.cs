using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Voorzieningen;

/// <summary>Facilities: how they are had, for what they are used, and that they come back.</summary>
public sealed class VoorzieningenTests(Provider provider) : VoorzieningTests(provider)
{
    [Test(Description = "003-25")]
    public async Task Code_003_25_bruikleen_is_openbaar_zonder_kenmerk_of_gebruik_tot_na_de_inlevering()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var laptop = await Schrijf(Reisvoorbeelden.Voorziening(persoon));
        var openbaar = await Haal(Anoniem, laptop.Headers["Location"]);
        var zelf = await Haal(Host.Als("ambtsdrager", "gm0106", persoon), laptop.Headers["Location"]);
        var ingeleverd = await Stap(laptop, "inlevering", Reisvoorbeelden.Inlevering());
        var daarna = await Haal(Anoniem, laptop.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(openbaar.Json["gegevens"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "persoon", "naam", "ambt", "soort", "verstrekking", "omschrijving", "bedrag", "leverancier", "van" }));
            Assert.That(openbaar.Text, Does.Not.Contain("SN4711"));
            Assert.That((await Haal(Anoniem, Pad() + "?zoek=SN4711")).Ids, Is.Empty);
            Assert.That((zelf.Json["gegevens"]!["kenmerk"]!.GetValue<string>(), zelf.Json["gegevens"]!["gebruik"]!.GetValue<string>()), Is.EqualTo(("SN4711", "zakelijk")));
            Assert.That((laptop.Json["fase"]!.GetValue<string>(), laptop.Json["uitkomst"]!.GetValue<string>()), Is.EqualTo(("inBruikleen", "toegestaan")));
            Assert.That(ingeleverd.Json["fase"]!.GetValue<string>(), Is.EqualTo("ingeleverd"), ingeleverd.Text);
            Assert.That(daarna.Json["gegevens"]!["ingeleverdOp"]!.GetValue<string>(), Is.EqualTo("2024-06-03"));
            Assert.That(daarna.Json["gegevens"]!["inlevering"], Is.Null);
        }
    }

    [TestCase("bruikleen", null, TestName = "003-25: on loan needs no reason")]
    [TestCase("factuurGemeente", null, TestName = "003-25: an invoice to the municipality needs no reason")]
    [TestCase("declaratie", "motivering", TestName = "003-25: a claim is the exception, with a reason")]
    public async Task Ladder(string verstrekking, string? fout)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Secretaris(), Pad(), Reisvoorbeelden.Voorziening(persoon).Met(("verstrekking", verstrekking)));
        var met = await Post(Secretaris(), Pad(), Reisvoorbeelden.Voorziening(persoon).Met(("verstrekking", verstrekking), ("motivering", "Er was geen andere weg.")));
        Assert.That(string.Join(',', antwoord.Velden), Is.EqualTo(fout ?? ""), antwoord.Text);
        Assert.That(met.Status, Is.EqualTo(HttpStatusCode.Created), met.Text);
    }

    [Test(Description = "000-24")]
    public async Task Code_000_24_samenloop_wordt_gemeld()
    {
        var persoon = await Persoon("wethouder");
        var telefoon = Reisvoorbeelden.Voorziening(persoon).Met(("omschrijving", "Telefoon"), ("gebruik", "samenloop"));
        var zonder = await Post(Secretaris("gm0148"), Pad(gemeente: "gm0148"), telefoon);
        var nogNiet = await Schrijf(telefoon.Met(("motivering", "Wordt morgen gemeld.")), gemeente: "gm0148");
        var gemeld = await Stap(nogNiet, "melding", Reisvoorbeelden.Melding(), Host.Als("ambtsdrager", "gm0148", persoon));
        var zakelijk = await Schrijf(Reisvoorbeelden.Voorziening(persoon), gemeente: "gm0148");
        var niets = await Stap(zakelijk, "melding", Reisvoorbeelden.Melding(), Secretaris("gm0148"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
            Assert.That((nogNiet.Json["uitkomst"]!.GetValue<string>(), gemeld.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo(("handmatigBeoordelen", "toegestaan")), gemeld.Text);
            Assert.That((niets.Status, niets.Code), Is.EqualTo((HttpStatusCode.Conflict, "geenSamenloop")), niets.Text);
            // Dalfsen asks no publication.
            Assert.That((await Haal(Anoniem, nogNiet.Headers["Location"])).Code, Is.EqualTo("inschrijvingOnbekend"));
        }
    }

    [TestCase("prive", true, "toegestaan", TestName = "002-12: limited private use that is open is allowed")]
    [TestCase("prive", false, "weigerenVerplicht", TestName = "002-12: other private use is not")]
    [TestCase("meenemenNaarHuis", null, "weigerenVerplicht", TestName = "002-12: property does not go home")]
    [TestCase("thuiswerkenOfElders", null, "toegestaan", TestName = "002-12: what is needed to work elsewhere does")]
    [TestCase("priveBestelling", null, "weigerenVerplicht", TestName = "002-12: no private orders")]
    public async Task Gebruik_door_een_ambtenaar(string gebruik, bool? beperkt, string uitkomst)
    {
        var baas = await Persoon("ambtenaar", "gm0406", naam: "B. Baas");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", baas);
        var antwoord = await Post(Host.Als("leidinggevende", "gm0406", baas), Pad(gemeente: "gm0406"), Reisvoorbeelden.Voorziening(ambtenaar).Met(("ambt", "ambtenaar"), ("gebruik", gebruik), ("gebruikBeperkt", beperkt), ("motivering", "Zo is het.")));
        Assert.That((antwoord.Status, antwoord.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, uitkomst)), antwoord.Text);
    }

    [Test(Description = "003-44")]
    public async Task Code_003_44_dienstauto_vraagt_een_besluit_van_het_college_voor_dat_gebruik()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var auto = Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("gebruik", "woonWerk"));
        var zonder = await Post(Secretaris(), Pad(), auto);
        var gemotiveerd = await Schrijf(auto.Met(("motivering", "Het besluit volgt.")));
        var ander = await Stap(gemotiveerd, "collegebesluit", Reisvoorbeelden.Gebruiksbesluit("zakelijk"));
        var besloten = await Stap(gemotiveerd, "collegebesluit", Reisvoorbeelden.Gebruiksbesluit("zakelijk", "woonWerk"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "motivering")), zonder.Text);
            Assert.That(new[] { gemotiveerd, ander, besloten }.Select(a => a.Json["uitkomst"]?.GetValue<string>()), Is.EqualTo(new[] { "weigerenVerplicht", "weigerenVerplicht", "toegestaan" }));
            Assert.That((await Stap(gemotiveerd, "collegebesluit", Reisvoorbeelden.Gebruiksbesluit(), Host.Als("ambtsdrager", "gm0106", persoon))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task Inlevering_is_van_bruikleen_en_niet_van_de_gebruiker()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var laptop = await Schrijf(Reisvoorbeelden.Voorziening(persoon));
        var rekening = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("verstrekking", "factuurGemeente")));
        var zelf = await Stap(laptop, "inlevering", Reisvoorbeelden.Inlevering(), Host.Als("ambtsdrager", "gm0106", persoon));
        var niet = await Stap(rekening, "inlevering", Reisvoorbeelden.Inlevering());
        var teVroeg = await Stap(laptop, "inlevering", Reisvoorbeelden.Inlevering("2024-03-09"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zelf.Status, zelf.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), zelf.Text);
            Assert.That((niet.Status, niet.Code), Is.EqualTo((HttpStatusCode.Conflict, "nietInBruikleen")), niet.Text);
            Assert.That((teVroeg.Status, string.Join(',', teVroeg.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "op")), teVroeg.Text);
            Assert.That((await Stap(laptop, "inlevering", Reisvoorbeelden.Inlevering(), Secretaris("gm0148"))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Stap(laptop, "inlevering", Reisvoorbeelden.Inlevering(), Anoniem)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [TestCase("verstrekking", "factuurGemeente", "bedrag,leverancier")]
    [TestCase("verstrekking", "declaratie", "bedrag")]
    [TestCase("inleverenUiterlijk", "2024-03-09", "inleverenUiterlijk")]
    [TestCase("van", "2999-01-01", "van")]
    [TestCase("melding", """{"op":"2024-05-02","bij":"college","toelichting":"x"}""", "melding")]
    [TestCase("collegebesluit", """{"op":"2999-01-01","gebruik":["zakelijk"],"verwijzing":"x"}""", "collegebesluit.op")]
    [TestCase("collegebesluit", """{"op":"2024-01-01","gebruik":[],"verwijzing":"x"}""", "collegebesluit.gebruik")]
    [TestCase("leverancier", """{"naam":"J. Smid","soort":"natuurlijkPersoon","kvkNummer":"12345678"}""", "leverancier.kvkNummer")]
    public async Task Invoer_die_niet_klopt_wordt_genoemd(string veld, string waarde, string fouten)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Secretaris(), Pad(), Reisvoorbeelden.Voorziening(persoon).Met(("bedrag", null), ("leverancier", null)).Met((veld, waarde[0] == '{' ? JsonNode.Parse(waarde) : waarde)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden.Order())), Is.EqualTo((HttpStatusCode.BadRequest, fouten)), antwoord.Text);
    }

    [Test]
    public async Task Rectificatie_intrekking_uitvoer_en_filter_op_leverancier()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var laptop = await Schrijf(Reisvoorbeelden.Voorziening(persoon));
        var csv = await Haal(Anoniem, Pad(), ("Accept", "text/csv"));
        var gevonden = await Haal(Anoniem, $"{Pad()}?wederpartij=12345678&persoon={persoon}");
        var gerectificeerd = await Stuur(Secretaris(), HttpMethod.Put, laptop.Headers["Location"], Reisvoorbeelden.Voorziening(persoon).Met(("bedrag", 999.00m), ("reden", "Verkeerde prijs.")), ("If-Match", laptop.ETag));
        var ingetrokken = await Post(Secretaris(), laptop.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "nietInDitRegister", ["toelichting"] = "Van een ander." });
        var grafsteen = await Haal(Anoniem, laptop.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(csv.Text.Split("\r\n")[0], Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,van,soort,verstrekking,omschrijving,bedrag,leverancier,leverancierKvkNummer,ingeleverdOp,persoon,naam,ambt,uitkomst,rectificatieReden,intrekkingGrond"));
            Assert.That(gevonden.Ids, Is.EqualTo(new[] { laptop.Id }));
            Assert.That(gerectificeerd.Json["gegevens"]?["bedrag"]!.GetValue<decimal>(), Is.EqualTo(999m), gerectificeerd.Text);
            Assert.That(ingetrokken.Status, Is.EqualTo(HttpStatusCode.OK), ingetrokken.Text);
            Assert.That((grafsteen.Json["status"]!.GetValue<string>(), grafsteen.Json["gegevens"]), Is.EqualTo(("ingetrokken", (JsonNode?)null)));
        }
    }
}
