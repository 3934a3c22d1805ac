using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>The bank paid: the claim is paid, in the month of this day.</summary>
internal static class BevestigBetaling
{
    [Description("Wanneer de bank betaalde.")]
    internal sealed record Bevestigingsinvoer([property: Required, Description("De dag waarop de bank betaalde, zoals die op het afschrift staat.")] DateOnly? BetaaldOp);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Bevestigingsinvoer Invoer) : ICommand<Betaling>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.BetaaldOp).Must(dag => dag is null || dag <= clock.Vandaag()).WithErrorCode("inToekomst").WithMessage("Deze dag is nog niet geweest.");
    }

    internal sealed class Handler(Betalingsverloop verloop) : IRequestHandler<Command, Betaling>
    {
        public async Task<Betaling> Handle(Command request, CancellationToken cancellationToken)
        {
            var dag = request.Invoer.BetaaldOp!.Value;
            var (betaling, opdracht, declaratie) = await verloop.Vereis(request.Gemeente, request.Id, request.Versies, cancellationToken);
            if (dag < opdracht.VrijgegevenOp!.Value.Dag())
            {
                throw new OngeldigeInvoer([new Fout("betaaldOp", "teVroeg", "De opdracht was op deze dag nog niet vrijgegeven.")]);
            }

            return await verloop.Sluit(
                request.Gemeente, betaling with { Staat = Betaalstaat.Betaald, BetaaldOp = dag }, declaratie, declaratie with { Staat = Declaratiestaat.Betaald, BetaaldOp = dag }, Declaratiegebeurtenis.Betaald, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/betalingen/{id:guid}/bevestiging", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Bevestigingsinvoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BevestigBetaling), "Betalingen", "Bevestigt dat de bank betaalde.", "Door de administratie, per betaling van een opdracht die is vrijgegeven. De declaratie is dan betaald, en komt in de publicatie van de maand van die dag.")
        .Neemt(new Bevestigingsinvoer(new DateOnly(2024, 5, 8)))
        .Geeft(200, "Bevestigd.", Betaling.Voorbeeld with { Versie = 2, Staat = Betaalstaat.Betaald, BetaaldOp = new DateOnly(2024, 5, 8) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
