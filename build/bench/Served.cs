using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Integriteit.Bench;

/// <summary>A server in a process of its own: the product's host, or a baseline.</summary>
internal sealed class Served : IDisposable
{
    public const string ListPath = "/api/v1/gemeenten/gm0148/registers/geschenken";

    public const string InvitationsPath = "/api/v1/gemeenten/gm0148/registers/uitnodigingen";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private Served(int port, ProcessStartInfo info)
    {
        (info.RedirectStandardOutput, info.RedirectStandardError, info.RedirectStandardInput) = (true, true, true);
        Port = port;
        var watch = Stopwatch.StartNew();
        process = Children.Start(info);
        process.OutputDataReceived += (_, line) => Log(line.Data);
        process.ErrorDataReceived += (_, line) => Log(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        First = Await(watch);
    }

    public static string Root { get; } = FindRoot();

    public static string Program { get; } = Path.Combine(Root, "src/Integriteit.Host/bin/Release/net10.0/Integriteit.Host");

    public int Port { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan First { get; }

    public IEnumerable<string> Lines => log;

    public static Served Host(string folder)
    {
        var port = Children.FreePort();
        return new Served(port, Info(folder, port));
    }

    /// <summary>A bare server in this same program, with the memory settings of the host.</summary>
    public static Served Baseline(string kind, string file)
    {
        var port = Children.FreePort();
        var info = new ProcessStartInfo(Environment.ProcessPath!, ["--baseline", kind, port.ToString(CultureInfo.InvariantCulture), file]);
        using var settings = JsonDocument.Parse(File.ReadAllText(Program + ".runtimeconfig.json"));
        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        foreach (var (property, variable) in (ReadOnlySpan<(string, string)>)[("System.GC.Server", "DOTNET_gcServer"), ("System.GC.Concurrent", "DOTNET_gcConcurrent")])
        {
            if (properties.TryGetProperty(property, out var value) && !info.Environment.ContainsKey(variable))
            {
                info.Environment[variable] = value.GetBoolean() ? "1" : "0";
            }
        }

        return new Served(port, info);
    }

    /// <summary>A token for this data, made by the product's own command.</summary>
    public static string Token(string folder, string role, string? person = null)
    {
        var info = Info(folder, 0);
        foreach (var argument in (string[])["token", "--gemeente", Product.Measured, "--rol", role, .. person is null ? Array.Empty<string>() : ["--persoon", person]])
        {
            info.ArgumentList.Add(argument);
        }

        info.RedirectStandardOutput = true;
        var command = Children.Start(info);
        var token = command.StandardOutput.ReadToEnd().Trim();
        command.WaitForExit(10_000);
        Children.Stop(command);
        return token.Length > 0 ? token : throw new InvalidOperationException("The host gave no token.");
    }

    /// <summary>A figure of /proc in bytes, such as VmRSS; null where there is no /proc.</summary>
    public long? Memory(string name)
    {
        var file = $"/proc/{process.Id}/status";
        return File.Exists(file) && File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
            : null;
    }

    /// <summary>Time of processors that it took since it started.</summary>
    public TimeSpan Spent
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose() => Children.Stop(process);

    private static ProcessStartInfo Info(string folder, int port)
    {
        var info = new ProcessStartInfo(Program) { WorkingDirectory = folder };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["Urls"] = $"http://127.0.0.1:{port}";
        info.Environment["Data__Map"] = folder;
        info.Environment["Limieten__AnoniemPerMinuut"] = "0";
        info.Environment["Limieten__AangemeldPerMinuut"] = "0";
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        info.Environment.Remove("ASPNETCORE_URLS");
        info.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        return info;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Integriteit.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the bench from its repository.");
        }

        return folder;
    }

    private void Log(string? line)
    {
        if (line is not null && log.Count < 10_000)
        {
            log.Enqueue(line);
        }
    }

    private TimeSpan Await(Stopwatch watch)
    {
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var wire = new Wire(Port);
                if (wire.Get(ListPath).Status == 200)
                {
                    return watch.Elapsed;
                }
            }
            catch (Exception fault) when (fault is SocketException or IOException)
            {
                // Not listening yet.
            }

            Thread.Sleep(2);
        }

        var text = string.Join('\n', log);
        Dispose();
        throw new InvalidOperationException($"No answer within {Patience.TotalSeconds:0} s of starting:\n{text}");
    }
}
