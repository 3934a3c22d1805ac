using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Integriteit.Kern.Web;

/// <summary>Chooses the media type of the answer from <c>Accept</c>; none that fits is 406.</summary>
public static class Accept
{
    private static readonly object Key = new();

    /// <summary>True when the caller gets CSV.</summary>
    public static bool IsCsv(HttpContext http) => http.Items[Key] as string == Geeft.Csv;

    /// <summary>True when the caller gets server-sent events.</summary>
    public static bool IsEventStream(HttpContext http) => http.Items[Key] as string == Geeft.EventStream;

    /// <summary>Runs after routing; endpoints that say nothing of their answer pass.</summary>
    public static async Task Negotiate(HttpContext http, RequestDelegate next)
    {
        var accept = http.Request.Headers.Accept;
        if (accept.Count == 0 || http.GetEndpoint()?.Metadata.GetOrderedMetadata<Geeft>().FirstOrDefault(g => g.Mediatypes.Count > 0) is not { } answer)
        {
            await next(http);
            return;
        }

        var chosen = Choose(accept, answer.Mediatypes);
        if (chosen is null)
        {
            await Problems.Write(http, 406, null, $"Dit antwoord is er als {string.Join(" of ", answer.Mediatypes)}.");
            return;
        }

        if (chosen != Geeft.Json)
        {
            http.Items[Key] = chosen;
        }

        await next(http);
    }

    /// <summary>The offered type with the highest quality; of equals the first that is offered; null when none fits.</summary>
    public static string? Choose(IList<string?> accept, IReadOnlyList<string> offered)
    {
        if (accept is ["*/*"] or [Geeft.Json])
        {
            return offered.Contains(Geeft.Json) || accept[0] == "*/*" ? offered[0] : null;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var wanted))
        {
            return null;
        }

        return offered
            .Select(type => (Type: type, Quality: Quality(MediaTypeHeaderValue.Parse(type), wanted)))
            .Where(o => o.Quality > 0)
            .OrderByDescending(o => o.Quality)
            .Select(o => o.Type)
            .FirstOrDefault();
    }

    /// <summary>The most precise range that holds the type decides (RFC 9110, 12.5.1).</summary>
    private static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> wanted) => wanted
        .Where(range => type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
