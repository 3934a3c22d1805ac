using System.Text;
using System.Text.RegularExpressions;

namespace Integriteit.Architectuur.Sql;

/// <summary>A table as a statement names it; <paramref name="Schema"/> is empty for a bare name.</summary>
internal sealed record Tabel(string Woord, string Schema, string Naam, string Alias)
{
    public bool IsDoel => Woord == "INTO";

    public override string ToString() => (Schema.Length > 0 ? $"{Schema}." : "") + Naam + (Alias == Naam ? "" : $" {Alias}");
}

/// <summary>
/// One SELECT, INSERT, UPDATE or DELETE without the queries in brackets inside it, which are blocks of their own.
/// Enough of SQL to read the subset that this product writes, no more.
/// </summary>
internal sealed partial class Vraagblok
{
    private Vraagblok(string tekst, Vraagblok? buiten)
    {
        Tekst = tekst;
        Buiten = buiten;
        Tabellen = [.. Verwijzing().Matches(tekst).Select(Lees)];
        Afgeleid = [.. Afgeleide().Matches(tekst).Select(m => m.Groups["alias"].Value)];
        Vlak = Leeg(tekst);
        Komma = Van().Matches(Vlak).Any(m => m.Value.Contains(','));
    }

    public string Tekst { get; }

    /// <summary>The block in whose brackets this one stands.</summary>
    public Vraagblok? Buiten { get; }

    public IReadOnlyList<Tabel> Tabellen { get; }

    /// <summary>The aliases of queries in FROM.</summary>
    public IReadOnlyList<string> Afgeleid { get; }

    /// <summary>Two tables with a comma between them, which no rule here can follow.</summary>
    public bool Komma { get; }

    private string Vlak { get; }

    /// <summary>All blocks of a statement, the outer before the inner.</summary>
    public static IReadOnlyList<Vraagblok> Ontleed(string sql)
    {
        var blokken = new List<Vraagblok>();
        Ontleed(Teksten.Plat(Dialectregels.Kaal(sql)), null, blokken);
        return blokken;
    }

    /// <summary>The names that WITH introduces in a statement.</summary>
    public static IReadOnlySet<string> Namen(string sql) =>
        Regel().Matches(Teksten.Plat(Dialectregels.Kaal(sql))).Select(m => m.Groups["naam"].Value.ToLowerInvariant()).ToHashSet();

    /// <summary>What must all hold for a row of this block; nothing where an OR leaves a way round.</summary>
    public IEnumerable<string> Voorwaarden() =>
        Clausule().Matches(Vlak)
            .Where(m => !Of().IsMatch(m.Groups["eis"].Value))
            // The ON of an outer join does not restrict the table before it: there only what ties both counts.
            .SelectMany(m => En().Split(m.Groups["eis"].Value).Where(eis => m.Groups["buiten"].Length == 0 || !eis.Contains('@')))
            .Select(eis => eis.Trim());

    private static void Ontleed(string tekst, Vraagblok? buiten, List<Vraagblok> blokken)
    {
        var binnen = new List<string>();
        foreach (var deel in Samen().Split(Uitnemen(tekst, binnen)))
        {
            var blok = new Vraagblok(deel.Trim(), buiten);
            blokken.Add(blok);
            foreach (Match kuil in Kuil().Matches(deel))
            {
                Ontleed(binnen[int.Parse(kuil.Groups["nummer"].Value)], blok, blokken);
            }
        }
    }

    private static string Uitnemen(string tekst, List<string> binnen)
    {
        var rest = new StringBuilder();
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] != '(')
            {
                rest.Append(tekst[i]);
                continue;
            }

            var eind = Sluithaak(tekst, i);
            var inhoud = tekst[(i + 1)..eind];
            if (Teksten.IsSql(inhoud))
            {
                rest.Append('§').Append(binnen.Count);
                binnen.Add(inhoud.Trim());
            }
            else
            {
                rest.Append('(').Append(Uitnemen(inhoud, binnen)).Append(')');
            }

            i = eind;
        }

        return rest.ToString();
    }

    private static int Sluithaak(string tekst, int open)
    {
        for (var (i, diep) = (open, 0); i < tekst.Length; i++)
        {
            diep += tekst[i] == '(' ? 1 : tekst[i] == ')' ? -1 : 0;
            if (diep == 0)
            {
                return i;
            }
        }

        throw new FormatException($"A bracket is not closed: {tekst}");
    }

    private static string Leeg(string tekst)
    {
        for (var voor = ""; voor != tekst;)
        {
            voor = tekst;
            tekst = Haakjes().Replace(tekst, "¤");
        }

        return tekst;
    }

    private static Tabel Lees(Match m)
    {
        var (naam, alias) = (m.Groups["naam"].Value.ToLowerInvariant(), m.Groups["alias"].Value.ToLowerInvariant());
        return new Tabel(m.Groups["woord"].Value.ToUpperInvariant(), m.Groups["schema"].Value.ToLowerInvariant(), naam, alias.Length == 0 ? naam : alias);
    }

    private const string Sleutelwoord = @"(?:WHERE|ON|JOIN|SET|ORDER|GROUP|HAVING|CROSS|INNER|LEFT|RIGHT|FULL|NATURAL|VALUES|SELECT|UNION|EXCEPT|INTERSECT|DEFAULT)\b";

    [GeneratedRegex(@"\b(?<woord>FROM|JOIN|INTO|UPDATE)\s+(?:(?<schema>\w+)\.)?(?<naam>\w+)(?:\s+(?:AS\s+)?(?!" + Sleutelwoord + @")(?<alias>\w+))?", RegexOptions.IgnoreCase)]
    private static partial Regex Verwijzing();

    [GeneratedRegex(@"\b(?:FROM|JOIN)\s+§\d+\s+(?:AS\s+)?(?<alias>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Afgeleide();

    [GeneratedRegex(@"(?:\bWITH\b|,)\s*(?<naam>\w+)\s*(?:\([^()]*\)\s*)?AS\s*\(\s*SELECT\b", RegexOptions.IgnoreCase)]
    private static partial Regex Regel();

    [GeneratedRegex(@"\bFROM\b.*?(?=\bWHERE\b|\bGROUP BY\b|\bORDER BY\b|\bHAVING\b|\bON\b|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Van();

    [GeneratedRegex(@"(?:\bWHERE\b|(?<buiten>(?:LEFT|RIGHT|FULL)(?:\s+OUTER)?\s+)?JOIN\s+[^,]*?\bON\b)(?<eis>.*?)(?=(?:\b(?:INNER|LEFT|RIGHT|FULL|CROSS)\s+(?:OUTER\s+)?)?\bJOIN\b|\bWHERE\b|\bGROUP BY\b|\bORDER BY\b|\bHAVING\b|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Clausule();

    [GeneratedRegex(@"\bOR\b", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"\bAND\b", RegexOptions.IgnoreCase)]
    private static partial Regex En();

    [GeneratedRegex(@"\bUNION(?:\s+ALL)?\b|\bEXCEPT\b|\bINTERSECT\b", RegexOptions.IgnoreCase)]
    private static partial Regex Samen();

    [GeneratedRegex(@"§(?<nummer>\d+)")]
    private static partial Regex Kuil();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Haakjes();
}
