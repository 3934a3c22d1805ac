using System.Text.RegularExpressions;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Under which identities somebody is known across registers: a number in the trade register (<c>k:</c>), and a name as
/// it is searched, without its legal form (<c>n:</c>). Two entries with one identity in common may be of the same one.
/// </summary>
internal static partial class Identiteiten
{
    private const int Lengte = 200;

    internal sealed record Regel(string Identiteit, string Rol, long? Bedrag);

    public static IReadOnlyList<Regel> Van(Register register, IGegevens gegevens) =>
    [
        .. register.Wederpartijen(gegevens)
            .SelectMany(w => Van(w.Naam, w.KvkNummer).Select(identiteit => new Regel(identiteit, w.Rol, w.Bedrag)))
            .DistinctBy(r => (r.Identiteit, r.Rol)),
    ];

    public static IEnumerable<string> Van(string naam, string? kvkNummer)
    {
        if (kvkNummer is not null)
        {
            yield return $"k:{kvkNummer}";
        }

        var kern = string.Join(' ', Woorden.Van(Rechtsvorm().Replace(Woorden.Vouw(naam), " ")));
        if (kern.Length > 0)
        {
            yield return $"n:{kern[..Math.Min(kern.Length, Lengte)]}";
        }
    }

    /// <summary>Legal forms, with or without dots; they come and go in how people write a name.</summary>
    [GeneratedRegex(@"\b(b\.?\s?v|n\.?\s?v|v\.?o\.?f|c\.?v|u\.?a|b\.?a|stichting|vereniging|cooperatie|maatschap)\b\.?")]
    private static partial Regex Rechtsvorm();
}
