using FsCheck;
using FsCheck.Fluent;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Tests.Kern;

/// <summary>The key of an entry orders by day and then by number, and bounds a filter on days.</summary>
public sealed class SleutelsTests
{
    private static readonly Gen<(DateOnly Dag, long Nummer)> Plek =
        from dag in Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Elements(0, 738_000, 738_001, DateOnly.MaxValue.DayNumber))
        from nummer in Gen.OneOf(Gen.Choose(0, int.MaxValue).Select(n => (long)n), Gen.Elements(0L, 1, 2, uint.MaxValue))
        select (DateOnly.FromDayNumber(dag), nummer);

    private static void Altijd<T>(Gen<T> gen, Func<T, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(gen.ToArbitrary(), klopt));

    [Test]
    public void Sleutels_ordenen_op_dag_en_dan_op_nummer() => Altijd(
        from a in Plek from b in Plek select (a, b),
        p => Math.Sign(Sleutels.Van(p.a.Dag, p.a.Nummer).CompareTo(Sleutels.Van(p.b.Dag, p.b.Nummer))) == Math.Sign(p.a.CompareTo(p.b)));

    [Test]
    public void Het_nummer_komt_er_weer_uit() => Altijd(Plek, p => Sleutels.Nummer(Sleutels.Van(p.Dag, p.Nummer)) == p.Nummer);

    [Test]
    public void Een_dag_omvat_al_haar_sleutels_en_geen_andere() => Altijd(
        from p in Plek from dag in Plek select (p, dag.Dag),
        g => Sleutels.Van(g.p.Dag, g.p.Nummer) is var sleutel && (sleutel >= Sleutels.Vanaf(g.Dag) && sleutel < Sleutels.TotEnMet(g.Dag)) == (g.p.Dag == g.Dag));

    [Test]
    public void Elke_sleutel_ligt_voor_het_einde_en_is_niet_onder_nul() => Altijd(Plek, p => Sleutels.Van(p.Dag, p.Nummer) is >= 0 and < Sleutels.Einde);
}
