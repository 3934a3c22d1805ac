using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Integriteit.Host;
using Integriteit.Kern;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

/// <summary>Every change, every refusal and every confidential read leaves one row, and nothing secret in it.</summary>
public sealed class AuditTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/registers/geschenken";

    private static string Kort(Audit.Regel r) => $"{r.Rol} {r.Handeling} {r.Uitkomst}";

    /// <summary>What the work adds to the chain of Dalfsen.</summary>
    private async Task<IReadOnlyList<Audit.Regel>> Erbij(Func<Task> work)
    {
        var voor = (await Host.Auditregels()).Count;
        await work();
        var alle = await Host.Auditregels();
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", alle.Count, null)));
        return [.. alle.Skip(voor)];
    }

    private async Task<(string Id, string ETag)> Schrijf(Guid persoon)
    {
        var gemaakt = await Post(Griffier, Pad, Geschenk(persoon));
        Assert.That(gemaakt.Status, Is.EqualTo(HttpStatusCode.Created), gemaakt.Text);
        return (gemaakt.Json["id"]!.GetValue<string>(), gemaakt.Headers["ETag"]);
    }

    [Test]
    public async Task Elke_wijziging_laat_een_regel_na()
    {
        var persoon = Guid.Empty;
        var regels = await Erbij(async () => persoon = await Persoon("raadslid"));
        Assert.That(regels.Select(Kort), Is.EqualTo(["gemeentesecretaris RegistreerAmbtsdrager gelukt"]));
        Assert.That((regels[0].Onderwerp, regels[0].Velden), Is.EqualTo((persoon.ToString(), "naam ambten fracties")));

        var (id, etag) = ("", "");
        regels = await Erbij(async () => (id, etag) = await Schrijf(persoon));
        Assert.That(regels.Select(Kort), Is.EqualTo(["griffier Registreer geschenken gelukt"]));
        Assert.That(regels[0].Onderwerp, Is.EqualTo(id));

        regels = await Erbij(async () =>
        {
            var anders = Geschenk(persoon);
            anders["reden"] = "Verkeerd geschat.";
            Assert.That((await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", anders, ("If-Match", etag))).Status, Is.EqualTo(HttpStatusCode.OK));
        });
        Assert.That(regels.Select(Kort), Is.EqualTo(["griffier Rectificeer geschenken gelukt"]));

        regels = await Erbij(async () => await Post(Griffier, $"{Pad}/{id}/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." }));
        Assert.That(regels.Select(Kort), Is.EqualTo(["griffier TrekIn geschenken gelukt"]));
        Assert.That(regels[0].Onderwerp, Is.EqualTo(id));
    }

    [Test]
    public async Task Elke_weigering_laat_een_regel_na_met_haar_code()
    {
        var persoon = await Persoon("raadslid");
        var (id, _) = await Schrijf(persoon);
        var regels = await Erbij(async () =>
        {
            var teDuur = Geschenk(persoon, waarde: 100m);
            Assert.That((await Post(Griffier, Pad, teDuur)).Code, Is.EqualTo("afhandelingVerboden"));
            Assert.That((await Post(Griffier, Pad, Geschenk(persoon, "commissielid"))).Code, Is.EqualTo("ambtNietBekleed"));
            Assert.That((await Post(Host.Als("gemeentesecretaris"), Pad, Geschenk(persoon))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("ambtsdrager"), Dalfsen + "/ambtsdragers", new JsonObject())).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Post(Host.Als("griffier", "gm0106"), Pad, Geschenk(persoon))).Code, Is.EqualTo("andereGemeente"));
            var anders = Geschenk(persoon);
            anders["reden"] = "Verkeerd geschat.";
            Assert.That((await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", anders, ("If-Match", "\"9-volledig\""))).Code, Is.EqualTo("intussenGewijzigd"));
        });
        Assert.That(regels.Select(Kort), Is.EqualTo([
            "griffier Registreer geschenken afhandelingVerboden", "griffier Registreer geschenken ambtNietBekleed", "gemeentesecretaris Registreer geschenken nietBeheerder",
            "ambtsdrager RegistreerAmbtsdrager rolOntbreekt", "griffier Registreer geschenken andereGemeente", "griffier Rectificeer geschenken intussenGewijzigd",
        ]));
    }

    [Test]
    public async Task Een_vreemde_laat_niets_na_en_een_fout_in_de_invoer_verandert_niets()
    {
        var regels = await Erbij(async () =>
        {
            Assert.That((await Post(Anoniem, Pad, new JsonObject())).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Post(Griffier, Pad, new JsonObject())).Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((await Post(Griffier, "/api/v1/gemeenten/gm9999/registers/geschenken", new JsonObject())).Status, Is.EqualTo(HttpStatusCode.NotFound));
        });
        Assert.That(regels.Where(r => r.Uitkomst == "gelukt"), Is.Empty);
        Assert.That(regels.Where(r => r.Rol == ""), Is.Empty);
    }

    [Test]
    public async Task Lezen_wat_niet_openbaar_is_laat_een_regel_na_en_openbaar_lezen_niet()
    {
        var persoon = await Persoon("raadslid");
        var (id, _) = await Schrijf(persoon);
        var openbaar = await Erbij(async () =>
        {
            foreach (var pad in new[] { Pad, $"{Pad}/{id}", $"{Pad}/{id}/versies", Dalfsen + "/ambtsdragers", $"{Dalfsen}/ambtsdragers/{persoon}", Dalfsen + "/gedragscodes" })
            {
                Assert.That((await Haal(Anoniem, pad)).Status, Is.EqualTo(HttpStatusCode.OK));
                Assert.That((await Haal(Host.Als("griffier", "gm0106"), pad)).Status, Is.EqualTo(HttpStatusCode.OK));
            }

            Assert.That((await Haal(Anoniem, Pad, ("Accept", "text/csv"))).Status, Is.EqualTo(HttpStatusCode.OK));
        });
        Assert.That(openbaar, Is.Empty);
        Assert.That(await Host.Auditregels("gm0106"), Is.Empty);

        var regels = await Erbij(async () =>
        {
            await Haal(Griffier, Pad);
            await Haal(Griffier, $"{Pad}/{id}");
            await Haal(Griffier, $"{Pad}/{id}/versies");
            await Haal(Host.Als("ambtsdrager", persoon: persoon), $"{Pad}/{id}");
            await Haal(Griffier, Pad, ("Accept", "text/csv"));
        });
        Assert.That(regels.Select(Kort), Is.EqualTo(["griffier Zoek gelezen", "griffier Bekijk gelezen", "griffier BekijkVersies gelezen", "ambtsdrager Bekijk gelezen", "griffier Zoek gelezen"]));
        Assert.That(regels.Select(r => r.Onderwerp), Is.EqualTo(["geschenken", id, id, id, "geschenken"]));
    }
    [Test]
    public async Task Ambtenaren_lezen_laat_een_regel_na()
    {
        var ambtenaar = await Persoon("ambtenaar");
        var regels = await Erbij(async () =>
        {
            await Haal(Griffier, Dalfsen + "/ambtsdragers");
            await Haal(Griffier, $"{Dalfsen}/ambtsdragers/{ambtenaar}");
        });
        Assert.That(regels.Select(Kort), Is.EqualTo(["griffier ZoekAmbtsdragers gelezen", "griffier BekijkAmbtsdrager gelezen"]));
    }

    [Test]
    public async Task In_het_logboek_staan_geen_namen_bedragen_of_teksten()
    {
        var persoon = await Persoon("raadslid", naam: "Wilhelmina Gouverneur");
        var geschenk = Geschenk(persoon, waarde: 31.41m);
        (geschenk["omschrijving"], geschenk["eigenAfweging"], geschenk["gever"]!["naam"]) = ("Vulpen met inscriptie", "Zonder bezwaar", "Kwartelkoning");
        var gemaakt = await Post(Griffier, Pad, geschenk);
        geschenk["reden"] = "Abusievelijk";
        await Stuur(Griffier, HttpMethod.Put, gemaakt.Headers["Location"], geschenk, ("If-Match", gemaakt.Headers["ETag"]));
        await Post(Griffier, gemaakt.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "nooitAangeboden", ["toelichting"] = "Geheimpje" });
        await Haal(Griffier, Pad + "?zoek=vulpen");
        await Haal(Griffier, gemaakt.Headers["Location"]);
        var alles = string.Join('\n', (await Host.Auditregels()).Select(r => r.ToString()));
        foreach (var geheim in new[] { "Gouverneur", "31.41", "3141", "Vulpen", "bezwaar", "Kwartelkoning", "12345678", "Abusievelijk", "Geheimpje" })
        {
            Assert.That(alles, Does.Not.Contain(geheim).IgnoreCase);
        }
    }

    [Test]
    public async Task Een_aanroeper_is_in_een_gemeente_altijd_dezelfde_en_elk_verzoek_een_ander()
    {
        var regels = await Erbij(async () =>
        {
            await Haal(Griffier, Pad);
            await Haal(Griffier, Pad);
            await Haal(Host.Als("gemeentesecretaris"), Pad);
        });
        Assert.That(regels[0].Actor, Is.EqualTo(regels[1].Actor).And.Not.EqualTo(regels[2].Actor));
        Assert.That(regels.Select(r => r.Verzoek), Is.Unique.And.All.Not.Empty);
        Assert.That(regels.Select(r => r.Tijdstip), Is.Ordered);
    }

    private HttpClient Als(string sub, params string[] rollen)
    {
        var client = Host.Anoniem();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Aanmelding.Token(Host.Map, TimeProvider.System, "gm0148", rollen, null, sub));
        return client;
    }

    [Test]
    public async Task Een_token_met_veel_rollen_kan_ook_schrijven()
    {
        Host.DefectOpSqlServer("all roles of the token, known here or not, go into audit.rol nvarchar(100): 500 (Audit.cs, Write)");
        var persoon = await Persoon("raadslid");
        using var client = Als("veel-rollen", ["griffier", .. Enumerable.Range(1, 12).Select(i => $"rol-van-een-ander-systeem-{i}")]);
        var regels = await Erbij(async () =>
        {
            var antwoord = await Post(client, Pad, Geschenk(persoon));
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        });
        Assert.That(regels.Single().Rol, Does.Contain("griffier"));
    }

    [Test]
    public async Task Twee_aanroepers_die_alleen_in_hoofdletters_verschillen_zijn_twee()
    {
        Host.DefectOpSqlServer("actor.onderwerp compares by the database's collation, which ignores case (SqlServer/0001_kern.sql)");
        using var een = Als("kQ3xAb", "griffier");
        using var ander = Als("kq3xab", "griffier");
        var regels = await Erbij(async () =>
        {
            await Haal(een, Pad);
            await Haal(ander, Pad);
        });
        Assert.That(regels.Select(r => r.Actor), Is.Unique, "the sub of a token is case-sensitive");
    }
}
