using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>How much of a line a kind of cost leaves to award, given what was claimed of it before. // 003-28</summary>
internal sealed class Kostengrenzen(DeclaratiesDb db)
{
    /// <summary>The most that can be awarded, in cents; null where there is no limit, or where its measure is not known.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="declaratie">The claim.</param>
    /// <param name="regel">The line.</param>
    /// <param name="soort">Its kind of cost.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<long?> Hoogstens(string gemeente, Declaratie declaratie, Declaratieregel regel, Kostensoort soort, CancellationToken ct)
    {
        if (soort.Grens is not { Bedrag: { } bedrag, Per: { } per })
        {
            return null;
        }

        var dag = regel.Uitgave.Datum!.Value;
        (DateOnly Van, DateOnly TotEnMet)? periode = per switch
        {
            Grenseenheid.Dag => (dag, dag),
            Grenseenheid.Maand => (new DateOnly(dag.Year, dag.Month, 1), new DateOnly(dag.Year, dag.Month, 1).AddMonths(1).AddDays(-1)),
            Grenseenheid.Jaar => (new DateOnly(dag.Year, 1, 1), new DateOnly(dag.Year, 12, 31)),
            Grenseenheid.Keer or Grenseenheid.Kilometer or Grenseenheid.Deelnemer => null,
        };
        return periode is { } p ? Math.Max(0, bedrag.Centen - await Eerder(gemeente, declaratie, regel, p.Van, p.TotEnMet, ct))
            : per == Grenseenheid.Keer ? bedrag.Centen
            : regel.Uitgave.Aantal is { } aantal ? bedrag.Centen * aantal
            : null;
    }

    /// <summary>What the person had of this kind in the period by earlier lines of this claim and by claims that were submitted before it: what was awarded, or else what is asked.</summary>
    private async Task<long> Eerder(string gemeente, Declaratie declaratie, Declaratieregel regel, DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var elders = await db.Single<long?>(
            """
            SELECT SUM(COALESCE(r.toegekend, r.bedrag))
            FROM declaraties.declaratieregel r
            JOIN declaraties.declaratie d ON d.gemeente = r.gemeente AND d.id = r.declaratie
            WHERE r.gemeente = @Gemeente AND r.persoon = @Persoon AND r.datum >= @Van AND r.datum <= @TotEnMet AND r.kostensoort = @Kostensoort AND r.declaratie <> @Declaratie
              AND d.staat NOT IN ('concept', 'afgewezen', 'teruggetrokken') AND d.ingediend_op < @IngediendOp
            """,
            new { Gemeente = gemeente, declaratie.Persoon, Van = van, TotEnMet = totEnMet, regel.Uitgave.Kostensoort, Declaratie = declaratie.Id, IngediendOp = declaratie.IngediendOp ?? DateTimeOffset.MaxValue },
            ct) ?? 0;
        return elders + declaratie.Regels
            .Where(r => r.Nummer < regel.Nummer && r.Uitgave.Kostensoort == regel.Uitgave.Kostensoort && r.Uitgave.Datum >= van && r.Uitgave.Datum <= totEnMet)
            .Sum(r => r.Bedrag.Centen);
    }
}
