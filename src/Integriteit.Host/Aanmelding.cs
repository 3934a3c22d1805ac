using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Integriteit.Host;

/// <summary>Bearer tokens: of the authority, or in Development without one, of a key in the data folder.</summary>
internal static class Aanmelding
{
    private const string Issuer = "integriteit-ontwikkeling";

    public static IServiceCollection AddAanmelding(this IServiceCollection services, Instellingen instellingen)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.RoleClaimType = "rol";
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            if (instellingen.Authority is not null)
            {
                options.Authority = instellingen.Authority;
                options.Audience = instellingen.Audience;
                // Signed by the authority's private key, never by a secret that this host would have to share.
                options.TokenValidationParameters.ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
                options.RequireHttpsMetadata = instellingen.Authority.StartsWith("https", StringComparison.Ordinal);
            }
            else
            {
                options.TokenValidationParameters.ValidIssuer = Issuer;
                options.TokenValidationParameters.ValidAudience = Issuer;
                options.TokenValidationParameters.IssuerSigningKey = Sleutel(instellingen.Map);
                options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            }
        });
        // Authentication brings keys for cookies, which this API has not: nothing is made or kept for them.
        foreach (var unused in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(unused);
        }

        return services.AddAuthorization();
    }

    /// <summary>A token for trying things out; only ever honoured by a host in Development without an authority.</summary>
    public static string Token(string map, TimeProvider clock, string gemeente, IEnumerable<string> rollen, Guid? persoon, string? sub)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new List<Claim> { new("sub", sub ?? persoon?.ToString() ?? $"{string.Join('-', rollen)}@{gemeente}"), new("gemeente", gemeente) };
        claims.AddRange(rollen.Select(rol => new Claim("rol", rol)));
        if (persoon is not null)
        {
            claims.Add(new Claim("persoon", persoon.Value.ToString()));
        }

        var token = new JwtSecurityToken(Issuer, Issuer, claims, now.AddMinutes(-1), now.AddHours(12), new SigningCredentials(Sleutel(map), SecurityAlgorithms.HmacSha256));
        return new JwtSecurityTokenHandler { SetDefaultTimesOnTokenCreation = false }.WriteToken(token);
    }

    /// <summary>Reads the token of a call that has one. Most calls have none, and looking for it costs more than a list from memory.</summary>
    public static void UseAanmelding(this WebApplication app)
    {
        // Else the framework puts it in front of every call by itself.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(http => http.Request.Headers.Authorization.Count > 0, signed => signed.UseAuthentication());
    }

    /// <summary>A token that is given must hold, also where none is needed: a caller should not be taken for a stranger unawares.</summary>
    public static Task RefuseBroken(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization.Count > 0 && http.User.Identity?.IsAuthenticated != true)
        {
            return Problems.Write(http, 401, "tokenOngeldig", "Het token in de header Authorization is verlopen, van een andere uitgever of onleesbaar.");
        }

        return next(http);
    }

    private static SymmetricSecurityKey Sleutel(string map)
    {
        Directory.CreateDirectory(map);
        var file = Path.Combine(map, "ontwikkelsleutel");
        if (!File.Exists(file))
        {
            // Written aside and then put in place, so that the host and the token command never read half a key.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var aside = Path.Combine(map, Guid.CreateVersion7().ToString("N"));
            using (var made = new FileStream(aside, options))
            {
                made.Write(RandomNumberGenerator.GetBytes(32));
            }

            try
            {
                File.Move(aside, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(aside);
            }
        }

        return new SymmetricSecurityKey(File.ReadAllBytes(file));
    }
}
