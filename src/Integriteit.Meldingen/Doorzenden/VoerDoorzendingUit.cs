using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Delen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Identiteit;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>What went along with a forwarding, in one package locked with a passphrase that is sent another way; logged. // Wbk 1a</summary>
internal static class VoerDoorzendingUit
{
    [Description("Een verzoek om het pakket van een doorzending.")]
    internal sealed record Invoer(
        [property: Required, RegularExpression(Uitvoerstroom.Wachtzin, ErrorMessage = Uitvoerstroom.Wachtzinfout), MaxLength(500), Description("De wachtzin waarmee het pakket opengaat. Zij wordt niet bewaard; geef haar langs een andere weg dan het pakket.")] string? Wachtzin);

    /// <summary>Something that went along: a text, or a file of the package by its number there.</summary>
    internal sealed record Stuk(int Nummer, Deelonderdeel Onderdeel, IReadOnlyList<Deelstuk>? Stukken, Bijlage? Bestand);

    internal sealed record Command(string Gemeente, Guid Id, int Nummer, IfMatch Versies, Invoer Invoer) : ICommand<(Dossieruitvoer.Klaar Klaar, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Deelversies deelversies, Identiteitsverzoeken verzoeken, Identiteitskluis kluis, TimeProvider clock)
        : IRequestHandler<Command, (Dossieruitvoer.Klaar Klaar, int Versie)>
    {
        public async Task<(Dossieruitvoer.Klaar Klaar, int Versie)> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var doorzending = Doorzendingen.Vereis(melding.Inhoud, request.Nummer);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            if (doorzending.MetIdentiteit && !await verzoeken.IsToegestaan(gemeente, melding, ik.Persoon, cancellationToken))
            {
                throw new Afgewezen(Reden.Verboden, "identiteitGesloten", "In dit pakket zit de identiteit van de melder; het gaat alleen open voor wie de kluis mocht zien.");
            }

            var besluit = new Kringbesluit(clock.Vandaag(), Kringhandeling.Uitgevoerd, null, null, ik.Persoon, $"Het pakket van doorzending {doorzending.Nummer} aan: {doorzending.Naam}.");
            var nieuw = await boek.Bewaar(gemeente, melding, melding.Inhoud with { Kringbesluiten = [.. melding.Inhoud.Kringbesluiten, besluit] }, cancellationToken);
            var mee = (await deelversies.Van(gemeente, melding, cancellationToken)).Where(d => doorzending.Deelversies.Contains(d.Nummer)).ToList();
            var inhoud = new
            {
                Gemeente = gemeente,
                doorzending.Naam,
                doorzending.Datum,
                doorzending.Grond,
                melding.Inhoud.Melding.Soort,
                melding.Inhoud.Ontvangen,
                Melder = doorzending.MetIdentiteit ? await kluis.Open(gemeente, melding.Id, cancellationToken) : null,
                Stukken = mee.Select(d => new Stuk(d.Nummer, d.Onderdeel, d.Stukken, d.Bestand)),
            };
            var bestanden = mee.Select(d => d.Bestand).OfType<Bijlage>().ToList();
            return (new Dossieruitvoer.Klaar(deelversies.Map(gemeente, melding), JsonSerializer.SerializeToUtf8Bytes(inhoud, Json.Options), bestanden, besluit.Dag), nieuw.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen/{nummer:int}/pakket", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, Dossieruitvoer uitvoer, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            var (klaar, versie) = await mediator.Send(new Command(gemeente, id, nummer, IfMatch.Read(http), invoer), ct);
            Answer.Headers(http, IfMatch.Tag(versie, "volledig"), isPublic: false);
            http.Response.ContentType = "application/octet-stream";
            http.Response.Headers.ContentDisposition = "attachment; filename=\"doorzending.uitvoer\"";
            await uitvoer.Stuur(http.Response.Body, gemeente, klaar, invoer.Wachtzin!, ct);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VoerDoorzendingUit), "Doorzendingen", "Geeft wat met een doorzending meeging, versleuteld.", "Eén bestand met de deelversies, bewerkte bijlagen inbegrepen, dat opengaat met de wachtzin, op de manier die bij uitvoerbestand staat. Wat is weggelaten zit er niet in. De identiteit van een melder zit er alleen in als dat bij de doorzending is besloten, en dan alleen voor wie de kluis mocht zien. Het blijft bij de besluiten over wie de melding leest staan. In If-Match staat de ETag van de melding.")
        .Neemt(new Invoer(VoerMeldingUit.Voorbeeld.Wachtzin))
        .WithMetadata(new Geeft(200, "Het versleutelde pakket.", typeof(string), () => "De bytes van het bestand.") { Mediatypes = ["application/octet-stream"], Headers = ["ETag", "Content-Disposition"] })
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
