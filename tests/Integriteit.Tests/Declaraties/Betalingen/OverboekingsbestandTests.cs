using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Betalingen;
using Integriteit.Kern;

namespace Integriteit.Tests.Declaraties;

/// <summary>The file that a bank takes: element order, counts, sums, characters, and the same bytes again. // pain.001.001.09</summary>
public sealed class OverboekingsbestandTests
{
    private static readonly Betaler Gemeente = new("Gemeente Assen", Iban.Lees("NL91 ABNA 0417 1643 00"));

    private static readonly Iban Rekening = Iban.Lees("NL20INGB0001234567");

    private static Overboeking Betaling(int nummer, long centen, string naam = "J. de Vries", string omschrijving = "Declaratie 2024-05") =>
        new($"B-{nummer}", naam, Rekening, new Bedrag(centen), omschrijving);

    private static string Maak(params Overboeking[] betalingen) =>
        Overboekingsbestand.Maak("O-1", new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), new DateOnly(2024, 5, 8), Gemeente, betalingen);

    private static readonly string Goed = Maak(Betaling(1, 12_345), Betaling(2, 5));

    [Test]
    public void Het_bestand_heeft_de_vorm_van_de_norm() => Assert.That(Painkeuring.Fouten(Goed), Is.Empty);

    [Test]
    public void Het_bestand_zegt_wie_wat_wanneer_aan_wie_betaalt()
    {
        var waarden = XDocument.Parse(Goed).Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waarden["NbOfTxs"], Is.All.EqualTo("2").And.Exactly(2).Items);
            Assert.That(waarden["CtrlSum"], Is.All.EqualTo("123.50").And.Exactly(2).Items);
            Assert.That(waarden["InstdAmt"], Is.EqualTo(new[] { "123.45", "0.05" }));
            Assert.That(waarden["IBAN"], Is.EqualTo(new[] { "NL91ABNA0417164300", "NL20INGB0001234567", "NL20INGB0001234567" }));
            Assert.That((waarden["Dt"].Single(), waarden["CreDtTm"].Single()), Is.EqualTo(("2024-05-08", "2024-05-06T07:08:09Z")));
        }
    }

    private static IEnumerable<TestCaseData> Verknoeid()
    {
        TestCaseData Geval(string naam, string patroon, string door) => new TestCaseData(patroon, door).SetName($"pain.001: de keuring ziet {naam}");
        yield return Geval("een element op een andere plaats", @"(<PmtMtd>TRF</PmtMtd>)\s*(<BtchBookg>false</BtchBookg>)", "$2$1");
        yield return Geval("een element te veel", "(<ChrgBr>SLEV</ChrgBr>)", "$1$1");
        yield return Geval("een element te weinig", "<ChrgBr>SLEV</ChrgBr>|<PmtMtd>TRF</PmtMtd>", "");
        yield return Geval("een onbekend element", "<ChrgBr>SLEV</ChrgBr>", "<Iets>SLEV</Iets>");
        yield return Geval("een ander aantal", "<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>3</NbOfTxs>");
        yield return Geval("een andere som", @"<CtrlSum>123\.50</CtrlSum>", "<CtrlSum>123.51</CtrlSum>");
        yield return Geval("een bedrag zonder centen", @">0\.05<", ">5<");
        yield return Geval("een bedrag van niets", @">0\.05<", ">0.00<");
        yield return Geval("een andere munt", "Ccy=\"EUR\"", "Ccy=\"USD\"");
        yield return Geval("een fout controlegetal", "NL20INGB", "NL21INGB");
        yield return Geval("een naam van 71 tekens", "J. de Vries", new string('x', 71));
        yield return Geval("een teken dat banken niet nemen", "J. de Vries", "J. dé Vries");
        yield return Geval("twee gelijke kenmerken", "B-2", "B-1");
        yield return Geval("een andere naamruimte", @"001\.09", "001.03");
        yield return Geval("een kenmerk van 36 tekens", "<MsgId>O-1<", $"<MsgId>{new string('x', 36)}<");
        yield return Geval("een andere codering", "utf-8", "utf-16");
    }

    [TestCaseSource(nameof(Verknoeid))]
    public void Keuring_ziet_elke_fout(string patroon, string door)
    {
        var slecht = Regex.Replace(Goed, patroon, door);
        Assert.That(slecht, Is.Not.EqualTo(Goed));
        Assert.That(Painkeuring.Fouten(slecht), Is.Not.Empty);
    }

    [TestCase("Zoë Çelik-Łukasz & Zn.", "Zoe Celik-Lukasz + Zn.")]
    [TestCase("//K. \t Ĳsselstein_/", "K. IJsselstein-")]
    [TestCase("李\uD83D\uDE00 B", ".. B")]
    [TestCase("///", ".")]
    [TestCase("a//b  c", "a/b c")]
    public void Tekst_wordt_wat_banken_nemen(string van, string naar) => Assert.That(Sepatekst.Van(van, 70), Is.EqualTo(naar));

    [Test]
    public void Wat_geen_betaling_is_wordt_geen_bestand()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Maak(), Throws.ArgumentException);
            Assert.That(() => Maak(Betaling(1, 0)), Throws.ArgumentException);
            Assert.That(() => Maak(Betaling(1, 1), Betaling(1, 2)), Throws.ArgumentException);
            Assert.That(() => Maak([.. Enumerable.Range(0, 1001).Select(i => Betaling(i, 1))]), Throws.ArgumentException);
            Assert.That(() => Maak(Betaling(1, 1) with { Kenmerk = new string('x', 36) }), Throws.ArgumentException);
            Assert.That(() => Maak(Betaling(1, 1) with { Kenmerk = "é" }), Throws.ArgumentException);
        }
    }

    [Test]
    public void Elke_reeks_betalingen_wordt_een_goed_bestand_en_telkens_hetzelfde() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
            (from bedragen in Gen.Choose(1, 99_999_999).NonEmptyListOf()
             from tekst in ArbMap.Default.GeneratorFor<string>()
             select (Bedragen: bedragen.Take(40).ToList(), Tekst: tekst ?? "")).ToArbitrary(),
            geval =>
            {
                Overboeking[] Reeks() => [.. geval.Bedragen.Select((b, i) => Betaling(i, b, geval.Tekst, geval.Tekst))];
                var bestand = Maak(Reeks());
                return Painkeuring.Fouten(bestand).Count == 0 && Maak(Reeks()) == bestand;
            }));
}
