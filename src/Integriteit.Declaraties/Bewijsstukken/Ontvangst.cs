using System.Security.Cryptography;
using System.Text;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>A file that came in and was looked at; nobody finds it yet.</summary>
internal sealed record Ontvangen(Guid Id, Bestandssoort Soort, long Omvang, string Sha256);

/// <summary>
/// Takes in the body of a request as a file, piece by piece: never more than a small piece of it is in memory, its hash and
/// its length are known when the last piece came, and what is refused leaves nothing behind.
/// </summary>
internal sealed class Ontvangst(IBewijsopslag opslag, Call call)
{
    /// <summary>Bytes that a piece of evidence has at most.</summary>
    public const int Grens = 10 * 1024 * 1024;

    /// <summary>The media types in which it can be sent in.</summary>
    public static readonly IReadOnlyList<string> Mediatypes = [.. Bestandssoorten.Mediatypes, Bestandsontvangst.Onbepaald];

    /// <exception cref="Afgewezen">413 for more than <see cref="Grens"/>; 415 for another kind of file, or one that is not what it is said to be.</exception>
    /// <exception cref="OngeldigeInvoer">There is nothing in it, or it is not whole.</exception>
    public async Task<Ontvangen> Neem(HttpContext http, string gemeente)
    {
        var type = Bestandsontvangst.Mediatype(http);
        if (type == "image/heif")
        {
            type = Bestandssoort.Heic.Mediatype();
        }

        if (type is null || !Mediatypes.Contains(type) || http.Request.Headers.ContentEncoding.Count > 0)
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", $"Stuur het bestand zelf als {string.Join(", ", Mediatypes.SkipLast(1))} of {Bestandsontvangst.Onbepaald}, niet ingepakt.");
        }

        var id = Guid.CreateVersion7();
        try
        {
            await using var bestand = await opslag.Begin(gemeente, id, http.RequestAborted);
            var (sha256, _) = await Bestandsontvangst.Neem(http.Request.Body, http.Request.ContentLength, Grens, TeGroot, stuk => bestand.WriteAsync(stuk, http.RequestAborted).AsTask(), http.RequestAborted);
            // On the disk itself before the database says that it is there.
            await bestand.FlushAsync(http.RequestAborted);
            (bestand as FileStream)?.Flush(flushToDisk: true);
            var ontvangen = new Ontvangen(id, Keur(bestand, type), bestand.Length, sha256);
            call.Inhoud = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString}\n{type}\n{sha256}")));
            return ontvangen;
        }
        catch
        {
            await opslag.Verwijder(gemeente, id, CancellationToken.None);
            throw;
        }
    }

    private static Bestandssoort Keur(Stream bestand, string type)
    {
        if (bestand.Length == 0)
        {
            throw new OngeldigeInvoer([new Fout("", "leeg", "Het bestand is leeg.")]);
        }

        var oordeel = Bestandskeuring.Keur(bestand);
        if (oordeel.Soort is not { } soort)
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "bestandssoortOnbekend", "Dit is geen PDF, JPEG, PNG of HEIC. Wat het is, wordt aan de inhoud gezien en niet aan de naam.");
        }

        if (type != Bestandsontvangst.Onbepaald && type != soort.Mediatype())
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "bestandssoortKloptNiet", $"Dit bestand is aan de inhoud te zien {soort.Mediatype()}, en wordt gestuurd als {type}.");
        }

        if (oordeel.Dubbel)
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "bestandDubbelzinnig", "In dit bestand zit nog een ander bestand verborgen. Stuur de bon zelf, opnieuw opgeslagen of als foto.");
        }

        return oordeel.Heel ? soort : throw new OngeldigeInvoer([new Fout("", "nietHeel", "Het bestand is beschadigd of niet helemaal aangekomen. Stuur het opnieuw.")]);
    }

    private static Afgewezen TeGroot() => new(Reden.TeGroot, "teGroot", $"Een bewijsstuk is ten hoogste {Grens / 1024 / 1024} MB.");
}
