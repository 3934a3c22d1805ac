using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Meldingen;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>Terms of reports: seven days, three months, and who is told. // T-WBK-7, T-WBK-3M, T-INCIDENT</summary>
public sealed class MeldtermijnenTests(Provider provider) : MeldTests(provider)
{
    private static string Einden(Meldsoort soort, string ontvangen, string? bevestigd) => string.Join(' ', Meldtermijnen.Einden(
        Meldprotocol.Laad(), soort, DateOnly.Parse(ontvangen, System.Globalization.CultureInfo.InvariantCulture), bevestigd is null ? null : DateOnly.Parse(bevestigd, System.Globalization.CultureInfo.InvariantCulture)).Select(e => e.Einde.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase(Meldsoort.Misstand, "2026-05-20", null, "2026-05-27 2026-08-27")]
    [TestCase(Meldsoort.Misstand, "2026-05-20", "2026-05-21", "2026-05-27 2026-08-21")]
    [TestCase(Meldsoort.Misstand, "2026-05-20", "2026-05-30", "2026-05-27 2026-08-27", Description = "confirming late does not lengthen it")]
    [TestCase(Meldsoort.Misstand, "2026-12-18", null, "2026-12-28 2027-03-25", Description = "past Christmas and a weekend")]
    [TestCase(Meldsoort.Datalek, "2026-05-21", null, "2026-05-28 2026-08-28 2026-05-24", Description = "72 hours are not moved")]
    public void Laatste_dag(object soort, string ontvangen, string? bevestigd, string einden) => Assert.That(Einden((Meldsoort)soort, ontvangen, bevestigd), Is.EqualTo(einden));

    [Test]
    public async Task Bevestiging_en_terugkoppeling_voldoen_en_te_laat_is_te_zien()
    {
        var melding = await Nieuw("burgemeester", Melding("ongewenstGedrag"));
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 28, 10, 0, 0, TimeSpan.Zero);
        static IEnumerable<(string, string?, bool)> Van(Antwoord a) => a.Json["termijnen"]!.AsArray().Select(t => (t!["soort"]!.GetValue<string>(), t["voldaanOp"]?.GetValue<string>(), t["teLaat"]!.GetValue<bool>()));
        Assert.That(Van(await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")), Is.EqualTo(new[] { ("ontvangstbevestiging", (string?)null, true), ("terugkoppeling", null, false) }));
        // A day named does not make it earlier: the reporter reads it today.
        var bevestigd = await Zet("burgemeester", melding, "bevestiging", ("bericht", "Ontvangen."));
        Assert.That(Van(bevestigd), Does.Contain(("ontvangstbevestiging", "2026-05-28", true)));
        Assert.That(bevestigd.Json["termijnen"]![1]!["vervaldatum"]!.GetValue<string>(), Is.EqualTo("2026-08-27"));
        var gemeld = await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Er loopt een gesprek."));
        Assert.That((Van(gemeld).Last(), gemeld.Json["status"]!.GetValue<string>()), Is.EqualTo((("terugkoppeling", "2026-05-28", false), "bevestigd")), "feedback stands apart from the state");
    }

    [Test]
    public async Task Herinnering_komt_een_keer_voor_en_een_keer_na_de_dag()
    {
        var melding = await Nieuw("burgemeester", Melding("discriminatie", ambt: "raadslid"));
        // What was delivered long ago is cleared away from the outbox, so it is kept here.
        var gezien = new Dictionary<Guid, MeldingWacht>();
        async Task<List<(string, bool, DateOnly?)>> Wacht()
        {
            await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default);
            var rijen = await Databank((db, _) => db.Query<string>("SELECT inhoud FROM meldingen.outbox WHERE gemeente = @Gemeente AND soort = @Soort", new { Gemeente = "gm0148", Soort = typeof(MeldingWacht).FullName }, default));
            foreach (var bericht in rijen.Select(r => JsonSerializer.Deserialize<MeldingWacht>(r, Json.Options)!).Where(m => m.Melding == melding.Id))
            {
                gezien[bericht.Bericht] = bericht;
            }

            Assert.That(gezien.Values.SelectMany(b => b.Personen), Is.All.EqualTo(Wie["burgemeester"]));
            return [.. gezien.Values.Select(b => (b.Waarop, b.Verlopen, b.Vervaldatum)).Order()];
        }

        List<(string, bool, DateOnly?)> verwacht = [("kennisgeving", false, null)];
        Assert.That(await Wacht(), Is.EqualTo(verwacht));
        Assert.That(await Wacht(), Is.EqualTo(verwacht), "once");
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 25, 10, 0, 0, TimeSpan.Zero);
        verwacht.Add(("ontvangstbevestiging", false, new DateOnly(2026, 5, 27)));
        Assert.That(await Wacht(), Is.EqualTo(verwacht), "two days before");
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 28, 10, 0, 0, TimeSpan.Zero);
        verwacht.Add(("ontvangstbevestiging", true, new DateOnly(2026, 5, 27)));
        Assert.That(await Wacht(), Is.EqualTo(verwacht));
        Host.Klok.Nu = new DateTimeOffset(2026, 8, 20, 10, 0, 0, TimeSpan.Zero);
        verwacht.Add(("terugkoppeling", false, new DateOnly(2026, 8, 27)));
        Assert.That(await Wacht(), Is.EqualTo(verwacht), "the other term has a reminder of its own");
        await Wacht();
        Assert.That(await Wacht(), Is.EqualTo(verwacht));
    }

    [Test]
    public async Task Datalek_voldoet_met_de_doorzending_aan_de_toezichthouder()
    {
        var melding = await Nieuw("servicedesk", Melding("datalek"));
        await Zet("servicedesk", melding, "bevestiging", ("bericht", "Ontvangen."));
        var zonder = await Stap("servicedesk", melding, StapVan("doorzending", ("autoriteit", "Autoriteit Persoonsgegevens"), ("datalekmelding", true)));
        Assert.That(zonder.Velden, Is.EqualTo(new[] { "waaromGeenBericht" }));
        var gezet = await Zet("servicedesk", melding, "doorzending", ("autoriteit", "Autoriteit Persoonsgegevens"), ("datalekmelding", true), ("bericht", "Gemeld bij de toezichthouder."));
        Assert.That(gezet.Json["termijnen"]!.AsArray().First(t => t!["soort"]!.GetValue<string>() == "meldingToezichthouder")!["voldaanOp"]!.GetValue<string>(), Is.EqualTo(Vandaag));
    }
}
