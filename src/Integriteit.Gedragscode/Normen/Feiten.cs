using System.Reflection;
using Integriteit.Gedragscode.Normen.Soorten;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What kind of value a fact has.</summary>
internal enum Feitsoort
{
    Keuze,
    JaNee,
    Bedrag,
    Datum,
    Getal,
    Sleutel,
}

/// <summary>A fact that norms may ask for: its kind, its values when it is a choice, and how a sentence names it.</summary>
internal sealed record Feit(string Naam, Feitsoort Soort, string Omschrijving, IReadOnlyList<string> Waarden)
{
    /// <summary>True when a norm can name values of it as its condition.</summary>
    public bool Voorwaarde => Soort is Feitsoort.Keuze or Feitsoort.JaNee or Feitsoort.Sleutel;
}

/// <summary>
/// The facts of each kind of case, taken from the records that a question is read into; a norm that names another fact
/// is refused at load.
/// </summary>
internal static class Feitencatalogus
{
    public const string Waarde = "geschatteWaarde";

    private static readonly IReadOnlyDictionary<string, Type> Typen = Toetsvraag.Soorten;

    /// <summary>Per kind of case the facts by name, in the order of the contract.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, Feit>> Soorten =
        Typen.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, Feit>)t.Value.GetProperties().Where(p => p.IsDefined(typeof(ZinsdeelAttribute))).Select(Van).ToDictionary(f => f.Naam));

    private static readonly Dictionary<string, string> Bedragen =
        Soorten.SelectMany(s => s.Value.Values.Where(f => f.Soort == Feitsoort.Bedrag).Select(f => (s.Key, f.Naam))).ToDictionary(b => b.Key, b => b.Naam);

    private static readonly HashSet<string> Plichten = [.. Typen.Where(t => t.Value.IsDefined(typeof(AlleenPlichtenAttribute))).Select(t => t.Key)];

    /// <summary>The one fact of this kind that is an amount; null when it has none.</summary>
    public static string? Bedragfeit(string soort) => Bedragen.GetValueOrDefault(soort);

    /// <summary>True for a kind in which nothing is accepted and norms only lay duties.</summary>
    public static bool AlleenPlichten(string soort) => Plichten.Contains(soort);

    /// <summary>The facts as norms read them: text for choices and keys, amounts in cents; unknown ones are left out.</summary>
    public static IReadOnlyDictionary<string, object?> Lees(FeitenVan feiten)
    {
        var gelezen = new Dictionary<string, object?>();
        foreach (var property in feiten.GetType().GetProperties().Where(p => p.IsDefined(typeof(ZinsdeelAttribute))))
        {
            gelezen[Naming.Camel(property.Name)] = property.GetValue(feiten) switch
            {
                Enum keuze => Naming.Camel(keuze.ToString()),
                Bedrag bedrag => bedrag.Centen,
                var anders => anders,
            };
        }

        return gelezen;
    }

    private static Feit Van(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var soort = type switch
        {
            { IsEnum: true } => Feitsoort.Keuze,
            _ when type == typeof(bool) => Feitsoort.JaNee,
            _ when type == typeof(Bedrag) => Feitsoort.Bedrag,
            _ when type == typeof(DateOnly) => Feitsoort.Datum,
            _ when type == typeof(int) => Feitsoort.Getal,
            _ => Feitsoort.Sleutel,
        };
        return new Feit(Naming.Camel(property.Name), soort, property.GetCustomAttribute<ZinsdeelAttribute>()!.Tekst, soort == Feitsoort.Keuze ? [.. Naming.All(type)] : []);
    }
}
