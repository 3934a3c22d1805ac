using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>Doubt climbs three steps, each of which is kept: own weighing, a talk with colleagues, and a report. // 000-26</summary>
public sealed class TredenTests(Provider provider) : MeldTests(provider)
{
    [TestCase(TestName = "000-26: eigen afweging, dan een gesprek met collega's, dan een melding die zegt dat er is gesproken")]
    public async Task Drie_treden()
    {
        // The first: what the code says to who doubts, asked before anything is written down.
        var afweging = await Post(Anoniem, Dalfsen + "/toetsingen", new JsonObject { ["soort"] = "melding", ["ambt"] = "raadslid", ["peildatum"] = Vandaag, ["feiten"] = new JsonObject { ["meldingsoort"] = "integriteitsschending" } });
        Assert.That(afweging.Status, Is.EqualTo(HttpStatusCode.OK), afweging.Text);
        Assert.That(afweging.Json["route"]!.AsArray().Select(s => s!["rol"]!.ToString()), Does.Contain("adviseert"), "advisers or colleagues come before a formal step");

        // The second: the doubt is brought in as a dilemma and talked about with colleagues, in a talk that was held.
        var dilemma = await Gespreksvoorbeelden.Ingebracht(Griffier);
        var bespreking = await Gespreksvoorbeelden.Gehouden(Griffier);
        var besproken = await Gespreksvoorbeelden.Lukt(Griffier, $"{Gespreksvoorbeelden.Dilemmas}/{dilemma}/bespreking", Gespreksvoorbeelden.Beraad().Met(("bespreking", bespreking.ToString())));
        Assert.That((besproken.Json["status"]!.ToString(), besproken.Json["bespreking"]!["bespreking"]!.ToString()), Is.EqualTo(("besproken", bespreking.ToString())));

        // The third: no common view came of it. The report says with whom it was talked about; none of the steps had to come first.
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding(ambt: "raadslid", anders: ("alBesproken", "In de bespreking van de raad; wij werden het niet eens.")));
        Assert.That(melding.Json["alBesproken"]!.ToString(), Does.Contain("wij werden het niet eens"));
        await Getrieerd("burgemeester", melding);
        Assert.That((await Zet("burgemeester", melding, "gesprek", ("met", "betrokkene"), ("samenvatting", "Geen gezamenlijk beeld."))).Json["status"]!.ToString(), Is.EqualTo("gesprek"), "a talk is the lightest way to handle it");
        Assert.That((await Zet("burgemeester", melding, "vooronderzoek", ("vraag", "Wat is er gebeurd?"))).Json["status"]!.ToString(), Is.EqualTo("vooronderzoek"), "and a formal one follows it");
    }
}
