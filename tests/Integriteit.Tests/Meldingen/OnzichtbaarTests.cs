using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>
/// For the person concerned the API with a report about them is the API without: every reading there is, every header of it,
/// and every attempt. // invariant a
/// </summary>
public sealed class OnzichtbaarTests(Provider provider) : MeldTests(provider)
{
    private async Task<Dictionary<string, string>> Beeld(HttpClient wie)
    {
        var beeld = new Dictionary<string, string>();
        var contract = (await Haal(Anoniem, "/api/v1/openapi.json")).Json["paths"]!.AsObject();
        foreach (var (pad, handelingen) in contract)
        {
            // One thing by its id is tried below; what stands in lists is looked at here.
            if (handelingen!["get"] is null || pad.Contains("{id}", StringComparison.Ordinal))
            {
                continue;
            }

            var adres = "/api/v1" + pad.Replace("{gemeente}", "gm0148", StringComparison.Ordinal).Replace("{code}", "bestuurders-en-volksvertegenwoordigers", StringComparison.Ordinal).Replace("{versie}", "1", StringComparison.Ordinal)
                .Replace("{zelftoets}", "sociale-media", StringComparison.Ordinal).Replace("{norm}", "nevenwerkzaamheden", StringComparison.Ordinal).Replace("{maand}", "2024-05", StringComparison.Ordinal);
            foreach (var kop in new[] { Array.Empty<(string, string)>(), [("Accept", "text/csv")] })
            {
                beeld[adres + (kop.Length > 0 ? " csv" : "")] = Plat(await Haal(wie, adres, kop));
            }
        }

        Assert.That(beeld, Has.Count.GreaterThan(40));
        return beeld;
    }

    /// <summary>Status, headers and body, without the number of the request.</summary>
    private static string Plat(Antwoord antwoord)
    {
        var tekst = antwoord.Text;
        if (antwoord.Headers.GetValueOrDefault("Content-Type")?.Contains("problem", StringComparison.Ordinal) == true)
        {
            var json = antwoord.Json.AsObject();
            json.Remove("verzoek");
            tekst = json.ToJsonString();
        }

        return $"{antwoord.Status}\n{string.Join('\n', antwoord.Headers.Where(h => h.Key is not "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))}\n{tekst}";
    }

    [TestCase("burgemeester", TestName = "001-12: de burgemeester ziet van een melding over de burgemeester niets")]
    [TestCase("griffier")]
    [TestCase("gemeentesecretaris")]
    [TestCase("eersteWethouder")]
    [TestCase("ambtenaar")]
    public async Task Betrokkene_ziet_geen_verschil(string betrokkene)
    {
        // A token with every role, and the person: as much as anyone can have.
        var wie = Host.Met(Host.Token(["griffier", "gemeentesecretaris", "burgemeester", "leidinggevende", "ambtsdrager"], persoon: Wie[betrokkene]));
        // The work of the day would come in between, and be seen.
        await Host.Services.GetRequiredService<Dagwerk>().Werk(default);
        var (zonder, eerder) = (await Beeld(wie), await Ids());
        foreach (var soort in new[] { "integriteitsschending", "ongewenstGedrag", "ondermijning", "middelenmisbruik", "misstand", "datalek" })
        {
            await Meld(Melding(soort, ambt: null, persoon: Wie[betrokkene]));
        }

        var met = await Beeld(wie);
        foreach (var (adres, beeld) in zonder)
        {
            Assert.That(met[adres], Is.EqualTo(beeld), adres);
        }

        var nieuw = (await Ids()).Except(eerder).ToList();
        Assert.That(nieuw, Has.Count.EqualTo(6));
        foreach (var id in nieuw)
        {
            foreach (var (methode, pad, body) in Pogingen())
            {
                var echt = await Stuur(wie, methode, $"{Meldingen}/{id}{pad}", body?.DeepClone(), ("If-Match", "*"));
                var verzonnen = await Stuur(wie, methode, $"{Meldingen}/{Guid.CreateVersion7()}{pad}", body?.DeepClone(), ("If-Match", "*"));
                Assert.That((echt.Status, Plat(echt)), Is.EqualTo((HttpStatusCode.NotFound, Plat(verzonnen))), $"{methode} {pad}");
            }
        }
    }

    private Task<IReadOnlyList<Guid>> Ids() => Databank((db, _) => db.Query<Guid>("SELECT id FROM meldingen.melding WHERE gemeente = @Gemeente", new { Gemeente = "gm0148" }, default));

    private static IEnumerable<(HttpMethod, string, JsonNode?)> Pogingen() =>
    [
        (HttpMethod.Get, "", null), (HttpMethod.Get, "/berichten", null), (HttpMethod.Get, "/notities", null), (HttpMethod.Get, "/identiteit", null), (HttpMethod.Get, "/bijlagen", null), (HttpMethod.Get, "/bijlagen/1", null), (HttpMethod.Post, "/bijlagen", null),
        (HttpMethod.Post, "/identiteitsverzoeken", new JsonObject { ["grond"] = "toestemming", ["motivering"] = "x" }),
        (HttpMethod.Post, "/berichten", new JsonObject { ["tekst"] = "x" }), (HttpMethod.Post, "/notities", new JsonObject { ["tekst"] = "x" }),
        (HttpMethod.Post, "/verschoning", new JsonObject { ["reden"] = "x" }), (HttpMethod.Post, "/stappen", Triage(Vandaag)),
        (HttpMethod.Post, "/kring", new JsonObject { ["persoon"] = Guid.CreateVersion7().ToString(), ["functie"] = "griffier", ["recht"] = "lezen", ["reden"] = "x" }),
        (HttpMethod.Get, "/deelversies", null), (HttpMethod.Get, "/deelversies/1", null), (HttpMethod.Get, "/deelversies/1/bestand", null), (HttpMethod.Post, "/deelversies", Deelvoorbeelden.Deelversie()), (HttpMethod.Post, "/bijlagen/1/deelversies", null), (HttpMethod.Post, "/deelversies/1/intrekking", null),
        (HttpMethod.Get, "/doorzendingen", null), (HttpMethod.Get, "/doorzendingen/1", null), (HttpMethod.Post, "/doorzendingen", Deelvoorbeelden.Doorzending()), (HttpMethod.Post, "/doorzendingen/1/kennisgeving", new JsonObject { ["gegeven"] = true }),
        (HttpMethod.Post, "/doorzendingen/1/pakket", new JsonObject { ["wachtzin"] = Deelvoorbeelden.Wachtzin }), (HttpMethod.Get, "/koppelingen", null), (HttpMethod.Post, "/koppelingen", new JsonObject { ["eerdere"] = Guid.CreateVersion7().ToString(), ["melderZiet"] = true }),
        (HttpMethod.Put, "/betrokkenen", new JsonObject { ["betrokkenen"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder" }), ["reden"] = "x" }),
    ];

    [Test]
    public async Task Token_zonder_persoon_ziet_niets_met_welke_rol_ook()
    {
        // 004-03: the role of gemeentesecretaris alone opens nothing.
        await Meld(Melding());
        foreach (var rol in new[] { "griffier", "gemeentesecretaris", "burgemeester", "leidinggevende", "ambtsdrager" })
        {
            Assert.That((await Haal(Host.Als(rol), Meldingen)).Items, Is.Empty, rol);
        }

        Assert.That((await Haal(Anoniem, Meldingen)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), Meldingen)).Code, Is.EqualTo("andereGemeente"));
    }

    [Test]
    public async Task Gemeentesecretaris_ziet_alleen_wat_naar_hem_gaat_of_wat_iemand_met_hem_deelt()
    {
        // 004-03
        var melding = await Nieuw("burgemeester", Melding("integriteitsschending", ambt: "griffier"));
        Assert.That((await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await NodigUit("burgemeester", melding, "gemeentesecretaris", "gemeentesecretaris", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        var gedeeld = await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}");
        Assert.That(gedeeld.Json["kringbesluiten"]!.AsArray().Select(b => (b!["handeling"]!.GetValue<string>(), b["reden"]!.GetValue<string>())), Does.Contain(("uitgenodigd", "Voor het beraad.")));
        // Reading is not handling.
        Assert.That((await Stap("gemeentesecretaris", melding, Triage(Vandaag))).Code, Is.EqualTo("alleenLezen"));
    }
}
