using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Integriteit.Bench;

/// <summary>The figures of a run: printed as they come, and in the end written as a table.</summary>
internal sealed class Report
{
    private readonly List<string[]> figures = [];
    private readonly List<string> notes = [];

    public bool Missed { get; private set; }

    public static void Head()
    {
        Console.WriteLine($"{Today():yyyy-MM-dd}, {Machine()}");
        Line(["figure", "value", "baseline", "ratio", "target", ""]);
    }

    /// <summary>A figure that must be at least so much of its baseline.</summary>
    public void Least(string name, double value, double baseline, string unit, double target, string? fault = null) =>
        Add(name, Number(value, unit), Number(baseline, unit), Ratio(value / baseline), $">= {target:0.0}", fault is null && value / baseline >= target, fault);

    /// <summary>A figure that may be at most so much of its baseline.</summary>
    public void Most(string name, double value, double baseline, string unit, double target, string? fault = null) =>
        Add(name, Number(value, unit), Number(baseline, unit), Ratio(value / baseline), $"<= {target:0.0}", fault is null && value / baseline <= target, fault);

    /// <summary>A figure with a limit of its own.</summary>
    public void Limit(string name, double value, string unit, double limit) => Add(name, Number(value, unit), "", "", $"<= {Number(limit, unit)}", value <= limit);

    /// <summary>A figure that must be at least so much.</summary>
    public void Floor(string name, double value, string unit, double limit) => Add(name, Number(value, unit), "", "", $">= {Number(limit, unit)}", value >= limit);

    /// <summary>A figure without a target.</summary>
    public void Info(string name, double value, string unit, double? baseline = null) =>
        Add(name, Number(value, unit), baseline is { } b ? Number(b, unit) : "", baseline is { } c ? Ratio(value / c) : "", "", null);

    /// <summary>Something that the reader of the table must know.</summary>
    public void Note(string text)
    {
        notes.Add(text);
        Console.WriteLine($"  ({text})");
    }

    public void Write(string file)
    {
        var text = new StringBuilder($"""
            # Figures of the bench

            Measured on {Today():yyyy-MM-dd} with `dotnet run -c Release --project build/bench`.
            {Machine()}.

            | figure | value | baseline | ratio | target | |
            |---|---:|---:|---:|---:|---|

            """);
        foreach (var figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", figure)} |\n");
        }

        text.Append('\n').AppendJoin("", notes.Select(n => $"- {n}\n"));
        text.Append("\nWhat is missed, and why, is in [besluiten/0009](besluiten/0009-speed.md).\n");
        File.WriteAllText(file, text.ToString());
    }

    private static void Line(string[] cells) =>
        Console.WriteLine($"{cells[0],-62} {cells[1],14} {cells[2],14} {cells[3],6} {cells[4],11} {cells[5]}".TrimEnd());

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double value, string unit)
    {
        var digits = Math.Abs(value) switch { _ when value == Math.Floor(value) => "#,0", < 10 => "0.00", < 100 => "0.0", _ => "#,0" };
        var number = value.ToString(digits, CultureInfo.InvariantCulture);
        return unit.StartsWith('/') ? number + unit : $"{number} {unit}".TrimEnd();
    }

    private static DateTime Today() => TimeProvider.System.GetLocalNow().Date;

    private static string Machine()
    {
        static string? Value(string file, string key) => File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?.Split(':', '=')[1].Trim(' ', '"')
            : null;

        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824.0;
        var system = Value("/etc/os-release", "PRETTY_NAME") ?? RuntimeInformation.OSDescription;
        return $"{Environment.ProcessorCount} cores ({Value("/proc/cpuinfo", "model name") ?? "unknown"}), {memory:0} GB of memory, {system}, {RuntimeInformation.FrameworkDescription}; load by {Load.Tool}";
    }

    private void Add(string name, string value, string baseline, string ratio, string target, bool? good, string? fault = null)
    {
        var verdict = good switch { null => "", true => "ok", false => fault is null ? "MISS" : $"MISS: {fault}" };
        Missed |= good == false;
        string[] cells = [name, value, baseline, ratio, target, verdict];
        figures.Add(cells);
        Line(cells);
    }
}
