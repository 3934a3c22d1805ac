using System.Text.Json;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Reads a dilemma back, judges whether this caller may see or change it, and writes it with its zones.</summary>
internal sealed class Dilemmaboek(GedragscodeDb db, Gespreksrechten rechten, TimeProvider clock)
{
    /// <summary>A dilemma as the caller sees it, at which version, and whether that is all of it.</summary>
    internal sealed record Gevonden(Dilemma Dilemma, int Versie, bool Volledig);

    private sealed record Rij(string Gegevens, int Versie);

    public static Dilemma Lees(string gegevens) => JsonSerializer.Deserialize<Dilemma>(gegevens, Json.Options)!;

    /// <summary>What everyone sees: the published text with its place, or the tombstone.</summary>
    public static Dilemma Publiek(Dilemma dilemma) => dilemma.Zichtbaarheid == Dilemmazichtbaarheid.Ingetrokken
        ? new Dilemma(dilemma.Id, dilemma.Zichtbaarheid) { Intrekking = dilemma.Intrekking! with { Toelichting = null } }
        : new Dilemma(dilemma.Id, dilemma.Zichtbaarheid) { Gremium = dilemma.Gremium, Zone = dilemma.Zone, Code = dilemma.Code, Waarden = dilemma.Waarden, Publicatie = dilemma.Publicatie };

    /// <exception cref="Afgewezen">404 when there is none, or none that this caller may know of.</exception>
    public async Task<Gevonden> Vind(string gemeente, Guid id, CancellationToken ct)
    {
        var rij = await db.Single<Rij>("SELECT gegevens, versie FROM gedragscode.dilemma WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        if (rij is not null)
        {
            var dilemma = Lees(rij.Gegevens);
            if (await rechten.Leest(gemeente, dilemma.Gremium!.Value, ct))
            {
                return new Gevonden(dilemma with { Zones = await Zones(gemeente, id, ct) }, rij.Versie, true);
            }

            if (dilemma.Zichtbaarheid != Dilemmazichtbaarheid.Gremium)
            {
                return new Gevonden(Publiek(dilemma), rij.Versie, false);
            }
        }

        throw new Afgewezen(Reden.NietGevonden, "dilemmaOnbekend", "Dit dilemma is er niet.");
    }

    /// <summary>As <see cref="Vind"/>, for a keeper who will change it.</summary>
    /// <exception cref="Afgewezen">403 for who does not keep it, 404, 412 or 428 by its version.</exception>
    public async Task<Gevonden> OmTeWijzigen(string gemeente, Guid id, IfMatch versies, CancellationToken ct)
    {
        var gevonden = await Vind(gemeente, id, ct);
        if (gevonden.Dilemma.Gremium is not { } gremium || !await rechten.Houdt(gemeente, gremium, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietHouder", "Dit mag alleen wie de dilemma's van dit gremium bijhoudt.");
        }

        versies.Check(required: true, gevonden.Versie, "openbaar", "volledig");
        return gevonden;
    }

    /// <summary>Writes a new dilemma, in its first zone.</summary>
    public async Task<Gevonden> Voeg(string gemeente, Dilemma nieuw, CancellationToken ct)
    {
        await db.Execute(
            """
            INSERT INTO gedragscode.dilemma (gemeente, id, sleutel, gremium, zone, status, zichtbaarheid, gegevens, versie)
            VALUES (@Gemeente, @Id, @Sleutel, @Gremium, @Zone, @Status, @Zichtbaarheid, @Gegevens, 1)
            """,
            Velden(gemeente, nieuw, 0),
            ct);
        return await Sla(gemeente, nieuw, 1, "Zo ingebracht.", ct);
    }

    /// <summary>Writes a changed dilemma; another zone is remembered with its reason.</summary>
    /// <exception cref="Afgewezen">412 when someone else was first.</exception>
    /// <exception cref="OngeldigeInvoer">Another zone without a reason.</exception>
    public async Task<Gevonden> Werk(string gemeente, Gevonden oud, Dilemma nieuw, string? zonereden, CancellationToken ct)
    {
        var anders = nieuw.Zone != oud.Dilemma.Zone;
        if (anders && zonereden is null)
        {
            throw new OngeldigeInvoer([new Fout("zonereden", "verplicht", "Zeg waarom het dilemma in een andere zone komt.")]);
        }

        var gewijzigd = await db.Execute(
            """
            UPDATE gedragscode.dilemma
            SET zone = @Zone, status = @Status, zichtbaarheid = @Zichtbaarheid, gegevens = @Gegevens, versie = versie + 1
            WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie
            """,
            Velden(gemeente, nieuw, oud.Versie),
            ct);
        return gewijzigd == 1
            ? await Sla(gemeente, nieuw, oud.Versie + 1, anders ? zonereden : null, ct)
            : throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Iemand anders heeft dit dilemma intussen gewijzigd. Haal het opnieuw op.");
    }

    private async Task<Gevonden> Sla(string gemeente, Dilemma nu, int versie, string? zonereden, CancellationToken ct)
    {
        if (zonereden is not null)
        {
            await db.Execute(
                """
                INSERT INTO gedragscode.dilemmazone (gemeente, dilemma, volgnr, zone, vanaf, reden)
                SELECT @Gemeente, @Id, COALESCE(MAX(volgnr), 0) + 1, @Zone, @Vanaf, @Reden
                FROM gedragscode.dilemmazone WHERE gemeente = @Gemeente AND dilemma = @Id
                """,
                new { Gemeente = gemeente, nu.Id, Zone = Naming.Of(nu.Zone!.Value), Vanaf = clock.Vandaag(), Reden = zonereden },
                ct);
        }

        return new Gevonden(nu with { Zones = await Zones(gemeente, nu.Id, ct) }, versie, true);
    }

    private Task<IReadOnlyList<Zonestand>> Zones(string gemeente, Guid id, CancellationToken ct) => db.Query<Zonestand>(
        "SELECT zone, vanaf, reden FROM gedragscode.dilemmazone WHERE gemeente = @Gemeente AND dilemma = @Id ORDER BY volgnr", new { Gemeente = gemeente, Id = id }, ct);

    private object Velden(string gemeente, Dilemma d, int versie) => new
    {
        Gemeente = gemeente,
        d.Id,
        Sleutel = Besprekingen.Sleutel(clock.Vandaag(), d.Id),
        Gremium = Naming.Of(d.Gremium!.Value),
        Zone = Naming.Of(d.Zone!.Value),
        Status = Naming.Of(d.Status!.Value),
        Zichtbaarheid = Naming.Of(d.Zichtbaarheid),
        // The zones have a table of their own.
        Gegevens = JsonSerializer.Serialize(d with { Zones = null }, Json.Options),
        Versie = versie,
    };
}
