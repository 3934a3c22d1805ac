using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Ambtsdragers;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.OpenRaadsinformatie;

/// <summary>One office-holder with their public functions, at the address that the list gives.</summary>
internal static class BekijkNatuurlijkPersoon
{
    internal sealed record Query(string Gemeente, Guid Id, string Adres) : IQuery<NatuurlijkPersoon>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, TimeProvider clock) : IRequestHandler<Query, NatuurlijkPersoon>
    {
        public async Task<NatuurlijkPersoon> Handle(Query request, CancellationToken cancellationToken)
        {
            var rij = await db.Single<ZoekAmbtsdragers.Rij>(
                """
                SELECT p.id, p.naam, p.sleutel
                FROM registers.persoon p
                WHERE p.gemeente = @Gemeente AND p.id = @Id
                  AND EXISTS (SELECT 1 FROM registers.ambtsperiode a WHERE a.gemeente = p.gemeente AND a.persoon = p.id AND a.ambt <> 'ambtenaar')
                """,
                new { request.Gemeente, request.Id },
                cancellationToken) ?? throw new Afgewezen(Reden.NietGevonden, "ambtsdragerOnbekend", "Deze ambtsdrager is er niet.");
            return (await ZoekNatuurlijkPersonen.Vul(db, request.Gemeente, [rij], request.Adres, clock.Vandaag(), cancellationToken))[0];
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ori/natuurlijkpersonen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var adres = ZoekNatuurlijkPersonen.Adres(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, id, adres[..adres.LastIndexOf('/')]), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkNatuurlijkPersoon), "Open Raadsinformatie", "Geeft één persoon met nevenfuncties, zoals Open Raadsinformatie.", "Zoals in de lijst.")
        .Geeft(200, "De persoon.", NatuurlijkPersoon.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
