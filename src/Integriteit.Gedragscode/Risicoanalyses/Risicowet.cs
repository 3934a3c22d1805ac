using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>How long a risk analysis is kept after the last act, from a day on.</summary>
/// <param name="Maanden">The term in months, 1 to 240.</param>
internal sealed record Bewaartermijn(
    [property: Required, Range(1, 240)] int? Maanden,
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd);

/// <summary>Whether a risk analysis of a candidate wethouder is mandatory, from a day on: the switch of the bill.</summary>
internal sealed record Verplichting(
    [property: Required] bool? Verplicht,
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd);

internal sealed record Risicobestand(
    [property: Required, MinLength(1)] IReadOnlyList<Bewaartermijn>? Bewaartermijnen,
    [property: Required, MinLength(1)] IReadOnlyList<Verplichting>? RisicoanalyseVerplicht);

/// <summary>What law and bill say of risk analyses on a day, as <c>Gegevens/risicoanalyses.json</c> holds it.</summary>
internal sealed class Risicowet(Risicobestand bestand)
{
    private const string Bestand = "risicoanalyses.json";

    public static Risicowet Laad() => new(Gegevensbestand.Laad<Risicobestand>(Bestand, Keur));

    /// <summary>The last day on which an analysis is kept after an act on this day.</summary>
    public DateOnly VernietigenNa(DateOnly dag) => dag.AddMonths(bestand.Bewaartermijnen!.Where(b => b.GeldigVan <= dag).MaxBy(b => b.GeldigVan)!.Maanden!.Value);

    public bool Verplicht(DateOnly dag) => bestand.RisicoanalyseVerplicht!.Where(v => v.GeldigVan <= dag).MaxBy(v => v.GeldigVan)?.Verplicht == true;

    internal static void Keur(Risicobestand bestand, Action<Fout> meld)
    {
        if (bestand.Bewaartermijnen!.Min(b => b.GeldigVan) > new DateOnly(1900, 1, 1))
        {
            meld(new Fout("bewaartermijnen", "gat", "Er is geen termijn vanaf 1900-01-01."));
        }

        foreach (var dubbel in bestand.Bewaartermijnen!.GroupBy(b => b.GeldigVan).Where(g => g.Count() > 1))
        {
            meld(new Fout("bewaartermijnen", "dubbel", $"Er zijn {dubbel.Count()} termijnen vanaf {dubbel.Key:yyyy-MM-dd}."));
        }

        foreach (var dubbel in bestand.RisicoanalyseVerplicht!.GroupBy(v => v.GeldigVan).Where(g => g.Count() > 1))
        {
            meld(new Fout("risicoanalyseVerplicht", "dubbel", $"Er zijn {dubbel.Count()} regels vanaf {dubbel.Key:yyyy-MM-dd}."));
        }
    }
}
