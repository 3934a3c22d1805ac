using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>A norm together with where it stands.</summary>
internal sealed record Regel(Grondslag Grondslag, Norm Norm);

/// <summary>A source that speaks on a day: the law, or one code in the version in force.</summary>
/// <param name="Bron">Law or code.</param>
/// <param name="Naam">How a sentence names it.</param>
/// <param name="Regels">Its norms.</param>
/// <param name="OpenBegin">True when the source names no first day, so that it is taken to have always held.</param>
internal sealed record Rechtsbron(Bron Bron, string Naam, IReadOnlyList<Regel> Regels, bool OpenBegin);

/// <summary>Whether a code speaks to this office on this day, and if not, why not.</summary>
internal enum Dekking
{
    InWerking,
    AmbtNietGedekt,
    GeenVersieInWerking,
}

/// <summary>Chooses, for an office on a day, the norms of law and codes that then hold.</summary>
internal static class Bronnen
{
    /// <summary>What follows from sources that do not change, kept as long as they are.</summary>
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(string Code, Ambt Ambt), IReadOnlyList<(Wetsregel? Wet, Regel Regel)>>> Bekend = [];

    public static Rechtsbron Wet(IReadOnlyList<Wetsregel> regels, Ambt ambt, DateOnly dag) => new(
        Bron.Wet,
        "de wet",
        [
            .. from regel in Onthoud(regels, "", ambt, () =>
                   from regel in regels
                   from norm in regel.Normen ?? []
                   where norm.Ambten?.Contains(ambt) != false
                   select ((Wetsregel?)regel, new Regel(Grondslag(regel), norm)))
               where regel.Wet!.Geldt(dag)
               select regel.Regel,
        ],
        OpenBegin: false);

    private static IReadOnlyList<(Wetsregel? Wet, Regel Regel)> Onthoud(object bron, string code, Ambt ambt, Func<IEnumerable<(Wetsregel?, Regel)>> maak) =>
        Bekend.GetOrCreateValue(bron).GetOrAdd((code, ambt), _ => [.. maak()]);

    /// <summary>Where a rule of the law layer stands; a guide or a derived default says that it is one.</summary>
    public static Grondslag Grondslag(Wetsregel regel) => new(
        regel.Advies == true ? Bron.Advies : Bron.Wet, regel.Wet!, regel.GeldigVan?.ToString("O") ?? "onbekend", regel.Artikel!, regel.Opschrift!, regel.Bron!);

    /// <summary>The version of a code in force on a day, or null.</summary>
    public static Versiebestand? Versie(Codebestand code, DateOnly dag) => code.Versies!.FirstOrDefault(v => v.Op(dag) == Versiestatus.InWerking);

    /// <summary>
    /// The codes of conduct that speak to an office on a day. Another kind of document joins them only where it has a norm
    /// for this kind of facts: its silence says nothing. Of those only a protocol also speaks to an office for which there is
    /// no code of conduct. What was never adopted does not count, not even as a code that exists.
    /// </summary>
    public static (Dekking Dekking, IReadOnlyList<Rechtsbron> Codes) Codes(IEnumerable<Codebestand> codes, Ambt ambt, DateOnly dag, string? soort = null)
    {
        var covering = codes.Where(c => c.Doelgroep!.Contains(ambt) && c.Versies!.Any(v => v.IsVastgesteld())).ToList();
        var gedekt = covering.Exists(c => c.Soort() == Documentsoort.Gedragscode);
        var inForce = covering.Where(c => gedekt || c.Soort() == Documentsoort.Protocol).Select(c => (Code: c, Versie: Versie(c, dag))).Where(c => c.Versie is not null).ToList();
        var bronnen = inForce
            .Where(c => c.Code.Soort() == Documentsoort.Gedragscode || c.Versie!.Bepalingen!.Any(b => b.Normen?.Any(n => n.Soort == soort && n.Ambten?.Contains(ambt) != false) == true))
            .Select(c => Van(c.Code, c.Versie!, ambt)).ToList();
        var dekking = !gedekt ? Dekking.AmbtNietGedekt
            : inForce.Exists(c => c.Code.Soort() == Documentsoort.Gedragscode) ? Dekking.InWerking
            : Dekking.GeenVersieInWerking;
        return (dekking, bronnen);
    }

    /// <summary>One version of a code as a source for an office, in force or not.</summary>
    public static Rechtsbron Van(Codebestand code, Versiebestand versie, Ambt ambt) => new(
        Bron.Gedragscode,
        code.Titel!,
        [
            .. Onthoud(versie, code.Code!, ambt, () =>
                from bepaling in versie.Bepalingen
                from norm in bepaling.Normen ?? []
                where norm.Ambten?.Contains(ambt) != false
                select ((Wetsregel?)null, new Regel(
                    new Grondslag(Bron.Gedragscode, code.Code!, versie.Versie!, bepaling.Nummer!, bepaling.Opschrift!, bepaling.Plaats!), norm))).Select(r => r.Regel),
        ],
        OpenBegin: versie.InWerkingVan is null);
}
