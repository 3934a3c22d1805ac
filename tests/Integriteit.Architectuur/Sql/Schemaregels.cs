using System.Text.RegularExpressions;

namespace Integriteit.Architectuur.Sql;

/// <summary>Whose tables a text names.</summary>
internal static partial class Schemaregels
{
    /// <summary>The tables of other schemas in a statement.</summary>
    public static IEnumerable<string> Vreemd(string sql, string eigen) =>
        Vraagblok.Ontleed(sql).SelectMany(b => b.Tabellen).Where(t => t.Schema.Length > 0 && t.Schema != eigen).Select(t => t.ToString());

    /// <summary>Texts that name a table but are no whole statement: pieces to build SQL from.</summary>
    public static IEnumerable<string> Flarden(IEnumerable<string> teksten, string schema, IReadOnlySet<string> tabellen) =>
        teksten.Where(t => !Teksten.IsSql(t) && Genoemd().Matches(t).Any(m => m.Groups["schema"].Value == schema && tabellen.Contains(m.Groups["tabel"].Value)));

    [GeneratedRegex(@"\b(?<schema>\w+)\.(?<tabel>\w+)\b")]
    private static partial Regex Genoemd();
}
