using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Geheim;

/// <summary>
/// The key of one report (AES-256-GCM). What it locks is bound to the municipality, the report and the field, so that no
/// piece can be put in another's place.
/// </summary>
/// <param name="sleutel">32 bytes.</param>
/// <param name="gemeente">The CBS code.</param>
/// <param name="melding">The id of the report.</param>
internal sealed class Datasleutel(byte[] sleutel, string gemeente, Guid melding)
{
    private const int Nonce = 12, Merk = 16;

    /// <summary>Texts are filled up to whole blocks, so that their length says little.</summary>
    private const int Blok = 512;

    public ReadOnlySpan<byte> Bytes => sleutel;

    public static Datasleutel Nieuw(string gemeente, Guid melding) => new(RandomNumberGenerator.GetBytes(32), gemeente, melding);

    public string Versleutel<T>(string veld, T inhoud)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(inhoud, Json.Options);
        var vol = new byte[(json.Length + Blok) / Blok * Blok];
        json.CopyTo(vol, 0);
        vol.AsSpan(json.Length).Fill((byte)' ');
        return Convert.ToBase64String(Versleutel(veld, vol.AsSpan()));
    }

    /// <exception cref="CryptographicException">It was locked by another key or for another field.</exception>
    public T Ontsleutel<T>(string veld, string tekst) => JsonSerializer.Deserialize<T>(Ontsleutel(veld, Convert.FromBase64String(tekst)), Json.Options)!;

    /// <summary>Nonce, tag and what was locked.</summary>
    public byte[] Versleutel(string veld, ReadOnlySpan<byte> inhoud)
    {
        var uit = new byte[Nonce + Merk + inhoud.Length];
        RandomNumberGenerator.Fill(uit.AsSpan(0, Nonce));
        using var aes = new AesGcm(sleutel, Merk);
        aes.Encrypt(uit.AsSpan(0, Nonce), inhoud, uit.AsSpan(Nonce + Merk), uit.AsSpan(Nonce, Merk), Kader(veld));
        return uit;
    }

    /// <exception cref="CryptographicException">It was locked by another key or for another field.</exception>
    public byte[] Ontsleutel(string veld, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Nonce + Merk)
        {
            throw new CryptographicException("Too short.");
        }

        var uit = new byte[bytes.Length - Nonce - Merk];
        using var aes = new AesGcm(sleutel, Merk);
        aes.Decrypt(bytes[..Nonce], bytes[(Nonce + Merk)..], bytes.Slice(Nonce, Merk), uit, Kader(veld));
        return uit;
    }

    private byte[] Kader(string veld) => Encoding.UTF8.GetBytes($"{gemeente}\n{melding:N}\n{veld}");
}
