using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>What the other modules hear when someone takes or leaves an office, or when that was recorded wrongly.</summary>
public sealed class AmbtsberichtenTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/ambtsdragers";

    private sealed record Rij(string Soort, string Inhoud);

    private static JsonObject Invoer(string ambten) => new()
    {
        ["naam"] = "A",
        ["ambten"] = new JsonArray([.. ambten.Split(", ").Select(a => a.Split(' ')).Select(a => new JsonObject { ["ambt"] = a[0], ["van"] = a[1] }.Met(("totEnMet", a.Length > 2 ? a[2] : null)))]),
    };

    /// <summary>The messages about a person, as one text each.</summary>
    private async Task<IReadOnlyList<string>> Berichten(Guid persoon)
    {
        var rijen = await Host.Registers(db => db.Query<Rij>("SELECT soort, inhoud FROM registers.outbox WHERE gemeente = 'gm0148' AND soort LIKE '%.Ambt%' ORDER BY ontstaan_op", null, default));
        return
        [
            .. from rij in rijen
               let bericht = JsonNode.Parse(rij.Inhoud)!.AsObject()
               where bericht["persoon"]!.GetValue<Guid>() == persoon
               select $"{rij.Soort.Split('.')[^1]} {string.Join(' ', bericht.Where(v => v.Key is not ("bericht" or "gemeente" or "persoon")).Select(v => $"{v.Key}={v.Value}"))}",
        ];
    }

    private async Task<IReadOnlyList<string>> Na(string oud, string nieuw)
    {
        var id = (await Post(Griffier, Pad, Invoer(oud))).Id;
        var voor = await Berichten(id);
        var antwoord = await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", Invoer(nieuw), ("If-Match", "*"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        var na = (await Berichten(id)).ToList();
        foreach (var eerder in voor)
        {
            na.Remove(eerder);
        }

        return na;
    }

    [Test]
    public async Task Een_nieuwe_persoon_aanvaardt_elk_ambt_en_legt_neer_wat_een_einde_heeft()
    {
        var id = (await Post(Griffier, Pad, Invoer("raadslid 2018-03-29 2022-03-29, raadslid 2022-03-30 2022-05-31, wethouder 2022-06-01"))).Id;
        Assert.That(await Berichten(id), Is.EquivalentTo(["AmbtAanvaard ambt=raadslid van=2018-03-29", "AmbtNeergelegd ambt=raadslid totEnMet=2022-05-31", "AmbtAanvaard ambt=wethouder van=2022-06-01"]));
    }

    [TestCase("raadslid 2022-03-30", "raadslid 2022-03-30", TestName = "Niets veranderd, niets te horen")]
    [TestCase("raadslid 2022-03-30", "raadslid 2022-03-30 2022-05-31, wethouder 2022-06-01", "AmbtNeergelegd ambt=raadslid totEnMet=2022-05-31", "AmbtAanvaard ambt=wethouder van=2022-06-01", TestName = "Van raadslid naar wethouder")]
    [TestCase("raadslid 2018-03-29 2022-03-29", "raadslid 2018-03-29 2022-03-29, raadslid 2023-01-01", "AmbtAanvaard ambt=raadslid van=2023-01-01", TestName = "Terug na een onderbreking")]
    [TestCase("raadslid 2018-03-29", "raadslid 2018-03-29 2022-03-29, raadslid 2022-03-30", TestName = "Herkozen zonder onderbreking is niet opnieuw aanvaard")]
    [TestCase("raadslid 2022-03-30", "raadslid 2022-04-01", "AmbtsperiodeGecorrigeerd ambt=raadslid wasVan=2022-03-30 van=2022-04-01", TestName = "Een verbeterd begin is geen nieuw begin")]
    [TestCase("raadslid 2022-03-30 2024-05-01", "raadslid 2022-03-30 2024-06-01", "AmbtsperiodeGecorrigeerd ambt=raadslid wasVan=2022-03-30 wasTotEnMet=2024-05-01 van=2022-03-30 totEnMet=2024-06-01", TestName = "Een verbeterd einde is geen nieuw einde")]
    [TestCase("raadslid 2022-03-30 2024-05-01", "raadslid 2022-03-30", "AmbtsperiodeGecorrigeerd ambt=raadslid wasVan=2022-03-30 wasTotEnMet=2024-05-01 van=2022-03-30", TestName = "Toch niet vertrokken")]
    [TestCase("raadslid 2022-03-30", "wethouder 2022-03-30", "AmbtsperiodeGecorrigeerd ambt=raadslid wasVan=2022-03-30", "AmbtAanvaard ambt=wethouder van=2022-03-30", TestName = "Het was een ander ambt")]
    [TestCase("raadslid 2022-03-30", "raadslid 2022-04-01 2024-05-01", "AmbtsperiodeGecorrigeerd ambt=raadslid wasVan=2022-03-30 van=2022-04-01 totEnMet=2024-05-01", "AmbtNeergelegd ambt=raadslid totEnMet=2024-05-01", TestName = "Verbeterd en vertrokken tegelijk")]
    public async Task Een_wijziging_vertelt_wat_er_veranderde(string oud, string nieuw, params string[] berichten) => Assert.That(await Na(oud, nieuw), Is.EquivalentTo(berichten));

    [Test]
    public async Task Een_andere_naam_norm_of_fractie_start_niets()
    {
        var id = await Persoon("wethouder");
        var antwoord = await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", JsonNode.Parse("""{"naam":"B","ambten":[{"ambt":"wethouder","van":"2010-01-01","totEnMet":"2019-12-31","tijdsbestedingsnorm":100},{"ambt":"wethouder","van":"2020-01-01","tijdsbestedingsnorm":60}],"fracties":[{"naam":"F","van":"2010-01-01"}]}"""), ("If-Match", "*"));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        Assert.That(await Berichten(id), Is.EqualTo(new[] { "AmbtAanvaard ambt=wethouder van=2010-01-01" }));
    }

    [Test]
    public async Task Een_geweigerde_wijziging_vertelt_niets()
    {
        var id = await Persoon("raadslid");
        var voor = await Berichten(id);
        await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", Invoer("raadslid 2010-01-01 2020-01-01"), ("If-Match", "\"9-volledig\""));
        await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", new JsonObject { ["naam"] = "A", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "ambtenaar", ["van"] = "2010-01-01", ["leidinggevende"] = Guid.CreateVersion7().ToString() }) }, ("If-Match", "*"));
        Assert.That(await Berichten(id), Is.EqualTo(voor));
    }
}
