using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Kern;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>What was done outside the talks fulfils obligations too: the choice of a bureau and the commitment of the council.</summary>
public sealed class TellingenTests(Provider provider) : HttpTests(provider)
{
    private static string Vandaag => TimeProvider.System.Vandaag().ToString("yyyy-MM-dd");

    private async Task<Antwoord> Nieuw(string rol, string pad, JsonObject body)
    {
        var antwoord = await Post(Host.Als(rol, pad.Contains("gm0106") ? "gm0106" : "gm0148"), pad, body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    private async Task<IReadOnlyList<string>> Stand(string gemeente, string handeling)
    {
        var antwoord = await Haal(Host.Als("griffier", gemeente[^6..]), $"{gemeente}/verplichtingen?limit=100");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return [.. antwoord.Items.Where(v => v["handeling"]!.ToString() == handeling).Select(v => $"{v["grondslag"]!["bron"]} {v["gehouden"]}/{v["vereist"]} {v["stand"]}")];
    }

    [Test]
    public async Task Keuze_van_een_bureau_telt_als_beiden_kozen_003_01()
    {
        var periode = await Nieuw("gemeentesecretaris", Assen + "/zittingsperioden", Mensen.Periode("college"));
        var bureau = await Nieuw("griffier", Assen + "/bureaus", Mensen.Bureau());
        Assert.That(await Stand(Assen, "keuzeBureau"), Has.Some.Contains("0/1"));
        var keuze = await Nieuw("griffier", Assen + "/bureaukeuzen", Mensen.Keuze(periode.Id, bureau.Id));
        Assert.That(await Stand(Assen, "keuzeBureau"), Has.Some.Contains("0/1"), "a proposal is no choice");
        var gekozen = await Stuur(Host.Als("burgemeester", "gm0106"), HttpMethod.Post, $"{Assen}/bureaukeuzen/{keuze.Id}/bevestiging", null, ("If-Match", keuze.ETag));
        Assert.That(gekozen.Status, Is.EqualTo(HttpStatusCode.OK), gekozen.Text);
        Assert.That(await Stand(Assen, "keuzeBureau"), Has.Some.EqualTo("gedragscode 1/1 voldaan"));
    }

    [Test]
    public async Task Instemming_telt_als_elk_raadslid_instemde_001_13()
    {
        var (een, ander) = (await Persoon("raadslid", naam: "A. Eerste"), await Persoon("raadslid", naam: "B. Tweede"));
        await Nieuw("griffier", Dalfsen + "/zittingsperioden", Mensen.Periode("raad"));
        JsonObject Instemming(Guid persoon) => new() { ["code"] = Mensen.Code, ["versie"] = "1", ["persoon"] = persoon.ToString(), ["datum"] = Vandaag };
        await Nieuw("griffier", Dalfsen + "/instemmingen", Instemming(een));
        Assert.That(await Stand(Dalfsen, "instemming"), Has.Some.Contains("0/1"), "one of two is not all");
        await Nieuw("griffier", Dalfsen + "/instemmingen", Instemming(ander));
        Assert.That(await Stand(Dalfsen, "instemming"), Is.EqualTo(new[] { "advies 1/1 voldaan" }));
    }
}
