using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Lets a batch go to the bank. Four eyes: neither who made it, nor who entered an account in it, nor who is paid by it.</summary>
internal static class GeefBetaalopdrachtVrij
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Betaalopdracht>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(DeclaratiesDb db, Rekeningboek rekeningen, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Betaalopdracht>
    {
        private sealed record Regel(Guid Persoon, int Rekeningversie);

        public async Task<Betaalopdracht> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var opdracht = await Betaalopdracht.Vereis(db, gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, opdracht.Versie, "volledig");
            if (opdracht.Staat != Opdrachtstaat.Opgemaakt)
            {
                throw new Afgewezen(Reden.Conflict, "nietOpgemaakt", $"Deze opdracht is '{Naming.Of(opdracht.Staat)}'; alleen wat is opgemaakt kan worden vrijgegeven.");
            }

            var ik = await audit.Actor(db, gemeente, cancellationToken);
            if (opdracht.OpgemaaktDoor == ik)
            {
                throw new Afgewezen(Reden.Conflict, "vierOgen", "Wie een opdracht opmaakt, geeft haar niet zelf vrij. Laat dit door een ander doen.");
            }

            if (opdracht.UitvoerenOp < clock.Vandaag())
            {
                throw new Afgewezen(Reden.Conflict, "dagVoorbij", "De dag waarop de bank moet betalen is voorbij. Trek de opdracht in en maak een nieuwe.");
            }

            await KeurRegels(gemeente, opdracht.Id, ik, cancellationToken);
            var nu = clock.GetUtcNow();
            if (await db.Execute(
                "UPDATE declaraties.betaalopdracht SET versie = versie + 1, staat = 'vrijgegeven', vrijgegeven_door = @Ik, vrijgegeven_op = @Nu WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie AND staat = 'opgemaakt'",
                new { Gemeente = gemeente, opdracht.Id, opdracht.Versie, Ik = ik, Nu = nu },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer(opdracht.Id.ToString(), "vrijgave");
            return (opdracht with { Versie = opdracht.Versie + 1, Staat = Opdrachtstaat.Vrijgegeven, VrijgegevenOp = nu }).Toon();
        }

        private async Task KeurRegels(string gemeente, Guid opdracht, Guid ik, CancellationToken ct)
        {
            var regels = await db.Query<Regel>(
                "SELECT persoon, rekeningversie FROM declaraties.betaling WHERE gemeente = @Gemeente AND opdracht = @Opdracht ORDER BY nummer", new { Gemeente = gemeente, Opdracht = opdracht }, ct);
            var nu = await rekeningen.Van(gemeente, regels.Select(r => r.Persoon), ct);
            if (regels.Any(r => r.Persoon == call.Aanroeper.PersoonIn(gemeente)))
            {
                throw new Afgewezen(Reden.Conflict, "eigenDeclaratie", "In deze opdracht staat een betaling aan uzelf. Laat haar door een ander vrijgeven.");
            }

            if (regels.Any(r => !nu.TryGetValue(r.Persoon, out var rekening) || rekening.Versie != r.Rekeningversie))
            {
                throw new Afgewezen(Reden.Conflict, "rekeningGewijzigd", "Sinds de opdracht is opgemaakt, is een rekening gewijzigd. Trek de opdracht in en maak een nieuwe.");
            }

            if (nu.Values.Any(r => r.Actor == ik))
            {
                throw new Afgewezen(Reden.Conflict, "vierOgen", "U hebt zelf een rekening in deze opdracht ingevoerd. Laat haar door een ander vrijgeven.");
            }
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}/vrijgave", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(GeefBetaalopdrachtVrij), "Betalingen", "Geeft een betaalopdracht vrij.", "Door een ander van de administratie dan wie haar opmaakte, wie een rekening erin invoerde of wie erin wordt betaald. Daarna kan het bestand worden opgehaald.")
        .Geeft(200, "Vrijgegeven.", Betaalopdracht.Voorbeeld with { Versie = 2, Staat = Opdrachtstaat.Vrijgegeven, VrijgegevenOp = new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
