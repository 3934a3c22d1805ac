using System.Text.Json.Nodes;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Source 000 without its gifts: what the code of Dalfsen says of every other kind of case.</summary>
public sealed partial class ToetsDalfsenTests() : Codetafel(Dalfsen + "/gedragscodes/bestuurders-en-volksvertegenwoordigers/versies/1", "uitvoering-3", "2024-05-01")
{
    private const string Allen = "burgemeester,wethouder,raadslid,commissielid";
    private const string College = "burgemeester,wethouder";
    private const string Raad = "raadslid,commissielid";

    private static Rij[] Alle => [.. Functies, .. Besluiten, .. Middelen, .. Omgang];

    private static IEnumerable<TestCaseData> Rijen => Gevallen(Alle);

    [TestCaseSource(nameof(Rijen))]
    public Task De_code_zegt_dit_en_niets_anders(Rij rij) => Klopt(rij);

    [Test]
    public void Elke_norm_spreekt_in_een_geval_en_zwijgt_in_een_ander() => Dekt(Alle, "geschenk");

    // "Burgemeester en griffier zijn voor volksvertegenwoordigers het eerste aanspreekpunt"; for wethouders the gemeentesecretaris.
    [TestCase("raadslid", "burgemeester griffier", TestName = "000-05 een raadslid dat over een toezegging twijfelt, spreekt burgemeester en griffier")]
    [TestCase("commissielid", "burgemeester griffier", TestName = "000-05 een commissielid dat over een toezegging twijfelt, spreekt burgemeester en griffier")]
    [TestCase("wethouder", "burgemeester gemeentesecretaris", TestName = "000-06 een wethouder die over een toezegging twijfelt, spreekt burgemeester en gemeentesecretaris")]
    public async Task Eerste_aanspreekpunt(string ambt, string met) => Assert.That(Lijst(await Toets(ambt, "toezegging", "{}"), "bespreken"), Does.StartWith(met));

    [TestCase(TestName = "000-05 000-06 bij twijfel over elke soort geval is er een aanspreekpunt, behalve voor de burgemeester")]
    public void Aanspreekpunt_bij_elke_soort()
    {
        var soorten = Normen().Where(n => n is { Bepaling: "uitvoering-3", Type: "bespreking" }).ToLookup(n => n.Json["ambten"]![0]!.GetValue<string>(), n => n.Soort);
        Assert.That(soorten["raadslid"], Is.EquivalentTo(soorten["wethouder"]).And.Unique);
        Assert.That(soorten["burgemeester"], Is.Empty);
        var zonder = Integriteit.Gedragscode.Normen.Feitencatalogus.Soorten.Keys.Except(soorten["raadslid"]);
        Assert.That(zonder, Is.EquivalentTo(["melding", "periodiek"]), "a report has its own route, and a returning duty leaves no doubt");
    }

    [TestCase("nevenfunctie", "raadslid", "griffier", TestName = "000-11 de griffier houdt de nevenfuncties van raadsleden bij en krijgt hun melding")]
    [TestCase("nevenfunctie", "commissielid", "griffier", TestName = "000-11 de griffier houdt de nevenfuncties van commissieleden bij en krijgt hun melding")]
    [TestCase("nevenfunctie", "wethouder", "gemeentesecretaris", TestName = "000-11 de gemeentesecretaris houdt de nevenfuncties van wethouders bij en krijgt hun melding")]
    [TestCase("nevenfunctie", "burgemeester", "gemeentesecretaris", TestName = "000-11 de gemeentesecretaris houdt de nevenfuncties van de burgemeester bij en krijgt die melding")]
    [TestCase("neveninkomsten", "wethouder", "gemeentesecretaris", TestName = "000-13 de gemeentesecretaris krijgt de opgave van de inkomsten van wethouders")]
    [TestCase("neveninkomsten", "burgemeester", "gemeentesecretaris", TestName = "000-13 de gemeentesecretaris krijgt de opgave van de inkomsten van de burgemeester")]
    public async Task Melden_en_beheren(string soort, string ambt, string bij)
    {
        var toets = await Toets(ambt, soort, "{}");
        Assert.That((Tekst(toets, "beheerder"), Delen(toets, "meldenBij").Contains(bij)), Is.EqualTo((bij, true)), toets.ToJsonString());
    }

    [TestCase(TestName = "000-12 van een nevenfunctie worden functie, organisatie, ambtshalve en bezoldigd opgegeven en openbaar")]
    public async Task Opgave_van_een_nevenfunctie()
    {
        var toets = await Toets("raadslid", "nevenfunctie", """{"positie":"geen"}""");
        Assert.That(Delen(toets, "opTeGeven"), Is.SupersetOf(["functie", "organisatie", "ambtshalve", "bezoldigd"]));
        Assert.That((toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>(), toets["eigenAfwegingVereist"]!.GetValue<bool>()), Is.EqualTo((true, true, true)));
    }

    [TestCase(TestName = "000-09 van een belang wordt de aard opgegeven; een register of publicatie noemt de code niet")]
    public async Task Opgave_van_een_belang()
    {
        var toets = await Toets("raadslid", "belang", """{"aard":"onroerendGoedOfBouwgrond"}""");
        Assert.That(Lijst(toets, "opTeGeven"), Does.Contain("aard"));
        Assert.That(Zegt(toets), Has.None.Contains("registratie").And.None.Contains("openbaarmaking"));
    }

    // "voorafgaand aan de beraadslagingen in commissie, raad of college bekend"; "op geen enkele wijze … anders dan … de stemming".
    [TestCase("raadslid", "familieOfVriend", TestName = "000-08 een raadslid met een persoonlijke band houdt zich buiten alles behalve, voor de code, de stemming")]
    [TestCase("wethouder", "anderBelang", TestName = "000-08 een wethouder met een persoonlijk belang houdt zich buiten alles behalve, voor de code, de stemming")]
    public async Task Onthouding(string ambt, string betrekking)
    {
        var toets = await Toets(ambt, "belangmelding", $$"""{"betrekking":"{{betrekking}}","voorafGemeld":true,"adviesIngewonnen":true,"twijfel":false}""");
        Assert.That(Lijst(toets, "onthouding"), Does.StartWith("voorbereiding beinvloeding beraadslaging"));
        Assert.That(Lijst(toets, "meldenBij"), Does.Contain("beraadslagendOrgaan"));
        Assert.That(Delen(toets, "opTeGeven"), Is.SupersetOf(["betrekking", "besluit", "ingewonnenAdvies"]));
    }

    [TestCase("raadslid", "burgemeester griffier", "adviseurs collegas", TestName = "000-26 vragen over een raadslid: eerst het aanspreekpunt, dan adviseurs of collega's")]
    [TestCase("wethouder", "burgemeester gemeentesecretaris", "adviseurs collegas", TestName = "000-26 vragen over een wethouder: eerst het aanspreekpunt, dan adviseurs of collega's")]
    [TestCase("burgemeester", "", "adviseurs collegas", TestName = "000-26 vragen over de burgemeester: een aanspreekpunt noemt de code niet, wel adviseurs of collega's")]
    public async Task Route(string ambt, string eerst, string dan)
    {
        var toets = await Toets(ambt, "melding", """{"meldingsoort":"integriteitsschending"}""");
        var stappen = toets["route"]!.AsArray().Where(s => Tekst(s!["grondslag"]!, "bron") == "gedragscode").Select(s => (Tekst(s!, "rol"), string.Join(' ', s!["functies"]!.AsArray().Select(f => f!.GetValue<string>())), s["eenVan"]!.GetValue<bool>()));
        Assert.That(stappen, Is.EqualTo(eerst == "" ? [("adviseert", dan, true)] : new[] { ("ontvangt", eerst, true), ("adviseert", dan, true) }));
    }

    [TestCase(TestName = "000-25 een buitenlandse dienstreis wordt gemeld aan college en raad")]
    public async Task Buitenlandse_reis()
    {
        Assert.That(Lijst(await Toets("wethouder", "dienstreis", """{"bestemming":"buitenland"}"""), "meldenBij").Split(' '), Is.SupersetOf(["college", "raad"]));
        Assert.That(Zegt(await Toets("raadslid", "dienstreis", """{"bestemming":"buitenland"}""")), Is.Empty);
    }

    [TestCase("twijfel", "college", TestName = "000-21 bij twijfel over een uitnodiging komt zij in het college")]
    [TestCase("ja", "", TestName = "000-21 zonder twijfel over een uitnodiging hoeft het college er niet over te spreken")]
    [TestCase("nee", "", TestName = "000-21 een uitnodiging die niet functioneel is, hoeft niet in het college")]
    public async Task Collegebespreking(string functioneel, string met) =>
        Assert.That(Lijst(await Toets("burgemeester", "uitnodiging", new JsonObject { ["functioneel"] = functioneel }.ToJsonString()), "bespreken"), Is.EqualTo(met));
}
