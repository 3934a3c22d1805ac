using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>Doubt about an entrepreneur in a tender leads to a check beside the UEA, and perhaps to exclusion; that is kept with the report. // 003-36</summary>
public sealed class BibobtoetsTests(Provider provider) : MeldTests(provider)
{
    [TestCase(TestName = "003-36: een Bibob-toets is een stap in een melding van ondermijning, en uitsluiting kan het gevolg zijn")]
    public async Task Toets_en_gevolg()
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding("ondermijning", ambt: null));
        var begin = await Stap("burgemeester", melding, StapVan("bibobtoets", ("aanleiding", "De herkomst van het geld is onduidelijk."), ("ueaBetrokken", true)));
        Assert.That((begin.Status, begin.Code), Is.EqualTo((HttpStatusCode.Conflict, "stapKanNiet")), "it was not confirmed yet");
        await Getrieerd("burgemeester", melding);
        var loopt = await Zet("burgemeester", melding, "bibobtoets", ("aanleiding", "De herkomst van het geld is onduidelijk."), ("ueaBetrokken", true));
        Assert.That((loopt.Json["status"]!.ToString(), loopt.Json["stappen"]!.AsArray()[^1]!["stap"]!["gevolg"]), Is.EqualTo(("getrieerd", (object?)null)), "it leaves the report where it is, and has no outcome yet");
        var klaar = await Zet("burgemeester", melding, "bibobtoets", ("aanleiding", "Het advies is er."), ("ueaBetrokken", true), ("gevolg", "uitgesloten"));
        Assert.That(klaar.Json["stappen"]!.AsArray()[^1]!["stap"]!["gevolg"]!.ToString(), Is.EqualTo("uitgesloten"));
        Assert.That((await Stap("burgemeester", melding, StapVan("bibobtoets"))).Velden, Is.EquivalentTo(new[] { "aanleiding", "ueaBetrokken" }));
    }

    [TestCase(TestName = "003-36: bij een andere melding hoort zij niet")]
    public async Task Andere_soort()
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        await Getrieerd("burgemeester", melding);
        var antwoord = await Stap("burgemeester", melding, StapVan("bibobtoets", ("aanleiding", "Twijfel."), ("ueaBetrokken", false)));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "nietBijDezeSoort")), antwoord.Text);
    }
}
