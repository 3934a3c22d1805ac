namespace Integriteit.Meldingen.Jaarverslag;

/// <summary>
/// Hides small counts in a table whose total is known, and as many others as are needed so that none can be worked back. It looks at numbers
/// only, never at which cell holds them; and what it hides always holds a number of three or more besides the small ones, or is
/// the whole table. So exchanging a small and a large number that are hidden gives the same table: also who knows this rule
/// cannot tell them apart.
/// </summary>
internal static class Afscherming
{
    /// <summary>The least number that is shown, zero apart: a zero says of nobody anything.</summary>
    public const int Drempel = 3;

    /// <summary>The total, or null when it is under three; then nothing is shown.</summary>
    public static int? Totaal(int aantal) => aantal < Drempel ? null : aantal;

    /// <summary>The cells of a table that adds up to a total, each null where it is hidden.</summary>
    /// <param name="aantallen">The counts, zero or more.</param>
    public static IReadOnlyList<int?> Verhul(IReadOnlyList<int> aantallen)
    {
        if (aantallen.Sum() < Drempel)
        {
            return [.. aantallen.Select(_ => (int?)null)];
        }

        bool Klein(int aantal) => aantal is > 0 and < Drempel;
        if (!aantallen.Any(Klein))
        {
            return [.. aantallen.Select(a => (int?)a)];
        }

        // The smallest that could stand by itself goes along, with all that equal it: which of them it is must not show.
        var mee = aantallen.Where(a => a >= Drempel).DefaultIfEmpty().Min();
        bool Verborgen(int aantal) => Klein(aantal) || aantal == mee;
        // When all that is not zero is hidden, the zeros would say where it is.
        var alles = aantallen.All(a => a == 0 || Verborgen(a));
        return [.. aantallen.Select(a => alles || Verborgen(a) ? null : (int?)a)];
    }
}
