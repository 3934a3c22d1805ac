using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of signals have in common: a run when they want it, in Assen.</summary>
public abstract class SignaalTests(Provider provider) : TermijnTests(provider)
{
    protected const string Pad = Assen + "/signalen";

    /// <summary>Asks for a run and does it.</summary>
    protected async Task Ronde()
    {
        var antwoord = await Post(Secretaris, Assen + "/signaleringen", new JsonObject());
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Accepted), antwoord.Text);
        await Host.Services.GetRequiredService<Dagwerk>().Signaleer(default);
    }

    /// <summary>A gift of this value that was kept, by a giver without a number.</summary>
    protected static JsonObject Gift(Guid persoon, string gever, decimal waarde = 30, string dag = "2024-03-01", string afhandeling = "behouden", string ambt = "wethouder") =>
        Geschenk(persoon, ambt, waarde, afhandeling).Met(("gever", Registervoorbeelden.Partij(gever)), ("datumAangeboden", dag), ("motivering", "Zo besproken."));

    /// <summary>The signals of a kind that a caller sees and that rest on an entry of this person.</summary>
    protected static async Task<IReadOnlyList<JsonNode>> Signalen(HttpClient wie, string soort, Guid persoon, string stand = "open")
    {
        var gezien = new List<JsonNode>();
        for (var pad = $"{Pad}?soort={soort}&stand={stand}&limit=100"; pad is not null;)
        {
            var pagina = await Haal(wie, pad);
            Assert.That(pagina.Status, Is.EqualTo(HttpStatusCode.OK), pagina.Text);
            gezien.AddRange(pagina.Items);
            pad = pagina.Volgende;
        }

        return [.. gezien.Where(s => s["bewijs"]!.AsArray().Any(b => b!["persoon"]?.GetValue<Guid>() == persoon))];
    }

    /// <summary>The entries that a signal rests on, each as one text.</summary>
    protected static IReadOnlyList<string> Bewijs(JsonNode signaal) => [.. signaal["bewijs"]!.AsArray().Select(b => $"{b!["register"]} {b["veld"]} {b["van"]}")];
}
