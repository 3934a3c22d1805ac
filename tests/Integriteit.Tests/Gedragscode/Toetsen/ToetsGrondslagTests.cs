using System.Text.Json.Nodes;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Data;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Every finding can be looked up, and asking leaves no trace.</summary>
public sealed class ToetsGrondslagTests(Provider provider) : ToetsTests(provider)
{
    private static readonly (string Gemeente, string Ambt, string? Hoedanigheid)[] Wie =
    [
        (Dalfsen, "burgemeester", null), (Dalfsen, "wethouder", null), (Dalfsen, "raadslid", null), (Dalfsen, "commissielid", null), (Dalfsen, "griffier", null),
        (Assen, "burgemeester", "bestuurder"), (Assen, "wethouder", "bestuurder"), (Assen, "wethouder", "partijlid"), (Assen, "raadslid", null), (Huizen, "ambtenaar", "ambtenaar"), (Huizen, "wethouder", null),
    ];

    private static IEnumerable<JsonObject> Gevallen(string? hoedanigheid) =>
        from aard in new[] { "geschenk", "korting", "gunst", null }
        from waarde in new decimal?[] { 10m, 50m, 100m, null }
        from plaats in new[] { "werk", "huisadres", null }
        from onderhandeling in new bool?[] { true, false }
        select Feiten(aard, waarde, plaats, onderhandeling, true, hoedanigheid);

    private async Task<List<(string Gemeente, Oordeel Oordeel)>> Alle()
    {
        var alle = new List<(string, Oordeel)>();
        foreach (var (gemeente, ambt, hoedanigheid) in Wie)
        {
            foreach (var feiten in Gevallen(hoedanigheid))
            {
                alle.Add((gemeente, await Toets(gemeente, ambt, feiten)));
            }
        }

        return alle;
    }

    [TestCase(TestName = "000-14 002-05 003-20 elke grondslag staat in de versie die zij noemt")]
    public async Task Elke_grondslag_staat_in_de_versie_die_zij_noemt()
    {
        var gezien = new HashSet<string>();
        foreach (var (gemeente, oordeel) in await Alle())
        {
            foreach (var grond in oordeel.Bevindingen.Select(b => b["grondslag"]).OfType<JsonObject>())
            {
                string V(string naam) => grond[naam]!.GetValue<string>();
                Assert.That(new[] { "code", "bepaling", "opschrift", "plaats" }.Select(V), Has.All.Not.Empty);
                if (V("bron") == "wet" || !gezien.Add(gemeente + grond.ToJsonString()))
                {
                    continue;
                }

                var versie = await Haal(Anoniem, $"{gemeente}/gedragscodes/{V("code")}/versies/{V("versie")}");
                var bepaling = versie.Json["bepalingen"]!.AsArray().SingleOrDefault(b => b!["nummer"]!.GetValue<string>() == V("bepaling"));
                Assert.That(bepaling, Is.Not.Null, grond.ToJsonString());
                Assert.That((bepaling!["opschrift"]!.GetValue<string>(), bepaling["plaats"]!.GetValue<string>()), Is.EqualTo((V("opschrift"), V("plaats"))));
            }
        }

        Assert.That(gezien, Has.Count.GreaterThanOrEqualTo(10), "provisions of three codes");
    }

    [Test]
    public async Task De_uitkomst_is_de_strengste_bevinding_en_alleen_stilte_heeft_geen_grondslag()
    {
        string[] stilte = ["codeZwijgt", "ambtNietGedekt", "geenVersieInWerking", "openBegin"];
        foreach (var (_, oordeel) in await Alle())
        {
            var uitkomsten = oordeel.Bevindingen.Select(b => b["uitkomst"]?.GetValue<string>()).OfType<string>().Select(u => Enum.Parse<Uitkomst>(u, ignoreCase: true)).ToList();
            Assert.That(Enum.Parse<Uitkomst>(oordeel.Uitkomst, ignoreCase: true), Is.EqualTo(uitkomsten.Max()), oordeel.Tekst);
            Assert.That(oordeel.Bevindingen.Select(b => b["zin"]!.GetValue<string>()), Has.All.Not.Empty);
            foreach (var bevinding in oordeel.Bevindingen)
            {
                var code = bevinding["code"]!.GetValue<string>();
                Assert.That(bevinding["grondslag"] is null, Is.EqualTo(stilte.Contains(code)), bevinding.ToJsonString());
            }

            if (oordeel.Publiceren)
            {
                Assert.That(oordeel.Bevindingen.Any(b => b["code"]!.GetValue<string>() == "openbaarmaking" && b["gewicht"]!.GetValue<string>() == "verplichting"), Is.True, oordeel.Tekst);
            }
        }
    }

    [Test]
    public async Task Een_zin_is_Nederlands_en_noemt_bedragen_zoals_een_lezer_ze_schrijft()
    {
        var zinnen = (await Toets(Dalfsen, "wethouder", Feiten(waarde: 1234.5m))).Bevindingen.Select(b => b["zin"]!.GetValue<string>()).ToList();
        Assert.That(zinnen, Has.Some.Contains("€ 1.234,50").And.Some.Contains("€ 50,00"));
    }

    [Test]
    public async Task Toetsen_laat_niets_achter()
    {
        var voor = await Rijen();
        await Alle();
        await Post(Griffier, Dalfsen + "/toetsingen", new JsonObject { ["soort"] = "geschenk", ["ambt"] = "raadslid", ["peildatum"] = "2024-05-01", ["feiten"] = Feiten() }, ("Idempotency-Key", "toets-1"));
        await Post(Griffier, Dalfsen + "/toetsingen", new JsonObject { ["soort"] = "reis" });
        Assert.That(await Rijen(), Is.EqualTo(voor));
    }

    private async Task<string> Rijen()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var regels = new List<string>();
        foreach (var db in scope.ServiceProvider.GetServices<ModuleDb>())
        {
            string[] tabellen = db.Schema switch
            {
                "gedragscode" => ["code"],
                "registers" => ["persoon", "ambtsperiode", "stand", "inschrijving", "versie", "trefwoord", "vers_trefwoord", "oordeel"],
                "declaraties" => ["declaratie", "declaratieregel", "declaratieversie"],
                _ => [],
            };
            foreach (var tabel in tabellen.Concat(["actor", "audit", "outbox", "inbox", "idempotentie"]))
            {
                regels.Add($"{db.Schema}.{tabel} {await db.Single<int>($"SELECT COUNT(*) FROM {db.Schema}.{tabel}", null, default)}");
            }
        }

        return string.Join('\n', regels);
    }
}
