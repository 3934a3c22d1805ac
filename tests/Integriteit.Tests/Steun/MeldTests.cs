using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Kern.Data;
using Integriteit.Meldingen;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>
/// What the tests of reports have in common: a municipality with one of each office, a deputy in order, and designated
/// officers; and the days of one week.
/// </summary>
public abstract class MeldTests(Provider provider) : HttpTests(provider)
{
    protected const string Meldingen = Dalfsen + "/meldingen";
    protected const string Dossier = Dalfsen + "/melderdossier";
    protected const string Vandaag = "2026-05-20";

    /// <summary>Who stands where.</summary>
    protected Dictionary<string, Guid> Wie { get; } = [];

    [OneTimeSetUp]
    public async Task Bezet()
    {
        ZetKlok();
        foreach (var (naam, ambt) in new[] { ("burgemeester", "burgemeester"), ("griffier", "griffier"), ("gemeentesecretaris", "gemeentesecretaris"), ("eersteWethouder", "wethouder"), ("tweedeWethouder", "wethouder"), ("raadslid", "raadslid"), ("leidinggevende", "ambtenaar") })
        {
            Wie[naam] = await Persoon(ambt, naam: naam);
        }

        Wie["ambtenaar"] = await Persoon("ambtenaar", leidinggevende: Wie["leidinggevende"], naam: "ambtenaar");
        await Gemaakt(Post(Griffier, Dalfsen + "/vervangingsregelingen", new JsonObject
        {
            ["van"] = "2024-01-01", ["wethouders"] = new JsonArray(Wie["eersteWethouder"].ToString(), Wie["tweedeWethouder"].ToString()), ["beslotenOp"] = "2023-12-01", ["kenmerk"] = "B&W 1",
        }));
        foreach (var functie in new[] { "onafhankelijkeFunctionaris", "servicedesk", "vertrouwenspersoon", "plaatsvervangendGriffier", "locosecretaris" })
        {
            Wie[functie] = Guid.CreateVersion7();
            await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Meldvoorbeelden.Functionaris(functie, Wie[functie])));
        }
    }

    [SetUp]
    public void ZetKlok() => Host.Klok.Nu = new DateTimeOffset(2026, 5, 20, 10, 25, 30, TimeSpan.Zero);

    /// <summary>A caller by the place where they stand; the role of the token says nothing here.</summary>
    protected HttpClient Als(string naam) => Host.Als("ambtsdrager", persoon: Wie[naam]);

    protected static async Task<Antwoord> Gemaakt(Task<Antwoord> verzoek)
    {
        var antwoord = await verzoek;
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>Reports, and gives the code.</summary>
    protected async Task<string> Meld(JsonObject melding, HttpClient? wie = null) => (await Gemaakt(Post(wie ?? Anoniem, Meldingen, melding))).Json["ontvangstcode"]!.GetValue<string>();

    /// <summary>The only report of someone, whole.</summary>
    protected async Task<Antwoord> Enige(string naam)
    {
        var lijst = await Haal(Als(naam), Meldingen);
        Assert.That(lijst.Items, Has.Count.EqualTo(1), lijst.Text);
        return await Haal(Als(naam), $"{Meldingen}/{lijst.Ids[0]}");
    }

    /// <summary>The newest report that this person did not have before.</summary>
    protected async Task<Antwoord> Nieuw(string naam, JsonObject melding)
    {
        var voor = (await Haal(Als(naam), Meldingen + "?limit=100")).Ids;
        await Meld(melding);
        var na = (await Haal(Als(naam), Meldingen + "?limit=100")).Ids.Except(voor).ToList();
        Assert.That(na, Has.Count.EqualTo(1));
        return await Haal(Als(naam), $"{Meldingen}/{na[0]}");
    }

    protected Task<Antwoord> Stap(string naam, Antwoord melding, JsonObject stap) => Stuur(Als(naam), HttpMethod.Post, $"{Meldingen}/{melding.Id}/stappen", stap, ("If-Match", "*"));

    protected static JsonObject StapVan(string soort, params (string Naam, JsonNode? Waarde)[] velden)
    {
        var stap = new JsonObject { ["soort"] = soort, ["datum"] = Vandaag };
        foreach (var (naam, waarde) in velden)
        {
            stap[naam] = waarde?.DeepClone();
        }

        return stap;
    }

    /// <summary>A step that must work.</summary>
    protected async Task<Antwoord> Zet(string naam, Antwoord melding, string soort, params (string Naam, JsonNode? Waarde)[] velden)
    {
        var antwoord = await Stap(naam, melding, StapVan(soort, velden));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    /// <summary>Confirmed and under a regime.</summary>
    protected async Task<Antwoord> Getrieerd(string naam, Antwoord melding)
    {
        await Zet(naam, melding, "bevestiging", ("bericht", "Ontvangen, dank u."));
        return await Zet(naam, melding, "triage", ("regime", "protocolPolitiekeAmbtsdragers"), ("motivering", "Een ambtsdrager."));
    }

    protected Task<Antwoord> NodigUit(string door, Antwoord melding, string wie, string functie, string recht = "behandelen") => Stuur(
        Als(door), HttpMethod.Post, $"{Meldingen}/{melding.Id}/kring", new JsonObject { ["persoon"] = Wie[wie].ToString(), ["functie"] = functie, ["recht"] = recht, ["reden"] = "Voor het beraad." }, ("If-Match", "*"));

    /// <summary>The persons in the circle, by the names under which they stand here.</summary>
    protected IEnumerable<string> Kring(Antwoord melding) => melding.Json["kring"]!.AsArray().Select(l => Wie.First(w => w.Value.ToString() == l!["persoon"]!.GetValue<string>()).Key);

    protected async Task<T> Databank<T>(Func<ModuleDb, IServiceProvider, Task<T>> werk)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await werk(scope.ServiceProvider.GetRequiredService<MeldingenDb>(), scope.ServiceProvider);
    }
}
