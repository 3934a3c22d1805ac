using System.Globalization;
using Integriteit.Kern;

namespace Integriteit.Meldingen.Indienen;

/// <summary>
/// Slows down who tries codes, whichever host they ask and however often one starts anew: wrong codes are counted in the database,
/// by the quarter of the clock, without anything of who sent them. A first half that was wrong five times rests until the
/// next quarter, whether there is a report or not. Many wrong codes in a municipality make every answer there wait a
/// little, right or wrong, two seconds at most; that slows and never shuts: a right code always opens, but for the one whose
/// own first half is being tried.
/// </summary>
internal sealed class Codewacht(TimeProvider clock)
{
    private const int PerCode = 5, Rustig = 20, Traagst = 80;

    /// <summary>The index under which all wrong codes of a municipality are counted.</summary>
    private const string Alle = "";

    private static readonly TimeSpan Kwartier = TimeSpan.FromMinutes(15);

    /// <summary>Who tries the same first half at once waits in line, so that trying many at once is counted as one by one.</summary>
    private readonly SemaphoreSlim[] banen = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Tries a code, outside a transaction; false is wrong or resting.</summary>
    /// <param name="db">Where wrong codes are counted.</param>
    /// <param name="gemeente">The CBS code.</param>
    /// <param name="zoek">The blind index of the first half.</param>
    /// <param name="probeer">Whether the code is right; asked always, so that time tells nothing.</param>
    public async Task<bool> Bewaak(MeldingenDb db, string gemeente, string zoek, Func<Task<bool>> probeer)
    {
        var kwartier = clock.GetUtcNow().Afgerond(Kwartier);
        await Task.Delay(Wachttijd(await Stand(db, gemeente, kwartier, Alle)));
        var baan = banen[byte.Parse(zoek.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        // Who leaves in mid-answer is counted all the same.
        await baan.WaitAsync(CancellationToken.None);
        try
        {
            var goed = await probeer();
            if (await Stand(db, gemeente, kwartier, zoek) >= PerCode)
            {
                return false;
            }

            if (!goed)
            {
                await db.InTransaction(() => Tel(db, gemeente, kwartier, zoek), CancellationToken.None);
            }

            return goed;
        }
        finally
        {
            baan.Release();
        }
    }

    /// <summary>How long every answer waits after so many wrong codes in this quarter; pure.</summary>
    public static TimeSpan Wachttijd(int fout) => TimeSpan.FromMilliseconds(Math.Clamp(fout - Rustig, 0, Traagst) * 25);

    /// <summary>Takes away what was counted in quarters that are over; says how many rows that were.</summary>
    public Task<int> Veeg(MeldingenDb db, string gemeente, CancellationToken ct) => db.InTransaction(
        () => db.Execute("DELETE FROM meldingen.codepoging WHERE gemeente = @Gemeente AND kwartier < @Kwartier", new { Gemeente = gemeente, Kwartier = clock.GetUtcNow().Afgerond(Kwartier) }, ct), ct);

    private static Task<int> Stand(MeldingenDb db, string gemeente, DateTimeOffset kwartier, string zoek) => db.Single<int>(
        "SELECT COALESCE(MAX(aantal), 0) FROM meldingen.codepoging WHERE gemeente = @Gemeente AND kwartier = @Kwartier AND zoek = @Zoek", new { Gemeente = gemeente, Kwartier = kwartier, Zoek = zoek }, CancellationToken.None);

    private static async Task<int> Tel(MeldingenDb db, string gemeente, DateTimeOffset kwartier, string zoek)
    {
        // One host at a time, so that none adds the row that another just added.
        await db.Lock($"codepoging:{gemeente}", CancellationToken.None);
        foreach (var wat in new[] { zoek, Alle })
        {
            var args = new { Gemeente = gemeente, Kwartier = kwartier, Zoek = wat };
            if (await db.Execute("UPDATE meldingen.codepoging SET aantal = aantal + 1 WHERE gemeente = @Gemeente AND kwartier = @Kwartier AND zoek = @Zoek", args, CancellationToken.None) == 0)
            {
                await db.Execute("INSERT INTO meldingen.codepoging (gemeente, kwartier, zoek, aantal) VALUES (@Gemeente, @Kwartier, @Zoek, 1)", args, CancellationToken.None);
            }
        }

        return 1;
    }
}
