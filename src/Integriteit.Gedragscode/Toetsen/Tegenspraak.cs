using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>Where sources contradict each other; the stricter was applied.</summary>
internal static class Tegenspraak
{
    public static IReadOnlyList<Tegenstrijdigheid> Zoek(IReadOnlyList<Oordeel> oordelen) =>
    [
        .. Verschil("aannemen", oordelen.Select(o => o.Aannemen), b => (int)b.Uitkomst!.Value),
        .. Verschil("registreren", oordelen.Select(o => o.Registratie), b => b.Gewicht == Gewicht.Verplichting ? 1 : 0),
        .. Verschil("openbaar maken", oordelen.Select(o => o.Openbaarheid), b => b.Gewicht == Gewicht.Verplichting ? 1 : 0),
        .. Enum.GetValues<Deelname>().SelectMany(d => Verschil($"deelname: {Naming.Of(d)}", oordelen.Select(o => o.Neven.Deelnamen.GetValueOrDefault(d)), b => (int)(b.Uitkomst ?? Uitkomst.Toegestaan))),
        .. Enum.GetValues<Termijnhandeling>().SelectMany(h => Verschil($"termijn: {Naming.Of(h)}", oordelen.Select(o => o.Neven.Stellingen.GetValueOrDefault(h)), s => s.Bevinding, s => -s.Dagen)),
    ];

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
