using System.ComponentModel;
using System.Diagnostics;
using FluentValidation;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>
/// Where someone can go with a suspicion, inside and outside, on one page. Nothing is kept of who looks: no audit row,
/// no span, no parameters. // 002-18
/// </summary>
internal static class BekijkMeldwijzer
{
    internal sealed record Query(string Gemeente) : IQuery<Meldwegen>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    [Description("Alle wegen om iets te bespreken of te melden. Geen stap sluit een andere uit; binnen beginnen is niet verplicht.")]
    internal sealed record Meldwegen(
        [property: Description("De wegen binnen de gemeente.")] Binnenwegen Binnen,
        [property: Description("De wegen buiten de gemeente; alle aangewezen autoriteiten staan erbij.")] IReadOnlyList<Buitenweg> Buiten);

    [Description("De wegen binnen de gemeente.")]
    internal sealed record Binnenwegen(
        [property: Description("Bij wie men terecht kan.")] IReadOnlyList<Kaart<RegistreerAanspreekpunt.Invoer>> Aanspreekpunten,
        [property: Description("Waar staat hoe men een officiële melding of klacht indient.")] IReadOnlyList<Kaart<RegistreerRegeling.Invoer>> Regelingen);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Aanspreekgids gids, Kaartenbak kaarten, Buitenwegen buiten, TimeProvider clock) : IRequestHandler<Query, Meldwegen>
    {
        public async Task<Meldwegen> Handle(Query request, CancellationToken cancellationToken)
        {
            var dag = clock.Vandaag();
            var aanspreekpunten = await gids.Op(request.Gemeente, dag, cancellationToken);
            var regelingen = await kaarten.Alle<RegistreerRegeling.Invoer>(request.Gemeente, Bak.Regelingen, cancellationToken);
            return new Meldwegen(
                new Binnenwegen(
                    // An adviser outside stands among the ways outside.
                    [.. aanspreekpunten.Where(k => k.Gegevens.Soort != Aanspreekpuntsoort.Adviseur).OrderBy(k => k.Gegevens.Soort).ThenBy(k => k.Id)],
                    [.. regelingen.Where(k => RegistreerRegeling.Geldt(k.Gegevens, dag)).OrderBy(k => k.Gegevens.Titel, StringComparer.Ordinal)]),
                buiten.Op(dag));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldwijzer", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            if (Activity.Current is { } span)
            {
                // Not sent to whoever collects traces, and neither is what hangs under it.
                span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }

            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkMeldwijzer), "Meldwijzer", "Wijst de weg bij een vermoeden of een klacht.", "Wie men binnen de gemeente kan aanspreken, welke regelingen er zijn, en alle autoriteiten daarbuiten. Wie dit opvraagt wordt niet vastgelegd.")
        .Geeft(200, "De wegen.", new Meldwegen(new Binnenwegen([RegistreerAanspreekpunt.Voorbeeld], [RegistreerRegeling.Voorbeeld]), [new Buitenweg("huis-voor-klokkenluiders", Wegsoort.BevoegdeAutoriteit, "Huis voor Klokkenluiders", "Advies en onderzoek bij het vermoeden van een misstand.", null, "https://www.huisvoorklokkenluiders.nl", "Wet bescherming klokkenluiders, artikel 2c", "Huis voor Klokkenluiders, 27 maart 2025", false, new DateOnly(2023, 2, 18), null)]), "ETag")
        .Weigert(400, 404);
}
