using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Says why the norms stand in the way, with the provision.</summary>
internal static class Weigering
{
    /// <summary>A 409 that cites what decides the outcome.</summary>
    /// <param name="toets">The judgement.</param>
    /// <param name="code">The stable code.</param>
    /// <param name="wat">What cannot be, as the sentence begins: <c>Aanvaarden kan niet</c>.</param>
    public static Afgewezen Van(Toetsing toets, string code, string wat)
    {
        var gronden = Gronden(toets);
        return new Afgewezen(Reden.Conflict, code, $"{wat}: {string.Join(" ", gronden.Select(b => $"{b.Zin} ({b.Grondslag!.Opschrift}, {b.Grondslag.Plaats})"))}")
        {
            Extra = new Dictionary<string, object?> { ["uitkomst"] = toets.Uitkomst, ["bevindingen"] = gronden },
        };
    }

    /// <summary>The sentences of what decides the outcome.</summary>
    public static string Zinnen(Toetsing toets) => string.Join(" ", toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst).Select(b => b.Zin));

    private static List<Bevinding> Gronden(Toetsing toets) => [.. toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst && b.Grondslag is not null)];
}
