using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Says from which account the municipality pays.</summary>
internal static class LegBetaalrekeningVast
{
    internal sealed record Command(string Gemeente, IfMatch Versies, LegRekeningVast.Rekeninginvoer Invoer) : ICommand<BekijkBetaalrekening.Betaalrekening>
    {
        public static Toegang Toegang => BekijkBetaalrekening.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom(static (invoer, context) => LegRekeningVast.Keur(invoer, context.Meld));
    }

    internal sealed class Handler(DeclaratiesDb db, Call call, TimeProvider clock) : IRequestHandler<Command, BekijkBetaalrekening.Betaalrekening>
    {
        public async Task<BekijkBetaalrekening.Betaalrekening> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await BekijkBetaalrekening.Vind(db, request.Gemeente, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            var nieuw = new BekijkBetaalrekening.Betaalrekening(oud.Versie + 1, Iban.Lees(request.Invoer.Iban!).Nummer, request.Invoer.Houder);
            if (await db.Execute(
                oud.Versie == 0
                    ? """
                    INSERT INTO declaraties.betaalrekening (gemeente, versie, iban, houder, gewijzigd_op)
                    SELECT @Gemeente, @Versie, @Iban, @Houder, @Nu
                    WHERE NOT EXISTS (SELECT 1 FROM declaraties.betaalrekening WHERE gemeente = @Gemeente)
                    """
                    : "UPDATE declaraties.betaalrekening SET versie = @Versie, iban = @Iban, houder = @Houder, gewijzigd_op = @Nu WHERE gemeente = @Gemeente AND versie = @Versie - 1",
                new { request.Gemeente, nieuw.Versie, nieuw.Iban, nieuw.Houder, Nu = clock.GetUtcNow() },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer("betaalrekening", "iban", "houder");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/betaalrekening", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var rekening = await mediator.Send(new Command(gemeente, IfMatch.Read(http), await Invoer.Lees<LegRekeningVast.Rekeninginvoer>(http)), ct);
            await Answer.Json(http, rekening, etag: IfMatch.Tag(rekening.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegBetaalrekeningVast), "Betalingen", "Legt vast waarvan de gemeente betaalt.", "Door de administratie of de gemeentesecretaris. Geldt voor opdrachten die daarna worden opgemaakt.")
        .Neemt(new LegRekeningVast.Rekeninginvoer(BekijkBetaalrekening.Voorbeeld.Iban, BekijkBetaalrekening.Voorbeeld.Houder))
        .Geeft(200, "Vastgelegd.", BekijkBetaalrekening.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 412, 413, 415, 428);
}
