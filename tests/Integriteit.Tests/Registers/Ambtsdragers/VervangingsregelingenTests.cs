using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>The order in which wethouders replace the burgemeester: laid down, never overwritten, read by keepers.</summary>
public sealed class VervangingsregelingenTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/vervangingsregelingen";

    private Guid een, twee;

    [OneTimeSetUp]
    public async Task Wethouders() => (een, twee) = (await Persoon("wethouder", van: "2022-06-01", naam: "Een"), await Persoon("wethouder", van: "2022-06-01", naam: "Twee"));

    private static JsonObject Regeling(string van, string besloten, params Guid[] wethouders) => new()
    {
        ["van"] = van, ["wethouders"] = new JsonArray([.. wethouders.Select(w => (JsonNode)w.ToString())]), ["beslotenOp"] = besloten, ["kenmerk"] = " B&W 12 ",
    };

    private async Task<string> Vervanger(string datum) => (await Haal(Griffier, $"{Dalfsen}/vervangers?datum={datum}")).Json["vervangers"]![0]!["naam"]!.ToString();

    [TestCase("griffier")]
    [TestCase("gemeentesecretaris")]
    [TestCase("burgemeester")]
    public async Task Griffier_gemeentesecretaris_en_burgemeester_leggen_vast_en_lezen(string rol)
    {
        var gemaakt = await Post(Host.Als(rol), Pad, Regeling("2022-07-01", "2022-06-28", twee, een));
        var lijst = await Haal(Host.Als(rol), Pad + "?limit=100");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gemaakt.Status, Is.EqualTo(HttpStatusCode.Created), gemaakt.Text);
            Assert.That((gemaakt.Json["van"]!.ToString(), gemaakt.Json["beslotenOp"]!.ToString(), gemaakt.Json["kenmerk"]!.ToString()), Is.EqualTo(("2022-07-01", "2022-06-28", "B&W 12")));
            Assert.That(gemaakt.Json["wethouders"]!.AsArray().Select(w => w!.GetValue<Guid>()), Is.EqualTo(new[] { twee, een }));
            Assert.That(gemaakt.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
            Assert.That(lijst.Items.Single(i => i["id"]!.GetValue<Guid>() == gemaakt.Id)["wethouders"]!.ToJsonString(), Is.EqualTo(gemaakt.Json["wethouders"]!.ToJsonString()));
        }
    }

    [Test]
    public async Task Een_nieuwe_laat_de_eerdere_staan()
    {
        var eerst = await Post(Griffier, Pad, Regeling("2023-01-01", "2022-12-20", een, twee));
        var later = await Post(Griffier, Pad, Regeling("2023-02-01", "2023-01-31", twee, een));
        Assert.That((await Vervanger("2023-01-31"), await Vervanger("2023-02-01")), Is.EqualTo(("Een", "Twee")));
        var verbeterd = await Post(Griffier, Pad, Regeling("2023-01-01", "2022-12-20", twee));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Vervanger("2023-01-31"), await Vervanger("2023-02-01")), Is.EqualTo(("Twee", "Twee")));
            Assert.That((await Haal(Griffier, Pad + "?limit=100")).Ids.Where(id => id == eerst.Id || id == later.Id || id == verbeterd.Id), Is.EqualTo(new[] { eerst.Id, verbeterd.Id, later.Id }));
        }
    }

    [Test]
    public async Task Bladeren_geeft_elke_een_keer()
    {
        foreach (var dag in Enumerable.Range(1, 3))
        {
            await Post(Griffier, Pad, Regeling($"2024-03-0{dag}", "2024-02-28", een));
        }

        var ids = new List<Guid>();
        for (var adres = (string?)Pad + "?limit=2"; adres is not null;)
        {
            var pagina = await Haal(Griffier, adres);
            ids.AddRange(pagina.Ids);
            adres = pagina.Volgende;
        }

        Assert.That(ids, Is.EqualTo((await Haal(Griffier, Pad + "?limit=100")).Ids).And.Unique);
    }

    [TestCase("leidinggevende")]
    [TestCase("ambtsdrager")]
    public async Task Andere_rollen_lezen_niet_en_leggen_niet_vast(string rol)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Host.Als(rol, persoon: een), Pad, Regeling("2023-01-01", "2022-12-20", een))).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Haal(Host.Als(rol, persoon: een), Pad)).Code, Is.EqualTo("rolOntbreekt"));
        }
    }

    [Test]
    public async Task Een_andere_gemeente_ziet_ze_niet_en_heeft_andere_wethouders()
    {
        await Post(Griffier, Pad, Regeling("2022-07-01", "2022-06-28", een));
        var assen = Host.Als("griffier", "gm0106");
        var geweigerd = await Post(assen, Assen + "/vervangingsregelingen", Regeling("2023-01-01", "2022-12-20", een));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(assen, Pad)).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Post(assen, Pad, Regeling("2023-01-01", "2022-12-20", een))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(assen, Assen + "/vervangingsregelingen")).Items, Is.Empty);
            Assert.That((geweigerd.Status, geweigerd.Velden), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "wethouders[0]" })), geweigerd.Text);
        }
    }

    [Test]
    public async Task Wie_dan_geen_wethouder_is_wordt_genoemd()
    {
        var raadslid = await Persoon("raadslid");
        var antwoord = await Post(Griffier, Pad, Regeling("2022-05-31", "2022-05-30", een, raadslid, Guid.CreateVersion7()));
        Assert.That((antwoord.Status, antwoord.Velden), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "wethouders[0]", "wethouders[1]", "wethouders[2]" })), antwoord.Text);
    }

    [Test]
    public async Task Fouten_worden_allemaal_genoemd()
    {
        var toekomst = await Post(Griffier, Pad, Regeling("2022-07-01", "2999-01-01", een, twee, een).Met(("kenmerk", new string('x', 201)), ("loco", 1)));
        var leeg = await Post(Griffier, Pad, new JsonObject { ["wethouders"] = new JsonArray() });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(toekomst.Json["invalidParams"]!.AsArray().Select(p => $"{p!["name"]} {p["code"]}"), Is.EquivalentTo(["beslotenOp inDeToekomst", "van voorHetBesluit", "wethouders[2] dubbel", "kenmerk teLang", "loco onbekendVeld"]), toekomst.Text);
            Assert.That(leeg.Velden, Is.EquivalentTo(["van", "wethouders", "beslotenOp", "kenmerk"]), leeg.Text);
            Assert.That((await Haal(Griffier, Pad + "?sorteer=van")).Velden, Is.EqualTo(new[] { "sorteer" }));
        }
    }

    [Test]
    public async Task Herhaling_onder_een_sleutel_legt_een_keer_vast()
    {
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var eerst = await Post(Griffier, Pad, Regeling("2024-05-01", "2024-04-30", een), sleutel);
        var weer = await Post(Griffier, Pad, Regeling("2024-05-01", "2024-04-30", een), sleutel);
        Assert.That((weer.Status, weer.Text), Is.EqualTo((HttpStatusCode.Created, eerst.Text)));
    }
}
