using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>A case file with the content of its files: opened here with nothing but the passphrase and what the contract says. // Wbk 2a</summary>
public sealed class UitvoerbestandTests(Provider provider) : MeldTests(provider)
{
    private const string Wachtzin = "vier kleine bomen aan de vecht";

    private static readonly JsonObject Verzoek = new() { ["wachtzin"] = Wachtzin, ["reden"] = "Beroep bij de rechtbank." };

    [Test]
    public async Task Het_bestand_gaat_open_met_de_wachtzin_en_bevat_elke_bijlage()
    {
        var (melding, met) = await Melding("Een geheim woord: zonnebloemolie.");
        byte[] pdf = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(200_000)], tekst = Encoding.UTF8.GetBytes("Een bon met é.");
        await Voeg(pdf, "bon: mei.pdf", met);
        await Voeg(tekst, null, met);
        var (uitvoer, etag) = await Haal(melding);
        Assert.That(Encoding.Latin1.GetString(uitvoer), Does.Not.Contain("zonnebloemolie"));
        using var zip = new ZipArchive(new MemoryStream(Open(uitvoer, Wachtzin)));
        Assert.That(zip.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "dossier.json", "bijlagen/001-bon_ mei.pdf", "bijlagen/002-bestand" }));
        Assert.That((Bytes(zip.Entries[1]), Bytes(zip.Entries[2])), Is.EqualTo((pdf, tekst)));
        var inhoud = JsonNode.Parse(Bytes(zip.Entries[0]))!;
        Assert.That(inhoud["dossier"]!["omschrijving"]!.ToString(), Does.Contain("zonnebloemolie"));
        Assert.That(inhoud["bijlagen"]!.AsArray().Select(b => b!["naam"]?.ToString()), Is.EqualTo(new[] { "bon: mei.pdf", null }));
        var na = await HttpTests.Haal(Als("servicedesk"), $"{Meldingen}/{melding.Id}");
        Assert.That((na.Json["kringbesluiten"]!.AsArray()[^1]!["handeling"]!.ToString(), na.Json["kringbesluiten"]!.AsArray()[^1]!["reden"]!.ToString(), na.ETag), Is.EqualTo(("uitgevoerd", "Beroep bij de rechtbank.", etag)));
    }

    [Test]
    public async Task Wat_is_afgebroken_verwisseld_of_veranderd_gaat_niet_open()
    {
        var (melding, met) = await Melding("Kort.");
        await Voeg([.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(200_000)], null, met);
        var uitvoer = (await Haal(melding)).Uitvoer;
        var begin = Array.IndexOf(uitvoer, (byte)'\n') + 1;
        const int stuk = Uitvoerstroom.Stuk + 16;
        Assert.That(uitvoer, Has.Length.GreaterThan(begin + (3 * stuk)));
        byte[] Met(int plaats, byte bij) => [.. uitvoer[..plaats], (byte)(uitvoer[plaats] ^ bij), .. uitvoer[(plaats + 1)..]];
        var fout = new Dictionary<string, byte[]>
        {
            ["another passphrase"] = uitvoer,
            ["cut at a piece"] = uitvoer[..(begin + (2 * stuk))],
            ["cut in a piece"] = uitvoer[..^1],
            ["two pieces exchanged"] = [.. uitvoer[..begin], .. uitvoer[(begin + stuk)..(begin + (2 * stuk))], .. uitvoer[begin..(begin + stuk)], .. uitvoer[(begin + (2 * stuk))..]],
            ["a piece left out"] = [.. uitvoer[..begin], .. uitvoer[(begin + stuk)..]],
            ["a byte of content"] = Met(begin + 100, 1),
            // "versie" is not used to open it, and is bound all the same.
            ["a byte of the first line"] = Met(Encoding.ASCII.GetString(uitvoer, 0, begin).IndexOf("\"versie\":1", StringComparison.Ordinal) + 9, 3),
        };
        foreach (var (wat, bytes) in fout)
        {
            Assert.That(() => Open(bytes, wat == "another passphrase" ? Wachtzin + "!" : Wachtzin), Throws.InstanceOf<CryptographicException>(), wat);
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(Uitvoerstroom.Stuk - 1)]
    [TestCase(Uitvoerstroom.Stuk)]
    [TestCase(Uitvoerstroom.Stuk + 1)]
    [TestCase(3 * Uitvoerstroom.Stuk)]
    public async Task Elke_lengte_komt_er_zo_weer_uit(int lengte)
    {
        var (inhoud, uit) = (RandomNumberGenerator.GetBytes(lengte), new MemoryStream());
        using (var stroom = new Uitvoerstroom(Wachtzin))
        {
            foreach (var deel in inhoud.Chunk(10_007))
            {
                stroom.Write(deel);
                await stroom.Stuur(uit, default);
            }

            stroom.Rond();
            await stroom.Stuur(uit, default);
        }

        Assert.That(Open(uit.ToArray(), Wachtzin), Is.EqualTo(inhoud));
    }

    [Test]
    public async Task Het_geheugen_blijft_gelijk_bij_honderd_megabyte()
    {
        var (melding, met) = await Melding("Veel.");
        var groot = new byte[25 * 1024 * 1024];
        "%PDF-1.7\n"u8.CopyTo(groot);
        for (var i = 0; i < 4; i++)
        {
            await Voeg(groot, null, met);
        }

        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{Meldingen}/{melding.Id}/uitvoerbestand") { Content = new StringContent(Verzoek.ToJsonString(), Encoding.UTF8, "application/json") };
        verzoek.Headers.TryAddWithoutValidation("If-Match", "*");
        using var antwoord = await Als("servicedesk").SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await using var stroom = await antwoord.Content.ReadAsStreamAsync();
        var (buffer, totaal, volgende, meest, begin) = (new byte[256 * 1024], 0L, 0L, 0L, GC.GetTotalMemory(forceFullCollection: true));
        int gelezen;
        while ((gelezen = await stroom.ReadAsync(buffer)) > 0)
        {
            if ((totaal += gelezen) >= volgende)
            {
                (volgende, meest) = (totaal + (10 * 1024 * 1024), Math.Max(meest, GC.GetTotalMemory(forceFullCollection: true) - begin));
            }
        }

        Assert.That(totaal, Is.GreaterThan(4L * groot.Length));
        Assert.That(meest, Is.LessThan(groot.Length / 2), "bytes more than before it began");
    }

    private static byte[] Bytes(ZipArchiveEntry deel)
    {
        using var stroom = deel.Open();
        using var uit = new MemoryStream();
        stroom.CopyTo(uit);
        return uit.ToArray();
    }

    /// <summary>As anyone can who reads the contract.</summary>
    private static byte[] Open(byte[] bestand, string wachtzin)
    {
        var einde = Array.IndexOf(bestand, (byte)'\n');
        var kop = JsonNode.Parse(bestand.AsSpan(0, einde))!;
        byte[] Uit(string naam) => Convert.FromBase64String(kop[naam]!.ToString());
        using var aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), Uit("zout"), kop["rondes"]!.GetValue<int>(), HashAlgorithmName.SHA512, 32), 16);
        var (open, nonce, plaats, stuk) = (new MemoryStream(), new byte[12], einde + 1, kop["stuk"]!.GetValue<int>() + 16);
        Uit("voorvoegsel").CopyTo(nonce, 0);
        for (var teller = 0; ; teller++)
        {
            var dicht = bestand.AsSpan(plaats, Math.Min(stuk, bestand.Length - plaats));
            if (dicht.Length < 16)
            {
                throw new CryptographicException("It ends before its last piece.");
            }

            plaats += dicht.Length;
            BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(7), teller);
            nonce[11] = (byte)(plaats == bestand.Length ? 1 : 0);
            var uit = new byte[dicht.Length - 16];
            aes.Decrypt(nonce, dicht[..^16], dicht[^16..], uit, bestand.AsSpan(0, einde));
            open.Write(uit);
            if (plaats == bestand.Length)
            {
                return open.ToArray();
            }
        }
    }

    private async Task<(Antwoord Melding, (string, string) Met)> Melding(string omschrijving)
    {
        var voor = (await HttpTests.Haal(Als("servicedesk"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Meldvoorbeelden.Melding("datalek", omschrijving: omschrijving));
        return (await HttpTests.Haal(Als("servicedesk"), $"{Meldingen}/{(await HttpTests.Haal(Als("servicedesk"), Meldingen + "?limit=100")).Ids.Except(voor).Single()}"), ("Ontvangstcode", code));
    }

    private async Task Voeg(byte[] inhoud, string? naam, (string, string) met)
    {
        using var body = new ByteArrayContent(inhoud);
        body.Headers.ContentType = new("application/octet-stream");
        if (naam is not null)
        {
            body.Headers.ContentDisposition = new("attachment") { FileNameStar = naam };
        }

        await Gemaakt(StuurRauw(Anoniem, HttpMethod.Post, Dossier + "/bijlagen", body, met));
    }

    private async Task<(byte[] Uitvoer, string ETag)> Haal(Antwoord melding)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{Meldingen}/{melding.Id}/uitvoerbestand") { Content = new StringContent(Verzoek.ToJsonString(), Encoding.UTF8, "application/json") };
        verzoek.Headers.TryAddWithoutValidation("If-Match", melding.ETag);
        using var antwoord = await Als("servicedesk").SendAsync(verzoek);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType, antwoord.Content.Headers.ContentDisposition!.FileName), Is.EqualTo((HttpStatusCode.OK, "application/octet-stream", "dossier.uitvoer")));
        return (await antwoord.Content.ReadAsByteArrayAsync(), antwoord.Headers.ETag!.Tag);
    }
}
