using System.Text.RegularExpressions;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Herkomst;

/// <summary>A row of <c>build/herkomst.md</c>; no tests while the rule is open.</summary>
internal sealed record Regel(string Code, string Bron, string Inhoud, IReadOnlyList<string> Tests);

/// <summary>Keeps the table of provenance true: complete, known to the code, and shown by tests that exist.</summary>
internal static partial class Herkomstregels
{
    /// <summary>Before the reason why no test shows a rule.</summary>
    private const string Open = "open: ";

    /// <summary>The last rule of each source document; they count on from 1.</summary>
    private static readonly (string Document, int Laatste)[] Documenten = [("000", 26), ("001", 22), ("002", 22), ("003", 48), ("004", 7)];

    public static IReadOnlyList<string> Verwacht { get; } = [.. Documenten.SelectMany(d => Enumerable.Range(1, d.Laatste).Select(n => $"{d.Document}-{n:00}"))];

    public static IReadOnlyList<Regel> Lees(string markdown) =>
    [
        .. from Match rij in Rij().Matches(markdown)
           let cel = rij.Groups["tests"].Value
           let tests = cel.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => t.Trim('`'))
           select new Regel(rij.Groups["code"].Value, rij.Groups["bron"].Value, rij.Groups["inhoud"].Value, cel.StartsWith("open", StringComparison.Ordinal) ? [] : [.. tests]),
    ];

    /// <summary>Rules that are missing, stand twice or exist in no document; and rows that say nothing.</summary>
    public static IEnumerable<string> Onvolledig(IReadOnlyList<Regel> tabel) =>
    [
        .. Verwacht.Except(tabel.Select(r => r.Code)).Select(c => $"{c} is missing"),
        .. tabel.Select(r => r.Code).Except(Verwacht).Select(c => $"{c} is of no document"),
        .. tabel.GroupBy(r => r.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands {g.Count()} times"),
        .. tabel.Where(r => r.Bron.Length == 0 || r.Inhoud.Length == 0).Select(r => $"{r.Code} has an empty cell"),
    ];

    /// <summary>Codes that a source names and the table does not.</summary>
    public static IEnumerable<string> Onbekend(IReadOnlyList<Regel> tabel, IEnumerable<Bestand> bronnen)
    {
        var bekend = tabel.Select(r => r.Code).ToHashSet();
        return bronnen.SelectMany(b => Code().Matches(b.Tekst).Where(m => !bekend.Contains(m.Value)).Select(m => $"{b.Pad} names {m.Value}"));
    }

    /// <summary>Rows whose tests do not exist, or none of whose tests names the code.</summary>
    public static IEnumerable<string> NietGetoond(IReadOnlyList<Regel> tabel, IReadOnlyList<Bestand> tests)
    {
        foreach (var regel in tabel.Where(r => r.Tests.Count > 0))
        {
            var bronnen = new List<Bestand>();
            foreach (var test in regel.Tests)
            {
                var gevonden = Van(test, tests);
                if (gevonden.Count == 0)
                {
                    yield return $"{regel.Code}: there is no test {test}";
                }

                bronnen.AddRange(gevonden);
            }

            if (bronnen.Count > 0 && !bronnen.Any(b => Regex.IsMatch(b.Tekst, $@"\b{regel.Code}\b")))
            {
                yield return $"{regel.Code} is named in none of {string.Join(", ", regel.Tests)}";
            }
        }
    }

    /// <summary>Rows that neither name a test nor say, in a sentence, why there is nothing to show.</summary>
    public static IEnumerable<string> Onbeslist(string markdown) =>
    [
        .. from Match rij in Rij().Matches(markdown)
           let cel = rij.Groups["tests"].Value
           where cel.Length == 0 || (cel.StartsWith("open", StringComparison.Ordinal) && !(cel.StartsWith(Open, StringComparison.Ordinal) && cel[Open.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 5))
           select $"{rij.Groups["code"].Value} is neither shown nor open for a stated reason",
    ];

    /// <summary>The files that declare a test: <c>Class</c>, or <c>Class.Method</c> when the method is there.</summary>
    private static List<Bestand> Van(string test, IEnumerable<Bestand> tests)
    {
        var (klasse, methode) = test.Split('.', 2) is [var k, var m] ? (k, m) : (test, null);
        return [.. tests.Where(b => Regex.IsMatch(b.Tekst, $@"\bclass\s+{Regex.Escape(klasse)}\b") && (methode is null || Regex.IsMatch(b.Tekst, $@"\b(?:void|Task|ValueTask)\s+{Regex.Escape(methode)}\s*\(")))];
    }

    [GeneratedRegex(@"^\|\s*(?<code>\d{3}-\d{2})\s*\|\s*(?<bron>[^|]*?)\s*\|\s*(?<inhoud>.*?)\s*\|\s*(?<tests>[^|]*?)\s*\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Rij();

    [GeneratedRegex(@"\b00[0-4]-\d\d\b")]
    private static partial Regex Code();
}
