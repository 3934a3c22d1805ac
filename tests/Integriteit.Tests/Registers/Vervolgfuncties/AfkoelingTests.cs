using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Vervolgfuncties;

/// <summary>The guard before someone who held an office is hired, employed, contracted or nominated.</summary>
public sealed class AfkoelingTests(Provider provider) : FunctieTests(provider)
{
    private static string Pad(string vraag, string gemeente = "gm0106") => $"/api/v1/gemeenten/{gemeente}/afkoeling?{vraag}";

    private async Task<JsonNode> Antwoord(Guid persoon, string datum, string soort, string meer = "")
    {
        var antwoord = await Haal(Host.Als("burgemeester", "gm0106"), Pad($"persoon={persoon}&datum={datum}&soort={soort}{meer}"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    // 003-12: a year after leaving; whether the day itself, a year later, still falls in it the code does not say.
    [TestCase("dienstbetrekking", "2023-05-02", "weigerenVerplicht", true, TestName = "003-12: geen baan in het eerste jaar")]
    [TestCase("inhuur", "2024-04-30", "weigerenVerplicht", true, TestName = "003-12: geen inhuur in het eerste jaar")]
    [TestCase("betaaldeOpdracht", "2024-05-01", "handmatigBeoordelen", true, TestName = "003-12: op de dag zelf kijkt iemand")]
    [TestCase("betaaldeOpdracht", "2024-05-02", "toegestaan", false, TestName = "003-12: daarna mag het")]
    public async Task Een_jaar_na_aftreden(string soort, string datum, string uitkomst, bool inPeriode)
    {
        var persoon = await Persoon("wethouder", "gm0106", totEnMet: "2023-05-01");
        var antwoord = await Antwoord(persoon, datum, soort, "&meerdereOffertes=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord["uitkomst"]!.GetValue<string>(), antwoord["inAfkoelperiode"]!.GetValue<bool>(), antwoord["vrijVanaf"]!.GetValue<string>()), Is.EqualTo((uitkomst, inPeriode, "2024-05-02")));
            Assert.That(antwoord["ambten"]!.AsArray().Select(a => (a!["ambt"]!.GetValue<string>(), a["datumAftreden"]!.GetValue<string>())), Is.EqualTo(new[] { ("wethouder", "2023-05-01") }));
            Assert.That(Gronden(antwoord["ambten"]![0]!["toets"]!), Does.Contain("draaideur-3"));
            Assert.That(antwoord["zin"]!.GetValue<string>().Contains("vanaf 2024-05-02", StringComparison.Ordinal), Is.EqualTo(inPeriode));
        }
    }

    // 003-13, 003-46: also long after, and without an answer somebody must look.
    [TestCase("", "handmatigBeoordelen")]
    [TestCase("&meerdereOffertes=false", "weigerenVerplicht")]
    [TestCase("&meerdereOffertes=true", "toegestaan")]
    public async Task Na_het_jaar_worden_meerdere_offertes_en_afwegingen_gevraagd(string meer, string uitkomst)
    {
        var persoon = await Persoon("wethouder", "gm0106", totEnMet: "2015-05-01");
        var antwoord = await Antwoord(persoon, "2024-05-01", "inhuur", meer);
        Assert.That((antwoord["uitkomst"]!.GetValue<string>(), antwoord["inAfkoelperiode"]!.GetValue<bool>()), Is.EqualTo((uitkomst, false)));
        Assert.That(antwoord["gevraagd"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Is.EquivalentTo(new[] { "meerdereOffertes", "motiveringVastleggen" }));
        Assert.That(antwoord["gevraagd"]![0]!["grondslag"]!["bepaling"]!.GetValue<string>(), Is.EqualTo("draaideur-4"));
    }

    // 003-14: a year later is not earlier than a year.
    [TestCase("2024-04-30", "weigerenVerplicht")]
    [TestCase("2024-05-01", "toegestaan")]
    public async Task Voordracht_voor_een_verbonden_partij(string datum, string uitkomst)
    {
        var persoon = await Persoon("burgemeester", "gm0106", totEnMet: "2023-05-01");
        var antwoord = await Antwoord(persoon, datum, "bestuurVerbondenPartij");
        Assert.That((antwoord["uitkomst"]!.GetValue<string>(), antwoord["vrijVanaf"]!.GetValue<string>()), Is.EqualTo((uitkomst, "2024-05-01")));
    }

    [Test]
    public async Task Van_meer_ambten_geldt_het_strengste()
    {
        var persoon = await Persoon("raadslid", "gm0106");
        await Bekleedt(persoon, "wethouder 2010-01-01 2018-05-01, wethouder 2018-05-02 2021-05-01, burgemeester 2021-06-01 2023-05-01", "gm0106");
        var antwoord = await Antwoord(persoon, "2024-01-01", "dienstbetrekking");
        Assert.That(antwoord["ambten"]!.AsArray().Select(a => (a!["ambt"]!.GetValue<string>(), a["datumAftreden"]!.GetValue<string>(), a["uitkomst"]!.GetValue<string>())), Is.EqualTo(new[]
        {
            ("burgemeester", "2023-05-01", "weigerenVerplicht"), ("wethouder", "2021-05-01", "toegestaan"),
        }));
        Assert.That((antwoord["uitkomst"]!.GetValue<string>(), antwoord["vrijVanaf"]!.GetValue<string>()), Is.EqualTo(("weigerenVerplicht", "2024-05-02")));
    }

    [Test]
    public async Task Wie_nog_in_het_ambt_is_of_er_nog_geen_had()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2022-06-01");
        var nog = await Antwoord(persoon, "2024-05-01", "dienstbetrekking");
        Assert.That((nog["uitkomst"]!.GetValue<string>(), nog["ambten"]![0]!["datumAftreden"], nog["vrijVanaf"]), Is.EqualTo(("handmatigBeoordelen", (JsonNode?)null, (JsonNode?)null)));
        Assert.That(nog["zin"]!.GetValue<string>(), Does.Contain("nog wethouder"));
        var ervoor = await Antwoord(persoon, "2020-05-01", "dienstbetrekking");
        Assert.That((ervoor["uitkomst"]!.GetValue<string>(), ervoor["ambten"]!.AsArray().Count), Is.EqualTo(("toegestaan", 0)));
        Assert.That(ervoor["zin"]!.GetValue<string>(), Does.Contain("geen ambt"));
    }

    [Test]
    public async Task Code_die_zwijgt_geeft_twijfel_en_geen_ja()
    {
        var persoon = await Persoon("wethouder", totEnMet: "2023-05-01");
        var antwoord = await Haal(Griffier, Pad($"persoon={persoon}&datum=2023-09-01&soort=inhuur", "gm0148"));
        Assert.That((antwoord.Json["uitkomst"]!.GetValue<string>(), antwoord.Json["vrijVanaf"]), Is.EqualTo(("handmatigBeoordelen", (JsonNode?)null)));
    }

    [Test]
    public async Task Wie_mag_vragen_en_wat_er_mis_kan_zijn()
    {
        var persoon = await Persoon("wethouder", "gm0106", totEnMet: "2023-05-01");
        var vraag = $"persoon={persoon}&datum=2024-01-01&soort=inhuur";
        foreach (var rol in new[] { "griffier", "gemeentesecretaris", "burgemeester" })
        {
            Assert.That((await Haal(Host.Als(rol, "gm0106"), Pad(vraag))).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        Geweigerd(await Haal(Anoniem, Pad(vraag)), HttpStatusCode.Unauthorized, "nietAangemeld");
        Geweigerd(await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Pad(vraag)), HttpStatusCode.Forbidden, "rolOntbreekt");
        Geweigerd(await Haal(Griffier, Pad(vraag)), HttpStatusCode.Forbidden, "andereGemeente");
        Geweigerd(await Haal(Host.Als("griffier", "gm0106"), Pad($"persoon={Guid.CreateVersion7()}&datum=2024-01-01&soort=inhuur")), HttpStatusCode.NotFound, "ambtsdragerOnbekend");
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), Pad("persoon=x"))).Velden, Is.EquivalentTo(new[] { "persoon", "datum", "soort" }));
        Mist(await Haal(Host.Als("griffier", "gm0106"), Pad($"persoon={persoon}&datum=1800-01-01&soort=inhuur")), "datum");
        Assert.That((await Host.Auditregels("gm0106")).Where(r => r.Handeling == "BekijkAfkoeling" && r.Onderwerp == persoon.ToString()).Select(r => r.Uitkomst), Is.EqualTo(new[] { "gelezen", "gelezen", "gelezen" }));
    }
}
