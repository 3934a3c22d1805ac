using System.Net.Http.Headers;
using Integriteit.Host;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>The engine under the host of a fixture.</summary>
public enum Provider
{
    Sqlite,
    SqlServer,
}

/// <summary>
/// A whole host in this process, on a database of its own that goes when it is disposed. Holds the factory; tests
/// talk HTTP.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    public const string Variable = "INTEGRITEIT_SQLSERVER";

    private readonly WebApplicationFactory<Program> factory;
    private readonly string? server;
    private readonly string database;
    private readonly bool owner;

    /// <param name="provider">The engine; SQL Server needs the environment variable, else the test shows as skipped.</param>
    /// <param name="settings">Configuration besides the data; <c>Limieten</c> are off unless named here.</param>
    /// <param name="services">Replaces services of the host.</param>
    /// <param name="naast">Another host, of the same engine, whose data this one shares; it must be disposed later.</param>
    public TestHost(Provider provider = Provider.Sqlite, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null, TestHost? naast = null)
    {
        server = provider == Provider.SqlServer ? Environment.GetEnvironmentVariable(Variable) : null;
        if (provider == Provider.SqlServer && string.IsNullOrWhiteSpace(server))
        {
            Assert.Ignore($"{Variable} is not set.");
        }

        owner = naast is null;
        Map = naast?.Map ?? Directory.CreateTempSubdirectory("integriteit-").FullName;
        database = naast?.database ?? $"integriteit_{Guid.CreateVersion7():N}";
        var all = new Dictionary<string, string>
        {
            ["Data:Map"] = Map,
            ["Limieten:AnoniemPerMinuut"] = "0",
            ["Limieten:AangemeldPerMinuut"] = "0",
            ["Logging:LogLevel:Default"] = "Error",
        };
        if (server is not null)
        {
            if (owner)
            {
                Run($"CREATE DATABASE {database}");
            }

            all["Data:SqlServer"] = new SqlConnectionStringBuilder(server) { InitialCatalog = database }.ConnectionString;
        }

        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            all[key] = value;
        }

        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            foreach (var (key, value) in all)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(s =>
            {
                s.AddSingleton<TimeProvider>(Klok);
                services?.Invoke(s);
            });
        });
    }

    /// <summary>The folder of this host's data.</summary>
    public string Map { get; }

    /// <summary>The folder of its key ring.</summary>
    public string Sleutels => Map + "-sleutels";

    /// <summary>The host's clock; real until a test sets it.</summary>
    public TestKlok Klok { get; } = new();

    public IServiceProvider Services => factory.Services;

    /// <summary>A caller without a token.</summary>
    public HttpClient Anoniem() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A caller with a token for a municipality, with one role and perhaps a person.</summary>
    public HttpClient Als(string rol, string gemeente = "gm0148", Guid? persoon = null, string? sub = null) => Met(Token([rol], gemeente, persoon, sub));

    /// <summary>A caller with this token.</summary>
    public HttpClient Met(string token)
    {
        var client = Anoniem();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A token of this host; <paramref name="klok"/> says when it was made.</summary>
    public string Token(IEnumerable<string> rollen, string gemeente = "gm0148", Guid? persoon = null, string? sub = null, TimeProvider? klok = null) =>
        Aanmelding.Token(Map, klok ?? TimeProvider.System, gemeente, rollen, persoon, sub);

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (!owner)
        {
            return;
        }

        Directory.Delete(Map, recursive: true);
        if (Directory.Exists(Sleutels))
        {
            Directory.Delete(Sleutels, recursive: true);
        }

        if (server is not null)
        {
            SqlConnection.ClearAllPools();
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    Run($"DROP DATABASE {database}");
                    break;
                }
                catch (SqlException) when (attempt < 10)
                {
                    // Connections that were just closed may still hold it.
                    await Task.Delay(200 * attempt);
                }
            }
        }
    }

    private void Run(string sql)
    {
        using var connection = new SqlConnection(server);
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>The real time, or the moment that a test chose.</summary>
public sealed class TestKlok : TimeProvider
{
    public DateTimeOffset? Nu { get; set; }

    public override DateTimeOffset GetUtcNow() => Nu ?? System.GetUtcNow();
}
