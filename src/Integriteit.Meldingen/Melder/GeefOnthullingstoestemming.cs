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
            if (melding.Inhoud.Melding.Wijze != Meldwijze.Vertrouwelijk)
            {
                throw new Afgewezen(Reden.Conflict, "nietVertrouwelijk", "Alleen bij een vertrouwelijke melding ligt er een identiteit in de kluis.");
            }

            if (melding.Inhoud.OnthullingToegestaanOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alToegestaan", "U stemde hier al mee in.");
            }

            var nieuw = await boek.Bewaar(request.Gemeente, melding, melding.Inhoud with { OnthullingToegestaanOp = clock.Vandaag() }, cancellationToken);
            return await kamer.Toon(request.Gemeente, nieuw, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/onthullingstoestemming", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var dossier = await mediator.Send(new Command(gemeente, Ontvangstcodes.Lees(http, call), IfMatch.Read(http)), ct);
            await Answer.Json(http, dossier, etag: Answer.TagOf(dossier));
        })
        .MetOntvangstcode().NeemtVersie(vereist: false)
        .Operatie(nameof(GeefOnthullingstoestemming), "Melder", "Stemt in met onthulling van uw identiteit.", "Bij een vertrouwelijke melding. Uw naam komt daarmee niet vanzelf vrij: iemand moet erom vragen en een ander beslist.")
        .Geeft(200, "De stand.", BekijkMelderdossier.Melderdossier.Voorbeeld with { OnthullingToegestaanOp = new DateOnly(2026, 5, 6) }, "ETag")
        .Weigert(400, 404, 409, 412);
}
