using System.Globalization;

namespace Integriteit.Kern;

/// <summary>An amount of money in whole cents; in JSON a number in euros with two decimals. 0 to € 999.999.999,99.</summary>
public readonly record struct Bedrag(long Centen) : IComparable<Bedrag>
{
    /// <summary>The largest amount that is taken, in cents.</summary>
    public const long Hoogste = 99_999_999_999;

    /// <summary>False for a negative amount, one over <see cref="Hoogste"/>, or a fraction of a cent.</summary>
    public static bool Probeer(decimal euro, out Bedrag bedrag)
    {
        bedrag = default;
        if (euro is < 0 or > Hoogste / 100m || decimal.Round(euro, 2) != euro)
        {
            return false;
        }

        bedrag = new Bedrag((long)(euro * 100));
        return true;
    }

    public int CompareTo(Bedrag other) => Centen.CompareTo(other.Centen);

    /// <summary>Euros with two decimals and a point, as in JSON and CSV.</summary>
    public override string ToString() => (Centen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As a Dutch reader writes it: <c>€ 1.250,00</c>.</summary>
    public string Leesbaar()
    {
        var (euro, cent) = Math.DivRem(Centen, 100);
        return $"€ {euro.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.')},{cent:00}";
    }
}
