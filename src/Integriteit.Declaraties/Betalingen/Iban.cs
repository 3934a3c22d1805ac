namespace Integriteit.Declaraties.Betalingen;

/// <summary>
/// The number of a bank account within the SEPA area, without spaces (ISO 13616). Confidential: it goes into no log, export
/// or audit row, and its text form shows only the end.
/// </summary>
internal sealed record Iban
{
    /// <summary>The length of a number for each country of the SEPA area, by the SWIFT registry of IBANs, release 99.</summary>
    private static readonly Dictionary<string, int> Lengten = new()
    {
        ["AD"] = 24, ["AL"] = 28, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22, ["DK"] = 18,
        ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FR"] = 27, ["GB"] = 22, ["GI"] = 23, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28, ["IE"] = 22,
        ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21, ["MC"] = 27, ["MD"] = 24, ["ME"] = 22, ["MK"] = 19,
        ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24, ["RS"] = 22, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24,
        ["SM"] = 27, ["VA"] = 22,
    };

    private Iban(string nummer) => Nummer = nummer;

    /// <summary>The whole number, as a bank takes it: capitals and digits, no spaces.</summary>
    public string Nummer { get; }

    /// <summary>
    /// Reads a number as people write it, with or without spaces; false when the country has no SEPA account, the length or
    /// form is not the country's, or the check digits do not hold.
    /// </summary>
    public static bool Probeer(string tekst, out Iban iban)
    {
        var nummer = tekst.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        iban = new Iban(nummer);
        return nummer.Length > 4
            && Lengten.TryGetValue(nummer[..2], out var lengte)
            && nummer.Length == lengte
            && nummer.All(char.IsAsciiLetterOrDigit)
            && char.IsAsciiDigit(nummer[2]) && char.IsAsciiDigit(nummer[3])
            && (nummer[..2] != "NL" || (nummer[4..8].All(char.IsAsciiLetter) && nummer[8..].All(char.IsAsciiDigit)))
            // 00, 01 and 99 leave the same rest as 97, 98 and 02, which are the ones that are given out.
            && nummer[2..4] is not ("00" or "01" or "99")
            && Rest(nummer) == 1;
    }

    /// <exception cref="FormatException">The text is no number of an account.</exception>
    public static Iban Lees(string tekst) => Probeer(tekst, out var iban) ? iban : throw new FormatException("This is no IBAN.");

    /// <summary>The country and the last four characters: enough to recognise it, not enough to use it.</summary>
    public override string ToString() => $"{Nummer[..2]}** **** {Nummer[^4..]}";

    /// <summary>The number with its first four characters at the end, letters as 10 to 35, modulo 97 (ISO 7064).</summary>
    private static int Rest(string nummer) =>
        (nummer[4..] + nummer[..4]).Aggregate(0, (rest, teken) => char.IsAsciiDigit(teken) ? ((rest * 10) + teken - '0') % 97 : ((rest * 100) + teken - 'A' + 10) % 97);
}
