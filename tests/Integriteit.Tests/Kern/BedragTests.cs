using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Kern;

public sealed class BedragTests
{
    private static readonly Gen<long> Centen = from duizend in Gen.Choose(0, 99_999_999) from rest in Gen.Choose(0, 999) select (duizend * 1000L) + rest;

    private static void Altijd(Func<long, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.OneOf(Centen, Gen.Elements(0L, 1, 99, 100, Bedrag.Hoogste)).ToArbitrary(), klopt));

    [Test]
    public void Elk_bedrag_komt_heen_en_terug()
    {
        Altijd(c => Bedrag.Probeer(c / 100m, out var bedrag) && bedrag.Centen == c);
        Altijd(c => Bedrag.Probeer(decimal.Parse(new Bedrag(c).ToString(), CultureInfo.InvariantCulture), out var bedrag) && bedrag.Centen == c);
        Altijd(c => JsonSerializer.Deserialize<Bedrag>(JsonSerializer.Serialize(new Bedrag(c), Json.Options), Json.Options).Centen == c);
    }

    [Test]
    public void In_JSON_staan_altijd_twee_decimalen() => Altijd(c =>
    {
        var json = JsonSerializer.Serialize(new Bedrag(c), Json.Options);
        return json == new Bedrag(c).ToString() && json.IndexOf('.', StringComparison.Ordinal) == json.Length - 3 && !json.Contains(',', StringComparison.Ordinal);
    });

    [Test]
    public void Bedragen_ordenen_als_hun_centen() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll((from a in Centen from b in Centen select (a, b)).ToArbitrary(), p => Math.Sign(new Bedrag(p.a).CompareTo(new Bedrag(p.b))) == Math.Sign(p.a.CompareTo(p.b))));

    [Test]
    public void Elke_leesbare_vorm_is_terug_te_lezen() => Altijd(c =>
        long.Parse(new Bedrag(c).Leesbaar().Replace("€", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) == c);

    [TestCase(0, "€ 0,00")]
    [TestCase(5, "€ 0,05")]
    [TestCase(5000, "€ 50,00")]
    [TestCase(99_999, "€ 999,99")]
    [TestCase(100_000, "€ 1.000,00")]
    [TestCase(125_050, "€ 1.250,50")]
    [TestCase(Bedrag.Hoogste, "€ 999.999.999,99")]
    public void Een_Nederlander_leest_het_zo(long centen, string verwacht) => Assert.That(new Bedrag(centen).Leesbaar(), Is.EqualTo(verwacht));

    [TestCase("-0.01")]
    [TestCase("-1")]
    [TestCase("0.001")]
    [TestCase("50.005")]
    [TestCase("1000000000.00")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    public void Wat_geen_bedrag_is_wordt_geweigerd(string euro) => Assert.That(Bedrag.Probeer(decimal.Parse(euro, CultureInfo.InvariantCulture), out _), Is.False);

    [TestCase("0", 0)]
    [TestCase("0.0", 0)]
    [TestCase("-0.0", 0)]
    [TestCase("50", 5000)]
    [TestCase("50.0", 5000)]
    [TestCase("50.10", 5010)]
    [TestCase("50.1000", 5010)]
    [TestCase("999999999.99", Bedrag.Hoogste)]
    public void Nullen_achter_de_komma_tellen_niet(string euro, long centen) =>
        Assert.That(Bedrag.Probeer(decimal.Parse(euro, CultureInfo.InvariantCulture), out var bedrag) ? bedrag.Centen : -1, Is.EqualTo(centen));

    [TestCase("5e1", 5000)]
    [TestCase("-0", 0)]
    [TestCase("0.10", 10)]
    public void Ook_andere_schrijfwijzen_van_JSON_zijn_getallen(string json, long centen) => Assert.That(JsonSerializer.Deserialize<Bedrag>(json, Json.Options).Centen, Is.EqualTo(centen));

    [TestCase("\"50.00\"")]
    [TestCase("1e999")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("[50]")]
    public void Andere_JSON_is_geen_bedrag(string json) => Assert.That(() => JsonSerializer.Deserialize<Bedrag>(json, Json.Options), Throws.InstanceOf<JsonException>());
}
