using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Integriteit.Kern.Web;

/// <summary>Holds the fields of a JSON object against the type that it must become.</summary>
internal static class Veldkeuring
{
    /// <summary>The fields of a type by name, each with its number, and the field that says of which form it is.</summary>
    private static readonly ConcurrentDictionary<JsonTypeInfo, (Dictionary<string, (JsonPropertyInfo Property, int Index)> Velden, string? Vorm)> Bekend = new();

    /// <summary>How a value of each type is read, given or not.</summary>
    private static readonly ConcurrentDictionary<Type, JsonTypeInfo> Soorten = new();

    /// <summary>Reports every fault below this object and takes the faulty values out, so that the rest can be read.</summary>
    public static void Keur(JsonObject json, JsonTypeInfo type, string path, Action<Fout> meld)
    {
        var vorm = type.PolymorphismOptions is { } poly ? Vormen.Gekozen(json, poly, path, meld) : type.Type;
        IReadOnlyList<IList<JsonPropertyInfo>> vormen = vorm is null ? [.. type.PolymorphismOptions!.DerivedTypes.Select(d => Json.Options.GetTypeInfo(d.DerivedType).Properties)] : [];
        type = vorm is null ? type : Json.Options.GetTypeInfo(vorm);

        var (known, discriminator) = Bekend.GetOrAdd(type, t => (
            t.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).Select((p, index) => (p, index)).ToDictionary(p => p.p.Name),
            Vormen.Veld(t)));
        Span<bool> gegeven = stackalloc bool[known.Count];
        // What every form asks is asked whatever the form.
        var altijd = vormen.Count == 0 ? [] : vormen.Select(v => v.Where(Regels.Verplicht).Select(p => p.Name)).Aggregate((a, b) => a.Intersect(b)).Except(known.Keys);
        foreach (var name in altijd.Where(name => json[name] is null).ToList())
        {
            meld(new Fout(path + name, "verplicht", $"Vul '{path}{name}' in."));
        }

        foreach (var (name, value) in json.ToList())
        {
            var here = path + name;
            if (name == discriminator)
            {
                continue;
            }

            if (!known.TryGetValue(name, out var property))
            {
                // Without a form only a field that no form has is surely wrong.
                if (!vormen.Any(v => v.Any(p => p.Name == name)))
                {
                    meld(new Fout(here, "onbekendVeld", $"Het veld '{here}' bestaat niet."));
                }

                json.Remove(name);
            }
            else if (value is null)
            {
                // null is "not given": what must be given is seen below.
                json.Remove(name);
            }
            else
            {
                gegeven[property.Index] = true;
                if (!Keur(value, property.Property, here, meld))
                {
                    json.Remove(name);
                }
            }
        }

        foreach (var (property, index) in known.Values)
        {
            if (!gegeven[index] && Regels.Verplicht(property))
            {
                meld(new Fout(path + property.Name, "verplicht", $"Vul '{path}{property.Name}' in."));
            }
        }
    }

    private static bool Keur(JsonNode value, JsonPropertyInfo property, string path, Action<Fout> meld)
    {
        return Keur(value, property.PropertyType, path, meld)
            && (Regels.Fout(property.AttributeProvider, value, path) is not { } fout || Nee(fout, meld));
    }

    private static bool Keur(JsonNode value, Type type, string path, Action<Fout> meld)
    {
        var info = Soorten.GetOrAdd(type, t => Json.Options.GetTypeInfo(Nullable.GetUnderlyingType(t) ?? t));
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                if (value is not JsonObject inner)
                {
                    return Nee(new Fout(path, "verkeerdType", $"'{path}' moet een object zijn."), meld);
                }

                var faults = 0;
                Keur(inner, info, path + ".", fout =>
                {
                    faults++;
                    meld(fout);
                });
                return faults == 0;

            case JsonTypeInfoKind.Enumerable:
                if (value is not JsonArray list)
                {
                    return Nee(new Fout(path, "verkeerdType", $"'{path}' moet een lijst zijn."), meld);
                }

                // Every element is looked at, so that each fault is named.
                return list.Select((item, index) => item is null
                    ? Nee(new Fout($"{path}[{index}]", "verplicht", $"'{path}[{index}]' is leeg."), meld)
                    : Keur(item, info.ElementType!, $"{path}[{index}]", meld)).ToList().TrueForAll(good => good);

            case JsonTypeInfoKind.Dictionary:
                return value is JsonObject map
                    ? map.ToList().Select(pair => pair.Value is null ? Nee(new Fout($"{path}.{pair.Key}", "verplicht", $"'{path}.{pair.Key}' is leeg."), meld) : Keur(pair.Value, info.ElementType!, $"{path}.{pair.Key}", meld)).ToList().TrueForAll(good => good)
                    : Nee(new Fout(path, "verkeerdType", $"'{path}' moet een object zijn."), meld);

            default:
                if (info.Type == typeof(string) && value.GetValueKind() == JsonValueKind.String)
                {
                    return true;
                }

                try
                {
                    value.Deserialize(info);
                    return true;
                }
                catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException)
                {
                    return Nee(new Fout(path, "verkeerdType", $"'{path}' {Regels.Verwacht(info.Type)}."), meld);
                }
        }
    }

    private static bool Nee(Fout fout, Action<Fout> meld)
    {
        meld(fout);
        return false;
    }
}
