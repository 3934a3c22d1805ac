using System.Net;
using System.Net.Http.Headers;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Web;

/// <summary>A token that is given must hold, also where none is needed.</summary>
public sealed class TokenTests : ContractTests
{
    private IEnumerable<(string Naam, string Header)> Ongeldig()
    {
        var goed = Host.Token(["griffier"]);
        var delen = goed.Split('.');
        yield return ("leeg", "Bearer");
        yield return ("onleesbaar", "Bearer onzin");
        yield return ("andere soort", "Basic Z3JpZmZpZXI6Z2VoZWlt");
        yield return ("verlopen", $"Bearer {Host.Token(["griffier"], klok: new TestKlok { Nu = TimeProvider.System.GetUtcNow().AddHours(-13) })}");
        yield return ("nog niet geldig", $"Bearer {Host.Token(["griffier"], klok: new TestKlok { Nu = TimeProvider.System.GetUtcNow().AddHours(1) })}");
        yield return ("zonder handtekening", $"Bearer {Base64("""{"alg":"none","typ":"JWT"}""")}.{delen[1]}.");
        yield return ("andere handtekening", $"Bearer {delen[0]}.{delen[1]}.{new string(delen[2][0] == 'A' ? 'B' : 'A', 1)}{delen[2][1..]}");
        yield return ("andere inhoud", $"Bearer {delen[0]}.{Base64(Inhoud(delen[1]).Replace("griffier", "gemeentesecretaris", StringComparison.Ordinal))}.{delen[2]}");
    }

    private static string Base64(string tekst) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(tekst));

    private static string Inhoud(string deel) => System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(deel));

    [Test]
    public async Task Ongeldig_token_is_een_401_ook_op_een_openbaar_pad()
    {
        foreach (var (naam, header) in Ongeldig())
        {
            foreach (var handeling in Handelingen)
            {
                var antwoord = await Voer(Anoniem, handeling, "", ("Authorization", header));
                using (Assert.EnterMultipleScope())
                {
                    Assert.That((antwoord.Status, antwoord.Headers.GetValueOrDefault("WWW-Authenticate")), Is.EqualTo((HttpStatusCode.Unauthorized, "Bearer")), $"{naam}: {handeling}: {antwoord.Text}");
                    Assert.That(antwoord.Headers["Content-Type"], Is.EqualTo("application/problem+json"));
                }
            }
        }
    }

    [Test]
    public async Task Token_van_een_andere_host_geldt_hier_niet()
    {
        await using var ander = new TestHost();
        ander.Anoniem().Dispose();
        Assert.That((await Haal(Host.Met(ander.Token(["griffier"])), Dalfsen + "/registers/geschenken")).Code, Is.EqualTo("tokenOngeldig"));
    }

    [Test]
    public async Task Token_in_het_adres_telt_niet()
    {
        var registreer = Handelingen.Single(h => h.Id == "RegistreerGeschenk");
        Assert.That((await Voer(Anoniem, registreer, $"?access_token={Host.Token(["griffier"])}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Meer_rollen_in_een_token_gelden_samen()
    {
        var registreer = Handelingen.Single(h => h.Id == "RegistreerGeschenk");
        Assert.That((await Voer(Host.Met(Host.Token(["leidinggevende", "griffier"])), registreer)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Naam_van_het_schema_mag_in_kleine_letters()
    {
        var client = Host.Anoniem();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("bearer", Host.Token(["griffier"]));
        Assert.That((await Voer(client, Handelingen.Single(h => h.Id == "RegistreerGeschenk"))).Status, Is.EqualTo(HttpStatusCode.Created));
    }
}
