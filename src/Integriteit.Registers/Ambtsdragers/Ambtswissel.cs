using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Mediation;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>What the others must hear when the offices of a person are recorded otherwise than they were.</summary>
internal static class Ambtswissel
{
    /// <summary>
    /// Compares what was held without interruption before and now. What has days in common with what was held is the same
    /// holding, whose days may be corrected; so no duty starts twice. Each holding has at most one counterpart, the earliest.
    /// </summary>
    public static IEnumerable<IntegrationEvent> Berichten(string gemeente, Guid persoon, IReadOnlyList<AmbtsdragerPeriode> oud, IReadOnlyList<AmbtsdragerPeriode> nieuw) =>
        Enum.GetValues<Ambt>().SelectMany(ambt => Van(gemeente, persoon, ambt, Houding(oud, ambt), Houding(nieuw, ambt)));

    private static IReadOnlyList<Tijdspanne> Houding(IEnumerable<AmbtsdragerPeriode> perioden, Ambt ambt) =>
        Tijdspanne.Aaneen(perioden.Where(p => p.Ambt == ambt).Select(p => p.Spanne));

    private static IEnumerable<IntegrationEvent> Van(string gemeente, Guid persoon, Ambt ambt, IReadOnlyList<Tijdspanne> oud, IReadOnlyList<Tijdspanne> nieuw)
    {
        var over = oud.ToList();
        var paren = new List<(Tijdspanne? Was, Tijdspanne Is)>();
        foreach (var spanne in nieuw)
        {
            var was = over.Find(o => o.Raakt(spanne));
            paren.Add((was, spanne));
            over.RemoveAll(o => o == was);
        }

        foreach (var vervallen in over)
        {
            yield return new AmbtsperiodeGecorrigeerd(persoon, ambt, vervallen.Van, vervallen.TotEnMet, null, null) { Gemeente = gemeente };
        }

        foreach (var (was, spanne) in paren)
        {
            if (was is null)
            {
                yield return new AmbtAanvaard(persoon, ambt, spanne.Van) { Gemeente = gemeente };
            }
            else if (was.Van != spanne.Van || (was.TotEnMet is not null && was.TotEnMet != spanne.TotEnMet))
            {
                yield return new AmbtsperiodeGecorrigeerd(persoon, ambt, was.Van, was.TotEnMet, spanne.Van, spanne.TotEnMet) { Gemeente = gemeente };
            }

            if (was?.TotEnMet is null && spanne.TotEnMet is { } laatste)
            {
                yield return new AmbtNeergelegd(persoon, ambt, laatste) { Gemeente = gemeente };
            }
        }
    }
}
