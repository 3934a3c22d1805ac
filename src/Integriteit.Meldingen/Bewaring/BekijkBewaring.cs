using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>How long a report is kept and what stands in the way of destroying it, for who handles it. // Wbk 2a</summary>
internal static class BekijkBewaring
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<(Meldbewaring Bewaring, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Bewaarder bewaarder, Audit audit) : IRequestHandler<Query, (Meldbewaring Bewaring, int Versie)>
    {
        public async Task<(Meldbewaring Bewaring, int Versie)> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBewaring), melding.Spoor.ToString(), cancellationToken);
            return ((await bewaarder.Beslis(request.Gemeente, melding, cancellationToken)).Toon(melding.Inhoud.Vernietigingsvoorstel), melding.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/bewaring", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (bewaring, versie) = await mediator.Send(new Query(gemeente, id), ct);
            await bewaring.Send(http, versie);
        })
        .MetToken()
        .Operatie(nameof(BekijkBewaring), "Meldingen", "Geeft hoe lang een melding wordt bewaard.", "De termijn met haar herkomst en grondslag, en alles wat vernietiging vandaag in de weg staat, per stuk. Wat na de sluiting wordt toegevoegd begint de termijn opnieuw.")
        .Geeft(200, "De bewaring.", Meldbewaring.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
