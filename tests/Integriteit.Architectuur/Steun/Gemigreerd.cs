using System.Data.Common;
using System.Reflection;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;

namespace Integriteit.Architectuur.Steun;

/// <summary>A SQLite database in a folder of its own, with the tables of the modules that were asked for.</summary>
internal sealed class Gemigreerd : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("integriteit-").FullName;

    public Gemigreerd()
    {
        Dialect = new SqliteDialect(map);
        Migrator = new Migrator(Dialect, TimeProvider.System);
    }

    public SqliteDialect Dialect { get; }

    public Migrator Migrator { get; }

    public static async Task<Gemigreerd> Van(params IEnumerable<Assembly> modules)
    {
        DapperSetup.Ensure();
        var database = new Gemigreerd();
        foreach (var module in modules)
        {
            await database.Migreer(module);
        }

        return database;
    }

    public Task<int> Migreer(Assembly module) => Migrator.Run(Huis.Schema(module), module, CancellationToken.None);

    /// <summary>Lets work be done on a connection that sees this schema only.</summary>
    public async Task<T> Met<T>(string schema, Func<DbConnection, T> werk)
    {
        var connection = await Dialect.Lend(schema, CancellationToken.None);
        try
        {
            return werk(connection);
        }
        finally
        {
            Dialect.Return(schema, connection);
        }
    }

    /// <summary>Runs a text and gives its rows as text; every parameter that it names is NULL.</summary>
    public Task<List<string[]>> Rijen(string schema, string sql) => Met(schema, connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var naam in sql.Split('@').Skip(1).Select(deel => string.Concat(deel.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_'))).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + naam, DBNull.Value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var rijen = new List<string[]>();
        while (reader.Read())
        {
            rijen.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString()!)]);
        }

        return rijen;
    });

    public void Dispose()
    {
        Dialect.Dispose();
        Directory.Delete(map, recursive: true);
    }
}
