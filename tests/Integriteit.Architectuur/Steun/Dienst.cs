using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Integriteit.Architectuur;

/// <summary>One host in this process for every test that asks what is served; started by the first that does.</summary>
[SetUpFixture]
public sealed class Dienst
{
    private static readonly string Map = Directory.CreateTempSubdirectory("integriteit-").FullName;
    private static readonly Lazy<WebApplicationFactory<Program>> Factory = new(Maak);
    private static readonly Lazy<Task<JsonNode>> Document = new(() => Haal("openapi.json"));

    /// <summary>The contract as the host serves it; a copy, so that no test changes it for another.</summary>
    internal static async Task<JsonNode> Contract() => (await Document.Value).DeepClone();

    /// <summary>What anyone gets at a path of the API.</summary>
    internal static async Task<JsonNode> Haal(string pad)
    {
        using var client = Factory.Value.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/" + pad, UriKind.Relative)))!;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Factory.IsValueCreated)
        {
            await Factory.Value.DisposeAsync();
        }

        Directory.Delete(Map, recursive: true);
        if (Directory.Exists(Map + "-sleutels"))
        {
            Directory.Delete(Map + "-sleutels", recursive: true);
        }
    }

    private static WebApplicationFactory<Program> Maak() => new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
        .UseEnvironment("Development")
        .UseSetting("Data:Map", Map)
        .UseSetting("Limieten:AnoniemPerMinuut", "0")
        .UseSetting("Limieten:AangemeldPerMinuut", "0")
        .UseSetting("Logging:LogLevel:Default", "Error"));
}
