using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>
/// The rows that gifts left behind, written again by SQLite alone: nobody sends them, judges them or waits for an answer. No
/// program that leaves these rows and commits them as safely does better.
/// </summary>
internal static class Rows
{
    private const int Gifts = 2000;

    /// <summary>A connection that sees the one as <c>van</c> and writes the other as <c>naar</c>, as safely as the product writes.</summary>
    public static SqliteConnection Attach(Dataset full, Dataset before)
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Run(connection, $"""
            ATTACH '{Path.Combine(full.Folder, "registers.db")}' AS van; ATTACH '{Path.Combine(before.Folder, "registers.db")}' AS naar;
            PRAGMA naar.synchronous = FULL; PRAGMA naar.secure_delete = ON; PRAGMA naar.cache_size = -8000; PRAGMA wal_autocheckpoint = 4000
            """);
        return connection;
    }

    /// <summary>Gifts a second, so many to a commit.</summary>
    /// <param name="full">Where gifts were registered by the host.</param>
    /// <param name="before">The same database from before that; each call takes other gifts.</param>
    /// <param name="together">Gifts to a commit.</param>
    public static double Copy(Dataset full, Dataset before, int together)
    {
        using var connection = Attach(full, before);
        Run(connection, $"""
            CREATE TEMP TABLE gift AS
              SELECT row_number() OVER (ORDER BY i.rowid) AS n, i.rowid AS rij, i.gemeente, i.register, i.id, i.kring, i.sleutel FROM van.inschrijving i
              WHERE i.register = 'geschenken' AND NOT EXISTS (SELECT 1 FROM naar.inschrijving x WHERE x.gemeente = i.gemeente AND x.register = i.register AND x.id = i.id)
              ORDER BY i.rowid LIMIT {Gifts};
            CREATE TEMP TABLE naam AS SELECT g.n, w.* FROM gift g JOIN van.wederpartij w ON w.gemeente = g.gemeente AND w.register = g.register AND w.id = g.id;
            CREATE INDEX temp.ix_naam ON naam (n);
            CREATE TEMP TABLE bericht AS SELECT row_number() OVER (ORDER BY o.rowid) AS n, o.rowid AS rij FROM van.outbox o WHERE NOT EXISTS (SELECT 1 FROM naar.outbox x WHERE x.gemeente = o.gemeente AND x.bericht = o.bericht) LIMIT {Gifts};
            CREATE TEMP TABLE spoor AS SELECT row_number() OVER (ORDER BY a.rowid) AS n, a.rowid AS rij FROM van.audit a WHERE NOT EXISTS (SELECT 1 FROM naar.audit x WHERE x.gemeente = a.gemeente AND x.volgnr = a.volgnr) LIMIT {Gifts};
            """);
        SqliteCommand[] steps =
        [
            .. new[]
            {
                "INSERT INTO naar.inschrijving SELECT i.* FROM gift g JOIN van.inschrijving i ON i.rowid = g.rij WHERE g.rowid = @n",
                "INSERT INTO naar.versie SELECT v.* FROM gift g JOIN van.versie v ON v.gemeente = g.gemeente AND v.register = g.register AND v.id = g.id AND v.versie = 1 WHERE g.rowid = @n",
                "INSERT INTO naar.wederpartij SELECT gemeente, identiteit, persoon, dag, register, id, rol, bedrag FROM naam WHERE n = @n",
                // The words have moved on since: as many characters stand for them.
                "INSERT INTO naar.vers_trefwoord SELECT g.gemeente, g.register, g.kring, g.sleutel, substr(i.weergave, 1, 250) FROM gift g JOIN van.inschrijving i ON i.rowid = g.rij WHERE g.rowid = @n",
                "UPDATE naar.stand SET stand = stand + 1, nummer = nummer + 1 WHERE gemeente = (SELECT gemeente FROM gift WHERE rowid = @n) AND register = 'geschenken'",
                "INSERT INTO naar.outbox SELECT o.* FROM bericht b JOIN van.outbox o ON o.rowid = b.rij WHERE b.rowid = @n",
                "INSERT INTO naar.audit SELECT a.* FROM spoor s JOIN van.audit a ON a.rowid = s.rij WHERE s.rowid = @n",
            }.Select(sql => Prepare(connection, sql)),
        ];
        using var begin = Prepare(connection, "BEGIN IMMEDIATE");
        using var commit = Prepare(connection, "COMMIT");
        var watch = Stopwatch.StartNew();
        for (var n = 1; n <= Gifts; n += together)
        {
            begin.ExecuteNonQuery();
            for (var i = n; i < n + together; i++)
            {
                foreach (var step in steps)
                {
                    step.Parameters[0].Value = i;
                    step.ExecuteNonQuery();
                }
            }

            commit.ExecuteNonQuery();
        }

        return Gifts / watch.Elapsed.TotalSeconds;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (sql.Contains('@', StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("@n", 0);
        }

        return command;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
