using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>Takes a step in handling a report, as <see cref="Stappenplan"/> allows. // 001-21, 002-16, 003-35, 003-43, 004-04</summary>
internal static class ZetStap
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Behandelstap Stap) : ICommand<BekijkMelding.Meldingdossier>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Stap).Custom((stap, context) =>
        {
            if (stap.Datum > clock.Vandaag())
            {
                context.Meld(new Fout("datum", "inDeToekomst", "'datum' ligt in de toekomst."));
            }

            if (stap is Doorzendstap { Bericht: null, WaaromGeenBericht: null })
            {
                context.Meld(new Fout("waaromGeenBericht", "verplicht", "Geef een bericht aan de melder, of zeg waarom die het niet hoort."));
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Kringbeheer kring, Berichtenboek berichten, Meldtermijnen termijnen, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, BekijkMelding.Meldingdossier>
    {
        public async Task<BekijkMelding.Meldingdossier> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, stap) = (request.Gemeente, request.Stap);
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            var oud = melding.Inhoud;
            if (stap.Datum < oud.Ontvangen)
            {
                throw new OngeldigeInvoer([new Fout("datum", "volgorde", $"Deze dag ligt voor de ontvangst ({oud.Ontvangen:yyyy-MM-dd}).")]);
            }

            var naar = await kring.Vereis(gemeente, melding, stap, ik, await Gecertificeerd(gemeente, stap, cancellationToken), cancellationToken);
            var nieuw = await boek.Bewaar(
                gemeente,
                melding,
                oud with
                {
                    Status = naar,
                    Regime = (stap as Triagestap)?.Regime ?? oud.Regime,
                    BevestigdOp = oud.BevestigdOp ?? (stap as Bevestigingstap)?.Datum,
                    Stappen = [.. oud.Stappen, new GezetteStap(stap, ik.Persoon, oud.Status, naar)],
                },
                cancellationToken);
            await Bericht(gemeente, nieuw, stap, ik, cancellationToken);
            return BekijkMelding.Meldingdossier.Van(nieuw, await termijnen.Van(gemeente, melding.Id, cancellationToken));
        }

        /// <summary>What a step tells the reporter, and the term that it meets.</summary>
        private async Task Bericht(string gemeente, Geopend melding, Behandelstap stap, Kringlid ik, CancellationToken ct)
        {
            if (stap switch { Bevestigingstap b => b.Bericht, Terugkoppelstap t => t.Bericht, Doorzendstap d => d.Bericht, _ => null } is { } tekst)
            {
                await berichten.Voeg(gemeente, melding, Berichtenboek.Bericht, Berichtkant.Behandelaar, ik.Persoon, tekst, clock.Afgerond(), ct);
            }

            // What was told today is met today, whatever day is named: the reporter could not read it before.
            if (stap is Bevestigingstap)
            {
                await termijnen.Bevestigd(gemeente, melding.Id, melding.Inhoud, clock.Vandaag(), ct);
            }
            else if (stap is Terugkoppelstap)
            {
                await termijnen.Voldaan(gemeente, melding.Id, Meldtermijnsoort.Terugkoppeling, clock.Vandaag(), ct);
            }
            else if (stap is Doorzendstap doorzending)
            {
                await termijnen.Doorgezonden(gemeente, melding, doorzending, ct);
            }
        }

        private async Task<bool?> Gecertificeerd(string gemeente, Behandelstap stap, CancellationToken ct) =>
            stap is Onderzoekstap { Bureau: { } bureau } ? await mediator.Send(new IsGecertificeerd(gemeente, bureau, stap.Datum!.Value), ct) : null;
    }

    internal static readonly Behandelstap Voorbeeld = new Triagestap(Meldregime.ProtocolPolitiekeAmbtsdragers, "Het betreft een wethouder.") { Datum = new DateOnly(2026, 5, 4) };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/stappen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Behandelstap>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(ZetStap), "Meldingen", "Zet een stap in de behandeling.", "Van bevestiging tot sluiting; welke stap er vanuit een stand kan, en wat hij vraagt, zegt de weigering. Bevestiging, terugkoppeling en doorzending zijn meteen berichten aan de melder; hoort die van een doorzending niets, dan blijft dat als termijn openstaan. Terugkoppeling is er een plicht naast: zij verandert de stand niet.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Gezet.", BekijkMelding.Meldingdossier.Voorbeeld with { Versie = 2, Status = Meldstatus.Getrieerd, Regime = Meldregime.ProtocolPolitiekeAmbtsdragers }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
