using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Source 003, "Geschenken, diensten, excursies, evenementen en uitnodigen": the college only.</summary>
public sealed class ToetsGeschenkAssenTests(Provider provider) : ToetsTests(provider)
{
    private static readonly string[] Ambten = ["burgemeester", "wethouder"];

    private static JsonObject Bestuurder(string? aard = "geschenk", decimal? waarde = 24.50m, string? plaats = "werk", bool? onderhandeling = false, bool? leverancier = false) =>
        Feiten(aard, waarde, plaats, onderhandeling, leverancier, "bestuurder");

    // "met een geschatte waarde van € 50 of minder" may be accepted; "hogere waarde dan € 50" is refused, registered and public.
    private static IEnumerable<TestCaseData> Waarden()
    {
        foreach (var ambt in Ambten)
        {
            foreach (var waarde in (decimal[])[.. Onder, 50.00m])
            {
                yield return Geval("003-19", ambt, "", Bestuurder(waarde: waarde), Vrij, false);
            }

            foreach (var waarde in Boven)
            {
                yield return Geval("003-20", ambt, "", Bestuurder(waarde: waarde), Nooit, true);
            }
        }
    }

    // "in ieder geval aan de orde in onderhandelingsituaties"; "echter nooit op het huisadres"; suppliers: "Zakelijke- en financiële belangen".
    private static IEnumerable<TestCaseData> Omstandigheden()
    {
        foreach (var ambt in Ambten)
        {
            foreach (var waarde in new[] { 0.00m, 49.99m, 50.00m, 50.01m })
            {
                var duur = waarde > 50;
                yield return Geval("003-18", ambt, "tijdens onderhandeling ", Bestuurder(waarde: waarde, onderhandeling: true), Nooit, duur);
                yield return Geval("003-19", ambt, "op het huisadres ", Bestuurder(waarde: waarde, plaats: "huisadres"), Nooit, duur);
                yield return duur
                    ? Geval("003-20", ambt, "van een leverancier ", Bestuurder(waarde: waarde, leverancier: true), Nooit, true)
                    : Geval("003-17", ambt, "van een leverancier ", Bestuurder(waarde: waarde, leverancier: true), Liever, false);
            }

            yield return Geval("003-18", ambt, "van een leverancier tijdens onderhandeling ", Bestuurder(onderhandeling: true, leverancier: true), Nooit, false);
        }
    }

    private static TestCaseData Geval(string regel, string ambt, string waar, JsonObject feiten, string uitkomst, bool openbaar) =>
        new TestCaseData(regel, ambt, feiten, uitkomst, openbaar)
            .SetName($"{regel} {ambt} krijgt {waar}een geschenk van {Euro(feiten["geschatteWaarde"]!.GetValue<decimal>())}: {uitkomst}, 003-20 {(openbaar ? "ingeschreven en openbaar" : "niet in het register")}");

    [TestCaseSource(nameof(Waarden))]
    [TestCaseSource(nameof(Omstandigheden))]
    public async Task Geschenk(string regel, string ambt, JsonObject feiten, string uitkomst, bool openbaar)
    {
        var oordeel = await Toets(Assen, ambt, feiten);
        Klopt(oordeel, uitkomst, registreren: openbaar, publiceren: openbaar);
        await Beslist(oordeel, Assen, regel);
        Assert.That(oordeel.MeldenBij, Is.EqualTo(openbaar ? ["gemeentesecretaris"] : Array.Empty<string>()));
        Assert.That(oordeel.Beheerder, Is.EqualTo("gemeentesecretaris"), "\"De gemeentesecretaris legt een register aan\"");
        Assert.That(oordeel.Bespreken, Is.Empty, "the chapter asks for talks about invitations only");
        Assert.That(oordeel.EigenAfweging, Is.False);
        Assert.That(oordeel.Onbekend, Is.Empty);
        Assert.That(oordeel.Conflicten(), Is.Zero);
    }

    private static IEnumerable<TestCaseData> ZonderDrempel() =>
        from ambt in Ambten
        from aard in new[] { "korting", "gunst", "incidenteleVergoeding" }
        from waarde in new[] { 0.00m, 49.99m, 50.00m, 50.01m }
        select new TestCaseData(ambt, Bestuurder(aard, waarde)).SetName($"003-19 gaat over geschenken: {ambt} krijgt een {aard} van {Euro(waarde)}: {Zelf}");

    [TestCaseSource(nameof(ZonderDrempel))]
    public async Task Over_kortingen_gunsten_en_vergoedingen_zwijgt_de_code(string ambt, JsonObject feiten)
    {
        var oordeel = await Toets(Assen, ambt, feiten);
        Klopt(oordeel, Zelf, registreren: false, publiceren: false);
        Assert.That(oordeel.Codes, Does.Contain("codeZwijgt"));
    }

    // "geen faciliteiten of diensten"; "geschenken, faciliteiten en diensten niet … in onderhandelingsituaties".
    [TestCase(false, true, Liever, "003-17", TestName = "003-17 een gunst van een leverancier wordt liever geweigerd")]
    [TestCase(true, false, Nooit, "003-18", TestName = "003-18 een gunst tijdens onderhandeling wordt altijd geweigerd")]
    public async Task Faciliteiten_en_diensten(bool onderhandeling, bool leverancier, string uitkomst, string regel)
    {
        var oordeel = await Toets(Assen, "wethouder", Bestuurder("gunst", onderhandeling: onderhandeling, leverancier: leverancier));
        Assert.That(oordeel.Uitkomst, Is.EqualTo(uitkomst), oordeel.Tekst);
        await Beslist(oordeel, Assen, regel);
    }

    // "alleen van toepassing in de hoedanigheid als bestuurder"; party events "vallen hier niet onder".
    [TestCase("partijlid", TestName = "Assen: als partijlid valt het buiten de reikwijdte")]
    [TestCase("prive", TestName = "Assen: als privépersoon valt het buiten de reikwijdte")]
    [TestCase("volksvertegenwoordiger", TestName = "Assen: als volksvertegenwoordiger valt het buiten de reikwijdte")]
    public async Task Buiten_de_reikwijdte(string hoedanigheid)
    {
        foreach (var waarde in new[] { 10m, 50m, 100m })
        {
            var oordeel = await Toets(Assen, "wethouder", Feiten(waarde: waarde, plaats: "huisadres", onderhandeling: true, leverancier: true, hoedanigheid: hoedanigheid));
            Klopt(oordeel, Zelf, registreren: false, publiceren: false);
            Assert.That(oordeel.Codes, Does.Contain("buitenReikwijdte").And.Not.Contain("drempel").And.Not.Contain("omstandigheid"));
        }
    }

    [TestCase(TestName = "003-20 duurder dan de grens gaat het terug of krijgt het van de gemeente een bestemming")]
    public async Task Boven_de_grens() => Assert.That(
        (await Toets(Assen, "wethouder", Bestuurder(waarde: 50.01m))).Afhandeling,
        Is.EquivalentTo(["geretourneerd", "geweigerd", "overgedragenAanGemeente bestemming"]));

    [TestCase(TestName = "003-19 tot en met de grens mag het worden gehouden, 003-17 van een leverancier met een reden")]
    public async Task Tot_en_met_de_grens()
    {
        var mag = await Toets(Assen, "wethouder", Bestuurder(waarde: 50.00m));
        Assert.That(mag.Afhandeling, Does.Contain("behouden").And.Contain("geweigerd"));
        // "geen scherpe grens": the amount is a guideline, and the answer says so.
        Assert.That(mag.Codes, Does.Contain("aandachtspunt"));
        Assert.That((await Toets(Assen, "wethouder", Bestuurder(waarde: 50.00m, leverancier: true))).Afhandeling, Does.Contain("behouden motivering").And.Contain("geweigerd"));
    }
}
