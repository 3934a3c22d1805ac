using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Tells other modules who holds which office.</summary>
internal sealed class Bekleders(RegistersDb db) : IRequestHandler<BekijkBekleder, Bekleder?>, IRequestHandler<ZoekBekleders, IReadOnlyList<Bekleder>>
{
    private sealed record Persoon(Guid Id, string Naam, string Sleutel);

    private sealed record Periode(Guid Persoon, Ambt Ambt, DateOnly Van, DateOnly TotEnMet, int? Tijdsbestedingsnorm, DateOnly? BenoemdTot, Guid? Leidinggevende)
    {
        public Ambtsperiode Als() => new(Ambt, Van, Tijdspanne.Einde(TotEnMet)) { Tijdsbestedingsnorm = Tijdsbestedingsnorm, BenoemdTot = BenoemdTot, Leidinggevende = Leidinggevende };
    }

    public async Task<Bekleder?> Handle(BekijkBekleder request, CancellationToken cancellationToken)
    {
        var persoon = await db.Single<Persoon>("SELECT id, naam, sleutel FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Persoon", request, cancellationToken);
        return persoon is null ? null : (await Vul(request.Gemeente, [persoon], cancellationToken))[0];
    }

    public async Task<IReadOnlyList<Bekleder>> Handle(ZoekBekleders request, CancellationToken cancellationToken)
    {
        var personen = await db.Page<Persoon>(
            """
            SELECT p.id, p.naam, p.sleutel
            FROM registers.persoon p
            WHERE p.gemeente = @Gemeente AND p.sleutel > @Na
              AND EXISTS (SELECT 1 FROM registers.ambtsperiode a
                WHERE a.gemeente = p.gemeente AND a.persoon = p.id AND a.ambt IN @Ambten AND a.van <= @TotEnMet AND a.tot_en_met >= @Van)
            ORDER BY p.sleutel
            """,
            request.Aantal,
            new { request.Gemeente, request.Na, Ambten = request.Ambten.Select(Naming.Of).ToList(), request.Van, request.TotEnMet },
            cancellationToken);
        return await Vul(request.Gemeente, personen, cancellationToken);
    }

    /// <summary>The persons with their offices, in the same order.</summary>
    private async Task<IReadOnlyList<Bekleder>> Vul(string gemeente, IReadOnlyList<Persoon> personen, CancellationToken ct)
    {
        var perioden = new List<Periode>();
        // A database takes so many parameters in one statement and no more.
        foreach (var deel in personen.Chunk(500))
        {
            perioden.AddRange(await db.Query<Periode>(
                "SELECT persoon, ambt, van, tot_en_met, tijdsbestedingsnorm, benoemd_tot, leidinggevende FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon IN @Personen ORDER BY van, ambt",
                new { Gemeente = gemeente, Personen = deel.Select(p => p.Id).ToList() },
                ct));
        }

        var perPersoon = perioden.ToLookup(p => p.Persoon);
        return [.. personen.Select(p => new Bekleder(p.Id, p.Naam, p.Sleutel, [.. perPersoon[p.Id].Select(r => r.Als())]))];
    }
}
