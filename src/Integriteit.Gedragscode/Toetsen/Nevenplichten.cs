using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>What one source says of a term: how long, about, and the finding.</summary>
internal sealed record Stelling(int Dagen, Bevinding Bevinding);

/// <summary>
/// What one source adds to yes or no: keeping out of a decision, terms, consequences, who lifts a prohibition, what
/// must be stated, and the route of a report.
/// </summary>
internal sealed class Nevenplichten
{
    /// <summary>Per part of a decision the strictest finding of this source.</summary>
    public Dictionary<Deelname, Bevinding> Deelnamen { get; } = [];

    /// <summary>The parts that the person keeps out of.</summary>
    public List<Deelname> Onthouding { get; } = [];

    public List<Termijnstelling> Termijnen { get; } = [];

    /// <summary>Per act the shortest term of this source.</summary>
    public Dictionary<Termijnhandeling, Stelling> Stellingen { get; } = [];

    public List<Rechtsgevolg> Gevolgen { get; } = [];

    public List<Functie> OntheffingDoor { get; } = [];

    public List<string> OpTeGeven { get; } = [];

    public List<Meldstap> Route { get; } = [];

    /// <summary>The steps that only hold where no code says who does this, each with its finding.</summary>
    private readonly List<(Meldstap Stap, Bevinding Bevinding)> standaardroute = [];

    /// <summary>Applies a norm whose condition holds, and gives what it finds.</summary>
    public IEnumerable<Bevinding> Pas(Regel regel, Feitenkaart feiten)
    {
        Bevinding Vind(string code, Gewicht gewicht, Uitkomst? uitkomst, string zin, params IEnumerable<string> opFeiten) =>
            // Advice obliges nobody.
            new(code, regel.Grondslag.Bron == Bron.Advies && gewicht == Gewicht.Verplichting ? Gewicht.Aanbeveling : gewicht, uitkomst, zin, regel.Grondslag) { Feiten = [.. regel.Norm.Wanneer?.Keys ?? [], .. opFeiten] };

        switch (regel.Norm)
        {
            case Onthouding norm:
                return [.. norm.Delen.GroupBy(d => d.Plicht, d => d.Deelname).Select(delen =>
                {
                    var uitkomst = Als(delen.Key);
                    return Onthoud(delen, Vind("onthouding", Oordeel.Weegt(uitkomst), uitkomst, norm.Zin ?? Zinnen.Onthouding(delen.Key, delen)), delen.Key);
                })];
            case Termijn norm:
                var (stelling, vanaf) = (Stel(norm, regel.Grondslag, feiten), norm.Vanaf is null ? Array.Empty<string>() : [norm.Vanaf]);
                var bevinding = Vind("termijn", Gewicht.Verplichting, null, norm.Zin is null || stelling.Vervaldatum is null ? norm.Zin ?? Zinnen.Termijn(stelling.Handeling, stelling.Terstond, null, norm.Vanaf is { } feit ? feiten.Naam(feit) : "") : $"{norm.Zin} {Zinnen.Termijn(stelling.Handeling, false, stelling.Vervaldatum, "")}", vanaf);
                Termijnen.Add(stelling);
                var dagen = norm.Terstond == true ? 0 : norm.Duur?.Ongeveer ?? 365;
                if (!Stellingen.TryGetValue(stelling.Handeling, out var eerder) || eerder.Dagen > dagen)
                {
                    Stellingen[stelling.Handeling] = new Stelling(dagen, bevinding);
                }

                return [bevinding];
            case Gevolgnorm norm:
                var zin = norm.Zin ?? $"Gevolg: {Naming.Of(norm.Gevolg!.Value)}.";
                Gevolgen.Add(new Rechtsgevolg(norm.Gevolg!.Value, zin, regel.Grondslag));
                return [Vind("gevolg", Gewicht.Verplichting, null, zin)];
            case Ontheffing norm:
                OntheffingDoor.AddRange(norm.Door!);
                return [Vind("ontheffing", Gewicht.Aandachtspunt, null, norm.Zin ?? $"Ontheffing kan worden verleend door de {Zinnen.Samen(norm.Door!, eenVan: true)}.")];
            case Opgave norm:
                OpTeGeven.AddRange(norm.Velden!);
                return [Vind("opgave", Gewicht.Verplichting, null, norm.Zin ?? $"Geef op: {string.Join(", ", norm.Velden!)}.")];
            case Meldroute norm:
                Route.Add(new Meldstap(norm.Rol!.Value, norm.Functies!, norm.EenVan == true, norm.NaAfstemmingMet ?? [], regel.Grondslag));
                var route = Vind("route", Gewicht.Verplichting, null, norm.Zin ?? $"{Zinnen.Hoofdletter(Naming.Of(norm.Rol.Value))}: {Zinnen.Samen(norm.Functies!, norm.EenVan == true)}.");
                if (norm.Standaard == true)
                {
                    standaardroute.Add((Route[^1], route));
                }

                return [route];
            case Periodiek norm when Past(norm, feiten):
                return [Vind("periodiek", Gewicht.Verplichting, null, norm.Zin ?? $"Ten minste {norm.Keren ?? 1} keer per {Naming.Of(norm.Periode!.Value)}: {Naming.Of(norm.Handeling!.Value)} ({Naming.Of(norm.Gremium!.Value)}).")];
            default:
                return [];
        }
    }

    /// <summary>Takes back the default steps for the roles that a code fills itself, from the route and from what was found. // 1.7</summary>
    public void Wijk(IReadOnlySet<Meldrol> rollen, List<Bevinding> bevindingen)
    {
        foreach (var (stap, bevinding) in standaardroute.Where(s => rollen.Contains(s.Stap.Rol)))
        {
            Route.Remove(stap);
            bevindingen.Remove(bevinding);
        }
    }

    /// <summary>Of the terms for one act the first to end; where that is not known, what must be done at once goes first.</summary>
    public static IReadOnlyList<Termijnstelling> Strengste(IEnumerable<Termijnstelling> termijnen) =>
        [.. termijnen.OrderBy(t => t.Handeling).ThenByDescending(t => t.Terstond).ThenBy(t => t.Vervaldatum ?? DateOnly.MaxValue)];

    private static Uitkomst Als(Plicht plicht) => plicht switch
    {
        Plicht.Nee => Uitkomst.Toegestaan,
        Plicht.HandmatigBeoordelen => Uitkomst.HandmatigBeoordelen,
        Plicht.Ja => Uitkomst.WeigerenVerplicht,
    };

    private static Termijnstelling Stel(Termijn norm, Grondslag grondslag, Feitenkaart feiten)
    {
        var regime = norm.Regime ?? Termijnregime.Kalender;
        DateOnly? einde = null;
        if (norm.VasteDag is { } vast)
        {
            // A day of the year after, such as 1 April; a fixed day is no term and never moves.
            var jaar = norm.Vanaf is { } feit ? feiten.Getal(feit) ?? feiten.Dag(feit)?.Year : null;
            einde = jaar is { } bekend and < 9999 && DateOnly.TryParseExact($"{bekend + 1:0000}-{vast}", "yyyy-MM-dd", out var dag) ? dag : null;
        }
        else if (norm is { Duur: { } duur, Vanaf: { } begin } && feiten.Dag(begin) is { } start && duur.Na(start) is { } natuurlijk)
        {
            einde = regime == Termijnregime.Atw && duur.Verschuift ? Kern.Termijnen.Verschuif(start, natuurlijk) : natuurlijk;
        }

        return new Termijnstelling(norm.Handeling!.Value, norm.Terstond == true, norm.Vanaf, einde, regime, grondslag);
    }

    private static bool Past(Periodiek norm, Feitenkaart feiten) =>
        (feiten.Tekst("handeling") is not { } handeling || handeling == Naming.Of(norm.Handeling!.Value))
        && (feiten.Tekst("gremium") is not { } gremium || gremium == Naming.Of(norm.Gremium!.Value));

    private Bevinding Onthoud(IEnumerable<Deelname> delen, Bevinding bevinding, Plicht plicht)
    {
        foreach (var deel in delen)
        {
            if (plicht == Plicht.Ja)
            {
                Onthouding.Add(deel);
            }

            if (!Deelnamen.TryGetValue(deel, out var eerder) || eerder.Uitkomst < bevinding.Uitkomst)
            {
                Deelnamen[deel] = bevinding;
            }
        }

        return bevinding;
    }
}
