using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The law layer as anyone can read it.</summary>
public sealed class ZoekWetsregelsTests() : HostTests(Provider.Sqlite)
{
    private const string Pad = "/api/v1/wetsregels";

    private async Task<List<JsonNode>> Alle(string filter = "")
    {
        var alles = new List<JsonNode>();
        for (var pad = $"{Pad}?limit=40{filter}"; pad is not null;)
        {
            var antwoord = await Haal(Anoniem, pad);
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
            alles.AddRange(antwoord.Json["items"]!.AsArray().Select(i => i!));
            pad = antwoord.Headers.TryGetValue("Link", out var link) ? link[1..link.IndexOf('>')] : null;
        }

        return alles;
    }

    private static string Sleutel(JsonNode regel) => $"{regel["wet"]}|{regel["artikel"]}|{regel["geldigVan"]}";

    [Test]
    public async Task Elke_regel_staat_er_een_keer_met_bron_en_dagen()
    {
        var alle = await Alle();
        Assert.That(alle, Has.Count.GreaterThan(80));
        Assert.That(alle.Select(Sleutel), Is.Unique);
        foreach (var regel in alle)
        {
            Assert.That(new[] { "wet", "artikel", "opschrift", "bron", "samenvatting" }.Select(v => regel[v]!.GetValue<string>()), Has.All.Not.Empty);
            Assert.That(regel["geverifieerd"], Is.Not.Null);
        }

        var gemeentewet = alle.Where(r => r["wet"]!.ToString() == "Gemeentewet").Select(r => r["artikel"]!.ToString()).Distinct().ToList();
        Assert.That(gemeentewet.IndexOf("99"), Is.LessThan(gemeentewet.IndexOf("100")).And.GreaterThan(gemeentewet.IndexOf("28")), "articles as a reader counts them");
    }

    [TestCase("2022-12-31", "Openbaarmaking van functies van raadsleden", TestName = "Gemeentewet 12 op 31 december 2022")]
    [TestCase("2023-01-01", "Openbaarmaking van functies van raadsleden, terstond en elektronisch", TestName = "Gemeentewet 12 op 1 januari 2023")]
    public async Task Op_een_dag_geldt_een_tekst(string dag, string opschrift) =>
        Assert.That((await Alle($"&peildatum={dag}&wet=gemeentewet")).Where(r => r["artikel"]!.ToString() == "12").Select(r => r["opschrift"]!.ToString()), Is.EqualTo(new[] { opschrift }));

    [Test]
    public async Task Filters_op_wet_en_soort_doen_wat_zij_zeggen()
    {
        Assert.That((await Alle("&wet=Wet%20open%20overheid")).Select(r => r["artikel"]!.ToString()), Is.EqualTo(new[] { "2.4", "3.1", "3.3, vierde lid" }));
        var meldingen = await Alle("&soort=melding");
        Assert.That(meldingen.SelectMany(r => r["normen"]!.AsArray()).Select(n => n!["soort"]!.ToString()).Distinct(), Is.EquivalentTo(new[] { "melding" }));
        Assert.That(await Alle("&wet=Grondwet"), Is.Empty);
        Assert.That((await Alle()).Where(r => r["advies"] is not null).Select(r => r["wet"]!.ToString()).Distinct().Count(), Is.EqualTo(3), "two guides and the default routes");
    }

    [TestCase("?soort=reis", "soort")]
    [TestCase("?peildatum=gisteren", "peildatum")]
    [TestCase("?kleur=rood", "kleur")]
    [TestCase("?limit=101", "limit")]
    [TestCase("?cursor=!", "cursor")]
    [TestCase("?soort=reis&limit=0&kleur=rood", "limit kleur soort")]
    public async Task Een_fout_in_de_vraag_wordt_genoemd(string query, string velden)
    {
        var antwoord = await Haal(Anoniem, Pad + query);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => p!["name"]!.ToString()), Is.EquivalentTo(velden.Split(' ')));
    }

    [Test]
    public async Task Lezen_kan_met_elk_token_en_zonder()
    {
        foreach (var wie in new[] { Anoniem, Griffier, Host.Als("griffier", "gm0106") })
        {
            Assert.That((await Haal(wie, Pad + "?limit=1")).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That((await Post(Griffier, Pad, new JsonObject())).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed).Or.EqualTo(HttpStatusCode.NotFound));
    }
}
