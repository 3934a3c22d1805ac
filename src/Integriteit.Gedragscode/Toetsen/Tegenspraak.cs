using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>Where sources contradict each other; the stricter was applied.</summary>
internal static class Tegenspraak
{
    public static IReadOnlyList<Tegenstrijdigheid> Zoek(IReadOnlyList<Oordeel> oordelen) =>
    [
        .. Aannemen([.. oordelen.Select(o => o.Aannemen).Where(b => b.Count > 0)]),
        .. Verschil("registreren", oordelen.Select(o => o.Registratie), b => b.Gewicht == Gewicht.Verplichting ? 1 : 0),
        .. Verschil("openbaar maken", oordelen.Select(o => o.Openbaarheid), b => b.Gewicht == Gewicht.Verplichting ? 1 : 0),
        .. oordelen.SelectMany(o => o.Neven.Deelnamen.Keys).Distinct().Order().SelectMany(d => Verschil($"deelname: {Naming.Of(d)}", oordelen.Select(o => o.Neven.Deelnamen.GetValueOrDefault(d)), b => (int)(b.Uitkomst ?? Uitkomst.Toegestaan))),
        .. oordelen.SelectMany(o => o.Neven.Stellingen.Keys).Distinct().Order().SelectMany(h => Verschil($"termijn: {Naming.Of(h)}", oordelen.Select(o => o.Neven.Stellingen.GetValueOrDefault(h)), s => s.Bevinding, s => -s.Dagen)),
    ];

    /// <summary>
    /// A milder source contradicts the strictest when it speaks of the facts that the strict one hangs on, or allows every
    /// case: what it allows or doubts in another respect (its value, say, while the other looks at the giver) stands
    /// beside it.
    /// </summary>
    private static IEnumerable<Tegenstrijdigheid> Aannemen(IReadOnlyList<IReadOnlyList<Bevinding>> says)
    {
        var hoogste = says.Max(b => b[0].Uitkomst);
        return from mild in says.Where(b => b[0].Uitkomst < hoogste).OrderByDescending(b => b[0].Uitkomst)
               let paren = from streng in says.Where(b => b[0].Uitkomst == hoogste).SelectMany(b => b)
                           from ander in mild
                           where ander is { Uitkomst: Uitkomst.Toegestaan, Feiten.Count: 0 } || !streng.Feiten.Except(ander.Feiten).Any()
                           orderby Plek(streng), Plek(ander)
                           select new Tegenstrijdigheid("aannemen", streng, ander)
               where paren.Any()
               select paren.First();
    }

    /// <summary>Puts equals in one order, whatever the order of sources and norms.</summary>
    private static string Plek(Bevinding bevinding) => $"{bevinding.Grondslag?.Bron} {bevinding.Grondslag?.Code} {bevinding.Grondslag?.Bepaling} {bevinding.Zin}";

    private static IEnumerable<Tegenstrijdigheid> Verschil(string onderwerp, IEnumerable<Bevinding?> says, Func<Bevinding, int> strengheid) =>
        Verschil(onderwerp, says, b => b, strengheid);

    /// <summary>Per subject: each source's own say against the strictest one of another source.</summary>
    private static IEnumerable<Tegenstrijdigheid> Verschil<T>(string onderwerp, IEnumerable<T?> says, Func<T, Bevinding> bevinding, Func<T, int> strengheid)
        where T : class
    {
        var op = says.OfType<T>().OrderByDescending(strengheid).ToList();
        return op.Skip(1).Where(s => strengheid(s) < strengheid(op[0])).Select(s => new Tegenstrijdigheid(onderwerp, bevinding(op[0]), bevinding(s)));
    }
}
