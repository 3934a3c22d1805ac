using System.Text.RegularExpressions;

namespace Integriteit.Architectuur.Sql;

/// <summary>What only one of the two engines understands, or understands in its own way.</summary>
internal static partial class Dialectregels
{
    // A parameter or column may carry such a name: only a bare word counts.
    private static readonly Dictionary<string, Regex> Verboden = new[]
    {
        "IDENTITY", "OUTPUT", "RETURNING", "MERGE", "ON CONFLICT", "INSERT OR", "REPLACE INTO", "SCOPE_IDENTITY", "LAST_INSERT_ROWID", // a key is made in C#
        "OFFSET", "LIMIT", "TOP", "FETCH", "ROW_NUMBER", // a page is cut by key
        "NOLOCK", "UPDLOCK", "HOLDLOCK", "ROWLOCK", "READPAST", // a version guards a change
        "GETDATE", "GETUTCDATE", "SYSDATETIME", "SYSUTCDATETIME", "SYSDATETIMEOFFSET", "CURRENT_TIMESTAMP", "DATEADD", "DATEDIFF", "STRFTIME", "JULIANDAY", // time is a parameter
        "RECURSIVE", "PRAGMA", "GLOB", "COLLATE", "NEWID", "TRUE", "FALSE", "DECIMAL", "NUMERIC", "FLOAT", "REAL", "MONEY",
    }.ToDictionary(w => w, w => new Regex($@"(?<![@\w.]){w.Replace(" ", @"\s+", StringComparison.Ordinal)}(?!\w)", RegexOptions.IgnoreCase))
    .Concat(new[] { "ISNULL", "IFNULL", "LEN", "LENGTH", "SUBSTR", "DATETIME", "DATE", "TIME", "INSTR", "CHARINDEX", "GROUP_CONCAT", "PRINTF", "WITH" }
        .ToDictionary(w => w + "(", w => new Regex($@"(?<![@\w.]){w}\s*\(", RegexOptions.IgnoreCase)))
    .Concat(new[] { "||", "==", "[", "`", "\"", "@@", ";" }.ToDictionary(t => t, t => new Regex(Regex.Escape(t))))
    .ToDictionary();

    /// <summary>The forbidden words in a statement; what stands in a text or a comment does not count.</summary>
    public static IEnumerable<string> Woorden(string sql)
    {
        var kaal = Kaal(sql);
        return Verboden.Where(v => v.Value.IsMatch(kaal)).Select(v => v.Key);
    }

    /// <summary>Without comments and without what stands between quotes.</summary>
    public static string Kaal(string sql) => Ruis().Replace(sql, m => m.Value[0] == '\'' ? "''" : " ");

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", RegexOptions.Singleline)]
    private static partial Regex Ruis();
}
