using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Web;

/// <summary>One row of a file, as the JSON object that it stands for; with faults when it stands for none.</summary>
/// <param name="Nummer">The number that a person sees: of the line, or of the row in a spreadsheet where the header is 1.</param>
/// <param name="Json">The object in UTF-8.</param>
/// <param name="Fouten">What is wrong with the row itself, whatever it should hold.</param>
public sealed record Rij(int Nummer, ReadOnlyMemory<byte> Json, IReadOnlyList<Fout> Fouten);

/// <summary>
/// A file of rows as it was sent: CSV with a header row, or one JSON object a line. It lies on disk under a name that is
/// gone at once and is read from there as often as needed, so that its size says nothing of the memory that it takes.
/// </summary>
public sealed class Rijbestand : IAsyncDisposable
{
    public const string Ndjson = "application/x-ndjson";

    /// <summary>Bytes of a file at most.</summary>
    public const int Grens = 100 * 1024 * 1024;

    /// <summary>Bytes of a row at most: as many as of any other body.</summary>
    private const int Rijgrens = Invoer.Grens;

    private static readonly CsvReaderOptions Lezing = new()
    {
        // A row keeps the number that it has in a spreadsheet.
        SkipEmptyLines = false,
        MaxRecordSize = Rijgrens,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    private readonly FileStream inhoud;

    private Rijbestand(FileStream inhoud, bool csv) => (this.inhoud, Csv) = (inhoud, csv);

    public bool Csv { get; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The part that was read since the last beginning, from 0 to 1.</summary>
    public double Gelezen => inhoud.Length == 0 ? 1 : (double)inhoud.Position / inhoud.Length;

    /// <summary>Takes the body of a request; its hash, with the address, is the content of the call.</summary>
    /// <exception cref="Afgewezen">415 for another media type, 413 for too large a file.</exception>
    public static async Task<Rijbestand> Lees(HttpContext http)
    {
        var mediatype = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (mediatype is not (Ndjson or Geeft.Csv))
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", $"Stuur het bestand als {Geeft.Csv} of als {Ndjson}.");
        }

        if (http.Request.ContentLength > Grens)
        {
            throw TeGroot();
        }

        var bestand = await Lees(http.Request.Body, mediatype == Geeft.Csv, http.RequestAborted);
        http.RequestServices.GetRequiredService<Call>().Inhoud = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString} {mediatype} {bestand.Hash}")));
        return bestand;
    }

    /// <exception cref="Afgewezen">413 when there is more than <see cref="Grens"/>.</exception>
    public static async Task<Rijbestand> Lees(Stream bron, bool csv, CancellationToken ct)
    {
        var bestand = new Rijbestand(Nieuw(), csv);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            int read;
            while ((read = await bron.ReadAsync(buffer, ct)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await bestand.inhoud.WriteAsync(buffer.AsMemory(0, read), ct);
                if (bestand.inhoud.Length > Grens)
                {
                    throw TeGroot();
                }
            }

            await bestand.inhoud.FlushAsync(ct);
            bestand.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return bestand;
        }
        catch
        {
            await bestand.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>No file, for a caller who may not send one.</summary>
    public static Rijbestand Leeg() => new(Nieuw(), csv: false);

    /// <summary>The rows from the first, for what a type takes. Rows that hold nothing are passed over. One reader at a time.</summary>
    public IAsyncEnumerable<Rij> Rijen(Type type, CancellationToken ct)
    {
        inhoud.Position = 0;
        return Csv ? UitCsv(type, ct) : UitNdjson(ct);
    }

    public ValueTask DisposeAsync() => inhoud.DisposeAsync();

    private static Afgewezen TeGroot() => new(Reden.TeGroot, "teGroot", $"Het bestand is groter dan {Grens / 1024 / 1024} MB. Knip het in delen.");

    /// <summary>For the owner's eyes only, and nameless as soon as the system allows it: also a killed process leaves nothing.</summary>
    private static FileStream Nieuw()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"integriteit-{Guid.CreateVersion7():N}"), options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file.Name);
        }

        return file;
    }

    private async IAsyncEnumerable<Rij> UitNdjson([EnumeratorCancellation] CancellationToken ct)
    {
        var reader = PipeReader.Create(inhoud, new StreamPipeReaderOptions(bufferSize: 128 * 1024, leaveOpen: true));
        try
        {
            for (var nummer = 1; ;)
            {
                var read = await reader.ReadAsync(ct);
                var buffer = read.Buffer;
                while (Regel(ref buffer, read.IsCompleted, out var regel))
                {
                    if (regel.Length > 0)
                    {
                        yield return regel.Length <= Rijgrens
                            ? new Rij(nummer, regel.ToArray(), [])
                            : new Rij(nummer, default, [new Fout("", "teLang", $"Deze regel is langer dan {Rijgrens / 1024} kB.")]);
                    }

                    nummer++;
                }

                if (read.IsCompleted)
                {
                    break;
                }

                if (buffer.Length > Rijgrens)
                {
                    yield return new Rij(nummer, default, [new Fout("", "teLang", $"Deze regel is langer dan {Rijgrens / 1024} kB; verder is niet gelezen.")]);
                    break;
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    /// <summary>Cuts the next line off, without its end and the spaces around it.</summary>
    private static bool Regel(ref ReadOnlySequence<byte> buffer, bool last, out ReadOnlySequence<byte> regel)
    {
        var end = buffer.PositionOf((byte)'\n');
        if (end is null && (!last || buffer.IsEmpty))
        {
            regel = default;
            return false;
        }

        regel = end is { } at ? buffer.Slice(0, at) : buffer;
        buffer = end is { } past ? buffer.Slice(buffer.GetPosition(1, past)) : buffer.Slice(buffer.End);
        if (regel.Length is > 0 and <= Rijgrens)
        {
            ReadOnlySpan<byte> ruimte = " \t\r"u8;
            ReadOnlySpan<byte> bytes = regel.IsSingleSegment ? regel.FirstSpan : regel.ToArray();
            var begin = bytes.IndexOfAnyExcept(ruimte);
            regel = begin < 0 ? default : regel.Slice(begin, bytes.LastIndexOfAnyExcept(ruimte) + 1 - begin);
        }

        return true;
    }

    private async IAsyncEnumerable<Rij> UitCsv(Type type, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var csv = CsvReader.Create(inhoud, Lezing, leaveOpen: true);
        var (kolommen, fout) = await Kop(csv, type, ct);
        if (kolommen is null || kolommen.Fouten.Count > 0)
        {
            yield return new Rij(1, default, kolommen?.Fouten ?? [fout!]);
            yield break;
        }

        while (true)
        {
            (var meer, fout) = await Volgende(csv, ct);
            if (fout is not null)
            {
                yield return new Rij((int)csv.RowNumber + 2, default, [fout]);
                yield break;
            }

            if (!meer)
            {
                yield break;
            }

            if (kolommen.Rij(csv) is { } rij)
            {
                yield return rij;
            }
        }
    }

    private static async Task<(Csvkolommen? Kolommen, Fout? Fout)> Kop(CsvReader csv, Type type, CancellationToken ct)
    {
        try
        {
            await csv.ReadHeaderAsync(ct);
            return (new Csvkolommen(type, [.. csv.Headers], csv.Separator == ';'), null);
        }
        catch (CsvFormatException fault)
        {
            return (null, Onleesbaar(fault));
        }
    }

    private static async Task<(bool Meer, Fout? Fout)> Volgende(CsvReader csv, CancellationToken ct)
    {
        try
        {
            return (await csv.ReadAsync(ct), null);
        }
        catch (CsvFormatException fault)
        {
            return (false, Onleesbaar(fault));
        }
    }

    private static Fout Onleesbaar(CsvFormatException _) =>
        new("", "ongeldigeCsv", $"Hier houdt het op CSV te zijn: een aanhalingsteken staat verkeerd of wordt niet gesloten, of de rij is langer dan {Rijgrens / 1024} kB. Verder is niet gelezen.");
}
