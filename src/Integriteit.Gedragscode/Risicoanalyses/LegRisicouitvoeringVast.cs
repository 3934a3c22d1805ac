using FluentValidation;
using Integriteit.Gedragscode.Bureaus;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>The bureau has done its work: the certificate of conduct as yes or no, the weight of the risk and a conclusion. // 001-08, 003-01</summary>
internal static class LegRisicouitvoeringVast
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Risicouitvoering Invoer) : ICommand<Risicoanalyse>
    {
        /// <summary>Every role may ask: to those who may not know, there is no such analysis.</summary>
        public static Toegang Toegang => BekijkRisicoanalyse.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Risicodossiers dossiers, Bureaukeuzen keuzen) : IRequestHandler<Command, Risicoanalyse>
    {
        public Task<Risicoanalyse> Handle(Command request, CancellationToken cancellationToken) => dossiers.Verder(
            request.Gemeente,
            request.Id,
            request.Versies,
            [Risicostatus.Aangevraagd],
            async oud =>
            {
                var dag = request.Invoer.Datum!.Value;
                dossiers.VereisDag(dag, oud.AangevraagdOp);
                await keuzen.VereisCertificaat(request.Gemeente, oud.Bureau!.Value, dag, cancellationToken);
                return oud with { Status = Risicostatus.Uitgevoerd, Uitvoering = request.Invoer };
            },
            cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/risicoanalyses/{id:guid}/uitvoering", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Risicouitvoering>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegRisicouitvoeringVast), "Risicoanalyses", "Legt de uitvoering van een risicoanalyse vast.", "Van de verklaring omtrent het gedrag alleen of zij er is en van wanneer. Het certificaat van het bureau was op de dag van uitvoering geldig.")
        .Neemt(Risicoanalyse.Uitgevoerd)
        .Geeft(200, "Vastgelegd.", Risicoanalyse.Voorbeeld with { Versie = 2, Status = Risicostatus.Uitgevoerd, Uitvoering = Risicoanalyse.Uitgevoerd }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
