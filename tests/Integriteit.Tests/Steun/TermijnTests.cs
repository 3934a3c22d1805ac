using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Registers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of terms have in common: a day that they choose, and the work of a day when they want it.</summary>
public abstract class TermijnTests(Provider provider) : HttpTests(provider)
{
    protected HttpClient Secretaris => Host.Als("gemeentesecretaris", "gm0106");

    /// <summary>Makes it noon on a day.</summary>
    protected void Op(string dag) => Host.Klok.Nu = new DateTimeOffset(DateOnly.Parse(dag).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>An id as a literal that both engines take for the stored one.</summary>
    protected static string Sql(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    /// <summary>Does the work of the day.</summary>
    protected static Task Werk(TestHost host) => host.Services.GetRequiredService<Dagwerk>().Werk(default);

    /// <summary>Delivers every message that waits.</summary>
    protected async Task Bezorg()
    {
        var bezorger = Host.Services.GetServices<IHostedService>().OfType<Dispatcher<RegistersDb>>().Single();
        while (await bezorger.Deliver(default) > 0)
        {
        }
    }

    /// <summary>Enters something in Assen and expects that to work.</summary>
    protected async Task<Antwoord> Schrijf(string register, JsonObject body)
    {
        var antwoord = await Post(Secretaris, $"{Assen}/registers/{register}", body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>Takes a step with an entry and expects that to work.</summary>
    protected async Task<Antwoord> Zet(Antwoord inschrijving, string stap, JsonObject body)
    {
        var antwoord = await Post(Secretaris, $"{inschrijving.Headers["Location"]}/{stap}", body, ("If-Match", "*"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord;
    }

    /// <summary>An excursion at the cost of who invites, that was talked over and accepted.</summary>
    protected static JsonObject Excursie(Guid persoon, string dag = "2024-05-01", string ontvangen = "2024-04-15") => Registervoorbeelden.Uitnodiging(persoon).Met(
        ("inOnderhandeling", false), ("uitnodigerIsLeverancier", false), ("datumOntvangen", ontvangen), ("datumEvenement", dag), ("vooroverleg", Registervoorbeelden.Vooroverleg(op: ontvangen)), ("reactie", new JsonObject { ["besluit"] = "aanvaard", ["op"] = ontvangen }));

    protected static JsonObject Nevenfunctie(Guid persoon, string ambt = "wethouder", string op = "2024-04-02") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["soort"] = "nevenfunctie",
        ["omschrijving"] = "Lid van de raad van toezicht",
        ["organisatie"] = new JsonObject { ["naam"] = "Machinefabriek Noord B.V.", ["kvkNummer"] = "12345678" },
        ["ambtshalve"] = false,
        ["bezoldigd"] = true,
        ["urenPerMaand"] = 12,
        ["datumAanvang"] = op,
        ["datumMelding"] = op,
        ["datumAanvaarding"] = op,
        ["positie"] = "geen",
        ["ongewenst"] = "nee",
        ["schaadtOnafhankelijkheid"] = "nee",
        ["eigenAfweging"] = "De stichting werkt niet in deze gemeente.",
        ["motivering"] = "Zo besproken in het college.",
    };

    /// <summary>The terms that a caller sees, each as one text; of one person when named.</summary>
    protected static async Task<IReadOnlyList<string>> Termijnen(HttpClient wie, string query = "")
    {
        var antwoord = await Haal(wie, $"{Assen}/termijnen{query}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return [.. antwoord.Items.Select(t => $"{t["register"]} {t["handeling"]} {t["vervaldatum"]?.ToString() ?? "-"} {t["stand"]} {t["voldaanOp"]?.ToString() ?? "-"}")];
    }
}
