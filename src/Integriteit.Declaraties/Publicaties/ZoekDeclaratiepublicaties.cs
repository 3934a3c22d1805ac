using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CsvHelper;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>Every month since the first with anything to publish, also those that were not published, beside the same month a year before. // 003, T-DECL</summary>
internal static class ZoekDeclaratiepublicaties
{
    private static readonly string[] Kolommen = ["maand", "status", "versie", "gepubliceerdOp", "regels", "uitgekeerd", "teruggevorderd", "uitgekeerdJaarEerder", "teruggevorderdJaarEerder", "rectificatieVolgt"];

    internal sealed record Publicatievraag(
        [Range(1, 100), Description("Het grootste aantal maanden in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Range(1900, 2200), Description("Alleen maanden van dit jaar.")] int? Jaar = null);

    internal enum Maandstatus
    {
        Gepubliceerd,

        /// <summary>Over, and still not published.</summary>
        NietGepubliceerd,
    }

    [Description("Een maand, en of zij is gepubliceerd.")]
    internal sealed record Maandstand(
        [property: Description("De maand.")] string Maand,
        [property: Description("Of zij is gepubliceerd.")] Maandstatus Status,
        [property: Description("De versie; ontbreekt zolang zij niet is gepubliceerd.")] int? Versie,
        [property: Description("Wanneer zij voor het eerst is gepubliceerd (UTC).")] DateTimeOffset? GepubliceerdOp,
        [property: Description("Alles opgeteld; ontbreekt zolang zij niet is gepubliceerd.")] Publicatietotaal? Totaal,
        [property: Description("Dezelfde maand een jaar eerder; ontbreekt als die niet is gepubliceerd.")] Publicatietotaal? JaarEerder,
        [property: Description("Of na de publicatie nog iets is uitbetaald dat in deze maand hoort, zodat een rectificatie volgt.")] bool RectificatieVolgt);

    internal sealed record Query(string Gemeente, Publicatievraag Vraag) : IQuery<Lijst<Maandstand>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Publicatieboek boek, Call call, TimeProvider clock) : IRequestHandler<Query, Lijst<Maandstand>>
    {
        private sealed record Open(DateOnly BetaaldOp, string Ambt);

        private sealed record Rij(string Maand, int Versie, DateTimeOffset GepubliceerdOp, int Regels, long Uitgekeerd, long Teruggevorderd)
        {
            public Publicatietotaal Totaal => new(Regels, new Bedrag(Uitgekeerd), new Bedrag(Teruggevorderd));
        }

        public async Task<Lijst<Maandstand>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var gepubliceerd = (await db.Query<Rij>(
                "SELECT maand, versie, gepubliceerd_op, regels, uitgekeerd, teruggevorderd FROM declaraties.publicatie WHERE gemeente = @Gemeente ORDER BY maand", new { Gemeente = gemeente }, cancellationToken)).ToDictionary(r => r.Maand);
            var wacht = await Wacht(gemeente, cancellationToken);
            var standen =
                from maand in Maanden(gepubliceerd.Keys.Concat(wacht))
                where vraag.Jaar is null || maand.Begin.Year == vraag.Jaar
                let rij = gepubliceerd.GetValueOrDefault($"{maand}")
                select new Maandstand(
                    $"{maand}",
                    rij is null ? Maandstatus.NietGepubliceerd : Maandstatus.Gepubliceerd,
                    rij?.Versie,
                    rij?.GepubliceerdOp,
                    rij?.Totaal,
                    gepubliceerd.GetValueOrDefault($"{maand.JaarEerder}")?.Totaal,
                    rij is not null && wacht.Contains(rij.Maand));
            return new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(standen, s => s.Maand, call);
        }

        /// <summary>The months in which something was paid that they must show and do not yet.</summary>
        private async Task<HashSet<string>> Wacht(string gemeente, CancellationToken ct)
        {
            var ambten = await boek.Ambten(gemeente, clock.Vandaag(), ct);
            var open = ambten.Count == 0
                ? []
                : await db.Query<Open>("SELECT DISTINCT betaald_op, ambt FROM declaraties.declaratie WHERE gemeente = @Gemeente AND staat = 'betaald' AND betaald_op IS NOT NULL AND ambt IN @Ambten", new { Gemeente = gemeente, Ambten = ambten }, ct);
            var maanden = new HashSet<string>();
            foreach (var maand in open.GroupBy(o => Maand.Van(o.BetaaldOp)))
            {
                // What was paid before the norms asked for it stays out of sight.
                if ((await boek.Ambten(gemeente, maand.Key.Einde, ct)).Intersect(maand.Select(o => o.Ambt)).Any())
                {
                    maanden.Add($"{maand.Key}");
                }
            }

            return maanden;
        }

        /// <summary>From the first of these to the last month that is over.</summary>
        private IEnumerable<Maand> Maanden(IEnumerable<string> bekend)
        {
            var nu = Maand.Van(clock.Vandaag());
            if (bekend.Min(StringComparer.Ordinal) is not { } eerste || !Maand.Probeer(eerste, out var maand))
            {
                yield break;
            }

            for (; maand.Begin < nu.Begin; maand = maand.Volgende)
            {
                yield return maand;
            }
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaratiepublicaties", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var query = new Query(gemeente, Vraag.Lees<Publicatievraag>(http));
            // The first page is asked for in any case, so that every fault is named before a byte is sent.
            var pagina = await mediator.Send(query, ct);
            if (!Accept.IsCsv(http))
            {
                await pagina.Send(http);
                return;
            }

            Answer.Headers(http, null, isPublic: true);
            await Csv.Send(http, Kolommen, Alle(mediator, query with { Vraag = query.Vraag with { Limit = 100 } }, ct), Schrijf);
        })
        .Openbaar()
        .Operatie(nameof(ZoekDeclaratiepublicaties), "Declaratiepublicaties", "Geeft de maanden met hun stand.", "De eerste maand eerst, tot en met de laatste die voorbij is, ook maanden die niet zijn gepubliceerd. Met de totalen en die van een jaar eerder. Als text/csv de hele lijst.")
        .Vraagt<Publicatievraag>()
        .GeeftLijst("Een pagina maanden.", new Lijst<Maandstand>([new Maandstand("2024-05", Maandstatus.Gepubliceerd, 1, BekijkDeclaratiepublicatie.Voorbeeld.GepubliceerdOp, BekijkDeclaratiepublicatie.Voorbeeld.Totaal, null, false)]))
        .Weigert(400, 404);

    private static async IAsyncEnumerable<IReadOnlyList<Maandstand>> Alle(IMediator mediator, Query query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (Query? deel = query; deel is not null;)
        {
            var pagina = await mediator.Send(deel, ct);
            yield return pagina.Items;
            deel = pagina.Volgende is { } na ? query with { Vraag = query.Vraag with { Cursor = Microsoft.AspNetCore.WebUtilities.Base64UrlTextEncoder.Encode(System.Text.Encoding.UTF8.GetBytes(na)) } } : null;
        }
    }

    private static void Schrijf(CsvWriter csv, Maandstand stand)
    {
        foreach (var veld in new[]
        {
            stand.Maand, Naming.Of(stand.Status), $"{stand.Versie}", stand.GepubliceerdOp?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
            $"{stand.Totaal?.Regels}", $"{stand.Totaal?.Uitgekeerd}", $"{stand.Totaal?.Teruggevorderd}", $"{stand.JaarEerder?.Uitgekeerd}", $"{stand.JaarEerder?.Teruggevorderd}", stand.RectificatieVolgt ? "true" : "false",
        })
        {
            csv.WriteField(veld);
        }
    }
}
