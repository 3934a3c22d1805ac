using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>One talk: all of it for its body, that it was held for everyone.</summary>
internal static class BekijkBespreking
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Besprekingen.Gevonden>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Besprekingen besprekingen, GedragscodeDb db, Audit audit) : IRequestHandler<Query, Besprekingen.Gevonden>
    {
        public async Task<Besprekingen.Gevonden> Handle(Query request, CancellationToken cancellationToken)
        {
            var gevonden = await besprekingen.Vind(request.Gemeente, request.Id, cancellationToken);
            if (gevonden.Volledig)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkBespreking), request.Id.ToString(), cancellationToken);
            }

            return gevonden;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/besprekingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gevonden = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, gevonden.Bespreking, etag: IfMatch.Tag(gevonden.Versie, gevonden.Volledig ? "volledig" : "openbaar"), isPublic: !gevonden.Volledig);
        })
        .Openbaar()
        .Operatie(nameof(BekijkBespreking), "Gesprek", "Geeft één bespreking.", "Alles voor wie tot het gremium hoort of er de besprekingen van bijhoudt. Voor ieder ander alleen dat een bespreking van raad of college is gehouden; een bespreking van de driehoek bestaat voor anderen niet.")
        .Geeft(200, "De bespreking.", Integriteitsbespreking.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
