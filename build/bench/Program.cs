using System.Globalization;
using Integriteit.Bench;

const string Help = """
    dotnet run -c Release --project build/bench -- [options]

      --data <folder>   keeps the generated databases there and uses them again; else they go when the bench ends
      --quick           10,000 and 50,000 entries and short rounds, to try the bench itself
      --only <parts>    of start, list, latency, fresh, csv, commit, import, signals, secrecy (with commas between)
      --no-write        prints only; build/bench.md stays as it is

    Ends with 1 when a target was missed.
    """;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--baseline", var kind, var port, var file])
{
    return await Baselines.Serve(kind, int.Parse(port, CultureInfo.InvariantCulture), file);
}

#if !DEBUG
string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
#endif
string[] known = ["--data", "--quick", "--only", "--no-write"];
if (args.Any(a => a.StartsWith('-') && !known.Contains(a)))
{
    Console.Error.WriteLine(Help);
    return 2;
}

#if DEBUG
Console.Error.WriteLine("A debug build says nothing of speed: run with -c Release.");
return 2;
#else
var quick = args.Contains("--quick");
var (few, many) = quick ? (10_000, 50_000) : (10_000, 1_000_000);
var (warmUp, seconds) = quick ? (1, 2) : (2, 8);
var only = Option("--only")?.Split(',') ?? ["start", "list", "latency", "fresh", "csv", "commit", "import", "signals", "secrecy"];

Children.Guard();
var work = Directory.CreateTempSubdirectory("integriteit-bench-").FullName;
Children.AtEnd(() =>
{
    if (Directory.Exists(work))
    {
        Directory.Delete(work, recursive: true);
    }
});

try
{
    return await Run();
}
catch (Exception fault)
{
    // Ends in good order, so that the children end too.
    Console.Error.WriteLine(fault);
    return 3;
}

async Task<int> Run()
{
    var rounds = quick ? 400 : 4000;
    if (only is ["secrecy"])
    {
        // It makes what it needs itself.
        var alone = new Report();
        Report.Head();
        Secrecy.Measure(alone, Path.Combine(work, "secrecy"), rounds);
        return alone.Missed ? 1 : 0;
    }

    var root = Path.GetFullPath(Option("--data") ?? Path.Combine(work, "data"));
    Dataset small, large;
    await using (var product = await Product.Open(Path.Combine(work, "judge"), TimeProvider.System))
    {
        small = await Dataset.Ensure(product, root, few);
        large = await Dataset.Ensure(product, root, many);
    }

    var report = new Report();
    Report.Head();
    report.Note($"{many:N0} entries in the municipality that is measured and a fiftieth of that in each of the two others, all gifts, with an invitation for every five; {100.0 * large.Keys.Length / many:0.0} % of them are public");
    if (only.Contains("start"))
    {
        Startup.Measure(report, large);
    }

    var load = new Load(work, warmUp, seconds);
    if (only.Contains("list"))
    {
        using var host = Served.Host(large.Folder);
        Reads.Throughput(report, load, large, host, work);
    }

    if (only.Contains("latency"))
    {
        Latency.Measure(report, small, large);
    }

    if (only.Contains("fresh"))
    {
        Writes.Freshness(report, small.CopyTo(Path.Combine(work, "fresh")), quick ? 2 : 6);
    }

    if (only.Contains("csv"))
    {
        Export.Measure(report, large);
    }

    if (only.Contains("commit"))
    {
        Writes.Commits(report, small.CopyTo(Path.Combine(work, "commit")), "griffier", work, seconds, target: true);
    }

    if (only.Contains("import"))
    {
        await Import.Measure(report, small.CopyTo(Path.Combine(work, "import")), work, quick ? 20_000 : 100_000);
    }

    if (only.Contains("signals"))
    {
        Signals.Measure(report, small.CopyTo(Path.Combine(work, "signals-few")), large.CopyTo(Path.Combine(work, "signals-many")));
    }

    if (only.Contains("secrecy"))
    {
        Secrecy.Measure(report, Path.Combine(work, "secrecy"), rounds);
    }

    if (!args.Contains("--no-write"))
    {
        report.Write(Path.Combine(Served.Root, "build/bench.md"));
    }

    return report.Missed ? 1 : 0;
}
#endif
