using System.Data.Common;
using Integriteit.Kern.Data;

namespace Integriteit.Kern.Dialects;

/// <summary>Everything in which the two engines differ; all other SQL is one text for both.</summary>
public interface IDialect
{
    /// <summary>The folder of this engine's migrations: <c>Sqlite</c> or <c>SqlServer</c>.</summary>
    string Name { get; }

    /// <summary>Lends an open connection that sees one module's schema; give it back with <see cref="Return"/>.</summary>
    Task<DbConnection> Lend(string schema, CancellationToken ct);

    /// <summary>Takes a lent connection back.</summary>
    void Return(string schema, DbConnection connection);

    /// <summary>Starts a writing transaction on a connection for it; waits its turn where the engine has one writer.</summary>
    Task<WriteTransaction> Begin(string schema, CancellationToken ct);

    /// <summary>Starts a transaction in which every read sees the same moment, as far as the engine can.</summary>
    Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken ct);

    /// <summary>Holds a named lock until the transaction ends, so that one writer at a time passes.</summary>
    Task Lock(DbTransaction transaction, string name, CancellationToken ct);

    /// <summary>Inserts rows, each the values of the parameters of <paramref name="insertion"/> in their order, in as few steps as the engine takes.</summary>
    Task Insert(DbTransaction transaction, Insertion insertion, IReadOnlyList<object?[]> rows, CancellationToken ct);

    /// <summary>True when <see cref="Insert"/> can go on in one thread while the same transaction reads and inserts in another.</summary>
    bool InsertsBeside { get; }

    /// <summary>Makes sure that the schema's own place (file, database schema) exists.</summary>
    Task CreateSchema(string schema, CancellationToken ct);

    /// <summary>Appends the clause that keeps the first <paramref name="rows"/> rows to a text ending in ORDER BY.</summary>
    string Page(string sql, int rows);

    /// <summary>
    /// After rows were destroyed and that was committed: takes what is left of them out of the files of this schema, as far
    /// as the engine leaves that to its callers.
    /// </summary>
    Task Scrub(string schema, DbConnection connection, CancellationToken ct);

    /// <summary>The text in a column of the row that the reader is at, as UTF-8; holds until the reader moves.</summary>
    ReadOnlySpan<byte> Utf8(DbDataReader reader, int column);

    /// <summary>True when a key or unique index already held the value.</summary>
    bool IsUniqueViolation(DbException exception);

    /// <summary>True when trying the whole transaction again may well succeed.</summary>
    bool IsTransient(DbException exception);

    /// <summary>True when a commit that failed may have been carried out all the same, so that trying again could do it twice.</summary>
    bool CommitIsUnsure(DbException exception);

    /// <summary>
    /// A number that is other after every commit of anyone on this schema, or null where the engine has none
    /// that is cheaper than a query.
    /// </summary>
    long? DataVersion(string schema);
}

/// <summary>A writing transaction together with its connection and the turn that it holds.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="release">Gives connection and turn back; told whether the connection is broken.</param>
public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Action<bool> release) : IAsyncDisposable
{
    public DbConnection Connection { get; } = connection;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>True when the connection is in an unknown state, so that nobody may use it again.</summary>
    public bool Broken { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Transaction.DisposeAsync();
        }
        catch
        {
            Broken = true;
            throw;
        }
        finally
        {
            release(Broken);
        }
    }
}
