using System.Diagnostics;

namespace Integriteit.Bench;

/// <summary>The whole register as CSV, against the sqlite3 shell on the same rows of the same file.</summary>
internal static class Export
{
    private const string Accept = "Accept: text/csv\r\n";

    private const string Where = "FROM inschrijving WHERE gemeente = 'gm0148' AND register = 'geschenken' AND kring = 'openbaar' ORDER BY sleutel DESC";

    public static void Measure(Report report, Dataset data)
    {
        // A host of its own, so that the peak is that of the export.
        using var host = Served.Host(data.Folder);
        report.Info("CSV, first byte of the first export of a process", FirstByte(host), "ms");
        var first = Enumerable.Range(0, 5).Select(_ => FirstByte(host)).Order().ElementAt(2);
        report.Limit("CSV, first byte (median of 5)", first, "ms", 100);

        var (rows, best) = (0L, 0.0);
        for (var round = 0; round < 2; round++)
        {
            var watch = Stopwatch.StartNew();
            rows = Whole(host);
            best = Math.Max(best, rows / watch.Elapsed.TotalSeconds);
        }

        if (rows != data.Keys.Length)
        {
            throw new InvalidOperationException($"The export has {rows:N0} rows; the register has {data.Keys.Length:N0}.");
        }

        if (Children.Exists("sqlite3"))
        {
            var columns = string.Join(", ", Product.Gifts.Paden.Select(path => $"json_extract(weergave, '$.{string.Join('.', path)}')"));
            report.Least($"CSV, rows of {rows:N0} (sqlite3 .mode csv)", best, Shell(data, rows, $"SELECT id, versie, status, ingeschreven_op, sleutel, kring, beheerder, persoon, weergave {Where}"), "/s", 0.4);
            report.Info("CSV, against the shell taking the same 19 columns from the JSON", best, "/s", Shell(data, rows, $"SELECT {columns} {Where}"));
        }
        else
        {
            report.Info($"CSV, rows of {rows:N0} (no sqlite3 here to compare with)", best, "/s");
        }

        if (host.Memory("VmHWM") is { } peak)
        {
            report.Limit($"CSV, peak memory of the host after two exports of {rows:N0}", peak / 1_000_000.0, "MB", 250);
        }
    }

    /// <summary>Milliseconds to the first byte of the body; the rest is not waited for.</summary>
    private static double FirstByte(Served host)
    {
        using var wire = new Wire(host.Port);
        var watch = Stopwatch.StartNew();
        var first = 0.0;
        try
        {
            wire.Stream(Served.ListPath, Accept, _ =>
            {
                first = watch.Elapsed.TotalMilliseconds;
                throw new EndOfStreamException();
            });
        }
        catch (EndOfStreamException)
        {
            // Heard enough. The next one starts when the host has noticed.
            wire.Dispose();
            Thread.Sleep(300);
        }

        return first;
    }

    private static long Whole(Served host)
    {
        using var wire = new Wire(host.Port);
        var lines = 0L;
        var (status, head) = wire.Stream(Served.ListPath, Accept, bytes => lines += bytes.Count((byte)'\n'));
        return status == 200 && Wire.Header(head, "Content-Type")!.StartsWith("text/csv", StringComparison.Ordinal)
            ? lines - 1
            : throw new InvalidOperationException($"The export gave {status}.");
    }

    /// <summary>Rows a second, the best of two.</summary>
    private static double Shell(Dataset data, long rows, string sql)
    {
        var best = 0.0;
        for (var round = 0; round < 2; round++)
        {
            var watch = Stopwatch.StartNew();
            Children.Output("sh", "-c", "exec sqlite3 -readonly \"$0\" '.mode csv' \"$1\" > /dev/null", data.File, sql);
            best = Math.Max(best, rows / watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
