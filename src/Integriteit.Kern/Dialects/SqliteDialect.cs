using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Integriteit.Kern.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integriteit.Kern.Dialects;

/// <summary>
/// The embedded engine: each module is a file of its own, attached under its schema name, so that one module
/// cannot even name another's tables. WAL with <c>synchronous=FULL</c>: an acknowledged write survives a power cut.
/// </summary>
public sealed class SqliteDialect(string folder) : IDialect, IDisposable
{
    private const int Kept = 16;

    /// <summary>Rows that others on the connection need not wait for.</summary>
    private const int Many = 100;
    private const int Busy = 5, Locked = 6, Constraint = 19, PrimaryKey = 1555, Unique = 2067;

    private readonly ConcurrentDictionary<string, Place> places = new();

    public string Name => "Sqlite";

    public Task<DbConnection> Lend(string schema, CancellationToken ct) =>
        Task.FromResult<DbConnection>(At(schema).Idle.TryTake(out var idle) ? idle : Open(schema));

    public void Return(string schema, DbConnection connection)
    {
        var idle = At(schema).Idle;
        if (idle.Count >= Kept)
        {
            connection.Dispose();
        }
        else
        {
            idle.Add((SqliteConnection)connection);
        }
    }

    /// <summary>
    /// All write on one connection: a commit by another makes a connection forget every page that it holds, and each writer
    /// would read them anew.
    /// </summary>
    public async Task<WriteTransaction> Begin(string schema, CancellationToken ct)
    {
        // SQLite has one writer; queueing here is fair and costs nothing, its own busy wait sleeps.
        var place = At(schema);
        await place.Turn.WaitAsync(ct);
        try
        {
            var writer = place.Writer ??= Open(schema);
            return new WriteTransaction(writer, writer.BeginTransaction(deferred: false), broken =>
            {
                if (broken)
                {
                    place.Writer = null;
                    writer.Dispose();
                }

                place.Turn.Release();
            });
        }
        catch
        {
            place.Turn.Release();
            throw;
        }
    }

    public Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>Nothing to do: a writing transaction is already the only one on its file.</summary>
    public Task Lock(DbTransaction transaction, string name, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The engine itself takes turns between the statements of a connection.</summary>
    public bool InsertsBeside => true;

    /// <summary>One statement, stepped once a row: the client's own way costs more than the insert.</summary>
    public Task Insert(DbTransaction transaction, Insertion insertion, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var connection = (PreparingConnection)transaction.Connection!;
        var (statement, places) = connection.Insert(insertion);
        var polite = rows.Count > Many;
        using var turn = polite ? default : connection.Turn();
        object?[]? before = null;
        try
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                if (polite)
                {
                    connection.GiveWay();
                }

                for (var i = 0; i < row.Length; i++)
                {
                    // What was bound for the row before still is.
                    if (before is null || !ReferenceEquals(before[i], row[i]))
                    {
                        Bind(statement, places[i], row[i]);
                    }
                }

                before = row;

                var outcome = raw.sqlite3_step(statement);
                if (outcome != raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(outcome, connection.Handle);
                }

                raw.sqlite3_reset(statement);
            }
        }
        finally
        {
            raw.sqlite3_reset(statement);
            raw.sqlite3_clear_bindings(statement);
        }

        return Task.CompletedTask;
    }

    public Task CreateSchema(string schema, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        using var connection = Open(schema);
        Run(connection, $"PRAGMA {schema}.journal_mode = WAL");
        return Task.CompletedTask;
    }

    public string Page(string sql, int rows) => $"{sql}\nLIMIT {rows}";

    /// <summary>Deleted content is overwritten in the file (<c>secure_delete</c>); this brings that about and empties the log beside it.</summary>
    public async Task Scrub(string schema, DbConnection connection, CancellationToken ct)
    {
        var turn = At(schema).Turn;
        await turn.WaitAsync(ct);
        try
        {
            Run((SqliteConnection)connection, $"PRAGMA {schema}.wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The bytes as the file holds them: no string is made.</summary>
    public ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle!, column);

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: PrimaryKey or Unique };

    public bool IsTransient(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <summary>In this process, a commit that fails has not happened.</summary>
    public bool CommitIsUnsure(DbException exception) => false;

    public long? DataVersion(string schema)
    {
        var place = At(schema);
        lock (place.Gate)
        {
            // By hand, since this is asked at every public read and the client would wrap each answer in a reader.
            var watch = place.Watch ??= Watch(place, schema);
            try
            {
                return raw.sqlite3_step(watch) == raw.SQLITE_ROW ? raw.sqlite3_column_int64(watch, 0) : null;
            }
            finally
            {
                raw.sqlite3_reset(watch);
            }
        }
    }

    public void Dispose()
    {
        foreach (var place in places.Values)
        {
            place.Watch?.Dispose();
            place.Watched?.Dispose();
            while (place.Idle.TryTake(out var idle))
            {
                idle.Dispose();
            }

            place.Writer?.Dispose();
            place.Turn.Dispose();
        }
    }

    private static void Bind(sqlite3_stmt statement, int place, object? value) => _ = DapperSetup.InSqlite(value) switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        // As the client writes them.
        Guid id => raw.sqlite3_bind_text(statement, place, id.ToString().ToUpperInvariant()),
        bool yes => raw.sqlite3_bind_int64(statement, place, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        var other => throw new NotSupportedException($"A value of type {other.GetType()} in an insert."),
    };

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Place At(string schema) => places.GetOrAdd(schema, _ => new Place());

    private sqlite3_stmt Watch(Place place, string schema)
    {
        place.Watched ??= Open(schema);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(place.Watched.Handle, $"PRAGMA {schema}.data_version", out var statement), place.Watched.Handle);
        return statement;
    }

    private PreparingConnection Open(string schema)
    {
        var connection = new PreparingConnection("Data Source=:memory:;Pooling=False;Foreign Keys=True;Default Timeout=30");
        try
        {
            connection.Open();
            using (var attach = connection.CreateCommand())
            {
                attach.CommandText = $"ATTACH DATABASE @file AS {schema}";
                attach.Parameters.AddWithValue("@file", Path.Combine(folder, schema + ".db"));
                attach.ExecuteNonQuery();
            }

            Run(connection, $"PRAGMA {schema}.synchronous = FULL; PRAGMA {schema}.secure_delete = ON; PRAGMA {schema}.cache_size = -8000; PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 10000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sealed class Place
    {
        public ConcurrentBag<SqliteConnection> Idle { get; } = [];

        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>The connection of whoever has the turn.</summary>
        public SqliteConnection? Writer { get; set; }

        public Lock Gate { get; } = new();

        public SqliteConnection? Watched { get; set; }

        public sqlite3_stmt? Watch { get; set; }
    }
}
