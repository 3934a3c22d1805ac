using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>The risk was talked over with the candidate, and what was agreed. // 001-10, 003-02</summary>
internal static class LegRisicogesprekVast
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Risicogesprek Invoer) : ICommand<Risicoanalyse>
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
            [Risicostatus.Uitgevoerd],
            oud =>
            {
                dossiers.VereisDag(request.Invoer.Datum!.Value, oud.Uitvoering!.Datum);
                return Task.FromResult(oud with { Status = Risicostatus.Besproken, Gesprek = request.Invoer });
            },
            cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/risicoanalyses/{id:guid}/gesprek", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Risicogesprek>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegRisicogesprekVast), "Risicoanalyses", "Legt het gesprek over een risico vast.", "Met de afgesproken beheersmaatregelen, zoals een wijziging van het takenpakket.")
        .Neemt(Risicoanalyse.Besproken)
        .Geeft(200, "Vastgelegd.", Risicoanalyse.Voorbeeld with { Versie = 3, Status = Risicostatus.Besproken, Uitvoering = Risicoanalyse.Uitgevoerd, Gesprek = Risicoanalyse.Besproken }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
