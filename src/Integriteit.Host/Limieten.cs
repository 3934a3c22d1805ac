using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Integriteit.Kern.Web;

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

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
