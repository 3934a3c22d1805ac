using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>Side income is stated per side job and year, its amount for the offset apart from the pay. // 000-13, 003-09, 003-10, Gemeentewet 41b, 44, 66, 67</summary>
public sealed class NeveninkomstenTests(Provider provider) : HttpTests(provider)
{
    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private static string Lijst(string gemeente = "gm0148") => $"/api/v1/gemeenten/{gemeente}/registers/neveninkomsten";

    private async Task<Guid> Wethouder(int? norm = 100, string gemeente = "gm0148", string van = "2018-06-01", string? totEnMet = null)
    {
        var ambt = new JsonObject { ["ambt"] = "wethouder", ["van"] = van, ["totEnMet"] = totEnMet, ["tijdsbestedingsnorm"] = norm };
        return (await Post(Host.Als("gemeentesecretaris", gemeente), $"/api/v1/gemeenten/{gemeente}/ambtsdragers", new JsonObject { ["naam"] = "W. de Wit", ["ambten"] = new JsonArray(ambt) })).Id;
    }

    private async Task<Antwoord> Schrijf(JsonObject inkomst, HttpStatusCode status = HttpStatusCode.Created, string gemeente = "gm0148")
    {
        var antwoord = await Post(Host.Als("gemeentesecretaris", gemeente), Lijst(gemeente), inkomst);
        Assert.That(antwoord.Status, Is.EqualTo(status), antwoord.Text);
        return antwoord;
    }

    private static IEnumerable<string> Gevolgen(Antwoord inschrijving) => inschrijving.Json["toets"]!["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()).Distinct();

    private static IEnumerable<string> Termijnen(Antwoord inschrijving) =>
        inschrijving.Json["toets"]!["termijnen"]!.AsArray().Select(t => $"{t!["handeling"]} {t["vervaldatum"]}").Distinct();

    [Test]
    public async Task Persoon_en_gemeentesecretaris_schrijven_in_en_niets_is_openbaar()
    {
        var persoon = await Wethouder();
        var zelf = await Post(Host.Als("ambtsdrager", persoon: persoon), Lijst(), Registervoorbeelden.Neveninkomst(persoon));
        var ander = await Schrijf(Registervoorbeelden.Neveninkomst(persoon, ambtshalve: true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zelf.Status, Is.EqualTo(HttpStatusCode.Created), zelf.Text);
            Assert.That((zelf.Json["openbaar"]!.GetValue<bool>(), ander.Json["openbaar"]!.GetValue<bool>()), Is.EqualTo((false, false)));
            // Gemeentewet 41b(5) and Wet schadeloosstelling 3(2): two amounts by two definitions.
            Assert.That((zelf.Json["gegevens"]!["inkomsten"]!.ToJsonString(), zelf.Json["gegevens"]!["verrekening"]!["bedrag"]!.ToJsonString()), Is.EqualTo(("20000.00", "19500.00")));
        }
    }

    [TestCase(TestName = "000-13: opgave van inkomsten voor 1 april, en voor de verrekening binnen een half jaar")]
    public async Task Termijn_van_een_april()
    {
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder()));
        Assert.That(Termijnen(opgave), Is.SupersetOf(new[] { "inkomstenopgave 2025-04-01", "opgaveVerrekening 2025-06-30" }));
    }

    [TestCase(100, false, true, false, TestName = "003-10: voltijd wordt verrekend")]
    [TestCase(80, false, false, true, TestName = "Gemeentewet 44: deeltijd wordt niet verrekend")]
    [TestCase(100, true, false, false, TestName = "003-09: ambtshalve gaat naar de gemeentekas en wordt niet verrekend")]
    public async Task Gevolg_volgt_uit_het_ambt(int norm, bool ambtshalve, bool verrekend, bool deeltijd)
    {
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(norm), ambtshalve));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opgave.Json["gegevens"]!["deeltijd"]!.GetValue<bool>(), Is.EqualTo(deeltijd));
            Assert.That(Gevolgen(opgave).Contains("verrekening"), Is.EqualTo(verrekend));
            Assert.That(Gevolgen(opgave).Contains("afdrachtGemeentekas"), Is.EqualTo(ambtshalve));
        }
    }

    [Test]
    public async Task Dalfsen_vraagt_de_inkomsten_ook_van_wie_in_deeltijd_werkt()
    {
        // 000-13: the code asks what the law does not.
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(50)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Termijnen(opgave), Has.None.Contains("inkomstenopgave"));
            Assert.That(opgave.Json["toets"]!["opTeGeven"]!.AsArray().Select(o => o!.GetValue<string>()), Does.Contain("inkomsten"));
        }
    }

    [Test]
    public async Task Deeltijd_die_onbekend_is_zegt_de_persoon_en_die_bekend_is_niet_anders()
    {
        Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(null)))).Json["gegevens"]!["deeltijd"], Is.Null);
        Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(null)).Met(("deeltijd", true)))).Json["gegevens"]!["deeltijd"]!.GetValue<bool>(), Is.True);
        Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(100)).Met(("deeltijd", true)), HttpStatusCode.BadRequest)).Velden, Is.EqualTo(new[] { "deeltijd" }));
    }

    [TestCase("2024-12-31", null, HttpStatusCode.Created, TestName = "Neveninkomst: het ambt begon op de laatste dag van het jaar")]
    [TestCase("2025-01-01", null, HttpStatusCode.Conflict, TestName = "Neveninkomst: het ambt begon na het jaar")]
    [TestCase("2018-01-01", "2024-01-01", HttpStatusCode.Created, TestName = "Neveninkomst: het ambt eindigde op de eerste dag van het jaar")]
    [TestCase("2018-01-01", "2023-12-31", HttpStatusCode.Conflict, TestName = "Neveninkomst: het ambt eindigde voor het jaar")]
    public async Task Ambt_is_in_het_jaar_bekleed(string van, string? tot, HttpStatusCode status) =>
        Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder(van: van, totEnMet: tot)), status)).Json["code"]?.GetValue<string>(), Is.EqualTo(status == HttpStatusCode.Conflict ? "ambtNietBekleed" : null));

    [Test]
    public async Task Een_nevenfunctie_heeft_een_inschrijving_per_jaar()
    {
        var persoon = await Wethouder();
        await Schrijf(Registervoorbeelden.Neveninkomst(persoon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("omschrijving", "LID van de Raad van Toezicht.")), HttpStatusCode.Conflict)).Code, Is.EqualTo("alIngeschreven"));
            await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("jaar", 2023)));
            await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("organisatie", "Een andere")));
            await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder()));
        }
    }

    [Test]
    public async Task Verwijzing_gaat_naar_een_nevenfunctie_van_dezelfde_persoon()
    {
        var (persoon, functie) = (await Wethouder(), Guid.CreateVersion7());
        await Host.Registers(db => db.InTransaction(
            () => db.Execute(
                """
                INSERT INTO registers.inschrijving (gemeente, register, id, sleutel, kring, beheerder, status, versie, persoon, ingeschreven_op, weergave, gewijzigd_op)
                VALUES (@Gemeente, 'nevenfuncties', @Id, @Sleutel, 'openbaar', 'gemeentesecretaris', 'geldig', 1, @Persoon, @Nu, '{}', @Nu)
                """,
                new { Gemeente = "gm0148", Id = functie, Sleutel = TimeProvider.System.GetUtcNow().Ticks, Persoon = persoon, Nu = TimeProvider.System.GetUtcNow() },
                default),
            default));
        using (Assert.EnterMultipleScope())
        {
            await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("nevenfunctie", functie.ToString())));
            Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(persoon).Met(("nevenfunctie", functie.ToString()), ("omschrijving", "Anders gezegd")), HttpStatusCode.Conflict)).Code, Is.EqualTo("alIngeschreven"));
            Assert.That((await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder()).Met(("nevenfunctie", functie.ToString())), HttpStatusCode.BadRequest)).Velden, Is.EqualTo(new[] { "nevenfunctie" }));
        }
    }

    private static IEnumerable<TestCaseData> Fouten()
    {
        TestCaseData Geval(string naam, string veld, bool ambtshalve, params (string, JsonNode?)[] anders) => new TestCaseData(anders, veld, ambtshalve).SetName($"Neveninkomst: {naam}");
        yield return Geval("raadsleden geven geen inkomsten op (000-13)", "ambt", false, ("ambt", "raadslid"));
        yield return Geval("burgemeester in deeltijd", "deeltijd", false, ("ambt", "burgemeester"), ("deeltijd", true));
        yield return Geval("jaar dat niet voorbij is", "jaar", false, ("jaar", 2199), ("opgegevenOp", "2025-03-01"));
        yield return Geval("opgave voor het einde van het jaar", "opgegevenOp", false, ("opgegevenOp", "2024-12-31"));
        yield return Geval("opgave in de toekomst", "opgegevenOp", false, ("opgegevenOp", "2199-01-01"));
        yield return Geval("verrekening van ambtshalve inkomsten (003-09)", "verrekening", true, ("verrekening", new JsonObject { ["soort"] = "belastbaarLoon", ["bedrag"] = 1, ["bedragSoort"] = "exact" }));
        yield return Geval("afdracht van gewone inkomsten", "afdracht", false, ("afdracht", Registervoorbeelden.Afdracht()));
        yield return Geval("meer afgedragen dan genoten", "afdracht.bedrag", true, ("afdracht", Registervoorbeelden.Afdracht(20_000.01m)));
        yield return Geval("afdracht in de toekomst", "afdracht.betaaldOp", true, ("afdracht", new JsonObject { ["betaaldOp"] = "2199-01-01", ["bedrag"] = 1 }));
        yield return Geval("zonder bedragsoort", "bedragSoort", false, ("bedragSoort", null));
    }

    [TestCaseSource(nameof(Fouten))]
    public async Task Elke_fout_wordt_genoemd((string, JsonNode?)[] anders, string veld, bool ambtshalve)
    {
        var inkomst = Registervoorbeelden.Neveninkomst(await Wethouder(), ambtshalve).Met([.. anders.Select(a => (a.Item1, a.Item2?.DeepClone()))]);
        Assert.That((await Schrijf(inkomst, HttpStatusCode.BadRequest)).Velden, Does.Contain(veld));
    }

    [Test]
    public async Task Afdracht_wordt_vastgelegd_door_de_gemeentesecretaris()
    {
        // 003-09
        var persoon = await Wethouder();
        var (ambtshalve, gewoon) = (await Schrijf(Registervoorbeelden.Neveninkomst(persoon, ambtshalve: true)), await Schrijf(Registervoorbeelden.Neveninkomst(persoon)));
        Task<Antwoord> Afdracht(HttpClient wie, Antwoord opgave, decimal bedrag = 20_000) => Post(wie, opgave.Headers["Location"] + "/afdracht", Registervoorbeelden.Afdracht(bedrag), ("If-Match", "*"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Afdracht(Secretaris, gewoon)).Code, Is.EqualTo("nietAmbtshalve"));
            Assert.That((await Afdracht(Secretaris, ambtshalve, 20_000.01m)).Velden, Is.EqualTo(new[] { "bedrag" }));
            Assert.That((await Afdracht(Host.Als("ambtsdrager", persoon: persoon), ambtshalve)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await Afdracht(Host.Als("gemeentesecretaris", persoon: persoon), ambtshalve)).Status, Is.EqualTo(HttpStatusCode.Forbidden), "one's own");
            Assert.That((await Afdracht(Griffier, ambtshalve)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Afdracht(Secretaris, ambtshalve)).Json["gegevens"]!["afdracht"]!["bedrag"]!.ToJsonString(), Is.EqualTo("20000.00"));
        }
    }

    [TestCase("griffier")]
    [TestCase("burgemeester")]
    [TestCase("leidinggevende")]
    [TestCase("ambtsdrager")]
    public async Task Voor_ieder_ander_is_er_geen(string rol)
    {
        // 000-13: to the gemeentesecretaris and nobody else.
        var persoon = await Wethouder();
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(persoon));
        var pad = opgave.Headers["Location"];
        foreach (var wie in new[] { Host.Als(rol), Host.Als(rol, persoon: await Wethouder()), Host.Als(rol, persoon: await Persoon("griffier")) })
        {
            var (echt, verzonnen) = (await Haal(wie, pad), await Haal(wie, $"{Lijst()}/{Guid.CreateVersion7()}"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That((echt.Status, echt.Code, echt.Json["detail"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.NotFound, verzonnen.Code, verzonnen.Json["detail"]!.GetValue<string>())));
                Assert.That((await Haal(wie, pad + "/versies")).Status, Is.EqualTo(HttpStatusCode.NotFound));
                Assert.That((await Haal(wie, $"{Lijst()}?persoon={persoon}")).Items, Is.Empty);
                Assert.That((await Haal(wie, Lijst(), ("Accept", "text/csv"))).Text, Does.Not.Contain(opgave.Id.ToString()));
                Assert.That((await Stuur(wie, HttpMethod.Put, pad, Registervoorbeelden.Neveninkomst(persoon).Met(("reden", "Anders.")), ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
                Assert.That((await Post(wie, Lijst(), Registervoorbeelden.Neveninkomst(persoon))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            }
        }
    }

    [Test]
    public async Task Publiek_en_andere_gemeente_komen_er_niet_in()
    {
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(await Wethouder()));
        var (pad, elders) = (opgave.Headers["Location"], Host.Als("gemeentesecretaris", "gm0106"));
        using (Assert.EnterMultipleScope())
        {
            foreach (var plaats in new[] { Lijst(), pad, pad + "/versies" })
            {
                Assert.That((await Haal(Anoniem, plaats)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
                Assert.That((await Haal(elders, plaats)).Code, Is.EqualTo("andereGemeente"));
            }

            Assert.That((await Haal(elders, pad.Replace("gm0148", "gm0106", StringComparison.Ordinal))).Code, Is.EqualTo("inschrijvingOnbekend"));
            Assert.That((await Haal(elders, Lijst("gm0106"))).Ids, Does.Not.Contain(opgave.Id));
        }
    }

    [Test]
    public async Task Persoon_en_gemeentesecretaris_zien_haar_en_dat_laat_een_regel_na()
    {
        var persoon = await Wethouder();
        var opgave = await Schrijf(Registervoorbeelden.Neveninkomst(persoon));
        var door = new[] { Secretaris, Host.Als("ambtsdrager", persoon: persoon), Host.Als("ambtsdrager", persoon: await Persoon("gemeentesecretaris")) };
        foreach (var wie in door)
        {
            Assert.That((await Haal(wie, opgave.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Haal(wie, $"{Lijst()}?persoon={persoon}")).Ids, Is.EqualTo(new[] { opgave.Id }));
        }

        Assert.That(await Host.Registers(db => db.Single<int>(
            "SELECT COUNT(*) FROM registers.audit WHERE gemeente = @Gemeente AND onderwerp = @Id AND uitkomst = 'gelezen'", new { Gemeente = "gm0148", Id = opgave.Id.ToString() }, default)), Is.EqualTo(door.Length));
    }
}
