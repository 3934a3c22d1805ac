using System.Diagnostics;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Meldingen.Indienen;

/// <summary>A request of a reporter leaves nothing behind by which they could be found.</summary>
internal static class Spoorloos
{
    /// <summary>The unit to which every time that is kept of such a request is rounded down.</summary>
    public static readonly TimeSpan Eenheid = TimeSpan.FromHours(1);

    /// <summary>
    /// From now on the request is nobody's: no trace is sent, its number tells no time, its times are rounded, and the audit
    /// log knows no caller. Gives who it was, for as long as the request lasts.
    /// </summary>
    public static Aanroeper Begin(HttpContext http)
    {
        if (Activity.Current is { } span)
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
        }

        var call = http.RequestServices.GetRequiredService<Call>();
        var wie = call.Aanroeper;
        (call.Aanroeper, call.Verzoek, call.Afronding) = (Aanroeper.Anoniem, Dossierboek.Willekeurig().ToString("N"), Eenheid);
        return wie;
    }

    /// <summary>The moment, rounded.</summary>
    public static DateTimeOffset Afgerond(this TimeProvider clock) => clock.GetUtcNow().Afgerond(Eenheid);
}
