using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>The reporter, and nobody else, makes a report of what was written down after a talk. // 001-11</summary>
internal static class DienMeldconceptIn
{
    [Description("Hoe u het concept indient.")]
    internal sealed record Invoer(
        [property: Required, Description("Anoniem: niemand weet wie u bent. Vertrouwelijk: uw naam gaat in een kluis. Open: wie de melding behandelt ziet uw naam.")] Meldwijze? Wijze,
        [property: Required, Description("Als wat u meldt.")] Melderhoedanigheid? Hoedanigheid,
        [property: Description("Wie u bent, bij een vertrouwelijke of open melding.")] Melderidentiteit? Identiteit = null,
        [property: Description("Aan wie u de melding het liefst richt, als de route daarin een keuze laat.")] Meldfunctie? Voorkeur = null,
        [property: MaxLength(10), Description("De id's van personen die de melding niet mogen zien, naast wie het betreft.")] IReadOnlyList<Guid>? NietDoor = null);

    /// <summary>The concept becomes a report and is no more, in one transaction: broken off, neither happened.</summary>
    /// <param name="Indiening">The report that the concept and the reporter's choices make together.</param>
    internal sealed record Command(string Gemeente, string Code, DienMeldingIn.Command Indiening) : ICommand<DienMeldingIn.Gedaan>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        /// <summary>As any other report, so that the log does not tell which came from a talk.</summary>
        public string Handeling => nameof(DienMeldingIn);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Indiening).Custom((indiening, context) =>
        {
            foreach (var fout in new DienMeldingIn.Validator(clock).Validate(indiening).Errors)
            {
                context.AddFailure(fout);
            }
        });
    }

    internal sealed class Handler(Meldconcepten concepten, IRequestHandler<DienMeldingIn.Command, DienMeldingIn.Gedaan> indienen) : IRequestHandler<Command, DienMeldingIn.Gedaan>
    {
        public async Task<DienMeldingIn.Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            // First the concept goes: of two who hand it in at once, one waits here and then finds nothing.
            await concepten.Neem(request.Gemeente, request.Code, cancellationToken);
            return await indienen.Handle(request.Indiening, cancellationToken);
        }
    }

    private static DienMeldingIn.Invoer Samen(MaakMeldconcept.Invoer concept, Invoer invoer) => new(concept.Soort, invoer.Wijze, invoer.Hoedanigheid, concept.Omschrijving, concept.Betrokkenen)
    {
        Wanneer = concept.Wanneer,
        Waar = concept.Waar,
        AlBesproken = concept.AlBesproken,
        Voorkeur = invoer.Voorkeur,
        NietDoor = invoer.NietDoor,
        Identiteit = invoer.Identiteit,
    };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldconcept/indiening", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, MeldingenDb db, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var code = Ontvangstcodes.Lees(http, call);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            var melding = Samen(await mediator.Send(new BekijkMeldconcept.Query(gemeente, code), ct), invoer);
            var zaad = RandomNumberGenerator.GetBytes(32);
            var gedaan = await mediator.Send(new Command(gemeente, code, new DienMeldingIn.Command(gemeente, melding, Aanroeper.Anoniem, zaad)), ct);
            await db.Scrub(CancellationToken.None);
            await Answer.Json(http, new DienMeldingIn.Ontvangstbewijs(Ontvangstcodes.Toon(Ontvangstcodes.Uit(zaad)), Indieningsbewijs.Van(geheimen, gemeente, melding, gedaan.Tijdstip, zaad)));
        })
        .MetOntvangstcode()
        .Operatie(nameof(DienMeldconceptIn), "Melder", "Dient het concept in als melding.", "Met de code die de vertrouwenspersoon u gaf, in de header. U krijgt een nieuwe ontvangstcode; de oude werkt daarna niet meer. Wilt u iets anders schrijven, dien dan zelf een melding in.")
        .Neemt(new Invoer(Meldwijze.Anoniem, Melderhoedanigheid.Medewerker))
        .Geeft(200, "Ingediend.", new DienMeldingIn.Ontvangstbewijs("1234 5678 9012 3456", Indieningsbewijs.Voorbeeld))
        .Weigert(400, 404, 413, 415);
}
