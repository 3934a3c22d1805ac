using System.Security.Cryptography;
using System.Text.Json;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
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

        // What was only worked out has no version to come back to.
        return Bytes(http, bytes, etag ?? (HttpMethods.IsGet(http.Request.Method) || status == 201 ? Tag(bytes) : null), isPublic, status);
    }

    public static Task Bytes(HttpContext http, ReadOnlyMemory<byte> body, string? etag, bool isPublic, int status = 200)
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

    /// <summary>Sends a file piece by piece, always as a download: a browser shows nothing of it. Whether it is kept, <see cref="Headers"/> says.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mediatype">What it is.</param>
    /// <param name="omvang">Its bytes.</param>
    /// <param name="naam">The name under which it can be kept; null when the answer must not tell one.</param>
    /// <param name="schrijf">Writes the content; not asked of who wants the headers only.</param>
    public static async Task Bestand(HttpContext http, string mediatype, long omvang, string? naam, Func<Stream, Task> schrijf)
    {
        var plaatsing = new ContentDispositionHeaderValue("attachment");
        if (naam is not null)
        {
            plaatsing.SetHttpFileName(naam);
        }

        http.Response.ContentType = mediatype;
        http.Response.ContentLength = omvang;
        http.Response.Headers.ContentDisposition = plaatsing.ToString();
        http.Response.Headers.AcceptRanges = "none";
        if (!Edge.IsHead(http))
        {
            await schrijf(http.Response.Body);
        }
    }

    /// <summary>Sets the caching headers; true when the caller already has this answer and got 304. Without a tag it never is.</summary>
    public static bool Headers(HttpContext http, string? etag, bool isPublic, int status = 200)
    {
        var headers = http.Response.Headers;
        if (etag is not null)
        {
            headers.ETag = etag;
        }

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

    /// <summary>The tag under which <see cref="Json"/> answers a GET with this value.</summary>
    public static string TagOf<T>(T value) => Tag(JsonSerializer.SerializeToUtf8Bytes(value, Web.Json.Options));

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

/// <summary>The version that a change is made to, as <c>If-Match</c> says. Read at once, judged after access.</summary>
public sealed record IfMatch(bool Given, bool Any, IReadOnlyList<string> Tags)
{
    /// <summary>The tag of a version of one thing, in one of its views.</summary>
    public static string Tag(int version, string view) => $"\"{version}-{view}\"";

    /// <summary>The header; a text that holds no tags is a fault of input.</summary>
    public static IfMatch Read(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return new IfMatch(false, false, []);
        }

        if (!EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags))
        {
            http.RequestServices.GetRequiredService<Call>().Meld(new Fout("If-Match", "ongeldig", "If-Match hoort een ETag te zijn, met aanhalingstekens, zoals \"1-volledig\"."));
            return new IfMatch(true, false, []);
        }

        return new IfMatch(true, tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)), [.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString())]);
    }

    /// <param name="required">Whether the header must be there.</param>
    /// <param name="current">The version it is at.</param>
    /// <param name="views">The views in which that version has a tag.</param>
    /// <exception cref="Afgewezen">428 when it must be there and is not, 412 when the thing is at another version.</exception>
    public void Check(bool required, int current, params IEnumerable<string> views)
    {
        if (!Given && required)
        {
            throw new Afgewezen(Reden.VersieVereist, "versieVereist", "Geef in de header If-Match de ETag van de versie die u wijzigt.");
        }

        if (Given && !Any && !views.Any(view => Tags.Contains(Tag(current, view))))
        {
            throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", $"Dit is nu versie {current}, en dat is niet de versie die u noemt. Haal die op, kijk wat er veranderd is en probeer het dan opnieuw.");
        }
    }

    /// <summary>As above, of a thing whose tag is of its content and has no number; the header need not be there.</summary>
    /// <exception cref="Afgewezen">412 when the thing is not as it was.</exception>
    public void Check(string current)
    {
        if (Given && !Any && !Tags.Contains(current))
        {
            throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Dit is intussen veranderd. Haal het op, kijk wat er veranderd is en probeer het dan opnieuw.");
        }
    }
}
