using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Kern.Data;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>After a whole scenario, nothing that was said stands anywhere in the data or the logs, and nothing of who said it.</summary>
public sealed class GeheimTests(Provider provider) : MeldTests(provider)
{
    private const string Beller = "Planted-UserAgent/7.3", Adres = "203.0.113.77", Sleutel = "planted-key-of-the-caller";

    private static readonly string[] Geplant =
    [
        "Woordinhoud", "Woordbetrokkene", "Woordwanneer", "Woordwaar", "Woordbesproken", "Woordnaam", "Woordcontact", "Woordvraag", "Woordantwoord", "Woordnotitie", "Woordbevestiging",
        "Woordmotivering", "Woordslotsom", "Woordreden", "Woordopen", "Woordterug", "Woordbestand", "Woordbijlage", "Woordkopie", "Woordkopienaam", "Woordgrond", "Woordschade", "Woordvervallen", Deelvoorbeelden.Wachtzin, Beller, Adres, Sleutel,
    ];

    private static readonly Logboek logboek = new();

    protected override TestHost Maak(Provider provider) => new(
        provider,
        new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft"] = "Trace" },
        services => services.AddSingleton<ILoggerProvider>(logboek));

    [Test]
    public async Task Geen_geplant_woord_staat_ergens()
    {
        var wie = Host.Anoniem();
        wie.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Beller);
        wie.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", Adres);
        wie.DefaultRequestHeaders.TryAddWithoutValidation("Idempotency-Key", Sleutel);
        var code = await Meld(Melding("belangenverstrengeling", "vertrouwelijk", omschrijving: "Woordinhoud", anders:
        [
            ("betrokkenen", new JsonArray(new JsonObject { ["persoon"] = Wie["eersteWethouder"].ToString(), ["omschrijving"] = "Woordbetrokkene" })),
            ("wanneer", "Woordwanneer"), ("waar", "Woordwaar"), ("alBesproken", "Woordbesproken"),
            ("identiteit", new JsonObject { ["naam"] = "Woordnaam", ["contact"] = "Woordcontact", ["persoon"] = Wie["raadslid"].ToString() }),
        ]), wie);
        await Gemaakt(Post(Als("raadslid"), Meldingen, Melding("benadeling", "open", omschrijving: "Woordopen"), ("Eerdere-Ontvangstcode", code)));
        var melding = await Enige("burgemeester");
        await Gemaakt(Post(Als("burgemeester"), $"{Meldingen}/{melding.Id}/berichten", new JsonObject { ["tekst"] = "Woordvraag" }, ("Idempotency-Key", Guid.CreateVersion7().ToString())));
        await Gemaakt(Stuur(Host.Anoniem(), HttpMethod.Post, Dossier + "/berichten", new JsonObject { ["tekst"] = "Woordantwoord" }, ("Ontvangstcode", code), ("User-Agent", Beller)));
        await Gemaakt(Post(Als("burgemeester"), $"{Meldingen}/{melding.Id}/notities", new JsonObject { ["tekst"] = "Woordnotitie" }));
        var bijlage = new StringContent("Woordbijlage");
        bijlage.Headers.ContentType = new("application/octet-stream");
        bijlage.Headers.ContentDisposition = new("attachment") { FileName = "Woordbestand.txt" };
        await Gemaakt(StuurRauw(Host.Anoniem(), HttpMethod.Post, Dossier + "/bijlagen", bijlage, ("Ontvangstcode", code)));
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/bijlagen")).Text, Does.Contain("Woordbestand"));
        await Zet("burgemeester", melding, "bevestiging", ("bericht", "Woordbevestiging"));
        await Zet("burgemeester", melding, "triage", ("regime", "wbk"), ("motivering", "Woordmotivering"));
        Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/kring", new JsonObject { ["persoon"] = Wie["griffier"].ToString(), ["functie"] = "griffier", ["recht"] = "lezen", ["reden"] = "Woordreden" }, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.OK));
        await Zet("burgemeester", melding, "beraad", ("deelnemers", new JsonArray(Wie["burgemeester"].ToString(), Wie["griffier"].ToString())), ("slotsom", "Woordslotsom"));
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Woordterug"));
        await Deel(melding);
        // Refusals leave rows as well.
        await Stap("burgemeester", melding, StapVan("sluiting", ("reden", "Woordreden")));
        await Haal(Als("eersteWethouder"), $"{Meldingen}/{melding.Id}");
        Assert.That(await Host.Services.GetRequiredService<Meldherinneringen>().Werk(default), Is.GreaterThan(0));

        var gelezen = (await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")).Text;
        Assert.That(gelezen, Does.Contain("Woordinhoud").And.Contain("Woordslotsom").And.Not.Contain("Woordnaam"), "the words were there to be found");
        string[] gezocht = [.. Geplant, code, code.Replace(" ", "", StringComparison.Ordinal), code[..9], Wie["eersteWethouder"].ToString("N"), Wie["raadslid"].ToString("N")];
        foreach (var (plaats, inhoud) in await Alles())
        {
            foreach (var woord in gezocht)
            {
                Assert.That(inhoud.Contains(woord, StringComparison.OrdinalIgnoreCase), Is.False, $"{woord} stands in {plaats}");
            }

            // Ids as they are written: with dashes.
            foreach (var naam in new[] { "raadslid", "eersteWethouder" })
            {
                Assert.That(inhoud.Contains(Wie[naam].ToString(), StringComparison.OrdinalIgnoreCase), Is.False, $"the {naam} stands in {plaats}");
            }
        }
    }

    /// <summary>Shares something of it, and forwards it.</summary>
    private async Task Deel(Antwoord melding)
    {
        var pad = $"{Meldingen}/{melding.Id}";
        await Gemaakt(Post(Als("burgemeester"), pad + "/deelversies", Deelvoorbeelden.Deelversie(weg: [(0, 5, "identiteitMelder")])));
        await Gemaakt(StuurRauw(Als("burgemeester"), HttpMethod.Post, pad + "/bijlagen/1/deelversies", Deelvoorbeelden.Bestand("Woordkopie", "Woordkopienaam.txt")));
        await Gemaakt(Post(Als("burgemeester"), pad + "/doorzendingen", Deelvoorbeelden.Doorzending(1, 2).Met(("grond", "Woordgrond"), ("kennisgevingSchaadt", "Woordschade")), ("Idempotency-Key", Guid.CreateVersion7().ToString())));
        foreach (var (deel, body) in new[] { ("pakket", new JsonObject { ["wachtzin"] = Deelvoorbeelden.Wachtzin }), ("kennisgeving", new JsonObject { ["gegeven"] = false, ["waaromVervallen"] = "Woordvervallen" }) })
        {
            Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{pad}/doorzendingen/1/{deel}", body, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.OK), deel);
        }

        Assert.That((await Haal(Als("burgemeester"), pad + "/deelversies")).Text, Does.Contain("Woordkopienaam"));
    }

    /// <summary>The same words are found where they are not locked, so that the search itself is shown to work.</summary>
    [Test]
    public async Task Zoeken_vindt_wat_er_wel_staat()
    {
        await Persoon("raadslid", naam: "Vindbare Naam");
        Assert.That((await Registers()).Contains("Vindbare Naam", StringComparison.Ordinal), Is.True);
        Assert.That(logboek.Tekst, Does.Contain("meldingen"));
    }

    [Test]
    public async Task Van_een_anonieme_aanroep_blijft_geen_tijd_en_geen_beller()
    {
        var na = (await Auditregels()).Count;
        await Meld(Melding("datalek"), Host.Anoniem());
        var regel = (await Auditregels())[na];
        Assert.That((regel.Handeling, regel.Rol, regel.Tijdstip), Is.EqualTo(("DienMeldingIn", "", new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero))));
        // A number made by time would begin with it: milliseconds in its first 48 bits.
        var tijd = Convert.ToInt64(regel.Verzoek[..12], 16);
        Assert.That(Math.Abs(tijd - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()), Is.GreaterThan(TimeSpan.FromDays(1).TotalMilliseconds));
        Assert.That(await Databank((db, _) => db.Single<string>("SELECT onderwerp FROM meldingen.actor WHERE gemeente = @Gemeente AND id = @Actor", new { Gemeente = "gm0148", regel.Actor }, default)), Is.EqualTo("anoniem"));
        // Someone with a token is as unknown to the log: the name is in the vault.
        await Meld(Melding("datalek", "vertrouwelijk"), Als("ambtenaar"));
        var met = (await Auditregels())[^1];
        Assert.That((met.Handeling, met.Actor), Is.EqualTo(("DienMeldingIn", regel.Actor)));
    }

    private Task<IReadOnlyList<Integriteit.Kern.Audit.Regel>> Auditregels() => Databank((db, _) => db.Query<Integriteit.Kern.Audit.Regel>(
        "SELECT gemeente, volgnr, tijdstip, actor, rol, handeling, onderwerp, uitkomst, verzoek, velden, vorige_hash, hash FROM meldingen.audit WHERE gemeente = @Gemeente ORDER BY volgnr", new { Gemeente = "gm0148" }, default));

    /// <summary>All files of the module on SQLite; on SQL Server every row of its tables. And the log.</summary>
    private async Task<List<(string Plaats, string Inhoud)>> Alles()
    {
        var alles = new List<(string, string)> { ("the log", logboek.Tekst) };
        if (Provider == Provider.Sqlite)
        {
            alles.AddRange(Directory.GetFiles(Host.Map, "meldingen*").Concat(Directory.GetFiles(Host.Sleutels)).Select(f => (Path.GetFileName(f), Lees(f))));
            Assert.That(alles, Has.Count.GreaterThan(2));
        }
        else
        {
            foreach (var tabel in new[] { "melding", "lezer", "geheim", "identiteit", "ontvangstcode", "bericht", "bijlage", "bijlagedeel", "identiteitsverzoek", "inzage", "termijn", "protocol", "vernietiging", "gezien", "bewaarregeling", "codepoging", "jaarverslag", "vertrouwensgesprek", "vertrouwenstelling", "meldconcept", "deelversie", "koppeling", "audit", "outbox", "inbox", "idempotentie" })
            {
                var rijen = await Databank((db, _) => db.Query<object>($"SELECT * FROM meldingen.{tabel}", null, default));
                alles.Add((tabel, string.Join('\n', rijen.Select(r => string.Join('|', ((IDictionary<string, object>)r).Values)))));
            }
        }

        return alles;
    }

    private Task<string> Registers() => Provider == Provider.Sqlite
        ? Task.FromResult(string.Concat(Directory.GetFiles(Host.Map, "registers*").Select(Lees)))
        : Host.Registers(async db => string.Join('\n', await db.Query<string>("SELECT naam FROM registers.persoon WHERE gemeente = 'gm0148'", null, default)));

    private static string Lees(string bestand)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stroom.Length];
        stroom.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    private sealed class Logboek : ILoggerProvider, ILogger
    {
        private readonly StringBuilder tekst = new();

        public string Tekst
        {
            get
            {
                lock (tekst)
                {
                    return tekst.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (tekst)
            {
                tekst.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public void Dispose()
        {
        }
    }
}
