using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Melder;

/// <summary>The door for reporters: with the code, they find their report and only that.</summary>
internal sealed class Melderkamer(Ontvangstcodes codes, Dossierboek boek)
{
    /// <exception cref="Afgewezen">404 when no report has this code.</exception>
    public async Task<Geopend> Vereis(string gemeente, string code, CancellationToken ct) =>
        await boek.Open(gemeente, await codes.Vereis(gemeente, code, ct), Kluis.Melder, ct) ?? throw Ontvangstcodes.Onbekend();
}

internal static class MelderkamerExtensions
{
    /// <summary>An operation that asks for the code in its header in place of a token; a page of any origin may send it.</summary>
    public static RouteHandlerBuilder MetOntvangstcode(this RouteHandlerBuilder endpoint) =>
        endpoint.AllowAnonymous().RequireCors(OperatieExtensions.OpenbaarCors).WithMetadata(new EigenSleutel(Ontvangstcodes.Header));
}
