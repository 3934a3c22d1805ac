using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Integriteit.Bench;

/// <summary>Sixteen connections that ask as fast as they are answered: by wrk where it is installed, else from here.</summary>
internal sealed partial class Load(string folder, int warmUp, int seconds)
{
    private const int Connections = 16;

    /// <summary>Bursts before the first round, at most; compiled code gets better with use, and stops doing so.</summary>
    private const int Bursts = 8;

    private const string Rotate = """
        -- Every request asks for another page; two threads start far apart.
        local requests, count, at, threads = {}, 0, 0, 0
        function setup(thread)
          thread:set("number", threads)
          threads = threads + 1
        end
        function init()
          for path in io.lines(os.getenv("BENCH_PATHS")) do
            count = count + 1
            requests[count] = wrk.format("GET", path)
          end
          at = math.floor(tonumber(os.getenv("BENCH_FIRST")) + number * count / 2) % count
        end
        function request()
          at = at % count + 1
          return requests[at]
        end
        """;

    private readonly Dice dice = new((ulong)Environment.TickCount64);

    /// <summary>What loads the servers.</summary>
    public static string Tool { get; } = Children.Exists("wrk") ? "wrk" : "own client";

    /// <summary>The best of two rounds for each, taken in turn so that both meet the same weather.</summary>
    /// <param name="host">The product.</param>
    /// <param name="baseline">What it is held against.</param>
    /// <param name="paths">What is asked, in turn.</param>
    /// <param name="header">A header line for the host, without its end.</param>
    public (double Host, double Baseline) Compare(Served host, Served baseline, IReadOnlyList<string> paths, string? header = null)
    {
        Settle(host, paths, header);
        Settle(baseline, paths, null);
        var (best, other) = (0.0, 0.0);
        for (var round = 0; round < 2; round++)
        {
            best = Math.Max(best, Measure(host, paths, header));
            other = Math.Max(other, Measure(baseline, paths, null));
        }

        return (best, other);
    }

    /// <summary>Loads a server until it no longer gets faster.</summary>
    private void Settle(Served server, IReadOnlyList<string> paths, string? header)
    {
        var (best, idle) = (0.0, 0);
        for (var burst = 0; burst < Bursts && idle < 2; burst++)
        {
            var now = Run(server, warmUp, paths, header);
            idle = now > best * 1.03 ? 0 : idle + 1;
            best = Math.Max(best, now);
        }
    }

    private double Measure(Served server, IReadOnlyList<string> paths, string? header)
    {
        Run(server, warmUp, paths, header);
        return Run(server, seconds, paths, header);
    }

    private double Run(Served server, int duration, IReadOnlyList<string> paths, string? header) =>
        Tool == "wrk" ? Wrk(server, duration, paths, header) : Own(server, duration, paths, header);

    private double Wrk(Served server, int duration, IReadOnlyList<string> paths, string? header)
    {
        List<string> arguments = ["-t2", $"-c{Connections}", $"-d{duration}s", "--timeout", "20s"];
        if (header is not null)
        {
            arguments.AddRange(["-H", header]);
        }

        if (paths.Count > 1)
        {
            var (script, list) = (Path.Combine(folder, "rotate.lua"), Path.Combine(folder, "paths"));
            File.WriteAllText(script, Rotate);
            File.WriteAllLines(list, paths);
            Environment.SetEnvironmentVariable("BENCH_PATHS", list);
            Environment.SetEnvironmentVariable("BENCH_FIRST", dice.Below(paths.Count).ToString(CultureInfo.InvariantCulture));
            arguments.AddRange(["-s", script]);
        }

        var text = Children.Output("wrk", arguments.Append($"http://127.0.0.1:{server.Port}{paths[0]}"));
        return text.Contains("Socket errors", StringComparison.Ordinal) || text.Contains("Non-2xx", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Requests failed under load:\n{text}")
            : double.Parse(PerSecond().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    private double Own(Served server, int duration, IReadOnlyList<string> paths, string? header)
    {
        var (next, done, first) = (0, 0L, dice.Below(paths.Count));
        var watch = Stopwatch.StartNew();
        var callers = Enumerable.Range(0, Connections).Select(_ => Task.Factory.StartNew(
            () =>
            {
                using var wire = new Wire(server.Port);
                while (watch.Elapsed.TotalSeconds < duration)
                {
                    var path = paths[(first + Interlocked.Increment(ref next)) % paths.Count];
                    if (wire.Get(path, header is null ? "" : header + "\r\n").Status is not (200 or 304))
                    {
                        throw new InvalidOperationException($"{path} failed under load.");
                    }

                    Interlocked.Increment(ref done);
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(callers);
        return done / watch.Elapsed.TotalSeconds;
    }

    [GeneratedRegex(@"Requests/sec:\s*([0-9.]+)")]
    private static partial Regex PerSecond();
}
