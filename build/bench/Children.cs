using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Integriteit.Bench;

/// <summary>The processes that the bench starts: none outlives it, whatever ends it.</summary>
internal static class Children
{
    private static readonly ConcurrentDictionary<int, Process> Running = new();
    private static readonly List<PosixSignalRegistration> Signals = [];
    private static readonly ConcurrentStack<Action> Last = new();

    /// <summary>From now on, an end by any signal ends the children too.</summary>
    public static void Guard()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
        {
            Signals.Add(PosixSignalRegistration.Create(signal, _ =>
            {
                End();
                Environment.Exit(130);
            }));
        }
    }

    /// <summary>Runs when the bench ends, after its children have.</summary>
    public static void AtEnd(Action action) => Last.Push(action);

    public static Process Start(ProcessStartInfo info)
    {
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{info.FileName} did not start.");
        Running[process.Id] = process;
        return process;
    }

    /// <summary>Ends a child: asked first, so that it closes its files, then made to.</summary>
    public static void Stop(Process process)
    {
        Running.TryRemove(process.Id, out _);
        if (!process.HasExited && !OperatingSystem.IsWindows())
        {
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString()]);
            process.WaitForExit(5_000);
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(5_000);
        }

        process.Dispose();
    }

    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    public static string Output(string program, params IEnumerable<string> arguments)
    {
        var process = Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        try
        {
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
        finally
        {
            Stop(process);
        }
    }

    /// <summary>True when a program of this name is on the path.</summary>
    public static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void End()
    {
        foreach (var (id, process) in Running)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It ended by itself just now.
            }

            Running.TryRemove(id, out _);
        }

        while (Last.TryPop(out var action))
        {
            action();
        }
    }
}
