using Integriteit.Kern;

namespace Integriteit.Meldingen.Geheim;

/// <summary>
/// Wraps the keys of reports, of identities, of talks and of municipalities under a new key of the ring, a page at a time. Content
/// is not touched. It can be broken off and begun again.
/// </summary>
internal sealed class Sleutelrotatie(MeldingenDb db, Sleutelkast kast, Gemeenten gemeenten) : ISleutelrotatie
{
    private const int Stuk = 200;

    private sealed record Rij(Guid Melding, string Lezer, string Omhulsel);

    public async Task<int> Voer(CancellationToken ct)
    {
        kast.NieuweSleutel();
        var aantal = 0;
        foreach (var gemeente in gemeenten.Alle.Select(g => g.Code))
        {
            aantal += await Geheim(gemeente, ct) + await Lezers(gemeente, ct) + await Identiteiten(gemeente, ct) + await Gesprekken(gemeente, ct);
        }

        kast.WisOude();
        return aantal;
    }

    private string Opnieuw(string doel, string omhulsel) => kast.Omhul(doel, kast.Onthul(doel, omhulsel));

    private Task<int> Geheim(string gemeente, CancellationToken ct) => db.InTransaction(
        async () => await db.Single<string>("SELECT omhulsel FROM meldingen.geheim WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) is { } oud
            ? await db.Execute("UPDATE meldingen.geheim SET omhulsel = @Nieuw WHERE gemeente = @Gemeente AND omhulsel = @Oud", new { Gemeente = gemeente, Oud = oud, Nieuw = Opnieuw(Geheimen.Doel(gemeente), oud) }, ct)
            : 0,
        ct);

    private async Task<int> Lezers(string gemeente, CancellationToken ct)
    {
        var (aantal, melding, lezer) = (0, Guid.Empty, "");
        IReadOnlyList<Rij> rijen;
        do
        {
            rijen = await db.Page<Rij>(
                """
                SELECT melding, lezer, omhulsel FROM meldingen.lezer
                WHERE gemeente = @Gemeente AND (melding > @Melding OR (melding = @Melding AND lezer > @Lezer)) ORDER BY melding, lezer
                """,
                Stuk,
                new { Gemeente = gemeente, Melding = melding, Lezer = lezer },
                ct);
            var nieuw = rijen.Select(r => new { Gemeente = gemeente, r.Melding, r.Lezer, Oud = r.Omhulsel, Nieuw = Opnieuw(Kluis.Doel(gemeente, r.Melding, r.Lezer), r.Omhulsel) }).ToList();
            aantal += nieuw.Count == 0 ? 0 : await db.InTransaction(() => db.Execute("UPDATE meldingen.lezer SET omhulsel = @Nieuw WHERE gemeente = @Gemeente AND melding = @Melding AND lezer = @Lezer AND omhulsel = @Oud", nieuw, ct), ct);
            (melding, lezer) = rijen.Count == 0 ? (melding, lezer) : (rijen[^1].Melding, rijen[^1].Lezer);
        }
        while (rijen.Count == Stuk);
        return aantal;
    }

    private async Task<int> Gesprekken(string gemeente, CancellationToken ct)
    {
        var (aantal, gesprek) = (0, Guid.Empty);
        IReadOnlyList<Rij> rijen;
        do
        {
            rijen = await db.Page<Rij>(
                "SELECT id AS melding, eigenaar AS lezer, omhulsel FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND id > @Gesprek ORDER BY id", Stuk, new { Gemeente = gemeente, Gesprek = gesprek }, ct);
            var nieuw = rijen.Select(r => new { Gemeente = gemeente, Id = r.Melding, Oud = r.Omhulsel, Nieuw = Opnieuw(Vertrouwenspersonen.Gesprekkenkluis.Doel(gemeente, r.Lezer, r.Melding), r.Omhulsel) }).ToList();
            aantal += nieuw.Count == 0 ? 0 : await db.InTransaction(() => db.Execute("UPDATE meldingen.vertrouwensgesprek SET omhulsel = @Nieuw WHERE gemeente = @Gemeente AND id = @Id AND omhulsel = @Oud", nieuw, ct), ct);
            gesprek = rijen.Count == 0 ? gesprek : rijen[^1].Melding;
        }
        while (rijen.Count == Stuk);
        return aantal;
    }

    private async Task<int> Identiteiten(string gemeente, CancellationToken ct)
    {
        var (aantal, melding) = (0, Guid.Empty);
        IReadOnlyList<Rij> rijen;
        do
        {
            rijen = await db.Page<Rij>(
                "SELECT melding, '' AS lezer, omhulsel FROM meldingen.identiteit WHERE gemeente = @Gemeente AND melding > @Melding ORDER BY melding", Stuk, new { Gemeente = gemeente, Melding = melding }, ct);
            var nieuw = rijen.Select(r => new { Gemeente = gemeente, r.Melding, Oud = r.Omhulsel, Nieuw = Opnieuw(Identiteitskluis.Doel(gemeente, r.Melding), r.Omhulsel) }).ToList();
            aantal += nieuw.Count == 0 ? 0 : await db.InTransaction(() => db.Execute("UPDATE meldingen.identiteit SET omhulsel = @Nieuw WHERE gemeente = @Gemeente AND melding = @Melding AND omhulsel = @Oud", nieuw, ct), ct);
            melding = rijen.Count == 0 ? melding : rijen[^1].Melding;
        }
        while (rijen.Count == Stuk);
        return aantal;
    }
}
