using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Host;

/// <summary>The municipalities that this host serves; they come from configuration, not from a database.</summary>
internal static class Gemeentepaden
{
    [Description("Een gemeente.")]
    internal sealed record GemeenteWeergave(
        [property: Description("De CBS-code.")] string Code,
        [property: Description("De naam.")] string Naam,
        [property: Description("De TOOI-identificatie.")] string Tooi);

    private static readonly GemeenteWeergave Voorbeeld = new("gm0148", "Dalfsen", "https://identifier.overheid.nl/tooi/id/gemeente/gm0148");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/gemeenten", async (HttpContext http, Gemeenten gemeenten, Call call) =>
            {
                var vraag = Vraag.Lees<Lijstvraag>(http);
                if (call.Fouten.Count > 0)
                {
                    throw new OngeldigeInvoer(call.Fouten);
                }

                await vraag.Deel(gemeenten.Alle.Select(Van), g => g.Code, call).Send(http);
            })
            .Openbaar()
            .Operatie("ZoekGemeenten", "Gemeenten", "Geeft de gemeenten.", "De gemeenten waarvan deze dienst de integriteitsadministratie voert.")
            .Vraagt<Lijstvraag>()
            .Geeft(200, "De gemeenten.", new Lijst<GemeenteWeergave>([Voorbeeld]), "ETag", "Link")
            .Weigert(400);

        api.MapGet("/gemeenten/{gemeente}", async (HttpContext http, string gemeente, Gemeenten gemeenten, Call call) =>
            {
                Vraag.Geen(http);
                var gevonden = Van(gemeenten.Vereis(gemeente));
                await (call.Fouten.Count == 0 ? Answer.Json(http, gevonden, isPublic: true) : throw new OngeldigeInvoer(call.Fouten));
            })
            .Openbaar()
            .Operatie("BekijkGemeente", "Gemeenten", "Geeft één gemeente.", "De naam en de TOOI-identificatie.")
            .Geeft(200, "De gemeente.", Voorbeeld, "ETag")
            .Weigert(400, 404);
    }

    private static GemeenteWeergave Van(Gemeente gemeente) => new(gemeente.Code, gemeente.Naam, gemeente.Tooi);
}
