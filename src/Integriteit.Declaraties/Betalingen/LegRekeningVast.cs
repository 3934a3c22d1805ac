using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Enters the account of a person, or another in its place. The number stands in the database only: in no log, no audit row, no stored answer.</summary>
internal static class LegRekeningVast
{
    [Description("De rekening waarop iemand declaraties ontvangt.")]
    internal sealed record Rekeninginvoer(
        [property: Required, MaxLength(50), Description("Het IBAN, met of zonder spaties.")] string? Iban,
        [property: Required, MaxLength(140), Description("Op wiens naam de rekening staat.")] string? Houder);

    internal sealed record Command(string Gemeente, Guid Persoon, IfMatch Versies, Rekeninginvoer Invoer) : ICommand<Rekening>
    {
        public static Toegang Toegang => BekijkRekening.Query.Toegang;

        public string Onderwerp => Persoon.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom(static (invoer, context) => Keur(invoer, context.Meld));
    }

    /// <summary>Says what is wrong with a number without repeating it.</summary>
    internal static void Keur(Rekeninginvoer invoer, Action<Fout> meld)
    {
        if (invoer.Iban is not null && !Iban.Probeer(invoer.Iban, out _))
        {
            meld(new Fout("iban", "geenIban", "Dit is geen IBAN van een land binnen SEPA: het land, de lengte of het controlegetal klopt niet."));
        }
    }

    internal sealed class Handler(DeclaratiesDb db, Rekeningboek rekeningen, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Rekening>
    {
        public async Task<Rekening> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var oud = await rekeningen.Vereis(gemeente, request.Persoon, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            var nieuw = new Rekening(request.Persoon, oud.Versie + 1, Iban.Lees(request.Invoer.Iban!).Nummer, request.Invoer.Houder, clock.GetUtcNow());
            var rij = new { Gemeente = gemeente, nieuw.Persoon, nieuw.Versie, nieuw.Iban, nieuw.Houder, Actor = await audit.Actor(db, gemeente, cancellationToken), Nu = nieuw.GewijzigdOp };
            if (await db.Execute(
                oud.Versie == 0
                    ? """
                    INSERT INTO declaraties.rekening (gemeente, persoon, versie, iban, houder, actor, gewijzigd_op)
                    SELECT @Gemeente, @Persoon, @Versie, @Iban, @Houder, @Actor, @Nu
                    WHERE NOT EXISTS (SELECT 1 FROM declaraties.rekening WHERE gemeente = @Gemeente AND persoon = @Persoon)
                    """
                    : "UPDATE declaraties.rekening SET versie = @Versie, iban = @Iban, houder = @Houder, actor = @Actor, gewijzigd_op = @Nu WHERE gemeente = @Gemeente AND persoon = @Persoon AND versie = @Versie - 1",
                rij,
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer(request.Persoon.ToString(), "iban", "houder");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/rekeningen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var rekening = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Rekeninginvoer>(http)), ct);
            await Answer.Json(http, rekening, etag: IfMatch.Tag(rekening.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegRekeningVast), "Betalingen", "Legt de rekening van een ambtsdrager vast.", "Door de persoon zelf of de administratie. Een rekening die er nog niet is heeft versie 0. Een betaalopdracht die al is opgemaakt, wordt met een andere rekening niet meer vrijgegeven.")
        .Neemt(new Rekeninginvoer(Rekening.Voorbeeld.Iban, Rekening.Voorbeeld.Houder))
        .Geeft(200, "Vastgelegd.", Rekening.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
