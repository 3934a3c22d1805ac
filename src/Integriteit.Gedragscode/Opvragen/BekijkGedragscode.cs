using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
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

/// <summary>One code: what it is called, for whom it is, where it was taken from, and its versions.</summary>
internal static class BekijkGedragscode
{
    internal sealed record Codevraag([Description("Alleen de versie die op deze dag in werking was.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, string Code, Codevraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    /// <summary>The code, and whether anyone may see it so.</summary>
    internal sealed record Antwoord(Gedragscode Gedragscode, bool Openbaar);

    internal sealed record Gedragscode(
        [property: Description("De gemeente (CBS-code).")] string Gemeente,
        [property: Description("De sleutel van de code, zoals in paden.")] string Code,
        [property: Description("De titel.")] string Titel,
        [property: Description("De citeertitel; ontbreekt als er geen is.")] string? Citeertitel,
        [property: Description("Het onderwerp van de regeling.")] string? Onderwerp,
        [property: Description("De soort document.")] Documentsoort Documentsoort,
        [property: Description("De ambten waarvoor de code geldt.")] IReadOnlyList<Ambt> Doelgroep,
        [property: Description("Het document waaruit de code is overgenomen.")] Bronvermelding Bron,
        [property: Description("De versies, met hun data.")] IReadOnlyList<ZoekGedragscodes.VersieRegel> Versies)
    {
        public static Gedragscode Van(Codebestand c, DateOnly dag) =>
            new(c.Gemeente!, c.Code!, c.Titel!, c.Citeertitel, c.Onderwerp, c.Soort(), c.Doelgroep!, c.Bron!, [.. c.Versies!.Select(v => ZoekGedragscodes.VersieRegel.Van(v, dag))]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, TimeProvider clock) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = await codes.Vereis(db, request.Gemeente, request.Code, cancellationToken);
            var blik = await zicht.Van(request.Gemeente, cancellationToken);
            if (blik.Op(code) is null)
            {
                throw Codeverzameling.Onbekend(request.Code);
            }

            var gezien = ZoekGedragscodes.Op(code, blik, request.Vraag.Peildatum)
                ?? throw new Afgewezen(Reden.NietGevonden, "geenVersieInWerking", $"Op {request.Vraag.Peildatum:yyyy-MM-dd} was geen versie van '{request.Code}' in werking.");
            return new Antwoord(Gedragscode.Van(gezien, request.Vraag.Peildatum ?? clock.Vandaag()), blik is { Alles: false, Persoon: null });
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        // Not a code: that address takes in a file.
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code:regex(^(?!import$).+$)}", async (HttpContext http, string gemeente, string code, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, code, Vraag.Lees<Codevraag>(http)), ct);
            await Answer.Json(http, antwoord.Gedragscode, isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkGedragscode), "Gedragscode", "Geeft één gedragscode.", "De code met haar doelgroep, bron en versies. De bepalingen staan bij de versie.")
        .Vraagt<Codevraag>()
        .Geeft(200, "De gedragscode.", Voorbeeld, "ETag")
        .Weigert(400, 404);

    internal static readonly Gedragscode Voorbeeld = new(
        "gm0406", ZoekGedragscodes.Voorbeeld.Code, ZoekGedragscodes.Voorbeeld.Titel, null, null, Documentsoort.Gedragscode, ZoekGedragscodes.Voorbeeld.Doelgroep, new Bronvermelding { Titel = "Gedragscode ambtelijke integriteit, samenvatting en toelichting" }, ZoekGedragscodes.Voorbeeld.Versies);
}
