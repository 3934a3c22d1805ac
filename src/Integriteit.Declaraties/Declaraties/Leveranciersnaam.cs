using System.Globalization;
using System.Text;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>The name of a supplier as it is compared: lower case, letters and digits only, without accents.</summary>
internal static class Leveranciersnaam
{
    public static string Van(string naam) => string.Concat(naam.Normalize(NormalizationForm.FormD)
        .Where(c => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant)
        .Take(300));
}
