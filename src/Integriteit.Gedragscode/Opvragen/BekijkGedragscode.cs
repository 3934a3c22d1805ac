using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
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
    internal sealed record Query(string Gemeente, string Code) : IQuery<Gedragscode>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Gedragscode(
        [property: Description("De gemeente (CBS-code).")] string Gemeente,
        [property: Description("De sleutel van de code, zoals in paden.")] string Code,
        [property: Description("De titel.")] string Titel,
        [property: Description("De citeertitel; ontbreekt als er geen is.")] string? Citeertitel,
        [property: Description("Het onderwerp van de regeling.")] string? Onderwerp,
        [property: Description("De ambten waarvoor de code geldt.")] IReadOnlyList<Ambt> Doelgroep,
        [property: Description("Het document waaruit de code is overgenomen.")] Bronvermelding Bron,
        [property: Description("De versies, met hun data.")] IReadOnlyList<ZoekGedragscodes.VersieRegel> Versies);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes) : IRequestHandler<Query, Gedragscode>
    {
        public async Task<Gedragscode> Handle(Query request, CancellationToken cancellationToken)
        {
            var c = await codes.Vereis(db, request.Gemeente, request.Code, cancellationToken);
            return new Gedragscode(c.Gemeente!, c.Code!, c.Titel!, c.Citeertitel, c.Onderwerp, c.Doelgroep!, c.Bron!, [.. c.Versies!.Select(ZoekGedragscodes.VersieRegel.Van)]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}", async (HttpContext http, string gemeente, string code, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, code), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkGedragscode), "Gedragscode", "Geeft één gedragscode.", "De code met haar doelgroep, bron en versies. De bepalingen staan bij de versie.")
        .Geeft(200, "De gedragscode.", new Gedragscode("gm0406", ZoekGedragscodes.Voorbeeld.Code, ZoekGedragscodes.Voorbeeld.Titel, null, null, ZoekGedragscodes.Voorbeeld.Doelgroep, new Bronvermelding { Titel = "Gedragscode ambtelijke integriteit, samenvatting en toelichting" }, ZoekGedragscodes.Voorbeeld.Versies), "ETag")
        .Weigert(400, 404);
}
