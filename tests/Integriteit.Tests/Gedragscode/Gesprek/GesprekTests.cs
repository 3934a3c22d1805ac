using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode;
using Integriteit.Kern;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>What the tests of the talk have in common: the three of the driehoek, and members of each body.</summary>
public abstract class GesprekTests(Provider provider) : HttpTests(provider)
{
    protected HttpClient Secretaris { get; private set; } = null!;

    protected HttpClient Burgemeester { get; private set; } = null!;

    protected HttpClient Raadslid { get; private set; } = null!;

    protected HttpClient Wethouder { get; private set; } = null!;

    protected HttpClient Ambtenaar { get; private set; } = null!;

    protected HttpClient Oudraadslid { get; private set; } = null!;

    protected Guid Wethouderspersoon { get; private set; }

    [OneTimeSetUp]
    public async Task Leden()
    {
        Secretaris = Host.Als("gemeentesecretaris");
        Burgemeester = Host.Als("burgemeester");
        Wethouderspersoon = await Persoon("wethouder", naam: "A. van den Berg");
        Raadslid = Host.Als("ambtsdrager", persoon: await Persoon("raadslid", naam: "Jeanne d'Arcy-Jansen"));
        Wethouder = Host.Als("ambtsdrager", persoon: Wethouderspersoon);
        Ambtenaar = Host.Als("ambtsdrager", persoon: await Persoon("ambtenaar"));
        Oudraadslid = Host.Als("ambtsdrager", persoon: await Persoon("raadslid", totEnMet: "2022-03-29"));
    }

    /// <summary>The caller of that name.</summary>
    protected HttpClient Als(string wie) => wie switch
    {
        "griffier" => Griffier,
        "gemeentesecretaris" => Secretaris,
        "burgemeester" => Burgemeester,
        "raadslid" => Raadslid,
        "wethouder" => Wethouder,
        "ambtenaar" => Ambtenaar,
        "oudraadslid" => Oudraadslid,
        "leidinggevende" => Host.Als("leidinggevende"),
        "griffier van elders" => Host.Als("griffier", "gm0106"),
        _ => Anoniem,
    };

    protected static void Geweigerd(Antwoord antwoord, HttpStatusCode status, string code) =>
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((status, code)), antwoord.Text);

    /// <summary>Expects 400 with exactly these faulty fields.</summary>
    protected static void Fout(Antwoord antwoord, params string[] velden) =>
        Assert.That((antwoord.Status, string.Join(' ', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, string.Join(' ', velden))), antwoord.Text);

    private async Task<T> Databank<T>(Func<GedragscodeDb, Task<T>> werk)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await werk(scope.ServiceProvider.GetRequiredService<GedragscodeDb>());
    }

    /// <summary>What the log says of one thing: who did what, with which result.</summary>
    protected Task<IReadOnlyList<string>> Auditspoor(string onderwerp) => Databank(async db => (IReadOnlyList<string>)
        [.. (await db.Query<Audit.Regel>(
            "SELECT gemeente, volgnr, tijdstip, actor, rol, handeling, onderwerp, uitkomst, verzoek, velden, vorige_hash, hash FROM gedragscode.audit WHERE gemeente = 'gm0148' AND onderwerp = @Onderwerp ORDER BY volgnr",
            new { Onderwerp = onderwerp },
            default)).Select(r => $"{r.Rol} {r.Handeling} {r.Uitkomst}")]);

    /// <summary>The events about one thing, in order.</summary>
    protected Task<IReadOnlyList<JsonNode>> Berichten(string soort, Guid onderwerp) => Databank(async db => (IReadOnlyList<JsonNode>)
        [.. (await db.Query<string>("SELECT inhoud FROM gedragscode.outbox WHERE gemeente = 'gm0148' AND soort = @Soort ORDER BY ontstaan_op", new { Soort = $"Integriteit.Contracts.Gedragscode.{soort}" }, default))
            .Where(b => b.Contains(onderwerp.ToString(), StringComparison.Ordinal)).Select(b => JsonNode.Parse(b)!)]);
}
