using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Meldingen;

/// <summary>A concept becomes a report once, wherever the work is cut off and whoever hands it in at the same time. // 001-11</summary>
public sealed class IndieningInEenKeerTests(Provider provider) : MeldTests(provider)
{
    private const string Concept = Dalfsen + "/meldconcept";

    private static readonly JsonObject Anonieme = new() { ["wijze"] = "anoniem", ["hoedanigheid"] = "medewerker" };

    private readonly Breekklok klok = new();

    protected override TestHost Maak(Provider provider) => new(provider, services: services => services.AddSingleton<TimeProvider>(klok));

    [SetUp]
    public void Zet() => klok.Nu = new DateTimeOffset(2026, 5, 20, 10, 25, 30, TimeSpan.Zero);

    [Test]
    public async Task Waar_het_ook_wordt_afgebroken_er_is_een_concept_of_een_melding_en_nooit_beide()
    {
        var (gebroken, heel) = (0, 0);
        // Others ask the clock as well, so that one that came through does not say that there was nothing left to cut.
        for (var keer = 1; heel < 3; keer++)
        {
            Assert.That(keer, Is.LessThan(200));
            var code = await Klaargezet();
            var voor = await Meldingen();
            klok.BreekNa = keer;
            var antwoord = await Post(Anoniem, Concept + "/indiening", Anonieme, ("Ontvangstcode", code));
            klok.BreekNa = null;
            var (ingediend, concept) = (antwoord.Status == HttpStatusCode.OK, (await Haal(Anoniem, Concept, ("Ontvangstcode", code))).Status == HttpStatusCode.OK);
            Assert.That((concept, await Meldingen() - voor), Is.EqualTo(ingediend ? (false, 1) : (true, 0)), $"cut at {keer}: {antwoord.Status}");
            (gebroken, heel) = ingediend ? (gebroken, heel + 1) : (gebroken + 1, 0);
            if (!ingediend)
            {
                Assert.That((await Post(Anoniem, Concept + "/indiening", Anonieme, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.OK), "nothing was lost");
            }
        }

        Assert.That(gebroken, Is.GreaterThan(3), "it was cut in the middle as well");
    }

    [Test]
    public async Task Wie_het_tweemaal_tegelijk_indient_heeft_een_melding()
    {
        var code = await Klaargezet();
        var voor = await Meldingen();
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post(Host.Anoniem(), Concept + "/indiening", Anonieme, ("Ontvangstcode", code))));
        Assert.That(antwoorden.Select(a => a.Status).Order(), Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound }));
        Assert.That(await Meldingen() - voor, Is.EqualTo(1));
    }

    [Test]
    public async Task In_het_logboek_is_zij_een_melding_als_elke_andere()
    {
        var code = await Klaargezet();
        await Post(Anoniem, Concept + "/indiening", Anonieme, ("Ontvangstcode", code));
        var handelingen = await Databank((db, _) => db.Query<string>("SELECT handeling FROM meldingen.audit WHERE gemeente = @G", new { G = "gm0148" }, default));
        Assert.That(handelingen, Does.Contain("DienMeldingIn").And.Not.Contain("DienMeldconceptIn"));
    }

    private async Task<string> Klaargezet()
    {
        var gesprek = await Gemaakt(Post(Als("vertrouwenspersoon"), Dalfsen + "/vertrouwensgesprekken", Meldvoorbeelden.Gesprek()));
        return (await Post(Als("vertrouwenspersoon"), $"{Dalfsen}/vertrouwensgesprekken/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept())).Json["code"]!.GetValue<string>();
    }

    private new Task<int> Meldingen() => Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.melding WHERE gemeente = @G", new { G = "gm0148" }, default));

    /// <summary>A clock that breaks off whoever asks it the time for so many times.</summary>
    private sealed class Breekklok : TimeProvider
    {
        public DateTimeOffset Nu { get; set; } = new(2026, 5, 20, 10, 25, 30, TimeSpan.Zero);

        public int? BreekNa { get; set; }

        public override DateTimeOffset GetUtcNow() => BreekNa is { } over && (BreekNa = over - 1) == 0 ? throw new InvalidOperationException("Cut off here.") : Nu;
    }
}
