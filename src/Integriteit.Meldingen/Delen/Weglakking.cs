using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Integriteit.Kern;

namespace Integriteit.Meldingen.Delen;

/// <summary>Why a passage is left out of what is shared.</summary>
internal enum Weglaatgrond
{
    IdentiteitMelder,
    IdentiteitAnder,
    PersoonlijkeLevenssfeer,
    Onderzoek,
    Anders,
}

[Description("Een passage die niet meegaat. Plaatsen tellen in UTF-16-eenheden vanaf 0, zoals JavaScript, Java en .NET een tekst tellen; een passage begint en eindigt op de grens van een teken.")]
internal sealed record Lakpassage(
    [property: Required, Range(0, 20000), Description("De plaats van het eerste teken dat niet meegaat.")] int? Van,
    [property: Required, Range(1, 20000), Description("De plaats na het laatste teken dat niet meegaat.")] int? Tot,
    [property: Required, Description("De grond.")] Weglaatgrond? Grond);

[Description("Een stuk van een deelversie: tekst, of dat hier iets is weggelaten. Hoe lang dat was staat er niet.")]
internal sealed record Deelstuk(
    [property: Description("De tekst; ontbreekt waar iets is weggelaten.")] string? Tekst,
    [property: Description("De grond van wat hier is weggelaten.")] Weglaatgrond? Weggelaten);

[Description("Een plaats in de oorspronkelijke tekst, in UTF-16-eenheden.")]
internal sealed record Passage(
    [property: Description("De plaats van het eerste teken.")] int Van,
    [property: Description("De plaats na het laatste teken.")] int Tot);

/// <summary>
/// Leaves passages out of a text. What comes out holds nothing of them, not their length either. Pure. Places are counted in
/// UTF-16 units, and no passage begins or ends within what a reader sees as one character (Unicode annex 29).
/// </summary>
internal static class Weglakking
{
    /// <summary>What stands again elsewhere is looked for from this length on; shorter says nothing.</summary>
    private const int Opvallend = 3, Hoogstens = 100;

    /// <summary>Every fault of the passages for this text.</summary>
    public static IReadOnlyList<Fout> Keur(string tekst, IReadOnlyList<Lakpassage> weglatingen)
    {
        var fouten = new List<Fout>();
        var grenzen = StringInfo.ParseCombiningCharacters(tekst).Append(tekst.Length).ToHashSet();
        for (var i = 0; i < weglatingen.Count; i++)
        {
            var (van, tot, naam) = (weglatingen[i].Van!.Value, weglatingen[i].Tot!.Value, $"weglatingen[{i}]");
            if (tot <= van)
            {
                fouten.Add(new Fout($"{naam}.tot", "volgorde", "Een passage eindigt na haar begin."));
                continue;
            }

            if (tot > tekst.Length)
            {
                fouten.Add(new Fout($"{naam}.tot", "buitenDeTekst", $"De tekst is {tekst.Length} lang."));
                continue;
            }

            if (!grenzen.Contains(van))
            {
                fouten.Add(new Fout($"{naam}.van", "middenInTeken", "Deze plaats ligt midden in een teken."));
            }

            if (!grenzen.Contains(tot))
            {
                fouten.Add(new Fout($"{naam}.tot", "middenInTeken", "Deze plaats ligt midden in een teken."));
            }

            if (weglatingen.Take(i).Any(w => w.Van < tot && van < w.Tot && w.Van < w.Tot))
            {
                fouten.Add(new Fout(naam, "overlapt", "Deze passage overlapt een eerdere."));
            }
        }

        return fouten;
    }

    /// <summary>The text without the passages, which must have passed <see cref="Keur"/>; what is adjacent stays apart, since each has its ground.</summary>
    public static IReadOnlyList<Deelstuk> Maak(string tekst, IReadOnlyList<Lakpassage> weglatingen)
    {
        var stukken = new List<Deelstuk>();
        foreach (var (van, tot, weg) in Delen(tekst, weglatingen))
        {
            if (weg is not null)
            {
                stukken.Add(new Deelstuk(null, weg.Grond));
            }
            else if (tot > van)
            {
                stukken.Add(new Deelstuk(tekst[van..tot], null));
            }
        }

        return stukken;
    }

    /// <summary>Where what was left out in one place still stands in what goes along, whatever its capitals.</summary>
    public static IReadOnlyList<Passage> BlijftStaan(string tekst, IReadOnlyList<Lakpassage> weglatingen)
    {
        var delen = Delen(tekst, weglatingen).ToList();
        var gezocht = delen.Where(d => d.Weg is not null).Select(d => tekst[d.Van..d.Tot].Trim()).Where(t => t.Length >= Opvallend).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var gevonden = new SortedSet<(int Van, int Tot)>();
        foreach (var (van, tot, _) in delen.Where(d => d.Weg is null))
        {
            foreach (var woord in gezocht)
            {
                for (var op = tekst.IndexOf(woord, van, tot - van, StringComparison.OrdinalIgnoreCase); op >= 0 && gevonden.Count < Hoogstens; op = tekst.IndexOf(woord, op + 1, tot - op - 1, StringComparison.OrdinalIgnoreCase))
                {
                    gevonden.Add((op, op + woord.Length));
                }
            }
        }

        return [.. gevonden.Select(p => new Passage(p.Van, p.Tot))];
    }

    /// <summary>The text from begin to end, in what stays and what does not.</summary>
    private static IEnumerable<(int Van, int Tot, Lakpassage? Weg)> Delen(string tekst, IReadOnlyList<Lakpassage> weglatingen)
    {
        var tot = 0;
        foreach (var weg in weglatingen.OrderBy(w => w.Van))
        {
            yield return (tot, weg.Van!.Value, null);
            yield return (weg.Van.Value, weg.Tot!.Value, weg);
            tot = weg.Tot.Value;
        }

        yield return (tot, tekst.Length, null);
    }
}
