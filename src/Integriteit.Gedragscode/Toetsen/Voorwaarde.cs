using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>Facts with their holes: whether a norm's condition holds is yes, no, or not known.</summary>
/// <param name="soort">The kind of case; it says which fact is the amount.</param>
/// <param name="feiten">The facts by name.</param>
internal sealed class Feitenkaart(string soort, IReadOnlyDictionary<string, object?> feiten)
{
    /// <summary>The name of the fact that is an amount; that of a gift where the kind has none.</summary>
    public string Bedragfeit { get; } = Feitencatalogus.Bedragfeit(soort) ?? Feitencatalogus.Waarde;

    /// <summary>The amount, when it is known.</summary>
    public Bedrag? Waarde => feiten.GetValueOrDefault(Bedragfeit) is long centen ? new Bedrag(centen) : null;

    public string? Tekst(string feit) => feiten.GetValueOrDefault(feit) as string;

    public DateOnly? Dag(string feit) => feiten.GetValueOrDefault(feit) is DateOnly dag ? dag : null;

    public int? Getal(string feit) => feiten.GetValueOrDefault(feit) is int getal ? getal : null;

    /// <summary>How a sentence names a fact of this kind of case.</summary>
    public string Naam(string feit) => Feitencatalogus.Soorten.TryGetValue(soort, out var bekend) && bekend.TryGetValue(feit, out var gevonden) ? gevonden.Omschrijving : feit;

    /// <summary>True, false, or null when a fact that decides it is unknown; those facts are named.</summary>
    public bool? Geldt(Norm norm, ICollection<string> onbekend)
    {
        var missing = new List<string>();
        foreach (var (naam, waarden) in norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>())
        {
            var feit = feiten.GetValueOrDefault(naam);
            if (feit is null)
            {
                missing.Add(naam);
            }
            else if (!waarden.Any(w => Gelijk(w, feit)))
            {
                // One condition that surely fails decides, whatever the unknown ones are.
                return false;
            }
        }

        if (missing.Count == 0)
        {
            return true;
        }

        missing.ForEach(onbekend.Add);
        return null;
    }

    private static bool Gelijk(JsonValue waarde, object feit) => feit switch
    {
        bool ja => waarde.GetValueKind() == (ja ? JsonValueKind.True : JsonValueKind.False),
        string tekst => waarde.GetValueKind() == JsonValueKind.String && waarde.GetValue<string>() == tekst,
        _ => false,
    };
}

/// <summary>What a threshold makes of a value: strictly below, exactly at, above, or not known.</summary>
internal static class Grens
{
    public static T? Kies<T>(Bedrag? waarde, Bedrag grens, T? onder, T? op, T? boven)
        where T : struct => waarde?.CompareTo(grens) switch
    {
        null => null,
        < 0 => onder,
        0 => op,
        > 0 => boven,
    };

    /// <summary>The start of a sentence: where the value lies.</summary>
    /// <param name="naam">How a sentence names the value, such as "de geschatte waarde".</param>
    /// <param name="waarde">The value.</param>
    /// <param name="grens">The threshold.</param>
    public static string Ligging(string naam, Bedrag waarde, Bedrag grens) => Zinnen.Hoofdletter(waarde.CompareTo(grens) switch
    {
        < 0 => $"{naam} van {waarde.Leesbaar()} ligt onder de grens van {grens.Leesbaar()}",
        0 => $"{naam} is precies de grens van {grens.Leesbaar()}",
        > 0 => $"{naam} van {waarde.Leesbaar()} ligt boven de grens van {grens.Leesbaar()}",
    });
}
