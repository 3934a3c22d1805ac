using System.Runtime.CompilerServices;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>
/// On disk: a file a piece, in a folder of its municipality. It is written under another name, and gets its own by one
/// rename, so that there is never half a file under it.
/// </summary>
internal sealed class Schijfopslag(Bewijsmap map) : IBewijsopslag
{
    private const string Deel = ".deel";

    public Task<Stream> Begin(string gemeente, Guid id, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        var folder = Path.GetDirectoryName(Pad(gemeente, id))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Task.FromResult<Stream>(new FileStream(Pad(gemeente, id) + Deel, options));
    }

    public Task Voltooi(string gemeente, Guid id, CancellationToken ct)
    {
        var pad = Pad(gemeente, id);
        if (File.Exists(pad + Deel))
        {
            try
            {
                File.Move(pad + Deel, pad, overwrite: true);
            }
            catch (FileNotFoundException) when (File.Exists(pad))
            {
                // Another did it in between.
            }
        }

        return Task.CompletedTask;
    }

    public async Task<Stream?> Open(string gemeente, Guid id, CancellationToken ct)
    {
        var pad = Pad(gemeente, id);
        if (!File.Exists(pad))
        {
            await Voltooi(gemeente, id, ct);
        }

        return File.Exists(pad) ? new FileStream(pad, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }) : null;
    }

    public Task Verwijder(string gemeente, Guid id, CancellationToken ct)
    {
        var pad = Pad(gemeente, id);
        if (Directory.Exists(Path.GetDirectoryName(pad)))
        {
            File.Delete(pad + Deel);
            File.Delete(pad);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<OnvoltooideInhoud> Onvoltooid([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(map.Pad))
        {
            yield break;
        }

        foreach (var bestand in new DirectoryInfo(map.Pad).EnumerateFiles("*" + Deel, SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(bestand.Name), "N", out var id))
            {
                yield return new OnvoltooideInhoud(bestand.Directory!.Parent!.Name, id, bestand.LastWriteTimeUtc);
            }
        }
    }

    /// <summary>The last two digits are random: a folder of a year is cut in 256.</summary>
    private string Pad(string gemeente, Guid id) => Path.Combine(map.Pad, gemeente, $"{id:N}"[^2..], $"{id:N}");
}
