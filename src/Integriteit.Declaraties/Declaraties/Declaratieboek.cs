using System.Text.Json;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>The one way in which a claim is read and moved; who may, the caller of this has judged.</summary>
internal sealed class Declaratieboek(DeclaratiesDb db, Audit audit, Call call, TimeProvider clock)
{
    /// <summary>The claim, or null when there is none.</summary>
    public async Task<Declaratie?> Lees(string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<string>("SELECT gegevens FROM declaraties.declaratie WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } json ? Declaratie.Lees(json) : null;

    /// <summary>Keeps a new claim, as its first version.</summary>
    public async Task<Declaratie> Maak(string gemeente, Declaratie nieuw, IEnumerable<string> velden, CancellationToken ct)
    {
        await db.Lock($"declaratie:{gemeente}", ct);
        var laatste = await db.Single<long?>("SELECT MAX(sleutel) FROM declaraties.declaratie WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) ?? 0;
        await db.Execute(
            """
            INSERT INTO declaraties.declaratie (gemeente, id, sleutel, versie, persoon, ambt, beheerder, staat, gevraagd, gegevens)
            VALUES (@Gemeente, @Id, @Sleutel, 1, @Persoon, @Ambt, @Beheerder, @Staat, @Gevraagd, @Gegevens)
            """,
            Rij(gemeente, nieuw, laatste + 1),
            ct);
        return await Nasleep(gemeente, null, nieuw, Declaratiegebeurtenis.Aangemaakt, null, velden, ct);
    }

    /// <summary>
    /// Keeps the next version of a claim: the row, the version with its reason, the lines that are searched, the event, and
    /// the names of the fields for the audit log (a command that moves several claims notes its own after this).
    /// </summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="oud">The claim as it was read.</param>
    /// <param name="nieuw">The claim as it becomes; its version is set here.</param>
    /// <param name="gebeurtenis">What happened.</param>
    /// <param name="reden">Why, when there is more to say than the event.</param>
    /// <param name="velden">The fields that changed.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Afgewezen">409 for a step that its state does not allow, 412 when another was first.</exception>
    public async Task<Declaratie> Bewaar(string gemeente, Declaratie oud, Declaratie nieuw, Declaratiegebeurtenis gebeurtenis, string? reden, IEnumerable<string> velden, CancellationToken ct)
    {
        if (!Levensloop.Kan(oud.Staat, gebeurtenis, nieuw.Staat))
        {
            throw Levensloop.Verkeerd(oud.Staat);
        }

        nieuw = nieuw with { Id = oud.Id, Versie = oud.Versie + 1 };
        if (await db.Execute(
            """
            UPDATE declaraties.declaratie SET versie = @Versie, beheerder = @Beheerder, staat = @Staat, voorgelegd_aan = @VoorgelegdAan, ingediend_op = @IngediendOp, gevraagd = @Gevraagd, toegekend = @Toegekend, betaald_op = @BetaaldOp, gegevens = @Gegevens
            WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1
            """,
            Rij(gemeente, nieuw, 0),
            ct) == 0)
        {
            throw Afgewezen.Intussen();
        }

        return await Nasleep(gemeente, oud, nieuw, gebeurtenis, reden, velden, ct);
    }

    private async Task<Declaratie> Nasleep(string gemeente, Declaratie? oud, Declaratie nieuw, Declaratiegebeurtenis gebeurtenis, string? reden, IEnumerable<string> velden, CancellationToken ct)
    {
        var nu = clock.GetUtcNow();
        await db.Execute(
            """
            INSERT INTO declaraties.declaratieversie (gemeente, declaratie, versie, gebeurtenis, staat, gegevens, reden, actor, vastgelegd_op)
            VALUES (@Gemeente, @Declaratie, @Versie, @Gebeurtenis, @Staat, @Gegevens, @Reden, @Actor, @Nu)
            """,
            new
            {
                Gemeente = gemeente,
                Declaratie = nieuw.Id,
                nieuw.Versie,
                Gebeurtenis = Naming.Of(gebeurtenis),
                Staat = Naming.Of(nieuw.Staat),
                Gegevens = JsonSerializer.Serialize(nieuw, Json.Options),
                Reden = reden,
                Actor = await audit.Actor(db, gemeente, ct),
                Nu = nu,
            },
            ct);
        if (oud is null || gebeurtenis is Declaratiegebeurtenis.Gewijzigd or Declaratiegebeurtenis.Besloten)
        {
            await Regels(gemeente, nieuw, ct);
        }

        await db.Publish(gemeente, new DeclaratieGewijzigd(nieuw.Id, nieuw.Versie, nieuw.Staat) { Gemeente = gemeente }, nu, ct);
        call.Noteer(nieuw.Id.ToString(), velden);
        return nieuw;
    }

    private async Task Regels(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        await db.Execute("DELETE FROM declaraties.declaratieregel WHERE gemeente = @Gemeente AND declaratie = @Id", new { Gemeente = gemeente, declaratie.Id }, ct);
        await db.InsertAll(
            """
            INSERT INTO declaraties.declaratieregel (gemeente, declaratie, nummer, persoon, datum, kostensoort, totaal, bedrag, toegekend, leverancier, register, inschrijving)
            VALUES (@Gemeente, @Declaratie, @Nummer, @Persoon, @Datum, @Kostensoort, @Totaal, @Bedrag, @Toegekend, @Leverancier, @Register, @Inschrijving)
            """,
            () => declaratie.Regels.Select(r => new
            {
                Gemeente = gemeente,
                Declaratie = declaratie.Id,
                r.Nummer,
                declaratie.Persoon,
                Datum = r.Uitgave.Datum!.Value,
                Kostensoort = r.Uitgave.Kostensoort!,
                Totaal = r.Uitgave.Totaal!.Value.Centen,
                Bedrag = r.Bedrag.Centen,
                Toegekend = r.Besluit?.Toegekend?.Centen,
                Leverancier = Leveranciersnaam.Van(r.Uitgave.Leverancier!),
                r.Uitgave.Verband?.Register,
                r.Uitgave.Verband?.Inschrijving,
            }),
            ct);
    }

    private static object Rij(string gemeente, Declaratie d, long sleutel) => new
    {
        Gemeente = gemeente,
        d.Id,
        Sleutel = sleutel,
        d.Versie,
        d.Persoon,
        Ambt = Naming.Of(d.Ambt),
        d.Beheerder,
        Staat = Naming.Of(d.Staat),
        VoorgelegdAan = d.Voorleggingen?.Max(v => v.Aan) is { } hoogste ? Naming.Of(hoogste) : null,
        d.IngediendOp,
        Gevraagd = d.Gevraagd.Centen,
        Toegekend = d.Toegekend?.Centen,
        d.BetaaldOp,
        Gegevens = JsonSerializer.Serialize(d, Json.Options),
    };
}
