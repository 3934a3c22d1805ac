using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Registers;

namespace Integriteit.Tests.Kern;

/// <summary>Folded text is stored: a new form would no longer find what is there.</summary>
public sealed class VouwingTests
{
    [TestCase("Café ÉÉN", "cafe een")]
    [TestCase("Straße Łódź", "straße łodz")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("", "")]
    public void Zonder_hoofdletters_en_accenten(string tekst, string kaal) => Assert.That(Vouwing.Kaal(tekst), Is.EqualTo(kaal));

    [TestCase("Bakker & Zn. B.V.", "bakkerznbv")]
    [TestCase("Crêperie d'Été", "creperiedete")]
    [TestCase("Straße 7", "straße7")]
    public void Een_leverancier_heet_zoals_hij_al_is_opgeslagen(string naam, string opgeslagen) => Assert.That(Leveranciersnaam.Van(naam), Is.EqualTo(opgeslagen));

    [Test]
    public void Elke_naam_houdt_de_vorm_waarin_hij_al_is_opgeslagen() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        tekst => !Geldig(tekst.Get) || Leveranciersnaam.Van(tekst.Get) == string.Concat(tekst.Get.Normalize(NormalizationForm.FormD)
            .Where(c => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)
            .Take(300))).QuickCheckThrowOnFailure();

    [Test]
    public void Twee_keer_vouwen_is_een_keer() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        tekst => !Geldig(tekst.Get) || (Vouwing.Kaal(Vouwing.Kaal(tekst.Get)) == Vouwing.Kaal(tekst.Get) && Woorden.Vouw(Woorden.Vouw(tekst.Get)) == Woorden.Vouw(tekst.Get))).QuickCheckThrowOnFailure();

    /// <summary>Text that came in as UTF-8: half a surrogate pair never did.</summary>
    private static bool Geldig(string tekst) => !tekst.Where((c, i) => char.IsSurrogate(c) && !(i > 0 && char.IsSurrogatePair(tekst[i - 1], c)) && !(i + 1 < tekst.Length && char.IsSurrogatePair(c, tekst[i + 1]))).Any();
}
