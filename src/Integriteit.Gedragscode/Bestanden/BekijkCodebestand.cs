using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bestanden;

/// <summary>A whole code in the form in which it ships and is taken in.</summary>
internal static class BekijkCodebestand
{
    internal sealed record Query(string Gemeente, string Code) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    /// <summary>The file, and whether anyone may have it so.</summary>
    internal sealed record Antwoord(Codebestand Bestand, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Audit audit, TimeProvider clock) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = await codes.Vereis(db, request.Gemeente, request.Code, cancellationToken);
            var blik = await zicht.Van(request.Gemeente, cancellationToken);
            var gezien = blik.Op(code) ?? throw Codeverzameling.Onbekend(request.Code);
            if (gezien.Versies!.Any(v => !v.IsVastgesteld()))
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkCodebestand), Codewijziging.Onderwerp(request.Code), cancellationToken);
            }

            return new Antwoord(gezien with { Versies = [.. gezien.Versies!.Select(v => v.Zoals(clock.Vandaag()))] }, blik is { Alles: false, Persoon: null });
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}/bestand", async (HttpContext http, string gemeente, string code, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente, code), ct);
            await Answer.Json(http, antwoord.Bestand, isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkCodebestand), "Gedragscode", "Geeft een hele gedragscode als bestand.", "In de vorm waarin gedragscodes worden ingelezen; het schema staat op /schemas/gedragscode.json. Openbaar zijn de vastgestelde versies; wie ontwerpen mag zien, krijgt alle versies.")
        .Geeft(200, "Het bestand.", Voorbeeld, "ETag")
        .Weigert(400, 404);

    internal static Codebestand Voorbeeld => new()
    {
        Gemeente = "gm0148",
        Code = "gentle-agreement",
        Titel = "Gentle agreement raad en college",
        Doelgroep = [Ambt.Raadslid, Ambt.Wethouder, Ambt.Burgemeester],
        Documentsoort = Documentsoort.GentleAgreement,
        Bron = new Bronvermelding { Titel = "Gentle agreement, besproken in de raad" },
        Versies = [BekijkCodeversie.Ontwerp with { Waarden = null, Bepalingen = [new Bepaling { Nummer = "1", Opschrift = "Publiciteit", Plaats = "Punt 1", Samenvatting = "Over een vermoeden spreekt alleen de burgemeester in het openbaar.", Onderdeel = Onderdeel.Publiciteit }] }],
    };
}
