using System.Net;
using Integriteit.Tests.Steun;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Web;

/// <summary>So many requests a minute for a stranger's address and for a known caller; each on a host of its own.</summary>
public sealed class LimietenTests
{
    private const string Pad = "/api/v1/gemeenten";

    private static TestHost Maak(int anoniem, int aangemeld, string proxies = "") => new(
        settings: new Dictionary<string, string> { ["Limieten:AnoniemPerMinuut"] = $"{anoniem}", ["Limieten:AangemeldPerMinuut"] = $"{aangemeld}", ["Netwerk:Proxies"] = proxies },
        services: s => s.AddSingleton<IStartupFilter, Herkomst>());

    private static async Task<Antwoord> Haal(HttpClient client, string pad = Pad, string? adres = null)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, pad);
        if (adres is not null)
        {
            vraag.Headers.Add("X-Test-Adres", adres);
        }

        using var antwoord = await client.SendAsync(vraag);
        return await Antwoord.Van(antwoord);
    }

    private static async Task<List<HttpStatusCode>> Vaak(int keer, HttpClient client, string pad = Pad, string? adres = null)
    {
        var statussen = new List<HttpStatusCode>();
        for (var i = 0; i < keer; i++)
        {
            statussen.Add((await Haal(client, pad, adres)).Status);
        }

        return statussen;
    }

    [Test]
    public async Task Wie_te_veel_vraagt_hoort_na_hoeveel_seconden_het_weer_kan()
    {
        await using var host = Maak(3, 0);
        var client = host.Anoniem();
        Assert.That(await Vaak(3, client), Is.All.EqualTo(HttpStatusCode.OK));
        var geweigerd = await Haal(client);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.TooManyRequests, "teVeelVerzoeken")));
            Assert.That(int.Parse(geweigerd.Headers["Retry-After"]), Is.InRange(1, 60));
            Assert.That(geweigerd.Headers["Access-Control-Allow-Origin"], Is.EqualTo("*"));
            Assert.That(await Vaak(1, client, "/api/v1/nergens"), Is.All.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(await Vaak(10, client, "/health/live"), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(await Vaak(10, client, "/health/ready"), Is.All.EqualTo(HttpStatusCode.OK));
        }

        RandTests.Probleem(geweigerd);
        RandTests.Veilig(geweigerd, "1.3.0");
    }

    [Test]
    public async Task Weigering_noemt_het_verzoek()
    {
        await using var host = Maak(1, 0);
        var client = host.Anoniem();
        await Haal(client);
        Assert.That((await Haal(client)).Json["verzoek"]!.GetValue<string>(), Is.Not.Empty);
    }

    [Test]
    public async Task Aangemelden_hebben_elk_een_eigen_limiet()
    {
        await using var host = Maak(2, 3);
        var anoniem = host.Anoniem();
        var griffier = host.Als("griffier");
        Assert.That(await Vaak(4, griffier), Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Vaak(1, host.Als("griffier")), Is.EqualTo(new[] { HttpStatusCode.TooManyRequests }), "the same caller with another token");
            Assert.That(await Vaak(3, host.Als("griffier", sub: "ander")), Is.All.EqualTo(HttpStatusCode.OK), "another caller");
            Assert.That(await Vaak(3, host.Als("griffier", "gm0106", sub: "griffier@gm0148")), Is.All.EqualTo(HttpStatusCode.OK), "the same name in another municipality");
            Assert.That(await Vaak(3, anoniem), Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
        }
    }

    [Test]
    public async Task Ongeldig_token_telt_bij_het_adres()
    {
        await using var host = Maak(2, 0);
        var statussen = new List<HttpStatusCode>();
        foreach (var token in new[] { "een", "twee", "drie" })
        {
            statussen.AddRange(await Vaak(1, host.Met(token)));
        }

        Assert.That(statussen, Is.EqualTo(new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
    }

    [Test]
    public async Task Nul_is_geen_limiet()
    {
        await using var host = Maak(0, 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Vaak(50, host.Anoniem()), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(await Vaak(50, host.Als("griffier")), Is.All.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("192.0.2.1", "192.0.2.2", false)]
    [TestCase("192.0.2.1", "::ffff:192.0.2.1", true)]
    [TestCase("2001:db8::1", "2001:db8::ffff:1", true)]
    [TestCase("2001:db8::1", "2001:db8:0:1::1", false)]
    public async Task Een_netwerk_van_64_bits_telt_als_een_adres(string eerste, string tweede, bool samen)
    {
        await using var host = Maak(2, 0);
        var client = host.Anoniem();
        Assert.That(await Vaak(2, client, adres: eerste), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await Haal(client, adres: tweede)).Status, Is.EqualTo(samen ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK));
    }

    [Test]
    public async Task Adres_dat_de_aanroeper_zelf_opgeeft_telt_niet()
    {
        await using var host = Maak(1, 0);
        var client = host.Anoniem();
        await Haal(client, adres: "192.0.2.1");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        client.DefaultRequestHeaders.Add("Forwarded", "for=198.51.100.7");
        Assert.That((await Haal(client, adres: "192.0.2.1")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase("10.1.2.3", "198.51.100.7", false)]
    [TestCase("10.1.2.3", "198.51.100.6", true)]
    [TestCase("192.0.2.1", "198.51.100.7", true)]
    public async Task Alleen_een_proxy_uit_de_instellingen_wordt_geloofd(string tweede, string namens, bool samen)
    {
        await using var host = Maak(1, 0, "10.0.0.0/8");
        var client = host.Anoniem();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.6");
        await Haal(client, adres: tweede);
        client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", namens);
        Assert.That((await Haal(client, adres: tweede)).Status, Is.EqualTo(samen ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK));
    }

    /// <summary>The test server has no network: this says where a request came from.</summary>
    private sealed class Herkomst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, verder) =>
            {
                if (http.Request.Headers.TryGetValue("X-Test-Adres", out var adres))
                {
                    http.Connection.RemoteIpAddress = IPAddress.Parse(adres.ToString());
                }

                return verder(http);
            });
            next(app);
        };
    }
}
