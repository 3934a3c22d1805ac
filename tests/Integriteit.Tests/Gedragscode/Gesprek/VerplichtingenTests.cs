using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Gespreksvoorbeelden;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>What a municipality owes by its own code, as its keepers see it.</summary>
public sealed class VerplichtingenTests(Provider provider) : HttpTests(provider)
{
    private const string Waterdam = "/api/v1/gemeenten/gm0999";
    private const string Talks = Waterdam + "/besprekingen";

    private HttpClient Voorzitter => Host.Als("burgemeester", "gm0999");

    /// <summary>A code that asks for talks, in place of the gifts of the example.</summary>
    protected override TestHost Maak(Provider provider)
    {
        var host = new TestHost(provider, Voorbeeldcode.Instellingen);
        var code = Voorbeeldcode.Json();
        code.Bepaling()["normen"] = new JsonArray(
            Norm("besprekingIntegriteit", "raad", "raadsperiode", ("keren", 2), ("binnenMaanden", 3)),
            Norm("besprekingGedragscode", "raad", "raadsperiode"),
            Norm("agendering", "college", "jaar", ("keren", 2)),
            Norm("besprekingRisicos", "driehoek", "jaar"),
            Norm("besprekingIntegriteit", "college", "collegeperiode"),
            Norm("keuzeBureau", "college", "collegeperiode"));
        var map = Directory.CreateDirectory(Path.Combine(host.Map, "gedragscodes")).FullName;
        File.WriteAllText(Path.Combine(map, "waterdam.json"), code.ToJsonString());
        return host;
    }

    private static JsonObject Norm(string handeling, string gremium, string periode, params (string Naam, int Waarde)[] meer)
    {
        var norm = new JsonObject { ["type"] = "periodiek", ["soort"] = "periodiek", ["handeling"] = handeling, ["gremium"] = gremium, ["periode"] = periode };
        foreach (var (naam, waarde) in meer)
        {
            norm[naam] = waarde;
        }

        return norm;
    }

    [OneTimeSetUp]
    public async Task Gesprekken()
    {
        _ = Host.Anoniem();
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GedragscodeDb>();
            await db.InTransaction(
                () => db.Execute(
                    "INSERT INTO gedragscode.zittingsperiode (gemeente, id, orgaan, van, tot_en_met, versie) VALUES (@Gemeente, @Id, 'raad', @Van, @TotEnMet, 1)",
                    new { Voorbeeldcode.Gemeente, Id = Guid.CreateVersion7(), Van = new DateOnly(2022, 3, 30), TotEnMet = new DateOnly(2026, 3, 24) },
                    default),
                default);
        }

        static JsonObject Los(JsonObject talk) => talk.Met(("code", null), ("waarden", null));
        await Gehouden(Voorzitter, Los(Bespreking("raad", "2022-05-12")), pad: Talks);
        await Gehouden(Voorzitter, Los(Bespreking("college", "2024-01-09", "agendering", "besprekingIntegriteit")), pad: Talks);
        await Gehouden(Voorzitter, Los(Bespreking("college", "2024-03-05", "agendering")), pad: Talks);
        await Gepland(Voorzitter, Los(Bespreking("driehoek", "2024-02-01", "besprekingRisicos")), Talks);
    }

    private async Task<IReadOnlyList<string>> Zoek(string query)
    {
        var antwoord = await Haal(Voorzitter, $"{Waterdam}/verplichtingen?{query}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        // What guides advise stands beside what the code asks; this is about the code.
        return [.. antwoord.Items.Where(v => v["grondslag"]!["bron"]!.ToString() == "gedragscode").Select(v => $"{v["handeling"]} {v["gremium"]} {v["gehouden"]}/{v["vereist"]} {v["stand"]} {v["van"]?.ToString()[..4]}".TrimEnd())];
    }

    [Test]
    public async Task Verplichtingen_volgen_uit_code_termijn_en_gesprekken()
    {
        // 001-01, 001-13, 003-40, 004-02: the planned talk of the driehoek does not count, nobody chose an agency.
        Assert.That(await Zoek("peildatum=2024-05-01&stand=voldaan"), Is.EqualTo(new[] { "agendering college 2/2 voldaan 2024" }));
        Assert.That(await Zoek("peildatum=2024-05-01&stand=open"), Is.EqualTo(new[] { "besprekingRisicos driehoek 0/1 open 2024", "besprekingIntegriteit raad 1/2 open 2022", "besprekingGedragscode raad 0/1 open 2022" }));
        Assert.That(await Zoek("peildatum=2024-05-01&stand=periodeOnbekend"), Has.Count.LessThanOrEqualTo(2).And.Some.EqualTo("besprekingIntegriteit college 0/1 periodeOnbekend"));
        Assert.That(await Zoek("peildatum=2024-05-01&gremium=driehoek"), Is.EqualTo(new[] { "besprekingRisicos driehoek 0/1 open 2024", "besprekingRisicos driehoek 0/1 gemist 2023" }));
        Assert.That(await Zoek("peildatum=2022-05-11&gremium=raad"), Is.Empty, "the code of that day asked nothing");
        Assert.That(await Zoek("peildatum=2026-03-25&gremium=raad&stand=gemist"), Is.EqualTo(new[] { "besprekingIntegriteit raad 1/2 gemist 2022", "besprekingGedragscode raad 0/1 gemist 2022" }));
    }

    [Test]
    public async Task Een_verplichting_noemt_haar_bepaling_en_haar_dagen()
    {
        var v = (await Haal(Voorzitter, $"{Waterdam}/verplichtingen?peildatum=2024-05-01&gremium=college&stand=voldaan")).Items.Single(i => i["grondslag"]!["bron"]!.ToString() == "gedragscode");
        Assert.That((v["van"]!.ToString(), v["totEnMet"]!.ToString(), v["vervaldatum"]!.ToString(), v["periode"]!.ToString()), Is.EqualTo(("2024-01-01", "2024-12-31", "2024-12-31", "jaar")));
        Assert.That(JsonNode.DeepEquals(v["grondslag"], JsonNode.Parse("""{"bron":"gedragscode","code":"waterdamse-code","versie":"2023","bepaling":"1","opschrift":"Geschenken","plaats":"Artikel 1"}""")), Is.True, v.ToJsonString());
    }

    [Test]
    public async Task Verplichtingen_komen_bladzij_voor_bladzij()
    {
        var alle = (await Haal(Voorzitter, $"{Waterdam}/verplichtingen?peildatum=2024-05-01&limit=100")).Items;
        var gelezen = new List<JsonNode>();
        for (var pad = $"{Waterdam}/verplichtingen?peildatum=2024-05-01&limit=2"; pad is not null;)
        {
            var deel = await Haal(Voorzitter, pad);
            gelezen.AddRange(deel.Items);
            pad = deel.Volgende;
        }

        Assert.That(gelezen, Has.Count.EqualTo(alle.Count).And.Count.GreaterThan(4));
        Assert.That((await Haal(Voorzitter, $"{Waterdam}/verplichtingen?stand=misschien&peildatum=gisteren")).Velden, Is.EquivalentTo(new[] { "stand", "peildatum" }));
    }

    [TestCase("griffier", null, HttpStatusCode.OK)]
    [TestCase("gemeentesecretaris", null, HttpStatusCode.OK)]
    [TestCase("burgemeester", null, HttpStatusCode.OK)]
    [TestCase("ambtsdrager", "burgemeester", HttpStatusCode.OK)]
    [TestCase("ambtsdrager", "griffier", HttpStatusCode.OK)]
    [TestCase("ambtsdrager", "wethouder", HttpStatusCode.Forbidden)]
    [TestCase("ambtsdrager", "raadslid", HttpStatusCode.Forbidden)]
    [TestCase("leidinggevende", null, HttpStatusCode.Forbidden)]
    public async Task Verplichtingen_ziet_wie_ze_bewaakt(string rol, string? ambt, HttpStatusCode status)
    {
        var wie = Host.Als(rol, "gm0999", ambt is null ? null : await Persoon(ambt, "gm0999"));
        Assert.That((await Haal(wie, Waterdam + "/verplichtingen")).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Verplichtingen_zijn_niet_van_een_ander()
    {
        Assert.That((await Haal(Griffier, Waterdam + "/verplichtingen")).Code, Is.EqualTo("andereGemeente"));
        Assert.That((await Haal(Anoniem, Waterdam + "/verplichtingen")).Code, Is.EqualTo("nietAangemeld"));
    }
}
