using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Source 000, "Geschenken": one code for burgemeester, wethouders, raadsleden and commissieleden.</summary>
public sealed class ToetsGeschenkDalfsenTests(Provider provider) : ToetsTests(provider)
{
    private static readonly string[] Ambten = ["burgemeester", "wethouder", "raadslid", "commissielid"];

    // "Wij slaan geschenken af … van meer dan €50"; "van minder dan € 50 mogen we houden"; of exactly 50 it says nothing.
    private static IEnumerable<TestCaseData> Waarden()
    {
        foreach (var ambt in Ambten)
        {
            foreach (var (aard, naast) in new[] { ("geschenk", ""), ("korting", "000-19 ") })
            {
                foreach (var waarde in Onder)
                {
                    yield return Geval("000-17", naast, ambt, aard, waarde, Vrij);
                }

                yield return Geval("000-17", naast, ambt, aard, 50.00m, Zelf);
                foreach (var waarde in Boven)
                {
                    yield return Geval("000-16", naast, ambt, aard, waarde, Nooit);
                }
            }
        }

        static TestCaseData Geval(string regel, string naast, string ambt, string aard, decimal waarde, string uitkomst) =>
            new TestCaseData(regel, ambt, Feiten(aard, waarde), uitkomst).SetName($"{naast}{regel} {ambt} krijgt een {aard} van {Euro(waarde)}: {uitkomst}, 000-14 ingeschreven en openbaar");
    }

    // "nooit op ons huisadres": at any value, and still in the register, for all gifts stand there.
    private static IEnumerable<TestCaseData> Thuis() =>
        from ambt in Ambten
        from aard in new[] { "geschenk", "korting" }
        from waarde in new[] { 0.00m, 49.99m, 50.00m, 50.01m }
        select new TestCaseData("000-18", ambt, Feiten(aard, waarde, plaats: "huisadres"), Nooit).SetName($"000-18 {ambt} krijgt thuis een {aard} van {Euro(waarde)}: {Nooit}, 000-14 ingeschreven en openbaar");

    // The source does not speak of negotiations or suppliers: they change nothing here.
    private static IEnumerable<TestCaseData> Omstandigheden() =>
        from ambt in Ambten
        from geval in new (string Regel, decimal Waarde, string Uitkomst)[] { ("000-17", 49.99m, Vrij), ("000-17", 50.00m, Zelf), ("000-16", 50.01m, Nooit) }
        from wat in new[] { "onderhandeling", "leverancier" }
        select new TestCaseData(geval.Regel, ambt, Feiten(waarde: geval.Waarde, onderhandeling: wat == "onderhandeling", leverancier: wat == "leverancier"), geval.Uitkomst)
            .SetName($"{geval.Regel} {ambt} krijgt {Euro(geval.Waarde)} bij {wat}, waarover Dalfsen zwijgt: {geval.Uitkomst}");

    [TestCaseSource(nameof(Waarden))]
    [TestCaseSource(nameof(Thuis))]
    [TestCaseSource(nameof(Omstandigheden))]
    public async Task Geschenk_of_korting(string regel, string ambt, JsonObject feiten, string uitkomst)
    {
        var oordeel = await Toets(Dalfsen, ambt, feiten);
        Klopt(oordeel, uitkomst, registreren: true, publiceren: true);
        await Beslist(oordeel, Dalfsen, regel);
        Assert.That(oordeel.EigenAfweging, Is.True);
        Assert.That(oordeel.Onbekend, Is.Empty);
        Assert.That(oordeel.Conflicten(), Is.Zero);
    }

    [TestCase("geschenk", TestName = "000-20 de ontvanger weegt een geschenk zelf af")]
    [TestCase("korting", TestName = "000-20 de ontvanger weegt een korting zelf af")]
    public async Task Eigen_afweging(string aard)
    {
        var oordeel = await Toets(Dalfsen, "commissielid", Feiten(aard));
        var bevinding = oordeel.Bevindingen.Single(b => b["code"]!.GetValue<string>() == "eigenAfweging");
        Assert.That(bevinding["gewicht"]!.GetValue<string>(), Is.EqualTo("verplichting"));
        Assert.That(bevinding["grondslag"]!["opschrift"]!.GetValue<string>(), Is.EqualTo("Geschenken"));
    }

    [TestCaseSource(nameof(ZonderRegel))]
    public async Task Waarover_de_code_zwijgt_beoordeelt_een_mens(string ambt, string aard, decimal waarde)
    {
        var oordeel = await Toets(Dalfsen, ambt, Feiten(aard, waarde));
        Klopt(oordeel, Zelf, registreren: false, publiceren: false);
        Assert.That(oordeel.Codes, Does.Contain("codeZwijgt"));
        Assert.That(oordeel.EigenAfweging, Is.False);
    }

    private static IEnumerable<TestCaseData> ZonderRegel() =>
        from ambt in Ambten
        from aard in new[] { "gunst", "incidenteleVergoeding" }
        from waarde in new[] { 0.00m, 50.00m, 50.01m }
        select new TestCaseData(ambt, aard, waarde).SetName($"000-19 noemt geschenken en kortingen: {ambt} krijgt een {aard} van {Euro(waarde)}: {Zelf}");

    // "De griffier en de gemeentesecretaris beheren"; the first for the council and its committees, the other for the executive.
    [TestCase("raadslid", "griffier", TestName = "000-14 de griffier beheert het register voor een raadslid")]
    [TestCase("commissielid", "griffier", TestName = "000-14 de griffier beheert het register voor een commissielid")]
    [TestCase("wethouder", "gemeentesecretaris", TestName = "000-14 de gemeentesecretaris beheert het register voor een wethouder")]
    [TestCase("burgemeester", "gemeentesecretaris", TestName = "000-14 de gemeentesecretaris beheert het register voor de burgemeester")]
    public async Task Het_register_heeft_per_ambt_zijn_beheerder(string ambt, string beheerder)
    {
        foreach (var waarde in new[] { 10m, 50m, 100m })
        {
            var oordeel = await Toets(Dalfsen, ambt, Feiten(waarde: waarde));
            Assert.That((oordeel.Beheerder, oordeel.MeldenBij.Single()), Is.EqualTo((beheerder, beheerder)), oordeel.Tekst);
        }
    }

    [TestCase("raadslid", "burgemeester griffier", TestName = "000-05 een raadslid bespreekt twijfel met burgemeester en griffier")]
    [TestCase("commissielid", "burgemeester griffier", TestName = "000-05 een commissielid bespreekt twijfel met burgemeester en griffier")]
    [TestCase("wethouder", "burgemeester gemeentesecretaris", TestName = "000-06 een wethouder bespreekt twijfel met burgemeester en gemeentesecretaris")]
    [TestCase("burgemeester", "", TestName = "000-05 000-06 voor de burgemeester noemt de code geen aanspreekpunt")]
    public async Task Twijfel_gaat_naar_het_aanspreekpunt(string ambt, string met)
    {
        Assert.That(string.Join(' ', (await Toets(Dalfsen, ambt, Feiten(waarde: 50m))).Bespreken), Is.EqualTo(met));
        Assert.That((await Toets(Dalfsen, ambt, Feiten(waarde: 49.99m))).Bespreken, Is.Empty, "no doubt: allowed");
        Assert.That((await Toets(Dalfsen, ambt, Feiten(waarde: 50.01m))).Bespreken, Is.Empty, "no doubt: refused");
    }

    [TestCase(TestName = "000-16 boven de grens gaat het terug, en anders met een reden naar de gemeente")]
    public async Task Boven_de_grens()
    {
        var wijzen = (await Toets(Dalfsen, "wethouder", Feiten(waarde: 50.01m))).Afhandeling;
        Assert.That(wijzen, Is.EquivalentTo(["geretourneerd", "geweigerd", "overgedragenAanGemeente motivering"]));
        Assert.That(wijzen[^1], Does.StartWith("overgedragenAanGemeente"), "only where returning is impossible");
    }

    [TestCase(TestName = "000-17 onder de grens mag het worden gehouden, op de grens met een reden")]
    public async Task Onder_en_op_de_grens()
    {
        Assert.That((await Toets(Dalfsen, "raadslid", Feiten(waarde: 49.99m))).Afhandeling, Does.Contain("behouden"));
        Assert.That((await Toets(Dalfsen, "raadslid", Feiten(waarde: 50.00m))).Afhandeling, Does.Contain("behouden motivering").And.Contain("geweigerd"), "in doubt keeping takes a reason, refusing does not");
    }
    [TestCase("prive", TestName = "000-18 een geschenk aan de privépersoon is niet zonder meer toegestaan en openbaar")]
    [TestCase("partijlid", TestName = "000-18 een geschenk aan het partijlid is niet zonder meer toegestaan en openbaar")]
    public async Task Buiten_het_ambt(string hoedanigheid)
    {
        var oordeel = await Toets(Dalfsen, "raadslid", Feiten(hoedanigheid: hoedanigheid));
        Assert.That(oordeel.Uitkomst, Is.Not.EqualTo(Vrij), oordeel.Tekst);
        Assert.That(oordeel.Publiceren, Is.False, oordeel.Tekst);
    }
}
