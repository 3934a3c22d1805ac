using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Voorzieningen;

/// <summary>The monthly public list: what each had in a month, from the public entries alone. // 003-25</summary>
public sealed class VoorzieningenoverzichtTests(Provider provider) : VoorzieningTests(provider)
{
    private const string Overzicht = Assen + "/voorzieningenoverzichten/";

    private async Task<Guid> Wethouder(string naam, params (string, JsonNode?)[][] voorzieningen)
    {
        var persoon = await Persoon("wethouder", "gm0106", naam: naam);
        foreach (var anders in voorzieningen)
        {
            await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(anders));
        }

        return persoon;
    }

    /// <summary>The lines of one person in a month: the kind, and count and amount for each way.</summary>
    private async Task<IReadOnlyList<string>> Regels(Guid persoon, string maand, string query = "") =>
    [
        .. (await Haal(Anoniem, $"{Overzicht}{maand}?limit=100{query}")).Items.Where(r => r["persoon"]!.GetValue<Guid>() == persoon)
            .Select(r => string.Join(' ', new[] { "bruikleen", "factuurGemeente", "declaratie" }.Select(w => $"{r[w]!["aantal"]}:{r[w]!["bedrag"]}").Prepend(r["soort"]!.GetValue<string>()))),
    ];

    [Test(Description = "003-25")]
    public async Task Code_003_25_bruikleen_factuur_en_declaratie_naast_elkaar_per_maand()
    {
        var persoon = await Wethouder(
            "P. Overzicht",
            [("van", "2023-03-10"), ("inlevering", Reisvoorbeelden.Inlevering("2023-05-01"))],
            [("van", "2023-04-30"), ("bedrag", null)],
            [("van", "2023-04-01"), ("verstrekking", "factuurGemeente"), ("bedrag", 35.00m)],
            [("van", "2023-04-30"), ("verstrekking", "declaratie"), ("bedrag", 9.95m), ("motivering", "Kon niet anders.")],
            [("van", "2023-04-30"), ("soort", "parkeerplaats"), ("leverancier", null), ("bedrag", null)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Regels(persoon, "2023-02"), Is.Empty);
            Assert.That(await Regels(persoon, "2023-03"), Is.EqualTo(new[] { "ict 1:1249.00 0:0.00 0:0.00" }));
            Assert.That(await Regels(persoon, "2023-04"), Is.EqualTo(new[] { "ict 2:1249.00 1:35.00 1:9.95", "parkeerplaats 1:0.00 0:0.00 0:0.00" }));
            Assert.That(await Regels(persoon, "2023-05"), Is.EqualTo(new[] { "ict 2:1249.00 0:0.00 0:0.00", "parkeerplaats 1:0.00 0:0.00 0:0.00" }));
            Assert.That(await Regels(persoon, "2023-06"), Is.EqualTo(new[] { "ict 1:0.00 0:0.00 0:0.00", "parkeerplaats 1:0.00 0:0.00 0:0.00" }));
        }
    }

    [Test]
    public async Task Rekent_alleen_met_wat_openbaar_is_en_op_een_peildatum_met_wat_dat_toen_was()
    {
        var persoon = await Persoon("wethouder", "gm0106", naam: "Q. Peil");
        var laptop = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("van", "2023-07-03")));
        var burgemeester = await Persoon("burgemeester");
        await Schrijf(Reisvoorbeelden.Voorziening(burgemeester).Met(("ambt", "burgemeester")), gemeente: "gm0148");
        var vandaag = DateOnly.FromDateTime(Host.Klok.GetUtcNow().UtcDateTime);
        var voor = await Regels(persoon, "2023-07");
        var gisteren = await Regels(persoon, "2023-07", $"&peildatum={vandaag.AddDays(-1):yyyy-MM-dd}");
        await Post(Secretaris(), laptop.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(voor, Has.Count.EqualTo(1));
            Assert.That(gisteren, Is.Empty);
            Assert.That(await Regels(persoon, "2023-07"), Is.Empty, "what was withdrawn no longer counts");
            Assert.That((await Haal(Secretaris("gm0148"), Dalfsen + "/voorzieningenoverzichten/2024-05")).Items, Is.Empty, "also a keeper sees what is public");
        }
    }

    [Test]
    public async Task Als_csv_en_in_pagina_s_op_naam()
    {
        foreach (var naam in new[] { "Zwaan", "Ábel" })
        {
            await Wethouder(naam, [("van", "2022-05-03"), ("verstrekking", "factuurGemeente")]);
        }

        var eerste = await Haal(Anoniem, Overzicht + "2022-05?limit=1");
        var tweede = await Haal(Anoniem, eerste.Volgende!);
        var csv = await Haal(Anoniem, Overzicht + "2022-05", ("Accept", "text/csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(eerste.Items.Concat(tweede.Items).Select(r => r["naam"]!.GetValue<string>()), Is.EqualTo(new[] { "Ábel", "Zwaan" }));
            Assert.That(tweede.Volgende, Is.Null);
            Assert.That(csv.Text.Split("\r\n")[0], Is.EqualTo("maand,persoon,naam,ambt,soort,bruikleenAantal,bruikleenBedrag,factuurGemeenteAantal,factuurGemeenteBedrag,declaratieAantal,declaratieBedrag"));
            Assert.That(csv.Text.Split("\r\n")[1], Does.EndWith("Ábel,wethouder,ict,0,0.00,1,1249.00,0,0.00"));
            Assert.That((await Haal(Anoniem, Overzicht + "2022-05?limit=1", ("If-None-Match", eerste.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
        }
    }

    [TestCase("2024-13", "", "maand", "ongeldig")]
    [TestCase("mei", "", "maand", "ongeldig")]
    [TestCase("2999-01", "", "maand", "inToekomst")]
    [TestCase("2024-05", "?peildatum=2999-01-01", "peildatum", "inToekomst")]
    [TestCase("2024-05", "?persoon=x", "persoon", "onbekendeParameter")]
    [TestCase("2024-05", "?limit=0", "limit", null)]
    public async Task Vraag_die_niet_klopt_wordt_genoemd(string maand, string query, string veld, string? code)
    {
        foreach (var accept in new[] { "application/json", "text/csv" })
        {
            var antwoord = await Haal(Anoniem, Overzicht + maand + query, ("Accept", accept));
            Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, veld)), antwoord.Text);
            Assert.That(antwoord.Json["invalidParams"]![0]!["code"]!.GetValue<string>(), code is null ? Is.Not.Empty : Is.EqualTo(code));
        }

        Assert.That((await Haal(Anoniem, "/api/v1/gemeenten/gm9999/voorzieningenoverzichten/2024-05")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
