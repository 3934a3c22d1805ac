using Integriteit.Contracts;

namespace Integriteit.Meldingen.Routering;

/// <summary>Someone to whom a report goes, and as what.</summary>
/// <param name="Persoon">Who.</param>
/// <param name="Functie">As what they stand there; of who replaces, their own function.</param>
/// <param name="Terugval">True when the route brought nobody and the chain brought them.</param>
internal sealed record Ontvanger(Guid Persoon, Meldfunctie Functie, bool Terugval);

/// <summary>Where a report goes: to these, or to a function outside of which no person is known here.</summary>
internal sealed record Routeuitkomst(IReadOnlyList<Ontvanger> Ontvangers, Meldfunctie? Buiten);

/// <summary>What a report is about, as far as its route depends on it.</summary>
/// <param name="Soort">The kind.</param>
/// <param name="Ambten">The offices of those concerned; empty when none is known.</param>
/// <param name="Uitgesloten">Who may never get it: those concerned, the reporter, whom the reporter names, who recused themselves.</param>
/// <param name="Voorkeur">Whom the reporter chose, where the route leaves a choice.</param>
internal sealed record Meldgeval(Meldsoort Soort, IReadOnlyCollection<Ambt> Ambten, IReadOnlySet<Guid> Uitgesloten, Meldfunctie? Voorkeur);

/// <summary>
/// To whom a report goes. A pure function of the protocol, the case and who stands where that day. Whatever the protocol
/// says: nobody who is concerned or must yield gets it, and it is never dropped (routing invariants a, b, c).
/// </summary>
internal static class Routekeuze
{
    /// <summary>Everyone who may not get the report: who is excluded, and who must yield with them.</summary>
    public static IReadOnlySet<Guid> Wijkend(Meldprotocol protocol, Meldgeval geval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>> bezetting) =>
        geval.Uitgesloten
            .Concat(protocol.Meewijken!.Where(m => geval.Ambten.Contains(m.Ambt!.Value)).SelectMany(m => m.Functies!).SelectMany(f => bezetting.GetValueOrDefault(f, [])))
            .ToHashSet();

    public static Routeuitkomst Bepaal(Meldprotocol protocol, Meldgeval geval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>> bezetting)
    {
        var route = protocol.Route(geval.Soort, geval.Ambten);
        var wijkend = Wijkend(protocol, geval, bezetting);
        Ontvanger? Vul(Meldfunctie functie, bool terugval) => protocol.Vervanging!.Where(v => v.Functie == functie).SelectMany(v => v.Door!).Prepend(functie)
            .SelectMany(f => bezetting.GetValueOrDefault(f, []).Where(p => !wijkend.Contains(p)).Take(1).Select(p => new Ontvanger(p, f, terugval)))
            .FirstOrDefault();

        var keuze = route.EenVan!.OrderByDescending(f => f == geval.Voorkeur).Select(f => Vul(f, false)).OfType<Ontvanger>().Take(1);
        IReadOnlyList<Ontvanger> ontvangers = [.. route.Allen!.Select(f => Vul(f, false)).OfType<Ontvanger>().Concat(keuze).DistinctBy(o => o.Persoon)];
        if (ontvangers.Count > 0)
        {
            return new Routeuitkomst(ontvangers, null);
        }

        return protocol.Terugval!.Select(f => Vul(f, true)).OfType<Ontvanger>().FirstOrDefault() is { } uitweg
            ? new Routeuitkomst([uitweg], null)
            : new Routeuitkomst([], protocol.Terugval![^1]);
    }
}
