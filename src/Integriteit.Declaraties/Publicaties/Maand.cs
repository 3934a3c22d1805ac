using System.Globalization;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>A calendar month, written as <c>2024-05</c>; it orders as its text does.</summary>
internal readonly record struct Maand
{
    private Maand(DateOnly begin) => Begin = begin;

    /// <summary>The first day.</summary>
    public DateOnly Begin { get; }

    /// <summary>The last day.</summary>
    public DateOnly Einde => Begin.AddMonths(1).AddDays(-1);

    public Maand Volgende => new(Begin.AddMonths(1));

    /// <summary>The same month a year before.</summary>
    public Maand JaarEerder => new(Begin.AddYears(-1));

    public static Maand Van(DateOnly dag) => new(new DateOnly(dag.Year, dag.Month, 1));

    /// <summary>Reads a year from 1900 to 2200 and a month.</summary>
    public static bool Probeer(string tekst, out Maand maand)
    {
        var goed = DateOnly.TryParseExact($"{tekst}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin) && begin.Year is >= 1900 and <= 2200;
        maand = new Maand(begin);
        return goed;
    }

    public override string ToString() => Begin.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
