using System.Text.RegularExpressions;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Migraties;

/// <summary>A column as both engines can be compared on it: how it is kept, whether it can be empty, its place in the key.</summary>
internal sealed record Kolom(string Tabel, string Naam, string Opslag, bool Leeg, int InSleutel)
{
    public override string ToString() => $"{Tabel}.{Naam} {Opslag}{(Leeg ? "" : " NOT NULL")}{(InSleutel > 0 ? $" (key {InSleutel})" : "")}";
}

/// <summary>Reads the tables of a schema, in the order of their columns; the migrator's own journal is not one of them.</summary>
internal static partial class Kolommen
{
    /// <summary>From a migrated SQLite database.</summary>
    public static async Task<IReadOnlyList<Kolom>> Sqlite(Gemigreerd database, string schema)
    {
        var rijen = await database.Rijen(schema, $"""
            SELECT m.name, k.name, k.type, k."notnull", k.pk
            FROM {schema}.sqlite_master m JOIN pragma_table_info(m.name, '{schema}') k
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'migratie' ORDER BY m.name, k.cid
            """);
        return [.. rijen.Select(r => new Kolom(r[0], r[1], r[2], r[3] == "0", int.Parse(r[4])))];
    }

    /// <summary>From the text of SQL Server's scripts.</summary>
    public static IReadOnlyList<Kolom> SqlServer(IEnumerable<string> scripts)
    {
        var kolommen = new List<Kolom>();
        foreach (var script in scripts)
        {
            foreach (Match tabel in Tabel().Matches(script))
            {
                var sleutel = Sleutel().Match(tabel.Groups["inhoud"].Value).Groups["kolommen"].Value.Split(',', StringSplitOptions.TrimEntries);
                kolommen.AddRange(Regel().Matches(tabel.Groups["inhoud"].Value).Select(k => Lees(tabel.Groups["naam"].Value, k, sleutel)));
            }

            kolommen.AddRange(Erbij().Matches(script).Select(k => Lees(k.Groups["tabel"].Value, k, [])));
            var weg = Weg().Matches(script).Select(t => t.Groups["naam"].Value).ToHashSet();
            kolommen.RemoveAll(k => weg.Contains(k.Tabel));
        }

        return [.. kolommen.OrderBy(k => k.Tabel, StringComparer.Ordinal)];
    }

    private static Kolom Lees(string tabel, Match kolom, string[] sleutel)
    {
        var opslag = kolom.Groups["soort"].Value switch
        {
            "bit" or "int" or "bigint" or "smallint" => "INTEGER",
            "varbinary" or "binary" => "BLOB",
            "nvarchar" or "nchar" or "varchar" or "char" or "uniqueidentifier" or "date" or "datetimeoffset" => "TEXT",
            var soort => soort,
        };
        return new Kolom(tabel, kolom.Groups["naam"].Value, opslag, kolom.Groups["vol"].Length == 0, Array.IndexOf(sleutel, kolom.Groups["naam"].Value) + 1);
    }

    [GeneratedRegex(@"CREATE TABLE \w+\.(?<naam>\w+)\s*\((?<inhoud>.*?)\n\s*\)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tabel();

    [GeneratedRegex(@"^\s*(?!CONSTRAINT\b|PRIMARY\b|FOREIGN\b|UNIQUE\b|CHECK\b|REFERENCES\b|--)(?<naam>\w+)\s+(?<soort>\w+)(?:\([^)]*\))?(?:[^,\n]*?(?<vol>NOT NULL))?", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Regel();

    [GeneratedRegex(@"PRIMARY KEY(?:\s+(?:NON)?CLUSTERED)?\s*\((?<kolommen>[^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Sleutel();

    [GeneratedRegex(@"ALTER TABLE \w+\.(?<tabel>\w+)\s+ADD\s+(?!CONSTRAINT\b)(?<naam>\w+)\s+(?<soort>\w+)(?:\([^)]*\))?(?:[^;\n]*?(?<vol>NOT NULL))?", RegexOptions.IgnoreCase)]
    private static partial Regex Erbij();

    [GeneratedRegex(@"DROP TABLE \w+\.(?<naam>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Weg();
}
