using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>Recording office-holders: who may, what they may hold, and what everyone else then sees of it.</summary>
public sealed class AmbtsdragersTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/ambtsdragers";

    private string chef = "";

    [OneTimeSetUp]
    public async Task EenChef() => chef = (await Persoon("ambtenaar", naam: "A. Chef")).ToString();

    private static JsonObject Periode(string ambt, string van, string? totEnMet = null, string? leidinggevende = null)
    {
        var periode = new JsonObject { ["ambt"] = ambt, ["van"] = van };
        if (totEnMet is not null)
        {
            periode["totEnMet"] = totEnMet;
        }

        if (leidinggevende is not null)
        {
            periode["leidinggevende"] = leidinggevende;
        }

        return periode;
    }

    private static JsonObject Invoer(string naam, params JsonNode?[] ambten) => new() { ["naam"] = naam, ["ambten"] = new JsonArray(ambten) };

    private async Task<Antwoord> Vastgelegd(JsonObject invoer)
    {
        var antwoord = await Post(Griffier, Pad, invoer);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    [TestCase("griffier")]
    [TestCase("gemeentesecretaris")]
    public async Task Griffier_en_gemeentesecretaris_leggen_vast(string rol)
    {
        var gemaakt = await Post(Host.Als(rol), Pad, Invoer("  J. de Vries ", Periode("wethouder", "2022-06-01"), Periode("raadslid", "2018-03-29", "2022-05-31")));
        var gelezen = await Haal(Anoniem, gemaakt.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gemaakt.Status, Is.EqualTo(HttpStatusCode.Created), gemaakt.Text);
            Assert.That(gemaakt.Headers["Location"], Is.EqualTo($"{Pad}/{gemaakt.Id}"));
            Assert.That(gemaakt.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
            Assert.That(gelezen.Json["naam"]!.GetValue<string>(), Is.EqualTo("J. de Vries"));
            Assert.That(gelezen.Json["ambten"]!.ToJsonString(), Is.EqualTo("""[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-05-31"},{"ambt":"wethouder","van":"2022-06-01"}]"""));
            Assert.That(gelezen.Headers["Cache-Control"], Is.EqualTo("public, no-cache"));
            Assert.That((await Haal(Anoniem, gemaakt.Headers["Location"], ("If-None-Match", gelezen.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
        }
    }

    [TestCase("ambtsdrager")]
    [TestCase("leidinggevende")]
    public async Task Andere_rollen_leggen_niet_vast(string rol)
    {
        var antwoord = await Post(Host.Als(rol), Pad, Invoer("J. de Vries", Periode("raadslid", "2020-01-01")));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "rolOntbreekt")));
    }

    private const string Chef = "01920000-0000-7000-8000-000000000001";

    private static IEnumerable<TestCaseData> Fouten()
    {
        static TestCaseData Fout(string naam, JsonObject invoer, params string[] velden) => new TestCaseData(invoer.ToJsonString(), velden).SetArgDisplayNames(naam);

        yield return Fout("niets", [], "naam", "ambten");
        yield return Fout("lege naam", Invoer(" ", Periode("raadslid", "2020-01-01")), "naam");
        yield return Fout("lange naam", Invoer(new string('a', 201), Periode("raadslid", "2020-01-01")), "naam");
        yield return Fout("geen ambten", Invoer("A"), "ambten");
        yield return Fout("te veel ambten", Invoer("A", [.. Enumerable.Range(1950, 51).Select(jaar => Periode("raadslid", $"{jaar}-01-01", $"{jaar}-12-31"))]), "ambten");
        yield return Fout("leeg ambt", Invoer("A", (JsonNode?)null), "ambten[0]");
        yield return Fout("onvolledig ambt", Invoer("A", new JsonObject(), Periode("raadslid", "2020-01-01")), "ambten[0].ambt", "ambten[0].van");
        yield return Fout("onbekende waarden", Invoer("A", Periode("raadslid", "2020-01-01"), Periode("minister", "vorig jaar", "nooit", "chef")), "ambten[1].ambt", "ambten[1].van", "ambten[1].totEnMet", "ambten[1].leidinggevende");
        yield return Fout("onbekende velden", Invoer("A", new JsonObject { ["ambt"] = "raadslid", ["van"] = "2020-01-01", ["partij"] = "X" }).Met(("id", Chef)), "ambten[0].partij", "id");
        yield return Fout("ambten is geen lijst", new JsonObject { ["naam"] = "A", ["ambten"] = Periode("raadslid", "2020-01-01") }, "ambten");
        yield return Fout("einde voor begin", Invoer("A", Periode("raadslid", "2020-01-02", "2020-01-01")), "ambten[0].totEnMet");
        yield return Fout("overlap op een dag", Invoer("A", Periode("raadslid", "2020-01-01", "2021-01-01"), Periode("raadslid", "2021-01-01")), "ambten[1]");
        yield return Fout("overlap zonder einde", Invoer("A", Periode("raadslid", "2020-01-01"), Periode("raadslid", "2010-01-01", "2020-06-01")), "ambten[1]");
        yield return Fout("zelfde begin", Invoer("A", Periode("raadslid", "2020-01-01", "2020-02-01"), Periode("raadslid", "2020-01-01", "2020-02-01")), "ambten[1]");
        yield return Fout("leidinggevende van een raadslid", Invoer("A", Periode("raadslid", "2020-01-01", null, Chef)), "ambten[0].leidinggevende");
        yield return Fout("alles tegelijk", Invoer("", Periode("raadslid", "2020-01-02", "2020-01-01", Chef), Periode("wethouder", "2020-01-01"), Periode("wethouder", "2021-01-01")), "naam", "ambten[0].totEnMet", "ambten[0].leidinggevende", "ambten[2]");
    }

    [TestCaseSource(nameof(Fouten))]
    public async Task Fouten_worden_allemaal_genoemd(string invoer, string[] velden)
    {
        var antwoord = await Post(Griffier, Pad, JsonNode.Parse(invoer)!);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden), antwoord.Text);
    }

    [TestCase("null")]
    [TestCase("[]")]
    public async Task Wat_geen_object_is_wordt_geweigerd(string tekst)
    {
        using var body = new StringContent(tekst, System.Text.Encoding.UTF8, "application/json");
        Assert.That((await StuurRauw(Griffier, HttpMethod.Post, Pad, body)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Leidinggevende_moet_hier_bekend_zijn()
    {
        foreach (var onbekend in new[] { Guid.CreateVersion7(), await Persoon("ambtenaar", "gm0106") })
        {
            var antwoord = await Post(Griffier, Pad, Invoer("A", Periode("raadslid", "2020-01-01"), Periode("ambtenaar", "2020-01-01", null, onbekend.ToString())));
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
            Assert.That(antwoord.Velden, Is.EqualTo(new[] { "ambten[1].leidinggevende" }));
        }
    }

    [Test]
    public async Task Aansluitende_perioden_en_twee_ambten_tegelijk_mogen() =>
        await Vastgelegd(Invoer("A. Dubbel", Periode("raadslid", "2020-01-01", "2020-12-31"), Periode("raadslid", "2021-01-01"), Periode("commissielid", "2020-06-01")));

    [Test]
    public async Task Herhaling_onder_een_sleutel_legt_een_persoon_vast()
    {
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var naam = $"S. {sleutel.Item2}";
        var eerst = await Post(Griffier, Pad, Invoer(naam, Periode("raadslid", "2020-01-01", "2021-01-01")), sleutel);
        var weer = await Post(Griffier, Pad, Invoer(naam, Periode("raadslid", "2020-01-01", "2021-01-01")), sleutel);
        var anders = await Post(Griffier, Pad, Invoer(naam, Periode("raadslid", "2020-01-01", "2021-01-02")), sleutel);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((weer.Status, weer.Text, weer.ETag, weer.Headers["Location"]), Is.EqualTo((HttpStatusCode.Created, eerst.Text, eerst.ETag, eerst.Headers["Location"])));
            Assert.That((anders.Status, anders.Code), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")));
        }
    }

    [Test]
    public async Task Ambtenaar_is_er_alleen_voor_de_beheerders_en_zichzelf()
    {
        var id = (await Vastgelegd(Invoer("Q. Ambtenaar", Periode("ambtenaar", "2020-01-01", null, chef)))).Id;
        var collega = await Persoon("ambtenaar", leidinggevende: Guid.Parse(chef));
        foreach (var (wie, ziet, inLijst) in new[]
        {
            (Anoniem, false, false), (Host.Als("ambtsdrager", persoon: collega), false, false), (Host.Als("leidinggevende"), false, false),
            (Host.Als("griffier", "gm0106"), false, false), (Host.Als("ambtsdrager", "gm0106", id), false, false), (Host.Als("leidinggevende", "gm0106", Guid.Parse(chef)), false, false),
            (Host.Als("ambtsdrager", persoon: id), true, false), (Host.Als("leidinggevende", persoon: Guid.Parse(chef)), true, true), (Griffier, true, true), (Host.Als("gemeentesecretaris"), true, true),
        })
        {
            var los = await Haal(wie, $"{Pad}/{id}");
            var lijst = await Haal(wie, $"{Pad}?ambt=ambtenaar&limit=100");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(los.Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound));
                Assert.That(los.Text.Contains(chef, StringComparison.Ordinal), Is.EqualTo(ziet));
                Assert.That(lijst.Ids.Contains(id), Is.EqualTo(inLijst));
                Assert.That(lijst.Headers["Cache-Control"], Is.EqualTo(wie == Anoniem ? "public, no-cache" : "private, no-store"));
            }
        }
    }

    [Test]
    public async Task Van_een_persoon_met_ook_een_ander_ambt_is_alleen_het_openbare_ambt_te_zien()
    {
        var id = (await Vastgelegd(Invoer("W. Wissel", Periode("ambtenaar", "2010-01-01", "2019-12-31", chef), Periode("raadslid", "2020-01-01")))).Id;
        var lijst = await Haal(Anoniem, $"{Pad}?limit=100&ambt=raadslid");
        using (Assert.EnterMultipleScope())
        {
            foreach (var gezien in new[] { (await Haal(Anoniem, $"{Pad}/{id}")).Json, lijst.Items.Single(i => i["id"]!.GetValue<string>() == id.ToString()) })
            {
                Assert.That(gezien["ambten"]!.ToJsonString(), Is.EqualTo("""[{"ambt":"raadslid","van":"2020-01-01"}]"""));
            }

            // Nor does the public find them by what it may not see.
            Assert.That((await Haal(Anoniem, $"{Pad}?ambt=ambtenaar")).Items, Is.Empty);
            Assert.That((await Haal(Anoniem, $"{Pad}?limit=100&peildatum=2015-01-01")).Ids, Does.Not.Contain(id));
            Assert.That((await Haal(Griffier, $"{Pad}?limit=100&peildatum=2015-01-01")).Ids, Does.Contain(id));
            Assert.That((await Haal(Host.Als("ambtsdrager", persoon: id), $"{Pad}/{id}")).Json["ambten"]!.AsArray(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task Onbekende_en_andermans_ambtsdrager_is_er_niet()
    {
        var id = (await Vastgelegd(Invoer("J. de Vries", Periode("raadslid", "2020-01-01")))).Id;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, $"{Pad}/{Guid.CreateVersion7()}")).Code, Is.EqualTo("ambtsdragerOnbekend"));
            Assert.That((await Haal(Anoniem, $"{Assen}/ambtsdragers/{id}")).Code, Is.EqualTo("ambtsdragerOnbekend"));
        }
    }
}
