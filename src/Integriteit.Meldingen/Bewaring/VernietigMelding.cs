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

/// <summary>The second of the two agrees, and the report is destroyed: its keys go, and what they locked. // Wbk 2a</summary>
internal static class VernietigMelding
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<bool>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Bewaarder bewaarder) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            if (melding.Inhoud.Vernietigingsvoorstel is not { } voorstel)
            {
                throw new Afgewezen(Reden.Conflict, "nietVoorgesteld", "Iemand anders die de melding behandelt stelt de vernietiging eerst voor.");
            }

            if (voorstel.Door == ik.Persoon)
            {
                throw new Afgewezen(Reden.Conflict, "vierOgen", "U stelde dit zelf voor; een ander die de melding behandelt moet instemmen.");
            }

            // Looked at again: since the proposal the reporter may have written.
            var stand = await bewaarder.Vereis(request.Gemeente, melding, cancellationToken);
            await bewaarder.Vernietig(request.Gemeente, melding, stand.Besluit.Regel.Grondslag!, cancellationToken);
            return true;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/vernietiging", async (HttpContext http, string gemeente, Guid id, IMediator mediator, MeldingenDb db, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct);
            await db.Scrub(CancellationToken.None);
            http.Response.StatusCode = 204;
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VernietigMelding), "Meldingen", "Vernietigt een melding.", "Door een ander dan wie het voorstelde. De sleutels verdwijnen en daarmee de inhoud, ook voor de melder. Wat blijft is dat er een melding was die op deze dag is vernietigd.")
        .WithMetadata(new Geeft(204, "Vernietigd.", null, null))
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
