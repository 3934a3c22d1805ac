using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Bijlagen;

namespace Integriteit.Tests.Meldingen;

/// <summary>Whatever is planted in an image besides its picture does not survive, and the picture does, however the bytes come in.</summary>
public sealed class BeeldzuiveringEigenschapTests
{
    private static readonly byte[] Woord = "Geplantwoord"u8.ToArray();

    [Test]
    public void In_een_jpeg_blijft_alleen_het_beeld() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
    {
        var toeval = new Random(zaad);
        var (uit, beeld) = (new List<byte> { 0xFF, 0xD8 }, new List<byte[]>());
        void Segment(byte merk, byte[] inhoud) => uit.AddRange([0xFF, .. Enumerable.Repeat((byte)0xFF, toeval.Next(3)), merk, (byte)((inhoud.Length + 2) >> 8), (byte)((inhoud.Length + 2) & 0xFF), .. inhoud]);
        void Plant()
        {
            for (var i = toeval.Next(4); i > 0; i--)
            {
                // Exif, XMP, ICC, IPTC, comments, previews; and what takes the place of JFIF or Adobe, or follows them.
                switch (toeval.Next(5))
                {
                    case 0: Segment(0xFE, Met(toeval, [])); break;
                    case 1: Segment((byte)(0xE1 + toeval.Next(15)), Met(toeval, [])); break;
                    case 2: Segment(0xE0, Met(toeval, "JFXX\0"u8.ToArray())); break;
                    case 3: Segment(0xE0, Met(toeval, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 4, 4])); break;
                    default: Segment(0xEE, Met(toeval, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1])); break;
                }
            }
        }

        Plant();
        foreach (var merk in new byte[] { 0xDB, 0xC0, 0xC4 })
        {
            beeld.Add(Zonder(toeval, 4 + toeval.Next(300)));
            Segment(merk, beeld[^1]);
            Plant();
        }

        for (var scan = 1 + toeval.Next(2); scan > 0; scan--)
        {
            Segment(0xDA, [1, 1, 0]);
            // Lines hold no mark but a stuffed one and restarts.
            beeld.Add([.. Zonder(toeval, 1 + toeval.Next(200_000)).Where(b => b != 0xFF), 0xFF, 0x00, 0x12, 0xFF, 0xD3, 0x21]);
            uit.AddRange(beeld[^1]);
            Plant();
        }

        uit.AddRange([0xFF, 0xD9, .. Met(toeval, [])]);
        return Heel(Bestandskenmerk.Jpeg, [.. uit], beeld, toeval);
    }));

    [Test]
    public void In_een_png_blijft_alleen_het_beeld() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
    {
        var toeval = new Random(zaad);
        var (uit, beeld) = (new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, new List<byte[]>());
        void Deel(string soort, byte[] inhoud) => uit.AddRange([(byte)(inhoud.Length >> 24), (byte)(inhoud.Length >> 16), (byte)((inhoud.Length >> 8) & 0xFF), (byte)(inhoud.Length & 0xFF), .. Encoding.ASCII.GetBytes(soort), .. inhoud, 1, 2, 3, 4]);
        void Plant()
        {
            for (var i = toeval.Next(4); i > 0; i--)
            {
                Deel(new[] { "tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "sPLT", "hIST", "acTL", "prVt", "gAMA", "pHYs", "sRGB", "bKGD" }[toeval.Next(14)], Met(toeval, []));
            }
        }

        beeld.Add(Zonder(toeval, 13));
        Deel("IHDR", beeld[^1]);
        for (var i = 1 + toeval.Next(4); i > 0; i--)
        {
            Plant();
            beeld.Add(Zonder(toeval, toeval.Next(100_000)));
            Deel("IDAT", beeld[^1]);
        }

        Plant();
        Deel("IEND", []);
        uit.AddRange(Met(toeval, []));
        return Heel(Bestandskenmerk.Png, [.. uit], beeld, toeval);
    }));

    [TestCase("00000018667479706865696300000000", TestName = "Een HEIC van een telefoon wordt geweigerd, ook al lijkt het een film")]
    [TestCase("0000001c6674797061766966000000006d696631", TestName = "Een AVIF wordt geweigerd")]
    [TestCase("00000020667479706d703431000000006d70343268656963", TestName = "Een film die ook een HEIC is wordt geweigerd")]
    [TestCase("49492a0008000000", TestName = "Een TIFF wordt geweigerd")]
    [TestCase("4d4d002a00000008", TestName = "Een TIFF van een andere machine wordt geweigerd")]
    [TestCase("47494638396101000100", TestName = "Een GIF wordt geweigerd")]
    [TestCase("524946462400000057454250", TestName = "Een WebP wordt geweigerd")]
    public void Wat_niet_schoon_te_maken_is_wordt_geweigerd_met_wat_wel_kan(string begin)
    {
        var weigering = Assert.Throws<Afgewezen>(() => Bijlagesoort.Van([.. Convert.FromHexString(begin), .. new byte[64]]));
        Assert.That((weigering!.Code, weigering.Message.Contains("jpeg of png", StringComparison.Ordinal)), Is.EqualTo(("beeldNietGezuiverd", true)));
    }

    [Test]
    public void Een_film_is_geen_beeld() => Assert.That(Bijlagesoort.Van([.. Convert.FromHexString("00000018667479706d70343200000000"), .. "mp42isom"u8, .. new byte[64]]), Is.EqualTo("video/mp4"));

    /// <summary>The word with something around it, after what a part begins with.</summary>
    private static byte[] Met(Random toeval, byte[] begin) => [.. begin, .. Zonder(toeval, toeval.Next(20)), .. Woord, .. Zonder(toeval, toeval.Next(2000))];

    /// <summary>Bytes in which no part of the word can be told from chance.</summary>
    private static byte[] Zonder(Random toeval, int aantal) => [.. Enumerable.Range(0, aantal).Select(_ => (byte)(128 + toeval.Next(127)))];

    private static bool Heel(string mediatype, byte[] bestand, List<byte[]> beeld, Random toeval)
    {
        var schoon = Beeldzuivering.Schoon(bestand.Chunk(1 + toeval.Next(70_000)), mediatype).SelectMany(d => d).ToArray();
        var plaats = 0;
        foreach (var deel in beeld)
        {
            var gevonden = schoon.AsSpan(plaats).IndexOf(deel);
            if (gevonden < 0)
            {
                return false;
            }

            plaats += gevonden + deel.Length;
        }

        return bestand.AsSpan().IndexOf(Woord) >= 0 && schoon.AsSpan().IndexOf("Geplant"u8) < 0 && schoon.AsSpan().IndexOf("woord"u8) < 0
            && Beeldzuivering.Schoon([schoon], mediatype).SelectMany(d => d).SequenceEqual(schoon);
    }
}
