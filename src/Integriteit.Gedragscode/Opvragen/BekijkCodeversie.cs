using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>One version of a code: its values, its provisions and the norms in them.</summary>
internal static class BekijkCodeversie
{
    internal sealed record Query(string Gemeente, string Code, string Versie) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    /// <summary>The version as the caller sees it, and whether that is all of it.</summary>
    internal sealed record Antwoord(Versiebestand Versie, bool Volledig);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Audit audit, TimeProvider clock) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (_, versie, blik) = await zicht.Vereis(await codes.Van(db, request.Gemeente, cancellationToken), request.Gemeente, request.Code, request.Versie, cancellationToken);
            var volledig = blik.Volledig(versie);
            if (!versie.IsVastgesteld())
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkCodeversie), Codewijziging.Onderwerp(request.Code, request.Versie), cancellationToken);
            }

            return new Antwoord((volledig ? versie : versie.Openbaar()).Zoals(clock.Vandaag()), volledig);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente, code, versie), ct);
            await Answer.Json(http, antwoord.Versie, etag: Zicht.Tag(antwoord.Versie, clock.Vandaag(), antwoord.Volledig), isPublic: !antwoord.Volledig);
        })
        .Openbaar()
        .Operatie(nameof(BekijkCodeversie), "Gedragscode", "Geeft één versie van een gedragscode.", "De waarden, de bepalingen (samengevat, met hun plaats in de bron) en de normen die daaruit volgen. De status is die van vandaag. Wat niet is vastgesteld, bestaat alleen voor de griffier, de gemeentesecretaris, de burgemeester en de werkgroep.")
        .Geeft(200, "De versie.", Voorbeeld, "ETag")
        .Weigert(400, 404);

    /// <summary>An example of a draft.</summary>
    internal static Versiebestand Ontwerp => Voorbeeld with { Versie = "2026", Status = Versiestatus.Ontwerp, VastgesteldDoor = null, InWerkingVan = null, Herziening = new Herziening(Aanleiding.NieuweRaadsperiode, "De nieuwe raad gaat na of de code nog voldoet.", null, null, null) };

    private static Versiebestand Voorbeeld => new()
    {
        Versie = "2014",
        Status = Versiestatus.InWerking,
        VastgesteldDoor = Orgaan.College,
        InWerkingVan = new DateOnly(2014, 4, 1),
        Waarden = [new Waarde { Sleutel = "openheid", Soort = Waardesoort.Kernwaarde, Naam = "Openheid" }],
        Bepalingen =
        [
            new Bepaling
            {
                Nummer = "geschenken-2",
                Opschrift = "Geschenken, aanbiedingen en incidentele vergoedingen",
                Plaats = "Tweede alinea",
                Samenvatting = "Boven € 50 wordt een geschenk nooit aangenomen; daaronder mag het, mits gemeld bij de leidinggevende.",
                Waarden = ["openheid"],
                Normen = [new Drempel { Soort = "geschenk", Bedrag = new Bedrag(5000), Onder = Uitkomst.Toegestaan, Op = Uitkomst.HandmatigBeoordelen, Boven = Uitkomst.WeigerenVerplicht }],
            },
        ],
    };
}
