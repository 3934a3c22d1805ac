using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Registers.Voorzieningenoverzichten;

/// <summary>
/// What each office-holder had at their disposal in a month, from the public entries alone. What was lent counts in every
/// month in which it was with the person; an invoice or a claim in the month of its day. // 003-25: "maandelijks openbaar gemaakt"
/// </summary>
internal static class BekijkVoorzieningenoverzicht
{
    /// <summary>Entries that are in memory at once.</summary>
    private const int Stuk = 500;

    private static readonly string[] Kolommen =
    [
        "maand", "persoon", "naam", "ambt", "soort",
        .. new[] { "bruikleen", "factuurGemeente", "declaratie" }.SelectMany(wijze => new[] { $"{wijze}Aantal", $"{wijze}Bedrag" }),
    ];

    internal sealed record Overzichtsvraag(
        [Range(1, 100), Description("Het grootste aantal regels in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Reken met wat aan het eind van deze dag openbaar was.")] DateOnly? Peildatum = null);

    [Description("Hoeveel, en voor welk bedrag.")]
    internal sealed record Post(
        [property: Description("Het aantal.")] int Aantal,
        [property: Description("Het bedrag in euro's, voor zover bekend.")] Bedrag Bedrag);

    [Description("Wat een ambtsdrager in de maand van één soort had, naar de wijze van verstrekken.")]
    internal sealed record Voorzieningsregel(
        [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("De soort voorziening.")] Voorzieningsoort Soort,
        [property: Description("In bruikleen, met de waarde.")] Post Bruikleen,
        [property: Description("Op rekening van de gemeente.")] Post FactuurGemeente,
        [property: Description("Achteraf gedeclareerd, voor zover het in het register voorzieningen staat.")] Post Declaratie)
    {
        /// <summary>Orders the lines: by name, and those of one person together.</summary>
        public string Sleutel() => $"{string.Join(' ', Woorden.Van(Naam))}|{Persoon:N}|{Naming.Of(Ambt)}|{Naming.Of(Soort)}";
    }

    internal sealed record Query(string Gemeente, string Maand, DateOnly? Peildatum) : IQuery<IReadOnlyList<Voorzieningsregel>>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        /// <summary>The first day of the month; null when it is none.</summary>
        public DateOnly? Begin => DateOnly.TryParseExact($"{Maand}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(q => q.Maand).Must((q, _) => q.Begin is not null).WithErrorCode("ongeldig").WithMessage("Een maand is een jaar en een maand, zoals 2024-05.");
            RuleFor(q => q.Maand).Must((q, _) => q.Begin is not { } begin || begin <= clock.Vandaag()).WithErrorCode("inToekomst").WithMessage("Deze maand is nog niet begonnen.");
            RuleFor(q => q.Peildatum).LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inToekomst").WithMessage("'peildatum' ligt in de toekomst.");
        }
    }

    internal sealed class Handler(RegistersDb db, IReadOnlyList<Register> registers) : IRequestHandler<Query, IReadOnlyList<Voorzieningsregel>>
    {
        public async Task<IReadOnlyList<Voorzieningsregel>> Handle(Query request, CancellationToken cancellationToken)
        {
            var begin = request.Begin!.Value;
            var einde = begin.AddMonths(1).AddDays(-1);
            var vraag = new Zoek.Query(request.Gemeente, registers.OfType<Voorzieningen>().Single(), new Zoekvraag(DatumTot: einde, Peildatum: request.Peildatum));
            var gevonden = new List<VoorzieningWeergave>();
            for (long? voor = Sleutels.Einde; voor is { } before;)
            {
                var pagina = await Zoek.Lezen(db, vraag, [Kring.Openbaar], Stuk, before, cancellationToken);
                voor = pagina.Volgende;
                gevonden.AddRange(pagina.Rijen
                    .Select(r => JsonSerializer.Deserialize<Inschrijving<VoorzieningWeergave>>(r.Weergave.Span, Json.Options)!.Gegevens)
                    .OfType<VoorzieningWeergave>()
                    .Where(v => v.Verstrekking == Verstrekkingswijze.Bruikleen ? (v.IngeleverdOp ?? DateOnly.MaxValue) >= begin : v.Van >= begin));
            }

            return [.. gevonden.GroupBy(v => (v.Persoon, v.Ambt, v.Soort)).Select(g => Regel([.. g])).OrderBy(r => r.Sleutel(), StringComparer.Ordinal)];
        }

        /// <summary>One line of what stands newest first.</summary>
        private static Voorzieningsregel Regel(IReadOnlyList<VoorzieningWeergave> van)
        {
            Post Op(Verstrekkingswijze wijze) => new(van.Count(v => v.Verstrekking == wijze), new Bedrag(van.Where(v => v.Verstrekking == wijze).Sum(v => v.Bedrag?.Centen ?? 0)));
            return new Voorzieningsregel(van[0].Persoon, van[0].Naam, van[0].Ambt, van[0].Soort, Op(Verstrekkingswijze.Bruikleen), Op(Verstrekkingswijze.FactuurGemeente), Op(Verstrekkingswijze.Declaratie));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/voorzieningenoverzichten/{maand}", Antwoord)
        .Openbaar()
        .Operatie(nameof(BekijkVoorzieningenoverzicht), "Registers", "Geeft het maandoverzicht van voorzieningen.", "Per ambtsdrager en soort wat in bruikleen was, op rekening van de gemeente ging en is gedeclareerd, uit wat in het register voorzieningen openbaar is. Bruikleen telt in elke maand waarin iets bij de persoon was; een rekening of declaratie in de maand van haar dag. Als text/csv het hele overzicht.")
        .Vraagt<Overzichtsvraag>()
        .GeeftLijst("De regels, op naam.", new Lijst<Voorzieningsregel>([new Voorzieningsregel(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, Voorzieningsoort.Ict, new Post(1, new Bedrag(124900)), new Post(1, new Bedrag(3500)), new Post(0, new Bedrag(0)))]))
        .Weigert(400, 404);

    private static async Task Antwoord(HttpContext http, string gemeente, string maand)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        services.GetRequiredService<Gemeenten>().Vereis(gemeente);
        var (db, mediator) = (services.GetRequiredService<RegistersDb>(), services.GetRequiredService<IMediator>());
        Task<string> Stand() => Zoek.Stand(db, gemeente, "voorzieningen", ct);
        if (Accept.IsCsv(http))
        {
            var stand = await Stand();
            var regels = await mediator.Send(new Query(gemeente, maand, Vraag.Lees<Overzichtsvraag>(http).Peildatum), ct);
            if (!Answer.Headers(http, $"\"{stand}-csv\"", isPublic: true))
            {
                await Csv.Send(http, Kolommen, new[] { regels }.ToAsyncEnumerable(), (csv, regel) =>
                {
                    foreach (var veld in (string[])[maand, $"{regel.Persoon}", regel.Naam, Naming.Of(regel.Ambt), Naming.Of(regel.Soort), .. new[] { regel.Bruikleen, regel.FactuurGemeente, regel.Declaratie }.SelectMany(p => new[] { p.Aantal.ToString(CultureInfo.InvariantCulture), $"{p.Bedrag}" })])
                    {
                        csv.WriteField(veld);
                    }
                });
            }

            return;
        }

        await services.GetRequiredService<PublicReads>().Send(http, db.Schema, Stand, async () =>
        {
            var vraag = Vraag.Lees<Overzichtsvraag>(http);
            var pagina = new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(await mediator.Send(new Query(gemeente, maand, vraag.Peildatum), ct), r => r.Sleutel(), services.GetRequiredService<Call>());
            return new PublicReads.Page(JsonSerializer.SerializeToUtf8Bytes(pagina, Json.Options), pagina.Verwijzing(http));
        });
    }
}
