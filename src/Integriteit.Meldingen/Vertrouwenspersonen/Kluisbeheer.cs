using System.Globalization;
using Integriteit.Contracts.Meldingen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>
/// Takes away talks whose term is over, and those of who is vertrouwenspersoon no more, which nobody can open: the row goes and
/// with it the only wrapping of its key. The owner is told before, as long as there is one. No talk is opened for it, and
/// what is counted of it stays. Concepts that nobody handed in go as well. // 001-11, AVG 5
/// </summary>
internal sealed class Kluisbeheer(MeldingenDb db, Bezetting bezetting, Bewaarregels regels, Bewaarregelingen regelingen, Meldconcepten concepten, Geheimen geheimen, Audit audit, TimeProvider clock)
{
    private const int Stuk = 200;

    private sealed record Rij(Guid Id, string Eigenaar, string Orde, DateOnly? GewaarschuwdOp, DateOnly? VerweesdOp)
    {
        public Gespreksstand Stand => new(DateOnly.ParseExact(Orde[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), GewaarschuwdOp, VerweesdOp);
    }

    /// <summary>Does it for a municipality, and says how many talks and concepts went.</summary>
    public async Task<int> Werk(string gemeente, CancellationToken ct)
    {
        var vandaag = clock.Vandaag();
        var eigenaren = await Eigenaren(gemeente, vandaag, ct);
        var maanden = (await regelingen.Op(gemeente, vandaag, ct))?.GesprekMaanden ?? regels.Gesprekken.Maanden!.Value;
        var weg = await db.InTransaction(() => concepten.Veeg(gemeente, ct), ct);
        var (gelezen, na) = (0, Guid.Empty);
        do
        {
            (var aantal, gelezen, na) = await db.InTransaction(() => Stap(gemeente, na, eigenaren, maanden, vandaag, ct), ct);
            weg += aantal;
        }
        while (gelezen == Stuk);

        if (weg > 0)
        {
            await db.Scrub(ct);
        }

        return weg;
    }

    private async Task<(int Weg, int Gelezen, Guid Na)> Stap(string gemeente, Guid na, IReadOnlyDictionary<string, (Guid Persoon, DateOnly? LaatsteDag)> eigenaren, int maanden, DateOnly vandaag, CancellationToken ct)
    {
        await db.Lock($"kluisbeheer:{gemeente}", ct);
        var rijen = await db.Page<Rij>(
            "SELECT id, eigenaar, orde, gewaarschuwd_op, verweesd_op FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND id > @Na ORDER BY id", Stuk, new { Gemeente = gemeente, Na = na }, ct);
        var (weg, melden) = (0, new Dictionary<Guid, DateOnly>());
        foreach (var rij in rijen)
        {
            var bekend = eigenaren.TryGetValue(rij.Eigenaar, out var eigenaar);
            var (nieuw, verdwijnt) = Gespreksbewaring.Bepaal(rij.Stand, regels.Gesprekken, maanden, eigenaar.LaatsteDag, vandaag);
            if (verdwijnt)
            {
                weg += await db.Execute("DELETE FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, rij.Id }, ct);
                await audit.Write(db, gemeente, nameof(Kluisbeheer), new AuditNote(rij.Id.ToString(), "gesprek"), "gelukt", ct);
                continue;
            }

            if (nieuw != rij.Stand)
            {
                await db.Execute(
                    "UPDATE meldingen.vertrouwensgesprek SET gewaarschuwd_op = @Gewaarschuwd, verweesd_op = @Verweesd WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, rij.Id, nieuw.Gewaarschuwd, nieuw.Verweesd }, ct);
            }

            if (bekend && rij.GewaarschuwdOp is null && nieuw.Gewaarschuwd is not null)
            {
                var vanaf = Gespreksbewaring.Vanaf(nieuw, regels.Gesprekken, maanden, eigenaar.LaatsteDag, vandaag);
                melden[eigenaar.Persoon] = melden.TryGetValue(eigenaar.Persoon, out var eerder) && eerder < vanaf ? eerder : vanaf;
            }
        }

        foreach (var (persoon, vanaf) in melden)
        {
            await db.Publish(gemeente, new GesprekkenVerdwijnen(persoon, vanaf) { Gemeente = gemeente }, clock.GetUtcNow(), ct);
        }

        return (weg, rijen.Count, rijen.Count == 0 ? na : rijen[^1].Id);
    }

    /// <summary>Everyone who was ever designated, with the last day as it is known now; null for who is vertrouwenspersoon no more.</summary>
    private async Task<IReadOnlyDictionary<string, (Guid Persoon, DateOnly? LaatsteDag)>> Eigenaren(string gemeente, DateOnly vandaag, CancellationToken ct) =>
        (await bezetting.Functionarissen(gemeente, ct)).Where(f => f.Gegevens.Functie == Meldfunctie.Vertrouwenspersoon).GroupBy(f => f.Gegevens.Persoon!.Value).ToDictionary(
            g => geheimen.Index(gemeente, Gesprekkenkluis.Groep, g.Key.ToString("N")),
            // Who is designated anew before the end stays; who comes back later is out until then.
            g => (g.Key, g.Any(f => f.Geldt(vandaag)) ? g.Max(f => f.Gegevens.TotEnMet ?? DateOnly.MaxValue) : (DateOnly?)null));
}
