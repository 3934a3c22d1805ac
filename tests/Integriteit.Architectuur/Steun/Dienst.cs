using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Integriteit.Architectuur;

/// <summary>One host in this process for every test that asks what is served; started by the first that does.</summary>
[SetUpFixture]
public sealed class Dienst
{
    private static readonly Lazy<Task<JsonNode>> Document = new(Haal);
    private static WebApplicationFactory<Program>? factory;
    private static string? map;

    /// <summary>The contract as the host serves it; a copy, so that no test changes it for another.</summary>
    internal static async Task<JsonNode> Contract() => (await Document.Value).DeepClone();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
            Directory.Delete(map!, recursive: true);
        }
    }

    private static async Task<JsonNode> Haal()
    {
        map = Directory.CreateTempSubdirectory("integriteit-").FullName;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Development")
            .UseSetting("Data:Map", map)
            .UseSetting("Limieten:AnoniemPerMinuut", "0")
            .UseSetting("Limieten:AangemeldPerMinuut", "0")
            .UseSetting("Logging:LogLevel:Default", "Error"));
        using var client = factory.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
    }
}
