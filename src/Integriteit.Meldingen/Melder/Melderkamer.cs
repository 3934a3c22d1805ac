using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Identiteit;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Termijnen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Meldingen.Melder;

/// <summary>The door for reporters: with the code, they find their report and only that.</summary>
internal sealed class Melderkamer(MeldingenDb db, Ontvangstcodes codes, Dossierboek boek, Meldtermijnen termijnen, Identiteitsverzoeken verzoeken, Koppelingen koppelingen)
{
    /// <exception cref="Afgewezen">404 when no report has this code.</exception>
    public async Task<Geopend> Vereis(string gemeente, string code, CancellationToken ct) =>
        await boek.Open(gemeente, await codes.Vereis(gemeente, code, ct), Kluis.Melder, ct) ?? throw Ontvangstcodes.Onbekend();

    /// <summary>As <see cref="Vereis(string, string, CancellationToken)"/>, for a change to the report as the reporter last saw it; they need not say as which.</summary>
    /// <exception cref="Afgewezen">412 when it is not so any more.</exception>
    public async Task<Geopend> Vereis(string gemeente, string code, IfMatch versies, CancellationToken ct)
    {
        var melding = await Vereis(gemeente, code, ct);
        if (versies.Given)
        {
            versies.Check(Answer.TagOf(await Toon(gemeente, melding, ct)));
        }

        return melding;
    }

    /// <summary>The report as its reporter sees it.</summary>
    public async Task<BekijkMelderdossier.Melderdossier> Toon(string gemeente, Geopend melding, CancellationToken ct)
    {
        var dossier = melding.Inhoud;
        return new BekijkMelderdossier.Melderdossier(
            dossier.Status,
            dossier.Melding.Soort!.Value,
            dossier.Ontvangen,
            dossier.Kring.Count,
            dossier.Buiten,
            [.. (await termijnen.Van(gemeente, melding.Id, ct)).Where(t => t.Soort is Routering.Meldtermijnsoort.Ontvangstbevestiging or Routering.Meldtermijnsoort.Terugkoppeling)],
            await db.Query<DateOnly>("SELECT dag FROM meldingen.inzage WHERE gemeente = @Gemeente AND melding = @Id ORDER BY dag", new { Gemeente = gemeente, melding.Id }, ct),
            dossier.IngetrokkenOp,
            dossier.OnthullingToegestaanOp,
            [.. (await verzoeken.Van(gemeente, melding, ct)).Select(v => new BekijkMelderdossier.Identiteitsvraag(v.Grond, v.GevraagdOp, v.Status, v.BeslistOp))])
        {
            Koppelingen = await koppelingen.VoorMelder(gemeente, melding, ct),
        };
    }
}

internal static class MelderkamerExtensions
{
    /// <summary>
    /// An operation that asks for the code in its header in place of a token; a page of any origin may send it. It leaves no
    /// trace, and the code is tried before anything else.
    /// </summary>
    public static RouteHandlerBuilder MetOntvangstcode(this RouteHandlerBuilder endpoint) =>
        endpoint.AllowAnonymous().RequireCors(OperatieExtensions.OpenbaarCors).WithMetadata(new EigenSleutel(Ontvangstcodes.Header)).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            Spoorloos.Begin(http);
            if (http.GetRouteValue("gemeente") is string gemeente && http.RequestServices.GetRequiredService<Gemeenten>().Vind(gemeente) is not null)
            {
                await http.RequestServices.GetRequiredService<Ontvangstcodes>().Probeer(http, gemeente, Ontvangstcodes.Header);
            }

            return await next(context);
        });
}
