using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>
/// What the same giver gave the same person before. A code that lets a small gift pass now and then does not mean ten of
/// them: the series is judged as if it were one gift, and what comes out is pointed at. // 003-18, 003-19
/// </summary>
internal static class Geschenkenreeks
{
    /// <summary>The fact that the findings rest on; not public, for it tells of entries that may not be.</summary>
    public const string Feit = "eerderVanGever";

    /// <summary>How far back. The codes say "incidental" and name no period; a year is how the registers are read. // 003-19</summary>
    public const int Maanden = 12;

    private sealed record Eerder(int Aantal, long Bedrag);

    public static async Task<Toetsing> WijsOp(Toetsing toets, Geschenk geschenk, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, IReadOnlyDictionary<string, object?> feiten, CancellationToken ct)
    {
        if (geschenk.Afhandeling != Afhandelwijze.Behouden)
        {
            return toets;
        }

        var identiteiten = Identiteiten.Van(geschenk.Gever!.Naam!, geschenk.Gever.KvkNummer).ToList();
        var eerder = (await omgeving.Db.Single<Eerder>(
            """
            SELECT COUNT(*) AS aantal, COALESCE(SUM(w.bedrag), 0) AS bedrag FROM registers.wederpartij w
            WHERE w.gemeente = @Gemeente AND w.identiteit IN (@Een, @Ander) AND w.persoon = @Persoon AND w.dag > @Na AND w.dag <= @Dag
              AND w.register = 'geschenken' AND w.rol = 'gever' AND w.bedrag IS NOT NULL AND w.id <> @Id
              AND (w.identiteit = @Een OR NOT EXISTS
                  (SELECT 1 FROM registers.wederpartij x WHERE x.gemeente = w.gemeente AND x.identiteit = @Een AND x.persoon = w.persoon AND x.dag = w.dag AND x.register = w.register AND x.id = w.id AND x.rol = w.rol))
            """,
            new
            {
                omgeving.Gemeente,
                Een = identiteiten.FirstOrDefault(),
                Ander = identiteiten.LastOrDefault(),
                geschenk.Persoon,
                Na = geschenk.Datum.AddMonths(-Maanden),
                Dag = geschenk.Datum,
                Id = omgeving.Id ?? Guid.Empty,
            },
            ct))!;
        if (eerder.Aantal == 0)
        {
            return toets;
        }

        var samen = new Bedrag(eerder.Bedrag + geschenk.GeschatteWaarde!.Value.Centen);
        var als = await toetsAnders(new Dictionary<string, object?>(feiten) { ["geschatteWaarde"] = samen.Centen });
        var begin = $"In de {Maanden} maanden ervoor {(eerder.Aantal == 1 ? "hield deze persoon al een geschenk" : $"hield deze persoon al {eerder.Aantal} geschenken")} van dezelfde gever; samen met dit € {samen}";
        var bevindingen = als.Uitkomst <= toets.Uitkomst
            ? [new Bevinding("reeksVanGever", Gewicht.Aandachtspunt, null, $"{begin}.", null) { Feiten = [Feit] }]
            : als.Bevindingen.Where(b => b.Uitkomst == als.Uitkomst && b.Grondslag is not null).Select(b =>
                new Bevinding("reeksBovenGrens", Gewicht.Aandachtspunt, null, $"{begin}. Voor één geschenk van die waarde zou gelden: {b.Zin}", b.Grondslag) { Feiten = [Feit] });
        return toets with { Bevindingen = [.. toets.Bevindingen, .. bevindingen] };
    }
}
