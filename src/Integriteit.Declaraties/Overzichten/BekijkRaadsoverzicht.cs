using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Betalingen;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Overzichten;

/// <summary>What was paid on claims in a year by office and kind of cost, beside the year before; also of offices whose claims are not published, and of no person. // 003-25</summary>
internal static class BekijkRaadsoverzicht
{
    [Description("Wat aan één ambt en kostensoort is uitbetaald.")]
    internal sealed record Overzichtregel(
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("De kostensoort.")] string Kostensoort,
        [property: Description("Het kopje.")] string Label,
        [property: Description("In het jaar.")] Publicatietotaal Totaal,
        [property: Description("In het jaar ervoor.")] Publicatietotaal JaarEerder);

    [Description("Wat er in een jaar aan declaraties is uitbetaald.")]
    internal sealed record Raadsoverzicht(
        [property: Description("Het kalenderjaar.")] int Jaar,
        [property: Description("Alles opgeteld.")] Publicatietotaal Totaal,
        [property: Description("Alles in het jaar ervoor.")] Publicatietotaal JaarEerder,
        [property: Description("Per ambt en kostensoort.")] IReadOnlyList<Overzichtregel> Regels);

    internal sealed record Query(string Gemeente, int Jaar) : IQuery<Raadsoverzicht>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten, Rol.Controleur]);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(q => q.Jaar).GreaterThanOrEqualTo(1900).WithErrorCode("buitenBereik").WithMessage("Het jaar is 1900 of later.");
            RuleFor(q => q.Jaar).Must(jaar => jaar <= clock.Vandaag().Year).WithErrorCode("inToekomst").WithMessage("Dit jaar is nog niet begonnen.");
        }
    }

    internal sealed class Handler(DeclaratiesDb db, Kostenbeeld kosten, Audit audit, Call call, IMediator mediator, TimeProvider clock) : IRequestHandler<Query, Raadsoverzicht>
    {
        private static readonly Ambt[] Raad = [Ambt.Raadslid, Ambt.Commissielid, Ambt.Burgemeester];

        private sealed record Som(Ambt Ambt, string Kostensoort, int Regels, long Bedrag);

        private sealed record Terug(string Declaratie, string Terugvordering);

        public async Task<Raadsoverzicht> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, jaar) = (request.Gemeente, request.Jaar);
            await Vereis(gemeente, cancellationToken);
            var (nu, eerder) = (await Tel(gemeente, jaar, cancellationToken), await Tel(gemeente, jaar - 1, cancellationToken));
            var soorten = await kosten.Op(gemeente, new DateOnly(jaar, 12, 31), cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(BekijkRaadsoverzicht), $"{jaar}", cancellationToken);
            return new Raadsoverzicht(
                jaar,
                Samen(nu.Values),
                Samen(eerder.Values),
                [
                    .. from sleutel in nu.Keys.Union(eerder.Keys)
                       orderby sleutel.Ambt, sleutel.Kostensoort
                       select new Overzichtregel(
                           sleutel.Ambt, sleutel.Kostensoort, soorten.Vind(sleutel.Kostensoort)?.Publicatielabel ?? sleutel.Kostensoort, nu.GetValueOrDefault(sleutel) ?? Samen([]), eerder.GetValueOrDefault(sleutel) ?? Samen([])),
                ]);
        }

        /// <exception cref="Afgewezen">403 for who is not of the council, its clerk, the secretary or the auditor.</exception>
        private async Task Vereis(string gemeente, CancellationToken ct)
        {
            var dag = clock.Vandaag();
            if (!new[] { Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Controleur }.Any(rol => call.Aanroeper.Heeft(rol, gemeente))
                && !(call.Aanroeper.PersoonIn(gemeente) is { } ik
                    && await mediator.Send(new BekijkBekleder(gemeente, ik), ct) is { } bekleder
                    && bekleder.Perioden.Any(p => (Raad.Contains(p.Ambt) || p.Ambt is Ambt.Griffier or Ambt.Gemeentesecretaris) && p.Van <= dag && dag <= (p.TotEnMet ?? DateOnly.MaxValue))))
            {
                throw new Afgewezen(Reden.Verboden, "nietVanDeRaad", "Dit overzicht is voor de raad, de griffier, de gemeentesecretaris en de controleur.");
            }
        }

        private async Task<IReadOnlyDictionary<(Ambt Ambt, string Kostensoort), Publicatietotaal>> Tel(string gemeente, int jaar, CancellationToken ct)
        {
            var args = new { Gemeente = gemeente, Begin = new DateOnly(jaar, 1, 1), Einde = new DateOnly(jaar, 12, 31) };
            var uitgekeerd = await db.Query<Som>(
                """
                SELECT d.ambt, r.kostensoort, COUNT(*) AS regels, SUM(r.toegekend) AS bedrag
                FROM declaraties.declaratie d
                JOIN declaraties.declaratieregel r ON r.gemeente = d.gemeente AND r.declaratie = d.id
                WHERE d.gemeente = @Gemeente AND d.betaald_op >= @Begin AND d.betaald_op <= @Einde AND r.toegekend > 0
                GROUP BY d.ambt, r.kostensoort
                """,
                args,
                ct);
            // What is asked back is little by nature.
            var terug =
                from rij in await db.Query<Terug>(
                    """
                    SELECT d.gegevens AS declaratie, t.gegevens AS terugvordering
                    FROM declaraties.terugvordering t
                    JOIN declaraties.declaratie d ON d.gemeente = t.gemeente AND d.id = t.declaratie
                    WHERE t.gemeente = @Gemeente AND t.besloten_op >= @Begin AND t.besloten_op <= @Einde
                    """,
                    args,
                    ct)
                let declaratie = Declaratie.Lees(rij.Declaratie)
                from regel in Terugvordering.Lees(rij.Terugvordering).Regels
                group regel.Bedrag!.Value.Centen by (declaratie.Ambt, Kostensoort: declaratie.Regels.First(r => r.Nummer == regel.Nummer).Uitgave.Kostensoort!);
            return uitgekeerd.Select(u => (Sleutel: (u.Ambt, u.Kostensoort), Totaal: new Publicatietotaal(u.Regels, new Bedrag(u.Bedrag), default)))
                .Concat(terug.Select(t => (Sleutel: t.Key, Totaal: new Publicatietotaal(t.Count(), default, new Bedrag(t.Sum())))))
                .GroupBy(t => t.Sleutel)
                .ToDictionary(g => g.Key, g => Samen(g.Select(t => t.Totaal)));
        }

        private static Publicatietotaal Samen(IEnumerable<Publicatietotaal> delen) => delen.Aggregate(
            new Publicatietotaal(0, default, default),
            (som, deel) => new Publicatietotaal(som.Regels + deel.Regels, new Bedrag(som.Uitgekeerd.Centen + deel.Uitgekeerd.Centen), new Bedrag(som.Teruggevorderd.Centen + deel.Teruggevorderd.Centen)));
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/raadsoverzichten/{jaar:int}", async (HttpContext http, string gemeente, int jaar, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, jaar), ct));
        })
        .MetToken()
        .Operatie(nameof(BekijkRaadsoverzicht), "Declaratieoverzichten", "Geeft de raad wat er in een jaar is gedeclareerd.", "Per ambt en kostensoort, met het jaar ervoor; zonder namen, en ook voor ambten waarvan declaraties niet openbaar worden. Voor de raad, de griffier, de gemeentesecretaris, de burgemeester en de controleur.")
        .Geeft(200, "Het overzicht.", Voorbeeld, "ETag")
        .Weigert(400, 403, 404);

    private static Raadsoverzicht Voorbeeld
    {
        get
        {
            var (nu, eerder) = (new Publicatietotaal(14, new Bedrag(48_310), default), new Publicatietotaal(11, new Bedrag(39_005), new Bedrag(2_450)));
            return new Raadsoverzicht(2024, nu, eerder, [new Overzichtregel(Ambt.Wethouder, "openbaar-vervoer", "Reiskosten", nu, eerder)]);
        }
    }
}
