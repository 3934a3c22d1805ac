using Integriteit.Kern.Web;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Integriteit.Host;

/// <summary>Public paths may be read by a page of any origin; there are no cookies to borrow.</summary>
internal static class Openbaarheid
{
    public static Task Show(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenbaarPad>() is not null)
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.AccessControlExposeHeaders = Exposed;
        }

        return next(http);
    }

    private static readonly string Exposed = string.Join(", ", Edge.Exposed);

    /// <summary>The manual at <c>/</c>: the contract to read and try.</summary>
    public static void UseHandleiding(this WebApplication app)
    {
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/health"), pages =>
        {
            pages.Use((http, next) =>
            {
                http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
                return next(http);
            });
            pages.UseSwaggerUI(options =>
            {
                options.RoutePrefix = "";
                options.DocumentTitle = "Integriteit";
                options.SwaggerEndpoint(OpenApi.Contract.ForManual, "Integriteit");
            });
        });
    }
}
