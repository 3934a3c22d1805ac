using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>One arrangement.</summary>
internal static class BekijkRegeling
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Kaart<RegistreerRegeling.Invoer>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kaartenbak kaarten) : IRequestHandler<Query, Kaart<RegistreerRegeling.Invoer>>
    {
        public Task<Kaart<RegistreerRegeling.Invoer>> Handle(Query request, CancellationToken cancellationToken) =>
            kaarten.Vereis<RegistreerRegeling.Invoer>(request.Gemeente, Bak.Regelingen, request.Id, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/regelingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http, isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkRegeling), "Meldwijzer", "Geeft één regeling.", "Ook als zij niet meer geldt.")
        .Geeft(200, "De regeling.", RegistreerRegeling.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
