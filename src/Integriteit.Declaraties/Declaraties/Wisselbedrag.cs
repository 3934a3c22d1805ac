using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>An amount that was paid in another currency, with the rate at which it is claimed and where that was read.</summary>
/// <param name="Betaald">What was paid, in that currency: over 0, to <see cref="HoogsteBetaald"/>, with as many decimals as the currency has at most.</param>
/// <param name="Valuta">The code of ISO 4217, not EUR.</param>
/// <param name="Koers">How many of that currency one euro was, as the European Central Bank quotes it: from <see cref="LaagsteKoers"/> to <see cref="HoogsteKoers"/>, up to six decimals.</param>
/// <param name="Koersbron">Where the rate was read, and of which day.</param>
[Description("Wat in een andere munt is betaald, met de koers en waar die is gelezen.")]
internal sealed record Wisselbedrag(
    [property: Required, Description("Wat er in die munt is betaald.")] decimal? Betaald,
    [property: Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "'valuta' is een code van drie hoofdletters, zoals USD."), Description("De munt, als code van ISO 4217.")] string? Valuta,
    [property: Required, Description("Hoeveel van die munt één euro was, tot zes decimalen.")] decimal? Koers,
    [property: Required, MaxLength(200), Description("Waar de koers is gelezen en van welke dag, zoals ECB 2026-03-02 of het bankafschrift.")] string? Koersbron)
{
    /// <summary>Currencies whose smallest unit is not a hundredth: none, or thousandths.</summary>
    private static readonly Dictionary<string, int> Decimalen = new()
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0, ["RWF"] = 0, ["UGX"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    };

    public const decimal HoogsteBetaald = 999_999_999_999m;

    public const decimal LaagsteKoers = 0.000001m;

    public const decimal HoogsteKoers = 99_999_999m;

    /// <summary>What it comes to in euros: to the cent, half a cent up; null when a part is missing or out of bounds, or it is more than an amount can be.</summary>
    public Bedrag? InEuro() =>
        Betaald is > 0 and <= HoogsteBetaald and { } betaald && Koers is >= LaagsteKoers and <= HoogsteKoers and { } koers && Bedrag.Probeer(Math.Round(betaald / koers, 2, MidpointRounding.AwayFromZero), out var euro)
            ? euro
            : null;

    /// <summary>Whether an amount in euros is that of this rate; a cent more or less is rounding.</summary>
    public bool KloptMet(Bedrag euro) => InEuro() is { } uitgerekend && Math.Abs(uitgerekend.Centen - euro.Centen) <= 1;

    /// <summary>Faults that the fields alone do not show.</summary>
    /// <param name="plaats">The path of this in the request, such as <c>regels[0].wissel</c>.</param>
    /// <param name="euro">What is claimed as the total, in euros; null when that is missing.</param>
    /// <param name="meld">Hears each fault.</param>
    public void Keur(string plaats, Bedrag? euro, Action<Fout> meld)
    {
        if (Valuta == "EUR")
        {
            meld(new Fout($"{plaats}.valuta", "nietVanToepassing", "Wat in euro's is betaald, heeft geen koers: laat dit weg."));
        }
        else if (Valuta is not null && Betaald is { } betaald && decimal.Round(betaald, Decimalen.GetValueOrDefault(Valuta, 2)) != betaald)
        {
            meld(new Fout($"{plaats}.betaald", "teVeelDecimalen", $"{Valuta} heeft {Decimalen.GetValueOrDefault(Valuta, 2)} decimalen."));
        }

        if (Betaald is not (null or (> 0 and <= HoogsteBetaald)))
        {
            meld(new Fout($"{plaats}.betaald", "buitenBereik", "Wat is betaald, is meer dan niets."));
        }

        if (Koers is not (null or (>= LaagsteKoers and <= HoogsteKoers)))
        {
            meld(new Fout($"{plaats}.koers", "buitenBereik", "Dit is geen koers: hoeveel van de munt één euro was."));
        }
        else if (Koers is { } koers && decimal.Round(koers, 6) != koers)
        {
            meld(new Fout($"{plaats}.koers", "teVeelDecimalen", "Een koers heeft ten hoogste zes decimalen."));
        }

        if (euro is { } totaal && Betaald is not null && Koers is not null && !KloptMet(totaal))
        {
            meld(new Fout(plaats, "koersKloptNiet", $"Bij deze koers is {Betaald} {Valuta} niet {totaal.Leesbaar()}{(InEuro() is { } goed ? $" maar {goed.Leesbaar()}" : "")}."));
        }
    }
}

/// <summary>The VAT in an amount. Whole cents, half a cent up.</summary>
internal static class Btw
{
    /// <param name="inclusief">The amount with VAT.</param>
    /// <param name="procent">The rate, 0 to 100.</param>
    public static Bedrag In(Bedrag inclusief, int procent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(procent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(procent, 100);
        var noemer = 100L + procent;
        return new Bedrag(((inclusief.Centen * procent * 2) + noemer) / (noemer * 2));
    }
}
