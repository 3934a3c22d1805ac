using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>Counts the talks that were held; one talk can do several acts.</summary>
internal sealed class Besprekingentelling(GedragscodeDb db) : ITelling
{
    private static readonly Dictionary<string, PeriodiekeHandeling> Namen = Enum.GetValues<PeriodiekeHandeling>().ToDictionary(Naming.Of);

    private sealed record Rij(string Handelingen, Gremium Gremium, DateOnly Dag);

    public IReadOnlyList<PeriodiekeHandeling> Handelingen { get; } =
        [PeriodiekeHandeling.BesprekingIntegriteit, PeriodiekeHandeling.BesprekingGedragscode, PeriodiekeHandeling.Agendering, PeriodiekeHandeling.BesprekingRisicos];

    public async Task<IReadOnlyList<Gedaan>> Tel(string gemeente, DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var rijen = await db.Query<Rij>(
            "SELECT handelingen, gremium, dag FROM gedragscode.bespreking WHERE gemeente = @Gemeente AND sleutel >= @Vanaf AND dag <= @Tot AND status = 'gehouden'",
            new { Gemeente = gemeente, Vanaf = $"{van:yyyyMMdd}", Tot = totEnMet },
            ct);
        return
        [
            .. from rij in rijen
               from naam in rij.Handelingen.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select new Gedaan(Namen[naam], rij.Gremium, rij.Dag),
        ];
    }
}
