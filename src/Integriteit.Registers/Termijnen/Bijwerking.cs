using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// Writes the terms, days and counterparties of entries that were made before these were kept, once, in pieces. Each piece remembers how far it
/// came in its own transaction, so that a stop costs nothing and a second time changes nothing.
/// </summary>
internal sealed class Bijwerking(RegistersDb db, IReadOnlyList<Register> registers, Termijnboek boek)
{
    private const string Taak = "afgeleid";

    /// <summary>Entries of one piece: others wait no longer than these take.</summary>
    private const int Stuk = 200;

    private sealed record Rij(Guid Id, int Versie, Status Status, string Kring, string Beheerder, DateTimeOffset IngeschrevenOp, string Naam, string Gegevens, string Toets);

    /// <summary>Does all that is left for a municipality.</summary>
    public async Task Werk(string gemeente, CancellationToken ct)
    {
        while (await Stap(gemeente, ct))
        {
        }
    }

    /// <summary>Does one piece; false when nothing is left.</summary>
    public async Task<bool> Stap(string gemeente, CancellationToken ct)
    {
        // Without a writer's turn: after the first day this is all that happens.
        if (await Positie(gemeente, ct) is { Klaar: true })
        {
            return false;
        }

        return await db.InTransaction(
            async () =>
            {
                await db.Lock($"bijwerking:{gemeente}", ct);
                var voortgang = await Positie(gemeente, ct);
                if (voortgang is { Klaar: true })
                {
                    return false;
                }

                var (register, na) = voortgang?.Positie.Split(' ') is [var naam, var id] ? (naam, Guid.Parse(id)) : ("", Guid.Empty);
                var (volgende, rijen) = await Lees(gemeente, register, na, ct);
                foreach (var rij in rijen)
                {
                    var soort = registers.First(r => r.Naam == volgende);
                    var stand = new Stand(
                        rij.Id, rij.Versie, rij.Status, rij.Kring == Kring.Openbaar.Naam, rij.IngeschrevenOp, rij.Naam, soort.Lees(rij.Gegevens), JsonSerializer.Deserialize<Toetsing>(rij.Toets, Json.Options)!, null, null);
                    await boek.Schrijf(soort, gemeente, stand, rij.Beheerder, nieuw: false, ct);
                    await Tijdsignalen.Schrijf(db, soort, gemeente, stand, nieuw: false, ct);
                    await db.Execute(
                        "DELETE FROM registers.wederpartij WHERE gemeente = @Gemeente AND identiteit IN @Identiteiten AND persoon = @Persoon AND dag = @Dag AND register = @Register AND id = @Id",
                        new { Gemeente = gemeente, Register = volgende, rij.Id, stand.Gegevens.Persoon, Dag = stand.Gegevens.Datum, Identiteiten = Identiteiten.Van(soort, stand.Gegevens).Select(w => w.Identiteit).Distinct().ToList() },
                        ct);
                    await Vastleggen.Partijen(db, soort, gemeente, stand, ct);
                }

                var args = new { Gemeente = gemeente, Taak, Positie = rijen.Count == 0 ? "" : $"{volgende} {rijen[^1].Id:N}", Klaar = rijen.Count == 0 };
                if (await db.Execute("UPDATE registers.voortgang SET positie = @Positie, klaar = @Klaar WHERE gemeente = @Gemeente AND taak = @Taak", args, ct) == 0)
                {
                    await db.Execute("INSERT INTO registers.voortgang (gemeente, taak, positie, klaar) VALUES (@Gemeente, @Taak, @Positie, @Klaar)", args, ct);
                }

                return rijen.Count > 0;
            },
            ct);
    }

    private Task<Voortgang?> Positie(string gemeente, CancellationToken ct) =>
        db.Single<Voortgang>("SELECT positie, klaar FROM registers.voortgang WHERE gemeente = @Gemeente AND taak = @Taak", new { Gemeente = gemeente, Taak }, ct);

    private sealed record Voortgang(string Positie, bool Klaar);

    /// <summary>The next entries in the order of registers and then of ids, all of one register.</summary>
    private async Task<(string Register, IReadOnlyList<Rij> Rijen)> Lees(string gemeente, string register, Guid na, CancellationToken ct)
    {
        foreach (var naam in registers.Select(r => r.Naam).Order(StringComparer.Ordinal).SkipWhile(n => string.CompareOrdinal(n, register) < 0))
        {
            var args = new { Gemeente = gemeente, Register = naam, Na = naam == register ? na : Guid.Empty };
            // Holds them still until this is committed.
            var ids = await db.Page<Guid>("SELECT i.id FROM registers.inschrijving i WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.id > @Na ORDER BY i.id", Stuk, args, ct);
            if (ids.Count > 0)
            {
                await db.Execute("UPDATE registers.inschrijving SET versie = versie WHERE gemeente = @Gemeente AND register = @Register AND id IN @Ids", new { args.Gemeente, args.Register, Ids = ids }, ct);
                return (naam, await db.Query<Rij>(
                    """
                    SELECT i.id, i.versie, i.status, i.kring, i.beheerder, i.ingeschreven_op, v.naam, v.gegevens, v.toets
                    FROM registers.inschrijving i
                    JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
                    WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.id IN @Ids
                    ORDER BY i.id
                    """,
                    new { args.Gemeente, args.Register, Ids = ids },
                    ct));
            }
        }

        return ("", []);
    }
}
