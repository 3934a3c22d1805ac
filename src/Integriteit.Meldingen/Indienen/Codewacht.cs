using System.Collections.Concurrent;

namespace Integriteit.Meldingen.Indienen;

/// <summary>
/// Slows down who tries codes. A first half that was wrong five times in a quarter of an hour rests for the rest of it,
/// whether there is a report or not. Many wrong codes in a municipality make every answer there wait a little, right or
/// wrong; nobody is shut out by the attempts of another. Held in memory, without callers.
/// </summary>
internal sealed class Codewacht(TimeProvider clock)
{
    private const int PerCode = 5, Rustig = 20, Meest = 10_000;

    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Aantal, DateTimeOffset Sinds)> fout = new();

    /// <summary>Tries a code; null is wrong, and counts.</summary>
    public async Task<Guid?> Bewaak(string gemeente, string zoek, Func<Task<Guid?>> probeer, CancellationToken ct)
    {
        var (code, alle) = ($"{gemeente} {zoek}", gemeente);
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp((Stand(alle) - Rustig) * 25, 0, 2000)), ct);
        // The work is done all the same, so that time tells nothing.
        var gevonden = await probeer();
        if (Stand(code) >= PerCode)
        {
            return null;
        }

        if (gevonden is null)
        {
            Tel(code);
            Tel(alle);
        }

        return gevonden;
    }

    private int Stand(string wat) => fout.TryGetValue(wat, out var stand) && clock.GetUtcNow() - stand.Sinds < Venster ? stand.Aantal : 0;

    private void Tel(string wat)
    {
        var nu = clock.GetUtcNow();
        if (fout.Count > Meest)
        {
            foreach (var (oud, stand) in fout.Where(f => nu - f.Value.Sinds >= Venster))
            {
                fout.TryRemove(oud, out _);
            }
        }

        fout.AddOrUpdate(wat, (1, nu), (_, stand) => nu - stand.Sinds < Venster ? (stand.Aantal + 1, stand.Sinds) : (1, nu));
    }
}
