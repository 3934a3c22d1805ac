using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Tests of codes that change, each in a municipality of its own, so that none is in another's way.</summary>
public abstract class CodeTests(Provider provider) : HttpTests(provider)
{
    private const int Gemeenten = 60;

    private int volgende;

    /// <summary>The configuration of the municipalities.</summary>
    protected static IReadOnlyDictionary<string, string> Instellingen { get; } = Enumerable.Range(0, Gemeenten).SelectMany(i => new[]
    {
        KeyValuePair.Create($"Gemeenten:gm{9000 + i}:Naam", $"Waterdam {i}"),
        KeyValuePair.Create($"Gemeenten:gm{9000 + i}:Tooi", $"https://identifier.overheid.nl/tooi/id/gemeente/gm{9000 + i}"),
    }).ToDictionary();

    protected override TestHost Maak(Provider provider) => new(provider, Instellingen);

    /// <summary>A municipality without any code.</summary>
    protected Plek NieuweGemeente() => new(Host, $"gm{9000 + volgende++}");

    /// <summary>The day of the host's clock, some days later.</summary>
    protected DateOnly Dag(int dagen = 0) => DateOnly.FromDateTime(Host.Klok.GetUtcNow().UtcDateTime).AddDays(dagen);

    /// <summary>A municipality with who acts in it.</summary>
    protected sealed class Plek(TestHost host, string gemeente)
    {
        public string Gemeente => gemeente;

        public string Pad => $"/api/v1/gemeenten/{gemeente}";

        public string Codes => Pad + "/gedragscodes";

        public HttpClient Als(string rol, Guid? persoon = null) => host.Als(rol, gemeente, persoon);

        /// <summary>As <c>code/versies/naam</c>.</summary>
        public string Versie(string code, string versie) => $"{Codes}/{code}/versies/{versie}";
    }

    protected static JsonObject Kop(string code, string soort = "gedragscode", params string[] doelgroep) => new()
    {
        ["code"] = code,
        ["titel"] = $"Document {code}",
        ["doelgroep"] = new JsonArray([.. (doelgroep.Length == 0 ? ["raadslid", "wethouder"] : doelgroep).Select(a => (JsonNode)a)]),
        ["documentsoort"] = soort,
        ["bron"] = new JsonObject { ["titel"] = "Raadsvoorstel 12" },
    };

    /// <summary>A content with one threshold for gifts, in euros: allowed up to it, forbidden above.</summary>
    protected static JsonObject Inhoud(decimal grens = 25m, params JsonObject[] erbij) => new()
    {
        ["toelichting"] = "Zo besproken.",
        ["waarden"] = new JsonArray(new JsonObject { ["sleutel"] = "openheid", ["soort"] = "kernwaarde", ["naam"] = "Openheid" }),
        ["bepalingen"] = new JsonArray([Bepaling("1", null, new JsonObject { ["type"] = "drempel", ["soort"] = "geschenk", ["bedrag"] = grens, ["onder"] = "toegestaan", ["op"] = "toegestaan", ["boven"] = "weigerenVerplicht" }), .. erbij]),
    };

    protected static JsonObject Bepaling(string nummer, string? onderdeel = null, params JsonObject[] normen)
    {
        var bepaling = new JsonObject { ["nummer"] = nummer, ["opschrift"] = "Geschenken", ["plaats"] = $"Artikel {nummer}", ["samenvatting"] = "Wat mag en wat niet.", ["waarden"] = new JsonArray("openheid") };
        if (onderdeel is not null)
        {
            bepaling["onderdeel"] = onderdeel;
        }

        if (normen.Length > 0)
        {
            bepaling["normen"] = new JsonArray([.. normen]);
        }

        return bepaling;
    }

    protected static JsonObject Herziening(params Guid[] leden)
    {
        var herziening = new JsonObject { ["aanleiding"] = "bespreking", ["reden"] = "De bespreking gaf aanleiding." };
        if (leden.Length > 0)
        {
            herziening["werkgroep"] = new JsonObject { ["leiding"] = "griffier", ["leden"] = new JsonArray([.. leden.Select(l => (JsonNode)l.ToString())]) };
        }

        return herziening;
    }

    protected static JsonObject Voorstel(DateOnly dag) => new() { ["door"] = "burgemeester", ["datum"] = $"{dag:yyyy-MM-dd}", ["toelichting"] = "Na het gesprek." };

    protected static JsonObject Besluit(DateOnly datum, DateOnly van, string orgaan = "raad", JsonObject? vervangt = null)
    {
        var besluit = new JsonObject { ["orgaan"] = orgaan, ["datum"] = $"{datum:yyyy-MM-dd}", ["inWerkingVan"] = $"{van:yyyy-MM-dd}" };
        if (vervangt is not null)
        {
            besluit["vervangt"] = vervangt;
        }

        return besluit;
    }

    /// <summary>Sends a change of whatever version there is, and expects that to work.</summary>
    protected static async Task<Antwoord> Doe(HttpClient client, string pad, JsonObject body, HttpMethod? methode = null)
    {
        var antwoord = await Stuur(client, methode ?? HttpMethod.Post, pad, body, ("If-Match", "*"));
        Assert.That((int)antwoord.Status, Is.InRange(200, 299), antwoord.Text);
        return antwoord;
    }

    /// <summary>Makes a code when it is not there, and a draft of it with this content.</summary>
    protected static async Task<Antwoord> Ontwerp(Plek plek, string code, string versie, JsonObject? inhoud = null, JsonObject? kop = null, JsonObject? herziening = null, string rol = "griffier")
    {
        var wie = plek.Als(rol);
        if ((await Haal(wie, $"{plek.Codes}/{code}")).Status == HttpStatusCode.NotFound)
        {
            await Doe(wie, plek.Codes, kop ?? Kop(code));
        }

        await Doe(wie, $"{plek.Codes}/{code}/versies", new JsonObject { ["versie"] = versie, ["herziening"] = herziening?.DeepClone() ?? Herziening() });
        return await Doe(wie, plek.Versie(code, versie), (inhoud ?? Inhoud()).Met(("herziening", herziening ?? Herziening())), HttpMethod.Put);
    }

    /// <summary>Makes a version and leads it to its adoption.</summary>
    protected async Task<Antwoord> Vastgesteld(Plek plek, string code, string versie, DateOnly van, JsonObject? inhoud = null, JsonObject? kop = null, JsonObject? vervangt = null, string orgaan = "raad", string rol = "griffier")
    {
        await Ontwerp(plek, code, versie, inhoud, kop, null, rol);
        await Doe(plek.Als(rol), plek.Versie(code, versie) + "/voorstel", Voorstel(Dag()));
        return await Doe(plek.Als(rol), plek.Versie(code, versie) + "/vaststelling", Besluit(van < Dag() ? van : Dag(), van, orgaan, vervangt));
    }

    /// <summary>What the codes say of a gift of € 30 on a day.</summary>
    protected async Task<(string? Uitkomst, string Grondslagen)> Toets(Plek plek, DateOnly dag, string ambt = "raadslid", decimal waarde = 30m, TestHost? host = null)
    {
        var antwoord = await Post((host ?? Host).Anoniem(), plek.Pad + "/toetsingen", new JsonObject
        {
            ["soort"] = "geschenk", ["ambt"] = ambt, ["peildatum"] = $"{dag:yyyy-MM-dd}", ["feiten"] = new JsonObject { ["aard"] = "geschenk", ["geschatteWaarde"] = waarde, ["plaatsOntvangst"] = "werk", ["inOnderhandeling"] = false, ["geverIsLeverancier"] = false },
        });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        var codes = antwoord.Json["bevindingen"]!.AsArray().Select(b => b!["grondslag"]).Where(g => g?["bron"]!.GetValue<string>() == "gedragscode").Select(g => $"{g!["code"]}/{g["versie"]}").Distinct();
        return (antwoord.Json["uitkomst"]!.GetValue<string>(), string.Join(' ', codes));
    }
}
