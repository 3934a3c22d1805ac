using System.Text;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Requests for fixtures that start hosts of their own, without <see cref="HttpTests"/>.</summary>
public static class Verzoeken
{
    public static Task<Antwoord> Haal(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Stuur(HttpMethod.Get, path, null, headers);

    public static Task<Antwoord> Plaats(this HttpClient client, string path, JsonNode body, params (string Name, string Value)[] headers) =>
        client.Stuur(HttpMethod.Post, path, body.ToJsonString(), headers);

    /// <summary>Sends a body as the text that it is, well-formed or not.</summary>
    public static async Task<Antwoord> Stuur(this HttpClient client, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Antwoord.Van(response);
    }
}
