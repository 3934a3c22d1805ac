using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>One talk, for the vertrouwenspersoon who wrote it down and nobody else. // 001-11</summary>
internal static class BekijkVertrouwensgesprek
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Vertrouwensgesprek>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Gesprekkenkluis kluis, Audit audit) : IRequestHandler<Query, Vertrouwensgesprek>
    {
        public async Task<Vertrouwensgesprek> Handle(Query request, CancellationToken cancellationToken)
        {
            var gesprek = await kluis.Vereis(request.Gemeente, await kluis.Eigenaar(request.Gemeente, cancellationToken), request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkVertrouwensgesprek), request.Id.ToString(), cancellationToken);
            return gesprek;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/vertrouwensgesprekken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkVertrouwensgesprek), "Vertrouwenspersonen", "Geeft één gesprek.", "Alleen voor wie het vastlegde; voor anderen, ook andere vertrouwenspersonen, is het er niet.")
        .Geeft(200, "Het gesprek.", LegVertrouwensgesprekVast.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
