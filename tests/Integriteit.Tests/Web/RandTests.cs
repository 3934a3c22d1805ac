using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Web;

/// <summary>What the API Design Rules ask of every answer, where the framework's own defaults break them.</summary>
public sealed partial class RandTests : ContractTests
{
    [Test]
    public async Task HEAD_is_er_waar_GET_is_met_dezelfde_headers()
    {
        string[] ook = ["/api/v1/openapi.json", "/health/live", "/api/v1/nergens", Dalfsen + "/registers/geschenken?limit=0", $"{Dalfsen}/registers/geschenken/{Guid.CreateVersion7()}"];
        foreach (var pad in Lezingen.Select(l => l.Pad).Concat(ook))
        {
            foreach (var wie in new[] { Anoniem, Griffier })
            {
                var get = await Haal(wie, pad);
                var head = await Stuur(wie, HttpMethod.Head, pad);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That((head.Status, head.Text), Is.EqualTo((get.Status, "")), pad);
                    Assert.That(head.Headers, Is.EquivalentTo(get.Headers), pad);
                    Assert.That(pad.StartsWith("/api", StringComparison.Ordinal) && !head.Headers.ContainsKey("Content-Length"), Is.False, pad);
                }
            }
        }
    }

    [Test]
    public async Task Handleiding_staat_op_het_hoofdadres()
    {
        var hoofdadres = await Haal(Anoniem, "/");
        var pagina = await Haal(Anoniem, "/index.html");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((hoofdadres.Status, hoofdadres.Headers["Location"]), Is.EqualTo((HttpStatusCode.MovedPermanently, "index.html")));
            Assert.That((pagina.Status, pagina.Headers["Content-Type"].Split(';')[0]), Is.EqualTo((HttpStatusCode.OK, "text/html")));
            Assert.That(pagina.Headers["Content-Security-Policy"], Does.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'"));
            Assert.That((await Stuur(Anoniem, HttpMethod.Head, "/index.html")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task HEAD_kent_304()
    {
        var lijst = await Haal(Anoniem, Dalfsen + "/registers/geschenken");
        Assert.That((await Stuur(Anoniem, HttpMethod.Head, Dalfsen + "/registers/geschenken", null, ("If-None-Match", lijst.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Schuine_streep_aan_het_eind_is_een_ander_adres()
    {
        foreach (var pad in Lezingen.Select(l => l.Pad).Append("/api/v1/openapi.json").Append("/health/live"))
        {
            Assert.That((await Haal(Anoniem, pad + "/")).Code, Is.EqualTo("nietGevonden"), pad);
        }
    }

    [TestCase("/api")]
    [TestCase("/api/v1")]
    [TestCase("/api/v2/gemeenten")]
    [TestCase("/api/v1/nergens")]
    [TestCase("/gemeenten")]
    [TestCase("/api/v1/gemeenten/gm0148/registers/geschenken/geen-id")]
    [TestCase("/api/v1/gemeenten/gm0148/registers/reizen")]
    [TestCase("/.env")]
    public async Task Onbekend_adres_is_een_404_met_uitleg(string pad)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That((antwoord.Status, antwoord.Headers["Content-Type"], antwoord.Code), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json", "nietGevonden")));
    }

    [Test]
    public async Task Verkeerde_methode_is_een_405_die_zegt_wat_wel_kan()
    {
        foreach (var groep in Handelingen.GroupBy(h => h.Pad))
        {
            var kan = groep.Select(h => h.Methode.Method).Concat(groep.Any(h => h.Methode == HttpMethod.Get) ? ["HEAD"] : []).ToList();
            foreach (var methode in new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE" }.Except(kan))
            {
                var antwoord = await Stuur(Griffier, new HttpMethod(methode), groep.Key);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed), $"{methode} {groep.Key}");
                    Assert.That(antwoord.Headers["Allow"].Split(", "), Is.EquivalentTo(kan), $"{methode} {groep.Key}");
                    Assert.That(methode == "HEAD" || antwoord.Code == "methodeNietToegestaan", Is.True);
                }
            }
        }
    }

    [Test]
    public async Task Vorm_die_er_niet_is_geeft_406()
    {
        foreach (var handeling in Handelingen.Where(h => h.InJson))
        {
            var antwoord = await Voer(Griffier, handeling, "", ("Accept", "application/xml"));
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.NotAcceptable, "vormNietBeschikbaar")), handeling.ToString());
        }
    }

    [Test]
    public async Task Geweigerde_vorm_verandert_niets()
    {
        var registreer = Handelingen.Single(h => h.Id == "RegistreerAmbtsdrager");
        var voor = (await Haal(Griffier, registreer.Pad + "?limit=100")).Items.Count;
        await Voer(Griffier, registreer, "", ("Accept", "application/xml"));
        Assert.That((await Haal(Griffier, registreer.Pad + "?limit=100")).Items, Has.Count.EqualTo(voor));
    }

    /// <summary>One answer of every status that a caller can bring about here; 429 and 500 have suites of their own.</summary>
    private async Task<List<Antwoord>> Alles()
    {
        var antwoorden = new List<Antwoord>();
        foreach (var lezing in Lezingen)
        {
            var antwoord = await Voer(Anoniem, lezing);
            antwoorden.Add(antwoord);
            antwoorden.Add(await Voer(Anoniem, lezing, "", ("If-None-Match", antwoord.ETag)));
            antwoorden.Add(await Voer(Anoniem, lezing, "?x=1"));
            antwoorden.Add(await Voer(Anoniem, lezing, "", ("Accept", "image/png")));
        }

        var registreer = Handelingen.Single(h => h.Id == "RegistreerGeschenk");
        var rectificeer = Handelingen.Single(h => h.Id == "RectificeerGeschenk");
        antwoorden.AddRange([
            await Voer(Griffier, registreer),
            await Voer(Anoniem, registreer),
            await Voer(Host.Met("geen.echt.token"), registreer),
            await Voer(Host.Als("griffier", "gm0106"), registreer),
            await Voer(Griffier, registreer with { Body = registreer.Body!.Met(("geschatteWaarde", 60)) }),
            await Stuur(Griffier, HttpMethod.Put, rectificeer.Pad, rectificeer.Body),
            await Stuur(Griffier, HttpMethod.Put, rectificeer.Pad, rectificeer.Body, ("If-Match", "\"99-volledig\"")),
            await StuurRauw(Griffier, HttpMethod.Post, registreer.Pad, new StringContent("tekst")),
            await StuurRauw(Griffier, HttpMethod.Post, registreer.Pad, new StringContent(new string(' ', 300_000), null, "application/json")),
            await Stuur(Griffier, HttpMethod.Delete, registreer.Pad),
            await Haal(Anoniem, "/api/v1/nergens"),
            await Haal(Anoniem, "/api/v1/gemeenten/"),
            await Haal(Anoniem, "/api/v1/gemeenten/gm9999"),
            await Haal(Anoniem, "/api/v1/openapi.json"),
            await Haal(Anoniem, "/health/live"),
            await Haal(Anoniem, "/health/ready"),
        ]);
        Assert.That(antwoorden.Select(a => (int)a.Status).Distinct(), Is.EquivalentTo(new[] { 200, 201, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 428 }));
        return antwoorden;
    }

    [Test]
    public async Task Elk_antwoord_draagt_de_versie_en_de_beveiligingsheaders()
    {
        var versie = (await Haal(Anoniem, "/api/v1/openapi.json")).Json["info"]!["version"]!.GetValue<string>();
        foreach (var antwoord in await Alles())
        {
            Veilig(antwoord, versie);
        }
    }

    /// <summary>The headers of every answer, whatever its status.</summary>
    internal static void Veilig(Antwoord antwoord, string versie)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Headers.GetValueOrDefault("API-Version"), Is.EqualTo(versie), antwoord.Text);
            Assert.That(antwoord.Headers.GetValueOrDefault("Strict-Transport-Security"), Does.StartWith("max-age=31536000"));
            Assert.That(antwoord.Headers.GetValueOrDefault("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
            Assert.That(antwoord.Headers.GetValueOrDefault("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(antwoord.Headers.GetValueOrDefault("X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(antwoord.Headers.GetValueOrDefault("Referrer-Policy"), Is.EqualTo("no-referrer"));
            Assert.That(antwoord.Headers.GetValueOrDefault("Permissions-Policy"), Is.Not.Null);
            Assert.That(antwoord.Headers.GetValueOrDefault("Cache-Control"), Is.EqualTo("public, no-cache").Or.Contains("no-store"));
            Assert.That(antwoord.Headers.Keys, Does.Not.Contain("Server").And.Not.Contain("X-Powered-By"));
        }
    }

    [Test]
    public async Task Elke_weigering_is_een_probleem_in_dezelfde_vorm()
    {
        foreach (var antwoord in (await Alles()).Where(a => (int)a.Status >= 400))
        {
            Probleem(antwoord);
        }
    }

    /// <summary>The form of a problem (RFC 9457), with a stable code and the number of the request.</summary>
    internal static void Probleem(Antwoord antwoord)
    {
        var json = antwoord.Json.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Headers["Content-Type"], Is.EqualTo("application/problem+json"));
            Assert.That(antwoord.Headers["Cache-Control"], Is.EqualTo("no-store"));
            Assert.That(antwoord.Headers.Keys, Does.Not.Contain("ETag"));
            Assert.That(json["status"]!.GetValue<int>(), Is.EqualTo((int)antwoord.Status));
            Assert.That(json["code"]!.GetValue<string>(), Does.Match("^[a-z][a-zA-Z]+$"));
            foreach (var tekst in new[] { "type", "title", "detail", "verzoek" })
            {
                Assert.That(json[tekst]?.GetValueKind(), Is.EqualTo(System.Text.Json.JsonValueKind.String), $"{tekst}: {antwoord.Text}");
            }

            Assert.That(antwoord.Text, Does.Not.Contain("Exception").And.Not.Contain(" at ").And.Not.Contain(".cs"));
        }
    }

    [Test]
    public async Task Elke_weigering_noemt_het_verzoek()
    {
        foreach (var antwoord in (await Alles()).Where(a => (int)a.Status >= 400))
        {
            Assert.That(antwoord.Json["verzoek"]!.GetValue<string>(), Is.Not.Empty, antwoord.Text);
        }
    }

    [Test]
    public async Task Tijdstippen_zijn_in_UTC_met_een_Z()
    {
        var rectificeer = Handelingen.Single(h => h.Id == "RectificeerGeschenk");
        await Voer(Griffier, rectificeer);
        var gevonden = 0;
        foreach (var antwoord in (await Alles()).Where(a => a.Text.StartsWith('{') && !a.Text.Contains("\"openapi\"", StringComparison.Ordinal)))
        {
            foreach (Match tijd in Tijd().Matches(antwoord.Text))
            {
                Assert.That(tijd.Value, Does.Match("""^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"$"""));
                gevonden++;
            }
        }

        Assert.That(gevonden, Is.GreaterThan(5));
    }

    [GeneratedRegex("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"")]
    private static partial Regex Tijd();
}
