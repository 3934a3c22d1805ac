using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>What the council decided. A risk that is not light is talked over first. // 001-08, 003-02</summary>
internal static class LegRisicobesluitVast
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Risicobesluit Invoer) : ICommand<Risicoanalyse>
    {
        /// <summary>Every role may ask: to those who may not know, there is no such analysis.</summary>
        public static Toegang Toegang => BekijkRisicoanalyse.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Risicodossiers dossiers) : IRequestHandler<Command, Risicoanalyse>
    {
        public Task<Risicoanalyse> Handle(Command request, CancellationToken cancellationToken) => dossiers.Verder(
            request.Gemeente,
            request.Id,
            request.Versies,
            [Risicostatus.Uitgevoerd, Risicostatus.Besproken],
            oud =>
            {
                dossiers.VereisDag(request.Invoer.Datum!.Value, oud.Gesprek?.Datum ?? oud.Uitvoering!.Datum);
                return oud is { Status: Risicostatus.Uitgevoerd, Uitvoering.Niveau: Risiconiveau.Middel or Risiconiveau.Hoog }
                    ? throw new Afgewezen(Reden.Conflict, "eerstBespreken", "Bij dit risico hoort eerst een gesprek met de kandidaat.")
                    : Task.FromResult(oud with { Status = Risicostatus.Besloten, Besluit = request.Invoer });
            },
            cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/risicoanalyses/{id:guid}/besluit", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Risicobesluit>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegRisicobesluitVast), "Risicoanalyses", "Legt het besluit na een risicoanalyse vast.", "De raad beslist over de benoembaarheid. Is het risico middel of hoog, dan gaat er een gesprek aan vooraf.")
        .Neemt(new Risicobesluit(new DateOnly(2026, 5, 19), true))
        .Geeft(200, "Vastgelegd.", Risicoanalyse.Voorbeeld with { Versie = 4, Status = Risicostatus.Besloten, Uitvoering = Risicoanalyse.Uitgevoerd, Gesprek = Risicoanalyse.Besproken, Besluit = new Risicobesluit(new DateOnly(2026, 5, 19), true) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
