namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Days in a row, both ends included; without an end when <paramref name="TotEnMet"/> is null.</summary>
internal sealed record Tijdspanne(DateOnly Van, DateOnly? TotEnMet)
{
    private DateOnly Laatste => TotEnMet ?? DateOnly.MaxValue;

    /// <summary>True when the two have a day in common.</summary>
    public bool Raakt(Tijdspanne ander) => Van <= ander.Laatste && ander.Van <= Laatste;

    /// <summary>True when every day of the other is one of this.</summary>
    public bool Omvat(Tijdspanne ander) => Van <= ander.Van && ander.Laatste <= Laatste;

    /// <summary>The same days with no interruption left out: what overlaps or follows by a day is one. In order.</summary>
    public static IReadOnlyList<Tijdspanne> Aaneen(IEnumerable<Tijdspanne> delen)
    {
        var aaneen = new List<Tijdspanne>();
        foreach (var deel in delen.OrderBy(d => d.Van))
        {
            if (aaneen.Count > 0 && deel.Van.DayNumber <= aaneen[^1].Laatste.DayNumber + 1)
            {
                aaneen[^1] = new Tijdspanne(aaneen[^1].Van, Einde(deel.Laatste > aaneen[^1].Laatste ? deel.Laatste : aaneen[^1].Laatste));
            }
            else
            {
                aaneen.Add(deel with { TotEnMet = Einde(deel.Laatste) });
            }
        }

        return aaneen;
    }

    /// <summary>The last day that there is stands for no end.</summary>
    public static DateOnly? Einde(DateOnly laatste) => laatste == DateOnly.MaxValue ? null : laatste;
}
