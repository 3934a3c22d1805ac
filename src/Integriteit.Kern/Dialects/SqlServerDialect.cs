using System.Data;
using System.Data.Common;
using System.Text;
using Integriteit.Kern.Data;
using Microsoft.Data.SqlClient;

namespace Integriteit.Kern.Dialects;

/// <summary>The production engine: one database, a schema a module, connections pooled by the client.</summary>
public sealed class SqlServerDialect(string connectionString) : IDialect
{
    private const int Deadlock = 1205, SnapshotConflict = 3960;

    // The server takes 2,100 values in a command and 1,000 rows in VALUES.
    private const int Values = 2000, Tuples = 1000;

    // Duplicate key in a constraint, duplicate key in an index.
    private static readonly int[] Duplicate = [2627, 2601];

    // Besides those two: lock time-out, what Azure and a failing-over server answer, and a connection that fell away.
    private static readonly int[] Passing = [Deadlock, 1222, SnapshotConflict, 4060, 10928, 10929, 40197, 40501, 40613, 49918, 64, 121, 233, 10053, 10054, 10060];

    public string Name => "SqlServer";

    /// <summary>Why a text is no connection string, without repeating it (it may hold a password); null when it is one.</summary>
    public static string? WhyUnreadable(string connectionString)
    {
        try
        {
            return new SqlConnectionStringBuilder(connectionString).DataSource.Length == 0 ? "it names no server." : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return "a keyword or value in it is not known.";
        }
    }

    public async Task<DbConnection> Lend(string schema, CancellationToken ct)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Return(string schema, DbConnection connection)
    {
        // The client's pool finds out by itself whether a connection still works.
        connection.Dispose();
    }

    public async Task<WriteTransaction> Begin(string schema, CancellationToken ct)
    {
        var connection = await Lend(schema, ct);
        try
        {
            return new WriteTransaction(connection, await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct), _ => Return(schema, connection));
        }
        catch
        {
            Return(schema, connection);
            throw;
        }
    }

    public async Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);

    public async Task Lock(DbTransaction transaction, string name, CancellationToken ct)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            DECLARE @uitkomst int;
            EXEC @uitkomst = sp_getapplock @Resource = @naam, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 15000;
            SELECT @uitkomst;
            """;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@naam";
        parameter.Value = name;
        command.Parameters.Add(parameter);
        if (await command.ExecuteScalarAsync(ct) is not (int and >= 0))
        {
            throw new LockNotFree(name);
        }
    }

    /// <summary>A connection does one thing at a time.</summary>
    public bool InsertsBeside => false;

    public async Task Insert(DbTransaction transaction, Insertion insertion, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        foreach (var piece in rows.Chunk(Math.Clamp(Values / insertion.Parameters.Count, 1, Tuples)))
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = insertion.For(piece.Length);
            for (var row = 0; row < piece.Length; row++)
            {
                for (var i = 0; i < insertion.Parameters.Count; i++)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = $"{insertion.Parameters[i]}{row}";
                    DapperSetup.Set(parameter, piece[row][i], insertion.TypeOf(i));
                    command.Parameters.Add(parameter);
                }
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public async Task CreateSchema(string schema, CancellationToken ct)
    {
        var connection = await Lend(schema, ct);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"IF NOT EXISTS (SELECT 1 FROM sys.schemas WHERE name = '{schema}') EXEC ('CREATE SCHEMA {schema}')";
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            Return(schema, connection);
        }
    }

    public string Page(string sql, int rows) => $"{sql}\nOFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY";

    /// <summary>Nothing to do: the engine cleans deleted rows itself; its log and backups follow the operator's own terms.</summary>
    public Task Scrub(string schema, DbConnection connection, CancellationToken ct) => Task.CompletedTask;

    public ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => Encoding.UTF8.GetBytes(reader.GetString(column));

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqlException sql && sql.Errors.Cast<SqlError>().Any(e => Duplicate.Contains(e.Number));

    public bool IsTransient(DbException exception) =>
        exception is SqlException sql && sql.Errors.Cast<SqlError>().Any(e => Passing.Contains(e.Number));

    /// <summary>The answer to a commit can get lost on the way; a deadlock or a duplicate is a sure no.</summary>
    public bool CommitIsUnsure(DbException exception) =>
        !IsUniqueViolation(exception) && !(exception is SqlException sql && sql.Errors.Cast<SqlError>().Any(e => e.Number is Deadlock or SnapshotConflict));

    public long? DataVersion(string schema) => null;
}
