using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>Takes back a set that was laid down by mistake; it stays to be read, with the reason. // 003-28</summary>
internal static class TrekKostensoortenIn
{
    [Description("Waarom de kostensoorten worden ingetrokken.")]
    internal sealed record Invoer([property: Required, MaxLength(1000), Description("De reden.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Kostensoortenversie>
    {
        public static Toegang Toegang => LegKostensoortenVast.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(DeclaratiesDb db, Kostenbeeld beeld, Call call, TimeProvider clock) : IRequestHandler<Command, Kostensoortenversie>
    {
        public async Task<Kostensoortenversie> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, oud) = (request.Gemeente, await beeld.Vind(request.Gemeente, request.Id, cancellationToken));
            request.Versies.Check(required: false, oud.Versie, "volledig");
            if (oud.IngetrokkenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze kostensoorten zijn al ingetrokken.");
            }

            var nu = clock.GetUtcNow();
            var nieuw = oud with { Versie = oud.Versie + 1, IngetrokkenOp = nu, RedenIntrekking = request.Invoer.Reden!.Trim() };
            if (await db.Execute(
                "UPDATE declaraties.kostensoortenversie SET versie = @Versie, gegevens = @Gegevens, ingetrokken_op = @Nu WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
                new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, Gegevens = JsonSerializer.Serialize(nieuw, Json.Options), Nu = nu },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await db.Publish(gemeente, new KostensoortenGewijzigd(nieuw.Id, nieuw.GeldigVan) { Gemeente = gemeente }, nu, cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "ingetrokkenOp", "redenIntrekking");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/kostensoortenversies/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie(vereist: false)
        .Operatie(nameof(TrekKostensoortenIn), "Kostensoorten", "Trekt eigen kostensoorten in.", "Die bij vergissing zijn vastgelegd; door de gemeentesecretaris of de griffier. Zij blijven te lezen, met de reden. Wat al is getoetst blijft zoals het was.")
        .Neemt(new Invoer("De verkeerde versie van het stuk."))
        .Geeft(200, "Ingetrokken.", Kostensoortenversie.Voorbeeld with { Versie = 2, IngetrokkenOp = new DateTimeOffset(2024, 2, 1, 9, 0, 0, TimeSpan.Zero), RedenIntrekking = "De verkeerde versie van het stuk." }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
}
