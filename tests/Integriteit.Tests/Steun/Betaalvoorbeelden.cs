using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Declaraties;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>Claims that were decided on, written straight into the book of claims, and what can be sent about their payment and publication.</summary>
internal static class Betaalvoorbeelden
{
    /// <summary>Work on the services of the host, as the product itself.</summary>
    public static async Task<T> Module<T>(this TestHost host, Func<IServiceProvider, Task<T>> werk)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = Aanroeper.Systeem;
        return await werk(scope.ServiceProvider);
    }

    /// <summary>A claim with these lines as they were decided on, ready to be paid.</summary>
    public static Task<Guid> Betaalbaar(this TestHost host, string gemeente, Guid persoon, Ambt ambt, Declaratieregel[] regels) => host.Module(async services =>
    {
        var (db, boek) = (services.GetRequiredService<DeclaratiesDb>(), services.GetRequiredService<Declaratieboek>());
        return await db.InTransaction(
            async () =>
            {
                var nu = host.Klok.GetUtcNow();
                var d = await boek.Maak(gemeente, new Declaratie(Guid.CreateVersion7(), 1, Declaratiestaat.Concept, persoon, "J. de Vries", ambt, "gemeentesecretaris", "Overleg", [.. regels.Select(r => r with { Besluit = null })]), [], default);
                d = await boek.Bewaar(gemeente, d, d with { Staat = Declaratiestaat.Ingediend, IngediendOp = nu }, Declaratiegebeurtenis.Ingediend, null, [], default);
                d = await boek.Bewaar(gemeente, d, d with { Staat = Declaratiestaat.Getoetst }, Declaratiegebeurtenis.Getoetst, null, [], default);
                d = await boek.Bewaar(gemeente, d, d with { Staat = Declaratiestaat.DeelsGoedgekeurd, Regels = regels, Besluit = new Declaratiebesluit(Beslisser.Toetser, nu.Dag(), null) }, Declaratiegebeurtenis.Besloten, null, [], default);
                return (await boek.Bewaar(gemeente, d, d with { Staat = Declaratiestaat.Betaalbaar }, Declaratiegebeurtenis.BetaalbaarGesteld, null, [], default)).Id;
            },
            default);
    });

    public static Uitgave Uitgave(long centen, string dag = "2024-04-17", string leverancier = "NS") => new()
    {
        Datum = DateOnly.Parse(dag),
        Kostensoort = "reiskosten-ov",
        Totaal = new Bedrag(centen),
        Leverancier = leverancier,
        Doel = "Overleg met de provincie",
        BelangGemeente = new Gemotiveerd(Inschatting.Ja, "Rondweg."),
        VloeitVoortUitFunctie = new Gemotiveerd(Inschatting.Ja, "Portefeuille."),
        Betaalwijze = Betaalwijze.EigenMiddelen,
        Partijpolitiek = false,
        AndersVergoed = false,
    };

    /// <summary>A batch, a payment and a published month with this piece of evidence in Dalfsen, and the bodies of what can be sent.</summary>
    public static async Task<(IReadOnlyDictionary<string, Guid> Ids, IReadOnlyDictionary<string, JsonObject> Bodies)> Maak(TestHost host, HttpClient driehoek, Guid wethouder, Guid bewijsstuk)
    {
        const string dalfsen = "/api/v1/gemeenten/gm0148";
        var rekening = new JsonObject { ["iban"] = "NL91ABNA0417164300", ["houder"] = "J. de Vries" };
        foreach (var pad in new[] { "/betaalrekening", $"/rekeningen/{wethouder}" })
        {
            await driehoek.Stuur(HttpMethod.Put, dalfsen + pad, rekening.ToJsonString(), ("If-Match", "*"));
        }

        await host.Betaalbaar("gm0148", wethouder, Ambt.Wethouder, [Declaratieregel.Van(Uitgave(1_000), 1) with { Besluit = new Regelbesluit(1, new Bedrag(1_000), "Akkoord.", "Gedragslijn") }]);
        var uitvoeren = new JsonObject { ["uitvoerenOp"] = host.Klok.GetUtcNow().Dag().ToString("yyyy-MM-dd") };
        var opdracht = await driehoek.Plaats(dalfsen + "/betaalopdrachten", uitvoeren);
        Assert.That(opdracht.Status, Is.EqualTo(HttpStatusCode.Created), opdracht.Text);
        await Publiceer(host, bewijsstuk);
        var betaling = (await driehoek.Haal($"{dalfsen}/betaalopdrachten/{opdracht.Id}/betalingen")).Items[0];
        return (
            new Dictionary<string, Guid> { ["rekeningen"] = wethouder, ["betaalopdrachten"] = opdracht.Id, ["betalingen"] = Guid.Parse(betaling["id"]!.GetValue<string>()), ["declaraties"] = Guid.Parse(betaling["declaratie"]!.GetValue<string>()) },
            new Dictionary<string, JsonObject>
            {
                ["LegRekeningVast"] = rekening,
                ["LegBetaalrekeningVast"] = rekening,
                ["MaakBetaalopdracht"] = uitvoeren,
                ["TrekBetaalopdrachtIn"] = new() { ["reden"] = "Een rekening klopte niet." },
                ["BevestigBetaling"] = new() { ["betaaldOp"] = "2024-05-08" },
                ["MeldBetalingMislukt"] = new() { ["reden"] = "De rekening is opgeheven." },
                ["VorderTerug"] = new() { ["regels"] = new JsonArray(new JsonObject { ["nummer"] = 1, ["bedrag"] = 1 }), ["reden"] = "Dubbel.", ["grond"] = "Declaraties" },
                ["BoekTerugontvangst"] = new() { ["ontvangenOp"] = "2024-06-18" },
                ["LegAfschermingVast"] = new() { ["velden"] = new JsonArray(), ["bewijsstukken"] = new JsonArray() },
                ["RectificeerDeclaratiepublicatie"] = new() { ["reden"] = "Er was nog iets." },
            });
    }

    /// <summary>Writes May 2024 as published, whatever the norms of Dalfsen say of claims.</summary>
    private static Task<int> Publiceer(TestHost host, Guid bewijsstuk) => host.Module(services =>
    {
        var (db, nu, voorbeeld) = (services.GetRequiredService<DeclaratiesDb>(), host.Klok.GetUtcNow(), BekijkDeclaratiepublicatie.Voorbeeld);
        var drager = voorbeeld.Ambtsdragers[0];
        var maand = voorbeeld with { Ambtsdragers = [drager with { Regels = [drager.Regels[0] with { Bewijsstukken = [new Publicatiebewijs(bewijsstuk, Bewijsopenbaarheid.Openbaar, null, null)] }] }] };
        var rij = new { Gemeente = "gm0148", maand.Maand, maand.Versie, maand.Totaal.Regels, Uitgekeerd = 0, Teruggevorderd = 0, Weergave = JsonSerializer.Serialize(maand, Json.Options), Wijzigingen = "[]", Actor = Guid.CreateVersion7(), Nu = nu };
        return db.InTransaction(
            async () =>
            {
                await db.Execute(
                    "INSERT INTO declaraties.publicatie (gemeente, maand, versie, regels, uitgekeerd, teruggevorderd, gepubliceerd_op, weergave) VALUES (@Gemeente, @Maand, @Versie, @Regels, @Uitgekeerd, @Teruggevorderd, @Nu, @Weergave)", rij, default);
                return await db.Execute(
                    "INSERT INTO declaraties.publicatieversie (gemeente, maand, versie, regels, uitgekeerd, teruggevorderd, wijzigingen, weergave, actor, gepubliceerd_op) VALUES (@Gemeente, @Maand, @Versie, @Regels, @Uitgekeerd, @Teruggevorderd, @Wijzigingen, @Weergave, @Actor, @Nu)", rij, default);
            },
            default);
    });
}
