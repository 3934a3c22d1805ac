using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>One dilemma: all of it with its zones for its body, the published text or the tombstone for everyone.</summary>
internal static class BekijkDilemma
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Dilemmaboek boek, GedragscodeDb db, Audit audit) : IRequestHandler<Query, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Query request, CancellationToken cancellationToken)
        {
            var gevonden = await boek.Vind(request.Gemeente, request.Id, cancellationToken);
            if (gevonden.Volledig)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkDilemma), request.Id.ToString(), cancellationToken);
            }

            return gevonden;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/dilemmas/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gevonden = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, gevonden.Dilemma, etag: IfMatch.Tag(gevonden.Versie, gevonden.Volledig ? "volledig" : "openbaar"), isPublic: !gevonden.Volledig);
        })
        .Openbaar()
        .Operatie(nameof(BekijkDilemma), "Gesprek", "Geeft één dilemma.", "Alles, met de geschiedenis van de zones, voor wie tot het gremium hoort of er de dilemma's van bijhoudt. Voor ieder ander de openbare tekst of de grafsteen; een dilemma dat nooit is gepubliceerd bestaat voor anderen niet.")
        .Geeft(200, "Het dilemma.", Dilemma.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
