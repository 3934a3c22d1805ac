using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;

namespace Integriteit.Gedragscode.Simulatie;

[Description("Hoe vaak het geldende oordeel ('van') in het gesimuleerde ('naar') veranderde, of gelijk bleef.")]
internal sealed record Overgang(
    [property: Description("De uitkomst naar de codes die op de dag van het geval golden.")] Uitkomst Van,
    [property: Description("De uitkomst naar de gesimuleerde versie.")] Uitkomst Naar,
    [property: Description("Het aantal gevallen; nooit minder dan drie.")] int Aantal);

[Description("De uitkomsten van één soort gevallen.")]
internal sealed record Soorttelling(
    [property: Description("De soort gevallen.")] string Soort,
    [property: Description("Het aantal gevallen; nooit minder dan drie.")] int Gevallen,
    [property: Description("De overgangen die in genoeg gevallen voorkomen.")] IReadOnlyList<Overgang> Overgangen);

/// <summary>Which of the two judgements a provision decided.</summary>
internal enum Oordeelsoort
{
    Geldend,
    Gesimuleerd,
}

[Description("Een bepaling die in gevallen met een andere uitkomst de doorslag gaf.")]
internal sealed record Bepalingtelling(
    [property: Description("In welk oordeel zij de doorslag gaf.")] Oordeelsoort Oordeel,
    [property: Description("De bepaling.")] Grondslag Grondslag,
    [property: Description("Het aantal gevallen; nooit minder dan drie.")] int Aantal);

[Description("Wat een versie zou veranderen aan de oordelen over een periode.")]
internal sealed record Simulatieuitkomst(
    [property: Description("De sleutel van de code.")] string Code,
    [property: Description("De gesimuleerde versie.")] string Versie,
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag.")] DateOnly TotEnMet,
    [property: Description("Het aantal gevallen; ontbreekt als het er een of twee zijn.")] int? Gevallen,
    [property: Description("Het aantal gevallen met een andere uitkomst; ontbreekt als het iets over een of twee gevallen zou zeggen.")] int? Gewijzigd,
    [property: Description("De overgangen over alle soorten.")] IReadOnlyList<Overgang> Overgangen,
    [property: Description("De telling per soort.")] IReadOnlyList<Soorttelling> PerSoort,
    [property: Description("De bepalingen die de doorslag gaven in gevallen met een andere uitkomst.")] IReadOnlyList<Bepalingtelling> Bepalingen,
    [property: Description("Of er groepen zijn die te klein zijn om apart te tonen.")] bool KleineGroepenWeggelaten,
    [property: Description("Wat bij deze cijfers hoort te worden gezegd.")] string Toelichting);

/// <summary>Counts cases without keeping any, and shows no group that could point at someone.</summary>
internal sealed class Telling
{
    /// <summary>Cases under which a group is not shown.</summary>
    public const int Kleinste = 3;

    private readonly Dictionary<(string Soort, Uitkomst Van, Uitkomst Naar), int> cellen = [];
    private readonly Dictionary<(Oordeelsoort, Grondslag), int> bepalingen = [];

    public int Gevallen => cellen.Values.Sum();

    public int Gewijzigd => cellen.Where(c => c.Key.Van != c.Key.Naar).Sum(c => c.Value);

    public void Tel(string soort, Toetsing geldend, Toetsing gesimuleerd)
    {
        var cel = (soort, geldend.Uitkomst, gesimuleerd.Uitkomst);
        cellen[cel] = cellen.GetValueOrDefault(cel) + 1;
        if (geldend.Uitkomst == gesimuleerd.Uitkomst)
        {
            return;
        }

        foreach (var sleutel in Doorslag(Oordeelsoort.Geldend, geldend).Concat(Doorslag(Oordeelsoort.Gesimuleerd, gesimuleerd)))
        {
            bepalingen[sleutel] = bepalingen.GetValueOrDefault(sleutel) + 1;
        }
    }

    /// <summary>The provisions that alone would lead to the outcome, each once.</summary>
    private static IEnumerable<(Oordeelsoort, Grondslag)> Doorslag(Oordeelsoort oordeel, Toetsing toets) =>
        toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst).Select(b => b.Grondslag).OfType<Grondslag>().Distinct().Select(g => (oordeel, g));

    public Simulatieuitkomst Uitkomst(string code, string versie, DateOnly van, DateOnly totEnMet)
    {
        var soorten = cellen.GroupBy(c => c.Key.Soort).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        var samen = Toonbaar(cellen.GroupBy(c => (c.Key.Van, c.Key.Naar)).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)));
        // A cell that one kind cannot show, no kind shows: what is left could be worked out from the rest.
        var apart = cellen.GroupBy(c => (c.Key.Van, c.Key.Naar)).Where(g => g.Any(c => c.Value < Kleinste)).Select(g => g.Key).ToHashSet();
        var perSoort = soorten.TrueForAll(s => s.Sum(c => c.Value) >= Kleinste)
            ? soorten.Select(s => new Soorttelling(s.Key, s.Sum(c => c.Value), Rijen(Toonbaar(s.Where(c => !apart.Contains((c.Key.Van, c.Key.Naar))).ToDictionary(c => (c.Key.Van, c.Key.Naar), c => c.Value), s.Sum(c => c.Value))))).ToList()
            : [];
        var gronden = bepalingen.Where(b => b.Value >= Kleinste).OrderByDescending(b => b.Value).ThenBy(b => b.Key.Item2.Bepaling, StringComparer.Ordinal).ToList();
        // Beside the cells that are shown, the total would say how many of the others changed, and how many did not.
        var anders = Gewijzigd - samen.Where(c => c.Key.Van != c.Key.Naar).Sum(c => c.Value);
        var gelijk = Gevallen - Gewijzigd - samen.Where(c => c.Key.Van == c.Key.Naar).Sum(c => c.Value);
        var toonGewijzigd = anders is 0 or >= Kleinste && gelijk is 0 or >= Kleinste;
        var weggelaten = samen.Count < cellen.Select(c => (c.Key.Van, c.Key.Naar)).Distinct().Count() || gronden.Count < bepalingen.Count || perSoort.Sum(s => s.Overgangen.Count) < cellen.Count;
        return new Simulatieuitkomst(
            code,
            versie,
            van,
            totEnMet,
            Gevallen is 0 or >= Kleinste ? Gevallen : null,
            toonGewijzigd ? Gewijzigd : null,
            Rijen(samen),
            perSoort,
            [.. gronden.Select(b => new Bepalingtelling(b.Key.Item1, b.Key.Item2, b.Value))],
            weggelaten,
            weggelaten
                ? $"Groepen van minder dan {Kleinste} gevallen zijn niet apart getoond, omdat zij iemand zouden kunnen aanwijzen; soms blijft daarom ook een grotere groep weg."
                : "Alle groepen zijn groot genoeg om te tonen.");
    }

    /// <summary>The cells that can be shown: none under the least, and what is held back together is not under it either.</summary>
    private static Dictionary<(Uitkomst Van, Uitkomst Naar), int> Toonbaar(IReadOnlyDictionary<(Uitkomst Van, Uitkomst Naar), int> alle, int? totaal = null)
    {
        var toon = alle.Where(c => c.Value >= Kleinste).OrderBy(c => c.Value).ToList();
        var rest = (totaal ?? alle.Values.Sum()) - toon.Sum(c => c.Value);
        while (rest is > 0 and < Kleinste && toon.Count > 0)
        {
            rest += toon[0].Value;
            toon.RemoveAt(0);
        }

        return toon.ToDictionary();
    }

    private static List<Overgang> Rijen(IReadOnlyDictionary<(Uitkomst Van, Uitkomst Naar), int> cellen) =>
        [.. cellen.OrderBy(c => c.Key).Select(c => new Overgang(c.Key.Van, c.Key.Naar, c.Value))];
}
