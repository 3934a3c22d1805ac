using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>One batch, without its file.</summary>
internal static class BekijkBetaalopdracht
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Betaalopdracht>
    {
        public static Toegang Toegang => Betaalopdracht.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Audit audit) : IRequestHandler<Query, Betaalopdracht>
    {
        public async Task<Betaalopdracht> Handle(Query request, CancellationToken cancellationToken)
        {
            var opdracht = await Betaalopdracht.Vereis(db, request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBetaalopdracht), request.Id.ToString(), cancellationToken);
            return opdracht.Toon();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkBetaalopdracht), "Betalingen", "Geeft één betaalopdracht.", "Voor de administratie en de controleur. De betalingen staan bij betalingen, de rekeningen alleen in het bestand.")
        .Geeft(200, "De opdracht.", Betaalopdracht.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
