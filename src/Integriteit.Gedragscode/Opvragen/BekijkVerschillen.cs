using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>What one version says otherwise than another, per value, provision and norm.</summary>
internal static class BekijkVerschillen
{
    internal sealed record Verschilvraag([MaxLength(50), Description("De versie om mee te vergelijken; weglaten is: de versie die hiervoor gold, of anders niets.")] string? Met = null);

    internal sealed record Query(string Gemeente, string Code, string Versie, Verschilvraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    /// <summary>The difference, and whether anyone may see it.</summary>
    internal sealed record Antwoord(Versieverschil Verschil, bool Openbaar);

    internal enum Verschilsoort
    {
        Toegevoegd,
        Vervallen,
        Gewijzigd,
    }

    internal sealed record Versieverschil(
        [property: Description("De versie.")] string Versie,
        [property: Description("De versie waarmee is vergeleken; ontbreekt als er geen is.")] string? Met,
        [property: Description("De waarden die verschillen.")] IReadOnlyList<Verschil> Waarden,
        [property: Description("De bepalingen die verschillen.")] IReadOnlyList<Bepalingverschil> Bepalingen);

    internal sealed record Verschil(
        [property: Description("De sleutel van de waarde, of het type van de norm.")] string Naam,
        [property: Description("Wat er is gebeurd.")] Verschilsoort Soort,
        [property: Description("De velden die anders zijn.")] IReadOnlyList<string> Velden);

    internal sealed record Bepalingverschil(
        [property: Description("Het nummer van de bepaling.")] string Nummer,
        [property: Description("Wat er is gebeurd.")] Verschilsoort Soort,
        [property: Description("De velden die anders zijn.")] IReadOnlyList<string> Velden,
        [property: Description("De normen die anders zijn.")] IReadOnlyList<Verschil> Normen);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Audit audit) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var alle = await codes.Van(db, request.Gemeente, cancellationToken);
            var (code, nieuw, _) = await zicht.Vereis(alle, request.Gemeente, request.Code, request.Versie, cancellationToken);
            var oud = request.Vraag.Met is { } met
                ? (await zicht.Vereis(alle, request.Gemeente, request.Code, met, cancellationToken)).Versie
                : code.Versies!.LastOrDefault(v => v.IsVastgesteld() && v.Versie != nieuw.Versie && (!nieuw.IsVastgesteld() || (v.InWerkingVan ?? DateOnly.MinValue) < (nieuw.InWerkingVan ?? DateOnly.MinValue)));
            var openbaar = nieuw.IsVastgesteld() && oud?.IsVastgesteld() != false;
            if (!openbaar)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkVerschillen), Codewijziging.Onderwerp(request.Code, request.Versie), cancellationToken);
            }

            return new Antwoord(Vergelijk(oud, nieuw), openbaar);
        }
    }

    /// <summary>Pure: what is other in <paramref name="nieuw"/>; without an old version everything is added.</summary>
    internal static Versieverschil Vergelijk(Versiebestand? oud, Versiebestand nieuw) => new(
        nieuw.Versie!,
        oud?.Versie,
        [
            .. from paar in Paren(oud?.Waarden, nieuw.Waarden, w => w.Sleutel!)
               let verschil = Van(paar.Naam, Node(paar.Oud), Node(paar.Nieuw))
               where verschil is not null
               select verschil,
        ],
        [
            .. from paar in Paren(oud?.Bepalingen, nieuw.Bepalingen, b => b.Nummer!)
               let kaal = Van(paar.Naam, Node(paar.Oud is null ? null : paar.Oud with { Normen = null }), Node(paar.Nieuw is null ? null : paar.Nieuw with { Normen = null }))
               let normen = Normen(paar.Oud?.Normen ?? [], paar.Nieuw?.Normen ?? [])
               where kaal is not null || normen.Count > 0
               select new Bepalingverschil(paar.Naam, kaal?.Soort ?? Verschilsoort.Gewijzigd, kaal?.Velden ?? [], normen),
        ]);

    private static IEnumerable<(string Naam, T? Oud, T? Nieuw)> Paren<T>(IReadOnlyList<T>? oud, IReadOnlyList<T>? nieuw, Func<T, string> naam)
        where T : class
    {
        var (a, b) = ((oud ?? []).ToDictionary(naam), (nieuw ?? []).ToDictionary(naam));
        return b.Keys.Concat(a.Keys.Except(b.Keys)).Select(k => (k, a.GetValueOrDefault(k), b.GetValueOrDefault(k)));
    }

    /// <summary>Norms have no name: equal ones fall out, the rest is paired by type and kind in their order.</summary>
    private static List<Verschil> Normen(IReadOnlyList<Norm> oud, IReadOnlyList<Norm> nieuw)
    {
        var (a, b) = (oud.Select(n => Node(n)!).ToList(), nieuw.Select(n => Node(n)!).ToList());
        foreach (var gelijk in b.Where(n => a.FindIndex(o => JsonNode.DeepEquals(o, n)) is >= 0 and var i && Neem(a, i)).ToList())
        {
            b.Remove(gelijk);
        }

        var verschillen = new List<Verschil>();
        foreach (var norm in b)
        {
            var i = a.FindIndex(o => Soort(o) == Soort(norm));
            verschillen.Add(Van(Naam(norm), i < 0 ? null : a[i], norm)!);
            if (i >= 0)
            {
                a.RemoveAt(i);
            }
        }

        return [.. verschillen, .. a.Select(weg => Van(Naam(weg), weg, null)!)];
    }

    private static bool Neem(List<JsonObject> lijst, int index)
    {
        lijst.RemoveAt(index);
        return true;
    }

    private static string Naam(JsonObject norm) => norm["type"]!.GetValue<string>();

    private static string Soort(JsonObject norm) => $"{norm["type"]} {norm["soort"]}";

    private static Verschil? Van(string naam, JsonObject? oud, JsonObject? nieuw)
    {
        List<string> velden = [.. (oud ?? []).Select(p => p.Key).Union((nieuw ?? []).Select(p => p.Key)).Where(k => !JsonNode.DeepEquals(oud?[k], nieuw?[k]))];
        return oud is null ? new Verschil(naam, Verschilsoort.Toegevoegd, [])
            : nieuw is null ? new Verschil(naam, Verschilsoort.Vervallen, [])
            : velden.Count == 0 ? null
            : new Verschil(naam, Verschilsoort.Gewijzigd, velden);
    }

    private static JsonObject? Node<T>(T? waarde)
        where T : class => waarde is null ? null : JsonSerializer.SerializeToNode(waarde, Json.Options)!.AsObject();

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/verschillen", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, code, versie, Vraag.Lees<Verschilvraag>(http)), ct);
            await Answer.Json(http, antwoord.Verschil, isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkVerschillen), "Gedragscode", "Geeft de verschillen tussen twee versies.", "Per waarde, bepaling en norm: wat erbij kwam, wat verviel en wat veranderde, met de velden. Een ontwerp vergelijken kan alleen wie het mag zien.")
        .Vraagt<Verschilvraag>()
        .Geeft(200, "De verschillen.", new Versieverschil("2026", "1", [], [new Bepalingverschil("geschenken-2", Verschilsoort.Gewijzigd, ["samenvatting"], [new Verschil("drempel", Verschilsoort.Gewijzigd, ["bedrag"])])]), "ETag")
        .Weigert(400, 404);
}
