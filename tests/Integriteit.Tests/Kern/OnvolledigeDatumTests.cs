using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Kern;

public sealed class OnvolledigeDatumTests
{
    private static readonly Gen<string> Teksten =
        from dag in Gen.Choose(0, new DateOnly(2200, 12, 31).DayNumber - new DateOnly(1900, 1, 1).DayNumber)
        from lengte in Gen.Elements(4, 7, 10)
        select new DateOnly(1900, 1, 1).AddDays(dag).ToString("yyyy-MM-dd")[..lengte];

    private static OnvolledigeDatum Lees(string tekst) => OnvolledigeDatum.Probeer(tekst, out var datum) ? datum : throw new FormatException(tekst);

    private static void Altijd(Func<string, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Teksten.ToArbitrary(), klopt));

    private static void AltijdTwee(Func<string, string, bool> klopt) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll((from a in Teksten from b in Gen.OneOf(Teksten, Gen.Elements(a, a[..4])) select (a, b)).ToArbitrary(), p => klopt(p.a, p.b)));

    [Test]
    public void Elke_datum_komt_heen_en_terug() => Altijd(t =>
        Lees(t).ToString() == t && JsonSerializer.Serialize(Lees(t), Json.Options) == $"\"{t}\"" && JsonSerializer.Deserialize<OnvolledigeDatum>($"\"{t}\"", Json.Options) == Lees(t));

    [Test]
    public void De_orde_is_die_van_de_teksten() => AltijdTwee((a, b) => Math.Sign(Lees(a).CompareTo(Lees(b))) == Math.Sign(string.CompareOrdinal(a, b)));

    [Test]
    public void De_dagen_die_het_kan_zijn_beginnen_met_wat_bekend_is() => Altijd(t =>
    {
        var datum = Lees(t);
        bool Past(DateOnly dag) => dag.ToString("yyyy-MM-dd").StartsWith(t, StringComparison.Ordinal);
        return Past(datum.Eerste) && Past(datum.Laatste) && !Past(datum.Eerste.AddDays(-1)) && !Past(datum.Laatste.AddDays(1)) && (datum.Dag is null) == (t.Length < 10);
    });

    [Test]
    public void Zeker_ervoor_is_het_alleen_als_elke_dag_dat_is() => AltijdTwee((a, b) => Lees(a).Voor(Lees(b)) == Lees(a).Laatste < Lees(b).Eerste && !(Lees(a).Voor(Lees(b)) && Lees(b).Voor(Lees(a))));

    [TestCase("")]
    [TestCase("21")]
    [TestCase("1899")]
    [TestCase("2201-01")]
    [TestCase("2023-02-29")]
    [TestCase("2024-13")]
    [TestCase("2024-1")]
    [TestCase("2024/05")]
    [TestCase(" 2024")]
    [TestCase("2024-05-01T00:00:00Z")]
    public void Iets_anders_is_geen_datum(string tekst)
    {
        Assert.That(OnvolledigeDatum.Probeer(tekst, out _), Is.False);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OnvolledigeDatum>(JsonSerializer.Serialize(tekst), Json.Options));
    }
}
