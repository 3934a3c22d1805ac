using System.Security.Cryptography;
using Integriteit.Kern;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>
/// Reports that were written down after a talk, for the reporter to hand in or not. Who has the code reads them; from a talk
/// nothing leads here, nor from here to the report. // 001-11
/// </summary>
internal sealed class Meldconcepten(MeldingenDb db, Ontvangstcodes codes, Geheimen geheimen, TimeProvider clock)
{
    /// <summary>How many days a concept waits; then it is gone.</summary>
    public const int Dagen = 30;

    private sealed record Rij(string Inhoud);

    /// <summary>Keeps a concept, and gives the code to it, which is kept nowhere. Those that waited too long go.</summary>
    public async Task<string> Bewaar(string gemeente, MaakMeldconcept.Invoer concept, CancellationToken ct)
    {
        await Veeg(gemeente, ct);
        var (id, code) = (Dossierboek.Willekeurig(), Ontvangstcodes.Uit(RandomNumberGenerator.GetBytes(32)));
        await codes.Bewaar(gemeente, id, code, ct);
        await db.Execute(
            "INSERT INTO meldingen.meldconcept (gemeente, id, dag, inhoud) VALUES (@Gemeente, @Id, @Dag, @Inhoud)",
            new { Gemeente = gemeente, Id = id, Dag = clock.Vandaag(), Inhoud = Sleutel(gemeente, id).Versleutel("concept", concept) },
            ct);
        return Ontvangstcodes.Toon(code);
    }

    /// <exception cref="Afgewezen">404 when no concept has this code, or it waited too long.</exception>
    public async Task<(Guid Id, MaakMeldconcept.Invoer Concept)> Vereis(string gemeente, string code, CancellationToken ct)
    {
        var id = await codes.Vereis(gemeente, code, ct);
        var rij = await db.Single<Rij>("SELECT inhoud FROM meldingen.meldconcept WHERE gemeente = @Gemeente AND id = @Id AND dag >= @Grens", new { Gemeente = gemeente, Id = id, Grens = Grens }, ct) ?? throw Ontvangstcodes.Onbekend();
        return (id, Sleutel(gemeente, id).Ontsleutel<MaakMeldconcept.Invoer>("concept", rij.Inhoud));
    }

    /// <summary>Takes a concept out for good, in the running transaction.</summary>
    /// <exception cref="Afgewezen">404 when there is none with this code, or someone was first.</exception>
    public async Task Neem(string gemeente, string code, CancellationToken ct)
    {
        await db.Lock($"meldconcept:{gemeente}", ct);
        await Verwijder(gemeente, (await Vereis(gemeente, code, ct)).Id, ct);
    }

    public async Task Verwijder(string gemeente, Guid id, CancellationToken ct)
    {
        await db.Execute("DELETE FROM meldingen.meldconcept WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        await db.Execute("DELETE FROM meldingen.ontvangstcode WHERE gemeente = @Gemeente AND melding = @Id", new { Gemeente = gemeente, Id = id }, ct);
    }

    /// <summary>Takes away those that waited too long, in the running transaction; says how many.</summary>
    public async Task<int> Veeg(string gemeente, CancellationToken ct)
    {
        var verlopen = await db.Query<Guid>("SELECT id FROM meldingen.meldconcept WHERE gemeente = @Gemeente AND dag < @Grens", new { Gemeente = gemeente, Grens = Grens }, ct);
        foreach (var oud in verlopen)
        {
            await Verwijder(gemeente, oud, ct);
        }

        return verlopen.Count;
    }

    private DateOnly Grens => clock.Vandaag().AddDays(-Dagen);

    private Datasleutel Sleutel(string gemeente, Guid id) => new(geheimen.Afgeleid(gemeente, $"concept {id:N}"), gemeente, id);
}
