using System.ComponentModel;
using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Kaarten;

/// <summary>Something small that is kept whole, at a version.</summary>
[Description("Iets dat is vastgelegd, met zijn id en versie.")]
internal sealed record Kaart<T>(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Wat er is vastgelegd.")] T Gegevens)
    where T : class
{
    private const string Weergave = "volledig";

    /// <summary>Answers with this thing and the tag of its version; a new one also says where it is.</summary>
    public Task Send(HttpContext http, int status = 200, bool isPublic = false) => Answer.Json(
        http, this, status, IfMatch.Tag(Versie, Weergave), status == 201 ? $"{http.Request.Path}/{Id}" : null, isPublic);

    /// <exception cref="Afgewezen">412, 428: as <see cref="IfMatch.Check"/>.</exception>
    public void Check(IfMatch versies) => versies.Check(required: true, Versie, Weergave);
}

/// <summary>The kinds of cards, as they are stored.</summary>
internal static class Bak
{
    public const string Aanspreekpunten = "aanspreekpunten";
    public const string Regelingen = "regelingen";
    public const string Bureaus = "bureaus";

    /// <summary>The circle of one person: nobody else reads it. // 001-22</summary>
    public static string Kring(Guid persoon) => $"kring {persoon:N}";
}

/// <summary>Keeps sets that are small by nature: all of one kind are read at once. Writing notes the change for the audit log.</summary>
internal sealed class Kaartenbak(GedragscodeDb db, Call call, TimeProvider clock)
{
    private sealed record Rij(Guid Id, int Versie, string Gegevens)
    {
        public Kaart<T> Als<T>()
            where T : class => new(Id, Versie, JsonSerializer.Deserialize<T>(Gegevens, Json.Options)!);
    }

    public async Task<IReadOnlyList<Kaart<T>>> Alle<T>(string gemeente, string bak, CancellationToken ct)
        where T : class => [.. (await db.Query<Rij>(
            "SELECT id, versie, gegevens FROM gedragscode.kaart WHERE gemeente = @Gemeente AND bak = @Bak", new { Gemeente = gemeente, Bak = bak }, ct)).Select(r => r.Als<T>())];

    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public async Task<Kaart<T>> Vereis<T>(string gemeente, string bak, Guid id, CancellationToken ct)
        where T : class => (await db.Single<Rij>(
            "SELECT id, versie, gegevens FROM gedragscode.kaart WHERE gemeente = @Gemeente AND bak = @Bak AND id = @Id", new { Gemeente = gemeente, Bak = bak, Id = id }, ct))?.Als<T>()
        ?? throw new Afgewezen(Reden.NietGevonden, "nietGevonden", "Dit is er niet.");

    public async Task<Kaart<T>> Voeg<T>(string gemeente, string bak, T gegevens, CancellationToken ct)
        where T : class
    {
        var kaart = new Kaart<T>(Guid.CreateVersion7(), 1, gegevens);
        await db.Execute(
            "INSERT INTO gedragscode.kaart (gemeente, bak, id, versie, gegevens, vastgelegd_op) VALUES (@Gemeente, @Bak, @Id, @Versie, @Gegevens, @Nu)", Args(gemeente, bak, kaart), ct);
        call.Noteer(kaart.Id.ToString(), "gegevens");
        return kaart;
    }

    /// <exception cref="Afgewezen">404, 412, 428.</exception>
    public async Task<Kaart<T>> Wijzig<T>(string gemeente, string bak, Guid id, IfMatch versies, Func<T, T> nieuw, CancellationToken ct)
        where T : class
    {
        var oud = await Vereis<T>(gemeente, bak, id, ct);
        oud.Check(versies);
        var kaart = new Kaart<T>(id, oud.Versie + 1, nieuw(oud.Gegevens));
        if (await db.Execute(
            "UPDATE gedragscode.kaart SET versie = @Versie, gegevens = @Gegevens, vastgelegd_op = @Nu WHERE gemeente = @Gemeente AND bak = @Bak AND id = @Id AND versie = @Versie - 1",
            Args(gemeente, bak, kaart),
            ct) == 0)
        {
            throw Afgewezen.Intussen();
        }

        call.Noteer(id.ToString(), "gegevens");
        return kaart;
    }

    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public async Task<bool> Verwijder(string gemeente, string bak, Guid id, CancellationToken ct)
    {
        call.Noteer(id.ToString());
        return await db.Execute("DELETE FROM gedragscode.kaart WHERE gemeente = @Gemeente AND bak = @Bak AND id = @Id", new { Gemeente = gemeente, Bak = bak, Id = id }, ct) == 1
            ? true
            : throw new Afgewezen(Reden.NietGevonden, "nietGevonden", "Dit is er niet.");
    }

    private object Args<T>(string gemeente, string bak, Kaart<T> kaart)
        where T : class => new { Gemeente = gemeente, Bak = bak, kaart.Id, kaart.Versie, Gegevens = JsonSerializer.Serialize(kaart.Gegevens, Json.Options), Nu = clock.GetUtcNow() };
}
