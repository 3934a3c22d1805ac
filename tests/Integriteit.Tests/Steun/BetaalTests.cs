using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of payments and publications have in common: claims that were decided on, in Assen, and their payment.</summary>
public abstract class BetaalTests(Provider provider) : HttpTests(provider)
{
    protected const string IbanA = "NL91ABNA0417164300";
    protected const string IbanB = "NL20INGB0001234567";
    protected const string Opdrachten = Assen + "/betaalopdrachten";
    protected const string Publicaties = Assen + "/declaratiepublicaties";

    protected HttpClient Maker => Host.Als("administratie", "gm0106", sub: "maker");

    protected HttpClient Vrijgever => Host.Als("administratie", "gm0106", sub: "vrijgever");

    protected HttpClient Secretaris => Host.Als("gemeentesecretaris", "gm0106");

    protected Task<Guid> Wethouder(string naam = "J. de Vries") => Persoon("wethouder", "gm0106", naam: naam);

    /// <summary>Makes it noon on a day.</summary>
    protected void Op(string dag) => Host.Klok.Nu = new DateTimeOffset(DateOnly.Parse(dag).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>A claim of which so much was awarded per line (in cents) as was asked, ready to be paid.</summary>
    protected Task<Guid> Betaalbaar(Guid persoon, params long[] centen) => Betaalbaar(persoon, Ambt.Wethouder, [.. centen.Select(c => (c, c))]);

    /// <summary>As above, with what was asked and what was awarded.</summary>
    protected Task<Guid> Betaalbaar(Guid persoon, Ambt ambt, params (long Gevraagd, long Toegekend)[] regels) => Betaalbaar(
        persoon, ambt, [.. regels.Select((r, i) => Declaratieregel.Van(Uitgave(r.Gevraagd), i + 1) with { Besluit = new Regelbesluit(i + 1, new Bedrag(r.Toegekend), "Akkoord.", "Gedragslijn") })]);

    internal Task<Guid> Betaalbaar(Guid persoon, Ambt ambt, Declaratieregel[] regels) => Host.Betaalbaar("gm0106", persoon, ambt, regels);

    internal static Uitgave Uitgave(long centen, string dag = "2024-04-17", string leverancier = "NS") => Betaalvoorbeelden.Uitgave(centen, dag, leverancier);

    /// <summary>The claim as it is stored.</summary>
    internal Task<Declaratie> Declaratie(Guid id, string gemeente = "gm0106") => Module(async services => (await services.GetRequiredService<Declaratieboek>().Lees(gemeente, id, default))!);

    protected Task<T> Module<T>(Func<IServiceProvider, Task<T>> werk) => Host.Module(werk);

    protected static JsonObject Rekening(string iban = IbanA) => new() { ["iban"] = iban, ["houder"] = "J. de Vries" };

    /// <summary>Gives the municipality an account to pay from, and each of these persons one of their own.</summary>
    protected async Task Rekeningen(params Guid[] personen)
    {
        await Stuur(Maker, HttpMethod.Put, Assen + "/betaalrekening", new JsonObject { ["iban"] = IbanB, ["houder"] = "Gemeente Assen" }, ("If-Match", "*"));
        foreach (var persoon in personen)
        {
            var antwoord = await Stuur(Host.Als("ambtsdrager", "gm0106", persoon), HttpMethod.Put, $"{Assen}/rekeningen/{persoon}", Rekening(), ("If-Match", "*"));
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        }
    }

    /// <summary>A batch of what is payable now, to be executed today.</summary>
    protected Task<Antwoord> Opdracht(HttpClient? wie = null) => Post(wie ?? Maker, Opdrachten, new JsonObject { ["uitvoerenOp"] = Host.Klok.GetUtcNow().Dag().ToString("yyyy-MM-dd") });

    protected Task<Antwoord> Vrijgave(Antwoord opdracht, HttpClient? wie = null) => Stuur(wie ?? Vrijgever, HttpMethod.Post, $"{Opdrachten}/{opdracht.Id}/vrijgave", null, ("If-Match", "*"));

    protected async Task<IReadOnlyList<JsonNode>> Betalingen(Antwoord opdracht) => (await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/betalingen?limit=100")).Items;

    protected Task<Antwoord> Meld(JsonNode betaling, string hoe, string? dag = null) => Post(
        Maker,
        $"{Assen}/betalingen/{betaling["id"]}/{hoe}",
        hoe == "bevestiging" ? new JsonObject { ["betaaldOp"] = dag ?? Host.Klok.GetUtcNow().Dag().ToString("yyyy-MM-dd") } : new JsonObject { ["reden"] = "De rekening is opgeheven." },
        ("If-Match", "*"));

    /// <summary>Pays these claims on a day: everything that is payable with them.</summary>
    protected async Task Betaal(string dag, params Guid[] personen)
    {
        Op(dag);
        await Rekeningen(personen);
        var opdracht = await Opdracht();
        Assert.That(opdracht.Status, Is.EqualTo(HttpStatusCode.Created), opdracht.Text);
        await Vrijgave(opdracht);
        foreach (var betaling in await Betalingen(opdracht))
        {
            var antwoord = await Meld(betaling, "bevestiging");
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        }
    }

    /// <summary>The names of the faults of a refusal.</summary>
    protected static void Weigert(Antwoord antwoord, HttpStatusCode status, string code) => Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), antwoord.Text);
}
