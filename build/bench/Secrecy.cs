using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>
/// Whether time tells of a report that is none of the caller's: each pair of calls that must look alike is timed in turns, in
/// an order drawn anew each round, and held against the same call timed twice in those rounds (A/A).
/// </summary>
internal sealed class Secrecy : IDisposable
{
    private const string Base = "/api/v1/gemeenten/gm0148";
    private const string Reports = Base + "/meldingen";
    private const string OwnFile = Base + "/melderdossier";
    private const int WarmUp = 60, Hidden = 10;

    /// <summary>Draws by which the spread of a difference is found, and the part of them that it holds.</summary>
    private const int Draws = 1000;
    private const double Held = 0.99;

    private readonly Report report;
    private readonly int rounds;
    private readonly string folder;
    private readonly Served with, without, again;
    private readonly string concerned;
    private readonly List<string> codes = [];
    private readonly string id;

    private Secrecy(Report report, string work, int rounds)
    {
        (this.report, this.rounds, folder) = (report, rounds, Path.Combine(work, "with"));
        Directory.CreateDirectory(folder);
        var people = new Dictionary<string, string>();
        using (var first = Served.Host(folder))
        {
            var token = $"Authorization: Bearer {Served.Token(folder, "gemeentesecretaris")}\r\n";
            foreach (var office in (string[])["burgemeester", "griffier", "gemeentesecretaris", "wethouder"])
            {
                people[office] = (string)Send(first, "POST", Base + "/ambtsdragers", token, $$"""{"naam":"{{office}}","ambten":[{"ambt":"{{office}}","van":"2020-01-01"}]}""", 201)["id"]!;
            }
        }

        Dataset.Copy(folder, Path.Combine(work, "without"));
        Dataset.Copy(folder, Path.Combine(work, "again"));
        concerned = $"Authorization: Bearer {Served.Token(folder, "ambtsdrager", people["wethouder"])}\r\n";
        var reader = $"Authorization: Bearer {Served.Token(folder, "ambtsdrager", people["burgemeester"])}\r\n";
        using (var filing = Served.Host(folder))
        {
            for (var i = 0; i < Hidden; i++)
            {
                var body = $$"""{"soort":"integriteitsschending","wijze":"anoniem","hoedanigheid":"medewerker","omschrijving":"Melding {{i}}.","betrokkenen":[{"persoon":"{{people["wethouder"]}}"}]}""";
                codes.Add(((string)Send(filing, "POST", Reports, "", body, 201)["ontvangstcode"]!).Replace(" ", "", StringComparison.Ordinal));
            }

            id = (string)Send(filing, "GET", Reports, reader, "", 200)["items"]![0]!["id"]!;
        }

        // Started after the filing, all three, so that only the reports tell one from the other and not what a process has done.
        (with, without, again) = (Served.Host(folder), Served.Host(Path.Combine(work, "without")), Served.Host(Path.Combine(work, "again")));
    }

    public static void Measure(Report report, string work, int rounds)
    {
        using var secrecy = new Secrecy(report, work, rounds);
        secrecy.Run();
    }

    public void Dispose()
    {
        with.Dispose();
        without.Dispose();
        again.Dispose();
    }

    private static JsonNode Send(Served host, string method, string path, string headers, string body, int status)
    {
        using var wire = new Wire(host.Port);
        var reply = wire.Send(method, path, headers, body);
        return reply.Status == status ? JsonNode.Parse(reply.Text)! : throw new InvalidOperationException($"{method} {path} gave {reply.Status}: {reply.Text}");
    }

    private void Run()
    {
        using var wire = new Wire(with.Port);
        using var bare = new Wire(without.Port);
        using var twin = new Wire(again.Port);
        using var counts = new SqliteConnection($"Data Source={Path.Combine(folder, "meldingen.db")}");
        counts.Open();
        var dice = new Dice((ulong)Environment.TickCount64);
        Pair("a list with hidden reports against one without", rounds, new(() => wire.Get(Reports, concerned)), new(() => bare.Get(Reports, concerned)), new(() => twin.Get(Reports, concerned)), 200);
        Pair("a report that is not the caller's against one that is not there", rounds, new(() => wire.Get($"{Reports}/{id}", concerned)), new(() => wire.Get($"{Reports}/{dice.Id(TimeProvider.System.GetUtcNow())}", concerned)), null, 404);

        // What is counted is taken back before each call, so that no answer waits for it and no beginning rests.
        string Wrong(string code, int off) => $"{code[..12]}{(int.Parse(code.AsSpan(12), CultureInfo.InvariantCulture) + off) % 10_000:0000}";
        string None() => $"Ontvangstcode: {dice.Below(100_000_000):00000000}{dice.Below(100_000_000):00000000}\r\n";
        void Forget(string which)
        {
            using var command = counts.CreateCommand();
            command.CommandText = $"DELETE FROM codepoging WHERE gemeente = 'gm0148'{which}";
            command.ExecuteNonQuery();
        }

        Call Fresh(Func<string> header) => new(() => wire.Get(OwnFile, header())) { Before = () => Forget("") };
        Pair("a wrong code that begins as one of a report against one that does not", rounds / 10, Fresh(() => $"Ontvangstcode: {Wrong(dice.Of(codes), 1 + dice.Below(9_999))}\r\n"), Fresh(None), null, 404);

        // Two beginnings that rest, for one of which the right code is sent.
        var (right, none) = ($"Ontvangstcode: {codes[0]}\r\n", None());
        for (var i = 1; i <= 5; i++)
        {
            wire.Get(OwnFile, $"Ontvangstcode: {Wrong(codes[0], i)}\r\n");
            wire.Get(OwnFile, none);
        }

        Call Resting(string header) => new(() => wire.Get(OwnFile, header)) { Before = () => Forget(" AND zoek = ''") };
        Pair("the right code while it rests against one of no report that rests", rounds / 10, Resting(right), Resting(none), null, 404);
    }

    /// <summary>Times two calls that must look alike, and the second of them twice.</summary>
    /// <param name="name">What they are.</param>
    /// <param name="times">The rounds.</param>
    /// <param name="there">The call that must not show.</param>
    /// <param name="notThere">What it must look like.</param>
    /// <param name="twin">The second again, where it must be asked elsewhere.</param>
    /// <param name="status">What both answer.</param>
    private void Pair(string name, int times, Call there, Call notThere, Call? twin, int status)
    {
        var calls = new[] { there, notThere, twin ?? notThere };
        var taken = calls.Select(_ => new double[times]).ToArray();
        var dice = new Dice((ulong)Environment.TickCount64);
        for (var round = -WarmUp; round < times; round++)
        {
            // The order differs, so that none always comes after the same one.
            var first = dice.Below(calls.Length);
            var step = 1 + dice.Below(calls.Length - 1);
            for (var i = 0; i < calls.Length; i++)
            {
                var at = (first + (i * step)) % calls.Length;
                calls[at].Before?.Invoke();
                var from = Stopwatch.GetTimestamp();
                var reply = calls[at].Send();
                var elapsed = Stopwatch.GetElapsedTime(from).TotalMicroseconds;
                if (reply.Status != status)
                {
                    throw new InvalidOperationException($"{name}: {reply.Status} in place of {status}: {reply.Text}");
                }

                if (round >= 0)
                {
                    taken[at][round] = elapsed;
                }
            }
        }

        var (difference, spread) = Difference(taken[0], taken[1], ref dice);
        var (noise, width) = Difference(taken[2], taken[1], ref dice);
        report.Info($"{name}: median", Quantile(taken[0], 0.5), "µs", Quantile(taken[1], 0.5));
        report.Info($"{name}: p95", Quantile(taken[0], 0.95), "µs", Quantile(taken[1], 0.95));
        report.Note($"{name}: difference of medians {difference:+0.0;-0.0} µs, {100 * Held:0} % of draws within {spread:0.0}; the same call twice {noise:+0.0;-0.0} µs, within {width:0.0}");
        report.Limit($"{name}: difference beyond its spread and that of A/A", Math.Max(0, Math.Abs(difference) - spread - Math.Abs(noise) - width), "µs", 0);
    }

    /// <summary>The difference of two medians, and how far most draws of as many rounds lie from it.</summary>
    private static (double Difference, double Spread) Difference(double[] one, double[] other, ref Dice dice)
    {
        var found = Quantile(one, 0.5) - Quantile(other, 0.5);
        var off = new double[Draws];
        var (a, b) = (new double[one.Length], new double[one.Length]);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < a.Length; i++)
            {
                var round = dice.Below(a.Length);
                (a[i], b[i]) = (one[round], other[round]);
            }

            off[draw] = Math.Abs(Quantile(a, 0.5) - Quantile(b, 0.5) - found);
        }

        return (found, Quantile(off, Held));
    }

    private static double Quantile(double[] times, double part) => times.Order().ElementAt((int)((times.Length - 1) * part));

    /// <summary>A call, and what is done before each without being timed.</summary>
    private sealed record Call(Func<Reply> Send)
    {
        public Action? Before { get; init; }
    }
}
