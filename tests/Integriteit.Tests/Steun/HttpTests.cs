using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Tests through HTTP, once per engine, on one host per fixture.</summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.SqlServer)]
public abstract class HttpTests(Provider provider) : HostTests(provider);

/// <summary>Tests through HTTP on one host per fixture; those that any engine answers alike use SQLite only.</summary>
public abstract class HostTests(Provider provider)
{
    protected const string Dalfsen = "/api/v1/gemeenten/gm0148";
    protected const string Assen = "/api/v1/gemeenten/gm0106";
    protected const string Huizen = "/api/v1/gemeenten/gm0406";

    protected Provider Provider { get; } = provider;

    protected TestHost Host { get; private set; } = null!;

    protected HttpClient Anoniem { get; private set; } = null!;

    protected HttpClient Griffier { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start()
    {
        Host = Maak(Provider);
        Anoniem = Host.Anoniem();
        Griffier = Host.Als("griffier");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    /// <summary>The host of this fixture.</summary>
    protected virtual TestHost Maak(Provider provider) => new(provider);

    /// <summary>Skips the rest of a test on the engine on which a defect makes it fail.</summary>
    protected void Gebrek(Provider waar, string wat)
    {
        if (Provider == waar)
        {
            Assert.Ignore($"defect: {wat}");
        }
    }

    /// <summary>Sends a request; headers as pairs of name and value.</summary>
    protected static Task<Antwoord> Stuur(HttpClient client, HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        StuurRauw(client, method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends a body as it is, in whatever media type.</summary>
    protected static async Task<Antwoord> StuurRauw(HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Antwoord.Van(response);
    }

    protected static Task<Antwoord> Haal(HttpClient client, string path, params (string Name, string Value)[] headers) => Stuur(client, HttpMethod.Get, path, null, headers);

    protected static Task<Antwoord> Post(HttpClient client, string path, JsonNode body, params (string Name, string Value)[] headers) => Stuur(client, HttpMethod.Post, path, body, headers);

    /// <summary>Records a person with one office, since 2010 unless told, and gives the id.</summary>
    protected async Task<Guid> Persoon(string ambt, string gemeente = "gm0148", Guid? leidinggevende = null, string naam = "J. de Vries", string van = "2010-01-01", string? totEnMet = null)
    {
        var periode = new JsonObject { ["ambt"] = ambt, ["van"] = van };
        if (totEnMet is not null)
        {
            periode["totEnMet"] = totEnMet;
        }

        if (leidinggevende is not null)
        {
            periode["leidinggevende"] = leidinggevende.ToString();
        }

        var antwoord = await Post(Host.Als("gemeentesecretaris", gemeente), $"/api/v1/gemeenten/{gemeente}/ambtsdragers", new JsonObject { ["naam"] = naam, ["ambten"] = new JsonArray(periode) });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    /// <summary>A gift of € 24,50 that was kept, as it is sent; change what the test is about.</summary>
    protected static JsonObject Geschenk(Guid persoon, string ambt = "raadslid", decimal waarde = 24.50m, string afhandeling = "behouden") => new()
    {
        ["gever"] = new JsonObject { ["naam"] = "Bakkerij De Korenbloem", ["soort"] = "organisatie", ["kvkNummer"] = "12345678" },
        ["ontvanger"] = new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = ambt },
        ["aard"] = "geschenk",
        ["omschrijving"] = "Taart bij de opening",
        ["geschatteWaarde"] = waarde,
        ["datumAangeboden"] = "2024-05-01",
        ["plaatsOntvangst"] = "werk",
        ["hoedanigheid"] = ambt is "raadslid" or "commissielid" ? "volksvertegenwoordiger" : ambt is "ambtenaar" or "griffier" or "gemeentesecretaris" ? "ambtenaar" : "bestuurder",
        ["inOnderhandeling"] = false,
        ["geverIsLeverancier"] = false,
        ["eigenAfweging"] = "Gedeeld met de fractie.",
        ["afhandeling"] = afhandeling,
    };
}

/// <summary>An answer, read whole.</summary>
public sealed record Antwoord(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The id of the one thing that this answer shows.</summary>
    public Guid Id => Guid.Parse(Json["id"]!.GetValue<string>());

    /// <summary>The parts of a page, in order.</summary>
    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(i => i!)];

    /// <summary>The ids on a page, in order.</summary>
    public IReadOnlyList<Guid> Ids => [.. Items.Select(i => Guid.Parse(i["id"]!.GetValue<string>()))];

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Volgende => Headers.TryGetValue("Link", out var link) ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : null;

    public string ETag => Headers["ETag"];

    /// <summary>The stable code of a problem.</summary>
    public string? Code => Json["code"]?.GetValue<string>();

    /// <summary>The names of the faulty fields and parameters of a 400.</summary>
    public IReadOnlyList<string> Velden => [.. Json["invalidParams"]?.AsArray().Select(p => p!["name"]!.GetValue<string>()) ?? []];

    public static async Task<Antwoord> Van(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        // As sent: the client's own reading of a header may order its values otherwise.
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
}
