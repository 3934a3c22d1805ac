using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>The first of the two who agree that a report is destroyed. // Wbk 2a</summary>
internal static class StelVernietigingVoor
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<(Meldbewaring Bewaring, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Bewaarder bewaarder, TimeProvider clock) : IRequestHandler<Command, (Meldbewaring Bewaring, int Versie)>
    {
        public async Task<(Meldbewaring Bewaring, int Versie)> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            if (melding.Inhoud.Vernietigingsvoorstel is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alVoorgesteld", "De vernietiging is al voorgesteld; een ander moet ermee instemmen.");
            }

            var stand = await bewaarder.Vereis(request.Gemeente, melding, cancellationToken);
            var nieuw = await boek.Bewaar(request.Gemeente, melding, melding.Inhoud with { Vernietigingsvoorstel = new Vernietigingsvoorstel(ik.Persoon, clock.Vandaag()) }, cancellationToken);
            return (stand.Toon(nieuw.Inhoud.Vernietigingsvoorstel), nieuw.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/vernietigingsvoorstel", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (bewaring, versie) = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct);
            await bewaring.Send(http, versie);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(StelVernietigingVoor), "Meldingen", "Stelt voor een melding te vernietigen.", "Door wie haar behandelt, na afloop van de bewaartermijn en als niets in de weg staat. Een ander die haar behandelt moet instemmen; is er geen ander, nodig die dan eerst uit.")
        .Geeft(200, "Voorgesteld.", Meldbewaring.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
