using System.Text.Json;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Web;

/// <summary>
/// Answers with server-sent events: <c>voortgang</c> while the work goes on, then <c>uitkomst</c>, or <c>fout</c> when it
/// breaks halfway. What is refused before the first event is a problem like any other.
/// </summary>
public static class Stroom
{
    /// <param name="http">The request to answer.</param>
    /// <param name="work">Does the work and tells how far it is; the request's own token stops it when the caller goes.</param>
    public static async Task Send<T>(HttpContext http, Func<Func<object, Task>, Task<T>> work)
    {
        try
        {
            var uitkomst = await work(voortgang => Event(http, "voortgang", voortgang));
            await Event(http, "uitkomst", uitkomst!);
        }
        catch (Exception exception) when (http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            if (exception is not Afgewezen)
            {
                http.RequestServices.GetRequiredService<Problems>().Log(http, exception);
            }

            var (code, detail) = exception is Afgewezen afgewezen ? (afgewezen.Code, afgewezen.Message) : ("onverwachteFout", "Er ging iets mis. Begin opnieuw.");
            await Event(http, "fout", new { code, detail, verzoek = http.RequestServices.GetRequiredService<Call>().Verzoek });
        }
    }

    private static async Task Event(HttpContext http, string name, object data)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.ContentType = Geeft.EventStream;
            http.Response.Headers.CacheControl = "private, no-store";
            // Proxies that gather an answer before they pass it on are asked not to.
            http.Response.Headers["X-Accel-Buffering"] = "no";
        }

        // JSON holds no line breaks of its own, so one line of data is the whole event.
        await http.Response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, data.GetType(), Json.Options)}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
