using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Identiteit;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Melder;

/// <summary>How the report stands, for the reporter: never what was reported, so that a lost code shows no content, and never who reads it.</summary>
internal static class BekijkMelderdossier
{
    [Description("Hoe het met de melding staat.")]
    internal sealed record Melderdossier(
        [property: Description("De stand.")] Meldstatus Status,
        [property: Description("Waarover.")] Meldsoort Soort,
        [property: Description("De dag van ontvangst.")] DateOnly Ontvangen,
        [property: Description("Bij hoeveel personen de melding is; niet wie.")] int Behandelaars,
        [property: Description("De functie buiten de gemeente tot wie u zich kunt wenden, als niemand erbinnen de melding mag krijgen.")] Meldfunctie? Buiten,
        [property: Description("De termijnen waarbinnen u iets hoort.")] IReadOnlyList<Meldtermijn> Termijnen,
        [property: Description("De dagen waarop de melding is gelezen.")] IReadOnlyList<DateOnly> GelezenOp,
        [property: Description("De dag waarop u de melding introk.")] DateOnly? IngetrokkenOp,
        [property: Description("De dag waarop u instemde met onthulling van uw identiteit.")] DateOnly? OnthullingToegestaanOp,
        [property: Description("De verzoeken om uw identiteit te zien, en wat daarop is beslist.")] IReadOnlyList<Identiteitsvraag> Identiteitsverzoeken)
    {
        [Description("Wat er aan meldingen bij deze hoort: een eerdere, of een van benadeling. Alleen wat u zelf koppelde, of wat een behandelaar koppelde die weet dat beide van u zijn.")]
        public IReadOnlyList<Koppelrol> Koppelingen { get; init; } = [];

        public static readonly Melderdossier Voorbeeld = new(
            Meldstatus.Ontvangen, Meldsoort.Belangenverstrengeling, new DateOnly(2026, 5, 1), 1, null, [new Meldtermijn(Meldtermijnsoort.Ontvangstbevestiging, new DateOnly(2026, 5, 8), null, false)], [new DateOnly(2026, 5, 2)], null, null, []);
    }

    [Description("Dat is gevraagd wie u bent, en wat is beslist.")]
    internal sealed record Identiteitsvraag(
        [property: Description("De grond.")] Identiteitsgrond Grond,
        [property: Description("De dag.")] DateOnly GevraagdOp,
        [property: Description("De stand.")] Verzoekstatus Status,
        [property: Description("De dag van het besluit.")] DateOnly? BeslistOp);

    internal sealed record Query(string Gemeente, string Code) : IQuery<Melderdossier>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Melderkamer kamer, Meldtermijnen termijnen, Identiteitsverzoeken verzoeken, Koppelingen koppelingen) : IRequestHandler<Query, Melderdossier>
    {
        public async Task<Melderdossier> Handle(Query request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            var gelezen = await db.Query<DateOnly>("SELECT dag FROM meldingen.inzage WHERE gemeente = @Gemeente AND melding = @Id ORDER BY dag", new { request.Gemeente, melding.Id }, cancellationToken);
            return new Melderdossier(
                melding.Inhoud.Status,
                melding.Inhoud.Melding.Soort!.Value,
                melding.Inhoud.Ontvangen,
                melding.Inhoud.Kring.Count,
                melding.Inhoud.Buiten,
                [.. (await termijnen.Van(request.Gemeente, melding.Id, cancellationToken)).Where(t => t.Soort is Meldtermijnsoort.Ontvangstbevestiging or Meldtermijnsoort.Terugkoppeling)],
                gelezen,
                melding.Inhoud.IngetrokkenOp,
                melding.Inhoud.OnthullingToegestaanOp,
                [.. (await verzoeken.Van(request.Gemeente, melding, cancellationToken)).Select(v => new Identiteitsvraag(v.Grond, v.GevraagdOp, v.Status, v.BeslistOp))])
            {
                Koppelingen = await koppelingen.VoorMelder(request.Gemeente, melding, cancellationToken),
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/melderdossier", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Spoorloos.Begin(http);
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call)), ct));
        })
        .MetOntvangstcode()
        .Operatie(nameof(BekijkMelderdossier), "Melder", "Geeft hoe het met uw melding staat.", "Met de ontvangstcode in de header; er wordt niets van u vastgelegd. Na vijf foute codes die gelijk beginnen rust dat begin een kwartier: ook de goede code geeft dan 404.")
        .Geeft(200, "De stand.", Melderdossier.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
