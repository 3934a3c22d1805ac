using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Source 002, "Geschenken, aanbiedingen en incidentele vergoedingen": civil servants, nothing public.</summary>
public sealed class ToetsGeschenkHuizenTests(Provider provider) : ToetsTests(provider)
{
    // "Ligt de waarde daarboven, dan accepteer je een cadeau sowieso niet. Ligt de waarde lager, dan kan dat wel, maar je meldt het"
    private static IEnumerable<TestCaseData> Waarden()
    {
        foreach (var (aard, naast) in new[] { ("geschenk", ""), ("incidenteleVergoeding", "002-09 ") })
        {
            foreach (var waarde in Onder)
            {
                yield return Geval("002-06", naast, aard, waarde, Vrij, true);
            }

            // In doubt it belongs in the register.
            yield return Geval("002-07", naast, aard, 50.00m, Zelf, true);
            foreach (var waarde in Boven)
            {
                yield return Geval("002-05", naast, aard, waarde, Nooit, false);
            }
        }

        // "Kortingen op privégoederen en andere gunsten accepteer je nooit."
        foreach (var aard in new[] { "korting", "gunst" })
        {
            foreach (var waarde in (decimal[])[.. Onder, 50.00m, .. Boven])
            {
                yield return Geval("002-08", "", aard, waarde, Nooit, false);
            }
        }

        static TestCaseData Geval(string regel, string naast, string aard, decimal waarde, string uitkomst, bool melden) =>
            new TestCaseData(regel, Feiten(aard, waarde), uitkomst, melden).SetName($"{naast}{regel} een ambtenaar krijgt een {aard} van {Euro(waarde)}: {uitkomst}, {(melden ? "gemeld bij de leidinggevende" : "niet gemeld")}, niet openbaar");
    }

    // Home address, negotiation and supplier do not stand in the source: they change nothing.
    private static IEnumerable<TestCaseData> Omstandigheden() =>
        from geval in new (string Regel, string Aard, decimal Waarde, string Uitkomst, bool Melden)[]
        {
            ("002-06", "geschenk", 49.99m, Vrij, true), ("002-07", "geschenk", 50.00m, Zelf, true), ("002-05", "geschenk", 50.01m, Nooit, false), ("002-08", "korting", 1.00m, Nooit, false),
        }
        from wat in new[] { "huisadres", "onderhandeling", "leverancier" }
        select new TestCaseData(
                geval.Regel, Feiten(geval.Aard, geval.Waarde, wat == "huisadres" ? "huisadres" : "werk", wat == "onderhandeling", wat == "leverancier", "ambtenaar"), geval.Uitkomst, geval.Melden)
            .SetName($"{geval.Regel} een ambtenaar krijgt een {geval.Aard} van {Euro(geval.Waarde)} bij {wat}, waarover Huizen zwijgt: {geval.Uitkomst}");

    [TestCaseSource(nameof(Waarden))]
    [TestCaseSource(nameof(Omstandigheden))]
    public async Task Geschenk(string regel, JsonObject feiten, string uitkomst, bool melden)
    {
        var oordeel = await Toets(Huizen, "ambtenaar", feiten);
        Klopt(oordeel, uitkomst, registreren: melden, publiceren: false);
        await Beslist(oordeel, Huizen, regel);
        Assert.That(oordeel.MeldenBij, Is.EqualTo(melden ? ["leidinggevende"] : Array.Empty<string>()));
        Assert.That(oordeel.Beheerder, Is.EqualTo("leidinggevende"));
        Assert.That(oordeel.Onbekend, Is.Empty);
        Assert.That(oordeel.Conflicten(), Is.Zero);
    }

    [TestCase(TestName = "002-07 ook onder de grens wijst de code op beïnvloeding")]
    public async Task Ook_onder_de_grens_een_aandachtspunt()
    {
        var oordeel = await Toets(Huizen, "ambtenaar", Feiten(waarde: 5m));
        Assert.That(oordeel.Bevindingen.Any(b => b["code"]!.GetValue<string>() == "aandachtspunt" && b["grondslag"]!["bron"]!.GetValue<string>() == "gedragscode"), Is.True, oordeel.Tekst);
    }

    [TestCase("geschenk", 50.01, TestName = "002-05 een geschenk boven de grens kan niet worden gehouden")]
    [TestCase("gunst", 1.00, TestName = "002-08 een gunst kan niet worden gehouden")]
    public async Task Wat_niet_mag_wordt_niet_gehouden(string aard, decimal waarde) => Assert.That(
        (await Toets(Huizen, "ambtenaar", Feiten(aard, waarde))).Afhandeling, Is.EquivalentTo(["geretourneerd", "geweigerd"]));

    [TestCase(TestName = "002-06 onder de grens mag het worden gehouden, op de grens met een reden")]
    public async Task Onder_en_op_de_grens()
    {
        Assert.That((await Toets(Huizen, "ambtenaar", Feiten(waarde: 49.99m))).Afhandeling, Does.Contain("behouden"));
        Assert.That((await Toets(Huizen, "ambtenaar", Feiten(waarde: 50.00m))).Afhandeling, Does.Contain("behouden motivering"));
    }
}
