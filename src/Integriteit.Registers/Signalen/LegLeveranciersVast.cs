using System.ComponentModel;
using System.Runtime.CompilerServices;
using CsvHelper;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

/// <summary>
/// Replaces the list of those who supply the municipality, all or nothing; the next run compares the registers with it. The
/// list lies on disk, is looked at whole and is read once more to be written: what it takes of memory does not grow with it.
/// </summary>
internal static class LegLeveranciersVast
{
    /// <summary>Bytes of a list.</summary>
    private const int Grens = 20 * 1024 * 1024;

    /// <summary>Faults that are named; of the others the number is told.</summary>
    private const int Hoogstens = 1000;

    /// <summary>Rows that are written together.</summary>
    private const int Stuk = 500;

    private static readonly CsvReaderOptions Lezing = new() { TrackLineNumbers = true, MaxRecordSize = 64 * 1024, TrimWhitespace = true, IncludeValuesInExceptions = false };

    private sealed record Leverancier(string Gemeente, string Identiteit, string Naam);

    /// <summary>A row of the list, with what is wrong with it.</summary>
    /// <param name="Naam">The name.</param>
    /// <param name="KvkNummer">The number in the trade register; null when the row has none.</param>
    /// <param name="Fouten">The faults.</param>
    /// <param name="Laatste">True when nothing can be read after it.</param>
    private sealed record Regel(string Naam, string? KvkNummer, IReadOnlyList<Fout> Fouten, bool Laatste = false)
    {
        public static Regel Einde(string naam, string code, string zin) => new("", null, [new Fout(naam, code, zin)], Laatste: true);
    }

    [Description("De lijst van leveranciers zoals zij nu is.")]
    internal sealed record Leverancierslijst(
        [property: Description("Het aantal leveranciers in de lijst.")] int Aantal,
        [property: Description("Wanneer de lijst is vastgelegd (UTC).")] DateTimeOffset VastgelegdOp);

    internal sealed record Command(string Gemeente, Rijbestand Lijst) : ICommand<Leverancierslijst>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    /// <summary>Looks at every row, outside the transaction; a list of who may not send one was left unread.</summary>
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Call call) => RuleFor(c => c).CustomAsync(async (command, _, ct) =>
        {
            if (call.Fouten.Count > 0)
            {
                return;
            }

            var (fouten, aantal) = (new List<Fout>(), 0);
            await foreach (var regel in Regels(command.Lijst, ct))
            {
                aantal += regel.Fouten.Count;
                fouten.AddRange(regel.Fouten.Take(Hoogstens - fouten.Count));
            }

            if (aantal > 0)
            {
                throw new OngeldigeInvoer(fouten) { Aantal = aantal };
            }
        });
    }

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, Leverancierslijst>
    {
        public async Task<Leverancierslijst> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            await inzage.Vereis(gemeente, cancellationToken);
            await db.Lock($"leveranciers:{gemeente}", cancellationToken);
            await db.Execute("DELETE FROM registers.leverancier WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, cancellationToken);
            var (aantal, stuk) = (0, new List<Leverancier>(Stuk));
            await foreach (var regel in Regels(request.Lijst, cancellationToken))
            {
                aantal++;
                stuk.AddRange(Identiteiten.Van(regel.Naam, regel.KvkNummer).Select(identiteit => new Leverancier(gemeente, identiteit, regel.Naam)));
                if (stuk.Count >= Stuk)
                {
                    await Schrijf(gemeente, stuk, cancellationToken);
                    stuk.Clear();
                }
            }

            if (stuk.Count > 0)
            {
                await Schrijf(gemeente, stuk, cancellationToken);
            }

            call.Noteer("leveranciers", "lijst");
            return new Leverancierslijst(aantal, clock.GetUtcNow());
        }

        /// <summary>Who is on the list twice is known by the first of these rows.</summary>
        private async Task Schrijf(string gemeente, List<Leverancier> stuk, CancellationToken ct)
        {
            var bekend = (await db.Query<string>(
                "SELECT l.identiteit FROM registers.leverancier l WHERE l.gemeente = @Gemeente AND l.identiteit IN @Identiteiten",
                new { Gemeente = gemeente, Identiteiten = stuk.Select(l => l.Identiteit).Distinct().ToList() },
                ct)).ToHashSet(StringComparer.Ordinal);
            var nieuw = stuk.Where(l => bekend.Add(l.Identiteit)).ToList();
            await db.InsertAll("INSERT INTO registers.leverancier (gemeente, identiteit, naam) VALUES (@Gemeente, @Identiteit, @Naam)", () => nieuw, ct);
        }
    }

    /// <summary>The rows of the list from the first, each with its faults; what comes after a place where it is no CSV is not read.</summary>
    private static async IAsyncEnumerable<Regel> Regels(Rijbestand lijst, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var csv = CsvReader.Create(lijst.VanafBegin(), Lezing, leaveOpen: true);
        if (await Kop(csv, ct) is { } fout)
        {
            yield return fout;
            yield break;
        }

        if (!csv.TryGetFieldIndex("naam", out var naamkolom))
        {
            yield return Regel.Einde("naam", "verplicht", "De eerste regel noemt de kolommen; 'naam' ontbreekt.");
            yield break;
        }

        var kvkkolom = csv.TryGetFieldIndex("kvkNummer", out var kolom) ? kolom : -1;
        while (await Volgende(csv, naamkolom, kvkkolom, ct) is { } regel)
        {
            yield return regel;
            if (regel.Laatste)
            {
                yield break;
            }
        }
    }

    private static async Task<Regel?> Kop(CsvReader csv, CancellationToken ct)
    {
        try
        {
            await csv.ReadHeaderAsync(ct);
            return null;
        }
        catch (CsvFormatException fout)
        {
            return Onleesbaar(fout);
        }
    }

    /// <summary>The next row; null after the last.</summary>
    private static async Task<Regel?> Volgende(CsvReader csv, int naamkolom, int kvkkolom, CancellationToken ct)
    {
        try
        {
            if (!await csv.ReadAsync(ct))
            {
                return null;
            }
        }
        catch (CsvFormatException fout)
        {
            return Onleesbaar(fout);
        }

        var (plek, regel, fouten) = ($"regels[{csv.RowNumber - 1}]", csv.LineNumber, new List<Fout>());
        var naam = naamkolom < csv.FieldCount ? csv.GetString(naamkolom) : "";
        var kvk = kvkkolom >= 0 && kvkkolom < csv.FieldCount && csv.GetString(kvkkolom) is { Length: > 0 } nummer ? nummer : null;
        if (!Woorden.Van(naam).Any())
        {
            fouten.Add(new Fout($"{plek}.naam", "verplicht", $"Op regel {regel} ontbreekt de naam."));
        }
        else if (naam.Length > 200)
        {
            fouten.Add(new Fout($"{plek}.naam", "teLang", $"Op regel {regel} is de naam langer dan 200 tekens."));
        }

        if (kvk is not null && (kvk.Length != 8 || !kvk.All(char.IsAsciiDigit)))
        {
            fouten.Add(new Fout($"{plek}.kvkNummer", "ongeldig", $"Op regel {regel} heeft het KvK-nummer geen acht cijfers."));
        }

        return new Regel(naam, kvk, fouten);
    }

    private static Regel Onleesbaar(CsvFormatException fout) =>
        Regel.Einde("", "ongeldigeCsv", $"Dit is geen geldige CSV{(fout.LineNumber > 0 ? $" (regel {fout.LineNumber})" : "")}; verder is niet gelezen.");

    /// <summary>Takes the list as it comes; it is left unread where the request is refused whatever it holds.</summary>
    /// <exception cref="Afgewezen">415 when it is no CSV, 413 when it is too large.</exception>
    private static async Task<Rijbestand> Ontvang(HttpContext http, string gemeente, Call call)
    {
        if (call.Fouten.Count > 0 || call.Aanroeper.Gemeente != gemeente || !Command.Toegang.Rollen.Any(call.Aanroeper.Rollen.Contains))
        {
            return Rijbestand.Leeg();
        }

        return Bestandsontvangst.Mediatype(http) == Geeft.Csv
            ? await Rijbestand.Lees(http.Request.Body, csv: true, http.RequestAborted, Grens, http.Request.ContentLength)
            : throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", "Stuur de lijst als text/csv.");
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/leveranciers", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await using var lijst = await Ontvang(http, gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, lijst), ct));
        })
        .MetToken().NeemtTot(Grens)
        .Operatie(nameof(LegLeveranciersVast), "Signalen", "Vervangt de lijst van leveranciers.", "Een CSV met de kolommen naam en kvkNummer (mag leeg zijn); andere kolommen tellen niet. Elke regel wordt bekeken; is er één fout, dan blijft de oude lijst staan. Een volgende ronde vergelijkt de registers ermee.")
        .NeemtCsv("naam,kvkNummer\r\nBakkerij De Korenbloem,12345678\r\nMachinefabriek Noord B.V.,\r\n")
        .Geeft(200, "Vastgelegd.", new Leverancierslijst(2, new DateTimeOffset(2024, 6, 3, 9, 0, 0, TimeSpan.Zero)))
        .Weigert(400, 401, 403, 404, 413, 415);
}
