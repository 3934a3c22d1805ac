using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>
/// What the code does not make public exists for its own person and keeper only: not in a list, a search, an export,
/// a single read or its versions.
/// </summary>
public sealed class BeslotenGeschenkTests(Provider provider) : RegisterTests(provider)
{
    private static async Task Ziet(HttpClient wie, Antwoord inschrijving, string gemeente, Guid persoon, bool wel)
    {
        var (lijst, id) = (Geschenken(gemeente), inschrijving.Id);
        var status = wel ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(wie, Pad(inschrijving))).Status, Is.EqualTo(status));
            Assert.That((await Haal(wie, Pad(inschrijving) + "/versies")).Status, Is.EqualTo(status));
            foreach (var filter in new[] { "limit=100", $"persoon={persoon}", "zoek=taart", "gever=12345678", "datumVanaf=2024-05-01&datumTot=2024-05-01" })
            {
                var gevonden = (await Haal(wie, $"{lijst}?{filter}")).Items.Where(i => Guid.Parse(i["id"]!.GetValue<string>()) == id).ToList();
                Assert.That(gevonden, Has.Count.EqualTo(wel ? 1 : 0), filter);
                Assert.That(gevonden.Select(i => i["gegevens"]!["eigenAfweging"]?.GetValue<string>()), Is.EqualTo(wel ? ["Gedeeld met de fractie."] : Array.Empty<string>()), filter);
                Assert.That((await Uitvoer(wie, $"{lijst}?{filter}")).Count(regel => regel.Contains(id.ToString(), StringComparison.Ordinal)), Is.EqualTo(wel ? 1 : 0), filter);
            }
        }
    }

    // 002-06
    [Test]
    public async Task Ambtenaar_van_Huizen_wordt_alleen_gezien_door_zichzelf_en_de_leidinggevende()
    {
        var chef = await Persoon("ambtenaar", "gm0406", naam: "A. Chef");
        var persoon = await Persoon("ambtenaar", "gm0406", chef);
        var collega = await Persoon("ambtenaar", "gm0406", chef, naam: "C. Collega");
        var anderechef = await Persoon("ambtenaar", "gm0406", naam: "B. Chef");
        await Persoon("ambtenaar", "gm0406", anderechef, naam: "D. Medewerker");
        var zelf = Host.Als("ambtsdrager", "gm0406", persoon);
        var inschrijving = await Schrijf(zelf, Geschenk(persoon, "ambtenaar"), "gm0406");

        await Ziet(zelf, inschrijving, "gm0406", persoon, true);
        await Ziet(Host.Als("leidinggevende", "gm0406", chef), inschrijving, "gm0406", persoon, true);
        foreach (var vreemd in new[]
        {
            Anoniem, Host.Als("ambtsdrager", "gm0406", collega), Host.Als("leidinggevende", "gm0406", anderechef), Host.Als("leidinggevende", "gm0406"),
            Host.Als("griffier", "gm0406"), Host.Als("gemeentesecretaris", "gm0406"), Host.Als("gemeentesecretaris", "gm0148"), Host.Als("ambtsdrager", "gm0148", persoon),
        })
        {
            await Ziet(vreemd, inschrijving, "gm0406", persoon, false);
        }
    }

    // 003-20
    [Test]
    public async Task Klein_geschenk_in_Assen_wordt_alleen_gezien_door_de_persoon_en_de_gemeentesecretaris()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var ander = await Persoon("wethouder", "gm0106", naam: "E. Ander");
        var zelf = Host.Als("ambtsdrager", "gm0106", persoon);
        var inschrijving = await Schrijf(zelf, Geschenk(persoon, "wethouder"), "gm0106");

        await Ziet(zelf, inschrijving, "gm0106", persoon, true);
        await Ziet(Host.Als("gemeentesecretaris", "gm0106"), inschrijving, "gm0106", persoon, true);
        foreach (var vreemd in new[] { Anoniem, Host.Als("ambtsdrager", "gm0106", ander), Host.Als("griffier", "gm0106"), Host.Als("gemeentesecretaris", "gm0148") })
        {
            await Ziet(vreemd, inschrijving, "gm0106", persoon, false);
        }
    }

    [Test]
    public async Task Leidinggevende_die_is_opgevolgd_ziet_het_niet_meer_en_de_opvolger_wel()
    {
        var (chef, opvolger) = (await Persoon("ambtenaar", "gm0406", naam: "A. Chef"), await Persoon("ambtenaar", "gm0406", naam: "B. Chef"));
        var persoon = await Persoon("ambtenaar", "gm0406", chef);
        var (oud, nieuw) = (Host.Als("leidinggevende", "gm0406", chef), Host.Als("leidinggevende", "gm0406", opvolger));
        var inschrijving = await Schrijf(oud, Geschenk(persoon, "ambtenaar"), "gm0406");
        await Ziet(oud, inschrijving, "gm0406", persoon, true);
        await Ziet(nieuw, inschrijving, "gm0406", persoon, false);

        var perioden = new JsonArray(
            new JsonObject { ["ambt"] = "ambtenaar", ["van"] = "2010-01-01", ["totEnMet"] = "2024-12-31", ["leidinggevende"] = chef.ToString() },
            new JsonObject { ["ambt"] = "ambtenaar", ["van"] = "2025-01-01", ["leidinggevende"] = opvolger.ToString() });
        var gewijzigd = await Stuur(Host.Als("gemeentesecretaris", "gm0406"), HttpMethod.Put, $"{Huizen}/ambtsdragers/{persoon}", new JsonObject { ["naam"] = "J. de Vries", ["ambten"] = perioden }, ("If-Match", "*"));
        Assert.That(gewijzigd.Status, Is.EqualTo(HttpStatusCode.OK), gewijzigd.Text);
        await Ziet(oud, inschrijving, "gm0406", persoon, false);
        await Ziet(nieuw, inschrijving, "gm0406", persoon, true);
    }

    // Single reads work for both; the list forgets them.
    [TestCase(true)]
    [TestCase(false)]
    [Ignore("defect: who keeps the entries of one who has left, or of one without a manager, does not find them in the list")]
    public async Task Beheerder_van_wie_vertrok_of_geen_leidinggevende_heeft_ziet_het_overal(bool vertrokken)
    {
        var chef = await Persoon("ambtenaar", "gm0406", naam: "A. Chef");
        var persoon = vertrokken ? await Persoon("ambtenaar", "gm0406", chef, totEnMet: "2024-12-31") : await Persoon("ambtenaar", "gm0406");
        var beheerder = vertrokken ? Host.Als("leidinggevende", "gm0406", chef) : Host.Als("gemeentesecretaris", "gm0406");
        var inschrijving = await Schrijf(beheerder, Geschenk(persoon, "ambtenaar"), "gm0406");
        await Ziet(beheerder, inschrijving, "gm0406", persoon, true);
    }

    [Test]
    public async Task Vreemde_kan_een_besloten_inschrijving_niet_wijzigen_en_leert_niet_dat_zij_er_is()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var inschrijving = await Schrijf(Host.Als("ambtsdrager", "gm0106", persoon), Geschenk(persoon, "wethouder"), "gm0106");
        var vreemd = Host.Als("griffier", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Rectificeer(vreemd, inschrijving, Geschenk(persoon, "wethouder"), "\"1-volledig\"")).Code, Is.EqualTo("inschrijvingOnbekend"));
            Assert.That((await TrekIn(vreemd, inschrijving)).Code, Is.EqualTo("inschrijvingOnbekend"));
        }
    }
}
