using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Integriteit.Kern.Web;

/// <summary>Of which form an object is, where it can be of several.</summary>
internal static class Vormen
{
    /// <summary>The form that the object says it has; null after saying that there is none.</summary>
    public static Type? Gekozen(JsonObject json, JsonPolymorphismOptions poly, string path, Action<Fout> meld)
    {
        var name = poly.TypeDiscriminatorPropertyName;
        var asked = Tekst(json, name);
        var found = poly.DerivedTypes.FirstOrDefault(d => d.TypeDiscriminator as string == asked);
        if (found.DerivedType is null)
        {
            meld(new Fout(path + name, asked is null ? "verplicht" : "ongeldig", $"'{path}{name}' moet een van deze zijn: {string.Join(", ", poly.DerivedTypes.Select(d => d.TypeDiscriminator))}."));
        }

        return found.DerivedType;
    }

    /// <summary>The text of a field, if it is one.</summary>
    public static string? Tekst(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The field that says of which form an object of this type is; null for a type that has one form.</summary>
    public static string? Veld(JsonTypeInfo type)
    {
        for (var b = type.Type; b is not null; b = b.BaseType)
        {
            if (Json.Options.GetTypeInfo(b).PolymorphismOptions is { } poly)
            {
                return poly.TypeDiscriminatorPropertyName;
            }

            if (b.BaseType == typeof(object))
            {
                break;
            }
        }

        return null;
    }
}
