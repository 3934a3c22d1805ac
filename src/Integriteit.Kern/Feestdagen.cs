namespace Integriteit.Kern;

/// <summary>The generally recognised holidays, and the days equated to them. // Algemene termijnenwet 3</summary>
public static class Feestdagen
{
    /// <summary>True for a holiday of article 3(1), and for Good Friday (article 3(2)).</summary>
    public static bool Is(DateOnly dag)
    {
        var pasen = Pasen(dag.Year);
        return (dag.Month, dag.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || dag == Koningsdag(dag.Year)
            // Good Friday, Easter Monday, Ascension Day, Whit Monday.
            || (dag.DayNumber - pasen.DayNumber) is -2 or 1 or 39 or 50;
    }

    /// <summary>True for a day that is no Saturday, Sunday or holiday.</summary>
    public static bool IsWerkdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Is(dag);

    /// <summary>The day on which the King's (before 2014 the Queen's) birthday is celebrated.</summary>
    public static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, jaar >= 2014 ? 27 : 30);
        // On a Sunday it is held a day early (until 1980 a day later, which no term here reaches back to).
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the computation of Meeus, Jones and Butcher).</summary>
    public static DateOnly Pasen(int jaar)
    {
        var (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(jaar, n / 31, (n % 31) + 1);
    }
}
