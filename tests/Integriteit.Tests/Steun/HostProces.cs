using System.Diagnostics;
using System.Text;

namespace Integriteit.Tests.Steun;

/// <summary>The real executable in a process of its own, on a port that the system chooses.</summary>
internal sealed class HostProces : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder uitvoer = new();
    private readonly TaskCompletionSource<Uri> adres = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProces(IReadOnlyDictionary<string, string> omgeving, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Integriteit.Host.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Limieten__AnoniemPerMinuut"] = start.Environment["Limieten__AangemeldPerMinuut"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach (var (naam, waarde) in omgeving)
        {
            start.Environment[naam] = waarde;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Hoor(e.Data);
        process.ErrorDataReceived += (_, e) => Hoor(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Tekst)> Voer(Dictionary<string, string> omgeving, params string[] args)
    {
        await using var host = new HostProces(omgeving, args);
        using var tijd = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await host.process.WaitForExitAsync(tijd.Token);
        return (host.process.ExitCode, host.Tekst);
    }

    /// <summary>Starts to serve, and gives a client when it listens.</summary>
    public static async Task<(HostProces Host, HttpClient Client)> Serveer(Dictionary<string, string> omgeving)
    {
        var host = new HostProces(omgeving, []);
        return (host, new HttpClient { BaseAddress = await host.adres.Task.WaitAsync(TimeSpan.FromSeconds(60)) });
    }

    public string Tekst
    {
        get
        {
            lock (uitvoer)
            {
                return uitvoer.ToString();
            }
        }
    }

    /// <summary>As a power cut does: no signal that could be heard, nothing put away.</summary>
    public async Task Dood()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Dood();
        }

        process.Dispose();
    }

    private void Hoor(string? regel)
    {
        if (regel is null)
        {
            return;
        }

        lock (uitvoer)
        {
            uitvoer.AppendLine(regel);
        }

        if (regel.StartsWith("Integriteit luistert op ", StringComparison.Ordinal))
        {
            adres.TrySetResult(new Uri(regel["Integriteit luistert op ".Length..].Split(' ')[0]));
        }
    }
}
