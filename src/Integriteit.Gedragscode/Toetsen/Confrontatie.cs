using System.Text.Json.Nodes;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>The circumstances in which two norms both speak.</summary>
/// <param name="Feiten">Per fact the values that both take; a fact that is left out does not matter.</param>
/// <param name="Vanaf">The lowest amount; null when the amount does not matter.</param>
/// <param name="TotEnMet">The highest amount; null when there is none.</param>
internal sealed record Gebied(IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> Feiten, Bedrag? Vanaf, Bedrag? TotEnMet);

/// <summary>A norm of the law and a norm of a code that say different things about one subject.</summary>
internal sealed record Botsing(Regel Wet, Regel Code, Tegenstrijdigheid Verschil, Gebied Gebied);

/// <summary>
/// Holds a code against the law without any case: every pair of norms that can speak at once is given a case in which
/// both do, and the judgement itself says whether they differ. Pure. // 000-08, domain 1.10
/// </summary>
internal static class Confrontatie
{
    /// <summary>A day on which periods of a made-up case begin.</summary>
    private static readonly DateOnly Begin = new(2024, 1, 1);

    /// <summary>All pairs that differ, in the order of the law and then of the code.</summary>
    public static IEnumerable<Botsing> Zoek(Rechtsbron wet, Rechtsbron code) =>
        from links in wet.Regels
        where Spreekt(links.Norm)
        from rechts in code.Regels
        where rechts.Norm.Soort == links.Norm.Soort && Spreekt(rechts.Norm)
        let feiten = Samen(Voorwaarden(links.Norm), Voorwaarden(rechts.Norm))
        where feiten is not null && Bereikt(wet, links.Norm.Soort!, feiten) && Bereikt(code, links.Norm.Soort!, feiten)
        from botsing in Vergelijk(wet, links, code, rechts, feiten)
        select botsing;

    /// <summary>True for the kinds of norm that two sources can differ about.</summary>
    private static bool Spreekt(Norm norm) => norm is Drempel or Verbod or Onverenigbaarheid or Afkoelperiode or Onthouding or Registratie or Openbaarmaking or Termijn;

    private static List<Botsing> Vergelijk(Rechtsbron wet, Regel links, Rechtsbron code, Regel rechts, IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> voorwaarden)
    {
        var botsingen = new List<Botsing>();
        foreach (var (van, tot) in Vakken(links.Norm, rechts.Norm))
        {
            foreach (var dagen in Dagen([.. new[] { links.Norm, rechts.Norm }.OfType<Afkoelperiode>()]))
            {
                foreach (var verschil in Verschillen(wet, links, code, rechts, Geval(links.Norm.Soort!, voorwaarden, van, dagen)))
                {
                    var eerder = botsingen.FindIndex(b => Gelijk(b.Verschil, verschil) && (b.Gebied.Vanaf == van || b.Gebied.TotEnMet?.Centen + 1 == van?.Centen));
                    if (eerder < 0)
                    {
                        botsingen.Add(new Botsing(links, rechts, verschil, new Gebied(voorwaarden, van, tot)));
                    }
                    else
                    {
                        botsingen[eerder] = botsingen[eerder] with { Gebied = botsingen[eerder].Gebied with { TotEnMet = tot } };
                    }
                }
            }
        }

        return botsingen;
    }

    private static IReadOnlyList<Tegenstrijdigheid> Verschillen(Rechtsbron wet, Regel links, Rechtsbron code, Regel rechts, Feitenkaart geval) =>
        Tegenspraak.Zoek([Oordeel.Van(wet with { Regels = [links] }, links.Norm.Soort!, geval), Oordeel.Van(code with { Regels = [rechts] }, rechts.Norm.Soort!, geval)]);

    /// <summary>The same difference, whatever the amount that the sentence names.</summary>
    private static bool Gelijk(Tegenstrijdigheid a, Tegenstrijdigheid b) =>
        a.Onderwerp == b.Onderwerp && Zegt(a.Toegepast) == Zegt(b.Toegepast) && Zegt(a.WijktAf) == Zegt(b.WijktAf);

    private static (Grondslag?, Uitkomst?, Gewicht) Zegt(Bevinding bevinding) => (bevinding.Grondslag, bevinding.Uitkomst, bevinding.Gewicht);

    private static Feitenkaart Geval(string soort, IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> voorwaarden, Bedrag? bedrag, IReadOnlyDictionary<string, DateOnly> dagen)
    {
        var feiten = voorwaarden.Where(v => v.Value.Count > 0).ToDictionary(v => v.Key, v => v.Value[0].TryGetValue<bool>(out var ja) ? ja : (object?)v.Value[0].GetValue<string>());
        foreach (var (feit, dag) in dagen)
        {
            feiten[feit] = dag;
        }

        if (bedrag is { } waarde)
        {
            feiten[Feitencatalogus.Bedragfeit(soort) ?? Feitencatalogus.Waarde] = waarde.Centen;
        }

        return new Feitenkaart(soort, feiten);
    }

    /// <summary>What a norm asks of facts; one on positions asks for one of them.</summary>
    private static IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> Voorwaarden(Norm norm)
    {
        var eigen = norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>();
        return norm is Onverenigbaarheid { Posities: { } posities }
            ? Samen(eigen, new Dictionary<string, IReadOnlyList<JsonValue>> { [Oordeel.Positiefeit] = [.. posities.Select(p => JsonValue.Create(p.Sleutel!))] }) ?? eigen
            : eigen;
    }

    /// <summary>The conditions of both; null when no case can meet both.</summary>
    private static Dictionary<string, IReadOnlyList<JsonValue>>? Samen(IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> a, IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> b)
    {
        var samen = a.ToDictionary();
        foreach (var (feit, waarden) in b)
        {
            samen[feit] = samen.TryGetValue(feit, out var andere) ? [.. andere.Where(x => waarden.Any(y => JsonNode.DeepEquals(x, y)))] : waarden;
        }

        return samen.Values.Any(w => w.Count == 0) ? null : samen;
    }

    /// <summary>False when the source says that it does not speak of such facts.</summary>
    private static bool Bereikt(Rechtsbron bron, string soort, IReadOnlyDictionary<string, IReadOnlyList<JsonValue>> feiten) =>
        bron.Regels.All(r => r.Norm is not Reikwijdte || r.Norm.Soort != soort || Samen(Voorwaarden(r.Norm), feiten) is not null);

    /// <summary>The amounts cut where one of the norms has its threshold: below, exactly at, and above each.</summary>
    private static IEnumerable<(Bedrag? Van, Bedrag? Tot)> Vakken(params Norm[] normen)
    {
        var grenzen = normen.Select(n => n switch { Drempel d => d.Bedrag, PlichtNorm p => p.Bedrag, _ => null }).OfType<Bedrag>().Distinct().Order().ToList();
        if (grenzen.Count == 0)
        {
            yield return (null, null);
            yield break;
        }

        var van = new Bedrag(0);
        foreach (var grens in grenzen)
        {
            if (van.CompareTo(grens) < 0)
            {
                yield return (van, new Bedrag(grens.Centen - 1));
            }

            yield return (grens, grens);
            van = new Bedrag(grens.Centen + 1);
        }

        if (van.Centen <= Bedrag.Hoogste)
        {
            yield return (van, null);
        }
    }

    /// <summary>Days just within, exactly at and just after the end of each period.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, DateOnly>> Dagen(IReadOnlyList<Afkoelperiode> perioden)
    {
        if (perioden.Count == 0)
        {
            yield return new Dictionary<string, DateOnly>();
        }

        foreach (var einde in perioden.Select(p => p.Duur!.Na(Begin)).OfType<DateOnly>())
        {
            foreach (var dag in new[] { einde.AddDays(-1), einde, einde.AddDays(1) })
            {
                var dagen = new Dictionary<string, DateOnly>();
                foreach (var periode in perioden)
                {
                    (dagen[periode.Vanaf!], dagen[periode.Dag!]) = (Begin, dag);
                }

                yield return dagen;
            }
        }
    }
}
