using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of the register of gifts have in common.</summary>
public abstract class RegisterTests(Provider provider) : HttpTests(provider)
{
    /// <summary>The register of a municipality.</summary>
    protected static string Geschenken(string gemeente = "gm0148") => $"/api/v1/gemeenten/{gemeente}/registers/geschenken";

    /// <summary>Enters a gift and expects that to work.</summary>
    protected static async Task<Antwoord> Schrijf(HttpClient client, JsonObject geschenk, string gemeente = "gm0148")
    {
        var antwoord = await Post(client, Geschenken(gemeente), geschenk);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>Corrects an entry; without an <paramref name="etag"/> whichever version there is.</summary>
    protected static Task<Antwoord> Rectificeer(HttpClient client, Antwoord inschrijving, JsonObject geschenk, string etag = "*", string reden = "De waarde was verkeerd geschat.") =>
        Stuur(client, HttpMethod.Put, Pad(inschrijving), geschenk.Met(("reden", reden)), ("If-Match", etag));

    /// <summary>Corrects an entry and expects that to work.</summary>
    protected static async Task<Antwoord> Verbeter(HttpClient client, Antwoord inschrijving, JsonObject geschenk, string reden = "De waarde was verkeerd geschat.")
    {
        var antwoord = await Rectificeer(client, inschrijving, geschenk, reden: reden);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    protected static Task<Antwoord> TrekIn(HttpClient client, Antwoord inschrijving, string grond = "dubbeleInschrijving", params (string Name, string Value)[] headers) =>
        Post(client, Pad(inschrijving) + "/intrekking", new JsonObject { ["grond"] = grond, ["toelichting"] = "Stond er al onder 1 mei." }, headers);

    /// <summary>The address of an entry that was just made.</summary>
    protected static string Pad(Antwoord inschrijving) => inschrijving.Headers["Location"];

    /// <summary>The lines of the CSV after its header row, for entries whose cells hold no line breaks.</summary>
    protected static async Task<IReadOnlyList<string>> Uitvoer(HttpClient client, string path)
    {
        var antwoord = await Haal(client, path, ("Accept", "text/csv"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return [.. antwoord.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}

/// <summary>Small changes to a body that is about to be sent.</summary>
public static class Aanpassing
{
    /// <summary>A copy with other values at these paths; null takes the field out.</summary>
    public static JsonObject Met(this JsonObject json, params (string Pad, JsonNode? Waarde)[] anders)
    {
        var kopie = json.DeepClone().AsObject();
        foreach (var (pad, waarde) in anders)
        {
            var delen = pad.Split('.');
            var plek = delen[..^1].Aggregate(kopie, (plek, deel) => plek[deel]!.AsObject());
            if (waarde is null)
            {
                plek.Remove(delen[^1]);
            }
            else
            {
                plek[delen[^1]] = waarde.DeepClone();
            }
        }

        return kopie;
    }
}
