using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;

namespace Integriteit.Meldingen.Indienen;

/// <summary>
/// Shows what was handed in and when, without who: a commitment to the content, signed. With the content its holder proves
/// it; without it, it tells nothing. It holds when the report itself was destroyed, too.
/// </summary>
[Description("Bewijs van indiening. Wie de melding zelf nog heeft, toont er later mee aan wat er is ingediend en wanneer, zonder te zeggen wie dat deed.")]
internal sealed record Indieningsbewijs(
    [property: Required, MaxLength(64), RegularExpression("^[0-9a-f]{64}$"), Description("SHA-256 over de gemeente, het tijdstip, de nonce en de melding zonder identiteit en zonder het bewijs van een eerdere.")] string? Vastlegging,
    [property: Required, MaxLength(64), RegularExpression("^[0-9a-f]{32}$"), Description("Willekeurig, zodat niemand de inhoud uit de vastlegging kan raden.")] string? Nonce,
    [property: Required, Description("Het tijdstip van indiening, naar beneden afgerond op een uur.")] DateTimeOffset? Tijdstip,
    [property: Required, MaxLength(64), RegularExpression("^[0-9a-f]{64}$"), Description("De ondertekening van de vastlegging door deze dienst.")] string? Ondertekening)
{
    public static Indieningsbewijs Van(Geheimen geheimen, string gemeente, DienMeldingIn.Invoer melding, DateTimeOffset tijdstip, byte[] zaad)
    {
        var nonce = Convert.ToHexStringLower(HKDF.Expand(HashAlgorithmName.SHA256, zaad, 16, "nonce"u8.ToArray()));
        var vastlegging = Bereken(gemeente, melding, tijdstip, nonce);
        return new Indieningsbewijs(vastlegging, nonce, tijdstip, Onderteken(geheimen, gemeente, tijdstip, vastlegging));
    }

    /// <summary>True when this service signed it.</summary>
    public bool IsOndertekend(Geheimen geheimen, string gemeente) => Gelijk(Onderteken(geheimen, gemeente, Tijdstip!.Value, Vastlegging!), Ondertekening!);

    /// <summary>True when it is of this report.</summary>
    public bool IsVan(string gemeente, DienMeldingIn.Invoer melding) => Gelijk(Bereken(gemeente, melding, Tijdstip!.Value, Nonce!), Vastlegging!);

    private static string Bereken(string gemeente, DienMeldingIn.Invoer melding, DateTimeOffset tijdstip, string nonce) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{gemeente}\n{Moment(tijdstip)}\n{nonce}\n{JsonSerializer.Serialize(melding with { Identiteit = null, EerderBewijs = null }, Json.Options)}")));

    private static string Onderteken(Geheimen geheimen, string gemeente, DateTimeOffset tijdstip, string vastlegging) => geheimen.Index(gemeente, "bewijs", $"{Moment(tijdstip)}\n{vastlegging}");

    private static string Moment(DateTimeOffset tijdstip) => tijdstip.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static bool Gelijk(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    public static readonly Indieningsbewijs Voorbeeld = new(new string('a', 64), new string('b', 32), new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero), new string('c', 64));
}
