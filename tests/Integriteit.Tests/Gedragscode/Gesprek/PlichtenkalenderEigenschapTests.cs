using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Verplichtingen;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>What holds of every calendar of obligations, whatever the norms, the terms and the talks.</summary>
public sealed class PlichtenkalenderEigenschapTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(1000);

    // All days that there are, and many around the same few years, so that periods and talks meet.
    private static readonly Gen<DateOnly> Dag = Gen.OneOf(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Choose(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2026, 12, 31).DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue));

    private static Gen<T> Een<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static readonly Gen<Plichtregel> Regel =
        from handeling in Een<PeriodiekeHandeling>()
        from gremium in Een<Gremium>()
        from periode in Een<Periode>()
        from keren in Gen.Choose(0, 52)
        from binnen in Gen.Choose(0, 24)
        from sinds in Dag
        from bekend in Gen.Elements(true, false)
        select new Plichtregel(
            new Grondslag(Bron.Gedragscode, "code", "1", "1", "Gesprek", "Artikel 1"),
            new Periodiek { Soort = "periodiek", Handeling = handeling, Gremium = gremium, Periode = periode, Keren = keren == 0 ? null : keren, BinnenMaanden = binnen == 0 ? null : binnen },
            bekend ? sinds : null);

    private static readonly Gen<Gedaan> Talk =
        from handeling in Een<PeriodiekeHandeling>()
        from gremium in Een<Gremium>()
        from dag in Dag
        select new Gedaan(handeling, gremium, dag);

    /// <summary>Terms that follow each other, the last perhaps without an end.</summary>
    private static readonly Gen<IReadOnlyList<Tijdvak>> Termijnen =
        from dagen in Dag.ListOf().Resize(5)
        let grenzen = dagen.Distinct().Order().ToList()
        select (IReadOnlyList<Tijdvak>)[.. grenzen.Select((van, i) => new Tijdvak(van, i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : DateOnly.MaxValue))];

    private sealed record Geval(IReadOnlyList<Plichtregel> Regels, IReadOnlyList<Tijdvak> Raad, IReadOnlyList<Tijdvak> College, IReadOnlyList<Gedaan> Gedaan, DateOnly Peildatum)
    {
        public Dictionary<Periode, IReadOnlyList<Tijdvak>> Termijnen => new() { [Periode.Raadsperiode] = Raad, [Periode.Collegeperiode] = College };

        public IReadOnlyList<Verplichting> Uit(params IEnumerable<Gedaan> erbij) => Plichtenkalender.Maak(_ => Regels, Termijnen, Gedaan.Concat(erbij), Peildatum);
    }

    private static readonly Gen<Geval> Gevallen =
        from regels in Regel.ListOf().Resize(6)
        from raad in Termijnen
        from college in Termijnen
        from gedaan in Talk.ListOf()
        from peildatum in Dag
        select new Geval([.. regels], raad, college, [.. gedaan], peildatum);

    private static void Altijd<T>(Gen<T> gen, Func<T, bool> klopt) => Check.One(Vaak, Prop.ForAll(gen.ToArbitrary(), klopt));

    [Test]
    public void Elke_regel_heeft_in_elke_periode_een_stand() => Altijd(Gevallen, g =>
    {
        var uit = g.Uit();
        return g.Regels.GroupBy(r => r.Norm.Periode!.Value).All(groep => uit.Where(v => v.Periode == groep.Key).GroupBy(v => v.Van).All(periode => periode.Count() == groep.Count()));
    });

    [Test]
    public void De_dag_zelf_valt_altijd_in_een_periode_of_die_is_onbekend() => Altijd(Gevallen, g =>
        g.Regels.All(r => g.Uit().Any(v => v.Periode == r.Norm.Periode && (v.Stand == Verplichtingstand.PeriodeOnbekend || (v.Van <= g.Peildatum && g.Peildatum <= (v.TotEnMet ?? DateOnly.MaxValue))))));

    [Test]
    public void Een_gesprek_erbij_maakt_geen_enkele_verplichting_slechter() => Altijd(
        from g in Gevallen from erbij in Talk select (Geval: g, Erbij: erbij),
        p => p.Geval.Uit().Zip(p.Geval.Uit(p.Erbij)).All(v => v.First.Gehouden <= v.Second.Gehouden && v.Second.Gehouden <= v.First.Gehouden + 1
            && (v.First.Stand != Verplichtingstand.Voldaan || v.Second.Stand == Verplichtingstand.Voldaan)
            && (v.First.Stand == Verplichtingstand.TeLaat || v.Second.Stand != Verplichtingstand.TeLaat)));

    [Test]
    public void De_stand_volgt_uit_het_aantal_en_de_dagen() => Altijd(Gevallen, g => g.Uit().All(v => v.Stand switch
    {
        Verplichtingstand.Voldaan => v.Gehouden >= v.Vereist,
        Verplichtingstand.Open => v.Gehouden < v.Vereist && !(v.Vervaldatum < g.Peildatum),
        Verplichtingstand.TeLaat => v.Gehouden == 0 && v.Vervaldatum < g.Peildatum && g.Peildatum <= (v.TotEnMet ?? DateOnly.MaxValue),
        Verplichtingstand.Gemist => v.Gehouden < v.Vereist && v.TotEnMet < g.Peildatum,
        Verplichtingstand.PeriodeOnbekend => v.Van is null && v.Gehouden == 0,
    }));
}
