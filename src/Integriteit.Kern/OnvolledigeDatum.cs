using System.Globalization;

namespace Integriteit.Kern;

/// <summary>
/// A date of which perhaps only the year, or the year and the month, is known; from 1900 to 2200. In JSON a text:
/// <c>2021</c>, <c>2021-05</c> or <c>2021-05-17</c>.
/// </summary>
public readonly record struct OnvolledigeDatum : IComparable<OnvolledigeDatum>
{
    private static readonly string[] Vormen = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private readonly int vorm;

    private OnvolledigeDatum(DateOnly eerste, int vorm)
    {
        Eerste = eerste;
        this.vorm = vorm;
    }

    /// <summary>The first day that it can be.</summary>
    public DateOnly Eerste { get; }

    /// <summary>The last day that it can be.</summary>
    public DateOnly Laatste => vorm switch
    {
        0 => new DateOnly(Eerste.Year, 12, 31),
        1 => Eerste.AddMonths(1).AddDays(-1),
        _ => Eerste,
    };

    /// <summary>The day, when all of it is known.</summary>
    public DateOnly? Dag => vorm == 2 ? Eerste : null;

    public static OnvolledigeDatum Van(DateOnly dag) => new(dag, 2);

    /// <summary>False for a text of another form, a day that does not exist, or a year outside 1900 to 2200.</summary>
    public static bool Probeer(string tekst, out OnvolledigeDatum datum)
    {
        var vorm = Array.FindIndex(Vormen, v => v.Length == tekst.Length);
        var gelezen = vorm >= 0 && DateOnly.TryParseExact(tekst, Vormen[vorm], CultureInfo.InvariantCulture, DateTimeStyles.None, out var eerste) && eerste.Year is >= 1900 and <= 2200
            ? new OnvolledigeDatum(eerste, vorm)
            : (OnvolledigeDatum?)null;
        datum = gelezen ?? default;
        return gelezen is not null;
    }

    /// <summary>By the first day, and of two with the same first day the one that says least first: the order of their texts.</summary>
    public int CompareTo(OnvolledigeDatum other) => (Eerste, vorm).CompareTo((other.Eerste, other.vorm));

    /// <summary>True when it surely lies before the other, whatever is not known of either.</summary>
    public bool Voor(OnvolledigeDatum ander) => Laatste < ander.Eerste;

    /// <summary>As in JSON.</summary>
    public override string ToString() => Eerste.ToString(Vormen[vorm], CultureInfo.InvariantCulture);
}
