using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of claims have in common: a set of kinds of cost in Assen, a claim as it could be sent, and its steps.</summary>
public abstract class DeclaratieTests(Provider provider) : HttpTests(provider)
{
    protected const string Gemeente = "gm0106";
    protected const string Lijst = Assen + "/declaraties";

    /// <summary>The kinds of cost of these tests, by key; each with what sets it apart.</summary>
    private static readonly (string Sleutel, JsonObject Eigenschappen)[] Soorten =
    [
        ("trein", new() { ["reiskosten"] = true, ["bewijsstukVereist"] = true }),
        ("diner", new() { ["maaltijd"] = true, ["bewijsstukVereist"] = true }),
        ("representatie", new() { ["drager"] = "ambtstoelage", ["bewijsstukVereist"] = false }),
        ("fooi", new() { ["drager"] = "niemand", ["bewijsstukVereist"] = false }),
        ("cursus", new() { ["partijpolitiekUitgesloten"] = true, ["bewijsstukVereist"] = true }),
        ("kilometers", new() { ["reiskosten"] = true, ["bewijsstukVereist"] = true, ["grens"] = Grens(0.23m, "kilometer") }),
        ("hotel", new() { ["bewijsstukVereist"] = true, ["grens"] = Grens(100m, "keer") }),
        ("dagkosten", new() { ["bewijsstukVereist"] = true, ["grens"] = Grens(50m, "dag") }),
        ("telefoon", new() { ["bewijsstukVereist"] = true, ["grens"] = Grens(30m, "maand") }),
        ("vakliteratuur", new() { ["bewijsstukVereist"] = true, ["grens"] = Grens(200m, "jaar") }),
        ("lunch-met-gasten", new() { ["maaltijd"] = true, ["bewijsstukVereist"] = true, ["grens"] = Grens(20m, "deelnemer") }),
        ("tijdig", new() { ["bewijsstukVereist"] = true, ["indienenBinnenMaanden"] = 3 }),
        ("alleen-raad", new() { ["bewijsstukVereist"] = true, ["ambten"] = new JsonArray("raadslid") }),
    ];

    private int bonnen;

    protected HttpClient Secretaris => Host.Als("gemeentesecretaris", Gemeente);

    protected HttpClient Burgemeester => Host.Als("burgemeester", Gemeente);

    protected HttpClient Administratie => Host.Als("administratie", Gemeente);

    protected static JsonObject Grens(decimal bedrag, string per) => new() { ["bedrag"] = bedrag, ["per"] = per };

    [OneTimeSetUp]
    public async Task LegKostensoortenVast()
    {
        var soorten = new JsonArray([.. Soorten.Select(s => new JsonObject { ["sleutel"] = s.Sleutel, ["naam"] = s.Sleutel, ["drager"] = "gemeente", ["publicatielabel"] = "Kosten", ["grondslag"] = "Gedragslijn, artikel 4", ["bron"] = "B&W 2019-01" }
            .Met([.. s.Eigenschappen.Select(e => (e.Key, e.Value))]))]);
        var antwoord = await Post(Secretaris, Assen + "/kostensoortenversies", new JsonObject
        {
            ["geldigVan"] = "2019-01-01",
            ["titel"] = "Gedragslijn bestuurlijke kosten",
            ["bron"] = "B&W 2019-01",
            ["besluit"] = new JsonObject { ["orgaan"] = "college", ["op"] = "2018-12-18", ["kenmerk"] = "B&W 2018-51" },
            ["soorten"] = soorten,
        });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
    }

    protected HttpClient Zelf(Guid persoon) => Host.Als("ambtsdrager", Gemeente, persoon);

    protected Task<Guid> Wethouder() => Persoon("wethouder", Gemeente);

    /// <summary>Sends in a receipt of one's own, unlike any other unless its content is given.</summary>
    protected async Task<Guid> Bon(Guid persoon, string? inhoud = null)
    {
        var bestand = new ByteArrayContent(Encoding.ASCII.GetBytes($"%PDF-1.4\n{inhoud ?? $"bon {persoon} {++bonnen}"}\n%%EOF\n"));
        bestand.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var antwoord = await StuurRauw(Zelf(persoon), HttpMethod.Post, Assen + "/bewijsstukken?naam=bon.pdf", bestand);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    /// <summary>Makes a draft of one's own and expects that to work.</summary>
    protected async Task<Antwoord> Maak(Guid persoon, params JsonObject[] regels)
    {
        var antwoord = await Post(Zelf(persoon), Lijst, Declaratie(regels));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>A line with a receipt of its own.</summary>
    protected async Task<JsonObject> MetBon(Guid persoon, JsonObject regel) => regel.Met(("bewijsstukken", new JsonArray((await Bon(persoon)).ToString())));

    /// <summary>A claim that was submitted, with a receipt at each line that has none.</summary>
    protected async Task<Antwoord> Ingediend(Guid persoon, params JsonObject[] regels)
    {
        for (var i = 0; i < regels.Length; i++)
        {
            regels[i] = regels[i]["bewijsstukken"]!.AsArray().Count > 0 ? regels[i] : await MetBon(persoon, regels[i]);
        }

        var declaratie = await Maak(persoon, regels.Length > 0 ? regels : [await MetBon(persoon, Regel())]);
        return await Gezet(Zelf(persoon), declaratie.Id, "indiening");
    }

    /// <summary>A claim that was judged.</summary>
    protected async Task<Antwoord> Getoetst(Guid persoon, params JsonObject[] regels) => await Gezet(Secretaris, (await Ingediend(persoon, regels)).Id, "toetsing");

    protected static Task<Antwoord> Zet(HttpClient wie, Guid id, string stap, JsonObject? body = null, string etag = "*") =>
        Stuur(wie, HttpMethod.Post, $"{Lijst}/{id}/{stap}", body, ("If-Match", etag));

    protected static async Task<Antwoord> Gezet(HttpClient wie, Guid id, string stap, JsonObject? body = null)
    {
        var antwoord = await Zet(wie, id, stap, body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    protected static string Staat(Antwoord declaratie) => declaratie.Json["staat"]!.GetValue<string>();

    /// <summary>The judgement of a line.</summary>
    protected static JsonNode Toets(Antwoord declaratie, int regel = 1) => declaratie.Json["regels"]![regel - 1]!["toets"]!;

    protected static IEnumerable<string> Codes(Antwoord declaratie, int regel = 1) => Toets(declaratie, regel)["bevindingen"]!.AsArray().Select(b => b!["code"]!.GetValue<string>());

    protected static void Botst(Antwoord antwoord, string code, HttpStatusCode status = HttpStatusCode.Conflict) =>
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), antwoord.Text);
}
