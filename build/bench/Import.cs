using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Registers;

namespace Integriteit.Bench;

/// <summary>A file of gifts, sent to a host that has a register already: rows a second, and what it takes of memory.</summary>
internal static class Import
{
    public static void Measure(Report report, Dataset data, string folder, int rows)
    {
        using var host = Served.Host(data.Folder);
        var token = Served.Token(data.Folder, "griffier");
        // Compiled code gets better with use; and what it costs at all must be paid before memory is looked at.
        Send(host, token, File(data, folder, rows / 10, 1));
        var before = host.Memory("VmRSS") ?? 0;
        var (lines, watch) = (File(data, folder, rows, 2), Stopwatch.StartNew());
        Send(host, token, lines);
        var rate = rows / watch.Elapsed.TotalSeconds;
        report.Floor($"import of {rows:N0} gifts, NDJSON, checked and written, on {data.Total} entries", rate, "/s", 5000);
        if (host.Memory("VmHWM") is { } peak)
        {
            report.Limit($"import of {rows:N0} gifts, growth of the host's peak memory", (peak - before) / 1_000_000.0, "MB", 150);
        }
    }

    private static string File(Dataset data, string folder, int rows, ulong seed)
    {
        var file = Path.Combine(folder, $"import-{seed}.ndjson");
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        var dice = new Dice(seed << 50);
        var persons = data.Entries.Persons.Where(p => p.Office is Ambt.Raadslid or Ambt.Commissielid).ToList();
        for (var i = 0; i < rows; i++)
        {
            writer.WriteLine(Writes.Gift(persons, ref dice, DateOnly.FromDateTime(Entries.Start.Date).AddDays(dice.Below(3650))));
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
