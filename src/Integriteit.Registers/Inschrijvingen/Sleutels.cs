using Integriteit.Kern;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// The key that orders a register: the day and then the number of the entry, in one number. The number is the moment
/// of entering in hundredths of a second since 2000, or one more than the last: it orders circles among each other and
/// says nothing of how many entries there are.
/// </summary>
internal static class Sleutels
{
    /// <summary>Greater than every key.</summary>
    public const long Einde = long.MaxValue;

    /// <summary>Enough for the last day that there is, and for numbers until the year 2696.</summary>
    private const int Bits = 41;

    private static readonly DateTimeOffset Begin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static long Van(DateOnly dag, long nummer) => ((long)dag.DayNumber << Bits) | nummer;

    /// <summary>Not greater than any key of this day.</summary>
    public static long Vanaf(DateOnly dag) => (long)dag.DayNumber << Bits;

    /// <summary>Greater than every key of this day.</summary>
    public static long TotEnMet(DateOnly dag) => ((long)dag.DayNumber + 1) << Bits;

    public static long Nummer(long sleutel) => sleutel & ((1L << Bits) - 1);

    public static long Nummer(DateTimeOffset moment) => (moment - Begin).Ticks / (TimeSpan.TicksPerMillisecond * 10);
}
