using Integriteit.Kern;
using Integriteit.Kern.Data;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// A register as the public saw it at the end of a day: the entries that have not changed since, and of the others the
/// view that was replaced later. Both stand in the order of the list, so that a page costs what its rows cost.
/// </summary>
internal static class Verleden
{
    public static async Task<Zoek.Pagina> Lezen(RegistersDb db, Zoek.Query query, int limit, long voor, DateOnly peildatum, CancellationToken ct)
    {
        // Nothing is public before its day, so later days need not be looked through.
        var woorden = query.Vraag.Woorden();
        var args = Zoek.Argumenten(query, Kring.Openbaar.Naam, Math.Min(voor, Sleutels.TotEnMet(peildatum)), woorden, peildatum.Einde());
        var rijen = new List<(long Sleutel, ReadOnlyMemory<byte> Weergave)>();
        rijen.AddRange(await db.PageOfJson(woorden.Count == 0 ? Ongewijzigd : OngewijzigdMetWoorden, limit + 1, args, ct));
        rijen.AddRange(await db.PageOfJson(woorden.Count == 0 ? Vervangen : VervangenMetWoorden, limit + 1, args, ct));
        return Zoek.Knip(rijen, limit, gesorteerd: false);
    }

    private const string Ongewijzigd = """
        SELECT i.sleutel, i.weergave
        FROM registers.inschrijving i
        WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.kring = @Kring AND i.sleutel < @Voor AND i.sleutel >= @Vanaf AND i.gewijzigd_op < @Op
        ORDER BY i.sleutel DESC
        """;

    private const string Vervangen = """
        SELECT v.sleutel, v.weergave
        FROM registers.verleden v
        WHERE v.gemeente = @Gemeente AND v.register = @Register AND v.sleutel < @Voor AND v.sleutel >= @Vanaf AND v.van < @Op AND v.tot >= @Op
        ORDER BY v.sleutel DESC
        """;

    private const string OngewijzigdMetWoorden = """
        SELECT t.sleutel AS sleutel, i.weergave
        FROM registers.trefwoord t CROSS JOIN registers.inschrijving i
        WHERE t.gemeente = @Gemeente AND t.register = @Register AND t.kring = @Kring AND t.woord = @Woord AND t.sleutel < @Voor AND t.sleutel >= @Vanaf
          AND i.gemeente = t.gemeente AND i.register = t.register AND i.kring = t.kring AND i.sleutel = t.sleutel AND i.gewijzigd_op < @Op
          AND (@Woord1 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord1 AND w.sleutel = t.sleutel))
          AND (@Woord2 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord2 AND w.sleutel = t.sleutel))
          AND (@Woord3 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord3 AND w.sleutel = t.sleutel))
          AND (@Woord4 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord4 AND w.sleutel = t.sleutel))
          AND (@Woord5 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord5 AND w.sleutel = t.sleutel))
          AND (@Woord6 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord6 AND w.sleutel = t.sleutel))
          AND (@Woord7 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord7 AND w.sleutel = t.sleutel))
          AND (@Woord8 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord8 AND w.sleutel = t.sleutel))
          AND (@Woord9 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord9 AND w.sleutel = t.sleutel))
          AND (@Woord10 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord10 AND w.sleutel = t.sleutel))
          AND (@Woord11 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord11 AND w.sleutel = t.sleutel))
          AND (@Woord12 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord12 AND w.sleutel = t.sleutel))
        UNION ALL
        SELECT v.sleutel AS sleutel, i.weergave
        FROM registers.vers_trefwoord v CROSS JOIN registers.inschrijving i
        WHERE v.gemeente = @Gemeente AND v.register = @Register AND v.kring = @Kring AND v.sleutel < @Voor AND v.sleutel >= @Vanaf
          AND i.gemeente = v.gemeente AND i.register = v.register AND i.kring = v.kring AND i.sleutel = v.sleutel AND i.gewijzigd_op < @Op
          AND v.woorden LIKE CONCAT('% ', @Woord, ' %')
          AND (@Woord1 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord1, ' %'))
          AND (@Woord2 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord2, ' %'))
          AND (@Woord3 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord3, ' %'))
          AND (@Woord4 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord4, ' %'))
          AND (@Woord5 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord5, ' %'))
          AND (@Woord6 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord6, ' %'))
          AND (@Woord7 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord7, ' %'))
          AND (@Woord8 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord8, ' %'))
          AND (@Woord9 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord9, ' %'))
          AND (@Woord10 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord10, ' %'))
          AND (@Woord11 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord11, ' %'))
          AND (@Woord12 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord12, ' %'))
        ORDER BY sleutel DESC
        """;

    private const string VervangenMetWoorden = """
        SELECT v.sleutel, v.weergave
        FROM registers.oud_trefwoord t CROSS JOIN registers.verleden v
        WHERE t.gemeente = @Gemeente AND t.register = @Register AND t.woord = @Woord AND t.sleutel < @Voor AND t.sleutel >= @Vanaf
          AND v.gemeente = t.gemeente AND v.register = t.register AND v.sleutel = t.sleutel AND v.versie = t.versie AND v.van < @Op AND v.tot >= @Op
          AND (@Woord1 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord1 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord2 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord2 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord3 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord3 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord4 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord4 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord5 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord5 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord6 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord6 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord7 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord7 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord8 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord8 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord9 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord9 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord10 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord10 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord11 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord11 AND w.sleutel = t.sleutel AND w.versie = t.versie))
          AND (@Woord12 IS NULL OR EXISTS (SELECT 1 FROM registers.oud_trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.woord = @Woord12 AND w.sleutel = t.sleutel AND w.versie = t.versie))
        ORDER BY t.sleutel DESC
        """;
}
