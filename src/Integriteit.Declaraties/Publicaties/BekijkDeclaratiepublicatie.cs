using System.Globalization;
using System.Text.Json;
using CsvHelper;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Declaraties.Overzichten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>A published month, for anyone, as JSON or its lines as CSV; from memory while it is the same.</summary>
internal static class BekijkDeclaratiepublicatie
{
    internal const string Weergave = "json";

    private static readonly string[] Kolommen =
    [
        "maand", "versie", "persoon", "naam", "ambt", "boeking", "declaratie", "regel", "datum", "kostensoort", "label", "leverancier", "doel", "gedeclareerd", "bedrag", "bewijsstukken", "afgeschermd",
    ];

    internal sealed record Query(string Gemeente, string Maand) : IQuery<Declaratiepublicatie>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Maand).Must(PubliceerDeclaraties.Vorm).WithErrorCode("ongeldig").WithMessage(PubliceerDeclaraties.Fout);
    }

    internal sealed class Handler(DeclaratiesDb db) : IRequestHandler<Query, Declaratiepublicatie>
    {
        public async Task<Declaratiepublicatie> Handle(Query request, CancellationToken cancellationToken) =>
            Publicaties.Maand.Probeer(request.Maand, out var maand) && await Publicatieboek.Vind(db, request.Gemeente, maand, cancellationToken) is { } publicatie ? publicatie : throw Onbekend();
    }

    /// <summary>The tag of a version of a month; a rectification names it.</summary>
    internal static string Tag(int versie) => IfMatch.Tag(versie, Weergave);

    internal static Afgewezen Onbekend() => new(Reden.NietGevonden, "maandNietGepubliceerd", "Deze maand is niet gepubliceerd.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaratiepublicaties/{maand}", async (HttpContext http, string gemeente, string maand, IMediator mediator, PublicReads lezen, Gemeenten gemeenten, DeclaratiesDb db, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            if (Accept.IsCsv(http))
            {
                await Uitvoer(http, await mediator.Send(new Query(gemeente, maand), ct));
                return;
            }

            gemeenten.Vereis(gemeente);
            Task<Declaratiepublicatie> Lees() => mediator.Send(new Query(gemeente, maand), ct);
            await lezen.Send(
                http,
                db.Schema,
                async () => $"{(Publicaties.Maand.Probeer(maand, out var gelezen) ? await Publicatieboek.Versie(db, gemeente, gelezen, ct) : null) ?? (await Lees()).Versie}",
                async () => new PublicReads.Page(JsonSerializer.SerializeToUtf8Bytes(await Lees(), Json.Options), null));
        })
        .Openbaar()
        .Operatie(nameof(BekijkDeclaratiepublicatie), "Declaratiepublicaties", "Geeft de declaraties van een maand.", "Per ambtsdrager en kostensoort wat is uitbetaald en teruggevorderd, met elke regel. Daarnaast hoe de kosten zijn gedragen: in bruikleen, op factuur en gedeclareerd. Wat op een grond in de Wet open overheid niet openbaar is, staat er met die grond. Als text/csv de regels.")
        .WithMetadata(new Geeft(200, "De maand.", typeof(Declaratiepublicatie), () => Voorbeeld) { Headers = ["ETag"], Mediatypes = [Geeft.Json, Geeft.Csv] })
        .Weigert(400, 404);

    private static async Task Uitvoer(HttpContext http, Declaratiepublicatie publicatie)
    {
        if (Answer.Headers(http, IfMatch.Tag(publicatie.Versie, "csv"), isPublic: true))
        {
            return;
        }

        await Csv.Send(http, Kolommen, Regels(publicatie), static (csv, rij) =>
        {
            foreach (var veld in rij)
            {
                csv.WriteField(veld);
            }
        });
    }

    private static async IAsyncEnumerable<IReadOnlyList<string[]>> Regels(Declaratiepublicatie publicatie)
    {
        yield return await Task.FromResult<IReadOnlyList<string[]>>(
        [
            .. from drager in publicatie.Ambtsdragers
               from regel in drager.Regels
               select new[]
               {
                   publicatie.Maand, $"{publicatie.Versie}", $"{drager.Persoon}", drager.Naam, Naming.Of(drager.Ambt), Naming.Of(regel.Boeking), $"{regel.Declaratie}", $"{regel.Regel}",
                   regel.Datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", regel.Kostensoort, regel.Label, regel.Leverancier ?? "", regel.Doel ?? "", $"{regel.Gedeclareerd}", $"{regel.Bedrag}",
                   string.Join("; ", regel.Bewijsstukken.Select(b => $"{Naming.Of(b.Openbaarheid)}{(b.Artikel is null ? "" : $" ({b.Artikel})")}")),
                   string.Join("; ", regel.Afgeschermd.Select(a => $"{Naming.Of(a.Veld)} ({a.Artikel})")),
               },
        ]);
    }

    internal static Declaratiepublicatie Voorbeeld { get; } = Maak();

    private static Declaratiepublicatie Maak()
    {
        var regel = new Publicatieregel(
            Publicatiepost.Uitkering, Guid.Parse("01920000-0000-7000-8000-000000000023"), 1, new DateOnly(2024, 4, 17), "openbaar-vervoer", "Reiskosten", null, "Overleg met de provincie", new Bedrag(2_450), new Bedrag(2_450),
            [new Publicatiebewijs(null, Bewijsopenbaarheid.Geweigerd, Woogrond.PersoonlijkeLevenssfeer, Woogrond.PersoonlijkeLevenssfeer.Artikel())],
            [new Afgeschermd(Publicatieveld.Leverancier, Woogrond.BeveiligingVanPersonen, Woogrond.BeveiligingVanPersonen.Artikel())]);
        var totaal = Publicatietotaal.Van([regel]);
        var ladder = Kostenladder.Niets with { Declaraties = new Laddertrede(1, regel.Bedrag) };
        return new Declaratiepublicatie("2024-05", 1, new DateTimeOffset(2024, 6, 3, 6, 0, 0, TimeSpan.Zero), null, totaal, [new Publicatiedrager(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, totaal, [new Publicatiesoort("openbaar-vervoer", "Reiskosten", totaal)], [regel])], ladder, [new Publicatieverstrekking(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, ladder)]);
    }
}
