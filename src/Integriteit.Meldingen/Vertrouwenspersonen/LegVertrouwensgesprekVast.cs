using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>A vertrouwenspersoon writes down a talk, for themselves. It is no report. // 001-11, 002-15</summary>
internal static class LegVertrouwensgesprekVast
{
    [Description("Wat een vertrouwenspersoon van een gesprek vastlegt. Alleen die persoon leest het.")]
    internal sealed record Invoer(
        [property: Required, Description("De dag van het gesprek.")] DateOnly? Datum,
        [property: Required, Description("Waarover.")] Meldsoort? Onderwerp,
        [property: Required, Description("Als wat iemand kwam.")] Melderhoedanigheid? Hoedanigheid,
        [property: Required, MaxLength(20000), Description("De aantekeningen. Schrijf niet meer op dan nodig is.")] string? Aantekeningen);

    /// <summary>All that an answer to a repeated request remembers.</summary>
    internal sealed record Vastgelegd(Guid Id);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Vastgelegd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => Keur(invoer, clock, context.Meld));
    }

    internal sealed class Handler(Gesprekkenkluis kluis) : IRequestHandler<Command, Vastgelegd>
    {
        public async Task<Vastgelegd> Handle(Command request, CancellationToken cancellationToken) =>
            new(await kluis.Voeg(request.Gemeente, await kluis.Eigenaar(request.Gemeente, cancellationToken), request.Invoer, cancellationToken));
    }

    internal static void Keur(Invoer invoer, TimeProvider clock, Action<Fout> meld)
    {
        if (invoer.Datum > clock.Vandaag())
        {
            meld(new Fout("datum", "inDeToekomst", "'datum' ligt in de toekomst."));
        }
    }

    internal static readonly Vertrouwensgesprek Voorbeeld = new(
        Guid.Parse("01920000-0000-4000-8000-0000000000a6"), 1, new Invoer(new DateOnly(2026, 4, 20), Meldsoort.OngewenstGedrag, Melderhoedanigheid.Medewerker, "Opmerkingen in het overleg; wil eerst zelf het gesprek aangaan.")) { BewaardTotEnMet = new DateOnly(2028, 4, 20) };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/vertrouwensgesprekken", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            var gesprek = await mediator.Send(new Command(gemeente, invoer), ct);
            await (await mediator.Send(new BekijkVertrouwensgesprek.Query(gemeente, gesprek.Id), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegVertrouwensgesprekVast), "Vertrouwenspersonen", "Legt een gesprek vast.", "Door een vertrouwenspersoon, voor zichzelf: niemand anders opent het. Een gesprek is geen melding en wordt dat alleen als de melder dat zelf doet. Geteld worden alleen jaar, onderwerp en hoedanigheid.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
