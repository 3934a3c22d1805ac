using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What is sent to share something of a report.</summary>
public static class Deelvoorbeelden
{
    public const string Wachtzin = "vier kleine bomen aan de vecht";

    private const int Merk = 16;

    public static JsonObject Deelversie(string onderdeel = "omschrijving", int? volgnummer = null, params (int Van, int Tot, string Grond)[] weg) => new JsonObject
    {
        ["onderdeel"] = onderdeel,
        ["weglatingen"] = new JsonArray([.. weg.Select(w => (JsonNode)new JsonObject { ["van"] = w.Van, ["tot"] = w.Tot, ["grond"] = w.Grond })]),
    }.Met(("volgnummer", volgnummer));

    public static JsonObject Doorzending(params int[] deelversies) => new()
    {
        ["datum"] = "2026-05-20",
        ["grond"] = "Wet bescherming klokkenluiders",
        ["autoriteit"] = "huis-voor-klokkenluiders",
        ["deelversies"] = new JsonArray([.. deelversies.Select(d => (JsonNode)d)]),
    };

    public static HttpContent Bestand(string inhoud, string? naam = null)
    {
        var body = new ByteArrayContent(Encoding.Latin1.GetBytes(inhoud));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (naam is not null)
        {
            body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = naam };
        }

        return body;
    }

    /// <summary>Opens a package with its passphrase: what is in it, and its files by name.</summary>
    /// <exception cref="CryptographicException">It was another passphrase, or it is not whole.</exception>
    public static (JsonNode Inhoud, IReadOnlyDictionary<string, byte[]> Bestanden) Open(byte[] pakket, string wachtzin)
    {
        var begin = Array.IndexOf(pakket, (byte)'\n');
        var kop = JsonNode.Parse(pakket.AsSpan(0, begin))!;
        byte[] Veld(string naam) => Convert.FromBase64String(kop[naam]!.GetValue<string>());
        using var aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), Veld("zout"), kop["rondes"]!.GetValue<int>(), HashAlgorithmName.SHA512, 32), Merk);
        var (stuk, open) = (kop["stuk"]!.GetValue<int>() + Merk, new MemoryStream());
        for (var (i, plaats) = (0, begin + 1); plaats < pakket.Length; i++, plaats += stuk)
        {
            var deel = pakket.AsSpan(plaats, Math.Min(stuk, pakket.Length - plaats));
            byte[] nonce = [.. Veld("voorvoegsel"), (byte)(i >> 24), (byte)(i >> 16), (byte)(i >> 8), (byte)i, (byte)(plaats + stuk >= pakket.Length ? 1 : 0)];
            var uit = new byte[deel.Length - Merk];
            aes.Decrypt(nonce, deel[..^Merk], deel[^Merk..], uit, pakket.AsSpan(0, begin));
            open.Write(uit);
        }

        using var zip = new ZipArchive(open);
        var bestanden = zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bron = e.Open();
            var bytes = new MemoryStream();
            bron.CopyTo(bytes);
            return bytes.ToArray();
        });
        return (JsonNode.Parse(bestanden["dossier.json"])!, bestanden);
    }
}
