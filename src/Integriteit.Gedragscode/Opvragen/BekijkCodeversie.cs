using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
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
    internal sealed record Query(string Gemeente, string Code, string Versie) : IQuery<Versiebestand>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes) : IRequestHandler<Query, Versiebestand>
    {
        public async Task<Versiebestand> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = await codes.Vereis(db, request.Gemeente, request.Code, cancellationToken);
            return code.Versies!.FirstOrDefault(v => v.Versie == request.Versie)
                ?? throw new Afgewezen(Reden.NietGevonden, "versieOnbekend", $"De gedragscode '{request.Code}' heeft geen versie '{request.Versie}'.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, code, versie), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkCodeversie), "Gedragscode", "Geeft één versie van een gedragscode.", "De waarden, de bepalingen (samengevat, met hun plaats in de bron) en de normen die daaruit volgen.")
        .Geeft(200, "De versie.", Voorbeeld, "ETag")
        .Weigert(400, 404);

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
