using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Signalen;

/// <summary>With an entry in every register there is: what is closed is evidence of nothing, whoever asks.</summary>
public sealed class BeslotenSignalenTests : ContractTests
{
    [Test]
    public async Task Wat_besloten_is_is_nooit_bewijs()
    {
        // Twice the same host, so that there is something to be seen at all.
        var wethouder = await Persoon("wethouder");
        foreach (var register in new[] { "uitnodigingen", "nevenfuncties" })
        {
            var voorbeeld = Registervoorbeelden.Alle.Single(v => v.Register == register);
            var body = voorbeeld.Maak(wethouder).Met((register == "uitnodigingen" ? "gastheer" : "organisatie", register == "uitnodigingen" ? Registervoorbeelden.Partij("Stichting Zichtbaar") : new JsonObject { ["naam"] = "Stichting Zichtbaar" }));
            var geplaatst = await Post(Driehoek, $"{Dalfsen}/registers/{register}", body);
            Assert.That(geplaatst.Status, Is.EqualTo(HttpStatusCode.Created), geplaatst.Text);
        }

        await Post(Driehoek, Dalfsen + "/signaleringen", new JsonObject());
        await Host.Services.GetRequiredService<Dagwerk>().Signaleer(default);
        var bewijs = new List<string>();
        for (var pad = Dalfsen + "/signalen?limit=100"; pad is not null;)
        {
            var pagina = await Haal(Driehoek, pad);
            bewijs.AddRange(pagina.Items.SelectMany(s => s!["bewijs"]!.AsArray()).Select(b => b!["register"]!.GetValue<string>()));
            pad = pagina.Volgende;
        }

        var besloten = Host.Services.GetRequiredService<IReadOnlyList<Register>>().Where(r => r.Besloten || r.Verborgen).Select(r => r.Naam).ToList();
        Assert.That(besloten, Does.Contain("privecontacten").And.Contain("neveninkomsten"));
        Assert.That(bewijs, Does.Contain("uitnodigingen").And.Contain("nevenfuncties"));
        Assert.That(bewijs.Intersect(besloten), Is.Empty);
    }
}
