using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Delen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Identiteit;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>Forwards a report to an authority: only what was made fit to be shared goes along, and the reporter hears it in the same act, unless that harms. // Wbk 1a, 003-35</summary>
internal static class ZendDoor
{
    [Description("Een doorzending.")]
    internal sealed record Invoer(
        [property: Required, Description("De dag.")] DateOnly? Datum,
        [property: Required, MaxLength(500), Description("De grond: welke wet, of wat de melder vroeg.")] string? Grond,
        [property: Required, MaxLength(200), Description("De nummers van de deelversies die meegaan; leeg als er niets meegaat.")] IReadOnlyList<int>? Deelversies,
        [property: MaxLength(50), Description("De sleutel van de autoriteit in de meldwijzer, ook politie of om.")] string? Autoriteit = null,
        [property: MaxLength(200), Description("De naam van een andere autoriteit.")] string? Andere = null,
        [property: Description("Of de identiteit van de melder meegaat. Dat kan alleen als de kluis na uw verzoek voor u openging; zonder dit veld niet.")] bool? MetIdentiteit = null,
        [property: Description("Of dit de melding van een datalek aan de toezichthouder is; zonder dit veld niet.")] bool? Datalekmelding = null,
        [property: MaxLength(4000), Description("Wat de melder nog hoort, naast dat, wanneer en aan wie de melding is doorgezonden.")] string? Bericht = null,
        [property: MaxLength(2000), Description("Waarom het kwaad kan als de melder het nu hoort. De melder hoort het dan nog niet; dat blijft als termijn openstaan.")] string? KennisgevingSchaadt = null);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Datum > clock.Vandaag())
            {
                context.Meld(new Fout("datum", "inDeToekomst", "'datum' ligt in de toekomst."));
            }

            // Of a body in which nothing stands, what must stand in every one is said first.
            if (invoer.Grond is not null && invoer.Autoriteit is null == invoer.Andere is null)
            {
                context.Meld(new Fout("autoriteit", invoer.Andere is null ? "verplicht" : "dubbel", "Noem een autoriteit van de meldwijzer, of een andere, en niet allebei."));
            }

            if (invoer is { Bericht: not null, KennisgevingSchaadt: not null })
            {
                context.Meld(new Fout("bericht", "nietVanToepassing", "Als de kennisgeving schaadt, krijgt de melder nu geen bericht."));
            }

            if (invoer.Deelversies is { } nummers && nummers.Distinct().Count() != nummers.Count)
            {
                context.Meld(new Fout("deelversies", "dubbel", "Noem elke deelversie één keer."));
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Kringbeheer kring, Deelversies deelversies, Identiteitsverzoeken verzoeken, Berichtenboek berichten, Meldtermijnen termijnen, IMediator mediator, TimeProvider clock)
        : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            _ = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            await deelversies.Houd(request.Id, cancellationToken);
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var autoriteit = await Keur(gemeente, melding, invoer, cancellationToken);
            await kring.VereisDoorzender(gemeente, melding, ik, cancellationToken);
            await VereisIdentiteit(gemeente, melding, ik, invoer, cancellationToken);
            var stap = new Doorzendstap(autoriteit.Naam, invoer.Datalekmelding ?? false, invoer.KennisgevingSchaadt is null ? Bericht(invoer.Datum!.Value, autoriteit.Naam, invoer.MetIdentiteit ?? false, invoer.Bericht) : null, invoer.KennisgevingSchaadt) { Datum = invoer.Datum };
            var (oud, naar) = (melding.Inhoud, await kring.Vereis(gemeente, melding, stap, ik, null, cancellationToken));
            var feiten = new Doorzendfeiten(1 + Doorzendingen.Van(oud).Count)
            {
                Autoriteit = invoer.Autoriteit,
                Opsporing = autoriteit.Opsporing,
                Grond = invoer.Grond,
                Deelversies = invoer.Deelversies!,
                MetIdentiteit = invoer.MetIdentiteit ?? false,
                GegevenOp = stap.Bericht is null ? null : clock.Vandaag(),
            };
            var nieuw = await boek.Bewaar(gemeente, melding, (oud with { Status = naar, Stappen = [.. oud.Stappen, new GezetteStap(stap, ik.Persoon, oud.Status, naar)] }).Met(feiten), cancellationToken);
            if (stap.Bericht is { } bericht)
            {
                await berichten.Voeg(gemeente, nieuw, Berichtenboek.Bericht, Berichtkant.Behandelaar, ik.Persoon, bericht, clock.Afgerond(), cancellationToken);
            }

            await termijnen.Doorgezonden(gemeente, nieuw, stap, cancellationToken);
            return new Genummerd(feiten.Nummer);
        }

        /// <summary>The authority, when all that the input says is so.</summary>
        private async Task<Autoriteit> Keur(string gemeente, Geopend melding, Invoer invoer, CancellationToken ct)
        {
            var fouten = new List<Fout>();
            if (invoer.Datum < melding.Inhoud.Ontvangen)
            {
                fouten.Add(new Fout("datum", "volgorde", $"Deze dag ligt voor de ontvangst ({melding.Inhoud.Ontvangen:yyyy-MM-dd})."));
            }

            var autoriteiten = await mediator.Send(new ZoekAutoriteiten(invoer.Datum!.Value), ct);
            var autoriteit = invoer.Autoriteit is null ? new Autoriteit("", invoer.Andere!, false) : autoriteiten.FirstOrDefault(a => a.Sleutel == invoer.Autoriteit);
            if (autoriteit is null)
            {
                fouten.Add(new Fout("autoriteit", "onbekend", $"Deze autoriteit staat niet in de meldwijzer. Wel: {string.Join(", ", autoriteiten.Select(a => a.Sleutel))}."));
            }

            var bekend = await deelversies.Van(gemeente, melding, ct);
            for (var i = 0; i < invoer.Deelversies!.Count; i++)
            {
                if (bekend.FirstOrDefault(d => d.Nummer == invoer.Deelversies[i]) is not { IngetrokkenOp: null })
                {
                    fouten.Add(new Fout($"deelversies[{i}]", "onbekend", "Deze deelversie is er niet, of zij is ingetrokken."));
                }
            }

            return fouten.Count == 0 ? autoriteit! : throw new OngeldigeInvoer(fouten);
        }

        private async Task VereisIdentiteit(string gemeente, Geopend melding, Kringlid ik, Invoer invoer, CancellationToken ct)
        {
            if (invoer.MetIdentiteit == true && !await verzoeken.IsToegestaan(gemeente, melding, ik.Persoon, ct))
            {
                throw new Afgewezen(Reden.Conflict, "identiteitNietVrij", "De identiteit van de melder gaat alleen mee als u erom vroeg en een identiteitsbeheerder dat toestond.");
            }
        }
    }

    /// <summary>What the reporter hears of a forwarding: that, when and to whom.</summary>
    internal static string Bericht(DateOnly datum, string autoriteit, bool metIdentiteit, string? verder) =>
        $"Uw melding is op {datum:yyyy-MM-dd} doorgezonden aan: {autoriteit}.{(metIdentiteit ? " Daarbij is vermeld wie u bent." : "")}{(verder is null ? "" : $"\n\n{verder}")}";

    internal static readonly Invoer Voorbeeld = new(new DateOnly(2026, 5, 7), "Wet bescherming klokkenluiders", [1, 2], "huis-voor-klokkenluiders");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, invoer), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(ZendDoor), "Doorzendingen", "Zendt een melding door aan een autoriteit.", "Aan een van de autoriteiten van de meldwijzer, aan politie of Openbaar Ministerie, of aan een andere. Mee gaan alleen deelversies, nooit de melding zelf. De melder hoort in hetzelfde verzoek dat, wanneer en aan wie; kan dat kwaad, dan blijft het openstaan. Is in de kring iemand die volgens het protocol opdracht geeft tot een onderzoek, dan beslist die. Het is ook een stap in de behandeling.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Doorgezonden.", new Genummerd(1), "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
}
