using System.Globalization;
using System.Text;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>
/// Finds names of known persons in a text that is to be public: whole words, whatever their case and accents. A name
/// of someone who is not known here, or that someone can be recognised by the story, it does not see.
/// </summary>
internal static class Anonimiteit
{
    private const int Kortst = 3;

    /// <summary>Parts of names that say nothing of who it is.</summary>
    private static readonly HashSet<string> Tussen = ["van", "von", "der", "den", "des", "het", "ten", "ter", "aan", "bij", "uit", "voor", "dos", "las", "drs", "ing", "dhr", "mevr"];

    private static readonly CompareInfo Vergelijking = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>The words of these names that the text holds: those of three letters and more, without particles and titles.</summary>
    public static IReadOnlyList<string> Genoemd(string tekst, IEnumerable<string> namen)
    {
        var woorden = Woorden(tekst).ToList();
        return
        [
            .. namen.SelectMany(Woorden).Where(naam => naam.Length >= Kortst && !Tussen.Contains(naam.ToLowerInvariant()))
                .Where(naam => woorden.Exists(w => Vergelijking.Compare(w, naam, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0))
                .Distinct(),
        ];
    }

    private static IEnumerable<string> Woorden(string tekst)
    {
        var woord = new StringBuilder();
        foreach (var teken in tekst.Normalize(NormalizationForm.FormC) + " ")
        {
            if (char.IsLetterOrDigit(teken) || CharUnicodeInfo.GetUnicodeCategory(teken) == UnicodeCategory.NonSpacingMark)
            {
                woord.Append(teken);
            }
            else if (woord.Length > 0)
            {
                yield return woord.ToString();
                woord.Clear();
            }
        }
    }
}
