using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Declaraties.Betalingen;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;

namespace Integriteit.Tests.Declaraties;

/// <summary>What holds of every published month: it adds up, shows each line once, says the same in any order of claims, and names a ground for all it holds back.</summary>
public sealed class MaandopmaakTests
{
    private static readonly Guid[] Personen = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static Maand Mei => Maand.Probeer("2024-05", out var maand) ? maand : throw new InvalidOperationException();

    private sealed record Regel(int Soort, long Gevraagd, long Toegekend, long Terug, int Afscherming);

    private sealed record Geval(int Persoon, int Betaald, int Besloten, IReadOnlyList<Regel> Regels);

    private static readonly Gen<Regel> Regels =
        from soort in Gen.Choose(0, 2)
        from gevraagd in Gen.Choose(1, 100_000)
        from toegekend in Gen.Choose(0, gevraagd)
        from terug in Gen.Choose(0, toegekend)
        from afscherming in Gen.Choose(0, 7)
        select new Regel(soort, gevraagd, toegekend, terug, afscherming);

    private static readonly Gen<IReadOnlyList<Geval>> Gevallen =
        from gevallen in (
            from persoon in Gen.Choose(0, 2)
            from betaald in Gen.Choose(-40, 40)
            from besloten in Gen.Choose(-40, 70)
            from regels in Regels.NonEmptyListOf()
            select new Geval(persoon, betaald, besloten, regels.Take(6).ToList())).ListOf()
        select (IReadOnlyList<Geval>)gevallen.Take(12).ToList();

    private static Publicatiebron Bron(Geval geval, int nummer)
    {
        var id = new Guid(0, (short)nummer, 0, new byte[8]);
        var betaald = new DateOnly(2024, 5, 15).AddDays(geval.Betaald);
        var terug = geval.Regels.Select((r, i) => new Terugregel(i + 1, new Bedrag(r.Terug))).Where(r => r.Bedrag!.Value.Centen > 0).ToList();
        var declaratie = new Declaratie(id, 7, Declaratiestaat.Betaald, Personen[geval.Persoon], "J. de Vries", Ambt.Wethouder, "gemeentesecretaris", "Overleg",
            [.. geval.Regels.Select((r, i) => Declaratieregel.Van(new Uitgave { Datum = betaald, Kostensoort = $"soort-{r.Soort}", Totaal = new Bedrag(r.Gevraagd), Leverancier = "geheime leverancier", Doel = "geheim doel" }, i + 1) with { Besluit = new Regelbesluit(i + 1, new Bedrag(r.Toegekend), "Zo.", "Zo.") })])
        { BetaaldOp = betaald, Besluit = new Declaratiebesluit(Beslisser.Toetser, betaald, null) };
        var velden =
            from regel in geval.Regels.Select((r, i) => (r.Afscherming, Nummer: i + 1))
            from veld in Enum.GetValues<Publicatieveld>()
            where (regel.Afscherming & (1 << (int)veld)) != 0
            select new Veldafscherming(regel.Nummer, veld, Woogrond.PersoonlijkeLevenssfeer, "intern");
        return new Publicatiebron(declaratie, new Afscherming([.. velden], []), terug.Count == 0 ? null : new Terugvordering(id, 1, betaald.AddDays(Math.Abs(geval.Besloten)), "Zo.", "Zo.", terug));
    }

    private static IReadOnlyList<Publicatiedrager> Maak(IEnumerable<Publicatiebron> bronnen) => Maandopmaak.Maak(Mei, bronnen, sleutel => $"label {sleutel}");

    private static string Json(object wat) => System.Text.Json.JsonSerializer.Serialize(wat, global::Integriteit.Kern.Web.Json.Options);

    private static void Altijd(Func<IReadOnlyList<Publicatiebron>, bool> klopt) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gevallen.ToArbitrary(), gevallen => klopt([.. gevallen.Select(Bron)])));

    private static bool InMei(DateOnly? dag) => dag is { } d && Maand.Van(d) == Mei;

    [Test]
    public void Totalen_zijn_die_van_de_declaraties_die_in_de_maand_horen() => Altijd(bronnen =>
    {
        var totaal = Publicatietotaal.Van(Maak(bronnen).SelectMany(d => d.Regels));
        return totaal.Uitgekeerd.Centen == bronnen.Where(b => InMei(b.Declaratie.BetaaldOp)).Sum(b => b.Declaratie.Toegekend!.Value.Centen)
            && totaal.Teruggevorderd.Centen == bronnen.Where(b => InMei(b.Terugvordering?.BeslotenOp)).Sum(b => b.Terugvordering!.Bedrag.Centen);
    });

    [Test]
    public void Personen_en_soorten_tellen_op_tot_het_geheel() => Altijd(bronnen =>
    {
        var dragers = Maak(bronnen);
        return dragers.All(d => Gelijk(d.Totaal, d.Soorten.Select(s => s.Totaal)) && Gelijk(d.Totaal, [Publicatietotaal.Van(d.Regels)]))
            && Gelijk(Publicatietotaal.Van(dragers.SelectMany(d => d.Regels)), dragers.Select(d => d.Totaal))
            && dragers.Select(d => (d.Persoon, d.Ambt)).Distinct().Count() == dragers.Count;
    });

    [Test]
    public void Elke_regel_staat_er_eenmaal() => Altijd(bronnen =>
    {
        var regels = Maak(bronnen).SelectMany(d => d.Regels).Select(r => (r.Boeking, r.Declaratie, r.Regel)).ToList();
        return regels.Distinct().Count() == regels.Count;
    });

    [Test]
    public void De_volgorde_van_declaraties_maakt_niet_uit() => Altijd(bronnen => Json(Maak(bronnen)) == Json(Maak(bronnen.Reverse())) && Maandopmaak.Vergelijk(Maak(bronnen), Maak(bronnen.Reverse())).Count == 0);

    [Test]
    public void Wat_is_afgeschermd_staat_er_niet_en_heeft_een_grond() => Altijd(bronnen => Maak(bronnen).SelectMany(d => d.Regels).All(regel =>
    {
        var weg = regel.Afgeschermd.Select(a => a.Veld).ToHashSet();
        return weg.Contains(Publicatieveld.Datum) == (regel.Datum is null) && weg.Contains(Publicatieveld.Leverancier) == (regel.Leverancier is null) && weg.Contains(Publicatieveld.Doel) == (regel.Doel is null)
            && regel.Afgeschermd.All(a => a.Artikel.Contains("5.1", StringComparison.Ordinal)) && !Json(regel).Contains("intern", StringComparison.Ordinal);
    }));

    [Test]
    public void Een_wijziging_sluit_het_verschil() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gevallen.Two().ToArbitrary(),
        twee =>
        {
            var (was, wordt) = (Maak(twee.Item1.Select(Bron)), Maak(twee.Item2.Select(Bron)));
            long Som(IEnumerable<Publicatiedrager> dragers, Publicatiepost post) => dragers.SelectMany(d => d.Regels).Where(r => r.Boeking == post).Sum(r => r.Bedrag.Centen);
            var wijzigingen = Maandopmaak.Vergelijk(was, wordt);
            return Enum.GetValues<Publicatiepost>().All(post =>
                Som(was, post) + wijzigingen.Where(w => w.Boeking == post).Sum(w => (w.Wordt?.Centen ?? 0) - (w.Was?.Centen ?? 0)) == Som(wordt, post));
        }));

    private static bool Gelijk(Publicatietotaal totaal, IEnumerable<Publicatietotaal> delen)
    {
        var alle = delen.ToList();
        return totaal == new Publicatietotaal(alle.Sum(d => d.Regels), new Bedrag(alle.Sum(d => d.Uitgekeerd.Centen)), new Bedrag(alle.Sum(d => d.Teruggevorderd.Centen)));
    }

    [TestCase("2024-05", true)]
    [TestCase("2024-13", false)]
    [TestCase("2024-5", false)]
    [TestCase("1899-12", false)]
    [TestCase("2201-01", false)]
    [TestCase("2024-05-01", false)]
    public void Een_maand_is_een_jaar_en_een_maand(string tekst, bool goed) => Assert.That(Maand.Probeer(tekst, out _), Is.EqualTo(goed));

    [Test]
    public void Een_maand_kent_haar_dagen()
    {
        Assert.That(Maand.Probeer("2024-02", out var maand), Is.True);
        Assert.That((maand.Begin, maand.Einde, $"{maand.Volgende}", $"{maand.JaarEerder}"), Is.EqualTo((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29), "2024-03", "2023-02")));
    }

    [Test]
    public void Elke_grond_heeft_een_artikel() => Assert.That(Enum.GetValues<Woogrond>().Select(g => g.Artikel()), Is.Unique.And.All.StartsWith("Wet open overheid, artikel 5.1"));
}
