using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Indienen;

/// <summary>Takes in a report. Of who sends it nothing is kept but what they say, where they want it. // 001-21, 002-15, 002-17, 003-35, 003-37, Wbk 2</summary>
internal static class DienMeldingIn
{
    private const string NietVanBenadeling = "Alleen een melding van benadeling hoort bij een eerdere melding.";

    /// <summary>How a report that an officer enters came about.</summary>
    internal enum Opnamewijze
    {
        Gesprek,
        Telefoon,
        Vertrouwenspersoon,
    }

    [Description("Bij een melding die een functionaris voor de melder invoert.")]
    internal sealed record Opname(
        [property: Required, Description("Hoe de melding is gedaan.")] Opnamewijze? Wijze,
        [property: Required, Description("De dag.")] DateOnly? Datum,
        [property: Required, Description("Of de melder met deze tekst instemt; zonder dat kan zij niet worden ingediend.")] bool? Akkoord);

    [Description("Een melding.")]
    internal sealed record Invoer(
        [property: Required, Description("Waarover.")] Meldsoort? Soort,
        [property: Required, Description("Anoniem: niemand weet wie u bent. Vertrouwelijk: uw naam gaat in een kluis. Open: wie de melding behandelt ziet uw naam.")] Meldwijze? Wijze,
        [property: Required, Description("Als wat u meldt.")] Melderhoedanigheid? Hoedanigheid,
        [property: Required, MaxLength(20000), Description("Wat er aan de hand is.")] string? Omschrijving,
        [property: Required, MinLength(1), MaxLength(20), Description("Wie het betreft, elk naar ambt, als persoon of in woorden.")] IReadOnlyList<Betrokkene>? Betrokkenen)
    {
        [MaxLength(1000), Description("Wanneer het gebeurde.")]
        public string? Wanneer { get; init; }

        [MaxLength(1000), Description("Waar het gebeurde.")]
        public string? Waar { get; init; }

        [MaxLength(2000), Description("Met wie het al is besproken. Dat hoeft niet: geen stap gaat verplicht vooraf.")]
        public string? AlBesproken { get; init; }

        [Description("Aan wie u de melding het liefst richt, als het protocol daarin een keuze laat.")]
        public Meldfunctie? Voorkeur { get; init; }

        [MaxLength(10), Description("De id's van personen die de melding niet mogen zien, naast wie het betreft.")]
        public IReadOnlyList<Guid>? NietDoor { get; init; }

        [Description("Wie u bent, bij een vertrouwelijke of open melding; met een token hoeft het niet.")]
        public Melderidentiteit? Identiteit { get; init; }

        [Description("Als een functionaris de melding voor u invoert.")]
        public Opname? Opname { get; init; }

        [Description("Bij benadeling: het bewijs van indiening van de melding waarom u wordt benadeeld. In plaats daarvan kan haar code in de header Eerdere-Ontvangstcode.")]
        public Indieningsbewijs? EerderBewijs { get; init; }
    }

    [Description("Dat de melding is ontvangen.")]
    internal sealed record Ontvangstbewijs(
        [property: Description("De code om mee terug te komen: 16 cijfers. Zij wordt niet nog eens getoond en is bij niemand op te vragen.")] string Ontvangstcode,
        [property: Description("Het bewijs van indiening.")] Indieningsbewijs Bewijs);

    /// <summary>What a repeated request is answered from; the code follows from the key itself and is kept nowhere.</summary>
    internal sealed record Gedaan(DateTimeOffset Tijdstip);

    /// <param name="Wie">Who sends it, for as long as the request lasts.</param>
    /// <param name="Zaad">32 bytes from which the code and the nonce follow.</param>
    internal sealed record Command(string Gemeente, Invoer Invoer, Aanroeper Wie, byte[] Zaad) : ICreation<Gedaan>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        /// <summary>The code of an earlier report; null when none was given.</summary>
        public string? Eerdere { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c).Custom((command, context) =>
        {
            var (invoer, eigen) = (command.Invoer, command.Invoer.Opname is null && command.Wie.Aangemeld);
            if (invoer.Wijze == Meldwijze.Anoniem && eigen)
            {
                context.Meld(new Fout("wijze", "anoniemMetToken", "Stuur een anonieme melding zonder token: met een token weet de dienst wie u bent."));
            }

            if (invoer.Wijze == Meldwijze.Anoniem && invoer.Identiteit is not null)
            {
                context.Meld(new Fout("identiteit", "nietVanToepassing", "Bij een anonieme melding hoort geen identiteit."));
            }

            if (invoer.Wijze is Meldwijze.Vertrouwelijk or Meldwijze.Open && invoer.Identiteit is null && !eigen)
            {
                context.Meld(new Fout("identiteit", "verplicht", "Vul 'identiteit' in, of meld anoniem."));
            }

            for (var i = 0; i < (invoer.Betrokkenen?.Count ?? 0); i++)
            {
                if (invoer.Betrokkenen![i] is { Ambt: null, Persoon: null, Omschrijving: null })
                {
                    context.Meld(new Fout($"betrokkenen[{i}]", "leeg", "Noem een ambt, een persoon of een omschrijving."));
                }
            }

            if (invoer.Soort is not (null or Meldsoort.Benadeling) && invoer.EerderBewijs is not null)
            {
                context.Meld(new Fout("eerderBewijs", "nietVanToepassing", NietVanBenadeling));
            }

            if (invoer.Opname is { Akkoord: false })
            {
                context.Meld(new Fout("opname.akkoord", "nietAkkoord", "De melder stemt eerst in met de tekst."));
            }

            if (invoer.Opname?.Datum > clock.Vandaag())
            {
                context.Meld(new Fout("opname.datum", "inDeToekomst", "'opname.datum' ligt in de toekomst."));
            }
        });
    }

    internal sealed class Handler(Dossierboek boek, Kringbeheer kring, Ontvangstcodes codes, Identiteitskluis identiteiten, Bezetting bezetting, Meldtermijnen termijnen, Koppelingen koppelingen, Kluis kluis, Geheimen geheimen, Call call, TimeProvider clock)
        : IRequestHandler<Command, Gedaan>
    {
        private static readonly Meldfunctie[] VoertIn = [Meldfunctie.Vertrouwenspersoon, Meldfunctie.OnafhankelijkeFunctionaris, Meldfunctie.Integriteitscoordinator];

        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, wie) = (request.Gemeente, request.Invoer, request.Wie);
            await VereisInvoerder(gemeente, invoer, wie, cancellationToken);
            var identiteit = Identiteit(invoer, wie, gemeente);
            var eerste = await Eerste(gemeente, request, cancellationToken);
            var dossier = new Dossier(invoer with { Identiteit = null, EerderBewijs = null }, clock.Vandaag(), Meldstatus.Ontvangen, invoer.NietDoor ?? [])
            {
                Eerder = await Eerder(gemeente, request, eerste, cancellationToken),
                Melder = invoer.Wijze == Meldwijze.Open ? identiteit : null,
                IngevoerdDoor = invoer.Opname is null ? null : wie.PersoonIn(gemeente),
            };
            var melding = await boek.Maak(gemeente, dossier, cancellationToken);
            if (eerste is not null)
            {
                // Who only has the proof need not be the reporter of the earlier one.
                await koppelingen.Leg(gemeente, eerste, melding.Id, melderZiet: request.Eerdere is not null, cancellationToken);
            }

            if (invoer.Wijze == Meldwijze.Vertrouwelijk)
            {
                await identiteiten.Sluit(gemeente, melding.Id, identiteit!, cancellationToken);
            }

            await kluis.Geef(gemeente, melding.Id, melding.Orde, melding.Sleutel, Kluis.Melder, cancellationToken);
            await codes.Bewaar(gemeente, melding.Id, Ontvangstcodes.Uit(request.Zaad), cancellationToken);
            await boek.Bewaar(gemeente, melding, await kring.Routeer(gemeente, melding, dossier, "Volgens het protocol.", cancellationToken), cancellationToken);
            await termijnen.Begin(gemeente, melding.Id, dossier, cancellationToken);
            var tijdstip = clock.Afgerond();
            call.Noteer(melding.Spoor.ToString(), "melding", $"vastlegging:{Indieningsbewijs.Van(geheimen, gemeente, invoer, tijdstip, request.Zaad).Vastlegging}");
            return new Gedaan(tijdstip);
        }

        /// <summary>The earlier report to which this one belongs; null when none is named, or it is gone.</summary>
        private async Task<Geopend?> Eerste(string gemeente, Command request, CancellationToken ct) =>
            request.Eerdere is { } code ? await boek.Zie(gemeente, await codes.Vereis(gemeente, code, ct), Kluis.Melder, ct) ?? throw Ontvangstcodes.Onbekend()
            : request.Invoer.EerderBewijs is { } bewijs ? await koppelingen.Van(gemeente, bewijs, ct)
            : null;

        /// <summary>What this report keeps of the earlier one. A signed proof shows that there was one, also when it is gone.</summary>
        private async Task<EerdereMelding?> Eerder(string gemeente, Command request, Geopend? eerste, CancellationToken ct) =>
            eerste is not null ? await koppelingen.Maak(gemeente, eerste, melderZiet: true, ct)
            : request.Invoer.EerderBewijs is null ? null
            : new EerdereMelding(Dossierboek.Willekeurig(), clock.Vandaag(), true, []);

        private async Task VereisInvoerder(string gemeente, Invoer invoer, Aanroeper wie, CancellationToken ct)
        {
            if (wie.Aangemeld && wie.Gemeente != gemeente)
            {
                throw new Afgewezen(Reden.Verboden, "andereGemeente", "Uw token geldt niet voor deze gemeente.");
            }

            if (invoer.Opname is not null && !(wie.PersoonIn(gemeente) is { } ik && (await bezetting.Functies(gemeente, ik, ct)).Overlaps(VoertIn)))
            {
                throw new Afgewezen(Reden.Verboden, "functieOntbreekt", "Een melding voor een ander invoeren kan alleen wie daarvoor is aangewezen, met een eigen token.");
            }
        }

        private static Melderidentiteit? Identiteit(Invoer invoer, Aanroeper wie, string gemeente) => invoer.Wijze == Meldwijze.Anoniem ? null
            : invoer.Opname is not null || !wie.Aangemeld ? invoer.Identiteit
            : new Melderidentiteit(invoer.Identiteit?.Naam ?? wie.Subject, invoer.Identiteit?.Contact, wie.PersoonIn(gemeente) ?? invoer.Identiteit?.Persoon);
    }

    internal static readonly Invoer Voorbeeld = new(Meldsoort.Belangenverstrengeling, Meldwijze.Anoniem, Melderhoedanigheid.Medewerker, "Een opdracht ging buiten de aanbesteding om naar een familielid.", [new Betrokkene(Ambt.Wethouder, null, null)]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, Gemeenten gemeenten, Ontvangstcodes codes, Call call, CancellationToken ct) =>
        {
            gemeenten.Vereis(gemeente);
            var wie = Spoorloos.Begin(http);
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            var eerdere = http.Request.Headers.ContainsKey(Ontvangstcodes.EerdereHeader) ? Ontvangstcodes.Lees(http, call, Ontvangstcodes.EerdereHeader) : null;
            if (eerdere is not null && invoer.Soort is not (null or Meldsoort.Benadeling))
            {
                call.Meld(new Fout(Ontvangstcodes.EerdereHeader, "nietVanToepassing", NietVanBenadeling));
            }

            if (invoer.EerderBewijs is { Vastlegging: not null, Tijdstip: not null, Ondertekening: not null } bewijs && !bewijs.IsOndertekend(geheimen, gemeente))
            {
                call.Meld(new Fout("eerderBewijs", "nietEcht", "Dit bewijs gaf deze dienst niet voor deze gemeente."));
            }

            await codes.Probeer(http, gemeente, Ontvangstcodes.EerdereHeader);
            // The same words with another code are another request.
            call.Inhoud += eerdere;
            var zaad = RandomNumberGenerator.GetBytes(32);
            if (call.Sleutel is { } sleutel)
            {
                geheimen.Verhul(gemeente, call);
                zaad = Convert.FromHexString(geheimen.Index(gemeente, "zaad", $"{sleutel}\n{call.Inhoud}"));
            }

            var gedaan = await mediator.Send(new Command(gemeente, invoer, wie, zaad) { Eerdere = eerdere }, ct);
            await Answer.Json(
                http,
                new Ontvangstbewijs(Ontvangstcodes.Toon(Ontvangstcodes.Uit(zaad)), Indieningsbewijs.Van(geheimen, gemeente, invoer, gedaan.Tijdstip, zaad)),
                201,
                location: $"/api/v1/gemeenten/{gemeente}/melderdossier");
        })
        .Openbaar().NeemtSleutel().NeemtKop(Ontvangstcodes.EerdereHeader, false, Ontvangstcodes.EerdereUitleg, "1234 5678 9012 3456")
        .Operatie(nameof(DienMeldingIn), "Meldingen", "Dient een melding in.", "Met of zonder token; anoniem kan alleen zonder. Het protocol bepaalt wie haar krijgt; wie het betreft krijgt haar nooit. Van de verzender wordt niets bewaard: geen adres, geen programma, en tijden alleen op een uur. Met de ontvangstcode is alles van de melding daarna te volgen; de header Location zegt waar.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Ontvangen.", new Ontvangstbewijs("1234 5678 9012 3456", Indieningsbewijs.Voorbeeld), "Location")
        .Weigert(400, 403, 404, 409, 413, 415);
}
