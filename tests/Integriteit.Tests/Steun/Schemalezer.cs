using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integriteit.Tests.Steun;

/// <summary>Holds a value against a JSON Schema, by the words that the product's schemas use; another word is a fault.</summary>
public static class Schemalezer
{
    private static readonly string[] Woorden =
        ["$schema", "title", "description", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "anyOf", "pattern", "minimum", "maximum", "multipleOf", "maxLength", "minLength", "maxItems", "minItems", "format", "$ref", "default"];

    /// <summary>The faults, each with its place; none when the value fits.</summary>
    public static IReadOnlyList<string> Fouten(JsonNode wortel, JsonNode? waarde) => [.. Fouten(wortel, wortel, waarde, "")];

    private static IEnumerable<string> Fouten(JsonNode wortel, JsonNode? node, JsonNode? waarde, string plaats)
    {
        if (node is not JsonObject schema)
        {
            return node?.GetValue<bool>() == false ? [$"{plaats}: nothing fits"] : [];
        }

        if (schema["$ref"] is { } verwijzing)
        {
            return Fouten(wortel, verwijzing.GetValue<string>()[1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(wortel, (n, deel) => n is JsonArray a ? a[int.Parse(deel)]! : n[deel.Replace("~1", "/").Replace("~0", "~")]!), waarde, plaats);
        }

        var fouten = schema.Select(p => p.Key).Except(Woorden).Select(w => $"{plaats}: unknown word {w}").ToList();
        if (schema["type"] is { } type && !(type is JsonArray soorten ? soorten.Select(s => s!.GetValue<string>()) : [type.GetValue<string>()]).Any(s => Is(s, waarde)))
        {
            return [.. fouten, $"{plaats}: {waarde?.ToJsonString() ?? "null"} is no {type.ToJsonString()}"];
        }

        if (schema["enum"] is JsonArray namen && !namen.Any(n => JsonNode.DeepEquals(n, waarde)))
        {
            fouten.Add($"{plaats}: none of the values");
        }

        if (schema["const"] is { } vast && !JsonNode.DeepEquals(vast, waarde))
        {
            fouten.Add($"{plaats}: is not {vast.ToJsonString()}");
        }

        if (schema["anyOf"] is JsonArray vormen && vormen.Select(v => Fouten(wortel, v, waarde, plaats).ToList()).ToList() is var perVorm && perVorm.TrueForAll(f => f.Count > 0))
        {
            fouten.Add($"{plaats}: fits no form, nearest: {string.Join("; ", perVorm.MinBy(f => f.Count)!)}");
        }

        return fouten.Concat(waarde switch
        {
            JsonObject o => VanObject(wortel, schema, o, plaats),
            JsonArray a => a.SelectMany((deel, i) => Fouten(wortel, schema["items"], deel, $"{plaats}[{i}]")).Concat(Maat(schema, a.Count, "Items", plaats)),
            JsonValue v when v.GetValueKind() == JsonValueKind.String => Maat(schema, v.GetValue<string>().EnumerateRunes().Count(), "Length", plaats)
                .Concat(schema["pattern"] is { } patroon && !Regex.IsMatch(v.GetValue<string>(), patroon.GetValue<string>()) ? [$"{plaats}: not of the pattern"] : []),
            JsonValue v when v.GetValueKind() == JsonValueKind.Number => Getal(schema, decimal.Parse(v.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture), plaats),
            _ => [],
        });
    }

    private static IEnumerable<string> VanObject(JsonNode wortel, JsonObject schema, JsonObject waarde, string plaats)
    {
        var ontbreekt = (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !waarde.ContainsKey(r)).Select(r => $"{plaats}.{r}: absent");
        return ontbreekt.Concat(waarde.SelectMany(p => schema["properties"]?[p.Key] is { } eigen ? Fouten(wortel, eigen, p.Value, $"{plaats}.{p.Key}") : Fouten(wortel, schema["additionalProperties"], p.Value, $"{plaats}.{p.Key}")));
    }

    private static IEnumerable<string> Maat(JsonObject schema, int maat, string wat, string plaats) =>
        maat > (schema["max" + wat]?.GetValue<int>() ?? int.MaxValue) || maat < (schema["min" + wat]?.GetValue<int>() ?? 0) ? [$"{plaats}: {maat} is out of bounds"] : [];

    private static IEnumerable<string> Getal(JsonObject schema, decimal getal, string plaats) =>
        getal > (Grens(schema, "maximum") ?? decimal.MaxValue) || getal < (Grens(schema, "minimum") ?? decimal.MinValue) || (Grens(schema, "multipleOf") is { } stap && getal % stap != 0) ? [$"{plaats}: {getal} is out of bounds"] : [];

    private static decimal? Grens(JsonObject schema, string woord) => schema[woord] is { } grens ? decimal.Parse(grens.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static bool Is(string soort, JsonNode? waarde) => (soort, waarde?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("null", null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => waarde!.ToJsonString().All(char.IsAsciiDigit),
        _ => false,
    };
}
