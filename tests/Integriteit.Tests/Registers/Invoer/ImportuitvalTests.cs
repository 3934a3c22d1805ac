using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Host;
using Integriteit.Tests.Steun;
using Microsoft.Data.Sqlite;

namespace Integriteit.Tests.Registers.Invoer;

/// <summary>The real program: killed while it writes an import, and importing by its own command.</summary>
public sealed class ImportuitvalTests
{
    private const string Dalfsen = "/api/v1/gemeenten/gm0148";
    private const string Geschenken = Dalfsen + "/registers/geschenken";

    private string map = "";
    private Dictionary<string, string> omgeving = [];
    private AuthenticationHeaderValue token = null!;

    [SetUp]
    public void Maak()
    {
        map = Directory.CreateTempSubdirectory("integriteit-").FullName;
        omgeving = new() { ["Data__Map"] = map };
        token = new AuthenticationHeaderValue("Bearer", Aanmelding.Token(map, TimeProvider.System, "gm0148", ["griffier"], null, null));
    }

    [TearDown]
    public void Ruim()
    {
        Directory.Delete(map, recursive: true);
        Directory.Delete(map + "-sleutels", recursive: true);
    }

    private async Task<(HostProces Host, HttpClient Client)> Serveer()
    {
        var (host, client) = await HostProces.Serveer(omgeving);
        client.DefaultRequestHeaders.Authorization = token;
        return (host, client);
    }

    private static async Task<Guid> Persoon(HttpClient client) =>
        (await client.Plaats(Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2010-01-01" }) })).Id;

    private static string Rij(Guid persoon, int nummer) => new JsonObject
    {
        ["gever"] = new JsonObject { ["naam"] = $"Gever {nummer}", ["soort"] = "organisatie" },
        ["ontvanger"] = new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = "raadslid" },
        ["aard"] = "geschenk",
        ["omschrijving"] = $"Geschenk nummer {nummer}",
        ["geschatteWaarde"] = 10m,
        ["datumAangeboden"] = "2024-05-01",
        ["plaatsOntvangst"] = "werk",
        ["hoedanigheid"] = "volksvertegenwoordiger",
        ["eigenAfweging"] = "Gedeeld.",
        ["afhandeling"] = "behouden",
    }.ToJsonString() + "\n";

    private static async Task<Antwoord> Stuur(HttpClient client, string tekst, string sleutel)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, Geschenken + "/import") { Content = new StringContent(tekst, Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson")) };
        verzoek.Headers.TryAddWithoutValidation("Idempotency-Key", sleutel);
        using var antwoord = await client.SendAsync(verzoek);
        return await Antwoord.Van(antwoord);
    }

    [Test]
    public async Task Uitval_tijdens_het_schrijven_laat_niets_achter()
    {
        var (host, client) = await Serveer();
        Guid persoon;
        string tekst;
        await using (host)
        {
            using var _ = client;
            persoon = await Persoon(client);
            tekst = string.Concat(Enumerable.Range(0, 8000).Select(n => Rij(persoon, n)));
            var import = Stuur(client, tekst, "een");
            // What a transaction cannot keep in memory shows in the log beside the database, long before the commit.
            var log = new FileInfo(Path.Combine(map, "registers.db-wal"));
            while (!import.IsCompleted && log.Length < 16_000_000)
            {
                await Task.Delay(5);
                log.Refresh();
            }

            Assert.That(import.IsCompleted, Is.False, "the import ended before it could be cut off");
            await host.Dood();
            Assert.That(async () => await import, Throws.InstanceOf<HttpRequestException>());
        }

        (host, client) = await Serveer();
        await using (host)
        {
            using var _ = client;
            Assert.That((await client.Haal(Geschenken)).Items, Is.Empty);
            var weer = await Stuur(client, Rij(persoon, 1) + Rij(persoon, 2), "twee");
            Assert.That((weer.Status, weer.Json["rijen"]?.GetValue<int>()), Is.EqualTo((HttpStatusCode.OK, 2)), weer.Text);
        }

        var (code, controle) = await HostProces.Voer(omgeving, "auditcontrole");
        Assert.That(code, Is.Zero, controle);
        using var databank = new SqliteConnection($"Data Source={Path.Combine(map, "registers.db")};Pooling=False");
        databank.Open();
        using var vraag = databank.CreateCommand();
        vraag.CommandText = "SELECT (SELECT COUNT(*) FROM audit WHERE handeling LIKE '%geschenken'), (SELECT COUNT(*) FROM versie), (SELECT COUNT(*) FROM importbestand)";
        using var aantallen = vraag.ExecuteReader();
        aantallen.Read();
        Assert.That((aantallen.GetInt32(0), aantallen.GetInt32(1), aantallen.GetInt32(2)), Is.EqualTo((3, 2, 1)), "nothing of the import that was cut off");
    }

    [Test]
    public async Task Opdracht_voert_in_of_noemt_de_fouten()
    {
        var (host, client) = await Serveer();
        Guid persoon;
        await using (host)
        {
            using var _ = client;
            persoon = await Persoon(client);
        }

        var bestand = Path.Combine(map, "invoer.ndjson");
        Task<(int Code, string Tekst)> Voer(params string[] meer) => HostProces.Voer(omgeving, ["importeer", bestand, "--gemeente", "gm0148", "--register", "geschenken", "--rol", "griffier", .. meer]);
        await File.WriteAllTextAsync(bestand, Rij(persoon, 1) + "{}\n");
        var fout = await Voer();
        await File.WriteAllTextAsync(bestand, Rij(persoon, 1) + Rij(persoon, 2));
        var proef = await Voer("--proef");
        var goed = await Voer();
        var weer = await Voer();
        var onbekend = await HostProces.Voer(omgeving, "importeer", "is-er-niet.csv", "--gemeente", "gm9999", "--rol", "raadslid");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((fout.Code, fout.Tekst), Is.EqualTo((1, fout.Tekst)));
            Assert.That(fout.Tekst, Does.Contain("rij 2: gever").And.Contain("er is niets ingeschreven"));
            Assert.That((proef.Code, proef.Tekst), Is.EqualTo((0, proef.Tekst)));
            Assert.That(proef.Tekst, Does.Contain("niets ingeschreven"));
            Assert.That(goed.Code, Is.Zero, goed.Tekst);
            Assert.That(goed.Tekst, Does.Contain("Ingeschreven: 2 rijen in geschenken, waarvan 2 openbaar"));
            Assert.That((weer.Code, weer.Tekst.Contains("bestandAlIngevoerd", StringComparison.Ordinal)), Is.EqualTo((1, true)), weer.Tekst);
            Assert.That((onbekend.Code, onbekend.Tekst.Contains("--register", StringComparison.Ordinal)), Is.EqualTo((2, true)), onbekend.Tekst);
        }
    }
}
