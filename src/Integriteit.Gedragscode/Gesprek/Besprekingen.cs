using System.Text.Json;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Reads a talk back, judges whether this caller may see or change it, and writes it.</summary>
internal sealed class Besprekingen(GedragscodeDb db, Gespreksrechten rechten)
{
    /// <summary>A talk as the caller sees it, at which version, and whether that is all of it.</summary>
    internal sealed record Gevonden(Integriteitsbespreking Bespreking, int Versie, bool Volledig);

    private sealed record Rij(string Gegevens, int Versie);

    public static Integriteitsbespreking Lees(string gegevens) => JsonSerializer.Deserialize<Integriteitsbespreking>(gegevens, Json.Options)!;

    /// <summary>What everyone may know of a held talk.</summary>
    public static Integriteitsbespreking Publiek(Integriteitsbespreking bespreking) => bespreking with { Voorbereiding = null, Uitkomst = null, Afzegging = null };

    /// <summary>The order of the list: by day, then by id.</summary>
    public static string Sleutel(DateOnly dag, Guid id) => $"{dag:yyyyMMdd}{id:N}";

    /// <summary>The talk, or null when there is none that this caller may know of.</summary>
    public async Task<Gevonden?> Probeer(string gemeente, Guid id, CancellationToken ct)
    {
        var rij = await db.Single<Rij>("SELECT gegevens, versie FROM gedragscode.bespreking WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        if (rij is null)
        {
            return null;
        }

        var bespreking = Lees(rij.Gegevens);
        return await rechten.Leest(gemeente, bespreking.Gremium, ct) ? new Gevonden(bespreking, rij.Versie, true)
            : bespreking.Openbaar ? new Gevonden(Publiek(bespreking), rij.Versie, false)
            : null;
    }

    /// <exception cref="Afgewezen">404 when there is none, or none that this caller may know of.</exception>
    public async Task<Gevonden> Vind(string gemeente, Guid id, CancellationToken ct) =>
        await Probeer(gemeente, id, ct) ?? throw new Afgewezen(Reden.NietGevonden, "besprekingOnbekend", "Deze bespreking is er niet.");

    /// <summary>As <see cref="Vind"/>, for a caller who will change it.</summary>
    /// <exception cref="Afgewezen">403 for who does not keep it, 404, 412 or 428 by its version.</exception>
    public async Task<Gevonden> OmTeWijzigen(string gemeente, Guid id, IfMatch versies, CancellationToken ct)
    {
        var gevonden = await Vind(gemeente, id, ct);
        await rechten.VereisHouder(gemeente, gevonden.Bespreking.Gremium, ct);
        versies.Check(required: true, gevonden.Versie, "openbaar", "volledig");
        return gevonden;
    }

    public Task<int> Voeg(string gemeente, Integriteitsbespreking nieuw, CancellationToken ct) => db.Execute(
        """
        INSERT INTO gedragscode.bespreking (gemeente, id, sleutel, gremium, status, handelingen, dag, gegevens, versie)
        VALUES (@Gemeente, @Id, @Sleutel, @Gremium, @Status, @Handelingen, @Dag, @Gegevens, 1)
        """,
        Velden(gemeente, nieuw, 0),
        ct);

    /// <exception cref="Afgewezen">412 when someone else was first.</exception>
    public async Task<Gevonden> Werk(string gemeente, Integriteitsbespreking nieuw, int versie, CancellationToken ct)
    {
        var gewijzigd = await db.Execute(
            """
            UPDATE gedragscode.bespreking
            SET sleutel = @Sleutel, status = @Status, handelingen = @Handelingen, dag = @Dag, gegevens = @Gegevens, versie = versie + 1
            WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie
            """,
            Velden(gemeente, nieuw, versie),
            ct);
        return gewijzigd == 1
            ? new Gevonden(nieuw, versie + 1, true)
            : throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Iemand anders heeft deze bespreking intussen gewijzigd. Haal haar opnieuw op.");
    }

    private static object Velden(string gemeente, Integriteitsbespreking b, int versie) => new
    {
        Gemeente = gemeente,
        b.Id,
        Sleutel = Sleutel(b.Dag, b.Id),
        Gremium = Naming.Of(b.Gremium),
        Status = Naming.Of(b.Status),
        Handelingen = string.Join(' ', b.Handelingen.Select(Naming.Of)),
        b.Dag,
        Gegevens = JsonSerializer.Serialize(b, Json.Options),
        Versie = versie,
    };
}
