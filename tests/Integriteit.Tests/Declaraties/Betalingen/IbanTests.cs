using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Betalingen;

namespace Integriteit.Tests.Declaraties;

/// <summary>Numbers of accounts: form, length and check digits of the country; and never shown by accident. // ISO 13616</summary>
public sealed class IbanTests
{
    [TestCase("NL91ABNA0417164300")]
    [TestCase("nl91 abna 0417 1643 00")]
    [TestCase("BE68539007547034")]
    [TestCase("DE89370400440532013000")]
    [TestCase("FR1420041010050500013M02606")]
    [TestCase("GB29NWBK60161331926819")]
    [TestCase("MT84MALT011000012345MTLCAST001S")]
    public void Een_rekening_wordt_gelezen(string tekst)
    {
        Assert.That(Iban.Probeer(tekst, out var iban), Is.True);
        Assert.That(iban.Nummer, Is.EqualTo(tekst.Replace(" ", "").ToUpperInvariant()));
    }

    [TestCase("NL92ABNA0417164300", TestName = "ISO 13616: een ander controlegetal")]
    [TestCase("NL91ABNA041716430", TestName = "ISO 13616: een cijfer te weinig")]
    [TestCase("NL91ABNA04171643000", TestName = "ISO 13616: een cijfer te veel")]
    [TestCase("NL9104171643000000", TestName = "ISO 13616: zonder bank")]
    [TestCase("BR1800360305000010009795493C1", TestName = "ISO 13616: een land buiten SEPA")]
    [TestCase("XX91ABNA0417164300", TestName = "ISO 13616: geen land")]
    [TestCase("NL91-ABNA-0417-1643-00", TestName = "ISO 13616: andere tekens")]
    [TestCase("ÑL91ABNA0417164300", TestName = "ISO 13616: geen letters van A tot Z")]
    [TestCase("NL", TestName = "ISO 13616: bijna niets")]
    [TestCase("", TestName = "ISO 13616: niets")]
    public void Wat_geen_rekening_is_wordt_geweigerd(string tekst) => Assert.That(Iban.Probeer(tekst, out _), Is.False);

    [Test]
    public void Een_rekening_toont_zich_niet_vanzelf()
    {
        var iban = Iban.Lees("NL91ABNA0417164300");
        Assert.That($"{iban} {new Betaler("Gemeente", iban)}", Does.Contain("NL** **** 4300").And.Not.Contain("0417"));
    }

    [Test]
    public void Precies_een_controlegetal_past_bij_een_rekening() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        nummer => Enumerable.Range(0, 100).Count(i => Iban.Probeer($"NL{i:00}BANK{nummer:0000000000}", out _)) == 1));

    [Test]
    public void Een_verkeerd_cijfer_valt_altijd_op() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        (from nummer in Gen.Choose(0, int.MaxValue) from plek in Gen.Choose(8, 17) from erbij in Gen.Choose(1, 9) select (nummer, plek, erbij)).ToArbitrary(),
        geval =>
        {
            var goed = Enumerable.Range(2, 97).Select(i => $"NL{i:00}BANK{geval.nummer:0000000000}").Single(t => Iban.Probeer(t, out _)).ToCharArray();
            goed[geval.plek] = (char)('0' + ((goed[geval.plek] - '0' + geval.erbij) % 10));
            return !Iban.Probeer(new string(goed), out _);
        }));
}
