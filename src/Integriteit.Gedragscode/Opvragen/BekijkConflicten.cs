using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>Where a version of a code and the law say different things, before any case comes up. // 000-08</summary>
internal static class BekijkConflicten
{
    internal sealed record Conflictvraag(
        [Range(1, 100), Description("Het grootste aantal onderdelen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("De dag waarvan de wet geldt; ontbreekt: de eerste dag van de versie, of vandaag als die er niet is.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, string Code, string Versie, Conflictvraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Lijst<Wetsconflict> Lijst, bool Openbaar);

    [Description("Een wettelijke regel en een bepaling van de code die over hetzelfde iets anders zeggen.")]
    internal sealed record Wetsconflict(
        [property: Description("Over welke soort gevallen het gaat.")] string Soort,
        [property: Description("Waarover zij verschillen.")] string Onderwerp,
        [property: Description("Voor welke ambten.")] IReadOnlyList<Ambt> Ambten,
        [property: Description("Wanneer beide spreken: per feit de waarden; leeg: altijd.")] IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> Omstandigheden,
        [property: Description("Vanaf welk bedrag; ontbreekt als het bedrag niet uitmaakt.")] Bedrag? BedragVanaf,
        [property: Description("Tot en met welk bedrag; ontbreekt als er geen bovengrens is.")] Bedrag? BedragTotEnMet,
        [property: Description("Wat de strengste van beide zegt; een toets past dat toe.")] Bevinding Toegepast,
        [property: Description("Wat de andere zegt.")] Bevinding WijktAf);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Wetslaag wet, Zicht zicht, Audit audit, TimeProvider clock, Call call) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (code, versie, _) = await zicht.Vereis(await codes.Van(db, request.Gemeente, cancellationToken), request.Gemeente, request.Code, request.Versie, cancellationToken);
            if (!versie.IsVastgesteld())
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkConflicten), $"{request.Code} {request.Versie}", cancellationToken);
            }

            var dag = request.Vraag.Peildatum ?? versie.InWerkingVan ?? clock.Vandaag();
            // The number keeps the order of law and code; a list has a few hundred at most.
            var conflicten = Zoek(wet.Regels, code, versie, dag).Select((conflict, i) => (Conflict: conflict, Nummer: $"{i:00000}"));
            var page = new Lijstvraag(request.Vraag.Limit, request.Vraag.Cursor).Deel(conflicten, c => c.Nummer, call);
            return new Antwoord(new Lijst<Wetsconflict>([.. page.Items.Select(c => c.Conflict)]) { Volgende = page.Volgende }, versie.IsVastgesteld());
        }
    }

    /// <summary>All differences, each once with the offices that it holds for.</summary>
    public static IEnumerable<Wetsconflict> Zoek(IReadOnlyList<Wetsregel> wet, Codebestand code, Versiebestand versie, DateOnly dag) =>
        from ambt in code.Doelgroep
        from botsing in Confrontatie.Zoek(Bronnen.Wet(wet, ambt, dag), Bronnen.Van(code, versie, ambt))
        group (Ambt: ambt, Botsing: botsing) by (botsing.Wet.Norm, botsing.Code.Norm, botsing.Verschil.Onderwerp, botsing.Gebied.Vanaf) into zelfde
        let eerste = zelfde.First().Botsing
        select new Wetsconflict(
            eerste.Wet.Norm.Soort!, eerste.Verschil.Onderwerp, [.. zelfde.Select(z => z.Ambt)], eerste.Gebied.Feiten, eerste.Gebied.Vanaf, eerste.Gebied.TotEnMet, eerste.Verschil.Toegepast, eerste.Verschil.WijktAf);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/conflicten", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, code, versie, Vraag.Lees<Conflictvraag>(http)), ct);
            await antwoord.Lijst.Send(http, antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkConflicten), "Gedragscode", "Geeft waar een versie van een code en de wet verschillen.", "Elk paar van een wettelijke norm en een norm van de code die samen op één geval kunnen slaan en dan iets anders zeggen: of het mag, deelname aan een besluit, registreren, openbaar maken, of een termijn. Met beide grondslagen; de strengste staat in 'toegepast'.")
        .Vraagt<Conflictvraag>()
        .Geeft(200, "De verschillen.", new Lijst<Wetsconflict>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);

    private static Wetsconflict Voorbeeld => new(
        "belangmelding",
        "deelname: stemming",
        [Ambt.Raadslid],
        new Dictionary<string, IReadOnlyList<JsonValue>> { ["betrekking"] = [JsonValue.Create("rechtstreeksPersoonlijk")] },
        null,
        null,
        new Bevinding("onthouding", Gewicht.Verplichting, Uitkomst.WeigerenVerplicht, "Neem geen deel aan de stemming.", new Grondslag(Bron.Wet, "Gemeentewet", "2023-01-01", "28", "Onthouding van beraadslaging en stemming door raadsleden", "35 546")) { Feiten = ["betrekking"] },
        new Bevinding("onthouding", Gewicht.Aandachtspunt, Uitkomst.Toegestaan, "Deelname aan de stemming mag.", new Grondslag(Bron.Gedragscode, "bestuurders-en-volksvertegenwoordigers", "1", "belangen-4", "Verboden handelingen", "Verboden handelingen, vierde alinea")) { Feiten = ["betrekking"] });
}
