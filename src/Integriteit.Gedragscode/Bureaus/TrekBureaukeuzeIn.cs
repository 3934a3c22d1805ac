using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Takes back a proposal, or turns it down; a choice of both stays.</summary>
internal static class TrekBureaukeuzeIn
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Bureaukeuze>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Bureaukeuzen keuzen, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, Bureaukeuze>
    {
        public async Task<Bureaukeuze> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerBureau.Kiezers, cancellationToken);
            var keuze = await keuzen.Vereis(request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, keuze.Versie, "volledig");
            call.Noteer(request.Id.ToString(), "status");
            return keuze.Status == Keuzestatus.Voorgesteld
                ? await keuzen.Zet(request.Gemeente, keuze, Keuzestatus.Ingetrokken, null, cancellationToken)
                : throw new Afgewezen(Reden.Conflict, "nietVoorgesteld", "Over deze keuze is al beslist.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bureaukeuzen/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekBureaukeuzeIn), "Risicoanalyses", "Trekt het voorstel voor een bureau in.", "Door de burgemeester of de griffier, zolang nog niet beiden hebben gekozen.")
        .Geeft(200, "Ingetrokken.", Bureaukeuze.Voorbeeld with { Versie = 2, Status = Keuzestatus.Ingetrokken }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
