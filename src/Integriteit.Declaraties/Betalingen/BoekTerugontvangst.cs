using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>What was asked back has come in, all of it.</summary>
internal static class BoekTerugontvangst
{
    [Description("Wanneer alles was terugbetaald.")]
    internal sealed record Ontvangstinvoer([property: Required, Description("De dag waarop alles was terugbetaald.")] DateOnly? OntvangenOp);

    internal sealed record Command(string Gemeente, Guid Declaratie, IfMatch Versies, Ontvangstinvoer Invoer) : ICommand<Terugvordering>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;

        public string Onderwerp => Declaratie.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.OntvangenOp).Must(dag => dag is null || dag <= clock.Vandaag()).WithErrorCode("inToekomst").WithMessage("Deze dag is nog niet geweest.");
    }

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Call call) : IRequestHandler<Command, Terugvordering>
    {
        public async Task<Terugvordering> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, dag) = (request.Gemeente, request.Invoer.OntvangenOp!.Value);
            await recht.VindVanAnder(gemeente, request.Declaratie, (_, als) => als.Betaalt, "de administratie", cancellationToken);
            var oud = await Terugvordering.Vind(db, gemeente, request.Declaratie, cancellationToken) ?? throw BekijkTerugvordering.Onbekend();
            request.Versies.Check(required: true, oud.Versie, "volledig");
            if (oud.OntvangenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alOntvangen", "Deze terugvordering is al ontvangen.");
            }

            if (dag < oud.BeslotenOp)
            {
                throw new OngeldigeInvoer([new Fout("ontvangenOp", "teVroeg", "Op deze dag was er nog geen besluit om terug te vorderen.")]);
            }

            var nieuw = oud with { Versie = oud.Versie + 1, OntvangenOp = dag };
            if (await db.Execute(
                "UPDATE declaraties.terugvordering SET versie = @Versie, ontvangen_op = @OntvangenOp, gegevens = @Gegevens WHERE gemeente = @Gemeente AND declaratie = @Declaratie AND versie = @Versie - 1",
                new { Gemeente = gemeente, nieuw.Declaratie, nieuw.Versie, nieuw.OntvangenOp, Gegevens = JsonSerializer.Serialize(nieuw, Json.Options) },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer(request.Declaratie.ToString(), "ontvangenOp");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/terugvordering/ontvangst", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var terug = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Ontvangstinvoer>(http)), ct);
            await Answer.Json(http, terug, etag: IfMatch.Tag(terug.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BoekTerugontvangst), "Betalingen", "Boekt dat een terugvordering is ontvangen.", "Door de administratie, als alles is terugbetaald.")
        .Neemt(new Ontvangstinvoer(new DateOnly(2024, 6, 18)))
        .Geeft(200, "Geboekt.", VorderTerug.Voorbeeld with { Versie = 2, OntvangenOp = new DateOnly(2024, 6, 18) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
