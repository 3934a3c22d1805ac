using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>Facts with their holes: whether a norm's condition holds is yes, no, or not known.</summary>
internal sealed class Feitenkaart(IReadOnlyDictionary<string, object?> feiten)
{
    /// <summary>The estimated value in cents, when it is known.</summary>
    public Bedrag? Waarde => feiten.GetValueOrDefault(Feitencatalogus.Waarde) is long centen ? new Bedrag(centen) : null;

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
    public static string Ligging(Bedrag waarde, Bedrag grens) => waarde.CompareTo(grens) switch
    {
        < 0 => $"De geschatte waarde van {waarde.Leesbaar()} ligt onder de grens van {grens.Leesbaar()}",
        0 => $"De geschatte waarde is precies de grens van {grens.Leesbaar()}",
        > 0 => $"De geschatte waarde van {waarde.Leesbaar()} ligt boven de grens van {grens.Leesbaar()}",
    };
}
