using System.Text;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Eden;
using Integriteit.Gedragscode.Meldwijzer;
using Integriteit.Gedragscode.Risicoanalyses;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The dated files are looked at whole, and what they say holds on its day.</summary>
public sealed class GegevensbestandTests
{
    private static string[] Fouten<T>(string json, Action<T, Action<Fout>> keur)
        where T : class => Assert.Throws<InvalidDataException>(() => Gegevensbestand.Lees("x.json", Encoding.UTF8.GetBytes(json), keur))!.Message.Split(Environment.NewLine);

    private const string Regel = """ "geldigVan": "2030-01-01", "grondslag": "a", "bron": "b", "geverifieerd": false """;

    [Test]
    public void Meegeleverde_bestanden_zijn_goed() => Assert.DoesNotThrow(() => _ = (Eedwet.Laad(), Gids.Laad(), Buitenwegen.Laad(), Risicowet.Laad()));

    [Test]
    public void Elke_fout_van_vorm_wordt_genoemd() => Assert.That(
        Fouten<Risicobestand>("""{ "bewaartermijnen": [{ "maanden": 0 }], "risicoanalyseVerplicht": [], "extra": 1 }""", Risicowet.Keur),
        Has.Some.Contains("maanden").And.Some.Contains("grondslag").And.Some.Contains("risicoanalyseVerplicht").And.Some.Contains("extra"));

    [Test]
    public void Gat_of_dubbele_regel_wordt_genoemd() => Assert.That(
        Fouten<Risicobestand>($$"""{ "bewaartermijnen": [{ "maanden": 6, {{Regel}} }], "risicoanalyseVerplicht": [{ "verplicht": true, {{Regel}} }, { "verplicht": false, {{Regel}} }] }""", Risicowet.Keur),
        Has.Exactly(2).Items);

    [Test]
    public void Ambt_zonder_tekst_wordt_genoemd() => Assert.That(
        Fouten<Eedbestand>("""
            { "teksten": [{ "sleutel": "a", "ambten": ["raadslid"], "taal": "nl", "noemtCode": false, "grondslag": "a", "bron": "b", "geverifieerd": true,
                "clausules": [{ "titel": "a", "samenvatting": "a" }, { "titel": "b", "samenvatting": "b" }, { "titel": "c", "samenvatting": "c" }] }],
              "regels": [{ "ambten": ["wethouder"], "vormen": ["eed"], "vergaderingen": ["raad"], "ontvangers": ["voorzitterRaad"], "beheerder": "griffier", "openbaar": true, "grondslag": "a", "bron": "b", "geverifieerd": true }] }
            """, Eedwet.Keur),
        Has.Exactly(1).Items.And.One.Contains("wethouder"));

    [TestCase(Ambt.Raadslid, "gemeentewet-14-nl", 3)]
    [TestCase(Ambt.Wethouder, "gemeentewet-41a-nl", 3, TestName = "003-03: eed van wethouders heeft drie clausules")]
    [TestCase(Ambt.Burgemeester, "gemeentewet-65-nl", 3)]
    [TestCase(Ambt.Ambtenaar, "ambtseed-nl", 4, TestName = "002-02: ambtseed heeft vier clausules")]
    public void Tekst_heeft_haar_clausules(Ambt ambt, string sleutel, int aantal) =>
        Assert.That(Eedwet.Laad().Tekst(sleutel, ambt, new DateOnly(2024, 1, 1))!.Clausules, Has.Count.EqualTo(aantal));

    [TestCase("2029-12-31", false, "2030-12-31")]
    [TestCase("2030-01-01", true, "2030-07-01")]
    public void Regel_geldt_vanaf_haar_dag(string dag, bool verplicht, string vernietigenNa)
    {
        const string eerst = """ "geldigVan": "1900-01-01", "grondslag": "a", "bron": "b", "geverifieerd": false """;
        var json = $$"""{ "bewaartermijnen": [{ "maanden": 12, {{eerst}} }, { "maanden": 6, {{Regel}} }], "risicoanalyseVerplicht": [{ "verplicht": false, {{eerst}} }, { "verplicht": true, {{Regel}} }] }""";
        var wet = new Risicowet(Gegevensbestand.Lees<Risicobestand>("x.json", Encoding.UTF8.GetBytes(json), Risicowet.Keur));
        Assert.That((wet.Verplicht(DateOnly.Parse(dag)), $"{wet.VernietigenNa(DateOnly.Parse(dag)):yyyy-MM-dd}"), Is.EqualTo((verplicht, vernietigenNa)));
    }

    [Test]
    public void Zolang_de_wet_er_niet_is_is_de_analyse_niet_verplicht() => Assert.That(Risicowet.Laad().Verplicht(new DateOnly(2099, 1, 1)), Is.False);
}
