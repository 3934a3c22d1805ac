using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The judgement at entry: what it forbids, what it makes mandatory, and that it is kept with the entry.</summary>
public sealed class RegistreerGeschenkNormTests(Provider provider) : RegisterTests(provider)
{
    private async Task<Antwoord> Poging(string gemeente, string ambt, params (string Pad, JsonNode? Waarde)[] anders)
    {
        var persoon = await Persoon(ambt, gemeente);
        return await Post(Host.Als("ambtsdrager", gemeente, persoon), Geschenken(gemeente), Geschenk(persoon, ambt).Met(anders));
    }

    private static void Gelukt(Antwoord antwoord, string uitkomst)
    {
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        Assert.That(antwoord.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo(uitkomst));
    }

    private static void Ontbreekt(Antwoord antwoord, string veld)
    {
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { veld }));
    }

    // 000-16, 000-18, 003-17, 003-18, 003-19, 002-05, 002-08
    [TestCase("gm0148", "raadslid", "geschatteWaarde", "50.01", "geschenken-3")]
    [TestCase("gm0148", "wethouder", "plaatsOntvangst", "\"huisadres\"", "geschenken-4")]
    [TestCase("gm0106", "wethouder", "geschatteWaarde", "50.01", "geschenken-2")]
    [TestCase("gm0106", "wethouder", "inOnderhandeling", "true", "geschenken-1")]
    [TestCase("gm0106", "burgemeester", "plaatsOntvangst", "\"huisadres\"", "geschenken-2")]
    [TestCase("gm0406", "ambtenaar", "geschatteWaarde", "50.01", "geschenken-2")]
    [TestCase("gm0406", "ambtenaar", "aard", "\"korting\"", "geschenken-3")]
    public async Task Behouden_wat_de_code_verbiedt_wordt_geweigerd_met_de_bepaling(string gemeente, string ambt, string veld, string waarde, string bepaling)
    {
        var antwoord = await Poging(gemeente, ambt, (veld, JsonNode.Parse(waarde)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "afhandelingVerboden")), antwoord.Text);
            Assert.That(antwoord.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenVerplicht"));
            var grondslagen = antwoord.Json["bevindingen"]!.AsArray().Select(b => b!["grondslag"]!).ToList();
            Assert.That(grondslagen.Select(g => g["bepaling"]!.GetValue<string>()), Does.Contain(bepaling));
            Assert.That(antwoord.Json["detail"]!.GetValue<string>(), Does.Contain(grondslagen[0]["plaats"]!.GetValue<string>()));
            Assert.That(antwoord.Json["afhandeling"]!.AsArray().Select(a => a!["wijze"]!.GetValue<string>()), Does.Contain("geweigerd").And.Not.Contain("behouden"));
        }
    }

    [Test]
    public async Task Ambtenaar_van_Huizen_kan_wat_niet_mag_ook_niet_aan_de_gemeente_geven() =>
        Assert.That((await Poging("gm0406", "ambtenaar", ("geschatteWaarde", 60), ("afhandeling", "overgedragenAanGemeente"), ("bestemming", "Kantine"))).Code, Is.EqualTo("afhandelingVerboden"));

    // 003-20: refused offers stand in the register too.
    [TestCase("gm0148", "raadslid", "geweigerd")]
    [TestCase("gm0148", "raadslid", "geretourneerd")]
    [TestCase("gm0106", "wethouder", "geweigerd")]
    [TestCase("gm0406", "ambtenaar", "geweigerd")]
    public async Task Geweigerd_aanbod_wordt_ook_ingeschreven(string gemeente, string ambt, string afhandeling) =>
        Gelukt(await Poging(gemeente, ambt, ("geschatteWaarde", 75), ("afhandeling", afhandeling)), "weigerenVerplicht");

    // 000-17
    [Test]
    public async Task Precies_vijftig_euro_behouden_vraagt_in_Dalfsen_een_motivering()
    {
        Ontbreekt(await Poging("gm0148", "raadslid", ("geschatteWaarde", 50)), "motivering");
        Ontbreekt(await Poging("gm0148", "raadslid", ("geschatteWaarde", 50), ("motivering", "")), "motivering");
        Gelukt(await Poging("gm0148", "raadslid", ("geschatteWaarde", 50), ("motivering", "De burgemeester adviseerde het te houden.")), "handmatigBeoordelen");
    }

    [Test]
    public async Task Precies_vijftig_euro_weigeren_vraagt_geen_motivering() =>
        Gelukt(await Poging("gm0148", "raadslid", ("geschatteWaarde", 50), ("afhandeling", "geweigerd")), "handmatigBeoordelen");

    [Test]
    public async Task Precies_vijftig_euro_mag_in_Assen_zonder_meer() =>
        Gelukt(await Poging("gm0106", "wethouder", ("geschatteWaarde", 50)), "toegestaan");

    // 000-20
    [TestCase("behouden")]
    [TestCase("geweigerd")]
    public async Task Dalfsen_vraagt_altijd_een_eigen_afweging(string afhandeling) =>
        Ontbreekt(await Poging("gm0148", "raadslid", ("eigenAfweging", null), ("afhandeling", afhandeling)), "eigenAfweging");

    [Test]
    public async Task Assen_vraagt_geen_eigen_afweging() =>
        Gelukt(await Poging("gm0106", "wethouder", ("eigenAfweging", null)), "toegestaan");

    // 003-18, 003-20
    [Test]
    public async Task Overdragen_aan_de_gemeente_vraagt_in_Assen_een_bestemming()
    {
        Ontbreekt(await Poging("gm0106", "wethouder", ("geschatteWaarde", 60), ("afhandeling", "overgedragenAanGemeente")), "bestemming");
        Gelukt(await Poging("gm0106", "wethouder", ("geschatteWaarde", 60), ("afhandeling", "overgedragenAanGemeente"), ("bestemming", "Hal van het stadhuis")), "weigerenVerplicht");
    }

    [Test]
    public async Task Overdragen_aan_de_gemeente_vraagt_in_Dalfsen_een_motivering() =>
        Ontbreekt(await Poging("gm0148", "raadslid", ("geschatteWaarde", 60), ("afhandeling", "overgedragenAanGemeente")), "motivering");

    [Test]
    public async Task Wat_de_toets_verplicht_komt_ook_tegelijk()
    {
        var antwoord = await Poging("gm0148", "raadslid", ("geschatteWaarde", 50), ("eigenAfweging", null));
        Assert.That(antwoord.Velden, Is.EqualTo(new[] { "eigenAfweging", "motivering" }), antwoord.Text);
    }

    [Test]
    public async Task Afwijken_van_een_aanbeveling_vraagt_een_motivering()
    {
        Ontbreekt(await Poging("gm0106", "wethouder", ("geverIsLeverancier", true)), "motivering");
        Gelukt(await Poging("gm0106", "wethouder", ("geverIsLeverancier", true), ("motivering", "Een bos bloemen bij een jubileum.")), "weigerenAanbevolen");
    }

    [TestCase("gm0106", "raadslid", "2024-05-01", "ambtNietGedekt")]
    [TestCase("gm0106", "wethouder", "2022-04-13", "geenVersieInWerking")]
    [TestCase("gm0406", "ambtenaar", "2014-03-31", "geenVersieInWerking")]
    public async Task Zonder_code_in_werking_kan_het_met_een_motivering_en_blijft_het_besloten(string gemeente, string ambt, string dag, string bevinding)
    {
        Ontbreekt(await Poging(gemeente, ambt, ("datumAangeboden", dag)), "motivering");
        var antwoord = await Poging(gemeente, ambt, ("datumAangeboden", dag), ("motivering", "Er gold nog geen code."));
        Gelukt(antwoord, "handmatigBeoordelen");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Json["openbaar"]!.GetValue<bool>(), Is.False);
            Assert.That(antwoord.Json["toets"]!["bevindingen"]!.AsArray().Select(b => b!["code"]!.GetValue<string>()), Does.Contain(bevinding));
        }
    }

    [Test]
    public async Task Oordeel_van_het_inschrijven_staat_bij_de_inschrijving()
    {
        var persoon = await Persoon("raadslid");
        var gemaakt = await Schrijf(Griffier, Geschenk(persoon));
        var toets = (await Haal(Anoniem, Pad(gemaakt))).Json["toets"]!;
        var drempel = toets["bevindingen"]!.AsArray().Single(b => b!["code"]!.GetValue<string>() == "drempel")!["grondslag"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.DeepEquals(toets, gemaakt.Json["toets"]), Is.True);
            Assert.That(drempel["bron"]!.GetValue<string>(), Is.EqualTo("gedragscode"));
            Assert.That(drempel["code"]!.GetValue<string>(), Is.EqualTo("bestuurders-en-volksvertegenwoordigers"));
            Assert.That(drempel["bepaling"]!.GetValue<string>(), Is.EqualTo("geschenken-3"));
        }
    }

    [Test]
    public async Task Publiek_ziet_geen_bevinding_die_een_besloten_feit_verraadt()
    {
        var persoon = await Persoon("raadslid");
        var gemaakt = await Schrijf(Griffier, Geschenk(persoon, afhandeling: "geweigerd").Met(("plaatsOntvangst", "huisadres"), ("inOnderhandeling", true)));
        static IEnumerable<string> Bepalingen(Antwoord antwoord) => antwoord.Json["toets"]!["bevindingen"]!.AsArray().Select(b => b!["grondslag"]?["bepaling"]?.GetValue<string>() ?? "");
        var (publiek, volledig) = (await Haal(Anoniem, Pad(gemaakt)), await Haal(Griffier, Pad(gemaakt)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bepalingen(volledig), Does.Contain("geschenken-4").And.Contain("14"));
            Assert.That(Bepalingen(publiek), Does.Not.Contain("geschenken-4").And.Not.Contain("14").And.Contain("geschenken-3"));
            Assert.That(publiek.Text, Does.Not.Contain("huisadres").And.Not.Contain("nderhandel"));
        }
    }

    [Test]
    public async Task Onbekend_feit_maakt_de_uitkomst_een_zaak_voor_een_mens() =>
        Ontbreekt(await Poging("gm0106", "wethouder", ("inOnderhandeling", null)), "motivering");
}
