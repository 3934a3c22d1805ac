using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>The catalogue of norm types, read from the types themselves; the same for every municipality.</summary>
internal static class ZoekNormtypen
{
    /// <summary>What kind of value a parameter takes.</summary>
    internal enum Parametersoort
    {
        Tekst,
        Keuze,
        Bedrag,
        Datum,
        Getal,
        JaNee,

        /// <summary>The name of a fact of the kind that the norm judges.</summary>
        Feit,

        /// <summary>Per fact the values of which one must hold.</summary>
        Omstandigheden,
        Lijst,
        Object,
    }

    [Description("Een normtype uit de vaste catalogus.")]
    internal sealed record Normtype(
        [property: Description("De naam, zoals in het veld 'type' van een norm.")] string Naam,
        [property: Description("Waarover de norm gaat.")] string Omschrijving,
        [property: Description("De soorten gevallen waarover een norm van dit type kan oordelen.")] IReadOnlyList<string> Soorten,
        [property: Description("De parameters.")] IReadOnlyList<Normparameter> Parameters);

    [Description("Een parameter van een normtype.")]
    internal sealed record Normparameter(
        [property: Description("De naam van het veld.")] string Naam,
        [property: Description("Wat voor waarde het is.")] Parametersoort Soort,
        [property: Description("Bij een lijst: wat voor waarde elk onderdeel is.")] Parametersoort? Onderdeel,
        [property: Description("Of de parameter er moet zijn.")] bool Verplicht,
        [property: Description("Wat de parameter zegt.")] string Omschrijving,
        [property: Description("Bij een keuze: de waarden.")] IReadOnlyList<string>? Waarden,
        [property: Description("Het kleinste getal.")] int? Minimum,
        [property: Description("Het grootste getal.")] int? Maximum,
        [property: Description("Het kleinste aantal tekens, of onderdelen van een lijst.")] int? MinLengte,
        [property: Description("Het grootste aantal tekens, of onderdelen van een lijst.")] int? MaxLengte,
        [property: Description("De vorm van de tekst, als reguliere expressie.")] string? Patroon,
        [property: Description("Bij een object, of een lijst daarvan: de parameters daarin.")] IReadOnlyList<Normparameter>? Parameters);

    /// <summary>Every norm type, in the order of the catalogue.</summary>
    internal static IReadOnlyList<Normtype> Alle => Gelezen.Value;

    private static readonly Lazy<IReadOnlyList<Normtype>> Gelezen = new(() => [.. typeof(Norm).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(Van)]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/normtypen", async (HttpContext http, Call call) =>
        {
            var vraag = Vraag.Lees<Lijstvraag>(http);
            await (call.Fouten.Count == 0 ? vraag.Deel(Alle, t => t.Naam, call).Send(http) : throw new OngeldigeInvoer(call.Fouten));
        })
        .Openbaar()
        .Operatie(nameof(ZoekNormtypen), "Gedragscode", "Geeft de normtypen.", "De catalogus waaruit de normen van wet en gedragscodes komen: elk type met zijn parameters en de soorten gevallen waarover het oordeelt (zie /toetssoorten). Een gemeente voert haar code in door normen van deze typen te vullen.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De normtypen.", () => new Lijst<Normtype>([Alle[0]]), "ETag", "Link")
        .Weigert(400);

    private static Normtype Van(JsonDerivedTypeAttribute vorm)
    {
        var soorten = vorm.DerivedType.GetCustomAttribute<OordeeltOverAttribute>()?.Soorten ?? [.. Feitencatalogus.Soorten.Keys];
        return new Normtype((string)vorm.TypeDiscriminator!, Omschrijving(vorm.DerivedType), soorten, Parameters(vorm.DerivedType, soorten));
    }

    private static IReadOnlyList<Normparameter> Parameters(Type type, IReadOnlyList<string> soorten) =>
        [.. Json.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null && p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), true) == false).Select(p => Van(p, soorten))];

    private static Normparameter Van(JsonPropertyInfo property, IReadOnlyList<string> soorten)
    {
        var type = Kaal(property.PropertyType);
        var element = Soort(type) == Parametersoort.Lijst ? Kaal(Json.Options.GetTypeInfo(type).ElementType!) : null;
        var kern = element ?? type;
        // The kind of case is a text in the file, but only these are known.
        var isSoort = property.AttributeProvider is MemberInfo { Name: nameof(Norm.Soort) } && type == typeof(string);
        var range = Attribuut<RangeAttribute>(property);
        return new Normparameter(
            property.Name,
            isSoort ? Parametersoort.Keuze : Attribuut<FeitnaamAttribute>(property) is not null ? Parametersoort.Feit : Soort(type),
            element is null ? null : Soort(element),
            Attribuut<RequiredAttribute>(property) is not null,
            Omschrijving(property.AttributeProvider!),
            isSoort ? soorten : kern.IsEnum ? [.. Naming.All(kern)] : null,
            range?.Minimum as int?,
            range?.Maximum as int?,
            Attribuut<MinLengthAttribute>(property)?.Length,
            Attribuut<MaxLengthAttribute>(property)?.Length,
            Attribuut<RegularExpressionAttribute>(property)?.Pattern,
            Soort(kern) == Parametersoort.Object ? Parameters(kern, soorten) : null);
    }

    private static Parametersoort Soort(Type type) => type switch
    {
        { IsEnum: true } => Parametersoort.Keuze,
        _ when type == typeof(Bedrag) => Parametersoort.Bedrag,
        _ when type == typeof(DateOnly) => Parametersoort.Datum,
        _ when type == typeof(int) => Parametersoort.Getal,
        _ when type == typeof(bool) => Parametersoort.JaNee,
        _ => Json.Options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Enumerable => Parametersoort.Lijst,
            JsonTypeInfoKind.Dictionary => Parametersoort.Omstandigheden,
            JsonTypeInfoKind.Object => Parametersoort.Object,
            _ => Parametersoort.Tekst,
        },
    };

    private static Type Kaal(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static T? Attribuut<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider!.GetCustomAttributes(typeof(T), true).Cast<T>().FirstOrDefault();

    private static string Omschrijving(ICustomAttributeProvider van) => van.GetCustomAttributes(typeof(DescriptionAttribute), true).Cast<DescriptionAttribute>().FirstOrDefault()?.Description ?? "";
}
