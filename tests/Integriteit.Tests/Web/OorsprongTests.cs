using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Web;

/// <summary>A page of any origin may read what is public, and nothing else.</summary>
public sealed class OorsprongTests : ContractTests
{
    private static readonly (string, string) Elders = ("Origin", "https://portaal.example.org");

    [Test]
    public async Task Openbare_paden_zijn_leesbaar_voor_elke_oorsprong()
    {
        foreach (var pad in Lezingen.Select(l => l.Pad).Append("/api/v1/openapi.json"))
        {
            // Also without an Origin: a shared cache may keep the answer for one who has.
            foreach (var headers in new[] { Array.Empty<(string, string)>(), [Elders] })
            {
                var antwoord = await Haal(Anoniem, pad, headers);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(antwoord.Headers.GetValueOrDefault("Access-Control-Allow-Origin"), Is.EqualTo("*"), pad);
                    Assert.That(antwoord.Headers["Access-Control-Expose-Headers"].Split(',', StringSplitOptions.TrimEntries), Is.SupersetOf(new[] { "API-Version", "ETag", "Link" }), pad);
                    Assert.That(antwoord.Headers.Keys, Does.Not.Contain("Access-Control-Allow-Credentials"));
                }
            }
        }
    }

    [Test]
    public async Task Ook_een_weigering_is_daar_leesbaar()
    {
        foreach (var (pad, headers) in new[]
        {
            (Dalfsen + "/registers/geschenken?x=1", new[] { Elders }),
            ("/api/v1/gemeenten/gm9999", [Elders]),
            (Dalfsen + "/registers/geschenken", [Elders, ("Authorization", "Bearer onzin")]),
            (Dalfsen + "/registers/geschenken", [Elders, ("Accept", "image/png")]),
        })
        {
            var antwoord = await Haal(Anoniem, pad, headers);
            Assert.That(((int)antwoord.Status >= 400, antwoord.Headers.GetValueOrDefault("Access-Control-Allow-Origin")), Is.EqualTo((true, "*")), pad);
        }
    }

    [Test]
    public async Task Toetsen_kan_vanaf_elke_oorsprong()
    {
        var toets = Handelingen.Single(h => h.Id == "Toets");
        var vooraf = await Stuur(Anoniem, HttpMethod.Options, toets.Pad, null, Elders, ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        var daarna = await Voer(Anoniem, toets, "", Elders);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vooraf.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(vooraf.Headers["Access-Control-Allow-Origin"], Is.EqualTo("*"));
            Assert.That(vooraf.Headers["Access-Control-Allow-Methods"], Does.Contain("POST").Or.EqualTo("*"));
            Assert.That(vooraf.Headers["Access-Control-Allow-Headers"], Does.Contain("content-type").IgnoreCase.Or.EqualTo("*"));
            Assert.That((daarna.Status, daarna.Headers["Access-Control-Allow-Origin"]), Is.EqualTo((HttpStatusCode.OK, "*")));
        }
    }

    [Test]
    public async Task Lezen_met_een_voorwaarde_kan_vanaf_elke_oorsprong()
    {
        var vooraf = await Stuur(Anoniem, HttpMethod.Options, Dalfsen + "/registers/geschenken", null, Elders, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.That((vooraf.Status, vooraf.Headers.GetValueOrDefault("Access-Control-Allow-Origin")), Is.EqualTo((HttpStatusCode.NoContent, "*")));
    }

    [Test]
    public async Task Wijzigen_kan_niet_vanuit_een_pagina_van_elders()
    {
        foreach (var wijziging in Handelingen.Where(h => !h.Openbaar))
        {
            var vooraf = await Stuur(Anoniem, HttpMethod.Options, wijziging.Pad, null, Elders, ("Access-Control-Request-Method", wijziging.Methode.Method), ("Access-Control-Request-Headers", "authorization,content-type"));
            var zelf = await Voer(Anoniem, wijziging, "", Elders);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(vooraf.Headers.Keys, Does.Not.Contain("Access-Control-Allow-Origin"), wijziging.ToString());
                Assert.That(zelf.Headers.Keys, Does.Not.Contain("Access-Control-Allow-Origin"), wijziging.ToString());
            }
        }
    }
}
