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
        var mediatype = Bestandsontvangst.Mediatype(http);
        if (mediatype is not (Ndjson or Geeft.Csv))
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", $"Stuur het bestand als {Geeft.Csv} of als {Ndjson}.");
        }

        var bestand = await Lees(http.Request.Body, mediatype == Geeft.Csv, http.RequestAborted, lengte: http.Request.ContentLength);
        http.RequestServices.GetRequiredService<Call>().Inhoud = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString} {mediatype} {bestand.Hash}")));
        return bestand;
    }

    /// <param name="bron">Where it comes from.</param>
    /// <param name="csv">False for one JSON object a line.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="grens">Bytes at most.</param>
    /// <param name="lengte">How long it says to be; null when it does not say.</param>
    /// <exception cref="Afgewezen">413 when there is more.</exception>
    public static async Task<Rijbestand> Lees(Stream bron, bool csv, CancellationToken ct, int grens = Grens, long? lengte = null)
    {
        var bestand = new Rijbestand(Bestandsontvangst.Tijdelijk(), csv);
        try
        {
            (bestand.Hash, _) = await Bestandsontvangst.Neem(bron, lengte, grens, () => TeGroot(grens), stuk => bestand.inhoud.WriteAsync(stuk, ct).AsTask(), ct);
            await bestand.inhoud.FlushAsync(ct);
            return bestand;
        }
        catch
        {
            await bestand.DisposeAsync();
            throw;
        }
    }

    /// <summary>No file, for a caller who may not send one.</summary>
    public static Rijbestand Leeg() => new(Bestandsontvangst.Tijdelijk(), csv: false);

    /// <summary>The rows from the first, for what a type takes. Rows that hold nothing are passed over. One reader at a time.</summary>
    public IAsyncEnumerable<Rij> Rijen(Type type, CancellationToken ct)
    {
        inhoud.Position = 0;
        return Csv ? UitCsv(type, ct) : UitNdjson(ct);
    }

    /// <summary>The content from the first byte, for who reads rows of another form. One reader at a time; it stays open.</summary>
    public Stream VanafBegin()
    {
        inhoud.Position = 0;
        return inhoud;
    }

    public ValueTask DisposeAsync() => inhoud.DisposeAsync();

    private static Afgewezen TeGroot(int grens) =>
        new(Reden.TeGroot, "teGroot", $"Het bestand is groter dan {grens / 1024 / 1024} MB.{(grens == Grens ? " Knip het in delen." : "")}");

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
