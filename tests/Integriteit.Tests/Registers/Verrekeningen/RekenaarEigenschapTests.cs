using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Registers.Verrekeningen;

namespace Integriteit.Tests.Registers;

/// <summary>What holds of every offset, whatever the pay, the income and the days. // 003-10, Rechtspositiebesluit 3.2.3</summary>
public sealed class RekenaarEigenschapTests
{
    private static readonly Verrekenwet Wet = Verrekenwet.Laad();

    private static readonly Gen<Geval> Gevallen =
        from jaar in Gen.Choose(2019, 2030)
        from begin in Gen.Choose(0, 364)
        from dagen in Gen.Choose(0, 364)
        from maand in Gen.Choose(0, 2_000_000)
        from inkomsten in Gen.OneOf(Gen.Choose(0, 3_000_000), Gen.Choose(0, 30_000_000))
        from meer in Gen.Choose(0, 5_000_000)
        select new Geval(jaar, begin, Math.Min(364, begin + dagen), maand, inkomsten, meer);

    private sealed record Geval(int Jaar, int Begin, int Einde, long Maand, long Inkomsten, long Meer)
    {
        private Bezoldigingsdeel Deel(int begin, int einde) =>
            new(Ambt.Wethouder, new DateOnly(Jaar, 1, 1).AddDays(begin), new DateOnly(Jaar, 1, 1).AddDays(einde), new Bedrag(Maand), null, null, null);

        public Verrekengrond Grond(long inkomsten, int? knip = null) => new(
            Guid.Empty,
            Jaar,
            knip is { } dag && dag > Begin && dag <= Einde ? [Deel(Begin, dag - 1), Deel(dag, Einde)] : [Deel(Begin, Einde)],
            Verrekenopgave.Opgave,
            new DateOnly(Jaar + 1, 3, 1),
            null,
            [new Verrekeninkomst("Werk", Verrekeninkomstsoort.BelastbaarLoon, new Bedrag(inkomsten), false, null)],
            null,
            null,
            null);

        public Berekening Reken(long? inkomsten = null) => Rekenaar.Bereken(Wet, Grond(inkomsten ?? Inkomsten), _ => new DateOnly(2018, 6, 1), new DateOnly(Jaar + 1, 9, 1));
    }

    private static void Altijd(Func<Geval, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gevallen.ToArbitrary(), klopt));

    [Test]
    public void Nooit_meer_dan_de_helft_boven_de_drempel_en_nooit_meer_dan_de_grens() => Altijd(g =>
    {
        var b = g.Reken();
        var exact = Math.Min(Math.Max(0, g.Inkomsten - (0.14m * b.Grondslag.Centen)) / 2, 0.35m * b.Grondslag.Centen);
        // Within a cent and a half below the exact amount: the rest of a cent is the person's, twice.
        return b.Verrekening.Centen <= exact && b.Verrekening.Centen > exact - 1.5m;
    });

    [Test]
    public void Tot_en_met_de_drempel_niets_en_twee_cent_erboven_een_cent() => Altijd(g =>
    {
        var drempel = g.Reken(0).Drempel.Centen;
        return g.Reken(drempel).Verrekening.Centen == 0 && (g.Reken(0).Grondslag.Centen < 300 || g.Reken(drempel + 2).Verrekening.Centen == 1);
    });

    [Test]
    public void Wie_meer_verdient_houdt_meer_over() => Altijd(g =>
    {
        var (minder, meer) = (g.Reken().Verrekening.Centen, g.Reken(g.Inkomsten + g.Meer).Verrekening.Centen);
        return minder <= meer && g.Inkomsten - minder <= g.Inkomsten + g.Meer - meer;
    });

    [Test]
    public void Zonder_opgave_is_het_nooit_minder_dan_met() => Altijd(g =>
    {
        var zonder = Rekenaar.Bereken(Wet, g.Grond(0) with { Opgave = Verrekenopgave.Ontbreekt, OntvangenOp = null, Inkomsten = null }, _ => new DateOnly(2018, 6, 1), new DateOnly(g.Jaar + 1, 7, 1));
        return zonder.Uitkomst == Verrekenuitkomst.VerlaagdeBezoldiging && zonder.Verrekening.Centen >= g.Reken().Verrekening.Centen;
    });

    [Test]
    public void Een_deel_in_tweeen_geknipt_scheelt_hoogstens_twee_cent() => Altijd(g =>
    {
        var knip = g.Begin + ((g.Einde - g.Begin) / 2);
        var geknipt = Rekenaar.Bereken(Wet, g.Grond(g.Inkomsten, knip), _ => new DateOnly(2018, 6, 1), new DateOnly(g.Jaar + 1, 9, 1));
        return Math.Abs(geknipt.Grondslag.Centen - g.Reken().Grondslag.Centen) <= 2;
    });

    [Test]
    public void Terugvordering_en_uitbetaling_sluiten_op_de_verrekening() => Altijd(g =>
    {
        var b = Rekenaar.Bereken(Wet, g.Grond(g.Inkomsten) with { AlVerminderd = new Bedrag(g.Meer) }, _ => new DateOnly(2018, 6, 1), new DateOnly(g.Jaar + 1, 9, 1));
        return g.Meer + b.TerugTeVorderen.Centen - b.UitTeBetalen.Centen == b.Verrekening.Centen && (b.TerugTeVorderen.Centen == 0 || b.UitTeBetalen.Centen == 0);
    });
}
