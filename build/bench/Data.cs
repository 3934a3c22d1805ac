using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Termijnen;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>A folder with the product's databases, and what the load needs to know of it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Count">Entries of the measured municipality; the two others have a fiftieth each.</param>
internal sealed record Dataset(string Folder, int Count)
{
    private const int Sampled = 20_000;

    /// <summary>Entries in one transaction.</summary>
    private const int Batch = 20_000;

    public string File => Path.Combine(Folder, "registers.db");

    public string Total => (Count + (2 * Others(Count))).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The keys of the public entries of the measured municipality, the oldest first.</summary>
    public long[] Keys { get; private init; } = [];

    /// <summary>As <see cref="Keys"/>, of the invitations.</summary>
    public long[] InvitationKeys { get; private init; } = [];

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
        Copy(Folder, folder);
        return this with { Folder = folder };
    }

    /// <summary>Copies the data of a host that does not run.</summary>
    public static void Copy(string from, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(from).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        // The keys lie beside the data, and the host does not start without them.
        if (Directory.Exists(from + "-sleutels"))
        {
            Directory.CreateDirectory(folder + "-sleutels");
            foreach (var key in Directory.EnumerateFiles(from + "-sleutels"))
            {
                System.IO.File.Copy(key, Path.Combine(folder + "-sleutels", Path.GetFileName(key)));
            }
        }
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
                var stand = entries.Make(i * (count / 40), product.Judge);
                text.Append(Product.Gifts.Json(stand, volledig: true, metToets: true));
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

        var watch = Stopwatch.StartNew();
        var clock = new Still();
        await using (var target = await Product.Open(Folder, clock))
        {
            foreach (var town in Product.Towns)
            {
                var entries = town == Product.Measured ? Entries : new Entries(town, Others(Count));
                var invitations = new Invitations(entries);
                People(entries);
                await Fill(target, clock, town, Product.Gifts, entries.Count, i => entries.Make(i, product.Judge), watch);
                await Fill(target, clock, town, Product.Invitations, invitations.Count, i => invitations.Make(i, product.Judge), watch);
            }
        }

        // Nobody hears of these; a host that starts on them would be busy telling. They lack nothing that this version keeps.
        Run("DELETE FROM outbox");
        foreach (var (town, task) in Product.Towns.SelectMany(town => new[] { Bijwerking.Afgeleid, Bijwerking.Vindwoorden }.Select(task => (town, task))))
        {
            Run("INSERT INTO voortgang (gemeente, taak, positie, klaar) VALUES (@town, @task, '', 1)", ("@town", town), ("@task", task));
        }

        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        await Console.Error.WriteLineAsync($"{Folder}: {new FileInfo(File).Length / 1_000_000:N0} MB in {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task Fill(Product target, Still clock, string town, Register register, int count, Func<int, Stand> make, Stopwatch watch)
    {
        var done = 0;
        foreach (var batch in Enumerable.Range(0, count).AsParallel().AsOrdered().Select(make).Chunk(Batch))
        {
            clock.Now = batch[0].IngeschrevenOp;
            await target.Enter(town, register, batch);
            done += batch.Length;
            await Console.Error.WriteLineAsync($"{town}: {done:N0} of {count:N0} {register.Naam}, {watch.Elapsed.TotalSeconds:0} s");
        }
    }

    /// <summary>Office-holders with the ids that the entries name.</summary>
    private void People(Entries entries)
    {
        foreach (var person in entries.Persons)
        {
            Run(
                "INSERT INTO persoon (gemeente, id, naam, sleutel, versie) VALUES (@town, @id, @name, @key, 1)",
                ("@town", entries.Town), ("@id", person.Id), ("@name", person.Name), ("@key", $"{Woorden.Vouw(person.Name)} {person.Id:N}"));
            Run(
                "INSERT INTO ambtsperiode (gemeente, persoon, ambt, van, tot_en_met, leidinggevende) VALUES (@town, @id, @office, '2010-01-01', '9999-12-31', NULL)",
                ("@town", entries.Town), ("@id", person.Id), ("@office", Naming.Of(person.Office)));
        }
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The clock of the generated years.</summary>
    private sealed class Still : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Entries.Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private Dataset Read()
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        List<long> OfRegister(Register register) => Column(connection, "SELECT sleutel FROM inschrijving WHERE gemeente = @town AND register = @register AND kring = 'openbaar' ORDER BY sleutel", r => r.GetInt64(0), register);
        var every = Math.Max(1, Count / Sampled);
        var ids = Column(
            connection,
            $"SELECT id FROM inschrijving WHERE gemeente = @town AND register = @register AND kring = 'openbaar' AND rowid % {every} = 0",
            r => r.GetGuid(0).ToString());
        return this with { Keys = [.. OfRegister(Product.Gifts)], InvitationKeys = [.. OfRegister(Product.Invitations)], Ids = [.. ids] };
    }

    private static List<T> Column<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, Register? register = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@town", Product.Measured);
        command.Parameters.AddWithValue("@register", (register ?? Product.Gifts).Naam);
        using var reader = command.ExecuteReader();
        var result = new List<T>();
        while (reader.Read())
        {
            result.Add(read(reader));
        }

        return result;
    }
}
