using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zittingsperioden;

/// <summary>One term.</summary>
internal static class BekijkZittingsperiode
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Kaart<RegistreerZittingsperiode.Invoer>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Zittingskalender kalender) : IRequestHandler<Query, Kaart<RegistreerZittingsperiode.Invoer>>
    {
        public async Task<Kaart<RegistreerZittingsperiode.Invoer>> Handle(Query request, CancellationToken cancellationToken) =>
            (await kalender.Vereis(request.Gemeente, request.Id, cancellationToken)).Kaart();
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/zittingsperioden/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http, isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkZittingsperiode), "Zittingsperioden", "Geeft één zittingsperiode.", "Met het orgaan en de dagen.")
        .Geeft(200, "De zittingsperiode.", RegistreerZittingsperiode.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
