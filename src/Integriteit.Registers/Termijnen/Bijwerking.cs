using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// Writes what follows from entries that were made before it was kept, once for each task and municipality, in pieces. Each piece
/// remembers how far it came in its own transaction, so that a stop costs nothing and a second time changes nothing.
/// </summary>
internal sealed class Bijwerking(RegistersDb db, Woordverdeling verdeling, Oordelen oordelen, IReadOnlyList<Register> registers, Termijnboek boek)
{
    /// <summary>Terms, days and counterparties.</summary>
    public const string Afgeleid = "afgeleid";

    /// <summary>Words: above all those by which a keeper finds a name that the public does not see. // Woo 3.1(3)</summary>
    public const string Vindwoorden = "vindwoorden";

    /// <summary>Entries of one piece: others wait no longer than these take.</summary>
    private const int Stuk = 200;

    private sealed record Rij(Guid Id, long Sleutel, int Versie, Status Status, string Kring, string Beheerder, DateTimeOffset IngeschrevenOp, string Naam, string Gegevens, string Toets);

    private sealed record Woord(string Kring, string Tekst);

    /// <summary>Does all that is left for a municipality.</summary>
    public async Task Werk(string gemeente, CancellationToken ct)
    {
        foreach (var taak in new[] { Afgeleid, Vindwoorden })
        {
            while (await Stap(gemeente, taak, ct))
            {
            }
        }
    }

    /// <summary>Does one piece of a task; false when nothing of it is left.</summary>
    public async Task<bool> Stap(string gemeente, string taak, CancellationToken ct)
    {
        // Without a writer's turn: after the first day this is all that happens.
        if (await Positie(gemeente, taak, ct) is { Klaar: true })
        {
            return false;
        }

        return await db.InTransaction(
            async () =>
            {
                await db.Lock($"bijwerking:{gemeente}", ct);
                var voortgang = await Positie(gemeente, taak, ct);
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
                        rij.Id, rij.Versie, rij.Status, rij.Kring == Kring.Openbaar.Naam, rij.IngeschrevenOp, rij.Naam, soort.Lees(rij.Gegevens), await oordelen.Lees(gemeente, rij.Toets, ct), null, null);
                    await (taak == Afgeleid ? Leid(soort, gemeente, rij, stand, ct) : Vind(soort, gemeente, rij, stand, ct));
                }

                var args = new { Gemeente = gemeente, Taak = taak, Positie = rijen.Count == 0 ? "" : $"{volgende} {rijen[^1].Id:N}", Klaar = rijen.Count == 0 };
                if (await db.Execute("UPDATE registers.voortgang SET positie = @Positie, klaar = @Klaar WHERE gemeente = @Gemeente AND taak = @Taak", args, ct) == 0)
                {
                    await db.Execute("INSERT INTO registers.voortgang (gemeente, taak, positie, klaar) VALUES (@Gemeente, @Taak, @Positie, @Klaar)", args, ct);
                }

                return rijen.Count > 0;
            },
            ct);
    }

    /// <summary>Terms, days and counterparties of an entry.</summary>
    private async Task Leid(Register register, string gemeente, Rij rij, Stand stand, CancellationToken ct)
    {
        await boek.Schrijf(register, gemeente, stand, rij.Beheerder, nieuw: false, ct);
        await Tijdsignalen.Schrijf(db, register, gemeente, stand, nieuw: false, ct);
        await db.Execute(
            "DELETE FROM registers.wederpartij WHERE gemeente = @Gemeente AND identiteit IN @Identiteiten AND persoon = @Persoon AND dag = @Dag AND register = @Register AND id = @Id",
            new { Gemeente = gemeente, Register = register.Naam, rij.Id, stand.Gegevens.Persoon, Dag = stand.Gegevens.Datum, Identiteiten = Identiteiten.Van(register, stand.Gegevens).Select(w => w.Identiteit).Distinct().ToList() },
            ct);
        await Vastleggen.Partijen(db, register, gemeente, stand, ct);
    }

    /// <summary>Adds the words that an entry is found by and that are not there.</summary>
    private async Task Vind(Register register, string gemeente, Rij rij, Stand stand, CancellationToken ct)
    {
        var woorden = Vastleggen.Woorden(register, stand, rij.Kring, rij.Beheerder).Select(w => new Woord(w.Kring, w.Woord)).ToList();
        // An entry whose words still wait is new, and lacks none.
        if (woorden.Count == 0 || await verdeling.IsVers(gemeente, register.Naam, [rij.Kring], rij.Sleutel, ct))
        {
            return;
        }

        var args = new { Gemeente = gemeente, Register = register.Naam, rij.Sleutel, rij.Kring };
        var aanwezig = new HashSet<Woord>();
        foreach (var deel in woorden.Chunk(500))
        {
            aanwezig.UnionWith(await db.Query<Woord>(
                "SELECT kring, woord AS tekst FROM registers.trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring IN @Kringen AND woord IN @Woorden AND sleutel = @Sleutel",
                new { args.Gemeente, args.Register, args.Sleutel, Kringen = deel.Select(w => w.Kring).Distinct().ToList(), Woorden = deel.Select(w => w.Tekst).Distinct().ToList() },
                ct));
        }

        var nieuw = woorden.Where(w => !aanwezig.Contains(w)).ToList();
        await verdeling.Verdeel(gemeente, register.Naam, rij.Sleutel, () => nieuw.Select(w => (w.Kring, w.Tekst)), ct);
        if (nieuw.Exists(w => w.Kring == Kring.Openbaar.Naam))
        {
            // Who kept an answer sees that it is old.
            await db.Execute("UPDATE registers.stand SET stand = stand + 1 WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring", args, ct);
        }
    }

    private Task<Voortgang?> Positie(string gemeente, string taak, CancellationToken ct) =>
        db.Single<Voortgang>("SELECT positie, klaar FROM registers.voortgang WHERE gemeente = @Gemeente AND taak = @Taak", new { Gemeente = gemeente, Taak = taak }, ct);

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
                    SELECT i.id, i.sleutel, i.versie, i.status, i.kring, i.beheerder, i.ingeschreven_op, v.naam, v.gegevens, v.toets
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
