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

    internal sealed class Handler(Melderkamer kamer) : IRequestHandler<Query, Melderdossier>
    {
        public async Task<Melderdossier> Handle(Query request, CancellationToken cancellationToken) =>
            await kamer.Toon(request.Gemeente, await kamer.Vereis(request.Gemeente, request.Code, cancellationToken), cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/melderdossier", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call)), ct));
        })
        .MetOntvangstcode()
        .Operatie(nameof(BekijkMelderdossier), "Melder", "Geeft hoe het met uw melding staat.", "Met de ontvangstcode in de header; er wordt niets van u vastgelegd. Na vijf foute codes die gelijk beginnen rust dat begin tot het volgende kwartier van de klok: ook de goede code geeft dan 404. Zijn er veel foute codes, dan wacht elk antwoord even, hoogstens twee seconden; buiten sluit dat niemand. De ETag is die van uw dossier: stuur hem mee in If-Match als u iets wilt doen zoals u het nu ziet.")
        .Geeft(200, "De stand.", Melderdossier.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
