using System.ComponentModel;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Where a choice stands: one of the two has acted, both have, or it was taken back.</summary>
internal enum Keuzestatus
{
    Voorgesteld,
    Gekozen,
    Ingetrokken,
}

/// <summary>The choice of a bureau for a term of the executive. // 003-01</summary>
[Description("De keuze van een bureau voor een collegeperiode.")]
internal sealed record Bureaukeuze(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("De collegeperiode.")] Guid Zittingsperiode,
    [property: Description("Het bureau.")] Guid Bureau,
    [property: Description("Hoe het ermee staat.")] Keuzestatus Status,
    [property: Description("De dag van het voorstel.")] DateOnly VoorgesteldOp,
    [property: Description("Wie het voorstelde: burgemeester of griffier.")] string VoorgesteldAls,
    [property: Description("De dag waarop de ander instemde; ontbreekt zolang dat niet is gebeurd.")] DateOnly? GekozenOp)
{
    public static readonly Bureaukeuze Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000070"), 1, Guid.Parse("01920000-0000-7000-8000-000000000011"), RegistreerBureau.Voorbeeld.Id, Keuzestatus.Voorgesteld, new DateOnly(2026, 4, 1), "griffier", null);

    public Task Send(HttpContext http, int status = 200) => Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"));
}

/// <summary>The choices of bureaus by term of the executive, and whether a certificate holds. // 003-01</summary>
internal sealed class Bureaukeuzen(GedragscodeDb db, Kaartenbak kaarten)
{
    /// <summary>A choice with who proposed it; the number is that of the caller in this module's audit log.</summary>
    internal sealed record Rij(
        Guid Id, int Versie, Guid Zittingsperiode, Guid Bureau, Keuzestatus Status, DateOnly VoorgesteldOp, string VoorgesteldAls, DateOnly? GekozenOp, Guid VoorgesteldDoor, Guid? VoorgesteldPersoon)
    {
        public Bureaukeuze Keuze => new(Id, Versie, Zittingsperiode, Bureau, Status, VoorgesteldOp, VoorgesteldAls, GekozenOp);
    }

    /// <summary>How many bureaus were chosen by both in a term of the executive: what the obligation <c>keuzeBureau</c> counts.</summary>
    public async Task<int> Tel(string gemeente, Guid periode, CancellationToken ct) => (await Van(gemeente, periode, ct)).Count(k => k.Status == Keuzestatus.Gekozen);

    /// <summary>The choices of a term, the oldest first.</summary>
    public async Task<IReadOnlyList<Rij>> Van(string gemeente, Guid periode, CancellationToken ct) =>
    [
        .. (await db.Query<Rij>(
            """
            SELECT id, versie, zittingsperiode, bureau, status, voorgesteld_op, voorgesteld_als, gekozen_op, voorgesteld_door, voorgesteld_persoon
            FROM gedragscode.bureaukeuze WHERE gemeente = @Gemeente AND zittingsperiode = @Periode
            """,
            new { Gemeente = gemeente, Periode = periode },
            ct)).OrderBy(k => k.Id),
    ];

    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public async Task<Rij> Vereis(string gemeente, Guid id, CancellationToken ct) => await db.Single<Rij>(
        """
        SELECT id, versie, zittingsperiode, bureau, status, voorgesteld_op, voorgesteld_als, gekozen_op, voorgesteld_door, voorgesteld_persoon
        FROM gedragscode.bureaukeuze WHERE gemeente = @Gemeente AND id = @Id
        """,
        new { Gemeente = gemeente, Id = id },
        ct) ?? throw new Afgewezen(Reden.NietGevonden, "bureaukeuzeOnbekend", "Deze keuze is er niet.");

    /// <summary>Moves a choice that was proposed on, at the version that the caller saw.</summary>
    public async Task<Bureaukeuze> Zet(string gemeente, Rij oud, Keuzestatus status, DateOnly? gekozenOp, CancellationToken ct)
    {
        var nieuw = oud.Keuze with { Versie = oud.Versie + 1, Status = status, GekozenOp = gekozenOp };
        return await db.Execute(
            "UPDATE gedragscode.bureaukeuze SET versie = @Versie, status = @Status, gekozen_op = @GekozenOp WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
            new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, Status = Naming.Of(status), nieuw.GekozenOp },
            ct) == 1
            ? nieuw
            : throw Afgewezen.Intussen();
    }

    /// <exception cref="Afgewezen">404 when there is no such bureau, 409 when its certificate does not hold on this day.</exception>
    public async Task VereisCertificaat(string gemeente, Guid bureau, DateOnly dag, CancellationToken ct)
    {
        if (!await Gecertificeerd(gemeente, bureau, dag, ct))
        {
            throw new Afgewezen(Reden.Conflict, "certificaatOngeldig", $"Het certificaat van dit bureau is op {dag:yyyy-MM-dd} niet geldig.");
        }
    }

    public async Task<bool> Gecertificeerd(string gemeente, Guid bureau, DateOnly dag, CancellationToken ct)
    {
        var certificaat = (await kaarten.Vereis<RegistreerBureau.Invoer>(gemeente, Bak.Bureaus, bureau, ct)).Gegevens.Certificaat!;
        return certificaat.GeldigVan <= dag && dag <= certificaat.GeldigTot;
    }
}
