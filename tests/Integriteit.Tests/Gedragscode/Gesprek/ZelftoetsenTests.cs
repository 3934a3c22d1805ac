using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>Questions for the reader: public, with their source, and answered nowhere.</summary>
public sealed class ZelftoetsenTests(Provider provider) : HttpTests(provider)
{
    private const string Zelftoetsen = "/api/v1/zelftoetsen";

    [Test]
    public async Task Sociale_media_heeft_acht_vragen_met_hun_bron()
    {
        // 003-39
        var toets = await Haal(Anoniem, Zelftoetsen + "/sociale-media");
        Assert.That(toets.Json["vragen"]!.AsArray().Select(v => v!["nummer"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(toets.Json["vragen"]!.AsArray().Select(v => v!["vraag"]!.ToString()), Is.Unique.And.All.EndsWith("?"));
        Assert.That((toets.Json["bron"]!["titel"]!.ToString(), toets.Json["geldigVan"]!.ToString()), Is.EqualTo(("Bestuurlijke Gedragscode integriteit Dagelijks Bestuur, gemeente Assen", "2022-04-14")));
        Assert.That(toets.Headers["Cache-Control"], Is.EqualTo("public, no-cache"));
    }

    [Test]
    public async Task Alle_zelftoetsen_staan_in_de_lijst()
    {
        var eerste = await Haal(Anoniem, Zelftoetsen + "?limit=1");
        var tweede = await Haal(Anoniem, eerste.Volgende!);
        Assert.That(eerste.Items.Concat(tweede.Items).Select(z => z["sleutel"]!.ToString()), Is.EqualTo(new[] { "sociale-media", "toezeggingen" }));
        Assert.That(tweede.Volgende, Is.Null);
    }

    [Test]
    public async Task Antwoorden_kunnen_nergens_heen()
    {
        foreach (var pad in new[] { Zelftoetsen, Zelftoetsen + "/sociale-media", Zelftoetsen + "/sociale-media/antwoorden" })
        {
            var antwoord = await Post(Griffier, pad, new System.Text.Json.Nodes.JsonObject { ["1"] = "ja" });
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed).Or.EqualTo(HttpStatusCode.NotFound), pad);
        }
    }

    [Test]
    public async Task Onbekende_zelftoets_en_parameter_worden_geweigerd()
    {
        Assert.That((await Haal(Anoniem, Zelftoetsen + "/geen")).Code, Is.EqualTo("zelftoetsOnbekend"));
        Assert.That((await Haal(Anoniem, Zelftoetsen + "/sociale-media?x=1")).Velden, Is.EqualTo(new[] { "x" }));
        Assert.That((await Haal(Anoniem, Zelftoetsen + "?limit=0&x=1")).Velden, Is.EqualTo(new[] { "limit", "x" }));
    }
}
