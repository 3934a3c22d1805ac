using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>One forwarding; its version is that of the report.</summary>
internal static class BekijkDoorzending
{
    internal sealed record Query(string Gemeente, Guid Id, int Nummer) : IQuery<(Doorzending Doorzending, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Audit audit) : IRequestHandler<Query, (Doorzending Doorzending, int Versie)>
    {
        public async Task<(Doorzending Doorzending, int Versie)> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkDoorzending), melding.Spoor.ToString(), cancellationToken);
            return (Doorzendingen.Vereis(melding.Inhoud, request.Nummer), melding.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen/{nummer:int}", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (doorzending, versie) = await mediator.Send(new Query(gemeente, id, nummer), ct);
            await Answer.Json(http, doorzending, etag: IfMatch.Tag(versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkDoorzending), "Doorzendingen", "Geeft één doorzending.", "De ETag is die van de melding. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De doorzending.", Doorzending.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
