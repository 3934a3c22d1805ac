using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Integriteit.Host;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

/// <summary>The real program, killed in the middle of its work: what was acknowledged is there, and nothing twice.</summary>
public sealed class StroomuitvalTests
{
    private const string Dalfsen = "/api/v1/gemeenten/gm0148";

    private readonly ConcurrentDictionary<string, string> bevestigd = new();
    private readonly ConcurrentDictionary<string, byte> gevraagd = new();

    private static JsonObject Persoon() => new() { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2010-01-01" }) };

    private static JsonObject Geschenk(string persoon, string omschrijving) => new()
    {
        ["gever"] = new JsonObject { ["naam"] = "Bakkerij", ["soort"] = "organisatie" },
        ["ontvanger"] = new JsonObject { ["persoon"] = persoon, ["ambt"] = "raadslid" },
        ["aard"] = "geschenk",
        ["omschrijving"] = omschrijving,
        ["geschatteWaarde"] = 10m,
        ["datumAangeboden"] = "2024-05-01",
        ["plaatsOntvangst"] = "werk",
        ["hoedanigheid"] = "volksvertegenwoordiger",
        ["eigenAfweging"] = "Gedeeld.",
        ["afhandeling"] = "behouden",
    };

    private async Task Schrijf(HttpClient client, string persoon, string sleutel)
    {
        gevraagd[sleutel] = 1;
        var antwoord = await client.Plaats(Dalfsen + "/registers/geschenken", Geschenk(persoon, sleutel), ("Idempotency-Key", sleutel));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        var id = antwoord.Json["id"]!.GetValue<string>();
        Assert.That(bevestigd.GetOrAdd(sleutel, id), Is.EqualTo(id), "a key that was answered before is answered the same");
    }

    [Test]
    public async Task Wat_bevestigd_is_overleeft_twee_keer_uitvallen()
    {
        var map = Directory.CreateTempSubdirectory("integriteit-").FullName;
        Dictionary<string, string> omgeving = new() { ["Data__Map"] = map };
        var token = new AuthenticationHeaderValue("Bearer", Aanmelding.Token(map, TimeProvider.System, "gm0148", ["griffier"], null, null));
        try
        {
            var persoon = "";
            for (var ronde = 0; ronde < 2; ronde++)
            {
                var (host, client) = await HostProces.Serveer(omgeving);
                await using var _ = host;
                using var __ = client;
                client.DefaultRequestHeaders.Authorization = token;
                persoon = persoon.Length > 0 ? persoon : (await client.Plaats(Dalfsen + "/ambtsdragers", Persoon())).Json["id"]!.GetValue<string>();
                await Schrijf(client, persoon, $"{ronde}-eerste");
                var voor = bevestigd.Count;
                var schrijvers = Enumerable.Range(0, 8).Select(wie => Task.Run(async () =>
                {
                    for (var i = 0; ; i++)
                    {
                        try
                        {
                            await Schrijf(client, persoon, $"{ronde}-{wie}-{i}");
                        }
                        catch (Exception fout) when (fout is HttpRequestException or IOException)
                        {
                            return;
                        }
                    }
                })).ToList();
                while (bevestigd.Count < voor + 50 && !schrijvers.Exists(s => s.IsCompleted))
                {
                    await Task.Delay(5);
                }

                await host.Dood();
                await Task.WhenAll(schrijvers);
            }

            await Klopt(omgeving, token, persoon);
        }
        finally
        {
            Directory.Delete(map, recursive: true);
            Directory.Delete(map + "-sleutels", recursive: true);
        }
    }

    private async Task Klopt(Dictionary<string, string> omgeving, AuthenticationHeaderValue token, string persoon)
    {
        var (host, client) = await HostProces.Serveer(omgeving);
        await using (host)
        {
            using var _ = client;
            client.DefaultRequestHeaders.Authorization = token;
            Assert.That(bevestigd, Has.Count.GreaterThanOrEqualTo(100));
            foreach (var (sleutel, id) in bevestigd)
            {
                var gelezen = await client.Haal($"{Dalfsen}/registers/geschenken/{id}");
                Assert.That(gelezen.Json["gegevens"]?["omschrijving"]?.GetValue<string>(), Is.EqualTo(sleutel), gelezen.Text);
            }

            // Every caller asks again with its own key, heard or not: still one entry a key.
            foreach (var sleutel in gevraagd.Keys)
            {
                await Schrijf(client, persoon, sleutel);
            }

            Assert.That(bevestigd.Values, Is.Unique);
            var csv = await client.Haal(Dalfsen + "/registers/geschenken", ("Accept", "text/csv"));
            Assert.That(csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(gevraagd.Count + 1));
        }

        var (code, tekst) = await HostProces.Voer(omgeving, "auditcontrole");
        Assert.That(code, Is.Zero, tekst);
    }
}
