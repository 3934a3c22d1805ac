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

/// <summary>Takes a share version back before it was shared.</summary>
internal static class TrekDeelversieIn
{
    internal sealed record Command(string Gemeente, Guid Id, int Nummer, IfMatch Versies) : ICommand<Deelversie>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Deelversies deelversies, TimeProvider clock) : IRequestHandler<Command, Deelversie>
    {
        public async Task<Deelversie> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            await deelversies.Houd(melding.Id, cancellationToken);
            // Seen again now that nobody shares it in between.
            (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var deelversie = await deelversies.Vereis(request.Gemeente, melding, request.Nummer, cancellationToken);
            request.Versies.Check(required: true, deelversie.Versie(), "volledig");
            if (deelversie.IngetrokkenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze deelversie is al ingetrokken.");
            }

            if (deelversie.Doorzendingen.Count > 0)
            {
                throw new Afgewezen(Reden.Conflict, "alGedeeld", "Deze deelversie is al gedeeld; wat weg is komt niet terug.");
            }

            await deelversies.TrekIn(request.Gemeente, melding, deelversie, clock.Vandaag(), cancellationToken);
            return await deelversies.Vereis(request.Gemeente, melding, request.Nummer, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/deelversies/{nummer:int}/intrekking", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var deelversie = await mediator.Send(new Command(gemeente, id, nummer, IfMatch.Read(http)), ct);
            await Answer.Json(http, deelversie, etag: IfMatch.Tag(deelversie.Versie(), "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekDeelversieIn), "Doorzendingen", "Trekt een deelversie in.", "Zolang zij niet is gedeeld. Dat zij er was blijft staan; haar tekst of bestand verdwijnt.")
        .Geeft(200, "Ingetrokken.", Deelversie.Voorbeeld with { Stukken = null, BlijftStaan = null, IngetrokkenOp = new DateOnly(2026, 5, 7) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
