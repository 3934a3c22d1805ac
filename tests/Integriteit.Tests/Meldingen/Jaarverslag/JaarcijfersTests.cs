using Integriteit.Kern.Web;
using Integriteit.Meldingen;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Jaarverslag;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>What of reports is counted in which year, and in which class.</summary>
public sealed class JaarcijfersTests
{
    private static readonly DateOnly Begin = new(2025, 3, 1);

    [TestCase("2025-03-01", "totEenMaand")]
    [TestCase("2025-04-01", "totEenMaand")]
    [TestCase("2025-04-02", "totDrieMaanden")]
    [TestCase("2025-06-01", "totDrieMaanden")]
    [TestCase("2025-06-02", "totZesMaanden")]
    [TestCase("2025-09-01", "totZesMaanden")]
    [TestCase("2025-09-02", "totTwaalfMaanden")]
    [TestCase("2026-03-01", "totTwaalfMaanden")]
    [TestCase("2026-03-02", "langer")]
    public void Duur(string gesloten, string klasse) => Assert.That(Naming.Of(Melding(gesloten: DateOnly.Parse(gesloten)).Duur!.Value), Is.EqualTo(klasse));

    [Test]
    public void Ontvangen_en_afgesloten_zijn_twee_tellingen()
    {
        Telling[] meldingen = [.. Enumerable.Repeat(Melding(gesloten: new DateOnly(2026, 1, 1), bevinding: Meldbevinding.Gegrond), 3), .. Enumerable.Repeat(Melding(soort: Meldsoort.Misstand, regime: Meldregime.Wbk), 4)];
        var (eerste, tweede) = (Jaarcijfers.Van(2025, meldingen, []), Jaarcijfers.Van(2026, meldingen, []));
        Assert.That((eerste.Ontvangen, eerste.Afgesloten, tweede.Ontvangen, tweede.Afgesloten), Is.EqualTo(((int?)7, (int?)null, (int?)null, (int?)3)));
        Assert.That(Getoond(eerste.NaarSoort), Is.EqualTo("belangenverstrengeling 3, misstand 4"));
        Assert.That(Getoond(eerste.NaarRegime), Is.EqualTo("wbk 4, nietBepaald 3"));
        Assert.That(Getoond(tweede.NaarUitkomst), Is.EqualTo("gegrond 3"));
        Assert.That(Getoond(tweede.NaarDuur), Is.EqualTo("totTwaalfMaanden 3"));
        Assert.That(eerste.NaarDuur.Concat(tweede.NaarSoort).Select(a => a.Aantal), Has.All.Null);
    }

    [Test]
    public void Elke_waarde_staat_in_de_tabel() => Assert.That(
        Jaarcijfers.Van(2025, [], []).NaarSoort.Select(a => a.Waarde), Is.EqualTo(Enum.GetValues<Meldsoort>().Select(s => Naming.Of(s))));

    [TestCase(null, "zonderBevinding")]
    [TestCase(nameof(Meldbevinding.Gegrond), "gegrond")]
    [TestCase(nameof(Meldbevinding.Ongegrond), "ongegrond")]
    [TestCase(nameof(Meldbevinding.NietVastTeStellen), "nietVastTeStellen")]
    public void Uitkomst(string? bevinding, string uitkomst) =>
        Assert.That(Naming.Of(Melding(bevinding: bevinding is null ? null : Enum.Parse<Meldbevinding>(bevinding)).Uitkomst), Is.EqualTo(uitkomst));

    [Test]
    public void Gesprekken_tellen_apart_en_in_hun_eigen_jaar()
    {
        var cijfers = Jaarcijfers.Van(2025, [], [.. Enumerable.Repeat(new Gesprekstelling(2025, Meldsoort.OngewenstGedrag, Melderhoedanigheid.Medewerker), 4), new Gesprekstelling(2024, Meldsoort.Misstand, Melderhoedanigheid.Burger)]);
        Assert.That((cijfers.Gesprekken, Getoond(cijfers.GesprekkenNaarOnderwerp), Getoond(cijfers.GesprekkenNaarHoedanigheid), cijfers.Ontvangen), Is.EqualTo(((int?)4, "ongewenstGedrag 4", "medewerker 4", (int?)null)));
    }

    private static string Getoond(IReadOnlyList<Jaaraantal> tabel) => string.Join(", ", tabel.Where(a => a.Aantal > 0).Select(a => $"{a.Waarde} {a.Aantal}"));

    private static Telling Melding(Meldsoort soort = Meldsoort.Belangenverstrengeling, Meldregime? regime = null, DateOnly? gesloten = null, Meldbevinding? bevinding = null) => new(soort, regime, Begin, gesloten, bevinding);
}
