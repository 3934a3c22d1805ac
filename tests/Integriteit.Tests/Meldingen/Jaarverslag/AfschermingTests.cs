using FsCheck;
using FsCheck.Fluent;
using Integriteit.Meldingen.Jaarverslag;

namespace Integriteit.Tests.Meldingen;

/// <summary>
/// No count under three can be worked back from the yearly report: tried by an attacker who solves the table from its total,
/// and by one who knows the rule besides.
/// </summary>
public sealed class AfschermingTests
{
    [TestCase("0 0 0", "- - -", TestName = "k-anonimiteit: van niets wordt niets getoond")]
    [TestCase("2 0 0", "- - -", TestName = "k-anonimiteit: onder de drempel toont een tabel niets")]
    [TestCase("3 0 0", "3 0 0", TestName = "k-anonimiteit: op de drempel is er niets te verbergen")]
    [TestCase("4 3 0", "4 3 0", TestName = "k-anonimiteit: nul zegt van niemand iets")]
    [TestCase("5 2 4 0", "5 - - 0", TestName = "k-anonimiteit: het kleinste grote getal gaat mee")]
    [TestCase("5 1 1 4", "5 - - -", TestName = "k-anonimiteit: ook bij twee kleine")]
    [TestCase("7 1 4 4", "7 - - -", TestName = "k-anonimiteit: en wie eraan gelijk is")]
    [TestCase("9 2 0", "- - -", TestName = "k-anonimiteit: is alles behalve nul verborgen, dan nul ook")]
    [TestCase("1 1 1 0", "- - - -", TestName = "k-anonimiteit: zonder groot getal is alles verborgen")]
    public void Voorbeeld(string aantallen, string getoond) =>
        Assert.That(string.Join(' ', Afscherming.Verhul(Getallen(aantallen)).Select(a => a?.ToString() ?? "-")), Is.EqualTo(getoond));

    [TestCase(0, null)]
    [TestCase(2, null)]
    [TestCase(3, 3)]
    public void Totaal_vanaf_drie(int aantal, int? getoond) => Assert.That(Afscherming.Totaal(aantal), Is.EqualTo(getoond));

    [Test]
    public void Wat_getoond_wordt_is_waar_en_nooit_een_of_twee() => Check.QuickThrowOnFailure(Prop.ForAll(Tabel, aantallen =>
    {
        var getoond = Afscherming.Verhul(aantallen);
        return getoond.Count == aantallen.Length && getoond.Zip(aantallen).All(p => p.First is null || (p.First == p.Second && p.First is 0 or >= Afscherming.Drempel));
    }));

    [Test]
    public void Wie_de_tabel_oplost_vindt_bij_een_klein_getal_ook_drie_of_meer() => Check.QuickThrowOnFailure(Prop.ForAll(Tabel, aantallen =>
    {
        var getoond = Afscherming.Verhul(aantallen);
        var verborgen = Enumerable.Range(0, aantallen.Length).Where(i => getoond[i] is null).ToList();
        if (Afscherming.Totaal(aantallen.Sum()) is not { } totaal)
        {
            return verborgen.Count == aantallen.Length;
        }

        // The one equation there is: the hidden cells add up to what the shown ones leave. Zeros may be hidden only with all.
        var rest = totaal - getoond.Sum(a => a ?? 0);
        var minst = verborgen.Count == aantallen.Length ? 0 : 1;
        return verborgen.Where(i => aantallen[i] < Afscherming.Drempel).All(i => verborgen.Count > 1 && rest - (minst * (verborgen.Count - 1)) >= Afscherming.Drempel);
    }));

    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public void Ook_wie_de_regel_kent_vindt_geen_klein_getal(int cellen)
    {
        // Everything that gives the same table: the attacker cannot tell these apart.
        var werelden = Alle(cellen, 8).GroupBy(a => $"{Afscherming.Totaal(a.Sum())}: {string.Join(' ', Afscherming.Verhul(a))}").ToList();
        Assert.That(werelden, Has.Count.GreaterThan(40));
        foreach (var wereld in werelden)
        {
            var mogelijk = wereld.ToList();
            foreach (var i in Enumerable.Range(0, cellen).Where(i => Afscherming.Verhul(mogelijk[0])[i] is null))
            {
                Assert.That(mogelijk.Select(a => a[i]).Distinct().Count(), Is.GreaterThan(1), wereld.Key);
            }
        }
    }

    private static readonly Arbitrary<int[]> Tabel = (
        from cellen in Gen.Choose(2, 10)
        from aantallen in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 3), Gen.Choose(0, 20)), cellen)
        select aantallen).ToArbitrary();

    private static int[] Getallen(string tekst) => [.. tekst.Split(' ').Select(int.Parse)];

    private static IEnumerable<int[]> Alle(int cellen, int meest) =>
        cellen == 0 ? [[]] : Alle(cellen - 1, meest).SelectMany(rest => Enumerable.Range(0, meest - rest.Sum() + 1).Select(a => (int[])[.. rest, a]));
}
