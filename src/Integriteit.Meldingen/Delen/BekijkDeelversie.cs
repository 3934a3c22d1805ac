using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Delen;

/// <summary>One share version, as it would go along; logged.</summary>
internal static class BekijkDeelversie
{
    internal sealed record Query(string Gemeente, Guid Id, int Nummer) : IQuery<Deelversie>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Deelversies deelversies, Audit audit) : IRequestHandler<Query, Deelversie>
    {
        public async Task<Deelversie> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkDeelversie), melding.Spoor.ToString(), cancellationToken);
            return await deelversies.Vereis(request.Gemeente, melding, request.Nummer, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/deelversies/{nummer:int}", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var deelversie = await mediator.Send(new Query(gemeente, id, nummer), ct);
            await Answer.Json(http, deelversie, etag: IfMatch.Tag(deelversie.Versie(), "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkDeelversie), "Doorzendingen", "Geeft één deelversie.", "Zoals zij mee zou gaan, met de plaatsen waar iets dat is weggelaten elders in de tekst nog staat. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De deelversie.", Deelversie.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
