using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Vertrouwenspersonen;

namespace Integriteit.Tests.Meldingen;

/// <summary>When a talk goes, and when its owner hears of it. // 001-11, AVG 5</summary>
public sealed class GespreksbewaringTests
{
    private static readonly Gesprekstermijn Termijn = new(24, 30, 20, "G", "B", false);

    // Days count from 1 January 2026; the talk is of that day and stays for 24 months, until day 730 (1 January 2028).
    // Given: warned on, orphaned on, last day of the owner ("-" no more, "*" no end); today. Then: warned on, orphaned on, whether it goes.
    [TestCase("- - *", 10, "- - blijft", TestName = "001-11: een vers gesprek blijft, zonder waarschuwing")]
    [TestCase("- - *", 699, "- - blijft", TestName = "001-11: tot dertig dagen voor het einde van de termijn")]
    [TestCase("- - *", 700, "700 - blijft", TestName = "001-11: dertig dagen voor het einde volgt de waarschuwing")]
    [TestCase("700 - *", 730, "700 - blijft", TestName = "001-11: op de laatste dag is het er nog")]
    [TestCase("700 - *", 731, "700 - verdwijnt", TestName = "001-11: daarna verdwijnt het")]
    [TestCase("- - *", 900, "900 - blijft", TestName = "001-11: over tijd en nooit gewaarschuwd: eerst de waarschuwing")]
    [TestCase("900 - *", 929, "900 - blijft", TestName = "001-11: en dan de volle dertig dagen")]
    [TestCase("900 - *", 930, "900 - verdwijnt")]
    [TestCase("- - 100", 69, "- - blijft")]
    [TestCase("- - 100", 70, "70 - blijft", TestName = "001-11: wie binnenkort geen vertrouwenspersoon meer is hoort het nog in functie")]
    [TestCase("70 - -", 101, "70 101 blijft", TestName = "001-11: na het einde van de aanwijzing begint een eigen termijn")]
    [TestCase("70 101 -", 120, "70 101 blijft")]
    [TestCase("70 101 -", 121, "70 101 verdwijnt", TestName = "001-11: en dan verdwijnt wat niemand meer kan openen")]
    [TestCase("- - -", 101, "101 101 blijft", TestName = "001-11: ook na een abrupt einde verdwijnt niets meteen")]
    [TestCase("70 101 *", 110, "- - blijft", TestName = "001-11: wie opnieuw is aangewezen houdt de gesprekken, en wordt later opnieuw gewaarschuwd")]
    public void Bepaal(string was, int dag, string wordt)
    {
        var (gewaarschuwd, verweesd, laatste) = was.Split(' ') is [var g, var v, var l] ? (Dag(g), Dag(v), l == "*" ? DateOnly.MaxValue : Dag(l)) : default;
        var (stand, verdwijnt) = Gespreksbewaring.Bepaal(new Gespreksstand(Dag("0")!.Value, gewaarschuwd, verweesd), Termijn, 24, laatste, Dag($"{dag}")!.Value);
        Assert.That($"{Toon(stand.Gewaarschuwd)} {Toon(stand.Verweesd)} {(verdwijnt ? "verdwijnt" : "blijft")}", Is.EqualTo(wordt));
        Assert.That(verdwijnt && Gespreksbewaring.Vanaf(stand, Termijn, 24, laatste, Dag($"{dag}")!.Value) > Dag($"{dag}"), Is.False, "it goes no sooner than was said");
    }

    [TestCase("700 - *", 700, 731)]
    [TestCase("900 - *", 900, 930)]
    [TestCase("70 - 100", 70, 121)]
    [TestCase("101 101 -", 101, 121)]
    public void Vanaf(string stand, int dag, int vanaf)
    {
        var (gewaarschuwd, verweesd, laatste) = stand.Split(' ') is [var g, var v, var l] ? (Dag(g), Dag(v), l == "*" ? DateOnly.MaxValue : Dag(l)) : default;
        Assert.That(Toon(Gespreksbewaring.Vanaf(new Gespreksstand(Dag("0")!.Value, gewaarschuwd, verweesd), Termijn, 24, laatste, Dag($"{dag}")!.Value)), Is.EqualTo($"{vanaf}"));
    }

    private static DateOnly? Dag(string nummer) => nummer == "-" ? null : new DateOnly(2026, 1, 1).AddDays(int.Parse(nummer));

    private static string Toon(DateOnly? dag) => dag is { } d ? $"{d.DayNumber - new DateOnly(2026, 1, 1).DayNumber}" : "-";
}
