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

/// <summary>What went along with a forwarding, in one package locked with a passphrase that is sent another way; logged. // Wbk 1a, 2j</summary>
internal static class VoerDoorzendingUit
{
    [Description("Een verzoek om het pakket van een doorzending.")]
    internal sealed record Invoer(
        [property: Required, RegularExpression("^.{16,500}$", ErrorMessage = "'wachtzin' is ten minste 16 tekens lang, op één regel."), MaxLength(500), Description("De wachtzin waarmee het pakket opengaat. Zij wordt niet bewaard; geef haar langs een andere weg dan het pakket.")] string? Wachtzin);

    /// <summary>Something that went along; a file with its bytes.</summary>
    internal sealed record Stuk(int Nummer, Deelonderdeel Onderdeel, IReadOnlyList<Deelstuk>? Stukken, string? Naam, string? Mediatype, byte[]? Inhoud);

    internal sealed record Command(string Gemeente, Guid Id, int Nummer, IfMatch Versies, Invoer Invoer) : ICommand<(VoerMeldingUit.Uitvoer Uitvoer, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Deelversies deelversies, Bijlagenboek bijlagen, Identiteitsverzoeken verzoeken, Identiteitskluis kluis, TimeProvider clock)
        : IRequestHandler<Command, (VoerMeldingUit.Uitvoer Uitvoer, int Versie)>
    {
        public async Task<(VoerMeldingUit.Uitvoer Uitvoer, int Versie)> Handle(Command request, CancellationToken cancellationToken)
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
            var inhoud = new
            {
                Gemeente = gemeente,
                doorzending.Naam,
                doorzending.Datum,
                doorzending.Grond,
                melding.Inhoud.Melding.Soort,
                melding.Inhoud.Ontvangen,
                Melder = doorzending.MetIdentiteit ? await kluis.Open(gemeente, melding.Id, cancellationToken) : null,
                Stukken = await Stukken(gemeente, melding, doorzending, cancellationToken),
            };
            return (VoerMeldingUit.Sluit(request.Invoer.Wachtzin!, JsonSerializer.SerializeToUtf8Bytes(inhoud, Json.Options)), nieuw.Versie);
        }

        private async Task<IReadOnlyList<Stuk>> Stukken(string gemeente, Geopend melding, Doorzending doorzending, CancellationToken ct)
        {
            var (stukken, map) = (new List<Stuk>(), deelversies.Map(gemeente, melding));
            foreach (var deelversie in (await deelversies.Van(gemeente, melding, ct)).Where(d => doorzending.Deelversies.Contains(d.Nummer)))
            {
                var bytes = new MemoryStream();
                if (deelversie.Bestand is { } bestand)
                {
                    await foreach (var stuk in bijlagen.Stukken(gemeente, map, bestand, ct))
                    {
                        bytes.Write(stuk);
                    }
                }

                stukken.Add(new Stuk(deelversie.Nummer, deelversie.Onderdeel, deelversie.Stukken, deelversie.Bestand?.Naam, deelversie.Bestand?.Mediatype, deelversie.Bestand is null ? null : bytes.ToArray()));
            }

            return stukken;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen/{nummer:int}/pakket", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (uitvoer, versie) = await mediator.Send(new Command(gemeente, id, nummer, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, uitvoer, etag: IfMatch.Tag(versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VoerDoorzendingUit), "Doorzendingen", "Geeft wat met een doorzending meeging, versleuteld.", "Eén pakket met de deelversies, bestanden inbegrepen, dat opengaat met de wachtzin. Wat is weggelaten zit er niet in. De identiteit van een melder zit er alleen in als dat bij de doorzending is besloten, en dan alleen voor wie de kluis mocht zien. Het blijft bij de besluiten over wie de melding leest staan. In If-Match staat de ETag van de melding.")
        .Neemt(new Invoer(VoerMeldingUit.Voorbeeld.Wachtzin))
        .Geeft(200, "Het pakket.", new VoerMeldingUit.Uitvoer("c2FsdHNhbHRzYWx0c2FsdA==", 600_000, "bm9uY2Vub25jZW5v", "bWVya21lcmttZXJrbWVyaw==", "aW5ob3Vk"), "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
