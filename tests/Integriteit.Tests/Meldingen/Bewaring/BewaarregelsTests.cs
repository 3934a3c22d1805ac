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
        Assert.That((besluit.Mag, besluit.Regel!.Maanden), Is.EqualTo((true, maanden)));
    }

    [TestCase(nameof(Bewaarbeletsel.OngelezenInhoud))]
    [TestCase(nameof(Bewaarbeletsel.OpenTermijn))]
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
        var regels = new Bewaarregels(new Bewaarregels.Bestand([.. Regels2(), Regel(Meldregime.Wbk, 12, new DateOnly(2026, 1, 1))]));
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
        Bewaarregels.Keur(new Bewaarregels.Bestand(regels), fouten.Add);
        Assert.That(fouten.Select(f => f.Code), Is.EqualTo(new[] { code }));
    }

    private static IEnumerable<Bewaarregel> Regels2() => Enum.GetValues<Meldregime>().Cast<Meldregime?>().Prepend(null).Select(r => Regel(r, 24, new DateOnly(1900, 1, 1)));

    private static Bewaarregel Regel(Meldregime? regime, int maanden, DateOnly van) => new(regime, null, null, maanden, van, "G", "B", false);

    private static Bewaarzaak Zaak(Meldregime? regime, Meldsoort soort, Meldbevinding? bevinding) => new(regime, soort, bevinding, Einde, Einde, new HashSet<Bewaarbeletsel>());

    private static T? Een<T>(string? naam)
        where T : struct, Enum => naam is null ? null : Enum.Parse<T>(naam, ignoreCase: true);
}
