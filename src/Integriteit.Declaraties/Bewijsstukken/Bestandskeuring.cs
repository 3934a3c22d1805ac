using System.Buffers.Binary;
using System.Text;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>What a look at a file came to.</summary>
/// <param name="Soort">What it is; null when it is none of the four.</param>
/// <param name="Heel">Whether it is whole: it has its own end, and its parts fill it.</param>
/// <param name="Dubbel">Whether it can be taken for something else as well, such as a ZIP or a second PDF.</param>
internal readonly record struct Bestandsoordeel(Bestandssoort? Soort, bool Heel, bool Dubbel);

/// <summary>
/// Knows a file by its content: how it begins, how its parts follow each other, and how it ends. Reads it in small pieces and
/// believes no name. It does not show that a file does no harm; that is why it is only ever sent as an attachment.
/// </summary>
internal static class Bestandskeuring
{
    /// <summary>Where a reader of PDF still takes a header for one.</summary>
    private const int Kop = 1024;

    /// <summary>The longest that the end of a ZIP can be: 22 bytes and a comment.</summary>
    private const int Staart = 22 + ushort.MaxValue;

    private static readonly string[] HeicMerken = ["heic", "heix", "heim", "heis", "hevc", "hevx"];

    /// <param name="bestand">The whole file, at any place; can be read and sought.</param>
    public static Bestandsoordeel Keur(Stream bestand)
    {
        var begin = Lees(bestand, 0, Kop);
        var soort = Herken(begin);
        return soort is null
            ? new Bestandsoordeel(null, false, false)
            : new Bestandsoordeel(soort, Heel(soort.Value, bestand), (soort != Bestandssoort.Pdf && begin.AsSpan().IndexOf("%PDF-"u8) >= 0) || EindigtAlsZip(bestand));
    }

    private static Bestandssoort? Herken(ReadOnlySpan<byte> begin) => Bestandskenmerk.Van(begin) switch
    {
        Bestandskenmerk.Pdf when begin.StartsWith("%PDF-1."u8) || begin.StartsWith("%PDF-2."u8) => Bestandssoort.Pdf,
        Bestandskenmerk.Jpeg => Bestandssoort.Jpeg,
        Bestandskenmerk.Png => Bestandssoort.Png,
        null when begin.Length >= 16 && begin[4..].StartsWith("ftyp"u8) && IsHeic(begin) => Bestandssoort.Heic,
        _ => null,
    };

    /// <summary>One of its brands is that of HEVC pictures; the container alone says nothing, films have it too.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> begin)
    {
        var lengte = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(begin), (uint)begin.Length);
        for (var plaats = 8; plaats + 4 <= lengte; plaats += plaats == 8 ? 8 : 4)
        {
            if (HeicMerken.Contains(Encoding.Latin1.GetString(begin.Slice(plaats, 4))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Heel(Bestandssoort soort, Stream bestand) => soort switch
    {
        Bestandssoort.Pdf => PdfEindigt(bestand),
        Bestandssoort.Png => PngHeel(bestand),
        Bestandssoort.Jpeg => JpegHeel(bestand),
        _ => HeicHeel(bestand),
    };

    /// <summary>The last that it holds, besides white space, is its end.</summary>
    private static bool PdfEindigt(Stream bestand)
    {
        var einde = Lees(bestand, Math.Max(0, bestand.Length - Kop), Kop).AsSpan().TrimEnd(" \t\r\n\f\0"u8);
        return einde.EndsWith("%%EOF"u8);
    }

    /// <summary>Chunks from the header to the end, and nothing after it.</summary>
    private static bool PngHeel(Stream bestand)
    {
        var plaats = (long)Bestandskenmerk.PngBegin.Length;
        for (var eerste = true; ; eerste = false)
        {
            var kop = Lees(bestand, plaats, 8);
            if (kop.Length < 8 || (eerste && !kop.AsSpan(4).SequenceEqual("IHDR"u8)))
            {
                return false;
            }

            plaats += 12L + BinaryPrimitives.ReadUInt32BigEndian(kop);
            if (plaats > bestand.Length || kop.AsSpan(4).SequenceEqual("IEND"u8))
            {
                return plaats == bestand.Length;
            }
        }
    }

    /// <summary>Segments and scans until the end of the picture. Telephones put a second picture or a film after it.</summary>
    private static bool JpegHeel(Stream bestand)
    {
        bestand.Position = 2;
        var lezer = new BufferedStream(bestand, 64 * 1024);
        var beeld = false;
        while (true)
        {
            // To the next marker; within a scan FF00 is a byte and FFD0 to FFD7 are pauses.
            int b;
            do
            {
                while ((b = lezer.ReadByte()) is not (0xFF or -1))
                {
                    if (!beeld)
                    {
                        return false;
                    }
                }

                while (b == 0xFF)
                {
                    b = lezer.ReadByte();
                }
            }
            while (beeld && b is 0 or (>= 0xD0 and <= 0xD7));

            if (b is -1 or 0xD9)
            {
                return b == 0xD9 && beeld;
            }

            var lengte = (lezer.ReadByte() << 8) | lezer.ReadByte();
            if (lengte < 2 || lezer.Position + lengte - 2 > lezer.Length)
            {
                return false;
            }

            lezer.Position += lengte - 2;
            beeld |= b == 0xDA;
        }
    }

    /// <summary>Boxes that fill it exactly, one of them with what the picture is.</summary>
    private static bool HeicHeel(Stream bestand)
    {
        var (plaats, meta) = (0L, false);
        while (plaats < bestand.Length)
        {
            var kop = Lees(bestand, plaats, 16);
            if (kop.Length < 8 || kop.AsSpan(4, 4).ContainsAnyExceptInRange((byte)0x20, (byte)0x7E))
            {
                return false;
            }

            long lengte = BinaryPrimitives.ReadUInt32BigEndian(kop);
            lengte = lengte switch
            {
                0 => bestand.Length - plaats,
                1 when kop.Length == 16 => BinaryPrimitives.ReadInt64BigEndian(kop.AsSpan(8)),
                _ => lengte,
            };
            if (lengte < 8 || lengte > bestand.Length - plaats)
            {
                return false;
            }

            meta |= kop.AsSpan(4, 4).SequenceEqual("meta"u8);
            plaats += lengte;
        }

        return meta;
    }

    /// <summary>A reader of ZIP begins at the end: there stands how much follows, and that is just what follows.</summary>
    private static bool EindigtAlsZip(Stream bestand)
    {
        var staart = Lees(bestand, Math.Max(0, bestand.Length - Staart), Staart);
        for (var plaats = staart.Length - 22; plaats >= 0; plaats--)
        {
            if (staart.AsSpan(plaats).StartsWith("PK\x05\x06"u8) && plaats + 22 + BinaryPrimitives.ReadUInt16LittleEndian(staart.AsSpan(plaats + 20)) <= staart.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Lees(Stream bestand, long plaats, int aantal)
    {
        bestand.Position = plaats;
        var bytes = new byte[(int)Math.Max(0, Math.Min(aantal, bestand.Length - plaats))];
        return bytes[..bestand.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
