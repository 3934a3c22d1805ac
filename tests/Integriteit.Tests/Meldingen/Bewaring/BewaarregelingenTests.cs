using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>The retention terms that a municipality lays down itself. // Wbk 2a, AVG 5</summary>
public sealed class BewaarregelingenTests(Provider provider) : MeldTests(provider)
{
    private const string Regelingen = Dalfsen + "/meldbewaarregelingen";
    private const string Termijnen = Dalfsen + "/meldbewaartermijnen";

    [Test]
    public async Task Eigen_termijnen_gelden_vanaf_hun_dag_voor_elke_melding_die_er_dan_is()
    {
        var melding = await Nieuw("burgemeester", Meldvoorbeelden.Melding());
        await Getrieerd("burgemeester", melding);
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Wij deden dit."));
        await Zet("burgemeester", melding, "sluiting", ("reden", "Klaar."));
        async Task<string> Termijn()
        {
            var bewaring = (await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/bewaring")).Json;
            var termijn = bewaring["termijn"]!;
            return $"{bewaring["totEnMet"]} {termijn["maanden"]} {termijn["herkomst"]} {termijn["vastgesteldDoor"]} {termijn["vastgesteldOp"]} {termijn["bron"]}";
        }

        Assert.That(await Termijn(), Does.StartWith("2028-05-20 24 meegeleverd  "));
        var eerste = Meldvoorbeelden.Bewaarregeling("2026-06-01", ("protocolPolitiekeAmbtsdragers", 40));
        Assert.That((await Gemaakt(Post(Griffier, Regelingen, eerste))).Json.ToJsonString(), Does.Contain("\"maanden\":40"));
        Assert.That(await Termijn(), Does.StartWith("2028-05-20 24 meegeleverd"), "not before its day");
        await Gemaakt(Post(Host.Als("burgemeester"), Regelingen, Meldvoorbeelden.Bewaarregeling("2026-07-01", ("wbk", 12))));
        Host.Klok.Nu = new DateTimeOffset(2026, 6, 1, 10, 0, 0, TimeSpan.Zero);
        Assert.That(await Termijn(), Is.EqualTo("2029-09-20 40 eigenRegeling de raad 2026-05-01 Raadsbesluit 2026-7"));
        Host.Klok.Nu = new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.Zero);
        Assert.That(await Termijn(), Does.StartWith("2028-05-20 24 meegeleverd"), "the next one is silent on this regime");

        // Anyone reads them, and past ones stay.
        async Task<string?> Op(string dag) => (await Haal(Anoniem, $"{Termijnen}?peildatum={dag}")).Json["eigen"]?["termijnen"]![0]!["maanden"]!.ToString();
        Assert.That((await Op("2026-05-31"), await Op("2026-06-30"), await Op("2026-07-01")), Is.EqualTo(((string?)null, "40", "12")));
        Assert.That((await Haal(Anoniem, Termijnen)).Json["eigen"]!["van"]!.ToString(), Is.EqualTo("2026-07-01"));
        var bladen = new List<string>();
        for (string? pad = Regelingen + "?limit=1"; pad is not null;)
        {
            var blad = await Haal(Anoniem, pad);
            bladen.AddRange(blad.Items.Select(r => r["van"]!.ToString()).Where(v => v.StartsWith("2026", StringComparison.Ordinal)));
            pad = blad.Volgende;
        }

        Assert.That(bladen, Is.EqualTo(new[] { "2026-07-01", "2026-06-01" }));
        Assert.That((await Haal(Anoniem, Assen + "/meldbewaarregelingen")).Items, Is.Empty, "of another municipality");
    }

    [Test]
    public async Task Fouten_staan_er_alle_en_wie_het_niet_mag_hoort_dat()
    {
        var fout = await Post(Griffier, Regelingen, Meldvoorbeelden.Bewaarregeling("2026-05-19", ("klacht", 11), ("wbk", 12), ("wbk", 13)).Met(("vastgesteldOp", "2026-05-21")));
        Assert.That((fout.Status, string.Join(' ', fout.Velden.Order(StringComparer.Ordinal))), Is.EqualTo((HttpStatusCode.BadRequest, "termijnen[0].maanden termijnen[2] van vastgesteldOp")), fout.Text);
        Assert.That((await Post(Griffier, Regelingen, new JsonObject { ["van"] = "2026-06-01" })).Velden, Is.EquivalentTo(new[] { "vastgesteldDoor", "vastgesteldOp", "bron", "termijnen" }));
        Assert.That((await Post(Griffier, Regelingen, Meldvoorbeelden.Bewaarregeling("2026-06-01", ("wbk", 241)))).Velden, Is.EqualTo(new[] { "termijnen[0].maanden" }));
        foreach (var (wie, status) in new[] { (Host.Als("gemeentesecretaris"), HttpStatusCode.Forbidden), (Host.Als("griffier", "gm0106"), HttpStatusCode.Forbidden), (Anoniem, HttpStatusCode.Unauthorized) })
        {
            Assert.That((await Post(wie, Regelingen, Meldvoorbeelden.Bewaarregeling("2099-01-01", ("wbk", 12)))).Status, Is.EqualTo(status));
        }

        Assert.That((await Haal(Anoniem, Termijnen + "?dag=2026-01-01")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Dezelfde_sleutel_legt_een_keer_vast()
    {
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        for (var i = 0; i < 2; i++)
        {
            await Gemaakt(Post(Griffier, Regelingen, Meldvoorbeelden.Bewaarregeling("2090-01-01", ("wbk", 12)), sleutel));
        }

        Assert.That((await Haal(Anoniem, Regelingen)).Items.Count(r => r["van"]!.ToString() == "2090-01-01"), Is.EqualTo(1));
    }
}
