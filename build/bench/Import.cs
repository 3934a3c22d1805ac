using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Integriteit.Registers;

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

        using var host = Served.Host(data.Folder);
        var token = Served.Token(data.Folder, "griffier");
        // Compiled code gets better with use; and what it costs at all must be paid before memory is looked at.
        Send(host, token, few);
        var before = host.Memory("VmRSS") ?? 0;
        Send(host, token, half);
        var halfway = host.Memory("VmHWM") ?? 0;
        var (spent, watch) = (host.Spent, Stopwatch.StartNew());
        Send(host, token, all);
        var (elapsed, used) = (watch.Elapsed, host.Spent - spent);
        report.Floor($"import of {rows:N0} gifts, NDJSON, checked and written, on {data.Total} entries and {rows * 6 / 10:N0} imported before", rows / elapsed.TotalSeconds, "/s", 5000);
        if (host.Memory("VmHWM") is { } peak)
        {
            report.Info($"import of {rows:N0} gifts, time of processors for one", used.TotalMicroseconds / rows, "µs");
            report.Limit($"import of {rows:N0} gifts, growth of the host's peak memory", (peak - before) / 1_000_000.0, "MB", 150);
            report.Info($"import of {rows:N0} gifts, of which beyond the peak of half as many", Math.Max(0, peak - halfway) / 1_000_000.0, "MB");
        }
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
