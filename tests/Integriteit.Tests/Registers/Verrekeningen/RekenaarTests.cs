using System.Globalization;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Registers.Verrekeningen;

namespace Integriteit.Tests.Registers;

/// <summary>The offset on worked examples, at, below and above each boundary. // 003-09, 003-10, Rechtspositiebesluit 3.2.3</summary>
public sealed class RekenaarTests
{
    private static readonly Verrekenwet Wet = Verrekenwet.Laad();

    private static readonly DateOnly Sinds = new(2022, 6, 1);

    private static readonly DateOnly Peildatum = new(2025, 7, 8);

    private static Bedrag Euro(decimal euro) => Bedrag.Probeer(euro, out var bedrag) ? bedrag : throw new ArgumentOutOfRangeException(nameof(euro));

    private static string Tekst(Bedrag bedrag) => bedrag.ToString();

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);

    private static Bezoldigingsdeel Deel(string van = "2024-01-01", string tot = "2024-12-31", decimal maand = 8000, Ambt ambt = Ambt.Wethouder) => new(ambt, Dag(van), Dag(tot), Euro(maand), null, null, null);

    private static Verrekeninkomst Inkomst(decimal bedrag, bool ambtshalve = false, decimal? afgedragen = null) =>
        new("Toezichthouder", Verrekeninkomstsoort.BelastbaarLoon, Euro(bedrag), ambtshalve, afgedragen is { } al ? Euro(al) : null);

    private static Verrekengrond Grond(decimal inkomsten, params Bezoldigingsdeel[] delen) =>
        new(Guid.Empty, 2024, delen.Length == 0 ? [Deel()] : delen, Verrekenopgave.Opgave, new DateOnly(2025, 3, 1), null, [Inkomst(inkomsten)], null, null, null);

    private static Verrekengrond Zonder(Verrekenopgave opgave = Verrekenopgave.Ontbreekt) => Grond(0) with { Opgave = opgave, OntvangenOp = opgave == Verrekenopgave.Ontbreekt ? null : new DateOnly(2025, 3, 1), Inkomsten = null };

    private static Berekening Reken(Verrekengrond grond, DateOnly? sinds = null, DateOnly? peildatum = null) => Rekenaar.Bereken(Wet, grond, _ => sinds ?? Sinds, peildatum ?? Peildatum);

    // 12 x 8.000 = 96.000; 8 % = 7.680; basis 103.680; 14 % = 14.515,20; 35 % = 36.288.
    [TestCase(0, "0.00", TestName = "003-10: zonder neveninkomsten geen verrekening")]
    [TestCase(14515.20, "0.00", TestName = "003-10: precies op de drempel van 14 % geen verrekening")]
    [TestCase(14515.21, "0.00", TestName = "003-10: een cent boven de drempel: de halve cent blijft van de persoon")]
    [TestCase(14515.22, "0.01", TestName = "003-10: twee cent boven de drempel wordt een cent verrekend")]
    [TestCase(20000, "2742.40", TestName = "003-10: de helft van wat boven de drempel komt")]
    [TestCase(87091.19, "36287.99", TestName = "003-10: net onder het hoogste bedrag")]
    [TestCase(87091.20, "36288.00", TestName = "003-10: precies het hoogste bedrag van 35 %")]
    [TestCase(87091.22, "36288.00", TestName = "003-10: boven het hoogste bedrag blijft het 35 %")]
    [TestCase(500000, "36288.00", TestName = "003-10: hoe hoog de inkomsten ook zijn, het blijft 35 %")]
    public void Heel_jaar(decimal inkomsten, string verrekening)
    {
        var berekening = Reken(Grond(inkomsten));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Tekst(berekening.Grondslag), Tekst(berekening.Drempel), Tekst(berekening.Verrekening)), Is.EqualTo(("103680.00", "14515.20", verrekening)));
            Assert.That(berekening.Uitkomst, Is.EqualTo(verrekening == "0.00" ? Verrekenuitkomst.GeenVerrekening : Verrekenuitkomst.Verrekening));
        }
    }

    // 48.000 + 3.840 = 51.840; 14 % = 7.257,60; (10.000 - 7.257,60) / 2 = 1.371,20.
    [TestCase("2024-01-01", "2024-06-30", "51840.00", "7257.60", "1371.20", TestName = "3.2.3: half jaar, drempel naar evenredigheid")]
    // 16 of 31 days of March: 4.129,03; with 9 months 76.129,03; 8 % = 6.090,32; basis 82.219,35; 14 % = 11.510,709, up.
    [TestCase("2024-03-16", "2024-12-31", "82219.35", "11510.71", "0.00", TestName = "3.2.1: een deel van een maand telt naar dagen, de drempel wordt naar boven afgerond")]
    // 29 of 29 days of February 2024 is a whole month: 8.000 + 640.
    [TestCase("2024-02-01", "2024-02-29", "8640.00", "1209.60", "3024.00", TestName = "3.2.3: een maand; de grens van 35 % telt ook naar evenredigheid")]
    // One day in February: 8.000 / 29 = 275,86; 8 % = 22,07; basis 297,93; 14 % = 41,7102, up; 35 % = 104,2755, down.
    [TestCase("2024-02-29", "2024-02-29", "297.93", "41.72", "104.27", TestName = "3.2.3: een dag; de grens wordt naar beneden afgerond")]
    public void Deel_van_het_jaar(string van, string tot, string grondslag, string drempel, string verrekening)
    {
        var berekening = Reken(Grond(10_000, Deel(van, tot)));
        Assert.That((Tekst(berekening.Grondslag), Tekst(berekening.Drempel), Tekst(berekening.Verrekening)), Is.EqualTo((grondslag, drempel, verrekening)));
    }

    [Test]
    public void Aanvulling_wegens_waarneming_telt_mee_en_een_verhoging_telt_vanaf_haar_dag()
    {
        // 6 x 8.000 + 6 x 8.200 = 97.200; 8 % = 7.776; aanvulling 2 x 1.500 = 3.000; basis 107.976. // 3.2.2
        var berekening = Reken(Grond(50_000, Deel(tot: "2024-06-30"), Deel("2024-07-01", "2024-10-31", 8200), Deel("2024-11-01", "2024-12-31", 8200) with { AanvullingPerMaand = Euro(1500) }));
        Assert.That((Tekst(berekening.Grondslag), Tekst(berekening.Drempel), Tekst(berekening.Verrekening)), Is.EqualTo(("107976.00", "15116.64", "17441.68")));
    }

    [Test]
    public void Wethouder_die_burgemeester_werd_heeft_een_grondslag_over_beide()
    {
        var berekening = Reken(Grond(50_000, Deel(tot: "2024-06-30"), Deel("2024-07-01", "2024-12-31", 10_000, Ambt.Burgemeester)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Tekst(berekening.Grondslag), Is.EqualTo("116640.00"));
            Assert.That(berekening.Stappen.Select(s => s.Grondslag), Has.Some.Contains("artikel 44, zesde lid").And.Some.Contains("artikel 66, zesde lid"));
        }
    }

    [TestCase(99, Verrekenuitkomst.Vrijgesteld, TestName = "Gemeentewet 44: deeltijd valt buiten de verrekening")]
    [TestCase(100, Verrekenuitkomst.Verrekening, TestName = "Gemeentewet 44: voltijd valt onder de verrekening")]
    public void Deeltijd(int norm, object uitkomst) => Assert.That(Reken(Grond(50_000, Deel() with { Tijdsbestedingsnorm = norm })).Uitkomst, Is.EqualTo(uitkomst));

    [Test]
    public void Alleen_de_tijd_in_voltijd_telt_mee()
    {
        var berekening = Reken(Grond(10_000, Deel(tot: "2024-06-30") with { Tijdsbestedingsnorm = 80 }, Deel("2024-07-01")));
        Assert.That((Tekst(berekening.Grondslag), Tekst(berekening.Verrekening)), Is.EqualTo(("51840.00", "1371.20")));
    }

    [Test]
    public void Waarnemend_burgemeester_valt_buiten_de_verrekening() =>
        Assert.That(Reken(Grond(50_000, Deel(ambt: Ambt.Burgemeester) with { Waarneming = true })).Uitkomst, Is.EqualTo(Verrekenuitkomst.Vrijgesteld));

    [TestCase("2010-03-09", Verrekenuitkomst.Vrijgesteld, TestName = "overgangsrecht: sinds de dag voor 10 maart 2010 in hetzelfde ambt is vrij")]
    [TestCase("2010-03-10", Verrekenuitkomst.Verrekening, TestName = "overgangsrecht: sinds 10 maart 2010 niet")]
    public void Overgangsrecht(string sinds, object uitkomst) => Assert.That(Reken(Grond(50_000), Dag(sinds)).Uitkomst, Is.EqualTo(uitkomst));

    [TestCase(false, TestName = "003-09: ambtshalve inkomsten gaan naar de gemeentekas en tellen niet mee")]
    [TestCase(true, TestName = "003-09: ook in deeltijd gaan ambtshalve inkomsten naar de gemeentekas")]
    public void Ambtshalve(bool deeltijd)
    {
        var deel = deeltijd ? Deel() with { Tijdsbestedingsnorm = 50 } : Deel();
        var berekening = Reken(Grond(0, deel) with { Inkomsten = [Inkomst(14_515.20m), Inkomst(9000, ambtshalve: true, afgedragen: 4000), Inkomst(1000, ambtshalve: true)] });
        Assert.That((Tekst(berekening.Verrekening), Tekst(berekening.Afdracht), Tekst(berekening.NogAfTeDragen)), Is.EqualTo(("0.00", "10000.00", "6000.00")));
    }

    [TestCase("2025-06-30", Verrekenuitkomst.Afwachten, "0.00", TestName = "3.2.3, zevende lid: op de laatste dag kan de opgave nog komen")]
    [TestCase("2025-07-01", Verrekenuitkomst.VerlaagdeBezoldiging, "36288.00", TestName = "3.2.3, zevende lid: een dag later wordt de bezoldiging 65 %")]
    public void Opgave_ontbreekt(string peildatum, object uitkomst, string verrekening)
    {
        var berekening = Reken(Zonder(), peildatum: Dag(peildatum));
        Assert.That((berekening.Uitkomst, Tekst(berekening.Verrekening), berekening.Neveninkomsten), Is.EqualTo(((Verrekenuitkomst)uitkomst, verrekening, (Bedrag?)null)));
    }

    [TestCase("2025-06-30", "2025-10-01", "2025-10-01", Verrekenuitkomst.Afwachten, TestName = "3.2.3, zesde lid: op tijd gemeld uitstel loopt tot en met zijn laatste dag")]
    [TestCase("2025-06-30", "2025-10-01", "2025-10-02", Verrekenuitkomst.VerlaagdeBezoldiging, TestName = "3.2.3, zesde lid: na het uitstel wordt de bezoldiging 65 %")]
    [TestCase("2025-07-01", "2025-10-01", "2025-09-01", Verrekenuitkomst.VerlaagdeBezoldiging, TestName = "3.2.3, zesde lid: te laat gemeld uitstel telt niet")]
    [TestCase("2025-02-01", "2025-05-01", "2025-06-30", Verrekenuitkomst.Afwachten, TestName = "3.2.3, zesde lid: uitstel verkort de termijn niet")]
    public void Uitstel(string gemeld, string tot, string peildatum, object uitkomst) =>
        Assert.That(Reken(Zonder() with { Uitstel = new Opgaveuitstel(Dag(gemeld), Dag(tot)) }, peildatum: Dag(peildatum)).Uitkomst, Is.EqualTo(uitkomst));

    [Test]
    public void Verklaring_dat_een_opgave_achterwege_blijft_verlaagt_de_bezoldiging_meteen() =>
        Assert.That(Reken(Zonder(Verrekenopgave.BlijftAchterwege), peildatum: new DateOnly(2025, 4, 1)).Uitkomst, Is.EqualTo(Verrekenuitkomst.VerlaagdeBezoldiging));

    [Test]
    public void Verklaring_van_geen_of_niet_meer_dan_de_drempel_is_geen_verrekening() =>
        Assert.That(Reken(Zonder(Verrekenopgave.GeenOfNietMeerDanDrempel)).Uitkomst, Is.EqualTo(Verrekenuitkomst.GeenVerrekening));

    [TestCase(Verrekenopgave.Ontbreekt)]
    [TestCase(Verrekenopgave.BlijftAchterwege)]
    [TestCase(Verrekenopgave.GeenOfNietMeerDanDrempel)]
    public void Wat_het_college_anders_vaststelde_gaat_voor(object opgave)
    {
        // 3.2.3, seventh paragraph: only what cannot be determined otherwise lowers the pay.
        var berekening = Reken(Zonder((Verrekenopgave)opgave) with { Inkomsten = [Inkomst(20_000)], AndersVastgesteld = "De aanslag inkomstenbelasting." });
        Assert.That((berekening.Uitkomst, Tekst(berekening.Verrekening)), Is.EqualTo((Verrekenuitkomst.Verrekening, "2742.40")));
    }

    [Test]
    public void Late_opgave_maakt_het_bedrag_bekend()
    {
        var berekening = Reken(Grond(20_000) with { OntvangenOp = new DateOnly(2025, 7, 1) });
        Assert.That((Tekst(berekening.Verrekening), berekening.Stappen.Any(s => s.Wat.Contains("kwam na 2025-06-30", StringComparison.Ordinal))), Is.EqualTo(("2742.40", true)));
    }

    [TestCase(2000, "742.40", "0.00", TestName = "3.2.3, derde lid: wat al is ingehouden gaat van de terugvordering af")]
    [TestCase(2742.40, "0.00", "0.00", TestName = "3.2.3, derde lid: precies genoeg ingehouden")]
    [TestCase(3000, "0.00", "257.60", TestName = "3.2.3, derde lid: wat te veel is ingehouden wordt uitbetaald")]
    public void Al_verminderd(decimal al, string terug, string uit)
    {
        var berekening = Reken(Grond(20_000) with { AlVerminderd = Euro(al) });
        Assert.That((Tekst(berekening.TerugTeVorderen), Tekst(berekening.UitTeBetalen)), Is.EqualTo((terug, uit)));
    }

    [Test]
    public void Elke_stap_zegt_wat_er_gebeurt_met_het_artikel()
    {
        var stappen = Reken(Grond(20_000)).Stappen;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stappen.Where(s => s.Bedrag is not null).Select(s => Tekst(s.Bedrag!.Value)), Is.EqualTo(new[] { "96000.00", "7680.00", "103680.00", "14515.20", "20000.00", "5484.80", "2742.40", "36288.00", "2742.40", "2742.40" }));
            Assert.That(stappen.Select(s => s.Grondslag), Is.All.Contains("artikel"));
            Assert.That(stappen.Select(s => s.Wat), Is.All.EndsWith("."));
        }
    }
}
