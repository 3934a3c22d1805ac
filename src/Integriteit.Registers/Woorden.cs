using System.Text;
using Integriteit.Kern;

namespace Integriteit.Registers;

/// <summary>Text as it is searched: lower case, without accents, cut into words.</summary>
internal static class Woorden
{
    /// <summary>Characters of a word that count.</summary>
    private const int Lengte = 40;

    /// <summary>Distinct words that are kept: more than the longest description can hold.</summary>
    private const int Aantal = 2500;

    /// <summary>Letters that do not decompose into a base letter and an accent.</summary>
    private static readonly Dictionary<char, string> Apart = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ĳ'] = "ij", ['ı'] = "i",
    };

    public static IEnumerable<string> Van(params IEnumerable<string?> texts) => texts.SelectMany(Splits).Distinct().Take(Aantal);

    /// <summary>Lower case without accents: <c>Café ÆRØ</c> is <c>cafe aero</c>.</summary>
    public static string Vouw(string text)
    {
        var kaal = Vouwing.Kaal(text);
        if (Ascii.IsValid(kaal))
        {
            return kaal;
        }

        var result = new StringBuilder(kaal.Length);
        foreach (var letter in kaal)
        {
            _ = Apart.TryGetValue(letter, out var folded) ? result.Append(folded) : result.Append(letter);
        }

        return result.ToString();
    }

    private static IEnumerable<string> Splits(string? text)
    {
        var (gevouwen, begin) = (Vouw(text ?? ""), 0);
        for (var i = 0; i <= gevouwen.Length; i++)
        {
            if (i < gevouwen.Length && (char.IsLetterOrDigit(gevouwen[i]) || char.IsSurrogate(gevouwen[i])))
            {
                continue;
            }

            if (i > begin)
            {
                var length = Math.Min(i - begin, Lengte);
                yield return gevouwen.Substring(begin, char.IsHighSurrogate(gevouwen[begin + length - 1]) ? length - 1 : length);
            }

            begin = i + 1;
        }
    }
}
