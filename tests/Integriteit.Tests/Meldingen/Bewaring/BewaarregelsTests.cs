using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>How long a report is kept, and what stands in the way of destroying it. // Wbk 2a</summary>
public sealed class BewaarregelsTests
{
    private static readonly DateOnly Einde = new(2025, 1, 31);
    private static readonly Bewaarregels Regels = Bewaarregels.Laad();

    [TestCase(null, "integriteitsschending", null, 6)]
    [TestCase("wbk", "misstand", null, 24, TestName = "Wbk 2a: een misstand")]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", null, 24)]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", "gegrond", 60)]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", "ongegrond", 12)]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", "nietVastTeStellen", 24)]
    [TestCase("ongewenstGedrag", "ongewenstGedrag", "gegrond", 24)]
    [TestCase("klacht", "ongewenstGedrag", null, 36)]
    [TestCase("incident", "datalek", null, 36)]
    [TestCase("incident", "ondermijning", null, 60)]
    public void Termijn(string? regime, string soort, string? bevinding, int maanden)
    {
        var zaak = Zaak(Een<Meldregime>(regime), Een<Meldsoort>(soort)!.Value, Een<Meldbevinding>(bevinding));
        var laatste = Einde.AddMonths(maanden);
        var dan = Regels.Beslis(zaak, laatste);
        Assert.That((dan.TotEnMet, dan.Beletsels.Single()), Is.EqualTo(((DateOnly?)laatste, Bewaarbeletsel.BewaartermijnLoopt)), "on the last day");
        var besluit = Regels.Beslis(zaak, laatste.AddDays(1));
        Assert.That((besluit.Mag, besluit.Regel.Maanden), Is.EqualTo((true, maanden)));
    }

    [TestCase(nameof(Bewaarbeletsel.OngelezenInhoud))]
    [TestCase(nameof(Bewaarbeletsel.OpenTermijn))]
    [TestCase(nameof(Bewaarbeletsel.MelderLeestNog))]
    [TestCase(nameof(Bewaarbeletsel.RechtsmiddelLoopt))]
    public void Wat_in_de_weg_staat_houdt_ook_na_de_termijn_tegen(string beletsel)
    {
        var zaak = Zaak(Meldregime.Wbk, Meldsoort.Misstand, null) with { Beletsels = new HashSet<Bewaarbeletsel> { Enum.Parse<Bewaarbeletsel>(beletsel) } };
        Assert.That(Regels.Beslis(zaak, Einde.AddYears(50)).Beletsels, Is.EqualTo(new[] { Enum.Parse<Bewaarbeletsel>(beletsel) }));
    }

    [Test]
    public void Zonder_einde_is_er_geen_termijn()
    {
        var besluit = Regels.Beslis(Zaak(Meldregime.Wbk, Meldsoort.Misstand, null) with { Gesloten = null }, Einde.AddYears(50));
        Assert.That((besluit.Mag, besluit.TotEnMet, besluit.Beletsels.Single()), Is.EqualTo((false, (DateOnly?)null, Bewaarbeletsel.NietGesloten)));
    }

    [Test]
    public void Wat_na_het_einde_komt_begint_de_termijn_opnieuw()
    {
        var later = Einde.AddDays(400);
        Assert.That(Regels.Beslis(Zaak(null, Meldsoort.Datalek, null) with { LaatsteInhoud = later }, later.AddMonths(6)).Beletsels, Is.EqualTo(new[] { Bewaarbeletsel.BewaartermijnLoopt }));
        Assert.That(Regels.Beslis(Zaak(null, Meldsoort.Datalek, null) with { LaatsteInhoud = later }, later.AddMonths(6).AddDays(1)).Mag, Is.True);
    }

    [Test]
    public void Een_nieuwe_regel_geldt_ook_voor_wat_er_al_was()
    {
        var regels = Van([.. Regels2(), Regel(Meldregime.Wbk, 12, new DateOnly(2026, 1, 1))]);
        var zaak = Zaak(Meldregime.Wbk, Meldsoort.Misstand, null);
        Assert.That((regels.Beslis(zaak, new DateOnly(2025, 12, 31)).TotEnMet, regels.Beslis(zaak, new DateOnly(2026, 1, 1)).TotEnMet), Is.EqualTo(((DateOnly?)Einde.AddMonths(24), (DateOnly?)Einde.AddMonths(12))));
    }

    [TestCase("gat", TestName = "Een regime zonder termijn wordt geweigerd")]
    [TestCase("dubbel", TestName = "Twee regels van hetzelfde worden geweigerd")]
    public void Een_bestand_met_fouten_wordt_geweigerd(string code)
    {
        var regels = Regels2().ToList();
        if (code == "gat")
        {
            regels.RemoveAt(1);
        }
        else
        {
            regels.Add(Regel(Meldregime.Wbk, 12, new DateOnly(1900, 1, 1)));
        }

        var fouten = new List<Fout>();
        Bewaarregels.Keur(new Bewaarregels.Bestand(regels, [], Regels.Melder, Regels.Gesprekken), fouten.Add);
        Assert.That(fouten.Select(f => f.Code), Is.EqualTo(new[] { code }));
    }

    [TestCase("wbk", "misstand", null, "wbk 36", 36, "EigenRegeling")]
    [TestCase("wbk", "misstand", null, "wbk 3", 3, "EigenRegeling", Description = "shorter than what ships, and no minimum forbids it")]
    [TestCase("wbk", "misstand", null, "klacht 48", 24, "Meegeleverd", Description = "silent on this regime")]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", "gegrond", "protocolPolitiekeAmbtsdragers 30", 30, "EigenRegeling", Description = "what it says of all goes before what ships of some")]
    [TestCase("protocolPolitiekeAmbtsdragers", "integriteitsschending", "ongegrond", "protocolPolitiekeAmbtsdragers/gegrond 90", 12, "Meegeleverd", Description = "silent on this finding")]
    [TestCase("incident", "ondermijning", null, "incident 40;incident:ondermijning 80", 80, "EigenRegeling", Description = "the narrowest of its own")]
    [TestCase("incident", "datalek", null, "incident 40;incident:ondermijning 80", 40, "EigenRegeling")]
    [TestCase(null, "datalek", null, "- 9", 9, "EigenRegeling")]
    [TestCase("klacht", "ongewenstGedrag", null, "klacht 2", 12, "WettelijkMinimum", TestName = "Awb 9:24: korter dan een wettelijk minimum wordt het nooit")]
    public void Eigen_termijn(string? regime, string soort, string? bevinding, string eigen, int maanden, string herkomst)
    {
        var (regel, bron) = Regels.Kies(Zaak(Een<Meldregime>(regime), Een<Meldsoort>(soort)!.Value, Een<Meldbevinding>(bevinding)), Einde, Regeling(eigen));
        Assert.That((regel.Maanden, bron.ToString()), Is.EqualTo(((int?)maanden, herkomst)));
    }

    [TestCase("klacht 12", "")]
    [TestCase("klacht 11", "termijnen[0].maanden onderMinimum")]
    [TestCase("wbk 1;klacht:ongewenstGedrag/gegrond 11", "termijnen[1].maanden onderMinimum")]
    [TestCase("wbk 20;wbk 30", "termijnen[1] dubbel")]
    [TestCase("wbk:misstand 20;wbk:misstand,benadeling 30", "termijnen[1] dubbel")]
    [TestCase("wbk:misstand 20;wbk:benadeling 30;wbk 10;klacht/gegrond 15", "")]
    [TestCase("wbk:misstand 20;wbk/gegrond 15", "termijnen[1] dubbel", Description = "of a founded one both would speak")]
    public void Keuring_van_een_eigen_regeling(string eigen, string fouten)
    {
        var gevonden = new List<Fout>();
        Regels.Keur(Regeling(eigen), gevonden.Add);
        Assert.That(string.Join("; ", gevonden.Select(f => $"{f.Name} {f.Code}")), Is.EqualTo(fouten));
    }

    [Test]
    public void Wat_een_gemeente_ook_vaststelt_een_minimum_blijft_en_zwijgen_laat_het_meegeleverde_staan() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
    {
        var toeval = new Random(zaad);
        T? Soms<T>()
            where T : struct, Enum => toeval.Next(3) == 0 ? null : Enum.GetValues<T>()[toeval.Next(Enum.GetValues<T>().Length)];
        var minima = Enumerable.Range(0, toeval.Next(4)).Select(_ => Regel(Soms<Meldregime>(), 1 + toeval.Next(60), Einde.AddDays(toeval.Next(-9, 9))) with { Bevinding = Soms<Meldbevinding>() }).ToList();
        var termijnen = Enumerable.Range(0, toeval.Next(5)).Select(_ => new EigenBewaartermijn(Soms<Meldregime>(), Soms<Meldsoort>() is { } s ? [s] : null, Soms<Meldbevinding>(), 1 + toeval.Next(60), "G")).ToList();
        var regels = Van([.. Regels2()], minima);
        var zaak = Zaak(Soms<Meldregime>(), Soms<Meldsoort>() ?? Meldsoort.Misstand, Soms<Meldbevinding>());
        var (met, herkomst) = regels.Kies(zaak, Einde, Regeling("") with { Termijnen = termijnen });
        var zonder = regels.Kies(zaak, Einde, null);
        var spreekt = termijnen.Any(t => t.Regime == zaak.Regime && t.Soorten?.Contains(zaak.Soort) != false && (t.Bevinding is null || t.Bevinding == zaak.Bevinding));
        return minima.Where(m => m.Geldt(zaak, Einde)).All(m => m.Maanden <= met.Maanden)
            && (spreekt ? herkomst != Bewaarherkomst.Meegeleverd : (met, herkomst) == zonder);
    }));

    private static Bewaarregels Van(IReadOnlyList<Bewaarregel> regels, IReadOnlyList<Bewaarregel>? minima = null) => new(new Bewaarregels.Bestand(regels, minima ?? [], Regels.Melder, Regels.Gesprekken));

    /// <summary>Terms as <c>regime:kinds/finding months</c>, with semicolons between.</summary>
    private static Bewaarregeling Regeling(string termijnen) => new(new DateOnly(2024, 1, 1), "de raad", new DateOnly(2023, 12, 1), "B", [.. termijnen.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(t =>
    {
        var (wat, maanden) = t.Split(' ') is [var w, var m] ? (w, int.Parse(m)) : default;
        var (deel, bevinding) = wat!.Split('/') is [var d, var b] ? (d, b) : (wat, null);
        var (regime, soorten) = deel.Split(':') is [var r, var s] ? (r, s) : (deel, null);
        return new EigenBewaartermijn(regime == "-" ? null : Een<Meldregime>(regime), soorten?.Split(',').Select(n => Een<Meldsoort>(n)!.Value).ToList(), Een<Meldbevinding>(bevinding), maanden, "G");
    })]);

    private static IEnumerable<Bewaarregel> Regels2() => Enum.GetValues<Meldregime>().Cast<Meldregime?>().Prepend(null).Select(r => Regel(r, 24, new DateOnly(1900, 1, 1)));

    private static Bewaarregel Regel(Meldregime? regime, int maanden, DateOnly van) => new(regime, null, null, maanden, van, "G", "B", false);

    private static Bewaarzaak Zaak(Meldregime? regime, Meldsoort soort, Meldbevinding? bevinding) => new(regime, soort, bevinding, Einde, Einde, new HashSet<Bewaarbeletsel>());

    private static T? Een<T>(string? naam)
        where T : struct, Enum => naam is null ? null : Enum.Parse<T>(naam, ignoreCase: true);
}
