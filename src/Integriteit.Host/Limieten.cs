using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Integriteit.Host;

/// <summary>So many requests a minute: for an anonymous address (an IPv6 network of 64 bits is one), and for a known caller.</summary>
internal static class Limieten
{
    public static IServiceCollection AddLimieten(this IServiceCollection services, Instellingen instellingen) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        {
            // The probes of the platform must always be answered.
            if (http.Request.Path.StartsWithSegments("/health"))
            {
                return RateLimitPartition.GetNoLimiter("health");
            }

            var known = http.User.Identity?.IsAuthenticated == true;
            var limit = known ? instellingen.AangemeldPerMinuut : instellingen.AnoniemPerMinuut;
            return limit == 0
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(
                    known ? $"t:{http.User.FindFirst("gemeente")?.Value}:{http.User.FindFirst("sub")?.Value}" : $"a:{Network(http.Connection.RemoteIpAddress)}",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
        });
        options.OnRejected = async (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Problems.Write(context.HttpContext, 429, null, null);
        };
    });

    /// <summary>Behind a proxy the caller's address is what the proxy says it is; of others nobody is believed.</summary>
    public static void UseProxies(this WebApplication app, Instellingen instellingen)
    {
        if (instellingen.Proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in instellingen.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
