using Integriteit.Kern;

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
    public async Task<Kostenset> Op(string gemeente, DateOnly dag, CancellationToken ct)
    {
        var eigen = (await db.Page<string>(
            """
            SELECT gegevens FROM declaraties.kostensoortenversie
            WHERE gemeente = @Gemeente AND geldig_van <= @Dag AND ingetrokken_op IS NULL ORDER BY geldig_van DESC
            """,
            1,
            new { Gemeente = gemeente, Dag = dag },
            ct)).Select(Kostensoortenversie.Lees).SingleOrDefault();
        return new Kostenset(dag, eigen?.Id, Voeg(lijst.Op(dag), eigen?.Soorten ?? []), lijst.Vergoedingen(dag));
    }

    /// <exception cref="Afgewezen">404 when there is no such set.</exception>
    public async Task<Kostensoortenversie> Vind(string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<string>("SELECT gegevens FROM declaraties.kostensoortenversie WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } json
            ? Kostensoortenversie.Lees(json)
            : throw new Afgewezen(Reden.NietGevonden, "kostensoortenversieOnbekend", "Deze kostensoorten zijn er niet.");

    /// <summary>The general kinds, each replaced by the own one of the same key, and the other own ones; by key.</summary>
    internal static IReadOnlyList<Kostensoort> Voeg(IReadOnlyList<Kostensoort> algemeen, IReadOnlyList<Kostensoort> eigen)
    {
        var vast = algemeen.Where(a => a.Dwingend == true || !eigen.Any(e => e.Sleutel == a.Sleutel)).ToList();
        return [.. vast.Concat(eigen.Where(e => !vast.Exists(a => a.Sleutel == e.Sleutel))).OrderBy(s => s.Sleutel, StringComparer.Ordinal)];
    }
}
