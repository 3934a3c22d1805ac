using System.Data.Common;
using Dapper;
using Integriteit.Kern.Dialects;
using Integriteit.Kern.Mediation;

namespace Integriteit.Kern.Data;

/// <summary>
/// A module's own database, one instance a request. Every text is constant SQL in the subset that both engines
/// accept, names its tables with the schema and never goes without <c>gemeente</c>.
/// </summary>
public abstract class ModuleDb(string schema, IDialect dialect) : IAsyncDisposable
{
    private static long transactions;

    private DbConnection? connection;
    private DbTransaction? transaction;
    private readonly Pending pending = new();
    private readonly List<Func<Task>> closing = [];
    private readonly List<Action> done = [];

    /// <summary>Tables that get rows while the transaction goes on, one after the other.</summary>
    private IReadOnlyList<(string Table, Task Done)> filling = [];

    public string Schema { get; } = schema;

    public IDialect Dialect { get; } = dialect;

    /// <summary>True while a transaction of <see cref="InTransaction{T}"/> runs.</summary>
    public bool Writing { get; private set; }

    /// <summary>Tells one transaction from the next: what was read or made in an undone one does not hold.</summary>
    public long TransactionId { get; private set; }

    /// <summary>All rows, in memory: for sets that are small by nature. Long lists go through <see cref="Page{T}"/>.</summary>
    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? args, CancellationToken ct) =>
        (await (await Ready(sql, ct)).QueryAsync<T>(Command(sql, args, ct))).AsList();

    /// <summary>The row, or null when there is none; more than one is a fault.</summary>
    public async Task<T?> Single<T>(string sql, object? args, CancellationToken ct) =>
        await (await Ready(sql, ct)).QuerySingleOrDefaultAsync<T>(Command(sql, args, ct));

    /// <summary>The first <paramref name="rows"/> rows of a text that ends in ORDER BY.</summary>
    public Task<IReadOnlyList<T>> Page<T>(string sql, int rows, object? args, CancellationToken ct) =>
        Query<T>(Dialect.Page(sql, rows), args, ct);

    /// <summary>
    /// As <see cref="Page{T}"/>, for a text that selects a number and a JSON text: the JSON in UTF-8, as it goes out.
    /// </summary>
    public async Task<IReadOnlyList<(long Key, ReadOnlyMemory<byte> Json)>> PageOfJson(string sql, int rows, object? args, CancellationToken ct)
    {
        // Not by DisposeAsync: Dapper then forgets the command, which would be prepared anew each time.
        using var wrapped = await (await Ready(sql, ct)).ExecuteReaderAsync(Command(Dialect.Page(sql, rows), args, ct));
        var reader = (DbDataReader)((IWrappedDataReader)wrapped).Reader;
        var result = new List<(long, ReadOnlyMemory<byte>)>(rows);
        var free = Memory<byte>.Empty;
        while (await reader.ReadAsync(ct))
        {
            free = Keep(Dialect.Utf8(reader, 1), free, out var json);
            result.Add((reader.GetInt64(0), json));
        }

        await reader.NextResultAsync(ct);
        return result;
    }

    /// <summary>Changes rows and says how many; only inside a transaction, so that no change goes without its audit.</summary>
    public async Task<int> Execute(string sql, object? args, CancellationToken ct)
    {
        if (!Writing)
        {
            throw new InvalidOperationException("A change needs a transaction: send a command, or use InTransaction.");
        }

        return await (await Ready(sql, ct)).ExecuteAsync(Command(sql, args, ct));
    }

    /// <summary>
    /// Inserts rows by a text for one of them (<c>INSERT INTO … VALUES (@…)</c>), only inside a transaction. They may wait for
    /// more, but any other text that names the table finds them there.
    /// </summary>
    /// <param name="sql">The text.</param>
    /// <param name="rows">Makes the rows. Where many wait it does so later and on another core: what it looks at must not change.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task InsertAll<T>(string sql, Func<IEnumerable<T>> rows, CancellationToken ct)
        where T : class
    {
        if (!Writing)
        {
            throw new InvalidOperationException("A change needs a transaction: send a command, or use InTransaction.");
        }

        pending.Add(sql, rows);
        if (pending.Full)
        {
            await Filled(null);
            var before = Task.CompletedTask;
            // A table with few rows is one that is looked at all the time: whoever looks need not wait for the others.
            filling = [.. pending.Take(null).OrderBy(a => a.Additions).Select(a => (a.Insertion.Table, before = Fill(before, a.Insertion, a.Rows, ct)))];
            await (Dialect.InsertsBeside ? Task.CompletedTask : before);
        }
    }

    /// <summary>As <see cref="InsertAll{T}"/>, for one row.</summary>
    public Task Insert<T>(string sql, Func<T> row, CancellationToken ct)
        where T : class => InsertAll<T>(sql, () => [row()], ct);

    /// <summary>As <see cref="InsertAll{T}"/>, for one row that is there already.</summary>
    public Task Insert<T>(string sql, T row, CancellationToken ct)
        where T : class => InsertAll<T>(sql, () => [row], ct);

    /// <summary>Does this once all other work of the running transaction is done, before its commit.</summary>
    public void AtEnd(Func<Task> work) => closing.Add(work);

    /// <summary>Does this once the running transaction is committed; it must not fail.</summary>
    public void AfterCommit(Action work) => done.Add(work);

    /// <summary>Lets one writer at a time pass on <paramref name="name"/> until this transaction ends.</summary>
    public Task Lock(string name, CancellationToken ct) =>
        Dialect.Lock(transaction ?? throw new InvalidOperationException("A lock needs a transaction."), $"{Schema}:{name}", ct);

    /// <summary>After the destruction of rows was committed: leaves nothing of them in the files. Not inside a transaction.</summary>
    public async Task Scrub(CancellationToken ct) => await Dialect.Scrub(Schema, await Connect(ct), ct);

    /// <summary>Puts an event in the outbox, in the transaction that causes it; subscribers hear it after the commit.</summary>
    public Task Publish(string gemeente, IntegrationEvent message, DateTimeOffset now, CancellationToken ct) =>
        Outbox.Add(this, gemeente, message, now, ct);

    /// <summary>Runs the work and commits, or undoes all of it when it throws.</summary>
    public async Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (transaction is not null)
        {
            throw new InvalidOperationException("A transaction is already running.");
        }

        // One at a time: who holds a connection never waits for another.
        GiveBack();
        var write = await Dialect.Begin(Schema, ct);
        var unsure = true;
        try
        {
            (connection, transaction, Writing) = (write.Connection, write.Transaction, true);
            TransactionId = Interlocked.Increment(ref transactions);
            try
            {
                var result = await work();
                for (var i = 0; i < closing.Count; i++)
                {
                    await closing[i]();
                }

                await Flush(null, ct);
                await Commit(write);
                unsure = false;
                foreach (var after in done)
                {
                    after();
                }

                return result;
            }
            finally
            {
                // Nothing may still go in while it is undone.
                await Task.WhenAll(filling.Select(f => f.Done)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                filling = [];
            }
        }
        catch (Exception exception) when (exception is not DbException fault || Dialect.IsUniqueViolation(fault))
        {
            unsure = false;
            throw;
        }
        finally
        {
            (connection, transaction, Writing) = (null, null, false);
            pending.Forget();
            closing.Clear();
            done.Clear();
            // Not even a retry of this request gets a connection that failed in mid-transaction.
            write.Broken |= unsure;
            await write.DisposeAsync();
        }
    }

    /// <summary>Runs reads that must all see the same moment.</summary>
    public async Task InSnapshot(Func<Task> reads, CancellationToken ct)
    {
        await using var snapshot = await Dialect.BeginSnapshot(await Connect(ct), ct);
        transaction = snapshot;
        try
        {
            await reads();
        }
        finally
        {
            transaction = null;
        }
    }

    public ValueTask DisposeAsync()
    {
        GiveBack();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies a text into the free memory, or into new memory when it does not fit, and gives what is then free.</summary>
    private static Memory<byte> Keep(ReadOnlySpan<byte> text, Memory<byte> free, out ReadOnlyMemory<byte> kept)
    {
        if (text.Length > free.Length)
        {
            free = GC.AllocateUninitializedArray<byte>(Math.Max(text.Length, 32 * 1024));
        }

        text.CopyTo(free.Span);
        kept = free[..text.Length];
        return free[text.Length..];
    }

    private async Task Commit(WriteTransaction write)
    {
        try
        {
            await write.Transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException exception) when (Dialect.CommitIsUnsure(exception))
        {
            write.Broken = true;
            throw new Afgewezen(Reden.Onzeker, "uitkomstOnbekend", "De verbinding met de database viel weg tijdens het vastleggen: het kan wel of niet zijn gebeurd. Haal het op om te kijken, of herhaal het verzoek met dezelfde Idempotency-Key.");
        }
    }

    /// <summary>The connection, once rows that wait for a table of this text are in it.</summary>
    private async ValueTask<DbConnection> Ready(string sql, CancellationToken ct)
    {
        if (pending.Count > 0 || filling.Count > 0)
        {
            await Flush(sql, ct);
        }

        return await Connect(ct);
    }

    /// <summary>Waits until the rows of the tables that a text names, or of all, are in.</summary>
    private async Task Flush(string? sql, CancellationToken ct)
    {
        await Filled(sql);
        foreach (var (insertion, _, rows) in pending.Take(sql))
        {
            await Dialect.Insert(transaction!, insertion, await rows, ct);
        }
    }

    private async Task Filled(string? sql)
    {
        foreach (var (table, done) in filling)
        {
            if (sql is null || sql.Contains(table, StringComparison.OrdinalIgnoreCase))
            {
                await done;
            }
        }
    }

    private Task Fill(Task before, Insertion insertion, Task<object?[][]> rows, CancellationToken ct) => Task.Run(
        async () =>
        {
            await before;
            await Dialect.Insert(transaction!, insertion, await rows, ct);
        },
        CancellationToken.None);

    private async ValueTask<DbConnection> Connect(CancellationToken ct) => connection ??= await Dialect.Lend(Schema, ct);

    private void GiveBack()
    {
        if (connection is { } lent)
        {
            connection = null;
            Dialect.Return(Schema, lent);
        }
    }

    private CommandDefinition Command(string sql, object? args, CancellationToken ct) =>
        new(sql, args, transaction, cancellationToken: ct);
}
