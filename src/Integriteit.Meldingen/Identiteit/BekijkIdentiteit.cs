using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>Who a confidential reporter is, for who asked and was allowed; every reading is logged. // Wbk 1a</summary>
internal static class BekijkIdentiteit
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Melderidentiteit>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Identiteitsverzoeken verzoeken, Identiteitskluis kluis, Audit audit) : IRequestHandler<Query, Melderidentiteit>
    {
        public async Task<Melderidentiteit> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            if (!await verzoeken.IsToegestaan(request.Gemeente, melding, ik.Persoon, cancellationToken))
            {
                throw new Afgewezen(Reden.Verboden, "identiteitGesloten", "De kluis is voor u gesloten: vraag erom, en wacht het besluit af.");
            }

            await audit.Gelezen(db, request.Gemeente, nameof(BekijkIdentiteit), melding.Spoor.ToString(), cancellationToken);
            return await kluis.Open(request.Gemeente, melding.Id, cancellationToken) ?? throw new Afgewezen(Reden.NietGevonden, "identiteitOnbekend", "De kluis is leeg.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/identiteit", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, id), ct));
        })
        .MetToken()
        .Operatie(nameof(BekijkIdentiteit), "Identiteit", "Geeft wie de melder is.", "Alleen voor wie erom vroeg en toestemming kreeg. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De identiteit.", new Melderidentiteit("K. Melder", "Bel na zessen."), "ETag")
        .Weigert(400, 403, 404);
}
