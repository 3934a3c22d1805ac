using System.Text;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>What a file is by its content; a name or a header can say anything.</summary>
internal static class Bijlagesoort
{
    /// <summary>Bytes by which a kind is told.</summary>
    public const int Aanloop = 512;

    private static readonly (string Mediatype, int Plaats, byte[] Merk)[] Merken =
    [
        ("application/zip", 0, [0x50, 0x4B, 0x03, 0x04]),
        ("audio/mpeg", 0, "ID3"u8.ToArray()),
        ("video/mp4", 4, "ftyp"u8.ToArray()),
    ];

    /// <summary>The media type of a content that begins so.</summary>
    /// <exception cref="Afgewezen">415 for a kind that is not taken.</exception>
    public static string Van(ReadOnlySpan<byte> begin)
    {
        if (Bestandskenmerk.Van(begin) is { } bekend)
        {
            return bekend;
        }

        foreach (var (mediatype, plaats, merk) in Merken)
        {
            if (begin.Length >= plaats + merk.Length && begin.Slice(plaats, merk.Length).SequenceEqual(merk))
            {
                return mediatype;
            }
        }

        return IsTekst(begin) ? "text/plain" : throw new Afgewezen(Reden.VerkeerdMediatype, "soortOnbekend", "Dit bestand is geen pdf, png, jpeg, kantoorbestand (zip), mp3, mp4 of gewone tekst.");
    }

    /// <summary>Text in UTF-8, with nothing that steers a terminal; a character that the beginning cuts in two does not count.</summary>
    private static bool IsTekst(ReadOnlySpan<byte> begin)
    {
        if (begin.IsEmpty)
        {
            return false;
        }

        foreach (var teken in begin)
        {
            if (teken < 0x20 && teken is not (9 or 10 or 13))
            {
                return false;
            }
        }

        for (var af = 0; af <= Math.Min(3, begin.Length - 1); af++)
        {
            try
            {
                new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(begin[..^af]);
                return true;
            }
            catch (DecoderFallbackException) when (begin.Length == Aanloop)
            {
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        return false;
    }
}
