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
    private readonly string database = $"integriteit_{Guid.CreateVersion7():N}";

    /// <param name="provider">The engine; SQL Server needs the environment variable, else the test shows as skipped.</param>
    /// <param name="settings">Configuration besides the data; <c>Limieten</c> are off unless named here.</param>
    /// <param name="services">Replaces services of the host.</param>
    public TestHost(Provider provider = Provider.Sqlite, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        Map = Directory.CreateTempSubdirectory("integriteit-").FullName;
        var all = new Dictionary<string, string>
        {
            ["Data:Map"] = Map,
            ["Limieten:AnoniemPerMinuut"] = "0",
            ["Limieten:AangemeldPerMinuut"] = "0",
            ["Logging:LogLevel:Default"] = "Error",
        };
        if (provider == Provider.SqlServer)
        {
            server = Environment.GetEnvironmentVariable(Variable);
            if (string.IsNullOrWhiteSpace(server))
            {
                Assert.Ignore($"{Variable} is not set.");
            }

            Run($"CREATE DATABASE {database}");
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

    /// <summary>The host's clock; real until a test sets it.</summary>
    public TestKlok Klok { get; } = new();

    public IServiceProvider Services => factory.Services;

    /// <summary>A caller without a token.</summary>
    public HttpClient Anoniem() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A caller with a token for a municipality, with one role and perhaps a person.</summary>
    public HttpClient Als(string rol, string gemeente = "gm0148", Guid? persoon = null)
    {
        var client = Anoniem();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Aanmelding.Token(Map, TimeProvider.System, gemeente, [rol], persoon, null));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Directory.Delete(Map, recursive: true);
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
