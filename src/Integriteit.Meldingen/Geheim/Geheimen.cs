using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Integriteit.Kern.Mediation;

namespace Integriteit.Meldingen.Geheim;

/// <summary>
/// The secret of each municipality, wrapped in the database and held in memory: from it come the blind indexes by which
/// something can be found that is written nowhere, and the signatures. It stays when the key ring turns.
/// </summary>
internal sealed class Geheimen(Sleutelkast kast)
{
    private readonly ConcurrentDictionary<string, byte[]> bekend = new();

    private sealed record Rij(string Omhulsel);

    /// <summary>Reads the secret of a municipality, and makes it when there is none yet.</summary>
    /// <exception cref="CryptographicException">The key ring is not the one under which it was made.</exception>
    public async Task Laad(MeldingenDb db, string gemeente, CancellationToken ct)
    {
        async Task<string?> Lees() => (await db.Single<Rij>("SELECT omhulsel FROM meldingen.geheim WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct))?.Omhulsel;
        if (await Lees() is not { } omhulsel)
        {
            var nieuw = kast.Omhul(Doel(gemeente), RandomNumberGenerator.GetBytes(32));
            await db.InTransaction(
                async () =>
                {
                    // Two hosts that start at once make one.
                    await db.Lock($"geheim:{gemeente}", ct);
                    return await db.Execute(
                        "INSERT INTO meldingen.geheim (gemeente, omhulsel) SELECT @Gemeente, @Omhulsel WHERE NOT EXISTS (SELECT 1 FROM meldingen.geheim WHERE gemeente = @Gemeente)",
                        new { Gemeente = gemeente, Omhulsel = nieuw },
                        ct);
                },
                ct);
            omhulsel = await Lees();
        }

        bekend[gemeente] = kast.Onthul(Doel(gemeente), omhulsel!);
    }

    /// <summary>A key of its own for each use.</summary>
    public byte[] Afgeleid(string gemeente, string gebruik) => HKDF.Expand(HashAlgorithmName.SHA256, bekend[gemeente], 32, Encoding.UTF8.GetBytes(gebruik));

    /// <summary>HMAC-SHA-256, lower-case hex: the same for the same text, and nothing to who has no secret.</summary>
    public string Index(string gemeente, string gebruik, string tekst) => Convert.ToHexStringLower(HMACSHA256.HashData(Afgeleid(gemeente, gebruik), Encoding.UTF8.GetBytes(tekst)));

    /// <summary>Neither the key of a repeatable request nor a hash of its content is kept as it is: both could be recognised.</summary>
    public void Verhul(string gemeente, Call call)
    {
        if (call.Sleutel is { } gegeven && bekend.ContainsKey(gemeente))
        {
            (call.Sleutel, call.Inhoud) = (Index(gemeente, "sleutel", gegeven), Index(gemeente, "inhoud", call.Inhoud));
        }
    }

    public static string Doel(string gemeente) => $"geheim {gemeente}";
}
