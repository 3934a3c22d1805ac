using System.Globalization;
using System.Text;

namespace Integriteit.Kern;

/// <summary>Text as it is compared. What was stored in this form stays comparable: it never changes without writing that anew.</summary>
public static class Vouwing
{
    /// <summary>Lower case and without accents: <c>Café</c> is <c>cafe</c>. Letters that are no base letter with an accent stay as they are.</summary>
    public static string Kaal(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var result = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(letter);
            }
        }

        return result.ToString();
    }
}
