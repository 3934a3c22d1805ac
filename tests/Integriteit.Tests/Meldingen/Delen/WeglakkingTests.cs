using FsCheck;
using FsCheck.Fluent;
using Integriteit.Meldingen.Delen;

namespace Integriteit.Tests.Meldingen;

/// <summary>Leaving passages out of a text: nothing of them comes out, and all the rest does, in order.</summary>
public sealed class WeglakkingTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(3000);

    /// <summary>What a reader sees as one character: single units, pairs, marks on a letter, families, flags and line ends.</summary>
    private static readonly string[] Blijft = ["a", "Z", " ", "e\u0301", "\U0001D49C", "\U0001F469\u200D\U0001F469\u200D\U0001F467", "\U0001F1F3\U0001F1F1", "\r\n", "\u5B57"];

    /// <summary>Of other characters altogether, so that one of them can be recognised.</summary>
    private static readonly string[] Weg = ["7", "\u03C9", "\u03C9\u0301", "\U0001F512", "\U0001F468\u200D\U0001F680"];

    private sealed record Segment(string Tekst, Weglaatgrond? Grond);

    private static Gen<string> Tekst(string[] tekens) => Gen.Elements(tekens).NonEmptyListOf().Resize(8).Select(t => string.Concat(t));

    private static readonly Gen<Segment> Segmenten = Gen.OneOf(
        Tekst(Blijft).Select(t => new Segment(t, null)),
        from t in Tekst(Weg) from g in Gen.Elements(Enum.GetValues<Weglaatgrond>()) select new Segment(t, g));

    private static (string Tekst, IReadOnlyList<Lakpassage> Weglatingen) Samen(IEnumerable<Segment> segmenten)
    {
        var (tekst, weg) = ("", new List<Lakpassage>());
        foreach (var segment in segmenten)
        {
            if (segment.Grond is { } grond)
            {
                weg.Add(new Lakpassage(tekst.Length, tekst.Length + segment.Tekst.Length, grond));
            }

            tekst += segment.Tekst;
        }

        // In any order: the caller need not sort them.
        weg.Reverse();
        return (tekst, weg);
    }

    private static void Voor_elk(Action<IReadOnlyList<Segment>> bewering) =>
        Check.One(Vaak, Prop.ForAll(Arb.From(Segmenten.NonEmptyListOf().Resize(12)), s => bewering([.. s])));

    [Test]
    public void Wat_is_weggelaten_komt_niet_mee_en_de_rest_in_volgorde() => Voor_elk(segmenten =>
    {
        var (tekst, weg) = Samen(segmenten);
        Assert.That(Weglakking.Keur(tekst, weg), Is.Empty);
        var stukken = Weglakking.Maak(tekst, weg);
        var over = string.Concat(stukken.Select(s => s.Tekst));
        Assert.That(over, Is.EqualTo(string.Concat(segmenten.Where(s => s.Grond is null).Select(s => s.Tekst))));
        Assert.That(over.Where(string.Concat(Weg).Replace("\u200D", "", StringComparison.Ordinal).Where(c => !char.IsHighSurrogate(c)).Except(string.Concat(Blijft)).Contains), Is.Empty);
        Assert.That(stukken.Where(s => s.Weggelaten is not null).Select(s => s.Weggelaten), Is.EqualTo(segmenten.Where(s => s.Grond is not null).Select(s => s.Grond)));
        Assert.That(stukken.Select(s => (s.Tekst is null, s.Weggelaten is null)), Is.All.EqualTo((true, false)).Or.EqualTo((false, true)));
    });

    [Test]
    public void Hoe_lang_het_was_en_wat_er_stond_maakt_geen_verschil() => Check.One(Vaak, Prop.ForAll(
        Arb.From(from s in Segmenten.NonEmptyListOf().Resize(12) from ander in Tekst(Weg).ListOf(12) select (s: s.ToArray(), ander: ander.ToArray())),
        t =>
        {
            var anders = t.s.Zip(t.ander.Concat(Enumerable.Repeat("7", t.s.Length)), (s, a) => s.Grond is null ? s : s with { Tekst = a });
            Assert.That(Weglakking.Maak(Samen(anders).Tekst, Samen(anders).Weglatingen), Is.EqualTo(Weglakking.Maak(Samen(t.s).Tekst, Samen(t.s).Weglatingen)));
        }));

    [Test]
    public void Wat_geen_fout_heeft_knipt_geen_teken() => Check.One(Vaak, Prop.ForAll(
        Arb.From(from tekst in Tekst([.. Blijft, .. Weg]) from plaatsen in (from van in Gen.Choose(0, 20) from tot in Gen.Choose(0, 20) select (van, tot)).ListOf().Resize(3) select (tekst, plaatsen)),
        t =>
        {
            IReadOnlyList<Lakpassage> weg = [.. t.plaatsen.Select(p => new Lakpassage(p.van, p.tot, Weglaatgrond.Anders))];
            if (Weglakking.Keur(t.tekst, weg).Count > 0)
            {
                return;
            }

            var eigen = new System.Globalization.StringInfo(t.tekst);
            var tekens = Enumerable.Range(0, eigen.LengthInTextElements).Select(i => eigen.SubstringByTextElements(i, 1)).ToHashSet();
            foreach (var stuk in Weglakking.Maak(t.tekst, weg).Where(s => s.Tekst is not null))
            {
                var info = new System.Globalization.StringInfo(stuk.Tekst!);
                Assert.That(Enumerable.Range(0, info.LengthInTextElements).Select(i => info.SubstringByTextElements(i, 1)).Except(tekens), Is.Empty);
            }
        }));

    [TestCase("abc", "1-1", "weglatingen[0].tot volgorde")]
    [TestCase("abc", "2-1", "weglatingen[0].tot volgorde")]
    [TestCase("abc", "0-3", "")]
    [TestCase("abc", "0-4", "weglatingen[0].tot buitenDeTekst")]
    [TestCase("abc", "4-5", "weglatingen[0].tot buitenDeTekst")]
    [TestCase("abcd", "0-2 2-4", "", Description = "adjacent")]
    [TestCase("abcd", "0-3 2-4", "weglatingen[1] overlapt")]
    [TestCase("abcd", "1-2 0-4", "weglatingen[1] overlapt", Description = "around another")]
    [TestCase("abcd", "0-2 0-2", "weglatingen[1] overlapt", Description = "twice")]
    [TestCase("x\U0001D49Cy", "2-3", "weglatingen[0].van middenInTeken", Description = "half a pair")]
    [TestCase("x\U0001D49Cy", "1-2", "weglatingen[0].tot middenInTeken")]
    [TestCase("xe\u0301y", "1-2", "weglatingen[0].tot middenInTeken", Description = "a letter without its mark")]
    [TestCase("x\r\ny", "2-4", "weglatingen[0].van middenInTeken")]
    [TestCase("abcd", "3-2 0-9 0-3 1-4", "weglatingen[0].tot volgorde, weglatingen[1].tot buitenDeTekst, weglatingen[2] overlapt, weglatingen[3] overlapt", Description = "all at once")]
    public void Elke_fout_wordt_genoemd(string tekst, string passages, string fouten) =>
        Assert.That(string.Join(", ", Weglakking.Keur(tekst, Lees(passages)).Select(f => $"{f.Name} {f.Code}")), Is.EqualTo(fouten));

    [TestCase("Jan zag jan, en Jansen.", "0-3", "8-11 16-19")]
    [TestCase("Jan zag jan.", "0-3 8-11", "")]
    [TestCase("ab ab", "0-2", "", Description = "too short to say anything")]
    public void Wat_elders_blijft_staan_wordt_gewezen(string tekst, string passages, string plaatsen) =>
        Assert.That(string.Join(' ', Weglakking.BlijftStaan(tekst, Lees(passages)).Select(p => $"{p.Van}-{p.Tot}")), Is.EqualTo(plaatsen));

    private static IReadOnlyList<Lakpassage> Lees(string passages) =>
        [.. passages.Split(' ').Select(p => p.Split('-')).Select(p => new Lakpassage(int.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), Weglaatgrond.Anders))];
}
