namespace Integriteit.Kern.Web;

/// <summary>Knows a file by how its content begins; a name or a header can say anything.</summary>
public static class Bestandskenmerk
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <summary>How every PNG begins.</summary>
    public static ReadOnlySpan<byte> PngBegin => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a content that begins so; null when it is none of these.</summary>
    public static string? Van(ReadOnlySpan<byte> begin) => begin switch
    {
        _ when begin.StartsWith("%PDF-"u8) => Pdf,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        _ when begin.StartsWith(PngBegin) => Png,
        _ => null,
    };
}
