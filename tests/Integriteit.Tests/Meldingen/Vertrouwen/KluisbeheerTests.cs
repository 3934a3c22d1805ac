using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Meldingen;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Meldingen;

/// <summary>The work of the day empties the vault of talks that are over, and of who is vertrouwenspersoon no more. // 001-11, AVG 5</summary>
public sealed class KluisbeheerTests(Provider provider) : MeldTests(provider)
{
    private const string Gesprekken = Dalfsen + "/vertrouwensgesprekken";

    private readonly Dictionary<Guid, GesprekkenVerdwijnen> gezien = [];

    [TestCase(TestName = "001-11: een gesprek verdwijnt na zijn termijn en een waarschuwing, en telt nog mee")]
    public async Task Na_de_termijn()
    {
        var gesprek = await Leg("vertrouwenspersoon", "2022-02-01");
        Assert.That(gesprek.Json["bewaardTotEnMet"]!.ToString(), Is.EqualTo("2024-02-01"));
        await Werk("2026-05-20");
        Assert.That(Gehoord("vertrouwenspersoon"), Is.EqualTo(new[] { new DateOnly(2026, 6, 19) }), "it was overdue, and is told first");
        await Werk("2026-05-21");
        await Werk("2026-06-18");
        Assert.That(Gehoord("vertrouwenspersoon"), Has.Count.EqualTo(1), "told once");
        Assert.That((await Haal(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Werk("2026-06-19");
        Assert.That((await Haal(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Rijen(gesprek.Id), Is.Zero, "the only wrapping of its key stood in that row");
        Assert.That(await Tellingen(), Is.EqualTo(1));
    }

    [TestCase(TestName = "001-11: wie geen vertrouwenspersoon meer is, laat geen gesprekken achter")]
    public async Task Na_het_aftreden()
    {
        Wie["vertrekt"] = Guid.CreateVersion7();
        var aanwijzing = await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Meldvoorbeelden.Functionaris("vertrouwenspersoon", Wie["vertrekt"])));
        var (gesprek, blijft) = (await Leg("vertrekt", "2026-05-19"), await Leg("vertrouwenspersoon", "2026-05-19"));
        await Werk("2026-05-20");
        Assert.That(Gehoord("vertrekt"), Is.Empty);
        // A month ahead it is told while in office.
        Assert.That((await Stuur(Griffier, HttpMethod.Put, $"{Dalfsen}/meldfunctionarissen/{aanwijzing.Id}", Meldvoorbeelden.Functionaris("vertrouwenspersoon", Wie["vertrekt"]).Met(("totEnMet", "2026-06-10")), ("If-Match", aanwijzing.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
        await Werk("2026-05-21");
        Assert.That(Gehoord("vertrekt"), Is.EqualTo(new[] { new DateOnly(2026, 7, 11) }));
        await Werk("2026-06-11");
        Assert.That((await Haal(Als("vertrekt"), $"{Gesprekken}/{gesprek.Id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Werk("2026-07-10");
        Assert.That(await Rijen(gesprek.Id), Is.EqualTo(1));
        await Werk("2026-07-11");
        Assert.That((await Rijen(gesprek.Id), await Rijen(blijft.Id)), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Een_gemeente_stelt_de_termijn_van_gesprekken_zelf_vast()
    {
        await Gemaakt(Post(Griffier, Dalfsen + "/meldbewaarregelingen", Meldvoorbeelden.Bewaarregeling("2027-01-01", ("wbk", 36)).Met(("gesprekMaanden", 6))));
        Host.Klok.Nu = new DateTimeOffset(2027, 1, 1, 10, 0, 0, TimeSpan.Zero);
        Assert.That((await Leg("vertrouwenspersoon", "2026-12-31")).Json["bewaardTotEnMet"]!.ToString(), Is.EqualTo("2027-06-30"));
    }

    [Test]
    public async Task Een_concept_dat_niemand_indiende_verdwijnt_met_het_werk_van_de_dag()
    {
        var gesprek = await Leg("vertrouwenspersoon", "2026-05-20");
        await Post(Als("vertrouwenspersoon"), $"{Gesprekken}/{gesprek.Id}/meldconcept", Meldvoorbeelden.Concept("Nog niet zeker."));
        Task<int> Concepten() => Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.meldconcept WHERE gemeente = @G", new { G = "gm0148" }, default));
        await Werk("2026-06-19");
        Assert.That(await Concepten(), Is.EqualTo(1));
        await Werk("2026-06-20");
        Assert.That(await Concepten(), Is.Zero);
    }

    private Task<Antwoord> Leg(string wie, string dag) => Gemaakt(Post(Als(wie), Gesprekken, Meldvoorbeelden.Gesprek("Aantekening.").Met(("datum", dag))));

    private async Task Werk(string dag)
    {
        Host.Klok.Nu = new DateTimeOffset(DateOnly.Parse(dag).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default);
        var rijen = await Databank((db, _) => db.Query<string>("SELECT inhoud FROM meldingen.outbox WHERE gemeente = @G AND soort = @Soort", new { G = "gm0148", Soort = typeof(GesprekkenVerdwijnen).FullName }, default));
        foreach (var bericht in rijen.Select(r => JsonSerializer.Deserialize<GesprekkenVerdwijnen>(r, Json.Options)!))
        {
            gezien[bericht.Bericht] = bericht;
        }
    }

    private IReadOnlyList<DateOnly> Gehoord(string wie) => [.. gezien.Values.Where(g => g.Persoon == Wie[wie]).Select(g => g.Vanaf)];

    private Task<int> Rijen(Guid id) => Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.vertrouwensgesprek WHERE gemeente = @G AND id = @Id", new { G = "gm0148", Id = id }, default));

    private Task<int> Tellingen() => Databank((db, _) => db.Single<int>("SELECT COUNT(*) FROM meldingen.vertrouwenstelling WHERE gemeente = @G", new { G = "gm0148" }, default));
}
