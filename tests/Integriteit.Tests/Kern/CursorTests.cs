using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Kern;

public sealed class CursorTests
{
    private const string Gooit = "defect: eleven characters that are no base64url throw FormatException, 500 over HTTP (Cursor.cs, Read: TryDecodeFromChars throws on invalid data)";

    private static (long? Sleutel, List<Fout> Fouten) Lees(string? cursor)
    {
        var fouten = new List<Fout>();
        return (Cursor.Read(cursor, fouten.Add), fouten);
    }

    [Test]
    public void Een_sleutel_komt_heen_en_terug_en_past_in_een_adres() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.GeneratorFor<long>().Select(k => k & long.MaxValue).Where(k => k > 0).ToArbitrary(), sleutel =>
        {
            var cursor = Cursor.Of(sleutel);
            var (terug, fouten) = Lees(cursor);
            return terug == sleutel && fouten.Count == 0 && Uri.EscapeDataString(cursor) == cursor && cursor.Length <= 20;
        }));

    [TestCase(1)]
    [TestCase(long.MaxValue)]
    public void Ook_de_uiterste_sleutels(long sleutel) => Assert.That(Lees(Cursor.Of(sleutel)).Sleutel, Is.EqualTo(sleutel));

    [Test]
    public void Zonder_cursor_begint_de_lijst_vooraan() => Assert.That(Lees(null) is { Sleutel: null, Fouten.Count: 0 });

    [TestCase("")]
    [TestCase("a")]
    [TestCase("abcdefghij")]
    [TestCase("!!!!!!!!!!!")]
    [TestCase("AAAAAAAAAA=")]
    [TestCase("AAAA AAAAAA")]
    [TestCase("ééééééééééé")]
    [TestCase("AAAAAAAAAAA", Description = "nought is no key")]
    [TestCase("__________8", Description = "below nought")]
    [TestCase("AAAAAAAAAAAA")]
    [TestCase("+/+/+/+/+/8")]
    public void Rommel_is_een_fout_van_invoer(string cursor)
    {
        var (sleutel, fouten) = Lees(cursor);
        Assert.That((sleutel, fouten.Single().Name), Is.EqualTo(((long?)null, "cursor")));
    }
    [Test]
    public void Willekeurige_tekst_gooit_nooit_iets() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(t => t ?? ""), Gen.Elements("ABCxyz019-_=+/ !é\n".ToCharArray()).ArrayOf(11).Select(l => new string(l))).ToArbitrary(),
            cursor => Lees(cursor) is var (sleutel, fouten) && sleutel is null == (fouten.Count == 1)));
}
