using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>The reporter reads what was written down for them. // 001-11</summary>
internal static class BekijkMeldconcept
{
    internal sealed record Query(string Gemeente, string Code) : IQuery<MaakMeldconcept.Invoer>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Meldconcepten concepten) : IRequestHandler<Query, MaakMeldconcept.Invoer>
    {
        public async Task<MaakMeldconcept.Invoer> Handle(Query request, CancellationToken cancellationToken) => (await concepten.Vereis(request.Gemeente, request.Code, cancellationToken)).Concept;
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldconcept", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call)), ct));
        })
        .MetOntvangstcode()
        .Operatie(nameof(BekijkMeldconcept), "Melder", "Geeft het concept van uw melding.", "Met de code die de vertrouwenspersoon u gaf, in de header. Er wordt niets van u vastgelegd.")
        .Geeft(200, "Het concept.", MaakMeldconcept.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
