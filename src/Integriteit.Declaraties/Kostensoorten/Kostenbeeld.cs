using System.Text.Json;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>The kinds of cost on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Versie">The id of the municipality's own set that is in force; null when it has none.</param>
/// <param name="Soorten">The kinds, by key.</param>
/// <param name="Vergoedingen">The fixed allowances of that day.</param>
internal sealed record Kostenset(DateOnly Dag, Guid? Versie, IReadOnlyList<Kostensoort> Soorten, IReadOnlyList<Vergoeding> Vergoedingen)
{
    /// <summary>The kind with this key; null when there is none on that day.</summary>
    public Kostensoort? Vind(string sleutel) => Soorten.FirstOrDefault(s => s.Sleutel == sleutel);
}

/// <summary>
/// What a municipality bears on a day: the general set of the law, and over it the set that the municipality laid down
/// itself. A kind of its own replaces the general one of the same key, unless the law is mandatory there. // 003-28
/// </summary>
internal sealed class Kostenbeeld(DeclaratiesDb db, Kostenlijst lijst)
{
    private sealed record Rij(Guid Id, string Soorten);

    public async Task<Kostenset> Op(string gemeente, DateOnly dag, CancellationToken ct)
    {
        var eigen = (await db.Page<Rij>(
            """
            SELECT id, soorten FROM declaraties.kostensoortenversie
            WHERE gemeente = @Gemeente AND geldig_van <= @Dag AND ingetrokken_op IS NULL ORDER BY geldig_van DESC
            """,
            1,
            new { Gemeente = gemeente, Dag = dag },
            ct)).SingleOrDefault();
        var soorten = eigen is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<Kostensoort>>(eigen.Soorten, Json.Options)!;
        return new Kostenset(dag, eigen?.Id, Voeg(lijst.Op(dag), soorten), lijst.Vergoedingen(dag));
    }

    /// <summary>The general kinds, each replaced by the own one of the same key, and the other own ones; by key.</summary>
    internal static IReadOnlyList<Kostensoort> Voeg(IReadOnlyList<Kostensoort> algemeen, IReadOnlyList<Kostensoort> eigen) =>
        [.. algemeen.Where(a => a.Dwingend == true || !eigen.Any(e => e.Sleutel == a.Sleutel)).Concat(eigen.Where(e => !algemeen.Any(a => a.Sleutel == e.Sleutel && a.Dwingend == true))).OrderBy(s => s.Sleutel, StringComparer.Ordinal)];
}
