using System.Diagnostics;
using System.Reflection;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Web;

/// <summary>
/// The first and last word on every request: the headers that every answer carries, HEAD wherever there is GET, no
/// trailing slash, and a problem in place of every bare error.
/// </summary>
public sealed class Edge(RequestDelegate next, Problems problems)
{
    private static readonly object Head = new();

    /// <summary>The full version of the contract, as in <c>info.version</c> and the header <c>API-Version</c>.</summary>
    public static readonly string Version = typeof(Edge).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Names of the answer's headers that a script of another origin may read.</summary>
    public static readonly string[] Exposed = ["API-Version", "ETag", "Link", "Location", "Retry-After"];

    /// <summary>True when the caller asked for the headers only.</summary>
    public static bool IsHead(HttpContext http) => http.Items.ContainsKey(Head);

    public async Task InvokeAsync(HttpContext http)
    {
        SetHeaders(http.Response.Headers);
        // Made here, so that no caller can choose what the audit log remembers; the trace keeps its own id.
        var call = http.RequestServices.GetRequiredService<Call>();
        call.Verzoek = Guid.CreateVersion7().ToString("N");
        Activity.Current?.SetTag("integriteit.verzoek", call.Verzoek);
        var body = http.Features.Get<IHttpResponseBodyFeature>()!;
        var isHead = HttpMethods.IsHead(http.Request.Method);
        if (isHead)
        {
            // Routed and answered as GET; the body goes nowhere, its length stays in the header.
            http.Items[Head] = true;
            http.Request.Method = HttpMethods.Get;
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        }

        try
        {
            try
            {
                var path = http.Request.Path.Value!;
                if (path.Length > 1 && path.EndsWith('/'))
                {
                    http.Response.StatusCode = 404;
                }
                else
                {
                    await next(http);
                }

                await Bare(http);
            }
            catch (Exception exception)
            {
                await problems.Handle(http, exception);
            }
        }
        finally
        {
            if (isHead)
            {
                http.Request.Method = HttpMethods.Head;
                http.Features.Set(body);
            }
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers["API-Version"] = Version;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "interest-cohort=()";
    }

    /// <summary>An error status without a body gets one; 405 names HEAD beside GET.</summary>
    private static Task Bare(HttpContext http)
    {
        var response = http.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentLength is not null || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        if (response.StatusCode == 405 && response.Headers.Allow.ToString() is var allow && allow.Contains("GET", StringComparison.Ordinal) && !allow.Contains("HEAD", StringComparison.Ordinal))
        {
            response.Headers.Allow = allow.Replace("GET", "GET, HEAD", StringComparison.Ordinal);
        }

        return Problems.Write(http, response.StatusCode, null, null);
    }
}
