using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Verplichtingen;
using static Integriteit.Gedragscode.Verplichtingen.Verplichtingstand;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>What is due and what was missed, case by case.</summary>
public sealed class PlichtenkalenderTests
{
    private static readonly Tijdvak Raad2022 = new(new DateOnly(2022, 3, 30), new DateOnly(2026, 3, 24));

    private static Plichtregel Regel(PeriodiekeHandeling handeling, Gremium gremium, Periode periode, int? keren = null, int? binnen = null, DateOnly? sinds = null) => new(
        new Grondslag(Bron.Gedragscode, "code", "1", "1", "Gesprek", "Artikel 1"), new Periodiek { Soort = "periodiek", Handeling = handeling, Gremium = gremium, Periode = periode, Keren = keren, BinnenMaanden = binnen }, sinds);

    private static DateOnly[] Dagen(string dagen) => [.. dagen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DateOnly.Parse)];

    // A talk at the start of a term, within three months.
    [TestCase("", "2022-04-01", nameof(Open), "2022-06-30", TestName = "001-01: er is nog tijd")]
    [TestCase("", "2022-06-30", nameof(Open), "2022-06-30", TestName = "001-01: de laatste dag telt nog mee")]
    [TestCase("", "2022-07-01", nameof(TeLaat), "2022-06-30", TestName = "001-01: een dag erna is het te laat")]
    [TestCase("2022-06-30", "2022-07-01", nameof(Voldaan), "2026-03-24", TestName = "001-01: op tijd gehouden")]
    [TestCase("2022-09-01", "2022-09-01", nameof(Voldaan), "2026-03-24", TestName = "001-01: alsnog gehouden")]
    [TestCase("", "2026-03-24", nameof(TeLaat), "2022-06-30", TestName = "001-01: op de laatste dag van de periode nog te laat")]
    [TestCase("", "2026-03-25", nameof(Gemist), "2022-06-30", TestName = "001-01: na de periode gemist")]
    public void Een_keer_binnen_drie_maanden(string gehouden, string peildatum, string stand, string vervalt)
    {
        var v = Plichtenkalender.Weeg(Regel(PeriodiekeHandeling.BesprekingIntegriteit, Gremium.Raad, Periode.Raadsperiode, binnen: 3), Raad2022, Dagen(gehouden), DateOnly.Parse(peildatum));
        Assert.That(($"{v.Stand}", v.Vervaldatum), Is.EqualTo((stand, (DateOnly?)DateOnly.Parse(vervalt))));
    }

    [TestCase("", "2024-01-01", nameof(Open), 0, TestName = "004-02: een nieuw jaar")]
    [TestCase("2024-02-01 2024-03-01 2024-04-01", "2024-12-31", nameof(Open), 3, TestName = "004-02: drie van vier op oudejaarsdag")]
    [TestCase("2024-02-01 2024-03-01 2024-04-01", "2025-01-01", nameof(Gemist), 3, TestName = "004-02: drie van vier na het jaar")]
    [TestCase("2024-01-01 2024-03-01 2024-04-01 2024-12-31", "2025-01-01", nameof(Voldaan), 4, TestName = "004-02: de eerste en de laatste dag tellen mee")]
    [TestCase("2024-02-01 2024-02-01 2024-02-01 2024-02-01 2024-02-01", "2024-02-01", nameof(Voldaan), 5, TestName = "004-02: vaker mag")]
    public void Vier_keer_per_jaar(string gehouden, string peildatum, string stand, int aantal)
    {
        var v = Plichtenkalender.Weeg(Regel(PeriodiekeHandeling.Agendering, Gremium.College, Periode.Jaar, 4), new Tijdvak(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), Dagen(gehouden), DateOnly.Parse(peildatum));
        Assert.That(($"{v.Stand}", v.Gehouden, v.Vereist, v.Vervaldatum), Is.EqualTo((stand, aantal, 4, (DateOnly?)new DateOnly(2024, 12, 31))));
    }

    [Test]
    public void Een_norm_die_later_kwam_geeft_maanden_vanaf_haar_komst()
    {
        var regel = Regel(PeriodiekeHandeling.BesprekingGedragscode, Gremium.Raad, Periode.Raadsperiode, binnen: 6, sinds: new DateOnly(2024, 1, 1));
        Assert.That(Plichtenkalender.Weeg(regel, Raad2022, [], new DateOnly(2024, 7, 1)), Has.Property("Vervaldatum").EqualTo(new DateOnly(2024, 7, 1)).And.Property("Stand").EqualTo(Open), "001-13");
        Assert.That(Plichtenkalender.Weeg(regel, Raad2022, [], new DateOnly(2024, 7, 2)).Stand, Is.EqualTo(TeLaat));
        // Never later than the period itself.
        Assert.That(Plichtenkalender.Weeg(regel with { Sinds = new DateOnly(2026, 1, 1) }, Raad2022, [], new DateOnly(2026, 1, 1)).Vervaldatum, Is.EqualTo(Raad2022.TotEnMet));
    }

    [Test]
    public void Een_periode_zonder_einde_heeft_geen_vervaldatum()
    {
        var v = Plichtenkalender.Weeg(Regel(PeriodiekeHandeling.BesprekingGedragscode, Gremium.Raad, Periode.Raadsperiode), Raad2022 with { TotEnMet = DateOnly.MaxValue }, [], new DateOnly(2030, 1, 1));
        Assert.That((v.Stand, v.TotEnMet, v.Vervaldatum), Is.EqualTo((Open, (DateOnly?)null, (DateOnly?)null)));
    }

    private static IReadOnlyList<Verplichting> Maak(DateOnly peildatum, Func<DateOnly, IEnumerable<Plichtregel>> regels, IEnumerable<Gedaan> gedaan, params Tijdvak[] raad) =>
        Plichtenkalender.Maak(regels, new Dictionary<Periode, IReadOnlyList<Tijdvak>> { [Periode.Raadsperiode] = raad, [Periode.Collegeperiode] = [] }, gedaan, peildatum);

    [Test]
    public void Zonder_vastgelegde_termijn_is_de_periode_onbekend()
    {
        var v = Maak(new DateOnly(2024, 5, 1), _ => [Regel(PeriodiekeHandeling.BesprekingGedragscode, Gremium.Raad, Periode.Raadsperiode)], []).Single();
        Assert.That((v.Stand, v.Van, v.Vervaldatum), Is.EqualTo((PeriodeOnbekend, (DateOnly?)null, (DateOnly?)null)));
    }

    [Test]
    public void Een_termijn_die_voorbij_is_blijft_vier_jaar_te_zien()
    {
        // 001-13: the former council never looked at its code; the present one is not recorded yet.
        var vorige = Raad2022 with { Van = new DateOnly(2018, 3, 29), TotEnMet = new DateOnly(2022, 3, 29) };
        Func<DateOnly, IEnumerable<Plichtregel>> regels = _ => [Regel(PeriodiekeHandeling.BesprekingGedragscode, Gremium.Raad, Periode.Raadsperiode)];
        Assert.That(Maak(new DateOnly(2026, 3, 29), regels, [], vorige).Select(v => v.Stand), Is.EqualTo(new[] { PeriodeOnbekend, Gemist }));
        Assert.That(Maak(new DateOnly(2026, 3, 30), regels, [], vorige).Select(v => v.Stand), Is.EqualTo(new[] { PeriodeOnbekend }));
    }

    [Test]
    public void Een_periode_volgt_de_regels_van_haar_laatste_dag()
    {
        // 003-40: the code asks once until the end of 2023 and twice since: each year has one obligation.
        IEnumerable<Plichtregel> Regels(DateOnly dag) => [Regel(PeriodiekeHandeling.BesprekingIntegriteit, Gremium.Raad, Periode.Jaar, dag.Year < 2024 ? 1 : 2)];
        var gedaan = new[] { new DateOnly(2023, 6, 1), new DateOnly(2024, 2, 1), new DateOnly(2024, 6, 1) }.Select(d => new Gedaan(PeriodiekeHandeling.BesprekingIntegriteit, Gremium.Raad, d));
        var jaren = Maak(new DateOnly(2024, 5, 1), Regels, gedaan).ToDictionary(v => v.Van!.Value.Year);
        Assert.That(jaren.Keys, Is.EqualTo(new[] { 2024, 2023, 2022, 2021, 2020 }));
        Assert.That((jaren[2024].Vereist, jaren[2024].Gehouden, jaren[2024].Stand), Is.EqualTo((2, 1, Open)), "what comes later does not count yet");
        Assert.That((jaren[2023].Vereist, jaren[2023].Stand, jaren[2022].Stand), Is.EqualTo((1, Voldaan, Gemist)));
    }

    [Test]
    public void Wat_een_ander_gremium_doet_telt_niet()
    {
        // 001-20
        Func<DateOnly, IEnumerable<Plichtregel>> regels = _ => [Regel(PeriodiekeHandeling.BesprekingRisicos, Gremium.Driehoek, Periode.Jaar)];
        var dag = new DateOnly(2024, 5, 1);
        Verplichting Met(PeriodiekeHandeling handeling, Gremium gremium) => Maak(dag, regels, [new Gedaan(handeling, gremium, dag)])[0];
        Assert.That(Met(PeriodiekeHandeling.BesprekingRisicos, Gremium.Raad).Stand, Is.EqualTo(Open));
        Assert.That(Met(PeriodiekeHandeling.Agendering, Gremium.Driehoek).Stand, Is.EqualTo(Open));
        Assert.That(Met(PeriodiekeHandeling.BesprekingRisicos, Gremium.Driehoek).Stand, Is.EqualTo(Voldaan));
    }
}
