using System.Text;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>
/// Takes out of an image what is no image: place, camera, time, comments, previews, and whatever follows its end. Piece by
/// piece; the picture itself stays as it is.
/// </summary>
internal static class Beeldzuivering
{
    private const int Stuk = 64 * 1024;

    /// <summary>The parts of a PNG that the picture needs, with the most bytes that each can have; what is longer holds something else.</summary>
    private static readonly Dictionary<string, int> Nodig = new()
    {
        ["IHDR"] = 13, ["PLTE"] = 768, ["IDAT"] = int.MaxValue, ["IEND"] = 0, ["tRNS"] = 256, ["gAMA"] = 4, ["cHRM"] = 32, ["sRGB"] = 1, ["sBIT"] = 4, ["bKGD"] = 6, ["pHYs"] = 9,
    };

    /// <summary>Bytes of the segment for colours of JFIF and of Adobe; what follows is a preview or something of another.</summary>
    private const int Jfif = 14, Adobe = 12;

    /// <summary>The content without metadata; of what is no image, the content.</summary>
    /// <exception cref="Afgewezen">415 when the image cannot be read.</exception>
    public static IEnumerable<byte[]> Schoon(IEnumerable<byte[]> bron, string mediatype) => mediatype switch
    {
        Bestandskenmerk.Jpeg => Jpeg(new Bytes(bron.GetEnumerator())),
        Bestandskenmerk.Png => Png(new Bytes(bron.GetEnumerator())),
        _ => bron,
    };

    private static IEnumerable<byte[]> Png(Bytes bron)
    {
        var uit = new MemoryStream();
        uit.Write(bron.Vereis(8));
        for (var soort = ""; soort != "IEND";)
        {
            var kop = bron.Vereis(8);
            var lengte = (kop[0] << 24) | (kop[1] << 16) | (kop[2] << 8) | kop[3];
            soort = Encoding.ASCII.GetString(kop, 4, 4);
            var deel = lengte is >= 0 and <= Bijlagenboek.Grens ? bron.Vereis(lengte + 4) : throw Onleesbaar();
            if (soort is "IHDR" or "IEND" && lengte > Nodig[soort])
            {
                throw Onleesbaar();
            }

            if (Nodig.TryGetValue(soort, out var meest) && lengte <= meest)
            {
                uit.Write(kop);
                uit.Write(deel);
            }

            if (uit.Length >= Stuk || soort == "IEND")
            {
                foreach (var stuk in Neem(uit))
                {
                    yield return stuk;
                }
            }
        }
    }

    private static IEnumerable<byte[]> Jpeg(Bytes bron)
    {
        var uit = new MemoryStream();
        uit.Write(bron.Vereis(2));
        int merk;
        do
        {
            merk = Merk(bron);
            merk = merk == 0xDA ? Beeldlijnen(bron, uit) : Segment(bron, uit, merk);
            if (uit.Length >= Stuk || merk == 0xD9)
            {
                foreach (var stuk in Neem(uit))
                {
                    yield return stuk;
                }
            }
        }
        while (merk != 0xD9);
    }

    private static int Merk(Bytes bron)
    {
        if (bron.Vereis() != 0xFF)
        {
            throw Onleesbaar();
        }

        int merk;
        do
        {
            merk = bron.Vereis();
        }
        while (merk == 0xFF);
        return merk;
    }

    /// <summary>Copies a segment that the picture needs; gives its mark.</summary>
    private static int Segment(Bytes bron, MemoryStream uit, int merk)
    {
        if (merk is 0xD9 or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            uit.WriteByte(0xFF);
            uit.WriteByte((byte)merk);
            return merk;
        }

        var lengte = (bron.Vereis() << 8) | bron.Vereis();
        byte[]? inhoud = lengte >= 2 ? bron.Vereis(lengte - 2) : throw Onleesbaar();
        // Of the application's own segments only the colours, and of those only what says how; a preview is a picture by itself.
        inhoud = merk switch
        {
            0xE0 => inhoud.AsSpan().StartsWith("JFIF\0"u8) ? ZonderVoorbeeld(inhoud) : null,
            0xEE => inhoud.AsSpan().StartsWith("Adobe"u8) ? inhoud[..Math.Min(Adobe, inhoud.Length)] : null,
            (>= 0xE1 and <= 0xEF) or 0xFE => null,
            _ => inhoud,
        };
        if (inhoud is not null)
        {
            uit.Write([0xFF, (byte)merk, (byte)((inhoud.Length + 2) >> 8), (byte)((inhoud.Length + 2) & 0xFF)]);
            uit.Write(inhoud);
        }

        return merk;
    }

    /// <summary>The segment of JFIF with a preview of no lines.</summary>
    private static byte[] ZonderVoorbeeld(byte[] inhoud)
    {
        var kort = inhoud[..Math.Min(Jfif, inhoud.Length)];
        kort.AsSpan(Math.Min(Jfif - 2, kort.Length)).Clear();
        return kort;
    }

    /// <summary>Copies a scan with its lines, and the segment or the end that follows; gives the mark of that.</summary>
    private static int Beeldlijnen(Bytes bron, MemoryStream uit)
    {
        Segment(bron, uit, 0xDA);
        while (true)
        {
            var teken = bron.Vereis();
            if (teken != 0xFF)
            {
                uit.WriteByte((byte)teken);
                continue;
            }

            int merk;
            do
            {
                merk = bron.Vereis();
            }
            while (merk == 0xFF);
            if (merk is 0 or (>= 0xD0 and <= 0xD7))
            {
                uit.Write([0xFF, (byte)merk]);
            }
            else if (merk == 0xDA)
            {
                Segment(bron, uit, 0xDA);
            }
            else
            {
                return Segment(bron, uit, merk);
            }
        }
    }

    private static IEnumerable<byte[]> Neem(MemoryStream uit)
    {
        var alles = uit.ToArray();
        uit.SetLength(0);
        return alles.Chunk(Stuk);
    }

    private static Afgewezen Onleesbaar() => new(Reden.VerkeerdMediatype, "beeldOnleesbaar", "Deze afbeelding is beschadigd; haar gegevens over plaats en toestel zijn er niet uit te halen.");

    private sealed class Bytes(IEnumerator<byte[]> delen)
    {
        private byte[] deel = [];
        private int plaats;

        public int Vereis()
        {
            while (plaats == deel.Length)
            {
                if (!delen.MoveNext())
                {
                    throw Onleesbaar();
                }

                (deel, plaats) = (delen.Current, 0);
            }

            return deel[plaats++];
        }

        public byte[] Vereis(int aantal)
        {
            // Grows with what is there, not with what a length claims.
            var uit = new MemoryStream();
            while (aantal > 0)
            {
                uit.WriteByte((byte)Vereis());
                aantal--;
                var mee = Math.Min(aantal, deel.Length - plaats);
                uit.Write(deel, plaats, mee);
                (plaats, aantal) = (plaats + mee, aantal - mee);
            }

            return uit.ToArray();
        }
    }
}
