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
    internal sealed record Command(string Gemeente, string Code) : ICommand<DateOnly>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Melderkamer kamer, Dossierboek boek, TimeProvider clock) : IRequestHandler<Command, DateOnly>
    {
        public async Task<DateOnly> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            if (melding.Inhoud.IngetrokkenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze melding is al ingetrokken.");
            }

            await boek.Bewaar(request.Gemeente, melding, melding.Inhoud with { IngetrokkenOp = clock.Vandaag() }, cancellationToken);
            return clock.Vandaag();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/intrekking", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Spoorloos.Begin(http);
            Vraag.Geen(http);
            var code = Ontvangstcodes.Lees(http, call);
            await mediator.Send(new Command(gemeente, code), ct);
            await Answer.Json(http, await mediator.Send(new BekijkMelderdossier.Query(gemeente, code), ct));
        })
        .MetOntvangstcode()
        .Operatie(nameof(TrekMeldingIn), "Melder", "Trekt uw melding in.", "Wie haar behandelt ziet dat. De behandeling stopt er niet vanzelf door: soms moet een gemeente verder.")
        .Geeft(200, "De stand.", BekijkMelderdossier.Melderdossier.Voorbeeld with { IngetrokkenOp = new DateOnly(2026, 5, 6) })
        .Weigert(400, 404, 409);
}
