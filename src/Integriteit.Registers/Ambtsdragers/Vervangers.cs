using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using MediatR;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Tells who replaces the burgemeester on a day (Gemeentewet 77).</summary>
internal sealed class Vervangers(RegistersDb db) : IRequestHandler<ZoekVervangers, Burgemeestersvervanging>
{
    /// <summary>A period of a wethouder or a member of the council.</summary>
    private sealed record Zetel(Guid Persoon, string Naam, string Sleutel, Ambt Ambt, DateOnly Van, DateOnly TotEnMet);

    public async Task<Burgemeestersvervanging> Handle(ZoekVervangers request, CancellationToken cancellationToken)
    {
        var (gemeente, dag) = (request.Gemeente, request.Datum);
        var regeling = (await db.Page<ZoekVervangingsregelingen.Rij>(
            "SELECT id, sleutel, van, wethouders, besloten_op, kenmerk, vastgelegd_op FROM registers.vervangingsregeling WHERE gemeente = @Gemeente AND van <= @Dag ORDER BY sleutel DESC",
            1,
            new { Gemeente = gemeente, Dag = dag },
            cancellationToken)).SingleOrDefault()?.Als();
        // All that came before the day: since when someone sits shows only when their periods stand together.
        var zetels = await db.Query<Zetel>(
            """
            SELECT a.persoon, p.naam, p.sleutel, a.ambt, a.van, a.tot_en_met
            FROM registers.ambtsperiode a JOIN registers.persoon p ON p.gemeente = a.gemeente AND p.id = a.persoon
            WHERE a.gemeente = @Gemeente AND a.ambt IN ('wethouder', 'raadslid') AND a.van <= @Dag
            """,
            new { Gemeente = gemeente, Dag = dag },
            cancellationToken);
        var kunnen =
            (from zetel in zetels
             group zetel by (zetel.Persoon, zetel.Naam, zetel.Sleutel, zetel.Ambt) into bekleed
             where !request.Uitgezonderd.Contains(bekleed.Key.Persoon)
             from spanne in Tijdspanne.Aaneen(bekleed.Select(z => new Tijdspanne(z.Van, z.TotEnMet)))
             where spanne.Omvat(new Tijdspanne(dag, dag))
             orderby spanne.Van, bekleed.Key.Sleutel
             select new Vervanger(bekleed.Key.Persoon, bekleed.Key.Naam, bekleed.Key.Ambt, spanne.Van)).ToList();
        var (grond, vervangers) = Kies(regeling?.Wethouders ?? [], [.. kunnen.Where(k => k.Ambt == Ambt.Wethouder)], [.. kunnen.Where(k => k.Ambt == Ambt.Raadslid)]);
        return new Burgemeestersvervanging(dag, grond, regeling?.Id, vervangers);
    }

    /// <summary>Only when no wethouder at all can, it passes to the council.</summary>
    private static (Vervangingsgrond Grond, IReadOnlyList<Vervanger> Vervangers) Kies(IReadOnlyList<Guid> volgorde, IReadOnlyList<Vervanger> wethouders, IReadOnlyList<Vervanger> raad)
    {
        if (volgorde.Select(id => wethouders.FirstOrDefault(w => w.Persoon == id)).FirstOrDefault(w => w is not null) is { } eerste)
        {
            return (Vervangingsgrond.AangewezenWethouder, [eerste]);
        }

        if (wethouders.Count > 0)
        {
            return (Vervangingsgrond.WethouderAanTeWijzen, wethouders);
        }

        var langst = raad.Where(r => r.Sinds == raad[0].Sinds).ToList();
        return langst.Count switch
        {
            0 => (Vervangingsgrond.Niemand, []),
            1 => (Vervangingsgrond.LangstzittendRaadslid, langst),
            _ => (Vervangingsgrond.OudsteInJaren, langst),
        };
    }
}
