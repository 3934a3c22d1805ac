using System.Text.Json.Nodes;
using Integriteit.Gedragscode;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What files say and what the API did meet at the start: files are followed, except where the API was later.</summary>
public sealed class CodeladerTests(Provider provider) : CodeTests(provider)
{
    private static readonly Dictionary<string, string> Ook = new(Instellingen.Concat(Voorbeeldcode.Instellingen));

    private static void Schrijf(TestHost host, JsonObject code) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(host.Map, "gedragscodes")).FullName, "waterdam.json"), code.ToJsonString());

    private static JsonObject Ruimer()
    {
        var code = Voorbeeldcode.Json();
        code.Norm(0)["bedrag"] = 75.00m;
        return code;
    }

    [Test]
    public async Task Wat_door_de_API_is_gewijzigd_volgt_het_bestand_niet_meer()
    {
        await using var eerste = new TestHost(Provider, Ook);
        Schrijf(eerste, Voorbeeldcode.Json());
        var plek = new Plek(eerste, Voorbeeldcode.Gemeente);
        await Doe(plek.Als("griffier"), plek.Versie("waterdamse-code", "2023") + "/beeindiging", new JsonObject { ["inWerkingTotEnMet"] = $"{Dag(3):yyyy-MM-dd}" });
        await Doe(plek.Als("griffier"), $"{plek.Codes}/waterdamse-code/versies", new JsonObject { ["versie"] = "2030", ["kopieVan"] = "2023", ["herziening"] = Herziening() });
        Schrijf(eerste, Ruimer());
        await using var tweede = new TestHost(Provider, Ook, naast: eerste);
        Assert.That((await Toets(plek, Dag(), "wethouder", host: tweede)).Uitkomst, Is.EqualTo("weigerenAanbevolen"), "the limit of before");
        var versies = (await Haal(tweede.Als("griffier", plek.Gemeente), $"{plek.Codes}/waterdamse-code")).Json["versies"]!.AsArray();
        Assert.That(versies.Select(v => $"{v!["versie"]} {v["inWerkingTotEnMet"]}"), Is.EqualTo(["2020 2022-12-31", $"2023 {Dag(3):yyyy-MM-dd}", "2030 "]));
    }

    [Test]
    public async Task Een_versie_die_uit_het_bestand_verdwijnt_verdwijnt_hier_ook()
    {
        await using var eerste = new TestHost(Provider, Ook);
        Schrijf(eerste, Voorbeeldcode.Json());
        var plek = new Plek(eerste, Voorbeeldcode.Gemeente);
        Assert.That((await Haal(eerste.Anoniem(), $"{plek.Codes}/waterdamse-code")).Json["versies"]!.AsArray(), Has.Count.EqualTo(2));
        var korter = Voorbeeldcode.Json();
        korter["versies"]!.AsArray().RemoveAt(0);
        Schrijf(eerste, korter);
        await using var tweede = new TestHost(Provider, Ook, naast: eerste);
        Assert.That((await Haal(tweede.Anoniem(), $"{plek.Codes}/waterdamse-code")).Json["versies"]!.AsArray().Single()!["versie"]!.GetValue<string>(), Is.EqualTo("2023"));
    }

    /// <summary>Puts a code back as it stood before versions were rows: one document, which the migration left without a checksum.</summary>
    private static async Task Samenvoegen(TestHost host, JsonObject code)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GedragscodeDb>();
        var args = new { Gemeente = code["gemeente"]!.GetValue<string>(), Code = code["code"]!.GetValue<string>(), Inhoud = code.ToJsonString(), Nul = new string('0', 64) };
        await db.InTransaction(
            async () =>
            {
                await db.Execute("DELETE FROM gedragscode.codeversie WHERE gemeente = @Gemeente", args, default);
                await db.Execute("DELETE FROM gedragscode.codestand WHERE gemeente = @Gemeente", args, default);
                return await db.Execute("UPDATE gedragscode.code SET inhoud = @Inhoud, controlegetal = @Nul WHERE gemeente = @Gemeente AND code = @Code", args, default);
            },
            default);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Een_database_van_voor_de_versies_wordt_bij_de_start_gesplitst(bool bestandIsErNog)
    {
        await using var eerste = new TestHost(Provider, Ook);
        Schrijf(eerste, Voorbeeldcode.Json());
        var plek = new Plek(eerste, Voorbeeldcode.Gemeente);
        var voor = await Haal(eerste.Anoniem(), $"{plek.Codes}/waterdamse-code/bestand");
        await Samenvoegen(eerste, Voorbeeldcode.Json());
        if (!bestandIsErNog)
        {
            File.Delete(Path.Combine(eerste.Map, "gedragscodes", "waterdam.json"));
        }

        await using var tweede = new TestHost(Provider, Ook, naast: eerste);
        Assert.That((await Haal(tweede.Anoniem(), $"{plek.Codes}/waterdamse-code/bestand")).Text, Is.EqualTo(voor.Text));
        Assert.That((await Toets(plek, Dag(), "wethouder", host: tweede)).Uitkomst, Is.EqualTo("weigerenAanbevolen"));
    }

    [Test]
    public async Task Een_tweede_host_oordeelt_meteen_naar_wat_op_de_eerste_is_vastgesteld()
    {
        var plek = NieuweGemeente();
        await using var naast = new TestHost(Provider, Instellingen, naast: Host);
        Assert.That((await Toets(plek, Dag(), host: naast)).Uitkomst, Is.EqualTo("handmatigBeoordelen"));
        for (var i = 1; i <= 4; i++)
        {
            await Vastgesteld(plek, "code", $"{i}", Dag(-10 + i), Inhoud(i % 2 == 0 ? 50m : 25m), vervangt: i == 1 ? null : new JsonObject { ["versie"] = $"{i - 1}" });
            foreach (var host in new[] { naast, Host })
            {
                Assert.That(await Toets(plek, Dag(), host: host), Is.EqualTo((i % 2 == 0 ? "toegestaan" : "weigerenVerplicht", $"code/{i}")));
                Assert.That((await Haal(host.Anoniem(), $"{plek.Codes}/code")).Json["versies"]!.AsArray(), Has.Count.EqualTo(i));
            }
        }
    }
}
