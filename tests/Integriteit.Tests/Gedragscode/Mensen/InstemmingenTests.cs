using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Instemmingen;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Members of the council commit to the code, once a version and term. // 001-13</summary>
public sealed class InstemmingenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/instemmingen";

    private Guid periode;

    [OneTimeSetUp]
    public async Task Begin() => periode = (await Post(Griffier, Dalfsen + "/zittingsperioden", Mensen.Periode("raad"))).Id;

    private static JsonObject Instemming(Guid? persoon = null, string? datum = null) => new JsonObject { ["code"] = Mensen.Code, ["versie"] = "1" }.Met(("persoon", persoon?.ToString()), ("datum", datum));

    [Test]
    public async Task Raadslid_stemt_zelf_in()
    {
        // 001-13
        var ik = await Persoon("raadslid");
        var antwoord = await Post(Host.Als("ambtsdrager", persoon: ik), Lijst, Instemming());
        Assert.That((antwoord.Status, antwoord.Json["door"]?.GetValue<string>(), antwoord.Json["zittingsperiode"]?.GetValue<Guid>()), Is.EqualTo((HttpStatusCode.Created, "zelf", periode)), antwoord.Text);
        Assert.That((await Post(Host.Als("ambtsdrager", persoon: ik), Lijst, Instemming())).Code, Is.EqualTo("alIngestemd"));
        Assert.That((await Post(Griffier, Lijst, Instemming(ik))).Code, Is.EqualTo("alIngestemd"));
    }

    [Test]
    public async Task Griffier_legt_voor_een_raadslid_vast()
    {
        var antwoord = await Post(Griffier, Lijst, Instemming(await Persoon("raadslid"), "2022-03-30"));
        Assert.That((antwoord.Status, antwoord.Json["door"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, "griffier")), antwoord.Text);
    }

    [Test]
    public async Task Een_ander_legt_niet_voor_een_raadslid_vast()
    {
        var (ik, ander) = (await Persoon("raadslid"), await Persoon("raadslid"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Host.Als("ambtsdrager", persoon: ik), Lijst, Instemming(ander))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Post(Host.Als("ambtsdrager", persoon: ik), Lijst, Instemming(datum: "2023-01-01"))).Code, Is.EqualTo("functieOntbreekt"), "nobody sets an own date back");
            Assert.That((await Post(Host.Als("ambtsdrager"), Lijst, Instemming())).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Post(Host.Als("gemeentesecretaris"), Lijst, Instemming(ander))).Code, Is.EqualTo("rolOntbreekt"));
        }
    }

    [TestCase("wethouder", null, "geenRaadslid")]
    [TestCase("raadslid", "2022-03-29", "geenZittingsperiode", TestName = "001-13: de dag voor de zittingsperiode")]
    [TestCase("raadslid", "2009-12-31", "geenRaadslid")]
    public async Task Wat_niet_kan_wordt_geweigerd(string ambt, string? datum, string code) =>
        Assert.That((await Post(Griffier, Lijst, Instemming(await Persoon(ambt), datum))).Code, Is.EqualTo(code));

    [Test]
    public async Task Fouten_worden_genoemd()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Griffier, Lijst, Instemming(null, "2999-01-01").Met(("code", "bestaat-niet")))).Velden, Is.EquivalentTo(new[] { "persoon", "datum", "code" }));
            Assert.That((await Post(Griffier, Lijst, Instemming(await Persoon("raadslid")).Met(("versie", "99")))).Velden, Is.EqualTo(new[] { "versie" }));
        }
    }

    [Test]
    public async Task Code_die_niet_voor_raadsleden_geldt_kan_niet()
    {
        var code = (await Haal(Anoniem, Assen + "/gedragscodes")).Items[0]["code"]!.GetValue<string>();
        await Post(Host.Als("griffier", "gm0106"), Assen + "/zittingsperioden", Mensen.Periode("raad"));
        var antwoord = await Post(Host.Als("griffier", "gm0106"), Assen + "/instemmingen", Instemming(await Persoon("raadslid", "gm0106")).Met(("code", code), ("versie", "2022")));
        Assert.That(antwoord.Code, Is.EqualTo("codeNietInWerking"), antwoord.Text);
    }

    [Test]
    public async Task Aantallen_zijn_openbaar_en_namen_niet()
    {
        var (wel, niet) = (await Persoon("raadslid", naam: "Zz Wel"), await Persoon("raadslid", naam: "Zz Niet"));
        await Post(Griffier, Lijst, Instemming(wel));
        var openbaar = await Haal(Anoniem, Lijst);
        var (leden, ingestemd) = (openbaar.Json["leden"]!.GetValue<int>(), openbaar.Json["ingestemd"]!.GetValue<int>());
        var wethouder = await Persoon("wethouder");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(openbaar.Items, Is.Empty);
            Assert.That(ingestemd, Is.InRange(1, leden - 1));
            Assert.That((await Haal(Host.Als("griffier", "gm0106"), Lijst)).Items, Is.Empty);
            Assert.That((await Haal(Host.Als("ambtsdrager", persoon: await Persoon("ambtenaar")), Lijst)).Items, Is.Empty);
            foreach (var wie in new[] { Griffier, Host.Als("gemeentesecretaris"), Host.Als("ambtsdrager", persoon: niet), Host.Als("ambtsdrager", persoon: wethouder) })
            {
                var alles = await Allen(wie);
                Assert.That(alles, Has.Count.EqualTo(leden));
                Assert.That(alles.Count(i => i["datum"] is not null), Is.EqualTo(ingestemd));
                Assert.That(alles.Where(i => i["naam"]!.GetValue<string>().StartsWith("Zz", StringComparison.Ordinal)).Select(i => $"{i["naam"]} {i["versie"]}"), Is.EqualTo(new[] { "Zz Niet ", "Zz Wel 1" }));
            }
        }
    }

    [Test]
    public async Task Telling_voor_de_verplichting_telt_leden_en_instemmingen()
    {
        var voor = await Tel();
        await Post(Griffier, Lijst, Instemming(await Persoon("raadslid")));
        await Persoon("raadslid");
        await Persoon("raadslid", totEnMet: "2020-01-01");
        Assert.That(await Tel(), Is.EqualTo(new Instemmingstand.Telling(voor.Leden + 2, voor.Ingestemd + 1)));
    }

    private async Task<Instemmingstand.Telling> Tel()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var kalender = scope.ServiceProvider.GetRequiredService<Zittingskalender>();
        return await scope.ServiceProvider.GetRequiredService<Instemmingstand>().Tel("gm0148", (await kalender.Van("gm0148", Orgaan.Raad, default))[0], Mensen.Code, default);
    }

    private static async Task<IReadOnlyList<JsonNode>> Allen(HttpClient wie)
    {
        var alles = new List<JsonNode>();
        for (var pad = Lijst + "?limit=2"; pad is not null;)
        {
            var page = await Haal(wie, pad);
            alles.AddRange(page.Items);
            pad = page.Volgende;
        }

        return alles;
    }
}
