using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integriteit.Architectuur.Contract;

/// <summary>Holds a JSON value against a schema of the contract, as a caller's generated client would.</summary>
internal static class Schematoets
{
    public static IEnumerable<string> Fouten(JsonNode document, JsonNode? schema, JsonNode? waarde, string plaats) => Document.Los(document, schema) switch
    {
        null => [],
        JsonObject los => Fouten(document, los, waarde, plaats),
        _ => [$"{plaats}: its schema leads nowhere"],
    };

    private static List<string> Fouten(JsonNode document, JsonObject schema, JsonNode? waarde, string plaats)
    {
        var soort = schema["type"]?.GetValue<string>();
        if (soort is not null && !Is(soort, waarde))
        {
            return [$"{plaats}: {waarde?.ToJsonString() ?? "null"} is no {soort}"];
        }

        var fouten = (schema["allOf"] as JsonArray ?? []).SelectMany(deel => Fouten(document, deel, waarde, plaats)).ToList();
        if (schema["oneOf"] is JsonArray vormen)
        {
            var perVorm = vormen.Select(v => Fouten(document, v, waarde, plaats).ToList()).ToList();
            if (perVorm.Count(f => f.Count == 0) is not 1 and var passend)
            {
                fouten.Add($"{plaats}: fits {passend} of {vormen.Count} forms{(passend > 0 ? "" : $", nearest: {perVorm.MinBy(f => f.Count)![0]}")}");
            }
        }

        if (schema["enum"] is JsonArray waarden && !waarden.Any(w => JsonNode.DeepEquals(w, waarde)))
        {
            fouten.Add($"{plaats}: {waarde?.ToJsonString()} is none of the values");
        }

        fouten.AddRange(waarde switch
        {
            JsonObject o => VanObject(document, schema, o, plaats),
            JsonArray a => a.SelectMany((deel, i) => Fouten(document, schema["items"], deel, $"{plaats}[{i}]")),
            JsonValue v when v.GetValueKind() == JsonValueKind.String => VanTekst(schema, v.GetValue<string>(), plaats),
            _ => [],
        });
        return fouten;
    }

    private static IEnumerable<string> VanObject(JsonNode document, JsonObject schema, JsonObject waarde, string plaats)
    {
        foreach (var naam in (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !waarde.ContainsKey(r)))
        {
            yield return $"{plaats}.{naam} is absent";
        }

        foreach (var (naam, deel) in waarde)
        {
            var eigen = schema["properties"]?[naam];
            if (eigen is null && schema["additionalProperties"] is JsonValue dicht && !dicht.GetValue<bool>())
            {
                yield return $"{plaats}.{naam} is not in the schema";
            }

            foreach (var fout in Fouten(document, eigen ?? schema["additionalProperties"] as JsonObject, deel, $"{plaats}.{naam}"))
            {
                yield return fout;
            }
        }
    }

    private static IEnumerable<string> VanTekst(JsonObject schema, string tekst, string plaats)
    {
        var past = schema["format"]?.GetValue<string>() switch
        {
            "uuid" => Guid.TryParseExact(tekst, "D", out _),
            "date" => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, out _) && tekst.EndsWith('Z'),
            _ => true,
        };
        past &= schema["pattern"] is not { } patroon || Regex.IsMatch(tekst, patroon.GetValue<string>());
        past &= schema["maxLength"] is not { } langst || tekst.Length <= langst.GetValue<int>();
        past &= schema["minLength"] is not { } kortst || tekst.Length >= kortst.GetValue<int>();
        return past ? [] : [$"{plaats}: \"{tekst}\" has not the form of its schema"];
    }

    private static bool Is(string soort, JsonNode? waarde) => (soort, waarde?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => waarde!.ToJsonString().All(c => c is '-' or (>= '0' and <= '9')),
        _ => false,
    };
}
