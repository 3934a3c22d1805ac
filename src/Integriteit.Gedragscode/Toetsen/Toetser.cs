using System.Reflection;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>
/// The heart: what law and codes in force say of an act. Pure; the same facts and sources always give the same
/// answer. May it be accepted, must it be registered, must it be published are three questions; a source that is
/// silent is not guessed for, and of two that speak the stricter wins and both are shown.
/// </summary>
internal static class Toetser
{
    public static Toetsing Toets(ToetsFeiten vraag, Rechtsbron wet, Dekking dekking, IReadOnlyList<Rechtsbron> codes)
    {
        var feiten = new Feitenkaart(vraag.Soort, vraag.Feiten);
        var oordelen = codes.Prepend(wet).Select(bron => Oordeel.Van(bron, vraag.Soort, feiten)).ToList();

        // No code that speaks: the law still does, and a person must look.
        if (dekking != Dekking.InWerking)
        {
            oordelen.Add(Oordeel.Zonder(dekking, vraag.Ambt, vraag.Peildatum));
        }

        var uitkomst = oordelen.Max(o => o.Uitkomst)
            ?? (Feitencatalogus.AlleenPlichten(vraag.Soort) && oordelen.Any(o => o.Bevindingen.Count > 0) ? Uitkomst.Toegestaan : Uitkomst.HandmatigBeoordelen);
        var bekend = oordelen.SelectMany(o => o.Bevindingen).Where(b => !Overbodig(b, uitkomst)).ToList();
        var registreren = oordelen.Any(o => o.Registreren is Plicht.Ja or Plicht.HandmatigBeoordelen);
        var publiceren = oordelen.Any(o => o.Publiceren == Plicht.Ja);
        var sprekend = oordelen.Where(o => o.Geldt).ToList();
        return new Toetsing(
            vraag.Gemeente,
            vraag.Soort,
            vraag.Ambt,
            vraag.Peildatum,
            uitkomst,
            registreren,
            publiceren,
            [.. sprekend.SelectMany(o => o.Bespreken).Where(b => b.Moment == Moment.Altijd || Twijfel(uitkomst)).SelectMany(b => b.Met!).Distinct()],
            [.. sprekend.SelectMany(o => o.Melden).Distinct()],
            // The code's own keeper goes before the law's general one.
            sprekend.OrderByDescending(o => o.Bron).Select(o => o.Beheerder).FirstOrDefault(b => b is not null),
            sprekend.Any(o => o.EigenAfweging),
            Afhandelingen.Gelden(vraag.Soort) ? Afhandelingen.Bij(uitkomst, sprekend.Select(o => o.Afhandelingen)) : [],
            [.. bekend.Count == 0 ? [] : oordelen.SelectMany(o => o.Onbekend).Where(o => o.Blijft(uitkomst)).Select(o => o.Feit).Distinct()],
            bekend,
            Tegenspraak.Zoek(sprekend))
        {
            Onthouding = [.. sprekend.SelectMany(o => o.Neven.Onthouding).Distinct().Order()],
            Termijnen = Nevenplichten.Strengste(sprekend.SelectMany(o => o.Neven.Termijnen)),
            Gevolgen = [.. sprekend.SelectMany(o => o.Neven.Gevolgen)],
            OntheffingDoor = uitkomst == Uitkomst.WeigerenVerplicht ? [.. sprekend.SelectMany(o => o.Neven.OntheffingDoor).Distinct()] : [],
            OpTeGeven = [.. sprekend.SelectMany(o => o.Neven.OpTeGeven).Distinct()],
            Route = [.. sprekend.SelectMany(o => o.Neven.Route)],
        };
    }

    private static bool Twijfel(Uitkomst uitkomst) => uitkomst is Uitkomst.HandmatigBeoordelen or Uitkomst.WeigerenAanbevolen;

    /// <summary>A fact that is missing, or a source that is silent, no longer matters once refusing is certain.</summary>
    private static bool Overbodig(Bevinding bevinding, Uitkomst uitkomst) =>
        uitkomst == Uitkomst.WeigerenVerplicht && bevinding is { Uitkomst: Uitkomst.HandmatigBeoordelen, Code: Oordeel.FeitOnbekend or Oordeel.CodeZwijgt };
}

/// <summary>What may happen to it.</summary>
internal static class Afhandelingen
{
    private static readonly Afhandelwijze[] Alle = [Afhandelwijze.Behouden, Afhandelwijze.Geweigerd, Afhandelwijze.Geretourneerd, Afhandelwijze.OvergedragenAanGemeente];

    private static readonly IReadOnlyList<string> Soorten = typeof(Afhandeling).GetCustomAttribute<OordeeltOverAttribute>()!.Soorten;

    /// <summary>True for a kind of case in which something is handed over.</summary>
    public static bool Gelden(string soort) => Soorten.Contains(soort);

    /// <summary>
    /// What every source that speaks of it allows. In doubt the ways of what is allowed stay open, but keeping it takes
    /// a reason; where no source says anything, the outcome decides.
    /// </summary>
    public static IReadOnlyList<ToegestaneAfhandeling> Bij(Uitkomst uitkomst, IEnumerable<IReadOnlyList<Afhandeling>> perBron)
    {
        var normen = perBron.SelectMany(n => n).ToList();
        var doubt = uitkomst is Uitkomst.HandmatigBeoordelen or Uitkomst.WeigerenAanbevolen;
        var result = Doorsnede(normen.Where(n => n.Bij!.Contains(uitkomst)))
            ?? (doubt ? Doorsnede(normen.Where(n => n.Bij!.Contains(Uitkomst.Toegestaan))) : null)
            ?? [.. Alle.Where(w => w != Afhandelwijze.Behouden || uitkomst != Uitkomst.WeigerenVerplicht).Select(w => new ToegestaneAfhandeling(w, []))];
        return doubt
            ? [.. result.Select(a => a.Wijze == Afhandelwijze.Behouden ? a with { Vereist = [.. a.Vereist.Union(["motivering"])] } : a)]
            : result;
    }

    private static IReadOnlyList<ToegestaneAfhandeling>? Doorsnede(IEnumerable<Afhandeling> normen)
    {
        IReadOnlyList<ToegestaneAfhandeling>? result = null;
        foreach (var norm in normen)
        {
            var allowed = norm.Wijzen!.Select(w => new ToegestaneAfhandeling(w.Soort!.Value, w.Vereist ?? [])).ToList();
            result = result is null
                ? allowed
                : [.. result.Join(allowed, a => a.Wijze, b => b.Wijze, (a, b) => new ToegestaneAfhandeling(a.Wijze, [.. a.Vereist.Union(b.Vereist)]))];
        }

        return result;
    }
}
