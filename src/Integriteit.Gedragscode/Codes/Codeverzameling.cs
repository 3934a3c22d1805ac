using System.Collections.Concurrent;
using System.Text.Json;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Codes;

/// <summary>The codes of each municipality as they were last loaded, read once and kept.</summary>
internal sealed class Codeverzameling
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Codebestand>> perGemeente = new();

    public void Vergeet() => perGemeente.Clear();

    /// <summary>All codes of a municipality, by key.</summary>
    public async ValueTask<IReadOnlyList<Codebestand>> Van(GedragscodeDb db, string gemeente, CancellationToken ct)
    {
        if (perGemeente.TryGetValue(gemeente, out var known))
        {
            return known;
        }

        var texts = await db.Query<string>("SELECT inhoud FROM gedragscode.code WHERE gemeente = @Gemeente ORDER BY code", new { Gemeente = gemeente }, ct);
        var codes = texts.Select(text => JsonSerializer.Deserialize<Codebestand>(text, Json.Options)!).ToList();
        return perGemeente.GetOrAdd(gemeente, codes);
    }

    /// <exception cref="Afgewezen">404 when the municipality has no such code.</exception>
    public async ValueTask<Codebestand> Vereis(GedragscodeDb db, string gemeente, string code, CancellationToken ct) =>
        (await Van(db, gemeente, ct)).FirstOrDefault(c => c.Code == code)
            ?? throw new Afgewezen(Reden.NietGevonden, "gedragscodeOnbekend", $"Deze gemeente heeft geen gedragscode '{code}'.");
}
