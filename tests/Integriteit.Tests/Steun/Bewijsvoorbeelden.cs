using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Text;

namespace Integriteit.Tests.Steun;

/// <summary>Small files of the four kinds, whole and as they ought to be; each call gives other bytes unless told.</summary>
internal static class Bewijsvoorbeelden
{
    private static int teller;

    private static string Uniek(string? wat) => wat ?? $"bon {Interlocked.Increment(ref teller)} {Guid.CreateVersion7():N}";

    public static byte[] Pdf(string? wat = null) => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Title ({Uniek(wat)}) >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static byte[] Png(string? wat = null) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Brok("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Brok("tEXt", Encoding.Latin1.GetBytes($"Comment\0{Uniek(wat)}")), .. Brok("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]), .. Brok("IEND", [])];

    /// <summary>With a thumbnail inside, which has an end of its own, and stuffed bytes and a pause in the scan.</summary>
    public static byte[] Jpeg(string? wat = null) =>
        [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, 0xFF, 0xD8, 0xFF, 0xD9]), .. Segment(0xFE, Encoding.Latin1.GetBytes(Uniek(wat))), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xFF, 0xD9];

    public static byte[] Heic(string? wat = null) =>
        [.. Doos("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1"u8, .. "heic"u8]), .. Doos("meta", new byte[12]), .. Doos("mdat", Encoding.Latin1.GetBytes(Uniek(wat)))];

    /// <summary>An empty ZIP with a comment: all that a reader of ZIP needs.</summary>
    public static byte[] Zip(string opmerking = "") => [.. "PK"u8, 5, 6, .. new byte[16], (byte)(opmerking.Length & 0xFF), (byte)(opmerking.Length >> 8), .. Encoding.Latin1.GetBytes(opmerking)];

    /// <summary>A PDF of just so many bytes.</summary>
    public static byte[] PdfVan(int bytes)
    {
        var kaal = Pdf("");
        var vulling = new byte[bytes - kaal.Length];
        vulling.AsSpan().Fill((byte)'x');
        var plaats = Encoding.Latin1.GetString(kaal).IndexOf("() >>", StringComparison.Ordinal) + 1;
        return [.. kaal[..plaats], .. vulling, .. kaal[plaats..]];
    }

    public static byte[] Doos(string soort, byte[] inhoud)
    {
        var lengte = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(lengte, inhoud.Length + 8);
        return [.. lengte, .. Encoding.Latin1.GetBytes(soort), .. inhoud];
    }

    /// <summary>Sends a file in.</summary>
    public static async Task<Antwoord> StuurIn(this HttpClient client, byte[] bestand, string type = "application/octet-stream", string query = "", string gemeente = "gm0148", params (string Name, string Value)[] headers)
    {
        using var body = new ByteArrayContent(bestand);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/gemeenten/{gemeente}/bewijsstukken{query}") { Content = body };
        foreach (var (name, value) in headers)
        {
            (request.Headers.TryAddWithoutValidation(name, value) ? null : body.Headers)?.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Antwoord.Van(response);
    }

    /// <summary>A new PDF of this caller, and its id.</summary>
    public static async Task<Guid> Bewijs(this HttpClient client, byte[]? bestand = null, string gemeente = "gm0148")
    {
        var antwoord = await client.StuurIn(bestand ?? Pdf(), gemeente: gemeente);
        Assert.That(antwoord.Status, Is.EqualTo(System.Net.HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    private static byte[] Brok(string soort, byte[] inhoud)
    {
        var lengte = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(lengte, inhoud.Length);
        return [.. lengte, .. Encoding.Latin1.GetBytes(soort), .. inhoud, 0, 0, 0, 0];
    }

    private static byte[] Segment(byte soort, byte[] inhoud) => [0xFF, soort, (byte)((inhoud.Length + 2) >> 8), (byte)((inhoud.Length + 2) & 0xFF), .. inhoud];
}
