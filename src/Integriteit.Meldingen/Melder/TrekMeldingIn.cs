using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Melder;

/// <summary>The reporter withdraws. Handlers see it, and may have to go on all the same.</summary>
internal static class TrekMeldingIn
{
    internal sealed record Command(string Gemeente, string Code, IfMatch Versies) : ICommand<BekijkMelderdossier.Melderdossier>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Melderkamer kamer, Dossierboek boek, TimeProvider clock) : IRequestHandler<Command, BekijkMelderdossier.Melderdossier>
    {
        public async Task<BekijkMelderdossier.Melderdossier> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, request.Versies, cancellationToken);
            if (melding.Inhoud.IngetrokkenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze melding is al ingetrokken.");
            }

            var nieuw = await boek.Bewaar(request.Gemeente, melding, melding.Inhoud with { IngetrokkenOp = clock.Vandaag() }, cancellationToken);
            return await kamer.Toon(request.Gemeente, nieuw, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/intrekking", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var dossier = await mediator.Send(new Command(gemeente, Ontvangstcodes.Lees(http, call), IfMatch.Read(http)), ct);
            await Answer.Json(http, dossier, etag: Answer.TagOf(dossier));
        })
        .MetOntvangstcode().NeemtVersie(vereist: false)
        .Operatie(nameof(TrekMeldingIn), "Melder", "Trekt uw melding in.", "Wie haar behandelt ziet dat. De behandeling stopt er niet vanzelf door: soms moet een gemeente verder.")
        .Geeft(200, "De stand.", BekijkMelderdossier.Melderdossier.Voorbeeld with { IngetrokkenOp = new DateOnly(2026, 5, 6) }, "ETag")
        .Weigert(400, 404, 409, 412);
}
