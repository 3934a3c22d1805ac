using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Integriteit.Kern.Dialects;

namespace Integriteit.Kern.Data;

/// <summary>
/// Brings a module's tables up to date: numbered scripts per engine, embedded, checksummed and forward only.
/// The tables that every module has (audit, outbox, inbox, idempotency) come from Kern, once per schema.
/// </summary>
public sealed partial class Migrator(IDialect dialect, TimeProvider clock)
{
    /// <summary>One script: where it belongs, its number and its text for this schema.</summary>
    public sealed record Script(string Part, int Number, string Name, string Sql)
    {
        public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    private sealed record Applied(string Onderdeel, int Nummer, string Controlegetal);

    /// <summary>The scripts of Kern and of a module for one engine, in the order in which they run.</summary>
    public static IReadOnlyList<Script> Scripts(string engine, string schema, Assembly module) =>
        [.. Read("kern", typeof(Migrator).Assembly, engine, schema), .. Read("module", module, engine, schema)];

    /// <summary>Applies what is missing and says how many scripts that were.</summary>
    /// <exception cref="InvalidOperationException">An applied script has changed since, or a newer program was here.</exception>
    public async Task<int> Run(string schema, Assembly module, CancellationToken ct)
    {
        await dialect.CreateSchema(schema, ct);
        await using var write = await dialect.Begin(schema, ct);
        await dialect.Lock(write.Transaction, $"{schema}:migratie", ct);
        var count = await Apply(write.Transaction, schema, Scripts(dialect.Name, schema, module), ct);
        await write.Transaction.CommitAsync(ct);
        return count;
    }

    private static IEnumerable<Script> Read(string part, Assembly assembly, string engine, string schema)
    {
        var prefix = $"Migraties/{engine}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{schema}", schema, StringComparison.Ordinal);
            var file = Path.GetFileNameWithoutExtension(name);
            yield return new Script(part, int.Parse(file[..4]), file[5..], sql);
        }
    }

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Go();

    private async Task<int> Apply(DbTransaction transaction, string schema, IReadOnlyList<Script> scripts, CancellationToken ct)
    {
        var connection = transaction.Connection!;
        var journal = $"{schema}.migratie";
        Task Execute(string sql, object? args = null) =>
            connection.ExecuteAsync(new CommandDefinition(sql, args, transaction, cancellationToken: ct));

        await Execute(dialect.Name == "Sqlite"
            ? $"CREATE TABLE IF NOT EXISTS {journal} (onderdeel TEXT NOT NULL, nummer INTEGER NOT NULL, naam TEXT NOT NULL, controlegetal TEXT NOT NULL, toegepast_op TEXT NOT NULL, PRIMARY KEY (onderdeel, nummer)) STRICT"
            : $"IF OBJECT_ID('{journal}') IS NULL CREATE TABLE {journal} (onderdeel varchar(20) NOT NULL, nummer int NOT NULL, naam varchar(200) NOT NULL, controlegetal char(64) NOT NULL, toegepast_op datetimeoffset NOT NULL, PRIMARY KEY (onderdeel, nummer))");
        var applied = (await connection.QueryAsync<Applied>(new CommandDefinition(
                $"SELECT onderdeel, nummer, controlegetal FROM {journal}", null, transaction, cancellationToken: ct)))
            .ToDictionary(a => (a.Onderdeel, a.Nummer), a => a.Controlegetal);

        if (applied.Keys.Except(scripts.Select(s => (s.Part, s.Number))).Any())
        {
            throw new InvalidOperationException($"The database of '{schema}' was migrated by a newer program; start that one, or restore a back-up.");
        }

        var count = 0;
        foreach (var script in scripts)
        {
            if (applied.TryGetValue((script.Part, script.Number), out var checksum))
            {
                if (checksum != script.Checksum)
                {
                    throw new InvalidOperationException($"Migration {script.Part} {script.Number:0000}_{script.Name} of '{schema}' was changed after it was applied; add a new one instead.");
                }

                continue;
            }

            foreach (var batch in Go().Split(script.Sql).Where(b => !string.IsNullOrWhiteSpace(b)))
            {
                await Execute(batch);
            }

            await Execute(
                $"INSERT INTO {journal} (onderdeel, nummer, naam, controlegetal, toegepast_op) VALUES (@Part, @Number, @Name, @Checksum, @Now)",
                new { script.Part, script.Number, script.Name, script.Checksum, Now = clock.GetUtcNow() });
            count++;
        }

        return count;
    }
}
