using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>One office-holder.</summary>
internal static class BekijkAmbtsdrager
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Ambtsdrager>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Naam, bool Openbaar);

    internal sealed class Handler(RegistersDb db, Call call) : IRequestHandler<Query, Ambtsdrager>
    {
        public async Task<Ambtsdrager> Handle(Query request, CancellationToken cancellationToken)
        {
            var alles = ZoekAmbtsdragers.ZietAlles(call, request.Gemeente) || call.Aanroeper.PersoonIn(request.Gemeente) == request.Id;
            var rij = await db.Single<Rij>("SELECT naam, openbaar FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Id", request, cancellationToken);
            return rij is not null && (rij.Openbaar || alles)
                ? await ZoekAmbtsdragers.Lees(db, request.Gemeente, request.Id, rij.Naam, alles, cancellationToken)
                : throw new Afgewezen(Reden.NietGevonden, "ambtsdragerOnbekend", "Deze ambtsdrager is er niet.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ambtsdragers/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, id), ct), isPublic: !call.Aanroeper.Aangemeld);
        })
        .Openbaar()
        .Operatie(nameof(BekijkAmbtsdrager), "Ambtsdragers", "Geeft één ambtsdrager.", "Naam en openbare ambten met hun periode.")
        .Geeft(200, "De ambtsdrager.", Ambtsdrager.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
