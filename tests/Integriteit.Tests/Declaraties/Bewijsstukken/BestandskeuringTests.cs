using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties.Bewijsstukken;

/// <summary>A file is known by what is in it: how it begins, that it is whole, and that it is nothing else besides.</summary>
public sealed class BestandskeuringTests
{
    private static readonly (Bestandssoort Soort, Func<string?, byte[]> Maak)[] Goed =
        [(Bestandssoort.Pdf, Bewijsvoorbeelden.Pdf), (Bestandssoort.Jpeg, Bewijsvoorbeelden.Jpeg), (Bestandssoort.Png, Bewijsvoorbeelden.Png), (Bestandssoort.Heic, Bewijsvoorbeelden.Heic)];

    private static Bestandsoordeel Keur(params byte[] bestand) => Bestandskeuring.Keur(new MemoryStream(bestand));

    [Test]
    public void Elk_van_de_vier_wordt_herkend()
    {
        foreach (var (soort, maak) in Goed)
        {
            Assert.That(Keur(maak("bon")), Is.EqualTo(new Bestandsoordeel(soort, true, false)));
        }
    }

    [Test]
    public void Een_bestand_dat_ergens_is_afgebroken_is_nooit_heel()
    {
        foreach (var (soort, maak) in Goed)
        {
            var heel = maak("bon");
            // What stands after the end of a PDF is white space: without it it is whole as well.
            var kern = soort == Bestandssoort.Pdf ? heel.Length - 1 : heel.Length;
            for (var lengte = 0; lengte < kern; lengte++)
            {
                var oordeel = Keur(heel[..lengte]);
                // The boxes of a HEIC fill it also without the last one; that a picture is missing shows only who draws it.
                var doos = soort == Bestandssoort.Heic && lengte == heel.Length - Bewijsvoorbeelden.Doos("mdat", "bon"u8.ToArray()).Length;
                Assert.That(oordeel.Soort is null || !oordeel.Heel, Is.EqualTo(!doos), $"{soort} of {lengte} bytes: {oordeel}");
            }
        }
    }

    [Test]
    public void Wat_het_niet_is_wordt_niet_herkend()
    {
        byte[][] anders =
        [
            [],
            "%PDF"u8.ToArray(),
            [.. "\n"u8, .. Bewijsvoorbeelden.Pdf()],
            "<html><script>alert(1)</script></html>"u8.ToArray(),
            "GIF89a"u8.ToArray(),
            "MZ\x90\0"u8.ToArray(),
            Bewijsvoorbeelden.Zip(),
            [.. Bewijsvoorbeelden.Doos("ftyp", [.. "isom"u8, 0, 0, 0, 0, .. "mp42"u8]), .. Bewijsvoorbeelden.Doos("meta", new byte[4])],
            [.. Bewijsvoorbeelden.Doos("ftyp", [.. "avif"u8, 0, 0, 0, 0, .. "mif1"u8]), .. Bewijsvoorbeelden.Doos("meta", new byte[4])],
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        ];
        foreach (var bestand in anders)
        {
            Assert.That(Keur(bestand).Soort, Is.Null, Convert.ToHexString(bestand));
        }
    }

    [Test]
    public void Een_zip_erachter_wordt_gezien_ook_met_een_opmerking_als_staart()
    {
        foreach (var (soort, maak) in Goed)
        {
            foreach (var opmerking in new[] { "", "%%EOF\n", new string('x', 60_000) })
            {
                Assert.That(Keur([.. maak(null), .. Bewijsvoorbeelden.Zip(opmerking)]).Dubbel, Is.True, $"{soort} with a comment of {opmerking.Length}");
            }
        }
    }

    [Test]
    public void Een_plaatje_dat_ook_een_pdf_is_wordt_gezien()
    {
        foreach (var (soort, maak) in Goed.Where(g => g.Soort != Bestandssoort.Pdf))
        {
            Assert.That(Keur(maak("%PDF-1.4")), Is.EqualTo(new Bestandsoordeel(soort, true, true)));
        }
    }

    [Test]
    public void Wat_telefoons_achter_een_jpeg_zetten_mag_en_achter_de_andere_mag_niets()
    {
        Assert.That(Keur([.. Bewijsvoorbeelden.Jpeg(), .. Bewijsvoorbeelden.Jpeg()]), Is.EqualTo(new Bestandsoordeel(Bestandssoort.Jpeg, true, false)));
        foreach (var (soort, maak) in Goed.Where(g => g.Soort != Bestandssoort.Jpeg))
        {
            Assert.That(Keur([.. maak(null), .. "<script>"u8]).Heel, Is.False, $"{soort}");
        }
    }

    [Test]
    public void Geen_bytes_brengen_de_keuring_van_de_wijs() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(
            (from goed in Gen.Elements(Goed)
             from knip in Gen.Choose(0, 200)
             from plaats in Gen.Choose(0, 400)
             from erin in Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i))
             select (goed.Maak("bon"), knip, plaats, erin)).ToArbitrary(),
            p =>
            {
                var (heel, knip, plaats, erin) = p;
                var waar = Math.Min(plaats, heel.Length);
                var oordeel = Keur([.. heel[..waar], .. erin, .. heel[Math.Min(heel.Length, waar + knip)..]]);
                return oordeel.Soort is not null || oordeel is { Heel: false, Dubbel: false };
            }));

    [TestCase("treinkaartje.exe", "treinkaartje.pdf")]
    [TestCase("bon", "bon.pdf")]
    [TestCase("bon.pdf.html", "bon.pdf.pdf")]
    [TestCase("../../etc/passwd", "passwd.pdf")]
    [TestCase(@"bonnen\mei\lunch.png", "lunch.pdf")]
    [TestCase("bon\u202Efdp.exe", "bonfdp.pdf")]
    [TestCase("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [TestCase("café “nota”.pdf", "café nota.pdf")]
    [TestCase("....", "bewijsstuk.pdf")]
    [TestCase("", "bewijsstuk.pdf")]
    [TestCase(null, "bewijsstuk.pdf")]
    public void De_naam_houdt_geen_pad_en_geen_andere_uitgang(string? gegeven, string naam) => Assert.That(Bestandssoort.Pdf.Naam(gegeven), Is.EqualTo(naam));
}
