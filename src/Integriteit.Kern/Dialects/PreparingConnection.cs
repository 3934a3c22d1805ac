using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Integriteit.Kern.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integriteit.Kern.Dialects;

/// <summary>
/// A SQLite connection that keeps its statements prepared. The client parses and plans a text anew for every command
/// that is made; here a command that is disposed waits, under its text, for the next one that needs it.
/// </summary>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Texts that stay prepared; beyond it the one that was not used for longest goes.</summary>
    private const int Kept = 64;

    private readonly Dictionary<string, (SqliteCommand Command, long Used)> prepared = [];
    private readonly Dictionary<string, (sqlite3_stmt Statement, int[] Places)> inserts = [];
    private long uses;

    /// <summary>Who wants a turn on this connection, or has it.</summary>
    private int wanting;

    protected override DbCommand CreateDbCommand() => new Lent(this);

    /// <summary>The statement that inserts one row, kept as long as the connection, and where each value of a row goes.</summary>
    public (sqlite3_stmt Statement, int[] Places) Insert(Insertion insertion)
    {
        lock (inserts)
        {
            if (inserts.TryGetValue(insertion.Sql, out var kept))
            {
                return kept;
            }

            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(Handle, insertion.Sql, out var statement), Handle);
            return inserts[insertion.Sql] = (statement, [.. insertion.Parameters.Select(name => raw.sqlite3_bind_parameter_index(statement, name))]);
        }
    }

    /// <summary>A turn that goes before whoever gives way.</summary>
    public Taken Turn()
    {
        Interlocked.Increment(ref wanting);
        return new Taken(this);
    }

    /// <summary>Waits while someone wants a turn: the engine gives none by itself to who waits.</summary>
    public void GiveWay()
    {
        for (var wait = default(SpinWait); Volatile.Read(ref wanting) > 0;)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    public override void Close()
    {
        foreach (var (statement, _) in inserts.Values)
        {
            statement.Dispose();
        }

        inserts.Clear();
        base.Close();
    }

    private void EndTurn() => Interlocked.Decrement(ref wanting);

    private SqliteCommand Take(string sql)
    {
        if (prepared.Remove(sql, out var kept))
        {
            return kept.Command;
        }

        var command = CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Give(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (State != ConnectionState.Open || !Prepared(command) || !prepared.TryAdd(command.CommandText, (command, ++uses)))
        {
            command.Dispose();
            return;
        }

        if (prepared.Count > Kept)
        {
            var (oldest, entry) = prepared.MinBy(p => p.Value.Used);
            prepared.Remove(oldest);
            entry.Command.Dispose();
        }
    }

    /// <summary>The client takes a text for prepared only when its results were read to the end; does what is left of it.</summary>
    private static bool Prepared(SqliteCommand command)
    {
        try
        {
            command.Prepare();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>What a caller holds: the prepared command of its text, given back when it is disposed.</summary>
    private sealed class Lent(PreparingConnection owner) : DbCommand
    {
        private SqliteCommand? inner;

        /// <summary>A statement that failed is not kept.</summary>
        private bool failed;

        [AllowNull]
        public override string CommandText
        {
            get => inner?.CommandText ?? "";
            set
            {
                if (inner is null)
                {
                    inner = owner.Take(value ?? "");
                }
                else
                {
                    inner.CommandText = value;
                }
            }
        }

        public override int CommandTimeout
        {
            get => Inner.CommandTimeout;
            set => Inner.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => CommandType.Text;
            set => Inner.CommandType = value;
        }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection
        {
            get => owner;
            set => throw new NotSupportedException("This command belongs to its connection.");
        }

        protected override DbParameterCollection DbParameterCollection => Inner.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        private SqliteCommand Inner => inner ?? throw new InvalidOperationException("Set the text of the command first.");

        public override void Cancel() => inner?.Cancel();

        public override int ExecuteNonQuery() => Run(command => command.ExecuteNonQuery());

        public override object? ExecuteScalar() => Run(command => command.ExecuteScalar());

        public override void Prepare() => Run(command =>
        {
            command.Prepare();
            return true;
        });

        protected override DbParameter CreateDbParameter() => new SqliteParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run(command => command.ExecuteReader(behavior));

        protected override void Dispose(bool disposing)
        {
            if (disposing && inner is { } command)
            {
                inner = null;
                if (failed)
                {
                    command.Dispose();
                }
                else
                {
                    owner.Give(command);
                }
            }

            base.Dispose(disposing);
        }

        private T Run<T>(Func<SqliteCommand, T> work)
        {
            var command = Inner;
            command.Transaction = (SqliteTransaction?)DbTransaction;
            failed = true;
            using var turn = owner.Turn();
            var result = work(command);
            failed = false;
            return result;
        }
    }

    /// <summary>A turn that ends with it; none of its own is no turn.</summary>
    public readonly struct Taken(PreparingConnection? owner) : IDisposable
    {
        public void Dispose() => owner?.EndTurn();
    }
}
