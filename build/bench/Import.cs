using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Integriteit.Registers;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>
/// A file of gifts, sent to a host that has a register already: rows a second, and what it takes of memory. The gifts are as
/// those of the register: as varied, in the order in which they came.
/// </summary>
internal static class Import
{
    public static async Task Measure(Report report, Dataset data, string folder, int rows)
    {
        string few, half, all;
        await using (var product = await Product.Open(Path.Combine(folder, "import-judge"), TimeProvider.System))
        {
            (few, half, all) = (File(product, folder, rows / 10, 1), File(product, folder, rows / 2, 2), File(product, folder, rows, 3));
        }

        var bare = data.CopyTo(Path.Combine(folder, "import-bare"));
        var (elapsed, used) = (TimeSpan.Zero, TimeSpan.Zero);
        using (var host = Served.Host(data.Folder))
        {
            (elapsed, used) = Send(report, data, host, few, half, all, rows);
        }

        // What no program can do better than: SQLite copies the same rows by itself, which nobody judged and nobody sent.
        var sent = rows * 16 / 10;
        report.Info($"import of {rows:N0} gifts, against SQLite itself copying these rows into the same tables", rows / elapsed.TotalSeconds, "/s", sent / Copy(data, bare).TotalSeconds);
        report.Info($"import of {rows:N0} gifts, time of processors for one", used.TotalMicroseconds / rows, "µs");
    }

    private static (TimeSpan Elapsed, TimeSpan Used) Send(Report report, Dataset data, Served host, string few, string half, string all, int rows)
    {
        var token = Served.Token(data.Folder, "griffier");
        // Compiled code gets better with use; and what it costs at all must be paid before memory is looked at.
        Send(host, token, few);
        Delivered(data);
        var before = host.Memory("VmRSS") ?? 0;
        Send(host, token, half);
        var halfway = host.Memory("VmHWM") ?? 0;
        Delivered(data);
        var (spent, watch) = (host.Spent, Stopwatch.StartNew());
        Send(host, token, all);
        var (elapsed, used) = (watch.Elapsed, host.Spent - spent);
        Delivered(data);
        var settled = watch.Elapsed - elapsed;
        report.Floor($"import of {rows:N0} gifts, NDJSON, checked and written, on {data.Total} entries and {rows * 6 / 10:N0} imported before", rows / elapsed.TotalSeconds, "/s", 5000);
        report.Info($"import of {rows:N0} gifts, until all events have gone out and every word is where it stays", settled.TotalSeconds, "s");
        if (host.Memory("VmHWM") is { } peak)
        {
            report.Limit($"import of {rows:N0} gifts, growth of the host's peak memory", (peak - before) / 1_000_000.0, "MB", 150);
            report.Info($"import of {rows:N0} gifts, of which beyond the peak of half as many", Math.Max(0, peak - halfway) / 1_000_000.0, "MB");
        }

        return (elapsed, used);
    }

    /// <summary>Waits until the events of what was imported have gone out and its words are where they stay.</summary>
    private static void Delivered(Dataset data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Folder, "registers.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM outbox WHERE verwerkt_op IS NULL) + (SELECT COUNT(*) FROM vers_trefwoord)";
        for (var watch = Stopwatch.StartNew(); (long)command.ExecuteScalar()! > 0 && watch.Elapsed < TimeSpan.FromMinutes(5);)
        {
            Thread.Sleep(500);
        }
    }

    /// <summary>How long the rows of the one, as far as the other has not got them, take to go in there, in one transaction.</summary>
    private static TimeSpan Copy(Dataset full, Dataset before)
    {
        using var connection = Rows.Attach(full, before);
        using var command = connection.CreateCommand();
        var watch = Stopwatch.StartNew();
        command.CommandText = "BEGIN IMMEDIATE; " + string.Concat(new[] { "inschrijving", "versie", "oordeel", "trefwoord", "wederpartij", "outbox", "audit" }.Select(t => $"INSERT OR IGNORE INTO naar.{t} SELECT * FROM van.{t}; ")) + "COMMIT";
        command.ExecuteNonQuery();
        return watch.Elapsed;
    }

    private static string File(Product product, string folder, int rows, int number)
    {
        var file = Path.Combine(folder, $"import-{number}.ndjson");
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        var entries = new Entries(Product.Measured, rows);
        var persons = entries.Persons.Where(p => p.Office is Ambt.Raadslid or Ambt.Commissielid).ToList();
        foreach (var line in Enumerable.Range(0, rows).AsParallel().AsOrdered().Select(i => JsonSerializer.Serialize((Geschenk)entries.MakeOther(i, persons, product.Judge).Gegevens, Json.Options)))
        {
            writer.WriteLine(line);
        }

        return file;
    }

    private static void Send(Served host, string token, string file)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var body = new StreamContent(System.IO.File.OpenRead(file));
        body.Headers.ContentType = new("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{host.Port}{Served.ListPath}/import") { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        using var answer = client.Send(request);
        if (!answer.IsSuccessStatusCode)
        {
            using var reader = new StreamReader(answer.Content.ReadAsStream());
            throw new InvalidOperationException($"The import gave {(int)answer.StatusCode}: {reader.ReadToEnd()[..500]}");
        }
    }
}
