using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Integriteit.Registers.Verrekeningen;

namespace Integriteit.Tests.Registers;

/// <summary>The numbers of the offset are dated data, looked at whole. // Rechtspositiebesluit 3.2.3</summary>
public sealed class VerrekenwetTests
{
    private static JsonObject Bestand()
    {
        using var stream = typeof(Verrekenwet).Assembly.GetManifestResourceStream("Gegevens/verrekening.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static Verrekenwet Wet(JsonObject bestand) => new(Gegevensbestand.Lees<Verrekenbestand>("x.json", Encoding.UTF8.GetBytes(bestand.ToJsonString()), Verrekenwet.Keur));

    private static string[] Fouten(Action<JsonObject> maakFout)
    {
        var bestand = Bestand();
        maakFout(bestand);
        return Assert.Throws<InvalidDataException>(() => Wet(bestand))!.Message.Split(Environment.NewLine);
    }

    [TestCase(Verrekengetalsoort.VakantieUitkering, 8)]
    [TestCase(Verrekengetalsoort.Drempel, 14, TestName = "003-10: de drempel is 14 %")]
    [TestCase(Verrekengetalsoort.VerrekendDeel, 50, TestName = "003-10: de helft wordt verrekend")]
    [TestCase(Verrekengetalsoort.Hoogste, 35, TestName = "003-10: ten hoogste 35 %")]
    [TestCase(Verrekengetalsoort.VerlaagdeBezoldiging, 65)]
    [TestCase(Verrekengetalsoort.Opgavetermijn, 6)]
    public void Elk_getal_heeft_een_bron(object naam, int waarde)
    {
        var getal = Verrekenwet.Laad().Getal((Verrekengetalsoort)naam, 2024);
        Assert.That((getal.Waarde, getal.Grondslag!.Contains("artikel", StringComparison.Ordinal), getal.Bron!.Contains("BWBR", StringComparison.Ordinal)), Is.EqualTo((waarde, true, true)));
    }

    [Test]
    public void Later_getal_geldt_vanaf_zijn_jaar_en_niet_eerder()
    {
        var bestand = Bestand();
        var later = bestand["getallen"]!.AsArray().Single(g => g!["naam"]!.GetValue<string>() == "drempel")!.DeepClone();
        (later["waarde"], later["geldigVan"]) = (20, "2028-01-01");
        bestand["getallen"]!.AsArray().Add(later);
        var wet = Wet(bestand);
        Assert.That((wet.Getal(Verrekengetalsoort.Drempel, 2027).Waarde, wet.Getal(Verrekengetalsoort.Drempel, 2028).Waarde, wet.EersteJaar), Is.EqualTo((14, 20, 2019)));
    }

    [Test]
    public void Ontbrekend_getal_wordt_genoemd() => Assert.That(Fouten(b => b["getallen"]!.AsArray().RemoveAt(0)), Has.Exactly(1).Items.And.One.Contains("vakantieUitkering"));

    [Test]
    public void Dubbel_getal_wordt_genoemd() => Assert.That(Fouten(b => b["getallen"]!.AsArray().Add(b["getallen"]![1]!.DeepClone())), Has.Exactly(1).Items.And.One.Contains("drempel"));

    [Test]
    public void Verkeerde_eenheid_wordt_genoemd() => Assert.That(Fouten(b => b["getallen"]![5]!["eenheid"] = "procent"), Has.Exactly(1).Items.And.One.Contains("getallen[5].eenheid"));

    [Test]
    public void Getal_buiten_bereik_wordt_genoemd() => Assert.That(Fouten(b => b["getallen"]![1]!["waarde"] = 101), Has.Some.Contains("waarde"));

    [Test]
    public void Overgangsrecht_zonder_dag_wordt_genoemd() => Assert.That(Fouten(b => b["vrijstellingen"]![2]!.AsObject().Remove("inAmbtVoor")), Has.Exactly(1).Items.And.One.Contains("inAmbtVoor"));

    [Test]
    public void Stap_zonder_artikel_wordt_genoemd() => Assert.That(Fouten(b => b["grondslagen"]!.AsArray().RemoveAt(0)), Has.Exactly(1).Items.And.One.Contains("bezoldiging"));

    [TestCase(Ambt.Wethouder, true)]
    [TestCase(Ambt.Burgemeester, false)]
    public void Vrijstelling_geldt_voor_haar_ambten(Ambt ambt, bool geldt) =>
        Assert.That(Verrekenwet.Laad().Vrijstelling(Vrijstellingsreden.Deeltijd, ambt, 2024) is not null, Is.EqualTo(geldt));
}
