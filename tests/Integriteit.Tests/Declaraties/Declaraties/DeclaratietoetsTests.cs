using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties;

/// <summary>What the judgement of a line finds in the norms and in the kind of cost, each with ground and evidence. // 000-23, 003-24, 003-26..31</summary>
public sealed class DeclaratietoetsTests(Provider provider) : DeclaratieTests(provider)
{
    private async Task<JsonNode> Uitkomst(JsonObject regel, string uitkomst, bool twijfel = false, Guid? persoon = null)
    {
        var toets = Toets(await Getoetst(persoon ?? await Wethouder(), regel));
        Assert.That((toets["uitkomst"]!.GetValue<string>(), toets["twijfel"]!.GetValue<bool>()), Is.EqualTo((uitkomst, twijfel)), toets.ToJsonString());
        return toets;
    }

    /// <summary>The findings that refuse, each with its provision or rule.</summary>
    private static IEnumerable<string> Weigeringen(JsonNode toets) => toets["bevindingen"]!.AsArray()
        .Where(b => b!["uitkomst"]?.GetValue<string>() == "weigerenVerplicht")
        .Select(b => $"{b!["code"]} {b["grondslag"]?["bepaling"]?.GetValue<string>() ?? b["kostenregel"]?.GetValue<string>()}");

    [TestCase("belangGemeente", "declaraties-1", TestName = "003-26: dient het belang van de gemeente niet")]
    [TestCase("vloeitVoortUitFunctie", "declaraties-1", TestName = "003-26: vloeit niet voort uit de functie")]
    public async Task Niet_functioneel(string veld, string bepaling) =>
        Assert.That(Weigeringen(await Uitkomst(Regel().Met((veld, Antwoord("nee"))), "weigerenVerplicht")), Is.EqualTo(new[] { $"omstandigheid {bepaling}" }));

    [TestCase("belangGemeente", TestName = "003-27: twijfel over het belang van de gemeente")]
    [TestCase("vloeitVoortUitFunctie", TestName = "003-27: twijfel of het uit de functie volgt")]
    public async Task Twijfel(string veld) => await Uitkomst(Regel().Met((veld, Antwoord("twijfel"))), "handmatigBeoordelen", twijfel: true);

    [TestCase(TestName = "003-28: wat de ambtstoelage draagt kan niet worden gedeclareerd")]
    public async Task Uit_de_ambtstoelage() => Assert.That(
        Weigeringen(await Uitkomst(Regel("representatie"), "weigerenVerplicht")),
        Is.EqualTo(new[] { "omstandigheid declaraties-2", "nietVoorRekeningGemeente Gedragslijn, artikel 4 (B&W 2019-01)" }));

    [TestCase(TestName = "003-31: wat niemand draagt wordt niet vergoed")]
    public async Task Niet_vergoed() => Assert.That(Weigeringen(await Uitkomst(Regel("fooi"), "weigerenVerplicht")), Does.Contain("omstandigheid andere-inkomsten-1"));

    [TestCase("gemeentelijkeCreditcard", TestName = "003-30: geen creditcard van de gemeente")]
    [TestCase("factuurGemeente", TestName = "003-29: wat de gemeente op rekening betaalde is al vergoed")]
    public async Task Door_de_gemeente_betaald(string betaalwijze)
    {
        var weigeringen = Weigeringen(await Uitkomst(Regel().Met(("betaalwijze", betaalwijze)), "weigerenVerplicht")).ToList();
        Assert.That(weigeringen, Does.Contain("omstandigheid declaraties-4"));
        Assert.That(weigeringen, Does.Contain("nietZelfBetaald Gedragslijn, artikel 4 (B&W 2019-01)"));
        Assert.That(weigeringen.Contains("omstandigheid creditcard-1"), Is.EqualTo(betaalwijze == "gemeentelijkeCreditcard"));
    }

    [TestCase(TestName = "000-23, 003-29: wat anders wordt vergoed wordt niet gedeclareerd")]
    public async Task Anders_vergoed() => Assert.That(Weigeringen(await Uitkomst(Regel().Met(("andersVergoed", true)), "weigerenVerplicht")), Is.EqualTo(new[] { "omstandigheid declaraties-4" }));

    [Test]
    public async Task Reiskosten_met_een_dienstauto_en_zonder()
    {
        var persoon = await Wethouder();
        await Uitkomst(Regel("trein", 10m), "toegestaan", persoon: persoon);
        var auto = Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("omschrijving", "Dienstauto met chauffeur"), ("van", "2024-05-14"), ("motivering", "Er is nog geen besluit."));
        var voorziening = await Post(Secretaris, Assen + "/registers/voorzieningen", auto);
        Assert.That(voorziening.Status, Is.EqualTo(HttpStatusCode.Created), voorziening.Text);
        await Uitkomst(Regel("trein", 11m, "2024-05-13"), "toegestaan", persoon: persoon);
        await Uitkomst(Regel("diner", 12m), "toegestaan", persoon: persoon);
        var toets = await Uitkomst(Regel("trein", 13m), "weigerenVerplicht", persoon: persoon);
        var bevinding = toets["bevindingen"]!.AsArray().Single(b => b!["uitkomst"]?.GetValue<string>() == "weigerenVerplicht")!;
        Assert.That((bevinding["grondslag"]!["bron"]!.GetValue<string>(), bevinding["grondslag"]!["bepaling"]!.GetValue<string>(), bevinding["dwingend"]!.GetValue<bool>()), Is.EqualTo(("wet", "3.2.10", true)));
        Assert.That(bevinding["bewijs"]!.AsArray().Select(b => b!["id"]!.GetValue<string>()), Does.Contain(voorziening.Id.ToString()));
    }

    [Test]
    public async Task Partijpolitiek_naar_wat_de_regel_zegt_en_naar_het_register()
    {
        Assert.That(Weigeringen(await Uitkomst(Regel("cursus").Met(("partijpolitiek", true)), "weigerenVerplicht")), Is.EqualTo(new[] { "partijpolitiek Gedragslijn, artikel 4 (B&W 2019-01)" }));
        Assert.That(Weigeringen(await Uitkomst(Regel("trein", 10m).Met(("partijpolitiek", true)), "weigerenVerplicht")), Is.EqualTo(new[] { "omstandigheid dienstreis-5" }));
        var persoon = await Wethouder();
        var reis = await Post(Secretaris, Assen + "/registers/dienstreizen", Reisvoorbeelden.Reis(persoon).Met(("hoedanigheid", "partijlid"), ("betaler", "zelf")));
        Assert.That(reis.Status, Is.EqualTo(HttpStatusCode.Created), reis.Text);
        var regel = Regel("trein", 10m).Met(("verband", new JsonObject { ["register"] = "dienstreizen", ["inschrijving"] = reis.Id.ToString() }));
        Assert.That(Weigeringen(await Uitkomst(regel, "weigerenVerplicht", persoon: persoon)), Is.EqualTo(new[] { "omstandigheid dienstreis-5" }));
    }

    [TestCase(TestName = "003-24: wat in een privéverlenging valt wordt afgesplitst")]
    public async Task Priveverlenging()
    {
        var persoon = await Wethouder();
        var reis = await Post(Secretaris, Assen + "/registers/dienstreizen", Reisvoorbeelden.Reis(persoon).Met(("betaler", "zelf"), ("priveverlenging", new JsonObject { ["dagen"] = 1, ["gemeldOp"] = "2024-04-15" })));
        Assert.That(reis.Status, Is.EqualTo(HttpStatusCode.Created), reis.Text);
        await Uitkomst(Regel("trein", 10m, "2024-05-15"), "toegestaan", persoon: persoon);
        var toets = await Uitkomst(Regel("trein", 11m, "2024-05-16"), "weigerenVerplicht", persoon: persoon);
        Assert.That(Weigeringen(toets), Is.EqualTo(new[] { "omstandigheid dienstreis-2" }));
        Assert.That(toets.ToJsonString(), Does.Contain(reis.Id.ToString()));
        await Uitkomst(Regel("trein", 12m, "2024-05-16").Met(("privedeel", 4m)), "toegestaan", persoon: persoon);
    }

    [TestCase("hotel", 100, 100.00, false, null, TestName = "003-28: precies de grens mag nog")]
    [TestCase("hotel", 100.01, 100.00, true, null, TestName = "003-28: een cent boven de grens")]
    [TestCase("kilometers", 23, 23.00, false, 100, TestName = "003-28: grens per kilometer")]
    [TestCase("kilometers", 23.01, 23.00, true, 100, TestName = "003-28: boven de grens per kilometer")]
    [TestCase("lunch-met-gasten", 60.01, 60.00, true, 3, TestName = "003-28: boven de grens per deelnemer")]
    public async Task Grens_van_de_kostensoort(string soort, decimal totaal, decimal hoogstens, bool boven, int? aantal)
    {
        var persoon = await Wethouder();
        var regel = Regel(soort, totaal);
        if (aantal is not null)
        {
            regel["aantal"] = aantal;
        }

        var declaratie = await Getoetst(persoon, regel);
        Assert.That((Toets(declaratie)["hoogstens"]!.GetValue<decimal>(), Codes(declaratie).Contains("bovenGrens")), Is.EqualTo((hoogstens, boven)), declaratie.Text);
        if (boven)
        {
            Botst(await Zet(Secretaris, declaratie.Id, "besluit", Besluit(totaal)), "bovenGrens");
        }

        await Gezet(Secretaris, declaratie.Id, "besluit", Besluit(Math.Min(totaal, hoogstens)));
    }

    [TestCase("dagkosten", "2024-05-14", "2024-05-15", 50, TestName = "003-28: een grens per dag telt wat eerder is ingediend")]
    [TestCase("telefoon", "2024-05-31", "2024-06-01", 30, TestName = "003-28: een grens per maand telt wat eerder is ingediend")]
    [TestCase("vakliteratuur", "2024-12-31", "2025-01-01", 200, TestName = "003-28: een grens per jaar telt wat eerder is ingediend")]
    public async Task Grens_over_een_periode(string soort, string dag, string daarna, decimal grens)
    {
        var persoon = await Wethouder();
        decimal Hoogstens(Antwoord declaratie, int regel = 1) => Toets(declaratie, regel)["hoogstens"]!.GetValue<decimal>();
        var eerste = await Getoetst(persoon, Regel(soort, 10m, dag), Regel(soort, 5m, dag));
        Assert.That((Hoogstens(eerste), Hoogstens(eerste, 2)), Is.EqualTo((grens, grens - 10m)), "lines of one claim count in their order");
        Assert.That(Hoogstens(await Getoetst(persoon, Regel(soort, 6m, dag))), Is.EqualTo(grens - 15m));
        Assert.That(Hoogstens(await Getoetst(persoon, Regel(soort, 6m, daarna))), Is.EqualTo(grens), "another period");
        Assert.That(Hoogstens(await Getoetst(await Wethouder(), Regel(soort, 7m, dag))), Is.EqualTo(grens), "another person");
        await Gezet(Secretaris, eerste.Id, "besluit", Besluit(10m, 0m));
        Assert.That(Hoogstens(await Getoetst(persoon, Regel(soort, 8m, dag))), Is.EqualTo(grens - 16m), "what was refused does not count");
        // Judged again, the first still sees only what came before it.
        Assert.That(Hoogstens(await Gezet(Secretaris, (await Getoetst(persoon, Regel(soort, 9m, dag))).Id, "toetsing")), Is.EqualTo(grens - 24m));
    }

    [Test]
    public async Task Te_laat_ingediend()
    {
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await Uitkomst(Regel("tijdig", datum: vandaag.AddMonths(-2).ToString("yyyy-MM-dd")), "toegestaan");
        var persoon = await Wethouder();
        var declaratie = await Getoetst(persoon, Regel("tijdig", datum: "2024-05-14"));
        Assert.That((Toets(declaratie)["uitkomst"]!.GetValue<string>(), Codes(declaratie)), Is.EqualTo(("weigerenAanbevolen", Codes(declaratie))));
        Assert.That(Codes(declaratie), Does.Contain("teLaat"));
        await Gezet(Secretaris, declaratie.Id, "besluit", Besluit(42.50m));
    }

    [Test]
    public async Task Kostensoort_voor_een_ander_ambt() =>
        Assert.That(Weigeringen(await Uitkomst(Regel("alleen-raad"), "weigerenVerplicht")), Is.EqualTo(new[] { "kostensoortNietVoorAmbt Gedragslijn, artikel 4 (B&W 2019-01)" }));

    [TestCase("nee", "weigerenVerplicht", false, TestName = "000-23: niet redelijk voor het doel")]
    [TestCase("twijfel", "handmatigBeoordelen", true, TestName = "000-23: twijfel of het redelijk is gaat naar de burgemeester")]
    [TestCase("ja", "toegestaan", false, TestName = "000-23: redelijk, bewezen en niet anders vergoed")]
    public async Task Dalfsen_over_redelijk(string redelijk, string uitkomst, bool twijfel)
    {
        var (_, toets) = await Elders("gm0148", "wethouder", await Persoon("wethouder"), Host.Als("gemeentesecretaris"), Regel("reiskosten-ov", 10m).Met(("redelijk", Antwoord(redelijk))));
        Assert.That((toets["uitkomst"]!.GetValue<string>(), toets["twijfel"]!.GetValue<bool>()), Is.EqualTo((uitkomst, twijfel)), toets.ToJsonString());
    }

    [TestCase(TestName = "002-13: een declaratie van een ambtenaar weegt de leidinggevende met de hand")]
    public async Task Huizen_weegt_met_de_hand()
    {
        var chef = await Persoon("ambtenaar", "gm0406");
        var leidinggevende = Host.Als("ambtsdrager", "gm0406", chef);
        var (pad, toets) = await Elders("gm0406", "ambtenaar", await Persoon("ambtenaar", "gm0406", chef), leidinggevende, Regel("dienstreis-personeel", 10m));
        Assert.That((toets["uitkomst"]!.GetValue<string>(), toets["twijfel"]!.GetValue<bool>()), Is.EqualTo(("handmatigBeoordelen", false)), toets.ToJsonString());
        Assert.That(toets["bevindingen"]!.AsArray().Select(b => b!["grondslag"]?["bepaling"]?.GetValue<string>()), Does.Contain("voorzieningen-3"));
        var besloten = await Stuur(leidinggevende, HttpMethod.Post, pad + "/besluit", Besluit(10m), ("If-Match", "*"));
        Assert.That((besloten.Status, Staat(besloten)), Is.EqualTo((HttpStatusCode.OK, "goedgekeurd")), besloten.Text);
    }

    /// <summary>A claim of one line, with a receipt, that was judged in another municipality.</summary>
    private async Task<(string Pad, JsonNode Toets)> Elders(string gemeente, string ambt, Guid persoon, HttpClient toetser, JsonObject regel)
    {
        var (zelf, lijst) = (Host.Als("ambtsdrager", gemeente, persoon), $"/api/v1/gemeenten/{gemeente}/declaraties");
        var bestand = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4\n{persoon}\n%%EOF\n"));
        bestand.Headers.ContentType = new("application/pdf");
        var bon = (await StuurRauw(zelf, HttpMethod.Post, $"/api/v1/gemeenten/{gemeente}/bewijsstukken", bestand)).Id;
        var concept = await Post(zelf, lijst, Declaratie(regel.Met(("bewijsstukken", new JsonArray(bon.ToString())))).Met(("ambt", ambt)));
        Assert.That(concept.Status, Is.EqualTo(HttpStatusCode.Created), concept.Text);
        var pad = $"{lijst}/{concept.Id}";
        var ingediend = await Stuur(zelf, HttpMethod.Post, pad + "/indiening", null, ("If-Match", "*"));
        Assert.That(ingediend.Status, Is.EqualTo(HttpStatusCode.OK), ingediend.Text);
        var getoetst = await Stuur(toetser, HttpMethod.Post, pad + "/toetsing", null, ("If-Match", "*"));
        Assert.That(getoetst.Status, Is.EqualTo(HttpStatusCode.OK), getoetst.Text);
        return (pad, Toets(getoetst));
    }
}
