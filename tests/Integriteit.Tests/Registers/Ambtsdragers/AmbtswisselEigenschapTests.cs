using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Mediation;
using Integriteit.Registers.Ambtsdragers;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>What holds of every difference between the offices that a person had by the record and has now.</summary>
public sealed class AmbtswisselEigenschapTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Ambt[] Ambten = [Ambt.Raadslid, Ambt.Wethouder];

    private static readonly Gen<DateOnly> Dag = Gen.OneOf(
        Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2020, 2, 15).DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue));

    /// <summary>Periods of one office that do not overlap, some of which follow each other by a day, the last perhaps without an end.</summary>
    private static Gen<IEnumerable<AmbtsdragerPeriode>> Van(Ambt ambt) =>
        from dagen in Dag.ListOf().Resize(8)
        from aansluitend in Gen.Elements(true, false)
        from open in Gen.Elements(true, false)
        let grenzen = dagen.Distinct().Order().ToList()
        let perioden = aansluitend
            ? grenzen.Zip(grenzen.Skip(1), (van, volgende) => (van, tot: volgende.AddDays(-1))).ToList()
            : grenzen.Chunk(2).Where(c => c.Length == 2).Select(c => (van: c[0], tot: c[1])).ToList()
        select perioden.Select((p, i) => new AmbtsdragerPeriode(ambt, p.van, open && i == perioden.Count - 1 ? null : p.tot, null));

    private static readonly Gen<IReadOnlyList<AmbtsdragerPeriode>> Perioden =
        from raad in Van(Ambten[0])
        from college in Van(Ambten[1])
        select (IReadOnlyList<AmbtsdragerPeriode>)[.. raad, .. college];

    private static readonly Gen<(IReadOnlyList<AmbtsdragerPeriode> Oud, IReadOnlyList<AmbtsdragerPeriode> Nieuw)> Gevallen = from oud in Perioden from nieuw in Perioden select (oud, nieuw);

    private static List<IntegrationEvent> Berichten(IReadOnlyList<AmbtsdragerPeriode> oud, IReadOnlyList<AmbtsdragerPeriode> nieuw) => [.. Ambtswissel.Berichten("gm0148", Guid.Empty, oud, nieuw)];

    private static SortedSet<(Ambt Ambt, DateOnly Van, DateOnly? TotEnMet)> Houding(IReadOnlyList<AmbtsdragerPeriode> perioden) =>
        new(Ambten.SelectMany(a => Tijdspanne.Aaneen(perioden.Where(p => p.Ambt == a).Select(p => p.Spanne)).Select(s => (a, s.Van, s.TotEnMet))));

    /// <summary>What someone knows who only hears the messages.</summary>
    private static void Hoor(SortedSet<(Ambt Ambt, DateOnly Van, DateOnly? TotEnMet)> kennis, IntegrationEvent bericht)
    {
        switch (bericht)
        {
            case AmbtAanvaard b:
                Assert.That(kennis.Add((b.Ambt, b.Van, null)), Is.True, "an office is taken once");
                break;
            case AmbtNeergelegd b:
                var gehouden = kennis.Last(k => k.Ambt == b.Ambt && k.Van <= b.TotEnMet);
                Assert.That(gehouden.TotEnMet, Is.Null.Or.EqualTo(b.TotEnMet), "an office is left once");
                kennis.Remove(gehouden);
                kennis.Add(gehouden with { TotEnMet = b.TotEnMet });
                break;
            case AmbtsperiodeGecorrigeerd b:
                Assert.That(kennis.Remove((b.Ambt, b.WasVan, b.WasTotEnMet)), Is.True, "what is corrected was told");
                if (b.Van is { } van)
                {
                    kennis.Add((b.Ambt, van, b.TotEnMet));
                }

                break;
        }
    }

    [Test]
    public void Wie_alleen_de_berichten_hoort_weet_hoe_het_is() => Check.One(Vaak, Prop.ForAll(Gevallen.ToArbitrary(), geval =>
    {
        var kennis = Houding(geval.Oud);
        Berichten(geval.Oud, geval.Nieuw).ForEach(b => Hoor(kennis, b));
        return kennis.SetEquals(Houding(geval.Nieuw));
    }));

    [Test]
    public void Wat_hetzelfde_blijft_vertelt_niets_ook_anders_in_perioden_geknipt() => Check.One(Vaak, Prop.ForAll(Perioden.ToArbitrary(), perioden =>
    {
        List<AmbtsdragerPeriode> heel = [.. Houding(perioden).Select(h => new AmbtsdragerPeriode(h.Ambt, h.Van, h.TotEnMet, null))];
        return Berichten(perioden, perioden).Count == 0 && Berichten(perioden, heel).Count == 0 && Berichten(heel, perioden).Count == 0;
    }));

    [Test]
    public void Andere_dagen_van_wat_een_dag_deelt_beginnen_niets_opnieuw() => Check.One(Vaak, Prop.ForAll(Gevallen.ToArbitrary(), geval =>
    {
        var (oud, nieuw) = (Houding(geval.Oud), Houding(geval.Nieuw));
        var aanvaard = Berichten(geval.Oud, geval.Nieuw).OfType<AmbtAanvaard>().ToList();
        return aanvaard.TrueForAll(a =>
        {
            // Only what shares no day with what was, or shares it with a holding that already has its counterpart.
            var hier = nieuw.Single(n => n.Ambt == a.Ambt && n.Van == a.Van);
            bool Deelt((Ambt Ambt, DateOnly Van, DateOnly? TotEnMet) x, (Ambt Ambt, DateOnly Van, DateOnly? TotEnMet) y) =>
                x.Ambt == y.Ambt && new Tijdspanne(x.Van, x.TotEnMet).Raakt(new Tijdspanne(y.Van, y.TotEnMet));
            return oud.Where(o => Deelt(o, hier)).All(o => nieuw.Any(n => n != hier && n.Van < hier.Van && Deelt(o, n)));
        });
    }));

    [Test]
    public void Elk_einde_dat_er_niet_was_wordt_een_keer_verteld() => Check.One(Vaak, Prop.ForAll(Perioden.ToArbitrary(), perioden =>
    {
        var gesloten = Houding(perioden).Where(h => h.TotEnMet is not null).Select(h => (h.Ambt, h.TotEnMet!.Value)).ToList();
        var verteld = Berichten([], perioden).OfType<AmbtNeergelegd>().Select(n => (n.Ambt, n.TotEnMet)).ToList();
        return verteld.SequenceEqual(gesloten);
    }));
}
