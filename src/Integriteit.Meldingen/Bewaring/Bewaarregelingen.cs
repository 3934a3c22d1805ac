using System.Text.Json;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>The retention terms that municipalities laid down, each version as it was.</summary>
internal sealed class Bewaarregelingen(MeldingenDb db)
{
    private sealed record Rij(string Orde, string Gegevens);

    public Task Voeg(string gemeente, Guid id, Bewaarregeling regeling, CancellationToken ct) => db.Execute(
        "INSERT INTO meldingen.bewaarregeling (gemeente, orde, id, gegevens) VALUES (@Gemeente, @Orde, @Id, @Gegevens)",
        new { Gemeente = gemeente, Orde = $"{regeling.Van:yyyy-MM-dd} {id:N}", Id = id, Gegevens = JsonSerializer.Serialize(regeling, Json.Options) },
        ct);

    /// <summary>Those in force on a day; null when the municipality laid down none that had begun.</summary>
    public async Task<Bewaarregeling?> Op(string gemeente, DateOnly dag, CancellationToken ct) =>
        // No id in hex begins with a letter so far in the alphabet.
        (await Lees(gemeente, $"{dag:yyyy-MM-dd} g", 1, ct)) is [var een] ? een.Regeling : null;

    /// <summary>All before one in the order of their first days, the latest first.</summary>
    public async Task<IReadOnlyList<(Bewaarregeling Regeling, string Orde)>> Lees(string gemeente, string na, int aantal, CancellationToken ct) =>
        [.. (await db.Page<Rij>("SELECT orde, gegevens FROM meldingen.bewaarregeling WHERE gemeente = @Gemeente AND orde < @Na ORDER BY orde DESC", aantal, new { Gemeente = gemeente, Na = na }, ct))
            .Select(r => (JsonSerializer.Deserialize<Bewaarregeling>(r.Gegevens, Json.Options)!, r.Orde))];
}
