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

/// <summary>The reporter agrees that the identity in the vault is shown to handlers; opening it is another's decision. // Wbk 1a</summary>
internal static class GeefOnthullingstoestemming
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
            if (melding.Inhoud.Melding.Wijze != Meldwijze.Vertrouwelijk)
            {
                throw new Afgewezen(Reden.Conflict, "nietVertrouwelijk", "Alleen bij een vertrouwelijke melding ligt er een identiteit in de kluis.");
            }

            if (melding.Inhoud.OnthullingToegestaanOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alToegestaan", "U stemde hier al mee in.");
            }

            await boek.Bewaar(request.Gemeente, melding, melding.Inhoud with { OnthullingToegestaanOp = clock.Vandaag() }, cancellationToken);
            return clock.Vandaag();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/onthullingstoestemming", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Spoorloos.Begin(http);
            Vraag.Geen(http);
            var code = Ontvangstcodes.Lees(http, call);
            await mediator.Send(new Command(gemeente, code), ct);
            await Answer.Json(http, await mediator.Send(new BekijkMelderdossier.Query(gemeente, code), ct));
        })
        .MetOntvangstcode()
        .Operatie(nameof(GeefOnthullingstoestemming), "Melder", "Stemt in met onthulling van uw identiteit.", "Bij een vertrouwelijke melding. Uw naam komt daarmee niet vanzelf vrij: iemand moet erom vragen en een ander beslist.")
        .Geeft(200, "De stand.", BekijkMelderdossier.Melderdossier.Voorbeeld with { OnthullingToegestaanOp = new DateOnly(2026, 5, 6) })
        .Weigert(400, 404, 409);
}
