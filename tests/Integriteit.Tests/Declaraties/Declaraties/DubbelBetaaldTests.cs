using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties;

/// <summary>Traces that an expense is paid otherwise: across claims, persons, evidence and registers. They raise doubt and refuse nothing. // 000-23, 003-29</summary>
public sealed class DubbelBetaaldTests(Provider provider) : DeclaratieTests(provider)
{
    private static JsonNode Vind(Antwoord declaratie, string code) => Toets(declaratie)["bevindingen"]!.AsArray().Single(b => b!["code"]!.GetValue<string>() == code)!;

    private static IEnumerable<string> Bewijs(Antwoord declaratie, string code) => Vind(declaratie, code)["bewijs"]!.AsArray().Select(b => $"{b!["soort"]} {b["id"]} {b["plaats"]} {b["eigen"]}".Replace("  ", " "));

    /// <summary>What a trace of being paid otherwise must be: doubt with a ground, that the assessor cannot decide on alone.</summary>
    private async Task Twijfelt(Antwoord declaratie, string code)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Toets(declaratie)["uitkomst"]!.GetValue<string>(), Toets(declaratie)["twijfel"]!.GetValue<bool>()), Is.EqualTo(("handmatigBeoordelen", true)), declaratie.Text);
            Assert.That((Vind(declaratie, code)["grondslag"]!["code"]!.GetValue<string>(), Vind(declaratie, code)["grondslag"]!["bepaling"]!.GetValue<string>()), Is.EqualTo((Vind(declaratie, code)["grondslag"]!["code"]!.GetValue<string>(), "declaraties-4")));
            Botst(await Zet(Secretaris, declaratie.Id, "besluit", Besluit(0m)), "twijfelVoorleggen");
        }
    }

    [TestCase(TestName = "003-29: dezelfde bon bij een declaratie van een ander")]
    public async Task Zelfde_bon_over_personen_heen()
    {
        var (een, ander) = (await Wethouder(), await Wethouder());
        var eerste = await Getoetst(een, Regel(totaal: 42.50m, bonnen: await Bon(een, "diner van 14 mei")));
        Assert.That(Codes(eerste), Has.None.EqualTo("zelfdeBon"));
        var tweede = await Getoetst(ander, Regel(totaal: 21m, datum: "2024-05-15", bonnen: await Bon(ander, "diner van 14 mei")));
        await Twijfelt(tweede, "zelfdeBon");
        Assert.That(Bewijs(tweede, "zelfdeBon"), Is.EqualTo(new[] { $"declaratie {eerste.Id} false" }));
        // The claimant sees that there is doubt, and not whose claim it is about.
        var gezien = await Haal(Zelf(ander), $"{Lijst}/{tweede.Id}");
        Assert.That(Bewijs(gezien, "zelfdeBon"), Is.Empty);
        Assert.That((await Haal(Zelf(ander), $"{Lijst}/{tweede.Id}/versies")).Text, Does.Not.Contain(eerste.Id.ToString()));
        Assert.That((await Haal(Zelf(ander), $"{Lijst}/{eerste.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase(TestName = "003-29: dezelfde dag, hetzelfde bedrag en dezelfde leverancier")]
    public async Task Zelfde_gegevens()
    {
        var (een, ander) = (await Wethouder(), await Wethouder());
        var eerste = await Getoetst(een, Regel(totaal: 77m, leverancier: "Café ’t Hoekje"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(await Getoetst(ander, Regel(totaal: 77.01m, leverancier: "Café ’t Hoekje"))), Has.None.EqualTo("zelfdeGegevens"));
            Assert.That(Codes(await Getoetst(ander, Regel(totaal: 77m, datum: "2024-05-15", leverancier: "Café ’t Hoekje"))), Has.None.EqualTo("zelfdeGegevens"));
            Assert.That(Codes(await Getoetst(ander, Regel(totaal: 77m, leverancier: "Café De Hoek"))), Has.None.EqualTo("zelfdeGegevens"));
        }

        var tweede = await Getoetst(ander, Regel(totaal: 77m, leverancier: "CAFE 't hoekje"));
        await Twijfelt(tweede, "zelfdeGegevens");
        Assert.That(Bewijs(tweede, "zelfdeGegevens"), Is.EqualTo(new[] { $"declaratie {eerste.Id} 1 false" }));
        Assert.That(Bewijs(await Getoetst(een, Regel(totaal: 77m, leverancier: "Café ’t Hoekje")), "zelfdeGegevens"), Is.EquivalentTo(new[] { $"declaratie {eerste.Id} 1 true", $"declaratie {tweede.Id} 1 false" }));
        var samen = await Getoetst(een, Regel(totaal: 55m, leverancier: "Bistro Noord"), Regel(totaal: 55m, leverancier: "Bistro Noord"));
        Assert.That(Bewijs(samen, "zelfdeGegevens"), Is.EqualTo(new[] { $"declaratie {samen.Id} 2 true" }), "within one claim as well");
    }

    [Test]
    public async Task Wat_is_afgewezen_of_teruggetrokken_telt_niet()
    {
        var (een, ander) = (await Wethouder(), await Wethouder());
        JsonObject Zelfde(Guid bon) => Regel(totaal: 66m, leverancier: "Bistro Zuid", bonnen: bon);
        async Task<Antwoord> Van(Guid wie) => await Getoetst(wie, Zelfde(await Bon(wie, "bon van 66")));
        var eerste = await Van(een);
        await Gezet(Secretaris, eerste.Id, "besluit", Besluit(0m));
        var tweede = await Van(ander);
        Assert.That(Codes(tweede), Has.None.EqualTo("zelfdeBon").And.None.EqualTo("zelfdeGegevens"));
        await Gezet(Zelf(ander), tweede.Id, "terugtrekking", Reden());
        Assert.That(Codes(await Van(een)), Has.None.EqualTo("zelfdeBon").And.None.EqualTo("zelfdeGegevens"));
        Assert.That(Codes(await Van(ander)), Has.Member("zelfdeBon").And.Member("zelfdeGegevens"));
    }

    private async Task<Antwoord> Schrijf(string register, JsonObject inschrijving, params (string Stap, JsonObject Body)[] stappen)
    {
        var antwoord = await Post(Secretaris, $"{Assen}/registers/{register}", inschrijving);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        foreach (var (stap, body) in stappen)
        {
            var gezet = await Post(Secretaris, $"{antwoord.Headers["Location"]}/{stap}", body, ("If-Match", "*"));
            Assert.That(gezet.Status, Is.EqualTo(HttpStatusCode.OK), gezet.Text);
        }

        return antwoord;
    }

    [TestCase(TestName = "003-29: een reis die volgens het register een derde betaalde")]
    public async Task Reis_door_een_derde_betaald()
    {
        var persoon = await Wethouder();
        var reis = await Schrijf("dienstreizen", Reisvoorbeelden.Reis(persoon).Met(("betaler", "derde"), ("kostendragers", new JsonArray(Registervoorbeelden.Partij("Metaalbouw Vecht B.V.")))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(await Getoetst(persoon, Regel("trein", 10m, "2024-05-12", "NS"))), Has.None.EqualTo("betaaldDoorDerde"), "before departure");
            Assert.That(Codes(await Getoetst(persoon, Regel("telefoon", 10m, "2024-05-14", "KPN"))), Has.None.EqualTo("betaaldDoorDerde"), "no travel");
            Assert.That(Codes(await Getoetst(await Wethouder(), Regel("trein", 11m, "2024-05-14", "NS"))), Has.None.EqualTo("betaaldDoorDerde"), "of another person");
        }

        var gelijk = await Getoetst(persoon, Regel("trein", 12m, "2024-05-14", "NS"));
        await Twijfelt(gelijk, "betaaldDoorDerde");
        Assert.That(Bewijs(gelijk, "betaaldDoorDerde"), Is.EqualTo(new[] { $"inschrijving {reis.Id} dienstreizen true" }));
        // A line that names the trip, whatever its kind and day.
        var verband = new JsonObject { ["register"] = "dienstreizen", ["inschrijving"] = reis.Id.ToString() };
        await Twijfelt(await Getoetst(persoon, Regel("hotel", 90m, "2024-05-01", "Hotel Leipzig").Met(("verband", verband))), "betaaldDoorDerde");
        // Another person's line that names who paid.
        var ander = await Getoetst(await Wethouder(), Regel("diner", 31m, "2024-05-14", "Metaalbouw Vecht BV"));
        await Twijfelt(ander, "betaaldDoorDerde");
        Assert.That(Bewijs(ander, "betaaldDoorDerde"), Is.EqualTo(new[] { $"inschrijving {reis.Id} dienstreizen false" }));
    }

    [TestCase(TestName = "003-29: een reis voor rekening van de gemeente, en een bedrag dat zij al droeg")]
    public async Task Reis_door_de_gemeente_betaald()
    {
        var persoon = await Wethouder();
        await Schrijf("dienstreizen", Reisvoorbeelden.Reis(persoon), ("collegebesluit", Reisvoorbeelden.Besluit()), ("verantwoording", Reisvoorbeelden.Verantwoording(Reisvoorbeelden.Kosten("gemeente", 180m))));
        var ander = await Getoetst(persoon, Regel("trein", 12m, "2024-05-14", "NS"));
        Assert.That((Toets(ander)["twijfel"]!.GetValue<bool>(), Codes(ander).Contains("reisVanGemeente")), Is.EqualTo((false, true)), "the claim may be how the municipality bears it");
        await Twijfelt(await Getoetst(persoon, Regel("trein", 180m, "2024-05-14", "DB")), "betaaldDoorGemeente");
    }

    [TestCase("derde", "betaaldDoorDerde", TestName = "003-29: een maaltijd die volgens het register een derde betaalde")]
    [TestCase("gemeente", "betaaldDoorGemeente", TestName = "003-29: een maaltijd die volgens het register de gemeente betaalde")]
    public async Task Maaltijd_al_betaald(string betaler, string code)
    {
        var persoon = await Wethouder();
        var uitnodiging = Registervoorbeelden.Uitnodiging(persoon).Met(("vorm", "diner"), ("betaler", betaler), ("datumEvenement", "2024-05-14"), ("reactie", new JsonObject { ["besluit"] = "aanvaard", ["op"] = "2024-04-24", ["motivering"] = "Functioneel." }));
        var inschrijving = await Schrijf("uitnodigingen", uitnodiging);
        var declaratie = await Getoetst(persoon, Regel(totaal: betaler == "derde" ? 91m : 92m));
        await Twijfelt(declaratie, code);
        Assert.That(Bewijs(declaratie, code), Is.EqualTo(new[] { $"inschrijving {inschrijving.Id} uitnodigingen true" }));
        Assert.That(Codes(await Getoetst(persoon, Regel(totaal: 93m, datum: "2024-05-15"))), Has.None.EqualTo(code));
    }

    private async Task<Guid> Factuur(Guid persoon, decimal bedrag, string kostensoort = "diner", string leverancier = "Restaurant De Brug")
    {
        var antwoord = await Post(Administratie, Assen + "/facturen", new JsonObject
        {
            ["persoon"] = persoon.ToString(),
            ["ambt"] = "wethouder",
            ["kostensoort"] = kostensoort,
            ["datum"] = "2024-05-14",
            ["betaaldOp"] = "2024-05-28",
            ["bedrag"] = bedrag,
            ["leverancier"] = leverancier,
            ["factuurnummer"] = $"F-{Guid.CreateVersion7()}",
            ["doel"] = "Overleg",
        });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    [TestCase(TestName = "003-29: een factuur die de gemeente betaalde, over personen heen")]
    public async Task Factuur_van_de_gemeente()
    {
        var (een, ander) = (await Wethouder(), await Wethouder());
        var factuur = await Factuur(een, 140m);
        var zelfde = await Getoetst(ander, Regel(totaal: 140m, leverancier: "Restaurant De Brug"));
        await Twijfelt(zelfde, "zelfdeFactuur");
        Assert.That(Bewijs(zelfde, "zelfdeFactuur"), Is.EqualTo(new[] { $"factuur {factuur} false" }));
        var dag = await Getoetst(een, Regel(totaal: 24m, leverancier: "Bistro Noord"));
        await Twijfelt(dag, "factuurZelfdeDag");
        Assert.That(Bewijs(dag, "factuurZelfdeDag"), Is.EqualTo(new[] { $"factuur {factuur} true" }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codes(await Getoetst(een, Regel("telefoon", 25m))), Has.None.EqualTo("factuurZelfdeDag"), "another kind");
            Assert.That(Codes(await Getoetst(ander, Regel(totaal: 141m, leverancier: "Restaurant De Brug"))), Has.None.EqualTo("zelfdeFactuur").And.None.EqualTo("factuurZelfdeDag"));
            Assert.That(Codes(await Getoetst(een, Regel(totaal: 140m, leverancier: "Restaurant De Brug"))).Count(c => c is "zelfdeFactuur" or "factuurZelfdeDag"), Is.EqualTo(1), "one invoice is told once");
        }
    }
}
