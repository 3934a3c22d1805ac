using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>What the tests of risk analyses have in common: a term of the executive with a bureau that both chose.</summary>
public abstract class RisicoTests(Provider provider) : HttpTests(provider)
{
    protected const string Lijst = Dalfsen + "/risicoanalyses";

    protected Guid College { get; private set; }

    protected Guid Bureau { get; private set; }

    protected HttpClient Burgemeester => Host.Als("burgemeester", sub: "de-burgemeester");

    protected const string Vandaag = "2026-05-20";

    [OneTimeSetUp]
    public async Task Kies()
    {
        ZetKlok();
        College = (await Post(Host.Als("gemeentesecretaris"), Dalfsen + "/zittingsperioden", Mensen.Periode("college"))).Id;
        Bureau = (await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau("2026-01-01", "2026-12-31"))).Id;
        var keuze = await Post(Griffier, Dalfsen + "/bureaukeuzen", Mensen.Keuze(College, Bureau));
        var gekozen = await Stuur(Burgemeester, HttpMethod.Post, $"{Dalfsen}/bureaukeuzen/{keuze.Id}/bevestiging", null, ("If-Match", "*"));
        Assert.That(gekozen.Status, Is.EqualTo(HttpStatusCode.OK), gekozen.Text);
    }

    [SetUp]
    public void ZetKlok() => Host.Klok.Nu = new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Asks for an analysis and expects that to work.</summary>
    protected async Task<Antwoord> Vraag(string naam = "K. Kandidaat", Guid? persoon = null, HttpClient? wie = null)
    {
        var antwoord = await Post(wie ?? Griffier, Lijst, Mensen.Kandidaat(College, naam).Met(("kandidaatPersoon", persoon?.ToString())));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>One step further; without an <paramref name="etag"/> whichever version there is.</summary>
    protected static Task<Antwoord> Stap(HttpClient wie, Antwoord analyse, string stap, JsonObject? body, string? etag = "*") =>
        Stuur(wie, HttpMethod.Post, $"{Lijst}/{analyse.Id}/{stap}", body, etag is null ? [] : [("If-Match", etag)]);

    protected Task<Antwoord> Voer(Antwoord analyse, string niveau = "laag") => Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering(Vandaag, niveau));
}
