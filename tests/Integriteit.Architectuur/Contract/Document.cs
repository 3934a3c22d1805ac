using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Contract;

/// <summary>The contract as a document: how it is written down, found and read.</summary>
internal static class Document
{
    private static readonly string[] Methoden = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    private static readonly JsonSerializerOptions Vorm = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Pad => Path.Combine(Huis.Wortel, "openapi", "integriteit.v1.json");

    /// <summary>The document in the repository, or null before the first was accepted.</summary>
    public static JsonNode? Vastgelegd() => File.Exists(Pad) ? Zonder(JsonNode.Parse(File.ReadAllText(Pad))!) : null;

    /// <summary>Without the address, that is another on every host.</summary>
    public static JsonNode Zonder(JsonNode document)
    {
        document.AsObject().Remove("servers");
        return document;
    }

    /// <summary>Writes it with an example of an address, after the description of the whole.</summary>
    public static void LegVast(JsonNode document)
    {
        var geheel = document.DeepClone().AsObject();
        geheel.Insert(geheel.IndexOf("info") + 1, "servers", new JsonArray(new JsonObject { ["url"] = "https://example.org/api/v1" }));
        Directory.CreateDirectory(Path.GetDirectoryName(Pad)!);
        File.WriteAllText(Pad, Tekst(geheel) + "\n");
    }

    public static string Tekst(JsonNode document) => document.ToJsonString(Vorm);

    /// <summary>Every operation with its name for messages: <c>GET /gemeenten</c>.</summary>
    public static IEnumerable<(string Naam, JsonObject Operatie)> Operaties(JsonNode document) =>
        from pad in document["paths"]!.AsObject()
        from methode in pad.Value!.AsObject()
        where Methoden.Contains(methode.Key)
        select ($"{methode.Key.ToUpperInvariant()} {pad.Key}", methode.Value!.AsObject());

    /// <summary>Follows a local <c>$ref</c>; null when it leads nowhere.</summary>
    public static JsonNode? Los(JsonNode document, JsonNode? node)
    {
        while (node is JsonObject { Count: > 0 } && node["$ref"] is { } verwijzing)
        {
            node = Volg(document, verwijzing.GetValue<string>());
        }

        return node;
    }

    public static JsonNode? Volg(JsonNode document, string verwijzing) =>
        verwijzing == "#" ? document
            : !verwijzing.StartsWith("#/", StringComparison.Ordinal) ? null
            : verwijzing[2..].Split('/').Aggregate((JsonNode?)document, (node, deel) => (node as JsonObject)?[deel.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);

    /// <summary>The first place where two documents differ, as a JSON pointer with what stands there; null when they are one.</summary>
    public static string? Verschil(JsonNode? oud, JsonNode? nieuw, string plaats = "")
    {
        switch (oud, nieuw)
        {
            case (JsonObject a, JsonObject b):
                var sleutels = a.Select(p => p.Key).Union(b.Select(p => p.Key)).ToList();
                return sleutels.Select(s => a.ContainsKey(s) && b.ContainsKey(s) ? Verschil(a[s], b[s], Onder(plaats, s)) : $"{Onder(plaats, s)}: {Kort(a, s)} became {Kort(b, s)}").FirstOrDefault(v => v is not null)
                    ?? (a.Select(p => p.Key).SequenceEqual(b.Select(p => p.Key)) ? null : $"{plaats}: the members stand in another order");
            case (JsonArray a, JsonArray b):
                return a.Zip(b).Select((paar, i) => Verschil(paar.First, paar.Second, $"{plaats}/{i}")).FirstOrDefault(v => v is not null)
                    ?? (a.Count == b.Count ? null : $"{plaats}: {a.Count} items became {b.Count}");
            default:
                return JsonNode.DeepEquals(oud, nieuw) ? null : $"{plaats}: {Kort(oud)} became {Kort(nieuw)}";
        }
    }

    private static string Onder(string plaats, string sleutel) => $"{plaats}/{sleutel.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static string Kort(JsonObject node, string sleutel) => node.TryGetPropertyValue(sleutel, out var waarde) ? Kort(waarde) : "nothing";

    private static string Kort(JsonNode? node)
    {
        var tekst = node?.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
        return tekst.Length <= 120 ? tekst : tekst[..120] + "…";
    }
}
