using System.Text.RegularExpressions;

namespace Integriteit.Architectuur.Sql;

/// <summary>
/// No statement on a municipality's table goes without its <c>gemeente</c>: each table it names is tied to a
/// parameter, itself or through another table, by a condition that always holds.
/// </summary>
internal static partial class Gemeenteregel
{
    /// <summary>Tables that belong to the schema and to no municipality.</summary>
    private static readonly string[] VanHetSchema = ["migratie"];

    public static IEnumerable<string> Overtredingen(string sql)
    {
        var namen = Vraagblok.Namen(sql);
        var gebonden = new Dictionary<Vraagblok, HashSet<string>>();
        foreach (var blok in Vraagblok.Ontleed(sql))
        {
            var vast = gebonden[blok] = Bind(blok, blok.Buiten is null ? [] : gebonden[blok.Buiten], namen);
            if (blok.Komma)
            {
                yield return "a comma between tables; write JOIN";
            }

            foreach (var tabel in blok.Tabellen)
            {
                if (tabel.Schema.Length == 0 && !namen.Contains(tabel.Naam))
                {
                    yield return $"{tabel} has no schema";
                }
                else if (tabel.IsDoel && !VanHetSchema.Contains(tabel.Naam) && !Invoegen().IsMatch(blok.Tekst))
                {
                    yield return $"INSERT INTO {tabel} does not put a parameter in gemeente first";
                }
                else if (!tabel.IsDoel && !VanHetSchema.Contains(tabel.Naam) && !vast.Contains(tabel.Alias))
                {
                    yield return $"{tabel} is not restricted to a gemeente";
                }
            }
        }
    }

    /// <summary>The aliases of a block that are tied to a parameter, given those of the blocks around it.</summary>
    private static HashSet<string> Bind(Vraagblok blok, IEnumerable<string> buiten, IReadOnlySet<string> namen)
    {
        var eigen = blok.Tabellen.Where(t => !t.IsDoel).ToList();
        var vast = buiten.Except(eigen.Select(t => t.Alias)).ToHashSet();
        // Queries in WITH or FROM are blocks themselves: what comes out of them is tied there.
        vast.UnionWith(blok.Afgeleid.Select(a => a.ToLowerInvariant()));
        vast.UnionWith(eigen.Where(t => t.Schema.Length == 0 && namen.Contains(t.Naam)).Select(t => t.Alias));

        // A bare column says whose it is only where there is one table.
        var enig = eigen.Count == 1 && blok.Afgeleid.Count == 0 ? eigen[0].Alias : "?";
        var eisen = blok.Voorwaarden().Select(v => Gelijk().Match(v)).Where(m => m.Success).Select(m => (Links: Wie(m.Groups["a"].Value, enig), Rechts: Wie(m.Groups["b"].Value, enig))).ToList();
        for (var groei = true; groei;)
        {
            groei = false;
            foreach (var (links, rechts) in eisen)
            {
                groei |= (links == "@" || vast.Contains(links)) && vast.Add(rechts);
                groei |= (rechts == "@" || vast.Contains(rechts)) && vast.Add(links);
            }
        }

        return vast;
    }

    private static string Wie(string zijde, string enig) => zijde[0] == '@' ? "@" : zijde.Contains('.') ? zijde.Split('.')[0].ToLowerInvariant() : enig;

    [GeneratedRegex(@"^(?<a>@\w+|(?:\w+\.)?gemeente)\s*=\s*(?<b>@\w+|(?:\w+\.)?gemeente)$", RegexOptions.IgnoreCase)]
    private static partial Regex Gelijk();

    [GeneratedRegex(@"^INSERT\s+INTO\s+[\w.]+\s*\(\s*gemeente\b[^)]*\)\s*(?:VALUES\s*\(\s*@\w+|SELECT\s+(?:@\w+|\w+\.gemeente|gemeente)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Invoegen();
}
