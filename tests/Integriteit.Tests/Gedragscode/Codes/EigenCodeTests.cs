using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode;
using Integriteit.Host;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A municipality brings its own code as a file in the data folder, without programming.</summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.SqlServer)]
public sealed class EigenCodeTests(Provider provider)
{
    private const string Waterdam = "/api/v1/gemeenten/gm0999";

    private TestHost Start(params (string Naam, JsonObject Code)[] bestanden)
    {
        var host = new TestHost(provider, Voorbeeldcode.Instellingen);
        Schrijf(host, bestanden);
        return host;
    }

    private static void Schrijf(TestHost host, params (string Naam, JsonObject Code)[] bestanden)
    {
        var map = Directory.CreateDirectory(Path.Combine(host.Map, "gedragscodes")).FullName;
        foreach (var (naam, code) in bestanden)
        {
            File.WriteAllText(Path.Combine(map, naam), code.ToJsonString());
        }
    }

    /// <summary>A second host on the data of the first: what a restart does.</summary>
    private TestHost Herstart(TestHost eerste)
    {
        var settings = new Dictionary<string, string>(Voorbeeldcode.Instellingen) { ["Data:Map"] = eerste.Map };
        if (eerste.Services.GetRequiredService<Instellingen>().SqlServer is { } server)
        {
            settings["Data:SqlServer"] = server;
        }

        return new TestHost(provider, settings);
    }

    private static async Task<JsonNode> Toets(HttpClient client, string ambt, string aard, decimal waarde, string dag = "2024-05-01")
    {
        var antwoord = await client.Plaats(Waterdam + "/toetsingen", new JsonObject
        {
            ["soort"] = "geschenk", ["ambt"] = ambt, ["peildatum"] = dag, ["feiten"] = new JsonObject { ["aard"] = aard, ["geschatteWaarde"] = waarde, ["plaatsOntvangst"] = "huisadres", ["inOnderhandeling"] = true },
        });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    private static async Task<int> Geladen(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GedragscodeDb>().Single<int>(
            "SELECT COUNT(*) FROM gedragscode.audit WHERE gemeente = @Gemeente AND handeling = 'LaadGedragscode' AND uitkomst = 'gelukt'", new { Voorbeeldcode.Gemeente }, default);
    }

    [Test]
    public async Task Een_eigen_code_oordeelt_naar_haar_eigen_regels()
    {
        await using var host = Start(("waterdam.json", Voorbeeldcode.Json()));
        var client = host.Anoniem();
        string Uit(JsonNode t) => $"{t["uitkomst"]} {t["registreren"]} {t["publiceren"]} {t["beheerder"]}";

        // Neither home nor negotiations count here; € 25,00 itself still may; from € 10 it is registered; nothing is public.
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 9.99m)), Is.EqualTo("toegestaan false false griffier"));
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 10.00m)), Is.EqualTo("toegestaan true false griffier"));
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 25.00m)), Is.EqualTo("toegestaan true false griffier"));
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 25.01m)), Is.EqualTo("weigerenAanbevolen true false griffier"));
        Assert.That(Uit(await Toets(client, "raadslid", "korting", 9_999m)), Is.EqualTo("toegestaan true false griffier"));
        Assert.That(Uit(await Toets(client, "raadslid", "gunst", 1m)), Is.EqualTo("handmatigBeoordelen false false griffier"));
        // Doubt is talked over by a wethouder only, and only one way to handle it asks for nothing.
        var afgeraden = await Toets(client, "wethouder", "geschenk", 30m);
        Assert.That((afgeraden["bespreken"]!.ToJsonString(), (await Toets(client, "raadslid", "geschenk", 30m))["bespreken"]!.ToJsonString()), Is.EqualTo(("[\"college\"]", "[]")));
        Assert.That(afgeraden["afhandeling"]!.ToJsonString(), Is.EqualTo("""[{"wijze":"behouden","vereist":["motivering"]},{"wijze":"overgedragenAanGemeente","vereist":["bestemming"]}]"""));
        // Each day by the version of that day.
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 1m, "2022-12-31")), Is.EqualTo("weigerenVerplicht false false gemeentesecretaris"));
        Assert.That(Uit(await Toets(client, "wethouder", "geschenk", 1m, "2023-01-01")), Is.EqualTo("toegestaan false false griffier"));
        Assert.That((await Toets(client, "wethouder", "geschenk", 1m, "2019-12-31"))["bevindingen"]!.ToJsonString(), Does.Contain("geenVersieInWerking"));
        Assert.That((await Toets(client, "burgemeester", "geschenk", 1m))["bevindingen"]!.ToJsonString(), Does.Contain("ambtNietGedekt"));
    }

    [Test]
    public async Task Een_eigen_code_is_te_lezen_en_verandert_niets_bij_een_ander()
    {
        await using var host = Start(("waterdam.json", Voorbeeldcode.Json()));
        var client = host.Anoniem();
        var lijst = await client.Haal(Waterdam + "/gedragscodes");
        Assert.That(lijst.Json["items"]!.AsArray().Single()!["code"]!.GetValue<string>(), Is.EqualTo("waterdamse-code"));
        var versie = await client.Haal(Waterdam + "/gedragscodes/waterdamse-code/versies/2023");
        Assert.That(JsonNode.DeepEquals(versie.Json["bepalingen"]![0]!["normen"]![0], Voorbeeldcode.Json().Norm(0)), Is.True, versie.Text);
        Assert.That((await client.Haal("/api/v1/gemeenten/gm0148/gedragscodes")).Json["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await client.Haal("/api/v1/gemeenten")).Text, Does.Contain("Waterdam"));
    }

    [Test]
    public async Task Een_fout_in_een_bestand_houdt_de_start_tegen_en_noemt_bestand_plaats_en_fout()
    {
        var half = Voorbeeldcode.Json();
        half.Norm(2).Remove("op");
        var vreemd = Voorbeeldcode.Json();
        (vreemd["gemeente"], vreemd["titel"]) = ("gm0001", null);
        await using var host = Start(("half.json", half), ("vreemd.json", vreemd));
        var fout = Assert.Catch(() => host.Anoniem())!.ToString();
        Assert.That(fout, Does.Contain("half.json").And.Contain("versies[1].bepalingen[0].normen[2]").And.Contain("'op'"));
        Assert.That(fout, Does.Contain("vreemd.json: titel"), "every file at once");
    }

    [Test]
    public async Task Een_code_van_een_gemeente_die_hier_niet_is_houdt_de_start_tegen()
    {
        var vreemd = Voorbeeldcode.Json();
        vreemd["gemeente"] = "gm0001";
        await using var host = Start(("vreemd.json", vreemd));
        Assert.That(Assert.Catch(() => host.Anoniem())!.ToString(), Does.Contain("vreemd.json: gemeente").And.Contain("gm0001"));
    }

    [Test]
    public async Task Een_code_staat_in_een_bestand()
    {
        await using var host = Start(("een.json", Voorbeeldcode.Json()), ("twee.json", new JsonObject(Voorbeeldcode.Json().Append(new("onderwerp", "Dubbel")).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())))));
        Assert.That(Assert.Catch(() => host.Anoniem())!.ToString(), Does.Contain("twee.json: code").And.Contain("een.json"));
    }

    [Test]
    public async Task Een_gewijzigd_bestand_werkt_na_een_herstart_en_een_ongewijzigd_schrijft_niets()
    {
        await using var eerste = Start(("waterdam.json", Voorbeeldcode.Json()));
        Assert.That((await Toets(eerste.Anoniem(), "wethouder", "geschenk", 25.01m))["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenAanbevolen"));
        Assert.That(await Geladen(eerste), Is.EqualTo(1));
        await using (var zelfde = Herstart(eerste))
        {
            Assert.That((await Toets(zelfde.Anoniem(), "wethouder", "geschenk", 25.01m))["uitkomst"]!.GetValue<string>(), Is.EqualTo("weigerenAanbevolen"));
            Assert.That(await Geladen(zelfde), Is.EqualTo(1), "nothing written");
        }

        var ruimer = Voorbeeldcode.Json();
        ruimer.Norm(0)["bedrag"] = 75.00m;
        Schrijf(eerste, ("waterdam.json", ruimer));
        await using var tweede = Herstart(eerste);
        Assert.That((await Toets(tweede.Anoniem(), "wethouder", "geschenk", 25.01m))["uitkomst"]!.GetValue<string>(), Is.EqualTo("toegestaan"));
        Assert.That(await Geladen(tweede), Is.EqualTo(2));
    }

    [Test]
    public async Task Een_gemeente_met_meer_codes_geeft_ze_bladzij_voor_bladzij()
    {
        static JsonObject Met(string sleutel)
        {
            var code = Voorbeeldcode.Json();
            code["code"] = sleutel;
            return code;
        }

        await using var host = Start(("1.json", Met("c")), ("2.json", Met("a")), ("3.json", Met("b")));
        var client = host.Anoniem();
        var eerste = await client.Haal(Waterdam + "/gedragscodes?limit=2");
        var link = eerste.Headers["Link"];
        var tweede = await client.Haal(link[1..link.IndexOf('>')]);
        string Codes(Antwoord a) => string.Join(' ', a.Json["items"]!.AsArray().Select(c => c!["code"]!.GetValue<string>()));
        Assert.That((link.EndsWith("rel=\"next\"", StringComparison.Ordinal), Codes(eerste), Codes(tweede), tweede.Headers.ContainsKey("Link")), Is.EqualTo((true, "a b", "c", false)));
    }
}
