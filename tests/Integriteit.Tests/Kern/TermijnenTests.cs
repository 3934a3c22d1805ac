using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;

namespace Integriteit.Tests.Kern;

/// <summary>The Algemene termijnenwet on known calendars, by article, and what holds of every term.</summary>
public sealed class TermijnenTests
{
    // Article 1: a term that ends on a Saturday, Sunday or holiday goes on to the next day that is none.
    [TestCase("2024-05-04", "2024-05-06", TestName = "ATW 1: zaterdag wordt maandag")]
    [TestCase("2024-06-02", "2024-06-03", TestName = "ATW 1: zondag wordt maandag")]
    [TestCase("2024-06-05", "2024-06-05", TestName = "ATW 1: een werkdag blijft")]
    [TestCase("2024-05-18", "2024-05-21", TestName = "ATW 1, 3: de zaterdag voor Pinksteren 2024 wordt dinsdag")]
    [TestCase("2024-05-09", "2024-05-10", TestName = "ATW 1, 3: Hemelvaartsdag 2024 wordt vrijdag")]
    [TestCase("2024-12-25", "2024-12-27", TestName = "ATW 1, 3: Kerstmis 2024 wordt vrijdag")]
    [TestCase("2025-04-18", "2025-04-22", TestName = "ATW 1, 3: Goede Vrijdag 2025 wordt de dinsdag na Pasen")]
    [TestCase("2025-04-26", "2025-04-28", TestName = "ATW 1, 3: Koningsdag 2025, op zaterdag gevierd, wordt maandag")]
    [TestCase("2025-04-27", "2025-04-28", TestName = "ATW 1: zondag 27 april 2025 wordt maandag")]
    [TestCase("2025-05-05", "2025-05-06", TestName = "ATW 1, 3: Bevrijdingsdag is elk jaar een feestdag")]
    [TestCase("2026-04-27", "2026-04-28", TestName = "ATW 1, 3: Koningsdag 2026 op maandag wordt dinsdag")]
    [TestCase("2022-01-01", "2022-01-03", TestName = "ATW 1, 3: Nieuwjaarsdag 2022 op zaterdag wordt maandag")]
    [TestCase("2022-12-25", "2022-12-27", TestName = "ATW 1, 3: Kerstmis 2022 op zondag wordt dinsdag")]
    [TestCase("2020-04-10", "2020-04-14", TestName = "ATW 1, 3: Goede Vrijdag 2020 wordt de dinsdag na Pasen")]
    [TestCase("2018-03-30", "2018-04-03", TestName = "ATW 1, 3: Goede Vrijdag 2018 wordt de dinsdag na Pasen")]
    [TestCase("2021-12-25", "2021-12-27", TestName = "ATW 1, 3: Kerstmis 2021 op zaterdag wordt maandag")]
    [TestCase("2019-04-30", "2019-04-30", TestName = "ATW 3: 30 april is sinds 2014 geen feestdag meer")]
    [TestCase("2019-12-31", "2019-12-31", TestName = "ATW 3: oudejaarsdag is geen feestdag")]
    [TestCase("2027-05-06", "2027-05-07", TestName = "ATW 1, 3: Hemelvaartsdag 2027 wordt vrijdag")]
    public void Het_einde_valt_op_een_werkdag(string einde, string wordt)
    {
        var dag = DateOnly.Parse(einde);
        Assert.That(Termijnen.Verschuif(dag.AddDays(-21), dag), Is.EqualTo(DateOnly.Parse(wordt)));
    }

    // Article 2: a term of at least three days holds at least two days that are no Saturday, Sunday or holiday.
    [TestCase("2024-05-03", 3, "2024-05-07", TestName = "ATW 2: drie dagen vanaf vrijdag eindigen pas dinsdag")]
    [TestCase("2024-05-03", 2, "2024-05-06", TestName = "ATW 2: twee dagen vanaf vrijdag eindigen maandag")]
    [TestCase("2024-05-03", 1, "2024-05-06", TestName = "ATW 2: een dag vanaf vrijdag eindigt maandag")]
    [TestCase("2024-05-02", 3, "2024-05-06", TestName = "ATW 2: drie dagen vanaf donderdag hebben vrijdag en maandag")]
    [TestCase("2024-03-28", 3, "2024-04-03", TestName = "ATW 2: drie dagen over Pasen 2024 eindigen woensdag")]
    [TestCase("2024-03-28", 2, "2024-04-02", TestName = "ATW 2: twee dagen over Pasen 2024 eindigen dinsdag")]
    [TestCase("2025-04-17", 3, "2025-04-23", TestName = "ATW 2: drie dagen over Pasen 2025 eindigen woensdag")]
    [TestCase("2025-12-24", 3, "2025-12-30", TestName = "ATW 2: drie dagen over Kerstmis 2025 eindigen dinsdag")]
    [TestCase("2024-06-03", 3, "2024-06-06", TestName = "ATW 2: drie dagen in een gewone week blijven")]
    [TestCase("2024-05-06", 7, "2024-05-13", TestName = "ATW 2: zeven dagen houden altijd twee werkdagen")]
    public void Drie_dagen_houden_twee_werkdagen(string begin, int dagen, string wordt)
    {
        var dag = DateOnly.Parse(begin);
        Assert.That(Termijnen.Verschuif(dag, dag.AddDays(dagen)), Is.EqualTo(DateOnly.Parse(wordt)));
    }

    [Test]
    public void Aan_het_einde_van_de_kalender_houdt_het_op()
    {
        foreach (var dagen in Enumerable.Range(0, 12))
        {
            Assert.That(Termijnen.Verschuif(DateOnly.MaxValue.AddDays(-dagen), DateOnly.MaxValue), Is.EqualTo(DateOnly.MaxValue));
        }
    }

    private static readonly Gen<(DateOnly Begin, DateOnly Einde)> Termijn =
        from dag in Gen.Choose(0, 40_000)
        from lengte in Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 120))
        let begin = new DateOnly(1990, 1, 1).AddDays(dag)
        select (begin, begin.AddDays(lengte));

    private static void Altijd(Func<(DateOnly Begin, DateOnly Einde), bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Termijn.ToArbitrary(), klopt));

    private static int Werkdagen(DateOnly begin, DateOnly einde) => Enumerable.Range(1, Math.Max(0, einde.DayNumber - begin.DayNumber)).Count(d => Feestdagen.IsWerkdag(begin.AddDays(d)));

    [Test]
    public void Nooit_eerder_dan_de_onverschoven_dag() => Altijd(t => Termijnen.Verschuif(t.Begin, t.Einde) >= t.Einde);

    [Test]
    public void Altijd_een_werkdag() => Altijd(t => Feestdagen.IsWerkdag(Termijnen.Verschuif(t.Begin, t.Einde)));

    [Test]
    public void Ten_minste_twee_werkdagen_in_drie_dagen_of_meer() =>
        Altijd(t => t.Einde.DayNumber - t.Begin.DayNumber < 3 || Werkdagen(t.Begin, Termijnen.Verschuif(t.Begin, t.Einde)) >= 2);

    [Test]
    public void Niet_later_dan_nodig() => Altijd(t =>
    {
        var lang = t.Einde.DayNumber - t.Begin.DayNumber >= 3;
        return Enumerable.Range(0, Termijnen.Verschuif(t.Begin, t.Einde).DayNumber - t.Einde.DayNumber).Select(t.Einde.AddDays)
            .All(eerder => !Feestdagen.IsWerkdag(eerder) || (lang && Werkdagen(t.Begin, eerder) < 2));
    });

    [Test]
    public void Nog_eens_verschuiven_verandert_niets_als_de_termijn_al_lang_genoeg_is() => Altijd(t =>
        t.Einde.DayNumber - t.Begin.DayNumber < 3 || Termijnen.Verschuif(t.Begin, Termijnen.Verschuif(t.Begin, t.Einde)) == Termijnen.Verschuif(t.Begin, t.Einde));
}
