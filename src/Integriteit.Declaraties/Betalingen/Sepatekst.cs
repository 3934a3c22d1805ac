using System.Globalization;
using System.Text;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Text in the characters that every bank of the SEPA area takes (EPC217-08): letters, digits and a few signs.</summary>
internal static class Sepatekst
{
    private const string Tekens = "/-?:().,'+ ";

    /// <summary>Letters that do not decompose into a base letter and an accent, and signs with a near equal.</summary>
    private static readonly Dictionary<char, string> Apart = new()
    {
        ['ß'] = "ss", ['Æ'] = "AE", ['æ'] = "ae", ['Œ'] = "OE", ['œ'] = "oe", ['Ø'] = "O", ['ø'] = "o", ['Ł'] = "L", ['ł'] = "l", ['Đ'] = "D", ['đ'] = "d",
        ['Ð'] = "D", ['ð'] = "d", ['Þ'] = "TH", ['þ'] = "th", ['Ĳ'] = "IJ", ['ĳ'] = "ij", ['ı'] = "i", ['&'] = "+", ['’'] = "'", ['‘'] = "'", ['–'] = "-", ['—'] = "-", ['_'] = "-",
    };

    public static bool Mag(char teken) => char.IsAsciiLetterOrDigit(teken) || Tekens.Contains(teken);

    /// <summary>
    /// The nearest text that a bank takes, at most so many characters: without accents, other characters as a full stop, no
    /// slash at the ends and no two together; <c>.</c> when nothing is left.
    /// </summary>
    public static string Van(string tekst, int hoogstens)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) == UnicodeCategory.NonSpacingMark || char.IsLowSurrogate(teken))
            {
                continue;
            }

            foreach (var letter in Apart.TryGetValue(teken, out var gelijk) ? gelijk : $"{teken}")
            {
                var goed = Mag(letter) ? letter : char.IsWhiteSpace(letter) ? ' ' : '.';
                var vorige = uit.Length == 0 ? '/' : uit[^1];
                if (!(goed is ' ' or '/' && vorige is ' ' or '/' && (goed == vorige || uit.Length == 0)))
                {
                    uit.Append(goed);
                }
            }
        }

        var kort = (uit.Length > hoogstens ? uit.ToString(0, hoogstens) : uit.ToString()).Trim(' ', '/');
        return kort.Length > 0 ? kort : ".";
    }
}
