using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

/// <summary>Events are delivered once, whatever happens between the commit and the subscriber.</summary>
public sealed class OutboxTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = "/api/v1/gemeenten/gm0148/registers/geschenken";

    private const string LegeTijd = "it does not turn the null that Dapper sends as text into a datetimeoffset, so no failed message can be marked";

    private Proef Proef { get; set; } = null!;

    private TestHost Eigen { get; set; } = null!;

    private Guid Wie { get; set; }

    [OneTimeSetUp]
    public async Task StartEigen()
    {
        Proef = new Proef();
        Eigen = Outboxproef.Start(Host.Provider(), Proef);
        Wie = await Eigen.Persoon();
    }

    [OneTimeTearDown]
    public async Task StopEigen()
    {
        if (Eigen is not null)
        {
            await Eigen.DisposeAsync();
        }
    }

    [TearDown]
    public void Leeg()
    {
        Proef.Giftig.Clear();
        Eigen.Ruw("DELETE FROM registers.outbox");
        Eigen.Klok.Nu = null;
    }

    private async Task<Guid> Schrijf(decimal waarde = 24.50m)
    {
        var antwoord = await Post(Eigen.Als("griffier"), Pad, Geschenk(Wie, waarde: waarde));
        return antwoord.Status == HttpStatusCode.Created ? Guid.Parse(antwoord.Json["id"]!.GetValue<string>()) : Guid.Empty;
    }

    private sealed record Stand(int Pogingen, string? Fout, DateTimeOffset VolgendeOp, DateTimeOffset? VerwerktOp);

    private Task<Stand?> Bericht(string waar) => Eigen.Registers(db => db.Single<Stand>($"SELECT pogingen, fout, volgende_op, verwerkt_op FROM registers.outbox WHERE {waar}", null, default));

    private Task<Stand?> Van(Guid inschrijving) => Bericht($"inhoud LIKE '%{inschrijving}%'");

    [Test]
    public async Task Elke_wijziging_wordt_een_keer_gehoord_in_haar_volgorde()
    {
        Proef.Gehoord.Clear();
        var gemaakt = await Post(Eigen.Als("griffier"), Pad, Geschenk(Wie));
        var pad = gemaakt.Headers["Location"];
        var anders = Geschenk(Wie);
        anders["reden"] = "Verkeerd geschat.";
        await Stuur(Eigen.Als("griffier"), HttpMethod.Put, pad, anders, ("If-Match", gemaakt.Headers["ETag"]));
        await Post(Eigen.Als("griffier"), pad + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Dubbel." });
        Assert.That(await Eigen.Lever(), Is.EqualTo(3));
        Assert.That(Proef.Gehoord.Select(g => (g.Versie, g.Gebeurtenis, g.Gemeente, g.Register)), Is.EqualTo([
            (1, Gebeurtenis.Ingeschreven, "gm0148", "geschenken"), (2, Gebeurtenis.Gerectificeerd, "gm0148", "geschenken"), (3, Gebeurtenis.Ingetrokken, "gm0148", "geschenken"),
        ]));
        Assert.That(Proef.Gehoord.Select(g => g.Bericht), Is.Unique);
        Assert.That(await Eigen.Lever(), Is.Zero);
    }

    [Test]
    public async Task Een_geweigerde_inschrijving_vertelt_niets()
    {
        Assert.That(await Schrijf(100m), Is.EqualTo(Guid.Empty));
        Assert.That(await Eigen.Tel("outbox"), Is.Zero);
    }

    [Test]
    public async Task Een_bericht_houdt_geen_namen_bedragen_of_teksten()
    {
        await Schrijf(31.41m);
        var inhoud = await Eigen.Registers(db => db.Single<string>("SELECT inhoud FROM registers.outbox", null, default));
        Assert.That(JsonNode.Parse(inhoud!)!.AsObject().Select(veld => veld.Key), Is.EquivalentTo(["bericht", "gemeente", "register", "inschrijving", "versie", "gebeurtenis", "openbaar", "uitkomst"]));
    }

    [Test]
    public async Task Na_een_val_tussen_effect_en_afvinken_heeft_een_tweede_keer_geen_gevolg()
    {
        var id = await Schrijf();
        await Eigen.Lever();
        Assert.That(await Eigen.Effecten(id), Is.EqualTo(1));
        Eigen.Ruw("UPDATE registers.outbox SET verwerkt_op = NULL");
        Eigen.Klok.Nu = TimeProvider.System.GetUtcNow().AddMinutes(1);
        Assert.That(await Eigen.Lever(), Is.EqualTo(1), "it comes again");
        Assert.That(await Eigen.Effecten(id), Is.EqualTo(1), "but has no second effect");
        Assert.That((await Van(id))!.VerwerktOp, Is.Not.Null);
    }

    [Test]
    public async Task Een_vergiftigd_bericht_wacht_steeds_langer_en_houdt_niemand_op()
    {
        Eigen.NietOpVervanger(LegeTijd);
        var giftig = await Schrijf();
        Proef.Giftig[giftig] = true;
        var gezond = await Schrijf();
        var nu = TimeProvider.System.GetUtcNow();
        var wachten = new List<double>();
        for (var poging = 1; poging <= 14; poging++)
        {
            Eigen.Klok.Nu = nu;
            await Eigen.Lever();
            var stand = (await Van(giftig))!;
            Assert.That((stand.Pogingen, stand.Fout, stand.VerwerktOp), Is.EqualTo((poging, "InvalidOperationException", (DateTimeOffset?)null)), "the type of the fault, never its text");
            wachten.Add(Math.Round((stand.VolgendeOp - nu).TotalSeconds));
            Eigen.Klok.Nu = stand.VolgendeOp.AddSeconds(-1);
            await Eigen.Lever();
            Assert.That((await Van(giftig))!.Pogingen, Is.EqualTo(poging), "not before its time");
            nu = stand.VolgendeOp.AddMilliseconds(1);
        }

        Assert.That(wachten, Is.Ordered.And.All.LessThanOrEqualTo(3600));
        Assert.That((wachten[0], wachten[^1]), Is.EqualTo((2d, 3600d)));
        Assert.That((await Eigen.Effecten(gezond), await Eigen.Effecten(giftig)), Is.EqualTo((1, 0)), "the failed effect was undone each time");
        Assert.That(await Eigen.Tel("inbox", $"bericht IN (SELECT bericht FROM registers.outbox WHERE verwerkt_op IS NULL)"), Is.Zero);

        Proef.Giftig.Clear();
        Eigen.Klok.Nu = nu;
        await Eigen.Lever();
        Assert.That((await Eigen.Effecten(giftig), (await Van(giftig))!.Fout), Is.EqualTo((1, (string?)null)), "healed, it arrives after all");
    }

    [TestCase("Integriteit.Contracts.Registers.Verdwenen", "{}", "UnknownType")]
    [TestCase("Integriteit.Contracts.Registers.InschrijvingGewijzigd", "geen json", "JsonException")]
    [TestCase("Integriteit.Contracts.Registers.InschrijvingGewijzigd", "{}", "JsonException")]
    public async Task Wat_niet_te_lezen_is_houdt_niemand_op(string soort, string inhoud, string fout)
    {
        Eigen.NietOpVervanger(LegeTijd);
        var (bericht, vroeger) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().AddHours(-1));
        await Eigen.Registers(db => db.InTransaction(
            () => db.Execute(
                "INSERT INTO registers.outbox (gemeente, bericht, soort, inhoud, ontstaan_op, volgende_op, pogingen) VALUES ('gm0148', @Bericht, @Soort, @Inhoud, @Op, @Op, 0)",
                new { Bericht = bericht, Soort = soort, Inhoud = inhoud, Op = vroeger },
                default),
            default));
        var later = await Schrijf();
        await Eigen.Lever();
        var stand = (await Bericht("verwerkt_op IS NULL"))!;
        Assert.That((stand.Pogingen, stand.Fout), Is.EqualTo((1, fout)));
        Assert.That(stand.VolgendeOp, Is.GreaterThan(vroeger.AddHours(1)));
        Assert.That(await Eigen.Effecten(later), Is.EqualTo(1));
    }

    [Test]
    public async Task Wie_tien_keer_faalt_is_te_zien_aan_de_gezondheid()
    {
        Eigen.NietOpVervanger(LegeTijd);
        async Task<string> Gezond() => (await Haal(Eigen.Anoniem(), "/health/ready")).Text;
        var giftig = await Schrijf();
        Proef.Giftig[giftig] = true;
        Eigen.Klok.Nu = TimeProvider.System.GetUtcNow();
        for (var poging = 1; poging <= 10; poging++)
        {
            Assert.That(await Gezond(), Is.EqualTo("Healthy"), $"after {poging - 1} attempts");
            await Eigen.Lever();
            Eigen.Klok.Nu = Eigen.Klok.Nu!.Value.AddHours(1);
        }

        Assert.That(await Gezond(), Is.EqualTo("Degraded"));
        Assert.That((await Haal(Eigen.Anoniem(), "/health/live")).Status, Is.EqualTo(HttpStatusCode.OK));
        Proef.Giftig.Clear();
        await Eigen.Lever();
        Assert.That(await Gezond(), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task De_bezorger_zelf_bezorgt_kort_na_de_inschrijving()
    {
        var proef = new Proef();
        await using var host = Outboxproef.Start(Host.Provider(), proef, zelf: false);
        var persoon = await host.Persoon();
        for (var i = 0; i < 5; i++)
        {
            await Post(host.Als("griffier"), Pad, Geschenk(persoon));
        }

        Assert.That(() => proef.Gehoord.Count, Is.EqualTo(5).After(60_000, 50));
        Assert.That(async () => await host.Tel("outbox", "verwerkt_op IS NULL"), Is.Zero.After(60_000, 50));
        Assert.That((proef.Gehoord.Select(g => g.Inschrijving).Distinct().Count(), await host.Tel("inbox", "afnemer = 'Luisteraar'")), Is.EqualTo((5, 5)));
    }
}
