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

        if (IsVreemdBeeld(begin))
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "beeldNietGezuiverd", "Uit een afbeelding van deze soort kunnen wij plaats, toestel en tijd niet halen. Sla haar op als jpeg of png, of maak er een schermafdruk van, en stuur die.");
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

    /// <summary>
    /// Images that keep where and with what they were taken: those of phones in the same box as a film (HEIC, AVIF), and TIFF,
    /// WebP and GIF.
    /// </summary>
    private static bool IsVreemdBeeld(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith("II*\0"u8) || begin.StartsWith("MM\0*"u8) || begin.StartsWith("GIF8"u8) || (begin.Length >= 12 && begin.StartsWith("RIFF"u8) && begin[8..12].SequenceEqual("WEBP"u8)))
        {
            return true;
        }

        if (begin.Length < 12 || !begin[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        // The brands that a box names: the first, and after a number those that it also is.
        var doos = (begin[0] << 24) | (begin[1] << 16) | (begin[2] << 8) | begin[3];
        for (var i = 8; i + 4 <= Math.Min(begin.Length, doos < 16 ? 12 : doos); i += i == 8 ? 8 : 4)
        {
            if (Encoding.ASCII.GetString(begin.Slice(i, 4)) is "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" or "avif" or "avis" or "miaf")
            {
                return true;
            }
        }

        return false;
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
