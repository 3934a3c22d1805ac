using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>One contact.</summary>
internal static class BekijkAanspreekpunt
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Kaart<RegistreerAanspreekpunt.Invoer>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Aanspreekgids gids) : IRequestHandler<Query, Kaart<RegistreerAanspreekpunt.Invoer>>
    {
        public Task<Kaart<RegistreerAanspreekpunt.Invoer>> Handle(Query request, CancellationToken cancellationToken) => gids.Vereis(request.Gemeente, request.Id, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/aanspreekpunten/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http, isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkAanspreekpunt), "Aanspreekpunten", "Geeft één aanspreekpunt.", "Ook als het niet meer geldt.")
        .Geeft(200, "Het aanspreekpunt.", RegistreerAanspreekpunt.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
