using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Integriteit.Kern.Web;

/// <summary>Sends successful answers: JSON with its length, its tag, and 304 where nothing changed.</summary>
public static class Answer
{
    private const string Private = "private, no-store";

    /// <summary>Anyone may keep it, but must ask whether it is still so before using it.</summary>
    private const string Public = "public, no-cache";

    public static Task Json<T>(HttpContext http, T value, int status = 200, string? etag = null, string? location = null, bool isPublic = false)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Web.Json.Options);
        if (location is not null)
        {
            http.Response.Headers.Location = location;
        }

        return Bytes(http, bytes, etag ?? Tag(bytes), isPublic, status);
    }

    public static Task Bytes(HttpContext http, ReadOnlyMemory<byte> body, string etag, bool isPublic, int status = 200)
    {
        if (Headers(http, etag, isPublic, status))
        {
            return Task.CompletedTask;
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = Geeft.Json;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    /// <summary>Sets the caching headers; true when the caller already has this answer and got 304. Without a tag it never is.</summary>
    public static bool Headers(HttpContext http, string? etag, bool isPublic, int status = 200)
    {
        var headers = http.Response.Headers;
        headers.ETag = etag;
        headers.CacheControl = isPublic ? Public : Private;
        headers.Vary = "Accept, Authorization, Origin";
        if (etag is null || status != 200 || !HttpMethods.IsGet(http.Request.Method) || !Matches(http.Request.Headers.IfNoneMatch, etag))
        {
            return false;
        }

        http.Response.StatusCode = 304;
        return true;
    }

    /// <summary>A strong tag of these very bytes.</summary>
    public static string Tag(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";

    /// <summary>Weak comparison, as <c>If-None-Match</c> asks (RFC 9110, 13.1.2).</summary>
    private static bool Matches(IList<string?> header, string etag)
    {
        if (header.Count == 0)
        {
            return false;
        }

        if (header.Count == 1 && header[0] == etag)
        {
            return true;
        }

        var own = new EntityTagHeaderValue(etag);
        return EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false));
    }
}

/// <summary>The version that a change is made to, as <c>If-Match</c> says.</summary>
public static class IfMatch
{
    /// <summary>The tag of a version of one thing, in one of its views.</summary>
    public static string Tag(int version, string view) => $"\"{version}-{view}\"";

    /// <summary>
    /// The version numbers that the caller would change; null is "whichever is there" (<c>*</c>).
    /// </summary>
    /// <exception cref="Afgewezen">428 when the header is absent.</exception>
    public static IReadOnlyList<int>? Versions(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw new Afgewezen(Reden.VersieVereist, "versieVereist", "Geef in de header If-Match de ETag van de versie die u wijzigt.");
        }

        if (!EntityTagHeaderValue.TryParseList(header, out var tags))
        {
            return [];
        }

        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? null
            : [.. tags.Where(tag => !tag.IsWeak).Select(tag => int.TryParse(tag.Tag.Value!.Trim('"').Split('-')[0], out var version) ? version : 0)];
    }

    /// <exception cref="Afgewezen">412 when the thing is no longer at that version.</exception>
    public static void Check(IReadOnlyList<int>? asked, int current)
    {
        if (asked is not null && !asked.Contains(current))
        {
            throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", $"Dit is intussen versie {current}. Haal die op, kijk wat er veranderd is en probeer het dan opnieuw.");
        }
    }
}
