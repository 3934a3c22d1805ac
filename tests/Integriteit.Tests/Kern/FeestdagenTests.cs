using Integriteit.Kern;

namespace Integriteit.Tests.Kern;

/// <summary>The holidays of the Algemene termijnenwet, article 3, against calendars as they were printed.</summary>
public sealed class FeestdagenTests
{
    /// <summary>Easter Sundays from the tables, with the earliest and the latest that there can be.</summary>
    private static readonly string[] Paasdagen =
    [
        "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23",
        "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2285-03-22",
    ];

    /// <summary>Every holiday of these years, Sundays that are holidays by themselves left out.</summary>
    private static readonly Dictionary<int, string> Jaren = new()
    {
        [2016] = "01-01 03-25 03-28 04-27 05-05 05-16 12-25 12-26",
        [2017] = "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26",
        [2018] = "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26",
        [2019] = "01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26",
        [2020] = "01-01 04-10 04-13 04-27 05-05 05-21 06-01 12-25 12-26",
        [2021] = "01-01 04-02 04-05 04-27 05-05 05-13 05-24 12-25 12-26",
        [2022] = "01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26",
        [2023] = "01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26",
        [2024] = "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
        [2025] = "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
        [2026] = "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
        [2027] = "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26",
    };

    [TestCaseSource(nameof(Paasdagen))]
    public void Pasen(string dag) => Assert.That(Feestdagen.Pasen(int.Parse(dag[..4])), Is.EqualTo(DateOnly.Parse(dag)));

    [Test]
    public void Elke_dag_van_twaalf_jaren([Values(2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027)] int jaar)
    {
        var dagen = Enumerable.Range(0, DateTime.IsLeapYear(jaar) ? 366 : 365).Select(d => new DateOnly(jaar, 1, 1).AddDays(d)).ToList();
        Assert.That(string.Join(' ', dagen.Where(Feestdagen.Is).Select(d => d.ToString("MM-dd"))), Is.EqualTo(Jaren[jaar]));
        Assert.That(dagen.Where(Feestdagen.IsWerkdag), Is.EqualTo(dagen.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Jaren[jaar].Contains(d.ToString("MM-dd"), StringComparison.Ordinal))));
    }

    [TestCase(2000, "2000-04-29", TestName = "Koninginnedag op zondag wordt op zaterdag gevierd")]
    [TestCase(2013, "2013-04-30", TestName = "Tot en met 2013 is het Koninginnedag")]
    [TestCase(2014, "2014-04-26", TestName = "De eerste Koningsdag viel op zondag en was een dag eerder")]
    [TestCase(2024, "2024-04-27", TestName = "Koningsdag op zaterdag blijft")]
    [TestCase(2025, "2025-04-26", TestName = "Koningsdag op zondag 2025 is een dag eerder")]
    [TestCase(2026, "2026-04-27", TestName = "Koningsdag op maandag blijft")]
    [TestCase(2031, "2031-04-26", TestName = "Koningsdag op zondag 2031 is een dag eerder")]
    public void Koningsdag(int jaar, string dag)
    {
        Assert.That(Feestdagen.Koningsdag(jaar), Is.EqualTo(DateOnly.Parse(dag)));
        Assert.That(Feestdagen.Is(DateOnly.Parse(dag)));
        Assert.That(DateOnly.Parse(dag).AddDays(1) is var dagErna && !Feestdagen.Is(dagErna));
    }
}
