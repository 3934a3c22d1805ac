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
        return new Afgewezen(Reden.Conflict, code, $"{wat}: {MetGrond(gronden)}")
        {
            Extra = new Dictionary<string, object?> { ["uitkomst"] = toets.Uitkomst, ["bevindingen"] = gronden },
        };
    }

    /// <summary>
    /// The fault of who departs from a rule, or acts where a rule asks that somebody looks, and gives no reason; null when
    /// no rule stands in the way. That no code speaks to an office is no rule.
    /// </summary>
    /// <param name="toets">The judgement.</param>
    /// <param name="veld">The field for the reason.</param>
    /// <param name="motivering">What was given.</param>
    /// <param name="vraag">What is asked, as a question: <c>waarom is dit aanvaard?</c></param>
    public static Fout? ZonderMotivering(Toetsing toets, string veld, string? motivering, string vraag)
    {
        var gronden = Gronden(toets);
        return toets.Uitkomst == Uitkomst.Toegestaan || gronden.Count == 0 || !string.IsNullOrWhiteSpace(motivering)
            ? null
            : new Fout(veld, "verplicht", $"Vul 'motivering' in: {vraag} {MetGrond(gronden)}");
    }

    /// <summary>The sentences of what decides the outcome.</summary>
    public static string Zinnen(Toetsing toets) => string.Join(" ", toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst).Select(b => b.Zin));

    private static string MetGrond(IEnumerable<Bevinding> gronden) => string.Join(" ", gronden.Select(b => $"{b.Zin} ({Vindplaats(b.Grondslag!)})"));

    /// <summary>Where a reader looks it up: of a law the article, of a code the place in its text.</summary>
    private static string Vindplaats(Grondslag grond) => grond.Bron == Bron.Wet ? $"{grond.Code} {grond.Bepaling}" : $"{grond.Opschrift}, {grond.Plaats}";

    private static List<Bevinding> Gronden(Toetsing toets) => [.. toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst && b.Grondslag is not null)];
}
