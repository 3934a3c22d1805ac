using System.Buffers;
using System.Security.Cryptography;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Kern.Web;

/// <summary>
/// Takes in a file that is sent, piece by piece: never more than a small piece of it is in memory. Where it is kept, who takes
/// it in says.
/// </summary>
public static class Bestandsontvangst
{
    /// <summary>The media type of bytes of which nothing is said.</summary>
    public const string Onbepaald = "application/octet-stream";

    /// <summary>Bytes of a piece; only the last one is smaller.</summary>
    public const int Stuk = 64 * 1024;

    /// <summary>The media type that a request names, in lower case and without its parameters; null when it names none.</summary>
    public static string? Mediatype(HttpContext http) => http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Gives each piece on as it comes, and answers with the SHA-256 of all (hex, lower case) and the number of bytes.</summary>
    /// <param name="bron">Where it comes from.</param>
    /// <param name="lengte">How long it says to be; null when it does not say.</param>
    /// <param name="grens">Bytes at most.</param>
    /// <param name="teGroot">The refusal of more than that (413).</param>
    /// <param name="schrijf">Keeps a piece; it holds until the answer.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<(string Sha256, long Omvang)> Neem(Stream bron, long? lengte, int grens, Func<Afgewezen> teGroot, Func<ReadOnlyMemory<byte>, Task> schrijf, CancellationToken ct)
    {
        if (lengte > grens)
        {
            throw teGroot();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Stuk);
        try
        {
            var (omvang, gelezen) = (0L, 0);
            while ((gelezen = await bron.ReadAtLeastAsync(buffer.AsMemory(0, Stuk), Stuk, throwOnEndOfStream: false, ct)) > 0)
            {
                if ((omvang += gelezen) > grens)
                {
                    throw teGroot();
                }

                hash.AppendData(buffer, 0, gelezen);
                await schrijf(buffer.AsMemory(0, gelezen));
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), omvang);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>A place on disk for the owner's eyes only, and nameless as soon as the system allows it: also a killed process leaves nothing to find.</summary>
    public static FileStream Tijdelijk()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"integriteit-{Guid.CreateVersion7():N}"), options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file.Name);
        }

        return file;
    }
}
