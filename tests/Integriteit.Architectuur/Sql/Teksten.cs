using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Sql;

/// <summary>A statement and where it was found.</summary>
internal sealed record Opdracht(string Plaats, string Sql)
{
    public override string ToString() => $"{Plaats}: {Teksten.Plat(Sql)}";
}

/// <summary>Finds the SQL of the product: in assemblies whole, in Kern's sources with its schema filled in.</summary>
internal static partial class Teksten
{
    /// <summary>Stands for the schema of whichever module Kern works for.</summary>
    public const string Eigen = "eigen";

    public static bool IsSql(string tekst) => Begin().IsMatch(tekst);

    /// <summary>All SQL among the literals of an assembly.</summary>
    public static IEnumerable<Opdracht> Van(Assembly assembly) => Literals(assembly).Where(IsSql).Select(t => new Opdracht(assembly.GetName().Name!, t));

    /// <summary>All SQL among the string literals of a source file; only the name of the schema may be filled in.</summary>
    public static IEnumerable<Opdracht> Van(Bestand bestand) =>
        from Match match in Literal().Matches(bestand.Tekst)
        let tekst = match.Groups["tekst"].Value
        where IsSql(tekst)
        select new Opdracht(bestand.Pad, match.Groups["vul"].Length == 0 ? tekst : Gat().Replace(tekst, gat => gat.Value switch
        {
            "{db.Schema}" or "{Db.Schema}" or "{schema}" => Eigen,
            "{journal}" => Eigen + ".migratie",
            _ => gat.Value,
        }));

    /// <summary>Interpolated SQL: the assembly holds it in pieces, so that no rule sees it whole.</summary>
    public static IEnumerable<string> Samengesteld(Bestand bestand) =>
        Literal().Matches(bestand.Tekst).Where(m => m.Groups["vul"].Length > 0 && IsSql(m.Groups["tekst"].Value)).Select(m => $"{bestand.Pad}: {Plat(m.Value)}");

    /// <summary>The user strings (#US) of an assembly: every literal in a method, also of constants.</summary>
    public static IEnumerable<string> Literals(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
        {
            yield return reader.GetUserString(handle);
        }
    }

    /// <summary>On one line.</summary>
    public static string Plat(string sql) => Wit().Replace(sql, " ").Trim();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Begin();

    [GeneratedRegex(""""
        (?<vul>\$*)@?(?:"""(?<tekst>.*?)"""|"(?<tekst>(?:[^"\\\n]|\\.)*)")
        """", RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Gat();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wit();
}
