using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Declaraties.Overzichten;
using Integriteit.Kern;
using Integriteit.Tests.Declaraties.Facturen;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties.Overzichten;

/// <summary>The month with loans, invoices and claims side by side, and the share of claims as a figure. // 003-25</summary>
public sealed class KostenoverzichtTests(Provider provider) : BetaalTests(provider)
{
    private const string Pad = Assen + "/kostenoverzichten/";

    private HttpClient Administratie => Host.Als("administratie", "gm0106");

    /// <summary>The steps of one line or of the whole.</summary>
    private static string Ladder(JsonNode ladder) => string.Join(' ', new[] { "bruikleen", "facturen", "declaraties" }.Select(t => $"{ladder[t]!["aantal"]}:{ladder[t]!["bedrag"]}")) + $" {ladder["aandeelBedrag"]}% {ladder["aandeelAantal"]}%";

    private static string? Van(Antwoord overzicht, Guid persoon) => overzicht.Items.SingleOrDefault(i => i["persoon"]!.GetValue<Guid>() == persoon) is { } regel ? Ladder(regel["ladder"]!) : null;

    [Test(Description = "003-25")]
    public async Task Code_003_25_de_maand_laat_bruikleen_facturen_en_declaraties_naast_elkaar_zien()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var laptop = await Post(Host.Als("gemeentesecretaris", "gm0106"), Assen + "/registers/voorzieningen", Reisvoorbeelden.Voorziening(persoon).Met(("van", "2024-05-10")));
        Assert.That(laptop.Status, Is.EqualTo(HttpStatusCode.Created), laptop.Text);
        var factuur = await Post(Administratie, Assen + "/facturen", FacturenTests.Factuur(persoon).Met(("bedrag", 300.00m)));
        Assert.That(factuur.Status, Is.EqualTo(HttpStatusCode.Created), factuur.Text);
        await Post(Administratie, Assen + "/facturen", FacturenTests.Factuur(persoon).Met(("bedrag", 55.55m), ("btw", null), ("betaaldOp", "2024-06-01")));
        var mei = await Haal(Administratie, Pad + "2024-05");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Van(mei, persoon), Is.EqualTo("1:1249.00 1:300.00 0:0.00 0% 0%"), mei.Text);
            Assert.That(Ladder(mei.Json["totaal"]!), Is.EqualTo("1:1249.00 1:300.00 0:0.00 0% 0%"));
            Assert.That(Van(await Haal(Administratie, Pad + "2024-06"), persoon), Is.EqualTo("1:1249.00 1:55.55 0:0.00 0% 0%"));
            Assert.That(Van(await Haal(Administratie, Pad + "2024-04"), persoon), Is.Null);
            Assert.That(Van(await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Pad + "2024-05"), persoon), Is.Not.Null, "the person sees their own");
            Assert.That((await Haal(Host.Als("gemeentesecretaris", "gm0106"), Pad + "2024-05")).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(Host.Als("controleur", "gm0106"), Pad + "2024-05")).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(Host.Als("griffier", "gm0106"), Pad + "2024-05")).Items, Is.Empty, "who keeps no costs of a wethouder");
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", await Persoon("raadslid", "gm0106")), Pad + "2024-05")).Items, Is.Empty);
        }

        await Post(Administratie, factuur.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "Was van een ander." });
        Assert.That(Van(await Haal(Administratie, Pad + "2024-05"), persoon), Is.EqualTo("1:1249.00 0:0.00 0:0.00 % 0%"), "what was withdrawn no longer counts");
    }

    [Test(Description = "003-25")]
    public async Task Code_003_25_het_aandeel_van_declaraties_is_een_getal()
    {
        var persoon = await Wethouder();
        var (deels, later) = (await Betaalbaar(persoon, Contracts.Ambt.Wethouder, (6000, 5000), (9900, 0), (5000, 5000)), await Wethouder());
        await Betaal("2023-05-17", persoon);
        await Betaalbaar(later, 7700);
        await Betaal("2023-06-01", later);
        await Post(Administratie, Assen + "/facturen", FacturenTests.Factuur(persoon).Met(("bedrag", 300.00m), ("betaaldOp", "2023-05-31")));
        Host.Klok.Nu = null;
        var mei = await Haal(Administratie, Pad + "2023-05");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Van(mei, persoon), Is.EqualTo("0:0.00 1:300.00 2:100.00 25% 67%"), mei.Text);
            Assert.That(Van(mei, later), Is.Null, "what was paid in another month");
            Assert.That((await Declaratie(deels)).Toegekend, Is.EqualTo(new Bedrag(10000)));
        }
    }

    [TestCase("2024-13", "ongeldig")]
    [TestCase("mei", "ongeldig")]
    [TestCase("2199-01", "inToekomst")]
    public async Task Wat_geen_maand_is_wordt_geweigerd(string maand, string code)
    {
        var antwoord = await Haal(Administratie, Pad + maand);
        Assert.That((antwoord.Status, antwoord.Json["invalidParams"]![0]!["code"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.BadRequest, code)));
    }

    [Test]
    public async Task Een_ander_komt_er_niet_in()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Pad + "2024-05")).Code, Is.EqualTo("nietAangemeld"));
            Assert.That((await Haal(Host.Als("administratie"), Pad + "2024-05")).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(Host.Als("publicatietaak", "gm0106"), Pad + "2024-05")).Code, Is.EqualTo("rolOntbreekt"));
        }
    }

    private static Gen<Kostenladder> Ladders =>
        from a in Treden from b in Treden from c in Treden select new Kostenladder(a, b, c);

    private static Gen<Laddertrede> Treden =>
        from bedragen in Gen.ArrayOf(Gen.Choose(1, 1_000_000)) select Laddertrede.Van([.. bedragen.Select(b => (long)b)]);

    [Test]
    public void Tellen_in_welke_volgorde_ook_komt_op_hetzelfde_uit() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Gen.ArrayOf(Ladders).ToArbitrary(), alle =>
        {
            var som = alle.Aggregate(Kostenladder.Niets, (a, b) => a + b);
            return som == alle.Reverse().Aggregate(Kostenladder.Niets, (a, b) => a + b)
                && som.Facturen.Bedrag.Centen == alle.Sum(l => l.Facturen.Bedrag.Centen)
                && som.Declaraties.Aantal == alle.Sum(l => l.Declaraties.Aantal)
                && som.Bruikleen.Bedrag.Centen == alle.Sum(l => l.Bruikleen.Bedrag.Centen);
        }));

    [Test]
    public void Het_aandeel_is_een_deel_van_honderd_en_dat_van_de_rest_vult_aan() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Ladders.ToArbitrary(), l =>
        {
            var andersom = l with { Facturen = l.Declaraties, Declaraties = l.Facturen };
            return l.AandeelBedrag is null
                ? l.Facturen.Aantal + l.Declaraties.Aantal == 0
                : l.AandeelBedrag is >= 0 and <= 100 && l.AandeelBedrag + andersom.AandeelBedrag is 100 or 101;
        }));

    [TestCase(0, 0, null)]
    [TestCase(0, 100, 0)]
    [TestCase(100, 0, 100)]
    [TestCase(1, 199, 1)]
    [TestCase(1, 200, 0)]
    [TestCase(1, 2, 33)]
    [TestCase(2, 1, 67)]
    [TestCase(Bedrag.Hoogste, Bedrag.Hoogste, 50)]
    public void Het_aandeel_is_in_hele_procenten_een_half_naar_boven(long declaraties, long facturen, int? aandeel) =>
        Assert.That(new Kostenladder(new Laddertrede(0, default), new Laddertrede(1, new Bedrag(facturen)), new Laddertrede(1, new Bedrag(declaraties))).AandeelBedrag, Is.EqualTo(aandeel));
}
