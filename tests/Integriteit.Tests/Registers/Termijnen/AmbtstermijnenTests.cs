using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Termijnen;

/// <summary>The terms that come with taking and leaving an office.</summary>
public sealed class AmbtstermijnenTests(Provider provider) : TermijnTests(provider)
{
    private Task<Antwoord> LegNeer(Guid persoon, string ambt, string van, string totEnMet) => Stuur(
        Secretaris, HttpMethod.Put, $"{Assen}/ambtsdragers/{persoon}", new JsonObject { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = ambt, ["van"] = van, ["totEnMet"] = totEnMet }) }, ("If-Match", "*"));

    [TestCase(TestName = "T-NF-WET, T-NF-ASSEN: wie een ambt aanvaardt maakt terstond openbaar en meldt wat hij al deed")]
    public async Task Aanvang()
    {
        Op("2024-02-10");
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-02-01");
        await Bezorg();
        var query = $"?persoon={persoon}&register=nevenfuncties&vervaldatumTot=2024-02-01";
        Assert.That(await Termijnen(Secretaris, query), Is.EquivalentTo(["nevenfuncties melding 2024-02-01 teLaat -", "nevenfuncties openbaarmaking 2024-02-01 teLaat -"]));
        var inschrijving = await Schrijf("nevenfuncties", Nevenfunctie(persoon, op: "2024-02-10"));
        await Bezorg();
        Assert.That(await Termijnen(Secretaris, query), Is.Empty);
        Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EquivalentTo(["nevenfuncties melding 2024-02-01 voldaan 2024-02-10", "nevenfuncties openbaarmaking 2024-02-01 voldaan 2024-02-10"]));
        // What was withdrawn states nothing.
        await Post(Secretaris, inschrijving.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        await Bezorg();
        Assert.That(await Termijnen(Secretaris, query), Has.Count.EqualTo(2));
    }

    [TestCase(TestName = "T-NF-WET: voor 2023 kende de wet geen termijn bij de aanvang")]
    public async Task Aanvang_naar_de_wet_van_toen()
    {
        Op("2024-02-10");
        var persoon = await Persoon("raadslid", "gm0148", van: "2018-03-29");
        await Bezorg();
        Assert.That(await Host.Tel("termijn", $"persoon = {Sql(persoon)} AND register = 'nevenfuncties'"), Is.Zero);
    }

    [TestCase(TestName = "T-AFKOEL: na het neerleggen loopt een jaar af, zonder verschuiving, en eindigt vanzelf")]
    public async Task Afkoelperiode()
    {
        Op("2024-06-03");
        var persoon = await Persoon("wethouder", "gm0106", van: "2022-06-01");
        await LegNeer(persoon, "wethouder", "2022-06-01", "2024-05-31");
        await Bezorg();
        var query = $"?persoon={persoon}&handeling=afkoelperiode";
        // 31 May 2025 is a Saturday: a year is never moved.
        Assert.That(await Termijnen(Secretaris, query), Is.EqualTo(["vervolgfuncties afkoelperiode 2025-05-31 open -"]));
        Op("2025-06-01");
        await Werk(Host);
        Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(["vervolgfuncties afkoelperiode 2025-05-31 voldaan 2025-05-31"]));
    }

    [TestCase(100, true, TestName = "T-NI: een wethouder in voltijd geeft de inkomsten op voor 1 april, ook over het laatste jaar, en die dag verschuift niet")]
    [TestCase(80, false, TestName = "T-NI: een wethouder in deeltijd hoeft dat niet")]
    public async Task Inkomstenopgave(int norm, bool moet)
    {
        Op("2025-06-02");
        var antwoord = await Post(Secretaris, Assen + "/ambtsdragers", new JsonObject { ["naam"] = "A", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder", ["van"] = "2024-02-01", ["totEnMet"] = "2025-05-31", ["tijdsbestedingsnorm"] = norm }) });
        var persoon = antwoord.Id;
        await Bezorg();
        var query = $"?persoon={persoon}&handeling=inkomstenopgave";
        Assert.That(await Termijnen(Secretaris, query), Is.EqualTo(moet ? new[] { "neveninkomsten inkomstenopgave 2025-04-01 teLaat -", "neveninkomsten inkomstenopgave 2026-04-01 open -" } : []));
        if (moet)
        {
            await Schrijf("neveninkomsten", Registervoorbeelden.Neveninkomst(persoon).Met(("opgegevenOp", "2025-06-02")));
            await Bezorg();
            Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(["neveninkomsten inkomstenopgave 2025-04-01 voldaan 2025-06-02"]));
            Assert.That(await Termijnen(Host.Als("griffier", "gm0106"), query), Is.Empty);
        }
    }

    [TestCase(TestName = "T-NF-WET: wie opgeeft niets te melden te hebben, heeft aan de aanvang voldaan")]
    public async Task Niets_te_melden()
    {
        Op("2024-02-10");
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-02-01");
        await Post(Secretaris, Assen + "/nulopgaven", new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = "wethouder", ["register"] = "nevenfuncties", ["jaar"] = 2024, ["soort"] = "nietsTeMelden" });
        await Bezorg();
        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&register=nevenfuncties&stand=voldaan"), Is.EquivalentTo(["nevenfuncties melding 2024-02-01 voldaan 2024-02-10", "nevenfuncties openbaarmaking 2024-02-01 voldaan 2024-02-10"]));
    }

    [TestCase(TestName = "Rechtspositiebesluit 3.3.2: wat voor de duur van het ambt in bruikleen is, gaat terug als het ambt eindigt")]
    public async Task Teruggave()
    {
        Op("2024-06-03");
        var persoon = await Persoon("wethouder", "gm0106", van: "2022-06-01");
        var laptop = await Schrijf("voorzieningen", Reisvoorbeelden.Voorziening(persoon));
        await LegNeer(persoon, "wethouder", "2022-06-01", "2024-05-31");
        await Bezorg();
        var query = $"?persoon={persoon}&handeling=teruggave";
        Assert.That(await Termijnen(Secretaris, query), Is.EqualTo(["voorzieningen teruggave 2024-05-31 teLaat -"]));
        await Zet(laptop, "inlevering", new JsonObject { ["op"] = "2024-06-03", ["staat"] = "goed" });
        await Bezorg();
        Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(["voorzieningen teruggave 2024-05-31 voldaan 2024-06-03"]));
    }

    [Test]
    public async Task Wat_anders_blijkt_wordt_opnieuw_afgeleid_en_twee_keer_afleiden_verandert_niets()
    {
        Op("2024-02-10");
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-02-01");
        await LegNeer(persoon, "wethouder", "2024-02-03", "2024-02-29");
        await Bezorg();
        var eerst = await Termijnen(Secretaris, $"?persoon={persoon}");
        Assert.That(eerst.Where(t => t.StartsWith("nevenfuncties", StringComparison.Ordinal)), Is.EquivalentTo(["nevenfuncties melding 2024-02-03 teLaat -", "nevenfuncties openbaarmaking 2024-02-03 teLaat -"]));
        await Werk(Host);
        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}"), Is.EqualTo(eerst));
    }

    [Test]
    public async Task Ambten_van_voor_de_tabel_komen_er_alsnog_bij()
    {
        Op("2024-02-10");
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-02-01");
        await Bezorg();
        Assert.That(Host.Ruw($"DELETE FROM registers.termijn WHERE persoon = {Sql(persoon)}"), Is.Positive);
        await Werk(Host);
        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&register=nevenfuncties"), Has.Count.EqualTo(2));
    }
}
