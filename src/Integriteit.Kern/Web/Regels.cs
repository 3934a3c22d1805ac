using System.Buffers;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Integriteit.Kern.Web;

/// <summary>
/// The limits that stand as attributes on a field: the contract shows them and the reader holds them, from one source.
/// </summary>
internal static class Regels
{
    /// <summary>A field that takes this many characters is a text in which lines may break; a shorter one is a name.</summary>
    private const int LangeTekst = 1000;

    /// <summary>The limits of each field, read once: reflection makes them anew at every look.</summary>
    private static readonly ConcurrentDictionary<ICustomAttributeProvider, Grenzen> Read = new();

    public static bool Verplicht(JsonPropertyInfo property) => Van(property.AttributeProvider).Verplicht;

    /// <summary>The first limit that the value breaks, or null.</summary>
    public static Fout? Fout(ICustomAttributeProvider? attributes, JsonNode value, string path) => value switch
    {
        JsonArray list when Van(attributes) is { Minst: var minst } && list.Count < minst =>
            new Fout(path, "teWeinig", $"'{path}' vraagt ten minste {minst} {(minst == 1 ? "onderdeel" : "onderdelen")}."),
        JsonArray list when Van(attributes) is { Meest: { } meest } && list.Count > meest => new Fout(path, "teVeel", $"'{path}' mag hoogstens {meest} onderdelen hebben."),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Fout(attributes, scalar.GetValue<string>(), path),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number && scalar.TryGetValue<int>(out var number) => Fout(attributes, number, path),
        _ => null,
    };

    /// <summary>The first limit that the text breaks, or null.</summary>
    public static Fout? Fout(ICustomAttributeProvider? attributes, string text, string path)
    {
        var grenzen = Van(attributes);
        if (text.Length > 0 && string.IsNullOrWhiteSpace(text) || (text.Length == 0 && grenzen.Verplicht))
        {
            return new Fout(path, "verplicht", $"'{path}' is leeg.");
        }

        var longest = grenzen.Meest ?? 0;
        if (!Tekens(text, allowLines: longest >= LangeTekst))
        {
            return new Fout(path, "ongeldigTeken", $"'{path}' bevat een teken dat geen tekst is, zoals een stuurteken{(longest >= LangeTekst ? "" : " of een regeleinde")}.");
        }

        // Counted as people and JSON Schema count: an emoji is one.
        if (longest > 0 && text.Length > longest && text.EnumerateRunes().Count() is var length && length > longest)
        {
            return new Fout(path, "teLang", $"'{path}' mag hoogstens {longest} tekens lang zijn; dit zijn er {length}.");
        }

        return Array.Find(grenzen.Vormen, p => !p.IsValid(text)) is { } pattern ? new Fout(path, "ongeldig", pattern.ErrorMessage ?? $"'{path}' heeft niet de juiste vorm.") : null;
    }

    /// <summary>
    /// False for control characters, invisible formatting (which can make a name read as another) and what is no
    /// character at all. Joiners and direction marks stay: some scripts and emoji need them.
    /// </summary>
    private static bool Tekens(string text, bool allowLines)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) != OperationStatus.Done)
            {
                return false;
            }

            i += used;
            var fine = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => allowLines && rune.Value is ('\n' or '\r' or '\t'),
                UnicodeCategory.Format => rune.Value is 0x200C or 0x200D or 0x200E or 0x200F or 0xAD,
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => allowLines,
                _ => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
            };
            if (!fine)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first limit that the number breaks, or null.</summary>
    public static Fout? Fout(ICustomAttributeProvider? attributes, int number, string path) =>
        Array.Find(Van(attributes).Bereik, range => !range.IsValid(number)) is { } range ? new Fout(path, "buitenBereik", $"'{path}' moet van {range.Minimum} tot en met {range.Maximum} zijn.") : null;

    /// <summary>What a value of this type looks like, for a sentence that starts with its name.</summary>
    public static string Verwacht(Type type) => type switch
    {
        _ when type.IsEnum => $"moet een van deze zijn: {string.Join(", ", Naming.All(type))}",
        _ when type == typeof(DateOnly) => "moet een datum zijn als 2024-05-01",
        _ when type == typeof(OnvolledigeDatum) => "moet een jaar, een maand of een dag zijn, als 2024, 2024-05 of 2024-05-01, van 1900 tot en met 2200",
        _ when type == typeof(DateTimeOffset) => "moet een tijdstip zijn als 2024-05-01T13:45:00Z",
        _ when type == typeof(Bedrag) => "moet een bedrag in euro's zijn met hoogstens twee decimalen, zoals 50.00, en niet onder nul",
        _ when type == typeof(Guid) => "moet een id zijn (uuid)",
        _ when type == typeof(bool) => "moet true of false zijn",
        _ when type == typeof(int) => "moet een geheel getal zijn",
        _ when type == typeof(decimal) => "moet een getal zijn",
        _ => "moet tekst zijn",
    };

    /// <summary>Reads one value of a query string; null when it does not fit the type.</summary>
    public static object? Lees(Type type, string text) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        _ when type == typeof(Guid) => Guid.TryParseExact(text, "D", out var id) ? id : null,
        _ when type == typeof(bool) => text switch { "true" => true, "false" => false, _ => null },
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().FirstOrDefault(v => Naming.Camel(v.ToString()!) == text),
        _ => throw new NotSupportedException($"A query parameter of type {type}."),
    };

    private static Grenzen Van(ICustomAttributeProvider? attributes) => attributes is null ? Grenzen.Geen : Read.GetOrAdd(attributes, a => Grenzen.Uit(a.GetCustomAttributes(typeof(ValidationAttribute), true)));

    /// <summary>What the attributes of a field ask: of a list its parts, of a text its characters.</summary>
    private sealed record Grenzen(bool Verplicht, int Minst, int? Meest, RegularExpressionAttribute[] Vormen, RangeAttribute[] Bereik)
    {
        public static Grenzen Geen { get; } = Uit([]);

        public static Grenzen Uit(object[] attributes) => new(
            attributes.OfType<RequiredAttribute>().Any(),
            attributes.OfType<MinLengthAttribute>().FirstOrDefault()?.Length ?? 0,
            attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length,
            [.. attributes.OfType<RegularExpressionAttribute>()],
            [.. attributes.OfType<RangeAttribute>()]);
    }
}
