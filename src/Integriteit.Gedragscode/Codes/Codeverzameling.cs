using System.Collections.Concurrent;
using System.Text.Json;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Codes;

/// <summary>
/// The codes of each municipality, kept in memory for as long as the database says that none changed: an answer is
/// never older than the last commit, whichever host made it.
/// </summary>
internal sealed class Codeverzameling
{
    private readonly ConcurrentDictionary<string, Bewaard> perGemeente = new();

    /// <summary>Codes, the count at which they were read, and the last sign of the database at which that count still held.</summary>
    private sealed record Bewaard(IReadOnlyList<Codebestand> Codes, long Stand)
    {
        public long? Gezien { get; set; }
    }

    private sealed record Rij(
        string Code, string Kop, string? Versie, string? Status, string? VastgesteldDoor, DateOnly? VastgesteldOp, DateOnly? InWerkingVan, DateOnly? InWerkingTotEnMet, string? Inhoud, int? Stand);

    /// <summary>All codes of a municipality by key, with all their versions, adopted or not.</summary>
    public async ValueTask<IReadOnlyList<Codebestand>> Van(GedragscodeDb db, string gemeente, CancellationToken ct)
    {
        // In this order: what is read later may be newer than its number says, never older.
        var version = db.Dialect.DataVersion(db.Schema);
        if (perGemeente.TryGetValue(gemeente, out var known) && version is not null && known.Gezien == version)
        {
            return known.Codes;
        }

        var stand = await db.Single<long?>("SELECT stand FROM gedragscode.codestand WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) ?? 0;
        if (known is null || known.Stand != stand)
        {
            perGemeente[gemeente] = known = new Bewaard(await Lees(db, gemeente, ct), stand);
        }

        known.Gezien = version;
        return known.Codes;
    }

    /// <exception cref="Afgewezen">404 when the municipality has no such code.</exception>
    public async ValueTask<Codebestand> Vereis(GedragscodeDb db, string gemeente, string code, CancellationToken ct) =>
        Vereis(await Van(db, gemeente, ct), code);

    /// <exception cref="Afgewezen">404 when there is no such code among these.</exception>
    public static Codebestand Vereis(IEnumerable<Codebestand> codes, string code) => codes.FirstOrDefault(c => c.Code == code) ?? throw Onbekend(code);

    public static Afgewezen Onbekend(string code) => new(Reden.NietGevonden, "gedragscodeOnbekend", $"Deze gemeente heeft geen gedragscode '{code}'.");

    /// <summary>Straight from the database, for who is about to change them; in a transaction as it sees them.</summary>
    public static async Task<IReadOnlyList<Codebestand>> Lees(GedragscodeDb db, string gemeente, CancellationToken ct)
    {
        var rijen = await db.Query<Rij>(
            """
            SELECT c.code, c.inhoud AS kop, v.versie, v.status, v.vastgesteld_door, v.vastgesteld_op, v.in_werking_van, v.in_werking_tot_en_met, v.inhoud, v.stand
            FROM gedragscode.code c LEFT JOIN gedragscode.codeversie v ON v.gemeente = c.gemeente AND v.code = c.code
            WHERE c.gemeente = @Gemeente ORDER BY c.code, v.versie
            """,
            new { Gemeente = gemeente },
            ct);
        return
        [
            .. from rij in rijen
               group rij by rij.Code into code
               orderby code.Key
               select Lees<Codebestand>(code.First().Kop) with { Versies = code.Where(r => r.Versie is not null).Select(Versie).OpVolgorde() },
        ];
    }

    private static Versiebestand Versie(Rij rij) => Lees<Versiebestand>(rij.Inhoud!) with
    {
        Versie = rij.Versie,
        Status = Enum.Parse<Versiestatus>(rij.Status!, ignoreCase: true),
        VastgesteldDoor = rij.VastgesteldDoor is { } orgaan ? Enum.Parse<Orgaan>(orgaan, ignoreCase: true) : null,
        VastgesteldOp = rij.VastgesteldOp,
        InWerkingVan = rij.InWerkingVan,
        InWerkingTotEnMet = rij.InWerkingTotEnMet,
        Stand = rij.Stand!.Value,
    };

    private static T Lees<T>(string json) => JsonSerializer.Deserialize<T>(json, Json.Options)!;
}
