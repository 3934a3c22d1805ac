using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Eden;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Gedragscode.Instemmingen;

/// <summary>
/// Who committed to a code in a term and who did not: figures for everyone, names for those who hold an office and those
/// who keep the registers. // 001-13
/// </summary>
internal static class ZoekInstemmingen
{
    internal sealed record Instemmingsvraag(
        [Range(1, 100), Description("Het grootste aantal raadsleden in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("De zittingsperiode van de raad; weglaten is de huidige.")] Guid? Zittingsperiode = null,
        [MaxLength(100), Description("De sleutel van de gedragscode; weglaten is de eerste die voor raadsleden geldt.")] string? Code = null);

    internal sealed record Query(string Gemeente, Instemmingsvraag Vraag) : IQuery<Instemmingsoverzicht>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    [Description("Hoe het met de instemming in een zittingsperiode staat.")]
    internal sealed record Instemmingsoverzicht(
        [property: Description("De zittingsperiode; ontbreekt als er geen is vastgelegd.")] Guid? Zittingsperiode,
        [property: Description("De gedragscode; ontbreekt als er geen voor raadsleden is.")] string? Code,
        [property: Description("Het aantal raadsleden, vandaag of op de laatste dag van de periode.")] int Leden,
        [property: Description("Hoeveel van hen in deze periode met een versie van de code instemden.")] int Ingestemd,
        [property: Description("De raadsleden van deze pagina; leeg voor wie de namen niet ziet.")] IReadOnlyList<Instemmingstaat> Items)
    {
        /// <summary>The key after which the next page begins, and whether names are shown.</summary>
        internal (string? Na, bool MetNamen) Pagina { get; init; }
    }

    [Description("Een raadslid, en of het instemde.")]
    internal sealed record Instemmingstaat(
        [property: Description("Het id van de persoon.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("De versie waarmee het laatst is ingestemd; ontbreekt als dat niet is gebeurd.")] string? Versie,
        [property: Description("De dag; ontbreekt als er niet is ingestemd.")] DateOnly? Datum);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zittingskalender kalender, Instemmingstand stand, Eedwet wet, Bevoegdheid bevoegdheid, Audit audit, Call call, TimeProvider clock)
        : IRequestHandler<Query, Instemmingsoverzicht>
    {
        public async Task<Instemmingsoverzicht> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var code = (await codes.Van(db, gemeente, cancellationToken)).FirstOrDefault(c => c.Code == (vraag.Code ?? c.Code) && c.Doelgroep!.Contains(Ambt.Raadslid))?.Code;
            var periode = vraag.Zittingsperiode is { } id
                ? await kalender.Vereis(gemeente, id, cancellationToken)
                : await kalender.Op(gemeente, Orgaan.Raad, clock.Vandaag(), cancellationToken);
            var na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "";
            if (code is null || periode is not { Orgaan: Orgaan.Raad })
            {
                return new Instemmingsoverzicht(periode?.Id, code, 0, 0, []);
            }

            var telling = await stand.Tel(gemeente, periode, code, cancellationToken);
            var overzicht = new Instemmingsoverzicht(periode.Id, code, telling.Leden, telling.Ingestemd, []);
            if (call.Aanroeper.Gemeente != gemeente || !await bevoegdheid.Is(gemeente, [Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, .. wet.Openbaar.Select(Naming.Of)], cancellationToken))
            {
                return overzicht;
            }

            await audit.Gelezen(db, gemeente, nameof(ZoekInstemmingen), periode.Id.ToString(), cancellationToken);
            var leden = await stand.Leden(gemeente, periode, na, vraag.Limit + 1, cancellationToken);
            var page = leden.Take(vraag.Limit).ToList();
            var perPersoon = (await stand.Van(gemeente, periode.Id, code, cancellationToken)).ToLookup(r => r.Persoon);
            return overzicht with
            {
                Items = [.. page.Select(p => perPersoon[p.Persoon].MaxBy(r => r.Datum) is { } laatste ? new Instemmingstaat(p.Persoon, p.Naam, laatste.Versie, laatste.Datum) : new Instemmingstaat(p.Persoon, p.Naam, null, null))],
                Pagina = (leden.Count > vraag.Limit ? page[^1].Sleutel : null, true),
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/instemmingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var overzicht = await mediator.Send(new Query(gemeente, Vraag.Lees<Instemmingsvraag>(http)), ct);
            if (overzicht.Pagina.Na is { } na)
            {
                http.Response.Headers.Link = Kern.Web.Cursor.Link(http, Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(na)));
            }

            await Answer.Json(http, overzicht, isPublic: !overzicht.Pagina.MetNamen);
        })
        .Openbaar()
        .Operatie(nameof(ZoekInstemmingen), "Instemmingen", "Zegt hoeveel raadsleden met de gedragscode instemden.", "De aantallen zijn openbaar. Wie wel en wie niet, ziet wie zelf een politiek ambt bekleedt of de registers beheert.")
        .Vraagt<Instemmingsvraag>()
        .Geeft(200, "De stand van de instemming.", new Instemmingsoverzicht(GeefInstemming.Voorbeeld.Zittingsperiode, GeefInstemming.Voorbeeld.Code, 21, 20, [new Instemmingstaat(GeefInstemming.Voorbeeld.Persoon, "J. de Vries", "1", GeefInstemming.Voorbeeld.Datum)]), "ETag", "Link")
        .Weigert(400, 404);
}
