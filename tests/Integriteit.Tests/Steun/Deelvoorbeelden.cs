using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What is sent to share something of a report.</summary>
public static class Deelvoorbeelden
{
    public const string Wachtzin = "vier kleine bomen aan de vecht";

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

    /// <summary>Opens what was locked with a passphrase.</summary>
    /// <exception cref="CryptographicException">It was another passphrase.</exception>
    public static JsonNode Open(JsonNode uitvoer, string wachtzin)
    {
        byte[] Bytes(string naam) => Convert.FromBase64String(uitvoer[naam]!.ToString());
        var sleutel = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), Bytes("zout"), uitvoer["rondes"]!.GetValue<int>(), HashAlgorithmName.SHA512, 32);
        var open = new byte[Bytes("inhoud").Length];
        using var aes = new AesGcm(sleutel, 16);
        aes.Decrypt(Bytes("nonce"), Bytes("inhoud"), Bytes("merk"), open);
        return JsonNode.Parse(open)!;
    }
}
