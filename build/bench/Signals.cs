using System.Diagnostics;
using System.Text.Json.Nodes;
using Integriteit.Kern.Web;

namespace Integriteit.Bench;

/// <summary>A run over all registers for signals: how it grows with the entries, and what a public reader notices of it.</summary>
internal static class Signals
{
    private const string Runs = "/api/v1/gemeenten/gm0148/signaleringen";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static void Measure(Report report, Dataset few, Dataset many)
    {
        var (small, large) = (Run(few), Run(many));
        report.Info($"run for signals over {few.Total} gifts and a fifth of invitations, rows of counterparties", small.Rows / small.Elapsed.TotalSeconds, "/s");
        report.Info($"run for signals over {many.Total} gifts and a fifth of invitations, rows of counterparties", large.Rows / large.Elapsed.TotalSeconds, "/s");
        report.Limit("run for signals, time for a row against that with the fewer entries", large.Elapsed / large.Rows / (small.Elapsed / small.Rows), "", 1.3);
        report.Info($"median latency of a public list of {many.Total} while a run goes", large.During, "µs", large.Before);
        report.Info("run for signals, growth of the host's peak memory", large.Growth / 1_000_000.0, "MB");
    }

    private static (TimeSpan Elapsed, long Rows, double Before, double During, double Growth) Run(Dataset data)
    {
        using var host = Served.Host(data.Folder);
        var header = $"Authorization: Bearer {Served.Token(data.Folder, "griffier")}\r\n";
        using var keeper = new Wire(host.Port);
        using var reader = new Wire(host.Port);
        var dice = new Dice(11);
        double Read()
        {
            var watch = Stopwatch.StartNew();
            var reply = reader.Get($"{Served.ListPath}?cursor={Cursor.Of(data.Keys[60 + dice.Below(data.Keys.Length - 60)])}");
            return reply.Status == 200 ? watch.Elapsed.TotalMicroseconds : throw new InvalidOperationException($"The list gave {reply.Status}.");
        }

        for (var i = 0; i < 2000; i++)
        {
            Read();
        }

        var before = Enumerable.Range(0, 500).Select(_ => Read()).ToList();
        var (memory, during, run) = (host.Memory("VmRSS") ?? 0, new List<double>(), Stopwatch.StartNew());
        if (keeper.Send("POST", Runs, header, "") is { Status: not 202 } refused)
        {
            throw new InvalidOperationException($"Asking for a run gave {refused.Status}: {refused.Text}");
        }

        while (run.Elapsed < Patience)
        {
            var last = JsonNode.Parse(keeper.Get($"{Runs}?limit=1", header).Text)!["items"]![0]!;
            if (last["klaarOp"] is { } done)
            {
                // By the host's own clock, so that asking is no part of it.
                return (done.GetValue<DateTimeOffset>() - last["gevraagdOp"]!.GetValue<DateTimeOffset>(), last["gelezen"]!.GetValue<long>(), Median(before), Median(during), (host.Memory("VmHWM") ?? 0) - memory);
            }

            for (var i = 0; i < 20; i++)
            {
                during.Add(Read());
                Thread.Sleep(5);
            }
        }

        throw new InvalidOperationException($"The run for signals was not done within {Patience.TotalMinutes} minutes.");
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times.Count > 0 ? times[times.Count / 2] : double.NaN;
    }
}
