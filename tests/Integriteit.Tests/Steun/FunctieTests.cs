using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of functions beside and after the office have in common.</summary>
public abstract class FunctieTests(Provider provider) : HttpTests(provider)
{
    protected static string Register(string gemeente = "gm0148", string naam = "nevenfuncties") => $"/api/v1/gemeenten/{gemeente}/registers/{naam}";

    /// <summary>A function that was accepted, with what everything asks; change what the test is about.</summary>
    protected static JsonObject Functie(Guid persoon, string ambt = "raadslid", params (string Pad, JsonNode? Waarde)[] anders) => Registervoorbeelden.Nevenfunctie(persoon)
        .Met([("ambt", ambt), ("datumAanvaarding", "2024-05-01"), .. anders]);

    /// <summary>An intention: not accepted yet.</summary>
    protected static JsonObject Voornemen(Guid persoon, string ambt = "wethouder", params (string Pad, JsonNode? Waarde)[] anders) => Functie(persoon, ambt, [("datumAanvaarding", null), .. anders]);

    protected static async Task<Antwoord> Schrijf(HttpClient client, JsonObject body, string gemeente = "gm0148", string naam = "nevenfuncties")
    {
        var antwoord = await Post(client, Register(gemeente, naam), body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    protected static string Pad(Antwoord inschrijving) => inschrijving.Headers["Location"];

    /// <summary>Takes a step; without an <paramref name="etag"/> whichever version there is.</summary>
    protected static Task<Antwoord> Zet(HttpClient client, Antwoord inschrijving, string stap, JsonObject body, string etag = "*") => Post(client, $"{Pad(inschrijving)}/{stap}", body, ("If-Match", etag));

    protected static async Task<Antwoord> Gezet(HttpClient client, Antwoord inschrijving, string stap, JsonObject body)
    {
        var antwoord = await Zet(client, inschrijving, stap, body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    /// <summary>Replaces all offices of a person and waits until everybody heard of it.</summary>
    protected Task Bekleedt(Guid persoon, string ambten, string gemeente = "gm0148") => Host.Bekleedt(persoon, ambten, gemeente);

    protected static void Geweigerd(Antwoord antwoord, HttpStatusCode status, string code) => Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), antwoord.Text);

    protected static void Mist(Antwoord antwoord, params string[] velden)
    {
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(velden));
    }

    /// <summary>The articles and provisions that a judgement cites for its outcome.</summary>
    protected static IReadOnlyList<string> Gronden(JsonNode toets) =>
        [.. toets["bevindingen"]!.AsArray().Where(b => b!["uitkomst"]?.GetValue<string>() == toets["uitkomst"]!.GetValue<string>()).Select(b => b!["grondslag"]?["bepaling"]?.GetValue<string>()).OfType<string>()];
}

/// <summary>Changes of office, with what follows from them.</summary>
internal static class Ambtswisseling
{
    /// <param name="host">The host.</param>
    /// <param name="persoon">Whose.</param>
    /// <param name="ambten">All offices: <c>raadslid 2010-01-01 2024-05-31, wethouder 2024-06-01</c>.</param>
    /// <param name="gemeente">The municipality.</param>
    public static async Task Bekleedt(this TestHost host, Guid persoon, string ambten, string gemeente = "gm0148")
    {
        var body = new JsonObject
        {
            ["naam"] = "J. de Vries",
            ["ambten"] = new JsonArray([.. ambten.Split(", ").Select(a => a.Split(' ')).Select(a => new JsonObject { ["ambt"] = a[0], ["van"] = a[1] }.Met(("totEnMet", a.Length > 2 ? a[2] : null)))]),
        };
        var antwoord = await host.Als("gemeentesecretaris", gemeente).Stuur(HttpMethod.Put, $"/api/v1/gemeenten/{gemeente}/ambtsdragers/{persoon}", body.ToJsonString(), ("If-Match", "*"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        await host.Bezorgd();
    }

    /// <summary>Waits until every message was delivered.</summary>
    public static async Task Bezorgd(this TestHost host)
    {
        for (var poging = 0; await host.Tel("outbox", "verwerkt_op IS NULL") > 0; poging++)
        {
            Assert.That(poging, Is.LessThan(300), "Not delivered in half a minute.");
            await Task.Delay(100);
        }
    }

    /// <summary>The id of a function that was judged anew, for the tests that walk the contract.</summary>
    public static async Task<Guid> Hertoetst(this TestHost host, Guid raadslid)
    {
        var ingeschreven = await host.Als("griffier").Plaats("/api/v1/gemeenten/gm0148/registers/nevenfuncties", Registervoorbeelden.Nevenfunctie(raadslid).Met(("ambt", "raadslid"), ("datumAanvaarding", "2024-05-01")));
        Assert.That(ingeschreven.Status, Is.EqualTo(HttpStatusCode.Created), ingeschreven.Text);
        await host.Bekleedt(raadslid, "raadslid 2010-01-01 2024-05-31, wethouder 2024-06-01");
        return (await host.Als("gemeentesecretaris").Haal($"/api/v1/gemeenten/gm0148/hertoetsingen?persoon={raadslid}")).Ids.Single();
    }
}
