using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Registers;

namespace Integriteit.Tests.Kern;

/// <summary>Text as it is searched: what is found by what.</summary>
public sealed class WoordenTests
{
    private static readonly Gen<string> Namen = Gen.Elements("Café", "ÆRØ", "Straße", "ĳsvogel", "Ĳssel", "naïef", "Ångström", "Łódź", "Đorđe", "Москва", "e\u0301e\u0301n", " ", "-", "'", "1½", "12345678", "\n", "a").ListOf().Select(string.Concat);

    private static readonly Gen<string> Tekst = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(t => t ?? ""), Namen, Gen.Elements("東京", "ὀδός", "שלום", "हिन्दी", "ไทย", "한국어", "x", " ").ListOf().Select(string.Concat))
        .Where(t => !t.Any(char.IsSurrogate));

    [TestCase("Café", "cafe")]
    [TestCase("CAFÉ", "cafe")]
    [TestCase("über", "uber")]
    [TestCase("Curaçao", "curacao")]
    [TestCase("señor", "senor")]
    [TestCase("København", "kobenhavn")]
    [TestCase("Ærø", "aero")]
    [TestCase("œuvre", "oeuvre")]
    [TestCase("Straße", "strasse")]
    [TestCase("STRAẞE", "strasse")]
    [TestCase("ĳsbaan", "ijsbaan")]
    [TestCase("Ĳssel", "ijssel")]
    [TestCase("Łukasz", "lukasz")]
    [TestCase("Ångström", "angstrom")]
    [TestCase("e\u0301e\u0301n", "een")]
    [TestCase("Đorđe Þór", "dorde thor")]
    [TestCase("İstanbul", "istanbul")]
    public void Accenten_en_hoofdletters_tellen_niet(string tekst, string gevouwen) => Assert.That(Woorden.Vouw(tekst), Is.EqualTo(gevouwen));

    [TestCase("Taart, bij de opening!", "taart bij de opening")]
    [TestCase("B&W-vergadering (2024)", "b w vergadering 2024")]
    [TestCase("  \t\n ", "")]
    [TestCase("!?.,", "")]
    [TestCase("een een EEN Één", "een")]
    [TestCase("東京 Москва שלום", "東京 москва שלום")]
    [TestCase("taart😀taart", "taart😀taart")]
    [TestCase("d'Angelo", "d angelo")]
    public void Een_tekst_valt_uiteen_in_woorden(string tekst, string woorden) => Assert.That(string.Join(' ', Woorden.Van(tekst)), Is.EqualTo(woorden));

    [Test]
    public void Niets_heeft_geen_woorden() => Assert.That(Woorden.Van(null, "", null), Is.Empty);

    [Test]
    public void Van_een_lang_woord_telt_het_begin_ook_bij_het_zoeken()
    {
        var lang = new string('a', 60);
        Assert.That(Woorden.Van(lang).Single(), Has.Length.EqualTo(40));
        Assert.That(Woorden.Van(lang + "b").Single(), Is.EqualTo(Woorden.Van(lang).Single()));
    }

    [Test]
    public void Van_een_lange_tekst_tellen_de_eerste_woorden()
    {
        var woorden = Woorden.Van(string.Join(' ', Enumerable.Range(1, 3000))).ToList();
        Assert.That((woorden.Count, woorden[0], woorden[^1]), Is.EqualTo((2500, "1", "2500")));
    }

    private static void Altijd(Gen<string> gen, Func<string, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(gen.ToArbitrary(), klopt));

    [Test]
    public void Vouwen_is_na_een_keer_klaar() => Altijd(Tekst, t => Woorden.Vouw(Woorden.Vouw(t)) == Woorden.Vouw(t));

    [Test]
    public void Elk_woord_is_kort_en_komt_een_keer_voor() => Altijd(Tekst, t =>
    {
        var woorden = Woorden.Van(t).ToList();
        return woorden.TrueForAll(w => w.Length is > 0 and <= 40) && woorden.Count <= 300 && woorden.Distinct().Count() == woorden.Count;
    });

    [Test]
    public void Een_woord_wordt_door_zichzelf_gevonden() => Altijd(Tekst, t => Woorden.Van(t).All(w => Woorden.Van(w).SequenceEqual([w])));

    [Test]
    public void Hoofdletters_en_de_vorm_van_een_accent_tellen_niet() => Altijd(Namen, t =>
        Woorden.Van(t.ToUpperInvariant()).SequenceEqual(Woorden.Van(t)) && Woorden.Van(t.Normalize(NormalizationForm.FormD)).SequenceEqual(Woorden.Van(t.Normalize(NormalizationForm.FormC))));
    [Test]
    public void Een_afgekapt_woord_is_nog_tekst()
    {
        var woord = Woorden.Van("a" + string.Concat(Enumerable.Repeat("😀", 30))).Single();
        Assert.That(char.IsHighSurrogate(woord[^1]), Is.False);
    }
}
