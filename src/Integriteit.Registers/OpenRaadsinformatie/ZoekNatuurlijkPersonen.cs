using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Registers.OpenRaadsinformatie;

/// <summary>
/// Office-holders with their public functions, field by field as Open Raadsinformatie (VNG, ODS) exchanges them. Public
/// data only, whoever asks.
/// </summary>
internal static class ZoekNatuurlijkPersonen
{
    /// <summary>Words of a text that are looked for: the longest, which say most.</summary>
    private const int Woordental = 3;

    /// <summary>The standard writes an underscore in the names of its filters; the API Design Rules do not allow that in a query.</summary>
    internal sealed record Persoonsvraag(
        [Range(1, 100), Description("Het grootste aantal personen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit 'next'.")] string? Cursor = null,
        [MaxLength(200), Description("Alleen personen met een functie met deze woorden in de omschrijving (de drie langste tellen); in de standaard nevenfunctie_omschrijving.")] string? NevenfunctieOmschrijving = null,
        [Description("Alleen personen met een functie die bezoldigd is, of juist niet; in de standaard nevenfunctie_indicatorBezoldigd.")] bool? NevenfunctieIndicatorBezoldigd = null,
        [MaxLength(200), Description("Alleen personen met een functie bij een organisatie met deze woorden in de naam (de drie langste tellen); in de standaard nevenfunctie_naamOrganisatie.")] string? NevenfunctieNaamOrganisatie = null)
    {
        /// <summary>What one and the same function must be found by.</summary>
        public IReadOnlyList<string> Woorden() =>
        [
            .. Van(NevenfunctieOmschrijving, "o"),
            .. Van(NevenfunctieNaamOrganisatie, "g"),
            .. NevenfunctieIndicatorBezoldigd is { } bezoldigd ? [$"b:{(bezoldigd ? "ja" : "nee")}"] : Array.Empty<string>(),
        ];

        private static IEnumerable<string> Van(string? tekst, string soort) => Registers.Woorden.Van(tekst).OrderByDescending(w => w.Length).Take(Woordental).Select(w => $"{soort}:{w}");
    }

    [Description("Een pagina personen, in de vorm van Open Raadsinformatie.")]
    internal sealed record NatuurlijkPersonen(
        [property: Description("Het adres van de volgende pagina; ontbreekt op de laatste.")] string? Next,
        [property: Description("De personen, op naam.")] IReadOnlyList<NatuurlijkPersoon> Results);

    internal sealed record Query(string Gemeente, string Adres, Persoonsvraag Vraag) : IQuery<Pagina>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Pagina(IReadOnlyList<NatuurlijkPersoon> Personen, string? Volgende);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Vraag.NevenfunctieOmschrijving).Must(Leesbaar).WithErrorCode("ongeldig").WithMessage("'nevenfunctieOmschrijving' bevat geen letters of cijfers.");
            RuleFor(q => q.Vraag.NevenfunctieNaamOrganisatie).Must(Leesbaar).WithErrorCode("ongeldig").WithMessage("'nevenfunctieNaamOrganisatie' bevat geen letters of cijfers.");
        }

        private static bool Leesbaar(string? tekst) => tekst is null || Woorden.Van(tekst).Any();
    }

    internal sealed class Handler(RegistersDb db, TimeProvider clock, Call call) : IRequestHandler<Query, Pagina>
    {
        public async Task<Pagina> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var woorden = vraag.Woorden();
            var rijen = await db.Page<ZoekAmbtsdragers.Rij>(
                Personen,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "",
                    Gefilterd = woorden.Count > 0,
                    Woord = woorden.ElementAtOrDefault(0),
                    Woord1 = woorden.ElementAtOrDefault(1),
                    Woord2 = woorden.ElementAtOrDefault(2),
                    Woord3 = woorden.ElementAtOrDefault(3),
                    Woord4 = woorden.ElementAtOrDefault(4),
                    Woord5 = woorden.ElementAtOrDefault(5),
                    Woord6 = woorden.ElementAtOrDefault(6),
                },
                cancellationToken);
            var page = rijen.Take(vraag.Limit).ToList();
            return new Pagina(await Vul(db, gemeente, page, request.Adres, clock.Vandaag(), cancellationToken), rijen.Count > vraag.Limit ? page[^1].Sleutel : null);
        }
    }

    private sealed record Functierij(Guid Persoon, string Weergave);

    /// <summary>The persons with their functions and offices: two questions, however many persons.</summary>
    internal static async Task<IReadOnlyList<NatuurlijkPersoon>> Vul(RegistersDb db, string gemeente, IReadOnlyList<ZoekAmbtsdragers.Rij> personen, string adres, DateOnly dag, CancellationToken ct)
    {
        var ids = personen.Select(p => p.Id).ToList();
        var perioden = await ZoekAmbtsdragers.Perioden(db, gemeente, ids, ct);
        var functies = (await db.Query<Functierij>(
            """
            SELECT i.persoon, i.weergave
            FROM registers.inschrijving i
            WHERE i.gemeente = @Gemeente AND i.register = 'nevenfuncties' AND i.persoon IN @Ids AND i.kring = 'openbaar' AND i.status = 'geldig'
            ORDER BY i.sleutel DESC
            """,
            new { Gemeente = gemeente, Ids = ids },
            ct)).ToLookup(f => f.Persoon);
        return
        [
            .. from persoon in personen
               select new NatuurlijkPersoon(
                   $"{adres}/{persoon.Id}",
                   persoon.Id.ToString(),
                   NatuurlijkPersoon.Van(perioden[persoon.Id], dag),
                   new NaamNatuurlijkPersoon(persoon.Naam, persoon.Naam),
                   [.. functies[persoon.Id].Select(f => NevenfunctieNatuurlijkePersoon.Van(JsonSerializer.Deserialize<Inschrijving<NevenfunctieWeergave>>(f.Weergave, Json.Options)!.Gegevens!))]),
        ];
    }

    private const string Personen = """
        SELECT p.id, p.naam, p.sleutel
        FROM registers.persoon p
        WHERE p.gemeente = @Gemeente AND p.sleutel > @Na
          AND EXISTS (SELECT 1 FROM registers.ambtsperiode a WHERE a.gemeente = p.gemeente AND a.persoon = p.id AND a.ambt <> 'ambtenaar')
          AND (@Gefilterd = 0 OR EXISTS (SELECT 1 FROM registers.inschrijving i
            WHERE i.gemeente = p.gemeente AND i.register = 'nevenfuncties' AND i.persoon = p.id AND i.kring = 'openbaar' AND i.status = 'geldig'
              AND ((EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord AND w.sleutel = i.sleutel)
                  AND (@Woord1 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord1 AND w.sleutel = i.sleutel))
                  AND (@Woord2 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord2 AND w.sleutel = i.sleutel))
                  AND (@Woord3 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord3 AND w.sleutel = i.sleutel))
                  AND (@Woord4 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord4 AND w.sleutel = i.sleutel))
                  AND (@Woord5 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord5 AND w.sleutel = i.sleutel))
                  AND (@Woord6 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = i.gemeente AND w.register = i.register AND w.kring = i.kring AND w.woord = @Woord6 AND w.sleutel = i.sleutel)))
                OR EXISTS (SELECT 1 FROM registers.vers_trefwoord v WHERE v.gemeente = i.gemeente AND v.register = i.register AND v.kring = i.kring AND v.sleutel = i.sleutel
                  AND v.woorden LIKE CONCAT('% ', @Woord, ' %')
                  AND (@Woord1 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord1, ' %'))
                  AND (@Woord2 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord2, ' %'))
                  AND (@Woord3 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord3, ' %'))
                  AND (@Woord4 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord4, ' %'))
                  AND (@Woord5 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord5, ' %'))
                  AND (@Woord6 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord6, ' %'))))))
        ORDER BY p.sleutel
        """;

    /// <summary>Where this is asked, as an absolute address: the standard asks for URIs.</summary>
    internal static string Adres(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}";

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ori/natuurlijkpersonen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var pagina = await mediator.Send(new Query(gemeente, Adres(http), Vraag.Lees<Persoonsvraag>(http)), ct);
            var next = pagina.Volgende is { } na ? Kern.Web.Cursor.Link(http, Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(na))) : null;
            if (next is not null)
            {
                http.Response.Headers.Link = next;
            }

            await Answer.Json(http, new NatuurlijkPersonen(next is null ? null : $"{http.Request.Scheme}://{http.Request.Host}{next[1..next.IndexOf('>', StringComparison.Ordinal)]}", pagina.Personen), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(ZoekNatuurlijkPersonen), "Open Raadsinformatie", "Geeft de personen met hun nevenfuncties, zoals Open Raadsinformatie.", "Ambtsdragers met hun openbare hoofd- en nevenfuncties, veld voor veld zoals de standaard van de VNG die noemt, ook waar die een spelfout heeft. Wat de standaard niet kent, zoals het KvK-nummer, staat in het register nevenfuncties.")
        .Vraagt<Persoonsvraag>()
        .Geeft(200, "Een pagina personen.", new NatuurlijkPersonen(null, [NatuurlijkPersoon.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
