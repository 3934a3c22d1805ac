using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using Integriteit.Registers;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>A folder with the product's databases, and what the load needs to know of it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Count">Entries of the measured municipality; the two others have a fiftieth each.</param>
internal sealed record Dataset(string Folder, int Count)
{
    private const int Sampled = 20_000;

    public string File => Path.Combine(Folder, "registers.db");

    public string Total => (Count + (2 * Others(Count))).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The keys of the public entries of the measured municipality, the oldest first.</summary>
    public long[] Keys { get; private init; } = [];

    /// <summary>Ids of public entries, taken evenly from all of them.</summary>
    public string[] Ids { get; private init; } = [];

    public Entries Entries { get; } = new(Product.Measured, Count);

    /// <summary>The set of this size in a folder: the one that is there when it is whole and of this format, else a new one.</summary>
    public static async Task<Dataset> Ensure(Product product, string root, int count)
    {
        var set = new Dataset(Path.Combine(root, count.ToString(CultureInfo.InvariantCulture)), count);
        var (stamp, expected) = (Path.Combine(set.Folder, "whole"), Stamp(product, count));
        if (System.IO.File.Exists(stamp) && await System.IO.File.ReadAllTextAsync(stamp) == expected)
        {
            await Console.Error.WriteLineAsync($"Using {set.Folder}");
        }
        else
        {
            await set.Generate(product);
            await System.IO.File.WriteAllTextAsync(stamp, expected);
        }

        return set.Read();
    }

    /// <summary>A copy that may be written to.</summary>
    public Dataset CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return this with { Folder = folder };
    }

    private static int Others(int count) => count / 50;

    /// <summary>Changes when the tables, the rows or the judgements of the product change.</summary>
    private static string Stamp(Product product, int count)
    {
        var text = new StringBuilder().AppendJoin('\n', Product.Scripts()).Append('\n').Append(count);
        foreach (var entries in Product.Towns.Select(town => new Entries(town, count)))
        {
            for (var i = 0; i < 40; i++)
            {
                var (number, stand) = entries.Make(i * (count / 40), product.Judge);
                text.Append(JsonSerializer.Serialize(Row.Of(number, stand)));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private async Task Generate(Product product)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        await (await Product.Open(Folder, TimeProvider.System)).DisposeAsync();
        var watch = Stopwatch.StartNew();
        using var store = new Store(Folder);
        foreach (var town in Product.Towns)
        {
            var entries = town == Product.Measured ? Entries : new Entries(town, Others(Count));
            var done = 0;
            store.Begin(town, new Dice(1).Id(Entries.Start), entries.Persons);
            foreach (var row in Enumerable.Range(0, entries.Count).AsParallel().AsOrdered().Select(i =>
            {
                var (number, stand) = entries.Make(i, product.Judge);
                return Row.Of(number, stand);
            }))
            {
                store.Add(row);
                if (++done % 50_000 == 0)
                {
                    await Console.Error.WriteLineAsync($"{town}: {done:N0} of {entries.Count:N0} entries, {watch.Elapsed.TotalSeconds:0} s");
                }
            }

            await Console.Error.WriteLineAsync($"{town}: words");
            store.End();
        }

        await Console.Error.WriteLineAsync($"{Folder}: {new FileInfo(File).Length / 1_000_000:N0} MB in {watch.Elapsed.TotalSeconds:0} s");
    }

    private Dataset Read()
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var keys = Column(connection, "SELECT sleutel FROM inschrijving WHERE gemeente = @town AND register = @register AND kring = 'openbaar' ORDER BY sleutel", r => r.GetInt64(0));
        var every = Math.Max(1, Count / Sampled);
        var ids = Column(
            connection,
            $"SELECT id FROM inschrijving WHERE gemeente = @town AND register = @register AND kring = 'openbaar' AND rowid % {every} = 0",
            r => r.GetGuid(0).ToString());
        return this with { Keys = [.. keys], Ids = [.. ids] };
    }

    private static List<T> Column<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@town", Product.Measured);
        command.Parameters.AddWithValue("@register", Product.Gifts.Naam);
        using var reader = command.ExecuteReader();
        var result = new List<T>();
        while (reader.Read())
        {
            result.Add(read(reader));
        }

        return result;
    }
}
