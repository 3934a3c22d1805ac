using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>A version as it was left by a change, with the count that its tag holds.</summary>
internal sealed record Gewijzigd(Versiebestand Versie, int Stand)
{
    /// <summary>Shows it to who changed it.</summary>
    public Task Antwoord(HttpContext http, DateOnly dag, int status = 200, string? location = null)
    {
        var nu = Versie.Zoals(dag) with { Stand = Stand };
        return Answer.Json(http, nu, status, Zicht.Tag(nu, dag, volledig: true), location);
    }
}

/// <summary>What every change of a version does alike: find it under lock, write it, tell it, and note it.</summary>
internal sealed class Codewijziging(GedragscodeDb db, Codeopslag opslag, Zicht zicht, Call call, TimeProvider clock)
{
    /// <summary>All codes of the municipality, which nobody else changes until this transaction ends.</summary>
    public async Task<IReadOnlyList<Codebestand>> Alle(string gemeente, CancellationToken ct)
    {
        await opslag.Sluit(gemeente, ct);
        return await Codeverzameling.Lees(db, gemeente, ct);
    }

    /// <summary>The version that will be changed, and all codes beside it.</summary>
    /// <exception cref="Afgewezen">404 when the caller may not know of it, 428 or 412 when it is not the version they name.</exception>
    public async Task<(IReadOnlyList<Codebestand> Alle, Codebestand Code, Versiebestand Versie, Blik Blik)> Vind(string gemeente, string code, string versie, IfMatch versies, CancellationToken ct)
    {
        var alle = await Alle(gemeente, ct);
        var (gevonden, een, blik) = await zicht.Vereis(alle, gemeente, code, versie, ct);
        Zicht.Check(versies, een);
        return (alle, gevonden, een, blik);
    }

    /// <summary>Writes a new version, or one in the place of <paramref name="oud"/>.</summary>
    public async Task<Gewijzigd> Schrijf(string gemeente, Codebestand code, Versiebestand nieuw, Versiebestand? oud, Codegebeurtenis gebeurtenis, CancellationToken ct, params string[] velden)
    {
        var versie = await opslag.Versie(gemeente, code.Code!, nieuw, oud?.Stand, uitBestand: false, ct);
        await db.Publish(gemeente, new CodeversieGewijzigd(code.Code!, versie.Versie!, gebeurtenis) { Gemeente = gemeente }, clock.GetUtcNow(), ct);
        call.Noteer(Onderwerp(code.Code!, versie.Versie!), velden);
        return new Gewijzigd(versie, versie.Stand);
    }

    /// <summary>What the audit log calls it, as far as that has room.</summary>
    public static string Onderwerp(params string[] delen) => string.Join('/', delen) is { Length: > 100 } lang ? lang[..100] : string.Join('/', delen);

    /// <exception cref="Afgewezen">409 when the version stands elsewhere in its life.</exception>
    public static void Vereis(Versiebestand versie, params Versiestatus[] statussen)
    {
        if (!statussen.Contains(versie.Status!.Value))
        {
            throw new Afgewezen(Reden.Conflict, "verkeerdeStatus", $"Versie '{versie.Versie}' is {Naming.Of(versie.Status.Value)}; dit kan alleen bij een versie die {string.Join(" of ", statussen.Select(Naming.Of))} is.");
        }
    }
}
