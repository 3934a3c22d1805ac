using System.ComponentModel;
using System.Reflection;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>The kinds of case that can be judged, each with its facts; the same for every municipality.</summary>
internal static class ZoekToetssoorten
{
    [Description("Een soort geval dat getoetst kan worden.")]
    internal sealed record Toetssoort(
        [property: Description("De naam, zoals in het veld 'soort' van een norm of een vraag.")] string Soort,
        [property: Description("Waarover de feiten gaan.")] string Omschrijving,
        [property: Description("Of er niets wordt aangenomen en de normen alleen plichten opleggen.")] bool AlleenPlichten,
        [property: Description("De feiten.")] IReadOnlyList<Toetsfeit> Feiten);

    [Description("Een feit waarnaar normen kunnen vragen.")]
    internal sealed record Toetsfeit(
        [property: Description("De naam van het feit.")] string Naam,
        [property: Description("Wat voor waarde het heeft.")] Feitsoort Soort,
        [property: Description("Bij een keuze: de waarden.")] IReadOnlyList<string>? Waarden,
        [property: Description("Of een norm er een omstandigheid van kan maken (het veld 'wanneer').")] bool Omstandigheid,
        [property: Description("Wat het feit zegt.")] string Omschrijving);

    /// <summary>Every kind of case, in the order of the contract.</summary>
    internal static IReadOnlyList<Toetssoort> Alle => Gelezen.Value;

    private static readonly Lazy<IReadOnlyList<Toetssoort>> Gelezen = new(() => [.. Toetsvraag.Soorten.Select(s => new Toetssoort(s.Key, Omschrijving(s.Value), Feitencatalogus.AlleenPlichten(s.Key), [.. Feiten(s.Key, s.Value)]))]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/toetssoorten", async (HttpContext http, Call call) =>
        {
            var vraag = Vraag.Lees<Lijstvraag>(http);
            await (call.Fouten.Count == 0 ? vraag.Deel(Alle, s => s.Soort, call).Send(http) : throw new OngeldigeInvoer(call.Fouten));
        })
        .Openbaar()
        .Operatie(nameof(ZoekToetssoorten), "Gedragscode", "Geeft de soorten gevallen die getoetst kunnen worden.", "Elke soort met haar feiten: wat voor waarde een feit heeft, welke waarden er zijn en of een norm ervan kan afhangen.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De soorten.", () => new Lijst<Toetssoort>([Alle[0]]), "ETag", "Link")
        .Weigert(400);

    private static IEnumerable<Toetsfeit> Feiten(string soort, Type type) =>
        from property in type.GetProperties()
        where Feitencatalogus.Soorten[soort].ContainsKey(Naming.Camel(property.Name))
        let feit = Feitencatalogus.Soorten[soort][Naming.Camel(property.Name)]
        select new Toetsfeit(feit.Naam, feit.Soort, feit.Waarden.Count == 0 ? null : feit.Waarden, feit.Voorwaarde, Omschrijving(property));

    private static string Omschrijving(MemberInfo van) => van.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
}
