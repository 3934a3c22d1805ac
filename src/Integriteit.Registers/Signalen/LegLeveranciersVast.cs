using System.ComponentModel;
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

/// <summary>Replaces the list of those who supply the municipality; the next run compares the registers with it.</summary>
internal static class LegLeveranciersVast
{
    /// <summary>Bytes of a list.</summary>
    private const int Grens = 20 * 1024 * 1024;

    /// <summary>Faults that are named at most.</summary>
    private const int Fouten = 100;

    internal sealed record Leverancier(string Naam, string? KvkNummer);

    [Description("De lijst van leveranciers zoals zij nu is.")]
    internal sealed record Leverancierslijst(
        [property: Description("Het aantal leveranciers in de lijst.")] int Aantal,
        [property: Description("Wanneer de lijst is vastgelegd (UTC).")] DateTimeOffset VastgelegdOp);

    internal sealed record Command(string Gemeente, IReadOnlyList<Leverancier> Leveranciers) : ICommand<Leverancierslijst>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, Leverancierslijst>
    {
        public async Task<Leverancierslijst> Handle(Command request, CancellationToken cancellationToken)
        {
            await inzage.Vereis(request.Gemeente, cancellationToken);
            await db.Lock($"leveranciers:{request.Gemeente}", cancellationToken);
            await db.Execute("DELETE FROM registers.leverancier WHERE gemeente = @Gemeente", new { request.Gemeente }, cancellationToken);
            await db.Execute(
                "INSERT INTO registers.leverancier (gemeente, identiteit, naam) VALUES (@Gemeente, @Identiteit, @Naam)",
                request.Leveranciers.SelectMany(l => Identiteiten.Van(l.Naam, l.KvkNummer).Select(identiteit => new { request.Gemeente, Identiteit = identiteit, l.Naam })).DistinctBy(l => l.Identiteit),
                cancellationToken);
            call.Noteer("leveranciers", "lijst");
            return new Leverancierslijst(request.Leveranciers.Count, clock.GetUtcNow());
        }
    }

    /// <summary>Reads the list row by row and looks at every row; nothing of it is kept when one is wrong.</summary>
    /// <exception cref="Afgewezen">415 when it is no CSV, 413 when it is too large.</exception>
    private static async Task<IReadOnlyList<Leverancier>> Lees(HttpContext http, Call call)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim() is not { } type || !type.Equals(Geeft.Csv, StringComparison.OrdinalIgnoreCase))
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", "Stuur de lijst als text/csv.");
        }

        if (http.Request.ContentLength > Grens)
        {
            throw TeGroot();
        }

        var leveranciers = new List<Leverancier>();
        var gemeld = 0;
        void Meld(string naam, string code, string zin)
        {
            gemeld++;
            call.Meld(new Fout(naam, code, zin));
        }

        await using var csv = CsvReader.Create(http.Request.Body, new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = 64 * 1024, TrimWhitespace = true }, leaveOpen: true);
        try
        {
            await csv.ReadHeaderAsync(http.RequestAborted);
            if (!csv.TryGetFieldIndex("naam", out var naamkolom))
            {
                Meld("naam", "verplicht", "De eerste regel noemt de kolommen; 'naam' ontbreekt.");
                return [];
            }

            var kvkkolom = csv.TryGetFieldIndex("kvkNummer", out var kolom) ? kolom : -1;
            while (gemeld < Fouten && await csv.ReadAsync(http.RequestAborted))
            {
                if (csv.ByteOffset > Grens)
                {
                    throw TeGroot();
                }

                var (plek, regel) = ($"regels[{csv.RowNumber - 1}]", csv.LineNumber);
                var naam = naamkolom < csv.FieldCount ? csv.GetString(naamkolom) : "";
                var kvk = kvkkolom >= 0 && kvkkolom < csv.FieldCount && csv.GetString(kvkkolom) is { Length: > 0 } nummer ? nummer : null;
                if (!Woorden.Van(naam).Any())
                {
                    Meld($"{plek}.naam", "verplicht", $"Op regel {regel} ontbreekt de naam.");
                }
                else if (naam.Length > 200)
                {
                    Meld($"{plek}.naam", "teLang", $"Op regel {regel} is de naam langer dan 200 tekens.");
                }

                if (kvk is not null && (kvk.Length != 8 || !kvk.All(char.IsAsciiDigit)))
                {
                    Meld($"{plek}.kvkNummer", "ongeldig", $"Op regel {regel} heeft het KvK-nummer geen acht cijfers.");
                }

                leveranciers.Add(new Leverancier(naam, kvk));
            }
        }
        catch (CsvFormatException fout)
        {
            Meld("", "ongeldigeCsv", $"Dit is geen geldige CSV{(fout.LineNumber > 0 ? $" (regel {fout.LineNumber})" : "")}.");
        }

        return leveranciers;
    }

    private static Afgewezen TeGroot() => new(Reden.TeGroot, "teGroot", $"De lijst is groter dan {Grens / 1024 / 1024} MB.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/leveranciers", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            // A large list is read only of who may send one, and when nothing else is wrong.
            var lees = call.Fouten.Count == 0 && call.Aanroeper.Gemeente == gemeente && Command.Toegang.Rollen.Any(call.Aanroeper.Rollen.Contains);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, lees ? await Lees(http, call) : []), ct));
        })
        .MetToken().NeemtTot(Grens)
        .Operatie(nameof(LegLeveranciersVast), "Signalen", "Vervangt de lijst van leveranciers.", "Een CSV met de kolommen naam en kvkNummer (mag leeg zijn); andere kolommen tellen niet. Elke regel wordt bekeken; is er één fout, dan blijft de oude lijst staan. Een volgende ronde vergelijkt de registers ermee.")
        .NeemtCsv("naam,kvkNummer\r\nBakkerij De Korenbloem,12345678\r\nMachinefabriek Noord B.V.,\r\n")
        .Geeft(200, "Vastgelegd.", new Leverancierslijst(2, new DateTimeOffset(2024, 6, 3, 9, 0, 0, TimeSpan.Zero)))
        .Weigert(400, 401, 403, 404, 413, 415);
}
