using Integriteit.Kern.Data;

namespace Integriteit.Architectuur.Migraties;

/// <summary>What must hold of scripts and tables.</summary>
internal static class Migratieregels
{
    /// <summary>Scripts that one engine has and the other has not, and numbers that do not count on from 1.</summary>
    public static IEnumerable<string> Nummers(IEnumerable<Migrator.Script> sqlite, IEnumerable<Migrator.Script> sqlServer)
    {
        static List<string> Namen(IEnumerable<Migrator.Script> scripts) => [.. scripts.Select(s => $"{s.Part} {s.Number:0000}_{s.Name}")];

        var (een, ander) = (sqlite.ToList(), sqlServer.ToList());
        return
        [
            .. Namen(een).Except(Namen(ander)).Select(n => $"{n} is for Sqlite only"),
            .. Namen(ander).Except(Namen(een)).Select(n => $"{n} is for SqlServer only"),
            .. from deel in een.GroupBy(s => s.Part)
               let nummers = deel.Select(s => s.Number).ToList()
               where !nummers.SequenceEqual(Enumerable.Range(1, nummers.Count))
               select $"{deel.Key}: {string.Join(", ", nummers)} does not count on from 1",
        ];
    }

    /// <summary>Columns in which the engines differ.</summary>
    public static IEnumerable<string> Verschillen(IReadOnlyCollection<Kolom> sqlite, IReadOnlyCollection<Kolom> sqlServer) =>
    [
        .. sqlite.Except(sqlServer).Select(k => $"Sqlite has {k}, SqlServer has not"),
        .. sqlServer.Except(sqlite).Select(k => $"SqlServer has {k}, Sqlite has not"),
    ];

    /// <summary>Tables that do not begin with <c>gemeente</c>, or whose key does not.</summary>
    public static IEnumerable<string> ZonderGemeente(IEnumerable<Kolom> kolommen)
    {
        foreach (var tabel in kolommen.GroupBy(k => k.Tabel))
        {
            if (tabel.First().Naam != "gemeente")
            {
                yield return $"{tabel.Key} begins with {tabel.First().Naam}";
            }

            if (tabel.SingleOrDefault(k => k.InSleutel == 1)?.Naam != "gemeente")
            {
                yield return $"the key of {tabel.Key} does not begin with gemeente";
            }
        }
    }
}
