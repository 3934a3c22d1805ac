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

    /// <summary>The parts of a PNG that the picture needs.</summary>
    private static readonly HashSet<string> Nodig = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

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
            if (Nodig.Contains(soort))
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
        var inhoud = lengte >= 2 ? bron.Vereis(lengte - 2) : throw Onleesbaar();
        // Of the application's own segments only the colours (JFIF, Adobe); a preview in them is a picture by itself.
        var houden = merk switch { 0xE0 => !inhoud.AsSpan().StartsWith("JFXX"u8), 0xEE => true, >= 0xE1 and <= 0xEF or 0xFE => false, _ => true };
        if (houden)
        {
            uit.Write([0xFF, (byte)merk, (byte)(lengte >> 8), (byte)lengte]);
            uit.Write(inhoud);
        }

        return merk;
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
