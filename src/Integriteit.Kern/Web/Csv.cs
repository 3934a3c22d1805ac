using CsvHelper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Integriteit.Kern.Web;

/// <summary>
/// Streams rows as CSV (RFC 4180, UTF-8, header row). A cell that a spreadsheet would take for a formula gets a
/// leading apostrophe.
/// </summary>
public static class Csv
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n" };

    /// <summary>Writes the header at once and then the rows as they come, a bounded piece in memory.</summary>
    /// <param name="http">The request to answer.</param>
    /// <param name="columns">The names in the header row.</param>
    /// <param name="pieces">The list, in pieces.</param>
    /// <param name="fields">Writes the fields of one row, one for every column.</param>
    public static async Task Send<T>(HttpContext http, string[] columns, IAsyncEnumerable<IReadOnlyList<T>> pieces, Action<CsvWriter, T> fields)
    {
        http.Response.ContentType = "text/csv; charset=utf-8; header=present";
        if (Edge.IsHead(http))
        {
            return;
        }

        // A reader that hardly reads would keep its view of the database, and all that it holds up, for days.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(bytesPerSecond: 32 * 1024, gracePeriod: TimeSpan.FromSeconds(15));
        }

        await using var csv = CsvWriter.Create(http.Response.Body, Options, leaveOpen: true);
        csv.WriteHeader(columns);
        await csv.FlushAsync(http.RequestAborted);
        await foreach (var piece in pieces.WithCancellation(http.RequestAborted))
        {
            foreach (var row in piece)
            {
                fields(csv, row);
                await csv.EndRecordAsync(http.RequestAborted);
            }
        }

        await csv.FlushAsync(http.RequestAborted);
    }
}
