using System.Text.Json.Nodes;

namespace Integriteit.Architectuur.Contract;

/// <summary>What every operation must say.</summary>
internal static class Contractregels
{
    private static readonly string[] Teksten = ["summary", "description", "operationId"];

    /// <summary>Operations that lack a text, a tag, or a problem among their answers; and names that are used twice.</summary>
    public static IEnumerable<string> Onvolledig(JsonNode document)
    {
        foreach (var (naam, operatie) in Document.Operaties(document))
        {
            foreach (var tekst in Teksten.Where(t => string.IsNullOrWhiteSpace(operatie[t]?.GetValue<string>())))
            {
                yield return $"{naam} has no {tekst}";
            }

            if (operatie["tags"] is not JsonArray { Count: > 0 })
            {
                yield return $"{naam} has no tag";
            }

            if (!(operatie["responses"] as JsonObject ?? []).Any(a => a.Key[0] is '4' or '5' && Document.Los(document, a.Value)?["content"]?["application/problem+json"] is not null))
            {
                yield return $"{naam} has no problem response";
            }
        }

        foreach (var dubbel in Document.Operaties(document).GroupBy(o => o.Operatie["operationId"]?.ToString()).Where(g => g.Count() > 1))
        {
            yield return $"operationId {dubbel.Key} names {dubbel.Count()} operations";
        }
    }

    /// <summary>Bodies and answers in JSON without an example.</summary>
    public static IEnumerable<string> ZonderVoorbeeld(JsonNode document) =>
        from operatie in Document.Operaties(document)
        from deel in (operatie.Operatie["responses"] as JsonObject ?? []).Select(a => ($"answer {a.Key}", a.Value)).Append(("body", operatie.Operatie["requestBody"]))
        from inhoud in Document.Los(document, deel.Item2)?["content"] as JsonObject ?? []
        where inhoud.Key.EndsWith("json", StringComparison.Ordinal) && inhoud.Value!["example"] is null && inhoud.Value["examples"] is not JsonObject { Count: > 0 }
        select $"{operatie.Naam}: {deel.Item1} has no example";

    /// <summary>Parameters that nothing is said of.</summary>
    public static IEnumerable<string> ZonderUitleg(JsonNode document) =>
        from operatie in Document.Operaties(document)
        from node in operatie.Operatie["parameters"] as JsonArray ?? []
        let parameter = Document.Los(document, node)
        where string.IsNullOrWhiteSpace(parameter?["description"]?.GetValue<string>())
        select $"{operatie.Naam}: parameter {parameter?["name"]} has no description";

    /// <summary>Statuses that the program can answer and that no operation speaks of.</summary>
    public static IEnumerable<string> Verzwegen(JsonNode document, IEnumerable<int> statussen)
    {
        var genoemd = Document.Operaties(document).SelectMany(o => o.Operatie["responses"] as JsonObject ?? []).Select(a => a.Key).ToHashSet();
        return statussen.Select(s => $"{s}").Where(s => !genoemd.Contains(s)).Select(s => $"no operation speaks of status {s}");
    }

    /// <summary>References that lead nowhere.</summary>
    public static IEnumerable<string> Loos(JsonNode document) => Verwijzingen(document).Where(v => Document.Volg(document, v) is null).Select(v => $"{v} leads nowhere");

    private static IEnumerable<string> Verwijzingen(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p is { Key: "$ref", Value: JsonValue v } && v.TryGetValue<string>(out var naar) ? [naar] : Verwijzingen(p.Value)),
        JsonArray a => a.SelectMany(Verwijzingen),
        _ => [],
    };
}
