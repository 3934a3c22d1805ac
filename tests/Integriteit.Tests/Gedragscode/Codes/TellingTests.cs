using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Simulatie;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Whatever is counted, nothing that is shown says anything of one or two cases.</summary>
public sealed class TellingTests
{
    private static readonly Gen<(string, Uitkomst, Uitkomst)[]> Gevallen =
        from cellen in Gen.Choose(1, 6)
        from soorten in Gen.Elements("geschenk", "reis", "uitnodiging").ListOf(cellen)
        from van in Gen.Elements(Enum.GetValues<Uitkomst>()).ListOf(cellen)
        from naar in Gen.Elements(Enum.GetValues<Uitkomst>()).ListOf(cellen)
        from aantal in Gen.Choose(1, 6).ListOf(cellen)
        select Enumerable.Range(0, cellen).SelectMany(i => Enumerable.Repeat((soorten[i], van[i], naar[i]), aantal[i])).ToArray();

    private static Toetsing Oordeel(Uitkomst uitkomst, string versie) => new(
        "gm0999", "geschenk", Ambt.Raadslid, new DateOnly(2024, 5, 1), uitkomst, false, false, [], [], null, false, [], [], [new Bevinding("drempel", Gewicht.Verplichting, uitkomst, "Zo is het.", new Grondslag(Bron.Gedragscode, "code", versie, $"{uitkomst}", "Geschenken", "Artikel 1"))], []);

    private static bool Toonbaar(int rest) => rest is 0 or >= 3;

    private static Simulatieuitkomst Tel((string Soort, Uitkomst Van, Uitkomst Naar)[] gevallen)
    {
        var telling = new Telling();
        foreach (var (soort, van, naar) in gevallen)
        {
            telling.Tel(soort, Oordeel(van, "1"), Oordeel(naar, "2"));
        }

        return telling.Uitkomst("code", "2", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
    }

    private static void Altijd(Func<(string Soort, Uitkomst Van, Uitkomst Naar)[], Simulatieuitkomst, bool> eis) =>
        Prop.ForAll(Gevallen.ToArbitrary(), g => eis(g, Tel(g))).QuickCheckThrowOnFailure();

    [Test]
    public void Elk_getoond_getal_is_drie_of_meer() => Altijd((_, u) =>
        u.Overgangen.Concat(u.PerSoort.SelectMany(s => s.Overgangen)).All(o => o.Aantal >= 3) && u.PerSoort.All(s => s.Gevallen >= 3) && u.Bepalingen.All(b => b.Aantal >= 3) && u.Gevallen is null or 0 or >= 3);

    [Test]
    public void Wat_overblijft_is_niets_of_drie_of_meer() => Altijd((g, u) =>
        (u.Gevallen is null || Toonbaar(g.Length - u.Overgangen.Sum(o => o.Aantal)))
        && u.PerSoort.All(s => Toonbaar(s.Gevallen - s.Overgangen.Sum(o => o.Aantal)))
        && (u.Gewijzigd is not { } anders || Toonbaar(anders - u.Overgangen.Where(o => o.Van != o.Naar).Sum(o => o.Aantal))));

    [Test]
    public void Geen_soort_volgt_uit_het_geheel_en_de_andere_soorten() => Altijd((g, u) => u.Overgangen.All(o =>
    {
        var apart = u.PerSoort.SelectMany(s => s.Overgangen).Where(s => (s.Van, s.Naar) == (o.Van, o.Naar)).Sum(s => s.Aantal);
        return apart == 0 || Toonbaar(o.Aantal - apart);
    }));

    [Test]
    public void Wat_wordt_getoond_klopt_en_wat_ontbreekt_wordt_gezegd() => Altijd((g, u) =>
        u.Overgangen.All(o => o.Aantal == g.Count(c => (c.Van, c.Naar) == (o.Van, o.Naar)))
        && (u.KleineGroepenWeggelaten || u.Overgangen.Sum(o => o.Aantal) == g.Length)
        && (u.Gewijzigd is not { } anders || anders == g.Count(c => c.Van != c.Naar)));
}
