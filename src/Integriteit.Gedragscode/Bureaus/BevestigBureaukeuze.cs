using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>
/// The second act: the other of burgemeester and griffier agrees. Four eyes are two functions and two people: the same
/// caller, or the same person under another token, is refused. // 003-01
/// </summary>
internal static class BevestigBureaukeuze
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Bureaukeuze>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Bureaukeuzen keuzen, Bevoegdheid bevoegdheid, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Bureaukeuze>
    {
        public async Task<Bureaukeuze> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            await bevoegdheid.Vereis(gemeente, RegistreerBureau.Kiezers, cancellationToken);
            var keuze = await keuzen.Vereis(gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, keuze.Versie, "volledig");
            if (keuze.Status != Keuzestatus.Voorgesteld)
            {
                throw new Afgewezen(Reden.Conflict, "nietVoorgesteld", "Over deze keuze is al beslist.");
            }

            var ander = RegistreerBureau.Kiezers.Single(f => f != keuze.VoorgesteldAls);
            var zelfdePersoon = keuze.VoorgesteldPersoon is { } persoon && call.Aanroeper.PersoonIn(gemeente) == persoon;
            if (zelfdePersoon || keuze.VoorgesteldDoor == await audit.Actor(db, gemeente, cancellationToken) || !await bevoegdheid.Is(gemeente, [ander], cancellationToken))
            {
                throw new Afgewezen(Reden.Conflict, "vierOgen", $"De {keuze.VoorgesteldAls} stelde dit voor; nu moet iemand anders als {ander} instemmen.");
            }

            await keuzen.VereisCertificaat(gemeente, keuze.Bureau, clock.Vandaag(), cancellationToken);
            call.Noteer(request.Id.ToString(), "status");
            return await keuzen.Zet(gemeente, keuze, Keuzestatus.Gekozen, clock.Vandaag(), cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bureaukeuzen/{id:guid}/bevestiging", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BevestigBureaukeuze), "Risicoanalyses", "Stemt in met de keuze van een bureau.", "Door de burgemeester als de griffier het bureau voorstelde, en andersom. Het certificaat is vandaag nog geldig.")
        .Geeft(200, "Gekozen.", Bureaukeuze.Voorbeeld with { Versie = 2, Status = Keuzestatus.Gekozen, GekozenOp = new DateOnly(2026, 4, 2) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
