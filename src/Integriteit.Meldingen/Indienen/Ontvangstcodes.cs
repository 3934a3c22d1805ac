using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Indienen;

/// <summary>
/// The code by which a reporter comes back: 16 digits, shown once. It is found by a blind index of its first half and held
/// to be right by a slow hash of the whole; both depend on a secret that is not in the database.
/// </summary>
internal sealed partial class Ontvangstcodes(MeldingenDb db, Geheimen geheimen, Codewacht wacht)
{
    public const string Header = "Ontvangstcode";

    /// <summary>The code of an earlier report, to which one about retaliation belongs.</summary>
    public const string EerdereHeader = "Eerdere-Ontvangstcode", EerdereUitleg = "De ontvangstcode van een eerdere melding, waarbij deze melding van benadeling hoort.";

    private const int Cijfers = 16, Zoekdeel = 8, Zout = 16, Hash = 32, Rondes = 100_000;

    /// <summary>The codes of this request that were right.</summary>
    private readonly List<(string Gemeente, string Code, Rij Rij)> goed = [];

    private sealed record Rij(Guid Melding, string Hash);

    /// <summary>A code from random bytes.</summary>
    public static string Uit(byte[] zaad) =>
        (new BigInteger(HKDF.Expand(HashAlgorithmName.SHA256, zaad, 32, "ontvangstcode"u8.ToArray()), isUnsigned: true) % BigInteger.Pow(10, Cijfers)).ToString("D16", CultureInfo.InvariantCulture);

    /// <summary>As it is shown: in groups of four.</summary>
    public static string Toon(string code) => string.Join(' ', code.Chunk(4).Select(c => new string(c)));

    /// <summary>The code of a request, without blanks and dashes. What is no code is a fault of input and says nothing of reports.</summary>
    public static string Lees(HttpContext http, Call call, string header = Header)
    {
        var code = Kaal(http, header);
        if (!Vorm().IsMatch(code))
        {
            call.Meld(new Fout(header, code.Length == 0 ? "verplicht" : "ongeldig", $"Geef in de header {header} de 16 cijfers die u bij het indienen kreeg."));
            return "";
        }

        return code;
    }

    /// <summary>Tries the code in a header of a request once, before anything else is done with it and outside any transaction: a wrong one stays counted.</summary>
    public async Task Probeer(HttpContext http, string gemeente, string header)
    {
        var code = Kaal(http, header);
        if (Vorm().IsMatch(code))
        {
            var zoek = Zoek(gemeente, code);
            Rij? gevonden = null;
            if (await wacht.Bewaak(db, gemeente, zoek, async () => (gevonden = await Vind(gemeente, code, zoek)) is not null))
            {
                goed.Add((gemeente, code, gevonden!));
            }
        }
    }

    /// <summary>Keeps the code of a report, in place of the one before.</summary>
    public async Task Bewaar(string gemeente, Guid melding, string code, CancellationToken ct)
    {
        await db.Execute("DELETE FROM meldingen.ontvangstcode WHERE gemeente = @Gemeente AND melding = @Melding", new { Gemeente = gemeente, Melding = melding }, ct);
        var zout = RandomNumberGenerator.GetBytes(Zout);
        await db.Execute(
            "INSERT INTO meldingen.ontvangstcode (gemeente, melding, zoek, hash) VALUES (@Gemeente, @Melding, @Zoek, @Hash)",
            new { Gemeente = gemeente, Melding = melding, Zoek = Zoek(gemeente, code), Hash = $"{Convert.ToBase64String(zout)}:{Convert.ToBase64String(Traag(gemeente, code, zout))}" },
            ct);
    }

    /// <summary>The report of the code that was tried.</summary>
    /// <exception cref="Afgewezen">404 when it was wrong, or has since been replaced.</exception>
    public async Task<Guid> Vereis(string gemeente, string code, CancellationToken ct) =>
        goed.Find(g => g.Gemeente == gemeente && g.Code == code) is { Rij: not null } g
        && await db.Single<int>("SELECT COUNT(*) FROM meldingen.ontvangstcode WHERE gemeente = @Gemeente AND melding = @Melding AND hash = @Hash", new { Gemeente = gemeente, g.Rij.Melding, g.Rij.Hash }, ct) == 1
            ? g.Rij.Melding
            : throw Onbekend();

    public static Afgewezen Onbekend() => new(Reden.NietGevonden, "ontvangstcodeOnbekend", "Bij deze ontvangstcode is niets te vinden. Controleer de cijfers.");

    private async Task<Rij?> Vind(string gemeente, string code, string zoek)
    {
        var rijen = await db.Query<Rij>("SELECT melding, hash FROM meldingen.ontvangstcode WHERE gemeente = @Gemeente AND zoek = @Zoek", new { Gemeente = gemeente, Zoek = zoek }, CancellationToken.None);
        Rij? gevonden = null;
        // Where there is nothing, as much work is done.
        foreach (var rij in rijen.DefaultIfEmpty(new Rij(Guid.Empty, $"{Convert.ToBase64String(new byte[Zout])}:{Convert.ToBase64String(new byte[Hash])}")))
        {
            var delen = rij.Hash.Split(':');
            if (CryptographicOperations.FixedTimeEquals(Traag(gemeente, code, Convert.FromBase64String(delen[0])), Convert.FromBase64String(delen[1])) && rijen.Count > 0)
            {
                gevonden = rij;
            }
        }

        return gevonden;
    }

    private static string Kaal(HttpContext http, string header) => Tussen().Replace(http.Request.Headers[header].ToString(), "");

    private string Zoek(string gemeente, string code) => geheimen.Index(gemeente, "ontvangstcode zoeken", code[..Zoekdeel]);

    private byte[] Traag(string gemeente, string code, byte[] zout) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(geheimen.Index(gemeente, "ontvangstcode", code)), zout, Rondes, HashAlgorithmName.SHA512, Hash);

    [GeneratedRegex("[ -]")]
    private static partial Regex Tussen();

    [GeneratedRegex("^[0-9]{16}$")]
    private static partial Regex Vorm();
}
