using System.Net;
using System.Security.Cryptography;
using Integriteit.Declaraties;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Kern;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Declaraties.Bewijsstukken;

/// <summary>Evidence through HTTP: what is taken in, who sees it, and what is left behind. // 000-23, 003-26</summary>
public sealed class BewijsstukkenTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/bewijsstukken";

    private Guid wie;

    private HttpClient Ik { get; set; } = null!;

    [OneTimeSetUp]
    public async Task Persoon()
    {
        wie = await Persoon("wethouder");
        Ik = Host.Als("ambtsdrager", persoon: wie);
    }

    private string[] Bestanden() => Directory.Exists(Path.Combine(Host.Map, "bewijsstukken"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Host.Map, "bewijsstukken"), "*", SearchOption.AllDirectories).Select(b => Path.GetFileName(b)!)]
        : [];

    private async Task<T> Kast<T>(Func<Bewijskast, DeclaratiesDb, Task<T>> werk)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await werk(scope.ServiceProvider.GetRequiredService<Bewijskast>(), scope.ServiceProvider.GetRequiredService<DeclaratiesDb>());
    }

    private async Task Bevries(Guid declaratie, params Guid[] ids) => await Kast((kast, db) => db.InTransaction(
        async () =>
        {
            await kast.Bevries("gm0148", ids, declaratie, default);
            return true;
        },
        default));

    private static async Task<HttpResponseMessage> Inhoud(HttpClient client, Guid id) => await client.GetAsync($"{Pad}/{id}/inhoud");

    [TestCase("pdf", "application/pdf", "pdf")]
    [TestCase("jpeg", "image/jpeg", "jpg")]
    [TestCase("png", "image/png", "png")]
    [TestCase("heic", "image/heic", "heic")]
    public async Task Elke_soort_komt_terug_zoals_zij_is_gestuurd(string soort, string type, string uitgang)
    {
        var bytes = soort switch { "pdf" => Bewijsvoorbeelden.Pdf(), "jpeg" => Bewijsvoorbeelden.Jpeg(), "png" => Bewijsvoorbeelden.Png(), _ => Bewijsvoorbeelden.Heic() };
        var gestuurd = await Ik.StuurIn(bytes, type, "?naam=lunch%20caf%C3%A9.docx");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gestuurd.Status, Is.EqualTo(HttpStatusCode.Created), gestuurd.Text);
            Assert.That(gestuurd.Headers["Location"], Is.EqualTo($"{Pad}/{gestuurd.Id}"));
            Assert.That(gestuurd.Json["naam"]!.GetValue<string>(), Is.EqualTo("lunch café." + uitgang));
            Assert.That(gestuurd.Json["soort"]!.GetValue<string>(), Is.EqualTo(soort));
            Assert.That(gestuurd.Json["omvang"]!.GetValue<long>(), Is.EqualTo(bytes.Length));
            Assert.That(gestuurd.Json["sha256"]!.GetValue<string>(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.That((await Haal(Ik, $"{Pad}/{gestuurd.Id}")).Text, Is.EqualTo(gestuurd.Text));
        }

        using var terug = await Inhoud(Ik, gestuurd.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await terug.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes));
            Assert.That(terug.Content.Headers.ContentType!.ToString(), Is.EqualTo(type));
            Assert.That(terug.Content.Headers.ContentLength, Is.EqualTo(bytes.Length));
            Assert.That(terug.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
            Assert.That(terug.Content.Headers.ContentDisposition.FileNameStar, Is.EqualTo("lunch café." + uitgang));
            Assert.That(terug.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(terug.Headers.CacheControl!.ToString(), Is.EqualTo("no-store, private"));
            Assert.That(terug.Headers.ETag, Is.Null);
        }
    }

    [Test]
    public async Task Ook_onbepaald_en_heif_worden_aan_de_inhoud_gezien()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Ik.StuurIn(Bewijsvoorbeelden.Png())).Json["soort"]!.GetValue<string>(), Is.EqualTo("png"));
            Assert.That((await Ik.StuurIn(Bewijsvoorbeelden.Heic(), "image/heif")).Json["soort"]!.GetValue<string>(), Is.EqualTo("heic"));
        }
    }

    [Test]
    public async Task Wat_niet_deugt_wordt_geweigerd_en_laat_niets_achter()
    {
        var voor = Bestanden();
        var aantal = await Tel();
        (string Waarom, byte[] Bestand, string Type, HttpStatusCode Status, string Code)[] fout =
        [
            ("a PDF that says to be a picture", Bewijsvoorbeelden.Pdf(), "image/png", HttpStatusCode.UnsupportedMediaType, "bestandssoortKloptNiet"),
            ("a picture that says to be a PDF", Bewijsvoorbeelden.Jpeg(), "application/pdf", HttpStatusCode.UnsupportedMediaType, "bestandssoortKloptNiet"),
            ("a page that says to be a picture", "<html><script>alert(1)</script>"u8.ToArray(), "image/png", HttpStatusCode.UnsupportedMediaType, "bestandssoortOnbekend"),
            ("a program", "MZ\x90\0\x03"u8.ToArray(), "application/octet-stream", HttpStatusCode.UnsupportedMediaType, "bestandssoortOnbekend"),
            ("a page that says to be a page", "<html>"u8.ToArray(), "text/html", HttpStatusCode.UnsupportedMediaType, "verkeerdMediatype"),
            ("a picture with a ZIP after it", [.. Bewijsvoorbeelden.Png(), .. Bewijsvoorbeelden.Zip()], "image/png", HttpStatusCode.UnsupportedMediaType, "bestandDubbelzinnig"),
            ("a picture that is a PDF too", Bewijsvoorbeelden.Jpeg("%PDF-1.4"), "image/jpeg", HttpStatusCode.UnsupportedMediaType, "bestandDubbelzinnig"),
            ("half a PDF", Bewijsvoorbeelden.Pdf()[..^20], "application/pdf", HttpStatusCode.BadRequest, "ongeldigeInvoer"),
            ("nothing", [], "application/pdf", HttpStatusCode.BadRequest, "ongeldigeInvoer"),
        ];
        foreach (var (waarom, bestand, type, status, code) in fout)
        {
            var antwoord = await Ik.StuurIn(bestand, type);
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), $"{waarom}: {antwoord.Text}");
        }

        var ingepakt = await Ik.StuurIn(Bewijsvoorbeelden.Pdf(), "application/pdf", headers: [("Content-Encoding", "gzip")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ingepakt.Status, ingepakt.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "verkeerdMediatype")));
            Assert.That((await Ik.StuurIn(Bewijsvoorbeelden.Pdf(), query: "?pretty=1")).Velden, Is.EqualTo(new[] { "pretty" }));
            Assert.That(Bestanden(), Is.EquivalentTo(voor), "nothing is left of what was refused");
            Assert.That(await Tel(), Is.EqualTo(aantal));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Precies_tien_megabyte_mag_en_een_byte_meer_niet(bool metLengte)
    {
        var voor = Bestanden().Length;
        async Task<Antwoord> Stuur(int bytes)
        {
            var bestand = Bewijsvoorbeelden.PdfVan(bytes);
            using HttpContent body = metLengte ? new ByteArrayContent(bestand) : new ZonderLengte(bestand);
            body.Headers.ContentType = new("application/pdf");
            return await StuurRauw(Ik, HttpMethod.Post, Pad, body);
        }

        var goed = await Stuur(Ontvangst.Grens);
        var groot = await Stuur(Ontvangst.Grens + 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(goed.Status, Is.EqualTo(HttpStatusCode.Created), goed.Text);
            Assert.That((groot.Status, groot.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "teGroot")));
            Assert.That(groot.Json["detail"]!.GetValue<string>(), Does.Contain("10 MB"));
            Assert.That(Bestanden(), Has.Length.EqualTo(voor + 1));
            Assert.That((await Verwijder(Ik, goed.Id)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        }
    }

    private static Task<Antwoord> Verwijder(HttpClient client, Guid id) => Stuur(client, HttpMethod.Delete, $"{Pad}/{id}");

    private Task<int> Tel() => Host.Declaraties(db => db.Single<int>("SELECT COUNT(*) FROM declaraties.bewijsstuk WHERE gemeente = 'gm0148'", null, default));

    [Test]
    public async Task Twee_keer_hetzelfde_mag_en_wordt_gevonden_ook_bij_een_ander()
    {
        var bon = Bewijsvoorbeelden.Pdf();
        var collega = Host.Als("ambtsdrager", persoon: await Persoon("raadslid"));
        var (een, twee, los) = (await Ik.Bewijs(bon), await collega.Bewijs(bon), await Ik.Bewijs(bon));
        var sha = Convert.ToHexStringLower(SHA256.HashData(bon));
        var (declaratie, ander) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.That(await Kast((k, _) => k.ZelfdeBon("gm0148", [sha], declaratie, default)), Is.Empty, "what is loose was not claimed");
        await Bevries(declaratie, een);
        await Bevries(ander, twee);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Kast((k, _) => k.ZelfdeBon("gm0148", [sha], declaratie, default))).Select(z => (z.Bewijsstuk, z.Houder, z.IsFactuur)), Is.EqualTo(new[] { (twee, ander, false) }));
            Assert.That((await Kast((k, _) => k.ZelfdeBon("gm0148", [sha, sha], Guid.Empty, default))).Select(z => z.Bewijsstuk), Is.EquivalentTo(new[] { een, twee }));
            Assert.That(await Kast((k, _) => k.ZelfdeBon("gm0106", [sha], Guid.Empty, default)), Is.Empty);
            Assert.That(await Kast((k, _) => k.ZelfdeBon("gm0148", [], Guid.Empty, default)), Is.Empty);
            Assert.That((await Kast((k, _) => k.Van("gm0148", [twee, Guid.CreateVersion7(), een, twee], default))).Select(b => b.Id), Is.EqualTo(new[] { twee, een }));
            Assert.That((await Haal(Ik, Pad + "?limit=100")).Ids, Does.Contain(los).And.Not.Contain(een));
        }
    }

    [Test]
    public async Task Vast_aan_een_declaratie_kan_het_niet_weg_en_niet_naar_een_andere()
    {
        var id = await Ik.Bewijs();
        var declaratie = Guid.CreateVersion7();
        await Bevries(declaratie, id, id);
        await Bevries(declaratie, id);
        var fout = Assert.ThrowsAsync<Afgewezen>(() => Bevries(Guid.CreateVersion7(), id))!;
        var weg = await Verwijder(Ik, id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((fout.Reden, fout.Code, fout.Extra["bewijsstuk"]), Is.EqualTo((Reden.Conflict, "bewijsstukNietVrij", (object)id)));
            Assert.That((weg.Status, weg.Code), Is.EqualTo((HttpStatusCode.Conflict, "bewijsstukLigtVast")));
            Assert.That((await Haal(Ik, $"{Pad}/{id}")).Json["houder"]!.GetValue<Guid>(), Is.EqualTo(declaratie));
            Assert.That((await Inhoud(Ik, id)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Wat_los_is_kan_weg_en_is_dan_ook_van_de_schijf_weg()
    {
        var id = await Ik.Bewijs();
        Assert.That(Bestanden(), Does.Contain($"{id:N}"));
        Assert.That((await Verwijder(Ik, id)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bestanden(), Does.Not.Contain($"{id:N}"));
            Assert.That((await Haal(Ik, $"{Pad}/{id}")).Code, Is.EqualTo("bewijsstukOnbekend"));
            Assert.That((await Haal(Ik, $"{Pad}/{id}/inhoud")).Code, Is.EqualTo("bewijsstukOnbekend"));
            Assert.That((await Verwijder(Ik, id)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.ThrowsAsync<Afgewezen>(() => Bevries(Guid.CreateVersion7(), id));
        }
    }

    [Test]
    public async Task Een_ander_ziet_niet_dat_het_er_is()
    {
        var id = await Ik.Bewijs();
        var ander = Host.Als("ambtsdrager", persoon: await Persoon("wethouder"));
        foreach (var (client, wat) in new[] { (ander, "another"), (Host.Als("ambtsdrager"), "nobody"), (Host.Als("leidinggevende"), "a manager"), (Host.Als("administratie"), "the administration"), (Griffier, "griffier") })
        {
            Assert.That((await Haal(client, $"{Pad}/{id}")).Code, Is.EqualTo("bewijsstukOnbekend"), wat);
            Assert.That((await Haal(client, $"{Pad}/{id}/inhoud")).Code, Is.EqualTo("bewijsstukOnbekend"), wat);
            Assert.That((await Verwijder(client, id)).Code, Is.EqualTo("bewijsstukOnbekend"), wat);
            Assert.That((await Haal(client, Pad)).Ids, Does.Not.Contain(id), wat);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Host.Als("controleur"), $"{Pad}/{id}/inhoud")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Host.Als("controleur").StuurIn(Bewijsvoorbeelden.Pdf())).Code, Is.EqualTo("rolOntbreekt"), "an auditor changes nothing");
            Assert.That((await Haal(Host.Als("publicatietaak"), $"{Pad}/{id}")).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", wie), $"{Pad}/{id}")).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(Anoniem, $"{Pad}/{id}/inhoud")).Code, Is.EqualTo("nietAangemeld"));
        }
    }

    [Test]
    public async Task Elke_inzage_laat_een_regel_na_en_de_naam_van_het_bestand_niet()
    {
        var id = await Ik.Bewijs();
        await Haal(Ik, $"{Pad}/{id}");
        await Haal(Host.Als("controleur"), $"{Pad}/{id}/inhoud");
        var regels = await Host.Declaraties(db => db.Query<(string Handeling, string Rol, string Velden)>(
            "SELECT handeling, rol, velden FROM declaraties.audit WHERE gemeente = 'gm0148' AND onderwerp = @Id ORDER BY volgnr", new { Id = id.ToString() }, default));
        Assert.That(regels, Is.EqualTo(new[]
        {
            ("VoegBewijsstukToe", "ambtsdrager", "naam soort omvang sha256"), ("BekijkBewijsstuk", "ambtsdrager", ""), ("BekijkInhoud", "controleur", ""),
        }));
    }

    [Test]
    public async Task Dezelfde_sleutel_geeft_het_eerste_antwoord_en_bewaart_niets_nieuws()
    {
        var bon = Bewijsvoorbeelden.Jpeg();
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var eerste = await Ik.StuurIn(bon, headers: [sleutel]);
        var voor = Bestanden();
        var tweede = await Ik.StuurIn(bon, headers: [sleutel]);
        var anders = await Ik.StuurIn(Bewijsvoorbeelden.Jpeg(), headers: [sleutel]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((tweede.Status, tweede.Text), Is.EqualTo((eerste.Status, eerste.Text)));
            Assert.That((anders.Status, anders.Code), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")));
            Assert.That(Bestanden(), Is.EquivalentTo(voor));
        }
    }

    [Test]
    public async Task Na_een_stop_krijgt_wat_is_vastgelegd_zijn_naam_en_gaat_wat_niet_is_vastgelegd_weg()
    {
        var (vast, weg) = (await Ik.Bewijs(), Guid.CreateVersion7());
        string Plek(Guid id) => Path.Combine(Host.Map, "bewijsstukken", "gm0148", $"{id:N}"[^2..], $"{id:N}");
        File.Move(Plek(vast), Plek(vast) + ".deel");
        Directory.CreateDirectory(Path.GetDirectoryName(Plek(weg))!);
        await File.WriteAllTextAsync(Plek(weg) + ".deel", "half");
        using var terug = await Inhoud(Ik, vast);
        Assert.That(terug.StatusCode, Is.EqualTo(HttpStatusCode.OK), "who asks before it was cleared up gets it too");
        File.Move(Plek(vast), Plek(vast) + ".deel");
        var opruiming = Host.Services.GetRequiredService<Opruiming>();
        await opruiming.Werk(default);
        Assert.That(Bestanden(), Does.Contain($"{vast:N}").And.Contain($"{weg:N}.deel"), "who is still sending is left alone");
        File.SetLastWriteTimeUtc(Plek(weg) + ".deel", DateTime.UnixEpoch);
        await opruiming.Werk(default);
        Assert.That(Bestanden(), Does.Contain($"{vast:N}").And.Not.Contain($"{weg:N}.deel"));
    }

    private sealed class ZonderLengte(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes, 0, bytes.Length);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
