using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>
/// A file while it comes in: on disk under a key that exists in memory only, so that its size says nothing of the memory that it
/// takes and a killed process leaves nothing to read.
/// </summary>
internal sealed class Tussenopslag : IAsyncDisposable
{
    private const int Merk = 16;

    private readonly FileStream bestand;
    private readonly AesGcm aes = new(RandomNumberGenerator.GetBytes(32), Merk);
    private readonly List<int> lengten = [];

    private Tussenopslag(FileStream bestand) => this.bestand = bestand;

    /// <summary>The kind, by content.</summary>
    public string Mediatype { get; private set; } = "";

    /// <summary>The name that the sender gave, without a folder; null when there is none.</summary>
    public string? Naam { get; private set; }

    /// <summary>Takes the body of a request.</summary>
    /// <exception cref="Afgewezen">413 for more than 25 MB; 415 for another media type, or a kind that is not taken.</exception>
    public static async Task<Tussenopslag> Lees(HttpContext http)
    {
        if (Bestandsontvangst.Mediatype(http) != Bestandsontvangst.Onbepaald)
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", "Stuur het bestand als application/octet-stream.");
        }

        var opslag = new Tussenopslag(Bestandsontvangst.Tijdelijk()) { Naam = Bestandsnaam(http.Request.Headers.ContentDisposition) };
        try
        {
            var (sha256, totaal) = await Bestandsontvangst.Neem(
                http.Request.Body,
                http.Request.ContentLength,
                Bijlagenboek.Grens,
                () => new Afgewezen(Reden.TeGroot, "teGroot", "Een bestand is hoogstens 25 MB."),
                async stuk =>
                {
                    if (opslag.Mediatype.Length == 0)
                    {
                        opslag.Mediatype = Bijlagesoort.Van(stuk.Span[..Math.Min(stuk.Length, Bijlagesoort.Aanloop)]);
                    }

                    await opslag.Schrijf(stuk, http.RequestAborted);
                },
                http.RequestAborted);
            if (totaal == 0)
            {
                throw new Afgewezen(Reden.VerkeerdMediatype, "soortOnbekend", "Het bestand is leeg.");
            }

            http.RequestServices.GetRequiredService<Call>().Inhoud = $"{http.Request.Path} {opslag.Naam} {sha256}";
            return opslag;
        }
        catch
        {
            await opslag.DisposeAsync();
            throw;
        }
    }

    /// <summary>The content, in pieces.</summary>
    public IEnumerable<byte[]> Delen()
    {
        bestand.Position = 0;
        for (var i = 0; i < lengten.Count; i++)
        {
            var (slot, uit) = (new byte[lengten[i] + Merk], new byte[lengten[i]]);
            bestand.ReadExactly(slot);
            aes.Decrypt(Nonce(i), slot.AsSpan(Merk), slot.AsSpan(0, Merk), uit);
            yield return uit;
        }
    }

    public async ValueTask DisposeAsync()
    {
        aes.Dispose();
        await bestand.DisposeAsync();
    }

    private async Task Schrijf(ReadOnlyMemory<byte> deel, CancellationToken ct)
    {
        var slot = new byte[deel.Length + Merk];
        aes.Encrypt(Nonce(lengten.Count), deel.Span, slot.AsSpan(Merk), slot.AsSpan(0, Merk));
        lengten.Add(deel.Length);
        await bestand.WriteAsync(slot, ct);
    }

    /// <summary>The key is used for one file, so a count is never used twice.</summary>
    private static byte[] Nonce(int deel)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(nonce, deel);
        return nonce;
    }

    /// <summary>In a header and not in the address, which proxies write down.</summary>
    private static string? Bestandsnaam(string? header)
    {
        if (!ContentDispositionHeaderValue.TryParse(header, out var plaatsing))
        {
            return null;
        }

        var naam = (plaatsing.FileNameStar ?? plaatsing.FileName?.Trim('"') ?? "").Split('/', '\\')[^1].Trim();
        naam = new string([.. naam.Where(c => !char.IsControl(c)).Take(200)]);
        return naam.Length == 0 ? null : naam;
    }
}
