using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;

namespace Integriteit.Tests.Declaraties;

/// <summary>An amount in another currency comes to one amount in euros, and VAT to whole cents.</summary>
public sealed class WisselbedragTests
{
    private static Wisselbedrag Bedrag(string betaald, string koers, string valuta = "USD") =>
        new(decimal.Parse(betaald, CultureInfo.InvariantCulture), valuta, decimal.Parse(koers, CultureInfo.InvariantCulture), "ECB 2026-03-02");

    private static IReadOnlyList<string> Fouten(Wisselbedrag wissel, long? centen = null)
    {
        var fouten = new List<Fout>();
        wissel.Keur("regels[0].wissel", centen is { } c ? new Bedrag(c) : null, fouten.Add);
        return [.. fouten.Select(f => $"{f.Name} {f.Code}")];
    }

    [TestCase("100.00", "1.0000", 10000)]
    [TestCase("108.42", "1.0842", 10000)]
    [TestCase("10.00", "3", 333)]
    [TestCase("20.00", "3", 667)]
    [TestCase("0.01", "2", 1, TestName = "half a cent goes up")]
    [TestCase("5000", "162.35", 3080)]
    [TestCase("999999999999", "0.000001", null, TestName = "more than an amount can be")]
    [TestCase("0", "1.1", null)]
    [TestCase("-5", "1.1", null)]
    [TestCase("5", "0", null)]
    [TestCase("79228162514264337593543950335", "0.0000000001", null, TestName = "more than a number can be")]
    public void Rekent_om_naar_hele_centen(string betaald, string koers, long? centen) => Assert.That(Bedrag(betaald, koers).InEuro()?.Centen, Is.EqualTo(centen));

    [Test]
    public void Wat_goed_is_heeft_geen_fouten()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fouten(Bedrag("108.42", "1.0842"), 10000), Is.Empty);
            Assert.That(Fouten(Bedrag("108.42", "1.0842"), 10001), Is.Empty, "a cent is rounding");
            Assert.That(Fouten(Bedrag("5000", "162.35", "JPY")), Is.Empty);
            Assert.That(Fouten(new Wisselbedrag(null, null, null, null), 100), Is.Empty, "what is missing the reader says");
        }
    }

    [TestCase("108.42", "1.0842", "USD", 10002, "regels[0].wissel koersKloptNiet")]
    [TestCase("108.421", "1.0842", "USD", null, "regels[0].wissel.betaald teVeelDecimalen")]
    [TestCase("108.5", "162.35", "JPY", null, "regels[0].wissel.betaald teVeelDecimalen")]
    [TestCase("1.2345", "0.4", "KWD", null, "regels[0].wissel.betaald teVeelDecimalen")]
    [TestCase("1.234", "0.4", "KWD", null, null)]
    [TestCase("1.00", "1.0000001", "USD", null, "regels[0].wissel.koers teVeelDecimalen")]
    [TestCase("1.00", "0", "USD", null, "regels[0].wissel.koers buitenBereik")]
    [TestCase("0", "1", "USD", null, "regels[0].wissel.betaald buitenBereik")]
    [TestCase("1.00", "1", "EUR", null, "regels[0].wissel.valuta nietVanToepassing")]
    public void Wat_niet_klopt_wordt_genoemd(string betaald, string koers, string valuta, int? centen, string? fout) =>
        Assert.That(Fouten(Bedrag(betaald, koers, valuta), centen), Is.EqualTo(fout is null ? [] : new[] { fout }));

    [Test]
    public void Terugrekenen_scheelt_nooit_meer_dan_een_halve_cent() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll((from b in Gen.Choose(1, 100_000_000) from k in Gen.Choose(1, 300_000_000) select (b / 100m, k / 1_000_000m)).ToArbitrary(), p =>
            new Wisselbedrag(p.Item1, "USD", p.Item2, "x").InEuro() is not { } euro || Math.Abs((euro.Centen / 100m) - (p.Item1 / p.Item2)) <= 0.005m));

    [TestCase(12100, 21, 2100)]
    [TestCase(10900, 9, 900)]
    [TestCase(10000, 0, 0)]
    [TestCase(1, 21, 0)]
    [TestCase(3, 100, 2, TestName = "half a cent goes up too")]
    public void Btw_zit_in_het_bedrag(long inclusief, int procent, long btw) => Assert.That(Btw.In(new Bedrag(inclusief), procent).Centen, Is.EqualTo(btw));

    [Test]
    public void Btw_en_de_rest_zijn_samen_het_bedrag_en_staan_in_hun_verhouding() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll((from c in Gen.Choose(0, int.MaxValue) from p in Gen.Choose(0, 100) select (c, p)).ToArbitrary(), t =>
        {
            var btw = Btw.In(new Bedrag(t.c), t.p).Centen;
            return btw >= 0 && btw <= t.c && Math.Abs(((t.c - btw) * t.p / 100m) - btw) <= 0.5m * (1 + (t.p / 100m));
        }));

    [Test]
    public void Een_tarief_buiten_nul_tot_honderd_bestaat_niet()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Btw.In(new Bedrag(1), -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Btw.In(new Bedrag(1), 101), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
