using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>One report, for who stands in its circle; every reading is logged, and the reporter sees on which days it was.</summary>
internal static class BekijkMelding
{
    [Description("Een melding, zoals wie haar behandelt haar ziet.")]
    internal sealed record Meldingdossier(
        [property: Description("Het id.")] Guid Id,
        [property: Description("De versie, vanaf 1.")] int Versie,
        [property: Description("De stand.")] Meldstatus Status,
        [property: Description("De dag van ontvangst.")] DateOnly Ontvangen,
        [property: Description("Waarover.")] Meldsoort Soort,
        [property: Description("Hoe er is gemeld.")] Meldwijze Wijze,
        [property: Description("Als wat de melder meldt.")] Melderhoedanigheid Hoedanigheid,
        [property: Description("Wat er aan de hand is.")] string Omschrijving,
        [property: Description("Wanneer het gebeurde.")] string? Wanneer,
        [property: Description("Waar het gebeurde.")] string? Waar,
        [property: Description("Met wie het al is besproken.")] string? AlBesproken,
        [property: Description("Wie de melder is; alleen bij een open melding.")] Melderidentiteit? Melder,
        [property: Description("Hoe de melding is opgenomen, als een functionaris haar invoerde.")] DienMeldingIn.Opname? Opname,
        [property: Description("Wie haar dan invoerde.")] Guid? IngevoerdDoor,
        [property: Description("Wie het betreft.")] IReadOnlyList<Betrokkene> Betrokkenen,
        [property: Description("Wie haar lezen en behandelen.")] IReadOnlyList<Kringlid> Kring,
        [property: Description("De besluiten over wie haar leest.")] IReadOnlyList<Kringbesluit> Kringbesluiten,
        [property: Description("De functie buiten de gemeente waar de melding uitkomt als niemand erbinnen haar mag krijgen.")] Meldfunctie? Buiten,
        [property: Description("Het regime.")] Meldregime? Regime,
        [property: Description("De stappen.")] IReadOnlyList<GezetteStap> Stappen,
        [property: Description("De termijnen.")] IReadOnlyList<Meldtermijn> Termijnen,
        [property: Description("De dag waarop de melder de melding introk.")] DateOnly? IngetrokkenOp,
        [property: Description("De dag waarop de melder instemde met onthulling van de identiteit.")] DateOnly? OnthullingToegestaanOp)
    {
        public static Meldingdossier Van(Geopend melding, IReadOnlyList<Meldtermijn> termijnen) => new(
            melding.Id,
            melding.Versie,
            melding.Inhoud.Status,
            melding.Inhoud.Ontvangen,
            melding.Inhoud.Melding.Soort!.Value,
            melding.Inhoud.Melding.Wijze!.Value,
            melding.Inhoud.Melding.Hoedanigheid!.Value,
            melding.Inhoud.Melding.Omschrijving!,
            melding.Inhoud.Melding.Wanneer,
            melding.Inhoud.Melding.Waar,
            melding.Inhoud.Melding.AlBesproken,
            melding.Inhoud.Melder,
            melding.Inhoud.Melding.Opname,
            melding.Inhoud.IngevoerdDoor,
            melding.Inhoud.Betrokkenen,
            melding.Inhoud.Kring,
            melding.Inhoud.Kringbesluiten,
            melding.Inhoud.Buiten,
            melding.Inhoud.Regime,
            melding.Inhoud.Stappen,
            termijnen,
            melding.Inhoud.IngetrokkenOp,
            melding.Inhoud.OnthullingToegestaanOp);

        public Task Send(HttpContext http, int status = 200) => Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"));

        private static readonly Guid Griffier = Guid.Parse("01920000-0000-7000-8000-0000000000a3");

        public static readonly Meldingdossier Voorbeeld = new(
            Guid.Parse("01920000-0000-4000-8000-0000000000a2"), 1, Meldstatus.Ontvangen, new DateOnly(2026, 5, 1), Meldsoort.Belangenverstrengeling, Meldwijze.Anoniem, Melderhoedanigheid.Medewerker,
            DienMeldingIn.Voorbeeld.Omschrijving!, null, null, null, null, null, null, [new Betrokkene(Ambt.Wethouder, null, null)],
            [new Kringlid(Griffier, Meldfunctie.Griffier, Kringrecht.Behandelen, new DateOnly(2026, 5, 1))],
            [new Kringbesluit(new DateOnly(2026, 5, 1), Kringhandeling.Gerouteerd, Griffier, Meldfunctie.Griffier, null, "Volgens het protocol.")],
            null, null, [], [new Meldtermijn(Meldtermijnsoort.Ontvangstbevestiging, new DateOnly(2026, 5, 8), null, false)], null, null);
    }

    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Meldingdossier>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Meldtermijnen termijnen, Leesboek gelezen, Audit audit, TimeProvider clock) : IRequestHandler<Query, Meldingdossier>
    {
        public async Task<Meldingdossier> Handle(Query request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await db.InTransaction(
                async () =>
                {
                    await gelezen.Gezien(gemeente, melding.Id, ik.Persoon, Meldstuksoort.Melding, [0], cancellationToken);
                    await db.Execute(
                        "INSERT INTO meldingen.inzage (gemeente, melding, dag) SELECT @Gemeente, @Id, @Dag WHERE NOT EXISTS (SELECT 1 FROM meldingen.inzage WHERE gemeente = @Gemeente AND melding = @Id AND dag = @Dag)",
                        new { Gemeente = gemeente, melding.Id, Dag = clock.Vandaag() },
                        cancellationToken);
                    return await audit.Write(db, gemeente, nameof(BekijkMelding), new AuditNote(melding.Spoor.ToString(), ""), "gelezen", cancellationToken);
                },
                cancellationToken);
            return Meldingdossier.Van(melding, await termijnen.Van(gemeente, melding.Id, cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkMelding), "Meldingen", "Geeft één melding.", "Alleen voor wie haar volgens het protocol of op uitnodiging leest, en zolang die functie duurt; voor anderen is zij er niet. Vraagt een token met de claim 'persoon'. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De melding.", Meldingdossier.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
