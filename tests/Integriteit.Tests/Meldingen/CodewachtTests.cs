using System.Net;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Meldingen;

/// <summary>Wrong codes are counted for all hosts and past a restart, without anything of who sent them, and shut nobody out.</summary>
public sealed class CodewachtTests(Provider provider) : MeldTests(provider)
{
    private static (string, string) Met(string code) => ("Ontvangstcode", code);

    /// <summary>A code that begins as this one and ends otherwise.</summary>
    private static string Anders(string code, int i) => $"{code[..^4]}{(int.Parse(code[^4..]) + i) % 10000:D4}";

    [Test]
    public async Task Wat_op_de_ene_host_is_geprobeerd_telt_op_de_andere_en_na_een_herstart()
    {
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        for (var i = 1; i <= 3; i++)
        {
            await Haal(Anoniem, Dossier, Met(Anders(code, i)));
        }

        await using (var tweede = new TestHost(Provider, naast: Host))
        {
            tweede.Klok.Nu = Host.Klok.Nu;
            Assert.That((await Haal(tweede.Anoniem(), Dossier, Met(code))).Status, Is.EqualTo(HttpStatusCode.OK));
            await Haal(tweede.Anoniem(), Dossier, Met(Anders(code, 4)));
            await Haal(tweede.Anoniem(), Dossier, Met(Anders(code, 5)));
        }

        await using var herstart = new TestHost(Provider, naast: Host);
        herstart.Klok.Nu = Host.Klok.Nu;
        foreach (var wie in new[] { Anoniem, herstart.Anoniem() })
        {
            Assert.That((await Haal(wie, Dossier, Met(code))).Code, Is.EqualTo("ontvangstcodeOnbekend"));
        }

        herstart.Klok.Nu = Host.Klok.Nu = new DateTimeOffset(2026, 5, 20, 10, 30, 0, TimeSpan.Zero);
        Assert.That((await Haal(herstart.Anoniem(), Dossier, Met(code))).Status, Is.EqualTo(HttpStatusCode.OK), "the next quarter of the clock");
    }

    [Test]
    public async Task Ook_een_wijziging_met_een_foute_code_telt_al_gaat_zij_niet_door()
    {
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        for (var i = 1; i <= 5; i++)
        {
            Assert.That((await Stuur(Anoniem, HttpMethod.Post, Dossier + "/intrekking", null, Met(Anders(code, i)))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        Assert.That((await Haal(Anoniem, Dossier, Met(code))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Tegelijk_proberen_levert_niet_meer_pogingen_op()
    {
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Haal(Host.Anoniem(), Dossier, Met(Anders(code, i)))));
        var hoogste = await Databank((db, _) => db.Single<int>("SELECT MAX(aantal) FROM meldingen.codepoging WHERE gemeente = @G AND zoek <> ''", new { G = "gm0148" }, default));
        Assert.That(hoogste, Is.EqualTo(5), "the sixth was not tried");
    }

    [Test]
    public async Task Van_wie_probeerde_staat_er_niets_en_de_tijd_is_een_kwartier()
    {
        var code = "4321 8765 1111 2222";
        var wie = Host.Anoniem();
        wie.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Planted-UserAgent/7.3");
        wie.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 21, 9, 14, 59, TimeSpan.Zero);
        await Haal(wie, Dossier, Met(code));
        var rijen = await Databank((db, _) => db.Query<(string Gemeente, DateTimeOffset Kwartier, string Zoek, int Aantal)>("SELECT gemeente, kwartier, zoek, aantal FROM meldingen.codepoging WHERE gemeente = @G AND kwartier = @K ORDER BY zoek", new { G = "gm0148", K = new DateTimeOffset(2026, 5, 21, 9, 0, 0, TimeSpan.Zero) }, default));
        Assert.That(rijen.Select(r => (r.Zoek.Length, r.Aantal)), Is.EqualTo(new[] { (0, 1), (64, 1) }));
        Assert.That(rijen[1].Zoek, Does.Not.Contain("43218765"));
        Assert.That((await Databank((db, _) => db.Query<string>("SELECT onderwerp FROM meldingen.actor WHERE gemeente = @G", new { G = "gm0148" }, default))).Where(o => o.Contains("203.0", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Het_werk_van_de_dag_veegt_wat_voorbij_is()
    {
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 22, 9, 10, 0, TimeSpan.Zero);
        await Haal(Anoniem, Dossier, Met("1234 1234 1234 1234"));
        Task<int> Rijen() => Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.codepoging WHERE gemeente = @G AND kwartier < @K", new { G = "gm0148", K = new DateTimeOffset(2026, 5, 22, 9, 15, 0, TimeSpan.Zero) }, default));
        await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default);
        Assert.That(await Rijen(), Is.EqualTo(2), "this quarter still counts");
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 22, 9, 15, 0, TimeSpan.Zero);
        await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default);
        Assert.That(await Rijen(), Is.Zero);
    }

    [Test]
    public async Task Veel_foute_codes_maken_traag_en_sluiten_niemand_buiten()
    {
        Host.Klok.Nu = new DateTimeOffset(2026, 5, 23, 9, 10, 0, TimeSpan.Zero);
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        await Databank((db, _) => db.InTransaction(() => db.Execute("INSERT INTO meldingen.codepoging (gemeente, kwartier, zoek, aantal) VALUES (@G, @K, '', 1000000)", new { G = "gm0148", K = new DateTimeOffset(2026, 5, 23, 9, 0, 0, TimeSpan.Zero) }, default), default));
        var begin = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.That((await Haal(Anoniem, Dossier, Met(code))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(begin), Is.GreaterThan(TimeSpan.FromSeconds(1.9)));
        Assert.That((await Haal(Anoniem, Assen + "/melderdossier", Met("1111 2222 3333 4444"))).Status, Is.EqualTo(HttpStatusCode.NotFound), "another municipality knows nothing of it");
    }

    [TestCase(0, 0)]
    [TestCase(20, 0)]
    [TestCase(21, 25)]
    [TestCase(100, 2000)]
    [TestCase(int.MaxValue, 2000)]
    public void Wachttijd_groeit_en_houdt_op(int fout, int milliseconden) => Assert.That(Codewacht.Wachttijd(fout).TotalMilliseconds, Is.EqualTo(milliseconden));
}
