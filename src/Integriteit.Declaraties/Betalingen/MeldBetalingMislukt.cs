using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>The bank did not pay: the claim stays payable, and a next batch takes it.</summary>
internal static class MeldBetalingMislukt
{
    [Description("Waarom de bank niet betaalde.")]
    internal sealed record Mislukkingsinvoer([property: Required, MaxLength(500), Description("De reden die de bank gaf, zonder rekeningnummer.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Mislukkingsinvoer Invoer) : ICommand<Betaling>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Betalingsverloop verloop) : IRequestHandler<Command, Betaling>
    {
        public async Task<Betaling> Handle(Command request, CancellationToken cancellationToken)
        {
            var (betaling, _, declaratie) = await verloop.Vereis(request.Gemeente, request.Id, request.Versies, cancellationToken);
            return await verloop.Sluit(
                request.Gemeente, betaling with { Staat = Betaalstaat.Mislukt, Reden = request.Invoer.Reden }, declaratie, declaratie, Declaratiegebeurtenis.BetalingMislukt, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/betalingen/{id:guid}/mislukking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Mislukkingsinvoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(MeldBetalingMislukt), "Betalingen", "Meldt dat de bank niet betaalde.", "Door de administratie, met de reden. De declaratie blijft betaalbaar en komt in de volgende opdracht.")
        .Neemt(new Mislukkingsinvoer("De rekening is opgeheven."))
        .Geeft(200, "Vastgelegd.", Betaling.Voorbeeld with { Versie = 2, Staat = Betaalstaat.Mislukt, Reden = "De rekening is opgeheven." }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
