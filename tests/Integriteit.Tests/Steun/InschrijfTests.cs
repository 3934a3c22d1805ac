using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of one register have in common.</summary>
public abstract class InschrijfTests(Provider provider, string register) : RegisterTests(provider)
{
    /// <summary>The register of a municipality.</summary>
    protected string Lijst(string gemeente = "gm0148") => $"/api/v1/gemeenten/{gemeente}/registers/{register}";

    /// <summary>Enters something and expects that to work.</summary>
    protected async Task<Antwoord> Nieuw(HttpClient wie, JsonObject body, string gemeente = "gm0148")
    {
        var antwoord = await Post(wie, Lijst(gemeente), body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>Takes a step, whatever the version.</summary>
    protected static Task<Antwoord> Zet(HttpClient wie, Antwoord inschrijving, string stap, JsonObject body) => Post(wie, $"{Pad(inschrijving)}/{stap}", body, ("If-Match", "*"));

    /// <summary>Takes a step and expects that to work.</summary>
    protected static async Task<Antwoord> Gezet(HttpClient wie, Antwoord inschrijving, string stap, JsonObject body)
    {
        var antwoord = await Zet(wie, inschrijving, stap, body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    /// <summary>The step is refused for what the entry is.</summary>
    protected static async Task Botst(HttpClient wie, Antwoord inschrijving, string stap, JsonObject body, string code)
    {
        var antwoord = await Zet(wie, inschrijving, stap, body);
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, code)), antwoord.Text);
    }

    /// <summary>What was sent has exactly these faults.</summary>
    protected static void Fout(Antwoord antwoord, params string[] velden)
    {
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden), antwoord.Text);
    }

    /// <summary>Whether a caller finds all of an entry: alone, its versions, in the list and in the export; or nothing of it anywhere.</summary>
    protected static async Task Ziet(HttpClient wie, Antwoord inschrijving, bool wel, string veld)
    {
        var (pad, id) = (Pad(inschrijving), inschrijving.Id.ToString());
        var lijst = pad[..pad.LastIndexOf('/')];
        using (Assert.EnterMultipleScope())
        {
            foreach (var een in new[] { pad, pad + "/versies" })
            {
                Assert.That((await Haal(wie, een)).Status, wel ? Is.EqualTo(HttpStatusCode.OK) : Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Unauthorized).Or.EqualTo(HttpStatusCode.Forbidden), een);
            }

            var rijen = await Haal(wie, lijst + "?limit=100");
            if (rijen.Status == HttpStatusCode.OK)
            {
                var gevonden = rijen.Items.Where(i => i["id"]!.GetValue<string>() == id).ToList();
                Assert.That(gevonden.Select(i => i["gegevens"]?[veld] is not null), Is.EqualTo(wel ? [true] : Array.Empty<bool>()));
                Assert.That((await Uitvoer(wie, lijst)).Count(r => r.Contains(id, StringComparison.Ordinal)), Is.EqualTo(wel ? 1 : 0));
            }
            else
            {
                Assert.That(wel, Is.False, rijen.Text);
            }
        }
    }

    /// <summary>The names of the fields that a caller sees of an entry, in the single read and in the list.</summary>
    protected static async Task<IReadOnlyList<string>> Velden(HttpClient wie, Antwoord inschrijving)
    {
        var pad = Pad(inschrijving);
        var los = (await Haal(wie, pad)).Json["gegevens"]!.AsObject().Select(v => v.Key).ToList();
        var rij = (await Haal(wie, pad[..pad.LastIndexOf('/')] + "?limit=100")).Items.Single(i => i["id"]!.GetValue<string>() == inschrijving.Id.ToString());
        Assert.That(rij["gegevens"]!.AsObject().Select(v => v.Key), Is.EquivalentTo(los));
        return los;
    }

    /// <summary>A field of the judgement, as its texts.</summary>
    protected static IReadOnlyList<string> Toets(Antwoord inschrijving, string veld) => [.. inschrijving.Json["toets"]![veld]!.AsArray().Select(v => v!.GetValue<string>())];

    /// <summary>The texts of a path, or null.</summary>
    protected static string? Waarde(Antwoord inschrijving, params string[] pad) => pad.Aggregate((JsonNode?)inschrijving.Json, (plek, deel) => plek?[deel])?.ToString();

    /// <summary>The header row of the export.</summary>
    protected async Task<string> Kop(HttpClient wie, string gemeente = "gm0148") => (await Haal(wie, Lijst(gemeente), ("Accept", "text/csv"))).Text.Split("\r\n")[0].TrimStart('\uFEFF');
}
