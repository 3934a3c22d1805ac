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
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Ambtsdrager Ambtsdrager, int Versie, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Naam, int Versie);

    internal sealed class Handler(RegistersDb db, Audit audit, Call call) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var ik = call.Aanroeper.PersoonIn(request.Gemeente);
            var alles = ZoekAmbtsdragers.ZietAlles(call, request.Gemeente) || ik == request.Id;
            var rij = await db.Single<Rij>("SELECT naam, versie FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Id", request, cancellationToken);
            var gezien = rij is null ? null : (await ZoekAmbtsdragers.Lees(db, request.Gemeente, [new ZoekAmbtsdragers.Rij(request.Id, rij.Naam, "")], alles, ik, cancellationToken))[0];
            if (rij is null || gezien!.Ambten.Count == 0)
            {
                throw new Afgewezen(Reden.NietGevonden, "ambtsdragerOnbekend", "Deze ambtsdrager is er niet.");
            }

            var besloten = alles || gezien.Ambten.Any(a => !a.Openbaar);
            if (besloten)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkAmbtsdrager), request.Id.ToString(), cancellationToken);
            }

            return new Antwoord(gezien, rij.Versie, !besloten);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ambtsdragers/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, antwoord.Ambtsdrager, etag: IfMatch.Tag(antwoord.Versie, antwoord.Openbaar ? "openbaar" : "volledig"), isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkAmbtsdrager), "Ambtsdragers", "Geeft één ambtsdrager.", "Naam en openbare ambten met hun periode. De persoon zelf en wie een register beheert zien ook de rest, zoals fractie en tijdsbestedingsnorm.")
        .Geeft(200, "De ambtsdrager.", Ambtsdrager.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
