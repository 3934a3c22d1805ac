using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Talks and dilemmas as they are sent; change what the test is about.</summary>
internal static class Gespreksvoorbeelden
{
    public const string Besprekingen = "/api/v1/gemeenten/gm0148/besprekingen";
    public const string Dilemmas = "/api/v1/gemeenten/gm0148/dilemmas";

    private static JsonObject Code => new() { ["code"] = "bestuurders-en-volksvertegenwoordigers", ["versie"] = "1" };

    public static JsonObject Bespreking(string gremium = "raad", string dag = "2024-05-16", params string[] handelingen) => new()
    {
        ["gremium"] = gremium,
        ["aanleiding"] = "startPeriode",
        ["vorm"] = "interactief",
        ["onderwerpen"] = new JsonArray(new JsonObject { ["onderwerp"] = "Dilemma's uit de eerste maanden" }),
        ["geplandOp"] = dag,
        ["handelingen"] = new JsonArray([.. handelingen.DefaultIfEmpty("besprekingIntegriteit").Select(h => (JsonNode)h)]),
        ["begeleider"] = new JsonObject { ["naam"] = "Bureau De Spiegel", ["externBureau"] = true },
        ["code"] = Code,
        ["waarden"] = new JsonArray("transparantie"),
    };

    public static JsonObject Uitkomst(string dag = "2024-05-16") => new()
    {
        ["gehoudenOp"] = dag,
        ["geopendDoor"] = "burgemeester",
        ["geslotenDoor"] = "burgemeester",
        ["overigeDeelnemers"] = 20,
        ["herzieningNodig"] = false,
        ["verslag"] = "Drie dilemma's besproken.",
    };

    public static JsonObject Dilemma(string gremium = "raad", string zone = "grijs") => new()
    {
        ["titel"] = "Een etentje",
        ["casus"] = "Een raadslid wordt uitgenodigd door een oude bekende, die kort daarna een vergunning aanvraagt.",
        ["zone"] = zone,
        ["gremium"] = gremium,
        ["code"] = Code,
        ["waarden"] = new JsonArray("transparantie"),
        ["argumenten"] = new JsonArray(new JsonObject { ["strekking"] = "tegen", ["tekst"] = "De schijn blijft." }),
    };

    public static JsonObject Beraad(string zone = "grijs") => new() { ["methode"] = "Moreel beraad", ["uitkomst"] = "Niet ingaan op de uitnodiging.", ["zone"] = zone };

    public static JsonObject Publicatie(string samenvatting = "Een uitnodiging van een bekende die later een vergunning vraagt.") => new() { ["titel"] = "Een etentje met een bekende", ["samenvatting"] = samenvatting };

    /// <summary>Sends a change of something that exists, whatever its version.</summary>
    public static Task<Antwoord> Stap(HttpClient client, string pad, JsonObject body, string etag = "*") => client.Plaats(pad, body, ("If-Match", etag));

    /// <summary>As <see cref="Stap"/>, and expects that to work.</summary>
    public static async Task<Antwoord> Lukt(HttpClient client, string pad, JsonObject body)
    {
        var antwoord = await Stap(client, pad, body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    public static async Task<Guid> Gepland(HttpClient client, JsonObject bespreking, string pad = Besprekingen)
    {
        var antwoord = await client.Plaats(pad, bespreking);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    /// <summary>A talk of the council that was held.</summary>
    public static Task<Guid> Gehouden(HttpClient client) => Gehouden(client, Bespreking());

    public static async Task<Guid> Gehouden(HttpClient client, JsonObject bespreking, JsonObject? uitkomst = null, string pad = Besprekingen)
    {
        var id = await Gepland(client, bespreking, pad);
        await Lukt(client, $"{pad}/{id}/uitkomst", uitkomst ?? Uitkomst(bespreking["geplandOp"]!.GetValue<string>()));
        return id;
    }

    public static async Task<Guid> Ingebracht(HttpClient client, JsonObject? dilemma = null)
    {
        var antwoord = await client.Plaats(Dilemmas, dilemma ?? Dilemma());
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    /// <summary>A dilemma of the council that everyone can read.</summary>
    public static async Task<Guid> Gepubliceerd(HttpClient client)
    {
        var id = await Ingebracht(client);
        await Lukt(client, $"{Dilemmas}/{id}/bespreking", Beraad());
        await Lukt(client, $"{Dilemmas}/{id}/publicatie", Publicatie());
        return id;
    }
}
