using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Serialization;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Kern;

/// <summary>Reading a body: every fault at once, each with its path.</summary>
public sealed class InvoerTests
{
    public enum Kleur
    {
        Rood,
        DonkerBlauw,
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
    [JsonDerivedType(typeof(Cirkel), "cirkel")]
    [JsonDerivedType(typeof(Vlak), "vlak")]
    public abstract record Vorm
    {
        [Required]
        public string? Naam { get; init; }
    }

    public sealed record Cirkel : Vorm
    {
        [Required]
        public int? Straal { get; init; }
    }

    public sealed record Vlak : Vorm
    {
        public IReadOnlyList<Vorm>? Delen { get; init; }
    }

    public sealed record Deel([property: Required, MaxLength(5)] string? Naam, int? Aantal);

    public sealed record Ding
    {
        [Required, MaxLength(10), RegularExpression("^[a-z]+$", ErrorMessage = "Alleen kleine letters.")]
        public string? Naam { get; init; }

        public Kleur? Kleur { get; init; }

        public DateOnly? Dag { get; init; }

        public DateTimeOffset? Tijd { get; init; }

        public Guid? Id { get; init; }

        public Bedrag? Bedrag { get; init; }

        public bool? Waar { get; init; }

        [System.ComponentModel.DataAnnotations.Range(1, 5)]
        public int? Aantal { get; init; }

        public Deel? Deel { get; init; }

        [MinLength(1), MaxLength(3)]
        public IReadOnlyList<Deel>? Delen { get; init; }

        public IReadOnlyDictionary<string, IReadOnlyList<int>>? Kaart { get; init; }

        public Vorm? Vorm { get; init; }

        [JsonIgnore]
        public string? Verborgen => Naam;
    }

    private static (Ding Ding, List<Fout> Fouten) Lees(string json)
    {
        var fouten = new List<Fout>();
        return (Invoer.Lees<Ding>(Encoding.UTF8.GetBytes(json), fouten.Add), fouten);
    }

    private static TestCaseData Geval(string json, params string[] fouten) => new TestCaseData(json, fouten).SetName($"Invoer {json.Replace('"', '\'').Replace('.', '·')}");

    /// <summary>Faults as <c>path code</c>; the name is always there unless the case is about it.</summary>
    private static IEnumerable<TestCaseData> Gevallen()
    {
        yield return Geval("""{"naam":"a"}""");
        yield return Geval("""{"naam":"a","kleur":null,"delen":null,"kaart":null,"vorm":null}""");
        yield return Geval("{}", "naam verplicht");
        yield return Geval("""{"naam":null}""", "naam verplicht");
        yield return Geval("""{"naam":""}""", "naam verplicht");
        yield return Geval("""{"naam":"  "}""", "naam verplicht");
        yield return Geval("""{"naam":5}""", "naam verkeerdType");
        yield return Geval("""{"naam":"abcdefghijk"}""", "naam teLang");
        yield return Geval("""{"naam":"A"}""", "naam ongeldig");
        yield return Geval("""{"naam":"a\u0000"}""", "naam ongeldigTeken");
        yield return Geval("""{"naam":"\ud800"}""", "naam verkeerdType");
        yield return Geval("""{"Naam":"a"}""", "Naam onbekendVeld", "naam verplicht");
        yield return Geval("""{"naam":"a","verborgen":"x"}""", "verborgen onbekendVeld");
        yield return Geval("""{"naam":"a","kleur":"donkerBlauw"}""");
        yield return Geval("""{"naam":"a","kleur":"groen"}""", "kleur verkeerdType");
        yield return Geval("""{"naam":"a","kleur":0}""", "kleur verkeerdType");
        yield return Geval("""{"naam":"a","dag":"2024-02-30"}""", "dag verkeerdType");
        yield return Geval("""{"naam":"a","dag":"1-5-2024"}""", "dag verkeerdType");
        yield return Geval("""{"naam":"a","tijd":"gisteren","id":"1","waar":"true","aantal":"1"}""", "tijd verkeerdType", "id verkeerdType", "waar verkeerdType", "aantal verkeerdType");
        yield return Geval("""{"naam":"a","aantal":1.5}""", "aantal verkeerdType");
        yield return Geval("""{"naam":"a","aantal":99999999999}""", "aantal verkeerdType");
        yield return Geval("""{"naam":"a","bedrag":50.001}""", "bedrag verkeerdType");
        yield return Geval("""{"naam":"a","bedrag":-1}""", "bedrag verkeerdType");
        yield return Geval("""{"naam":"a","deel":{}}""", "deel.naam verplicht");
        yield return Geval("""{"naam":"a","deel":{"naam":"abcdef","aantal":"x","kleur":1}}""", "deel.naam teLang", "deel.aantal verkeerdType", "deel.kleur onbekendVeld");
        yield return Geval("""{"naam":"a","deel":[]}""", "deel verkeerdType");
        yield return Geval("""{"naam":"a","delen":[]}""", "delen teWeinig");
        yield return Geval("""{"naam":"a","delen":[{"naam":"a"},{"naam":"b"},{"naam":"c"},{"naam":"d"}]}""", "delen teVeel");
        yield return Geval("""{"naam":"a","delen":[{"naam":"a"},{},null,{"naam":"abcdef"},5]}""", "delen[1].naam verplicht", "delen[2] verplicht", "delen[3].naam teLang", "delen[4] verkeerdType");
        yield return Geval("""{"naam":"a","kaart":{"een":[1,2],"twee":["x",null]}}""", "kaart.twee[0] verkeerdType", "kaart.twee[1] verplicht");
        yield return Geval("""{"naam":"a","kaart":[]}""", "kaart verkeerdType");
        yield return Geval("""{"naam":"a","vorm":{"type":"cirkel","naam":"c","straal":1}}""");
        yield return Geval("""{"naam":"a","vorm":{"type":"cirkel"}}""", "vorm.naam verplicht", "vorm.straal verplicht");
        yield return Geval("""{"naam":"a","vorm":{"naam":"c"}}""", "vorm.type verplicht");
        yield return Geval("""{"naam":"a","vorm":{"type":"ster","naam":"c"}}""", "vorm.type ongeldig");
        yield return Geval("""{"naam":"a","vorm":{"type":"vlak","naam":"v","straal":1,"delen":[{"type":"cirkel","naam":"c"}]}}""", "vorm.straal onbekendVeld", "vorm.delen[0].straal verplicht");
        yield return Geval(
            """{"kleur":"x","dag":"x","id":"x","bedrag":"x","deel":{"x":1},"delen":[{}],"y":1}""",
            "naam verplicht", "kleur verkeerdType", "dag verkeerdType", "id verkeerdType", "bedrag verkeerdType", "deel.x onbekendVeld", "deel.naam verplicht", "delen[0].naam verplicht", "y onbekendVeld");
    }

    [TestCaseSource(nameof(Gevallen))]
    public void Alle_fouten_tegelijk_met_hun_plaats(string json, string[] verwacht)
    {
        var (ding, fouten) = Lees(json);
        Assert.That(fouten.Select(f => $"{f.Name} {f.Code}"), Is.EquivalentTo(verwacht));
        Assert.That(fouten.Select(f => f.Reason), Has.All.Not.Empty);
        Assert.That(ding, Is.Not.Null);
    }

    [Test]
    public void Wat_goed_is_wordt_gelezen_ook_naast_fouten()
    {
        var (ding, fouten) = Lees("""{"naam":"taart","kleur":"rood","dag":"2024-05-01","tijd":"2024-05-01T14:00:00+02:00","id":"01920000-0000-7000-8000-000000000001","bedrag":1250.5,"waar":true,"aantal":3,"delen":[{"naam":"a"}],"kaart":{"x":[1]},"oeps":1}""");
        Assert.That(fouten.Single().Name, Is.EqualTo("oeps"));
        Assert.That((ding.Naam, ding.Kleur, ding.Dag, ding.Waar, ding.Aantal, ding.Bedrag), Is.EqualTo(("taart", Kleur.Rood, new DateOnly(2024, 5, 1), true, 3, new Bedrag(125050))));
        Assert.That((ding.Tijd!.Value.Offset, ding.Tijd.Value.Hour), Is.EqualTo((TimeSpan.Zero, 12)), "always UTC inside");
        Assert.That((ding.Delen!.Single().Naam, ding.Kaart!["x"].Single()), Is.EqualTo(("a", 1)));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("1")]
    [TestCase("\"tekst\"")]
    [TestCase("{\"naam\":\"a\"} {}")]
    [TestCase("{\"naam\":\"a\",}")]
    [TestCase("// commentaar\n{\"naam\":\"a\"}")]
    [TestCase("null")]
    public void Wat_geen_JSON_object_is_zegt_dat(string json) => Assert.That(Lees(json).Fouten.Select(f => f.Code), Is.EqualTo(["ongeldigeJson"]));

    [Test]
    public void Te_diep_genest_is_een_fout() =>
        Assert.That(Lees(string.Concat(Enumerable.Repeat("""{"deel":""", 40)) + "1" + new string('}', 40)).Fouten.Single().Code, Is.EqualTo("ongeldigeJson"));

    [Test]
    public void Een_dubbel_veld_is_een_fout() => Assert.That(Lees("""{"naam":"a","naam":"b"}""").Fouten, Has.Count.EqualTo(1));
    [Test]
    public void Een_dubbel_veld_wordt_genoemd()
    {
        var fout = Lees("""{"naam":"a","dag":"2024-05-01","dag":"2024-05-02"}""").Fouten.Single();
        Assert.That(fout.Name + fout.Reason, Does.Contain("dag").And.Not.Contain("regel ,"));
    }
    [Test]
    public void Een_getal_houdt_zich_aan_zijn_grenzen([Values(0, 6, -1)] int aantal) =>
        Assert.That(Lees($$"""{"naam":"a","aantal":{{aantal}}}""").Fouten.Select(f => $"{f.Name} {f.Code}"), Is.EqualTo(["aantal buitenBereik"]));
    [TestCase("\"Rood\"")]
    [TestCase("\"rood, donkerBlauw\"")]
    [TestCase("\" rood \"")]
    public void Een_keuze_heeft_een_schrijfwijze(string kleur) =>
        Assert.That(Lees($$"""{"naam":"a","kleur":{{kleur}}}""").Fouten.Select(f => f.Name), Is.EqualTo(["kleur"]));
}
