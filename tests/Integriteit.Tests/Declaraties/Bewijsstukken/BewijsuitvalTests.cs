using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Integriteit.Host;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties.Bewijsstukken;

/// <summary>The real program on a real socket: a body that breaks off, one that is too long, and a stop in the middle of one.</summary>
public sealed class BewijsuitvalTests
{
    private const string Pad = "/api/v1/gemeenten/gm0148/bewijsstukken";

    private static string[] Bestanden(string map) => Directory.Exists(Path.Combine(map, "bewijsstukken"))
        ? [.. Directory.EnumerateFiles(Path.Combine(map, "bewijsstukken"), "*", SearchOption.AllDirectories).Select(b => Path.GetFileName(b)!)]
        : [];

    /// <summary>Waits until it is so; a program of its own answers in its own time.</summary>
    private static async Task<bool> Wordt(Func<bool> waar)
    {
        for (var keer = 0; keer < 400 && !waar(); keer++)
        {
            await Task.Delay(25);
        }

        return waar();
    }

    private static async Task<NetworkStream> Begin(Uri adres, string token, string lengte, byte[] eerste)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(adres.Host, adres.Port);
        var stroom = new NetworkStream(socket, ownsSocket: true);
        await stroom.WriteAsync(Encoding.ASCII.GetBytes($"POST {Pad} HTTP/1.1\r\nHost: {adres.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/pdf\r\n{lengte}\r\n\r\n"));
        await stroom.WriteAsync(eerste);
        await stroom.FlushAsync();
        return stroom;
    }

    [Test]
    public async Task Wat_afbreekt_of_te_lang_is_laat_niets_achter_en_een_stop_geen_half_bestand()
    {
        var map = Directory.CreateTempSubdirectory("integriteit-").FullName;
        Dictionary<string, string> omgeving = new() { ["Data__Map"] = map };
        var token = Aanmelding.Token(map, TimeProvider.System, "gm0148", ["ambtsdrager"], Guid.CreateVersion7(), null);
        var half = Bewijsvoorbeelden.PdfVan(300_000)[..200_000];
        try
        {
            Guid heel;
            var (host, client) = await HostProces.Serveer(omgeving);
            await using (host)
            {
                using var _ = client;
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

                // The caller hangs up in the middle.
                await using (await Begin(client.BaseAddress!, token, "Content-Length: 300000", half))
                {
                    Assert.That(await Wordt(() => Bestanden(map).Length == 1), Is.True, "it is being written");
                }

                Assert.That(await Wordt(() => Bestanden(map).Length == 0), Is.True, "and gone when the caller is");

                // The server says so before the rest came, and reads no more of it.
                await using (var stroom = await Begin(client.BaseAddress!, token, $"Content-Length: {(20 * 1024 * 1024).ToString(CultureInfo.InvariantCulture)}", half))
                {
                    using var lezer = new StreamReader(stroom);
                    Assert.That(await lezer.ReadLineAsync(), Is.EqualTo("HTTP/1.1 413 Payload Too Large"));
                }

                heel = await client.Bewijs();
                await using var hangend = await Begin(client.BaseAddress!, token, "Transfer-Encoding: chunked", [.. Encoding.ASCII.GetBytes($"{half.Length:x}\r\n"), .. half]);
                Assert.That(await Wordt(() => Bestanden(map).Any(b => b.EndsWith(".deel", StringComparison.Ordinal))), Is.True);
                await host.Dood();
            }

            var (opnieuw, weer) = await HostProces.Serveer(omgeving);
            await using var __ = opnieuw;
            using var ___ = weer;
            weer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using (Assert.EnterMultipleScope())
            {
                Assert.That((await weer.Haal(Pad)).Ids, Is.EqualTo(new[] { heel }), "what was not whole is nowhere");
                Assert.That((await weer.Haal($"{Pad}/{heel}/inhoud")).Status, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(Bestanden(map).Where(b => !b.EndsWith(".deel", StringComparison.Ordinal)), Is.EqualTo(new[] { $"{heel:N}" }));
            }
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }
}
