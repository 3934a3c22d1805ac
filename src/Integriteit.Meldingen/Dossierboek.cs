using System.Security.Cryptography;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Meldingen.Geheim;

namespace Integriteit.Meldingen;

/// <summary>A report that was opened: its key, and what it holds.</summary>
internal sealed record Geopend(Guid Id, string Orde, int Versie, Guid Spoor, Datasleutel Sleutel, Dossier Inhoud);

/// <summary>Keeps the reports. They are opened with the key of one group of readers, and without it they are not there.</summary>
internal sealed class Dossierboek(MeldingenDb db, Kluis kluis, Call call)
{
    private const string Veld = "dossier";

    private sealed record Rij(Guid Id, string Orde, int Versie, Guid Spoor, string Dossier, string Omhulsel);

    /// <summary>Keeps a new report; the product itself holds the first key.</summary>
    public async Task<Geopend> Maak(string gemeente, Dossier dossier, CancellationToken ct)
    {
        // Not by time, as other keys are: nothing in them says when they were made.
        var (id, spoor) = (Willekeurig(), Willekeurig());
        var sleutel = Datasleutel.Nieuw(gemeente, id);
        var nieuw = new Geopend(id, $"{dossier.Ontvangen:yyyy-MM-dd} {id:N}", 1, spoor, sleutel, dossier);
        await db.Execute(
            "INSERT INTO meldingen.melding (gemeente, id, orde, versie, spoor, dossier) VALUES (@Gemeente, @Id, @Orde, @Versie, @Spoor, @Dossier)",
            new { Gemeente = gemeente, nieuw.Id, nieuw.Orde, nieuw.Versie, nieuw.Spoor, Dossier = sleutel.Versleutel(Veld, dossier) },
            ct);
        await kluis.Geef(gemeente, id, nieuw.Orde, sleutel, Kluis.Stelsel, ct);
        call.Noteer(spoor.ToString(), "melding");
        return nieuw;
    }

    /// <summary>The report, with the key of this group; null when the group has none. Notes its trace for the audit log.</summary>
    public async Task<Geopend?> Open(string gemeente, Guid id, string lezer, CancellationToken ct)
    {
        var melding = await Zie(gemeente, id, lezer, ct);
        if (melding is not null)
        {
            call.Noteer(melding.Spoor.ToString(), "melding");
        }

        return melding;
    }

    /// <summary>As <see cref="Open"/>, of a report that the request is not about: the audit log does not hear of it.</summary>
    public async Task<Geopend?> Zie(string gemeente, Guid id, string lezer, CancellationToken ct)
    {
        var rij = await db.Single<Rij>(
            """
            SELECT m.id, m.orde, m.versie, m.spoor, m.dossier, l.omhulsel
            FROM meldingen.lezer l JOIN meldingen.melding m ON m.gemeente = l.gemeente AND m.id = l.melding
            WHERE l.gemeente = @Gemeente AND l.melding = @Id AND l.lezer = @Lezer
            """,
            new { Gemeente = gemeente, Id = id, Lezer = lezer },
            ct);
        return rij is null ? null : Ontsluit(gemeente, lezer, rij);
    }

    /// <summary>The reports of a group, the newest first, after this one.</summary>
    public async Task<IReadOnlyList<Geopend>> Lees(string gemeente, string lezer, string na, int aantal, CancellationToken ct) =>
        [.. (await db.Page<Rij>(
            """
            SELECT m.id, m.orde, m.versie, m.spoor, m.dossier, l.omhulsel
            FROM meldingen.lezer l JOIN meldingen.melding m ON m.gemeente = l.gemeente AND m.id = l.melding
            WHERE l.gemeente = @Gemeente AND l.lezer = @Lezer AND l.orde < @Na
            ORDER BY l.orde DESC
            """,
            aantal,
            new { Gemeente = gemeente, Lezer = lezer, Na = na },
            ct)).Select(r => Ontsluit(gemeente, lezer, r))];

    /// <summary>Keeps a change.</summary>
    /// <exception cref="Afgewezen">412 when someone else changed it first.</exception>
    public async Task<Geopend> Bewaar(string gemeente, Geopend oud, Dossier dossier, CancellationToken ct)
    {
        var nieuw = oud with { Versie = oud.Versie + 1, Inhoud = dossier };
        return await db.Execute(
            "UPDATE meldingen.melding SET versie = @Versie, dossier = @Dossier WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
            new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, Dossier = oud.Sleutel.Versleutel(Veld, dossier) },
            ct) == 1
            ? nieuw
            : throw Afgewezen.Intussen();
    }

    /// <summary>An id that says nothing of when it was made.</summary>
    public static Guid Willekeurig() => new(RandomNumberGenerator.GetBytes(16));

    private Geopend Ontsluit(string gemeente, string lezer, Rij rij)
    {
        var sleutel = kluis.Open(gemeente, rij.Id, lezer, rij.Omhulsel);
        return new Geopend(rij.Id, rij.Orde, rij.Versie, rij.Spoor, sleutel, sleutel.Ontsleutel<Dossier>(Veld, rij.Dossier));
    }
}
