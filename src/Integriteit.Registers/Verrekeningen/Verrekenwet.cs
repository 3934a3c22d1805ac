using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>A number that the law gives for the offset.</summary>
internal enum Verrekengetalsoort
{
    VakantieUitkering,
    Drempel,
    VerrekendDeel,
    Hoogste,
    VerlaagdeBezoldiging,
    Opgavetermijn,
}

internal enum Verrekeneenheid
{
    Procent,
    Maanden,
}

/// <summary>A step of the calculation whose article is not that of a number.</summary>
internal enum Verrekenstap
{
    Bezoldiging,
    Aanvulling,
    Grondslag,
    Afdracht,
    Neveninkomsten,
    Opgave,
    Vermindering,
    Terugvordering,
}

/// <summary>Why a part of the year lies outside the offset.</summary>
internal enum Vrijstellingsreden
{
    Deeltijd,
    Waarneming,
    Overgangsrecht,
}

/// <summary>One number in force from a day on.</summary>
/// <param name="Waarde">Whole per cents or months, 1 to 100.</param>
internal sealed record Verrekengetal(
    [property: Required] Verrekengetalsoort? Naam,
    [property: Required, Range(1, 100)] int? Waarde,
    [property: Required] Verrekeneenheid? Eenheid,
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd);

/// <summary>An exemption in force from a day on; <paramref name="InAmbtVoor"/> is the day before which the office must have begun.</summary>
internal sealed record Vrijstelling(
    [property: Required] Vrijstellingsreden? Reden,
    [property: Required, MinLength(1)] IReadOnlyList<Ambt>? Ambten,
    DateOnly? InAmbtVoor,
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MaxLength(300)] string? Zin,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd);

/// <summary>The article of a step, for these offices.</summary>
internal sealed record Stapgrondslag(
    [property: Required] Verrekenstap? Stap,
    [property: Required, MinLength(1)] IReadOnlyList<Ambt>? Ambten,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron);

internal sealed record Verrekenbestand(
    [property: Required, MinLength(1)] IReadOnlyList<Verrekengetal>? Getallen,
    [property: Required, MinLength(1)] IReadOnlyList<Vrijstelling>? Vrijstellingen,
    [property: Required, MinLength(1)] IReadOnlyList<Stapgrondslag>? Grondslagen);

/// <summary>What the law says of the offset in a year, as <c>Gegevens/verrekening.json</c> holds it.</summary>
internal sealed class Verrekenwet(Verrekenbestand bestand)
{
    /// <summary>The offices whose holders are subject to the offset.</summary>
    public static readonly IReadOnlyList<Ambt> Ambten = [Ambt.Wethouder, Ambt.Burgemeester];

    private const string Bestand = "verrekening.json";

    /// <summary>The first calendar year of which every number is known.</summary>
    public int EersteJaar { get; } = bestand.Getallen!.GroupBy(g => g.Naam).Max(g => g.Min(n => n.GeldigVan!.Value)).AddDays(364).Year;

    public static Verrekenwet Laad() => new(Gegevensbestand.Laad<Verrekenbestand>(Bestand, Keur));

    /// <summary>The number for a calendar year: the one in force on its first day.</summary>
    public Verrekengetal Getal(Verrekengetalsoort naam, int jaar) =>
        bestand.Getallen!.Where(g => g.Naam == naam && g.GeldigVan <= new DateOnly(jaar, 1, 1)).MaxBy(g => g.GeldigVan)!;

    public Vrijstelling? Vrijstelling(Vrijstellingsreden reden, Ambt ambt, int jaar) =>
        bestand.Vrijstellingen!.Where(v => v.Reden == reden && v.Ambten!.Contains(ambt) && v.GeldigVan <= new DateOnly(jaar, 1, 1)).MaxBy(v => v.GeldigVan);

    /// <summary>The articles of a step; more than one when both offices were held.</summary>
    public string Grondslag(Verrekenstap stap, IEnumerable<Ambt> ambten) =>
        string.Join("; ", ambten.Distinct().Select(a => bestand.Grondslagen!.First(g => g.Stap == stap && g.Ambten!.Contains(a)).Grondslag!).Distinct());

    internal static void Keur(Verrekenbestand bestand, Action<Fout> meld)
    {
        foreach (var naam in Enum.GetValues<Verrekengetalsoort>().Where(n => !bestand.Getallen!.Any(g => g.Naam == n)))
        {
            meld(new Fout("getallen", "ontbreekt", $"Het getal '{Naming.Of(naam)}' ontbreekt."));
        }

        foreach (var dubbel in bestand.Getallen!.GroupBy(g => (g.Naam, g.GeldigVan)).Where(g => g.Count() > 1))
        {
            meld(new Fout("getallen", "dubbel", $"Het getal '{Naming.Of(dubbel.Key.Naam!.Value)}' staat er {dubbel.Count()} keer vanaf {dubbel.Key.GeldigVan:yyyy-MM-dd}."));
        }

        for (var i = 0; i < bestand.Getallen!.Count; i++)
        {
            var getal = bestand.Getallen[i];
            if ((getal.Naam == Verrekengetalsoort.Opgavetermijn) != (getal.Eenheid == Verrekeneenheid.Maanden))
            {
                meld(new Fout($"getallen[{i}].eenheid", "pastNiet", $"Het getal '{Naming.Of(getal.Naam!.Value)}' heeft een andere eenheid."));
            }
        }

        for (var i = 0; i < bestand.Vrijstellingen!.Count; i++)
        {
            var vrijstelling = bestand.Vrijstellingen[i];
            if ((vrijstelling.Reden == Vrijstellingsreden.Overgangsrecht) != (vrijstelling.InAmbtVoor is not null))
            {
                meld(new Fout($"vrijstellingen[{i}].inAmbtVoor", "pastNiet", "Alleen en altijd bij overgangsrecht hoort de dag waarvoor het ambt begon."));
            }
        }

        foreach (var (stap, ambt) in Enum.GetValues<Verrekenstap>().SelectMany(s => Ambten.Select(a => (s, a))))
        {
            if (bestand.Grondslagen!.Count(g => g.Stap == stap && g.Ambten!.Contains(ambt)) is var aantal and not 1)
            {
                meld(new Fout("grondslagen", "ontbreekt", $"De stap '{Naming.Of(stap)}' heeft voor het ambt '{Naming.Of(ambt)}' {aantal} grondslagen en hoort er één te hebben."));
            }
        }
    }
}
