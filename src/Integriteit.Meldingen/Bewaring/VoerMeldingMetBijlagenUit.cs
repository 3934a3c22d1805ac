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

/// <summary>One case file with the content of its files, for a court or an objections committee; locked as it is sent, and logged.</summary>
internal static class VoerMeldingMetBijlagenUit
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, VoerMeldingUit.Invoer Invoer) : ICommand<Dossieruitvoer.Klaar>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dossieruitvoer uitvoer) : IRequestHandler<Command, Dossieruitvoer.Klaar>
    {
        public Task<Dossieruitvoer.Klaar> Handle(Command request, CancellationToken cancellationToken) =>
            uitvoer.Maak(request.Gemeente, request.Id, request.Versies, request.Invoer.Reden!, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/uitvoerbestand", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Dossieruitvoer uitvoer, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Invoer.Lees<VoerMeldingUit.Invoer>(http);
            var klaar = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), invoer), ct);
            Answer.Headers(http, IfMatch.Tag(klaar.Melding.Versie, "volledig"), isPublic: false);
            http.Response.ContentType = "application/octet-stream";
            http.Response.Headers.ContentDisposition = "attachment; filename=\"dossier.uitvoer\"";
            await uitvoer.Stuur(http.Response.Body, gemeente, klaar, invoer.Wachtzin!, ct);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VoerMeldingMetBijlagenUit), "Meldingen", "Voert een dossier uit met de inhoud van de bijlagen, versleuteld.", "Voor bezwaar of beroep. Met een reden, die bij het dossier blijft. De identiteit van een vertrouwelijke melder zit er niet in. Het bestand begint met één regel JSON die zegt hoe de sleutel uit de wachtzin volgt; daarna komen stukken van 65536 bytes (het laatste kleiner), elk met AES-256-GCM versleuteld en gevolgd door een merkteken van 16 bytes. De nonce van een stuk is het voorvoegsel, het volgnummer van het stuk vanaf nul (4 bytes, grootste eerst) en een 1 bij het laatste stuk, anders een 0; die regel zonder het regeleinde is meegeverifieerd. Wat eruit komt is een zip met dossier.json en de map bijlagen. Een bestand dat onderweg is afgebroken gaat niet open.")
        .Neemt(VoerMeldingUit.Voorbeeld)
        .WithMetadata(new Geeft(200, "Het versleutelde bestand.", typeof(string), () => "De bytes van het bestand.") { Mediatypes = ["application/octet-stream"], Headers = ["ETag", "Content-Disposition"] })
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
