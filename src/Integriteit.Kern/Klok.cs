namespace Integriteit.Kern;

/// <summary>Days as the municipalities count them.</summary>
public static class Klok
{
    private static readonly TimeZoneInfo Amsterdam =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById("W. Europe Standard Time", out zone)
            ? zone
            : TimeZoneInfo.Utc;

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Vandaag(this TimeProvider clock) => clock.GetUtcNow().Dag();

    /// <summary>The day in the Netherlands on which a moment falls.</summary>
    public static DateOnly Dag(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    /// <summary>The moment (UTC) at which this day ends in the Netherlands: the first that is no longer of it.</summary>
    public static DateTimeOffset Einde(this DateOnly dag)
    {
        var middernacht = dag.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Amsterdam.GetUtcOffset(middernacht)).ToUniversalTime();
    }

    /// <summary>The moment, rounded down to whole units.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="eenheid">The unit; zero leaves it as it is.</param>
    public static DateTimeOffset Afgerond(this DateTimeOffset moment, TimeSpan eenheid) =>
        eenheid == TimeSpan.Zero ? moment : moment.AddTicks(-(moment.UtcTicks % eenheid.Ticks));
}
