namespace Integriteit.Bench;

/// <summary>From nothing to the first answer, and what the host then holds.</summary>
internal static class Startup
{
    public static void Measure(Report report, Dataset data)
    {
        var best = double.MaxValue;
        for (var round = 1; round <= 3; round++)
        {
            using var host = Served.Host(data.Folder);
            best = Math.Min(best, host.First.TotalSeconds);
            if (round < 3)
            {
                continue;
            }

            report.Limit("first answer after starting on an existing database (best of 3)", best, "s", 1.0);
            Thread.Sleep(3_000);
            if (host.Memory("VmRSS") is { } resident)
            {
                report.Limit("resident memory when idle", resident / 1_000_000.0, "MB", 150);
            }
        }
    }
}
