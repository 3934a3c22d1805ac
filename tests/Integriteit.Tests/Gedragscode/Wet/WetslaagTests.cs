using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Walks the law layer: every rule speaks on its first and last day and on no other, every norm in its circumstances only.</summary>
public sealed class WetslaagTests
{
    private static readonly IReadOnlyList<Wetsregel> Regels = Wetslaag.Laad().Regels;

    private static IEnumerable<TestCaseData> Gedateerd() => Regels.Where(r => r.GeldigVan is not null || r.GeldigTotEnMet is not null)
        .Select(r => new TestCaseData(r).SetName($"{r.Wet} {r.Artikel} van {r.GeldigVan:yyyy-MM-dd} tot en met {r.GeldigTotEnMet:yyyy-MM-dd}".Replace('.', '·')));

    [TestCaseSource(nameof(Gedateerd))]
    public void Een_regel_spreekt_op_zijn_eerste_en_laatste_dag_en_niet_daarbuiten(object regel)
    {
        var r = (Wetsregel)regel;
        var (van, tot) = (r.GeldigVan ?? new DateOnly(1900, 1, 1), r.GeldigTotEnMet ?? new DateOnly(9999, 12, 31));
        Assert.That((r.Geldt(van), r.Geldt(tot)), Is.EqualTo((true, true)));
        Assert.That((r.GeldigVan is not null && r.Geldt(van.AddDays(-1)), r.GeldigTotEnMet is not null && r.Geldt(tot.AddDays(1))), Is.EqualTo((false, false)));
        foreach (var norm in r.Normen ?? [])
        {
            foreach (var ambt in norm.Ambten ?? Enum.GetValues<Ambt>())
            {
                bool Spreekt(DateOnly dag) => Bronnen.Wet(Regels, ambt, dag) is var bron && bron.Regels.Any(x => ReferenceEquals(x.Norm, norm)) && Zegt(norm, Geval(norm));
                Assert.That((Spreekt(van), Spreekt(tot)), Is.EqualTo((true, true)));
                Assert.That((r.GeldigVan is not null && Spreekt(van.AddDays(-1)), r.GeldigTotEnMet is not null && Spreekt(tot.AddDays(1))), Is.EqualTo((false, false)));
            }
        }
    }

    [Test]
    public void Een_ongedateerde_regel_spreekt_altijd() =>
        Assert.That(Regels.Where(r => r.GeldigVan is null && r.GeldigTotEnMet is null).ToList(), Has.Count.GreaterThan(20).And.All.Matches<Wetsregel>(r => r.Geldt(DateOnly.MinValue) && r.Geldt(DateOnly.MaxValue)));

    [Test]
    public void Elke_norm_spreekt_in_haar_omstandigheden_en_niet_als_er_een_anders_is()
    {
        foreach (var norm in Regels.SelectMany(r => r.Normen ?? []))
        {
            var geval = Geval(norm);
            Assert.That(Zegt(norm, geval), Is.True, norm.ToString());
            foreach (var (feit, waarden) in norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>())
            {
                var anders = new Dictionary<string, object?>(geval) { [feit] = Anders(norm.Soort!, feit, waarden) };
                Assert.That(Zegt(norm, anders), Is.False, $"{norm} {feit}");
            }
        }
    }

    [Test]
    public void Teksten_van_een_artikel_sluiten_op_elkaar_aan()
    {
        foreach (var artikel in Regels.GroupBy(r => (r.Wet, r.Artikel)).Where(g => g.Count() > 1))
        {
            var teksten = artikel.OrderBy(r => r.GeldigVan ?? DateOnly.MinValue).ToList();
            Assert.That(teksten.Zip(teksten.Skip(1), (a, b) => a.GeldigTotEnMet?.AddDays(1) == b.GeldigVan), Has.All.True, artikel.Key.ToString());
            // Who was bound before is bound after, about the same kinds of case.
            Assert.That(teksten.Select(t => string.Join(' ', (t.Normen ?? []).Select(n => n.Soort).Distinct())).Distinct().Count(), Is.EqualTo(1), artikel.Key.ToString());
        }
    }

    [Test]
    public void Wat_niet_is_gelezen_zegt_dat_bij_de_bron()
    {
        string[] woorden = ["niet gelezen", "niet geraadpleegd", "niet opgezocht", "Afgeleid"];
        foreach (var regel in Regels)
        {
            Assert.That(woorden.Any(w => regel.Bron!.Contains(w, StringComparison.Ordinal)), Is.EqualTo(regel.Geverifieerd == false), $"{regel.Wet} {regel.Artikel}: {regel.Bron}");
        }

        Assert.That(Regels.Where(r => r.Wet == "Gemeentewet" && r.GeldigVan >= new DateOnly(2023, 1, 1)).ToList(), Has.Count.GreaterThan(7).And.All.Matches<Wetsregel>(r => r.Geverifieerd == false));
    }

    [Test]
    public void Een_advies_verbiedt_en_verplicht_niets()
    {
        foreach (var regel in Regels.Where(r => r.Advies == true))
        {
            foreach (var norm in regel.Normen!)
            {
                var oordeel = Hoor(norm, Geval(norm), Bronnen.Grondslag(regel));
                Assert.That(oordeel.Bevindingen, Has.All.Matches<Bevinding>(b => b.Gewicht != Gewicht.Verplichting && b.Uitkomst is null && b.Grondslag!.Bron == Bron.Advies));
            }
        }
    }

    [TestCase("verbod", "toegestaan", "adviesBindtNiet", TestName = "Een verbod in een advies wordt geweigerd")]
    [TestCase("meldroute", null, "adviesBindtNiet", TestName = "Een route die geen standaard is in een advies wordt geweigerd")]
    public void Een_advies_met_iets_dat_bindt_wordt_geweigerd(string type, string? uitkomst, string verwacht)
    {
        var norm = uitkomst is null
            ? """{ "type": "meldroute", "soort": "melding", "rol": "ontvangt", "functies": ["griffier"] }"""
            : $$"""{ "type": "{{type}}", "soort": "geschenk", "uitkomst": "{{uitkomst}}" }""";
        var fouten = new List<Fout>();
        Codekeuring.Wet(Encoding.UTF8.GetBytes($$"""{ "regels": [{ "wet": "W", "artikel": "1", "opschrift": "O", "advies": true, "geverifieerd": true, "bron": "B", "samenvatting": "S", "normen": [{{norm}}] }] }"""), fouten.Add);
        Assert.That(fouten.Select(f => f.Code), Is.EqualTo(new[] { verwacht }));
    }

    [Test]
    public void Een_code_met_een_standaardroute_wordt_geweigerd()
    {
        var code = Voorbeeldcode.Json();
        code.Bepaling()["normen"]!.AsArray().Add(JsonNode.Parse("""{ "type": "meldroute", "soort": "melding", "rol": "ontvangt", "functies": ["griffier"], "standaard": true }"""));
        var fouten = new List<Fout>();
        Codekeuring.Code(Encoding.UTF8.GetBytes(code.ToJsonString()), fouten.Add);
        Assert.That(fouten.Select(f => f.Code), Is.EqualTo(new[] { "alleenWetslaag" }));
    }

    private static Integriteit.Gedragscode.Toetsen.Oordeel Hoor(Norm norm, IReadOnlyDictionary<string, object?> feiten, Grondslag? grondslag = null) => Integriteit.Gedragscode.Toetsen.Oordeel.Van(
        new Rechtsbron(Bron.Wet, "de wet", [new Integriteit.Gedragscode.Toetsen.Regel(grondslag ?? new Grondslag(Bron.Wet, "W", "1", "1", "O", "P"), norm)], OpenBegin: false), norm.Soort!, new Feitenkaart(norm.Soort!, feiten));

    private static bool Zegt(Norm norm, IReadOnlyDictionary<string, object?> feiten) =>
        Hoor(norm, feiten) is var oordeel && (oordeel.Beheerder is not null || oordeel.Bevindingen.Any(b => b.Code != "feitOnbekend"));

    /// <summary>A case in which the norm speaks.</summary>
    private static Dictionary<string, object?> Geval(Norm norm)
    {
        var feiten = (norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>()).ToDictionary(w => w.Key, w => Waarde(w.Value[0]));
        if (norm is Onverenigbaarheid onverenigbaar)
        {
            feiten["positie"] = onverenigbaar.Posities![0].Sleutel;
        }

        if (norm is Termijn { AlleenBekend: true, Vanaf: { } vanaf })
        {
            feiten[vanaf] = new DateOnly(2024, 5, 1);
        }

        return feiten;
    }

    private static object? Waarde(JsonValue waarde) => waarde.TryGetValue<bool>(out var ja) ? ja : waarde.GetValue<string>();

    private static object Anders(string soort, string feit, IReadOnlyList<JsonValue> waarden) => Feitencatalogus.Soorten[soort][feit] switch
    {
        { Soort: Feitsoort.JaNee } => !waarden[0].GetValue<bool>(),
        { Soort: Feitsoort.Keuze } f => f.Waarden.First(w => !waarden.Select(Waarde).Contains(w)),
        _ => "geen",
    };
}
