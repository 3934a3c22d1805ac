using System.Runtime.InteropServices;
using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Signalen;
using Integriteit.Registers.Termijnen;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Writes an entry at a new version: the row that lists show, the version that stays, the words it is found by, the
/// terms it brings, the count of the register, and the event. One place, so that they can never disagree.
/// </summary>
internal sealed class Vastleggen(RegistersDb db, Woordverdeling woordverdeling, Oordelen oordelen, Termijnboek termijnen, Audit audit, Call call, TimeProvider clock)
{
    /// <summary>The row of <c>stand</c> that is no circle: it gives out the numbers, and nobody sees it.</summary>
    private const string Alle = "*";

    private Telling? telling;

    /// <summary>The place of an entry that is about to be replaced.</summary>
    internal sealed record Plek(string Kring, long Sleutel);

    /// <summary>Writes an entry that is new, as it was judged; by itself or as one of many.</summary>
    public async Task<Stand> SchrijfNieuw(Register register, string gemeente, (string Naam, Toetsing Toets, IGegevens Gegevens) oordeel, CancellationToken ct)
    {
        var nu = clock.GetUtcNow();
        var stand = new Stand(Guid.CreateVersion7(), 1, Status.Geldig, register.IsOpenbaar(oordeel.Gegevens, oordeel.Toets), nu, oordeel.Naam, oordeel.Gegevens, oordeel.Toets, null, null);
        await Schrijf(register, gemeente, stand, new Voorval(Gebeurtenis.Ingeschreven, nu, Voorval.VeldenVanNieuw), null, ct);
        return stand;
    }

    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="stand">The entry as it must become.</param>
    /// <param name="voorval">What happened to it.</param>
    /// <param name="vorige">Where it stood, when it is not new.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Schrijf(Register register, string gemeente, Stand stand, Voorval voorval, Plek? vorige, CancellationToken ct)
    {
        var beheerder = register.Beheerder(stand.Gegevens, stand.Toets);
        var kring = stand.Openbaar ? Kring.Openbaar.Naam : beheerder;
        var nummer = await Tel(gemeente, register.Naam, kring, ct);
        // A corrected entry keeps its number while it stays in its circle, and moves only when its day does.
        var sleutel = Sleutels.Van(stand.Gegevens.Datum, vorige?.Kring == kring ? Sleutels.Nummer(vorige.Sleutel) : nummer);
        var actor = await audit.Actor(db, gemeente, ct);
        var rij = () => new
        {
            Gemeente = gemeente,
            Register = register.Naam,
            stand.Id,
            Sleutel = sleutel,
            Kring = kring,
            Beheerder = beheerder,
            Status = Naming.Of(stand.Status),
            stand.Versie,
            stand.Gegevens.Persoon,
            stand.IngeschrevenOp,
            Weergave = register.Json(stand, volledig: !stand.Openbaar, metToets: false),
            Nu = voorval.Op,
        };
        if (vorige is null)
        {
            await db.Insert(
                """
                INSERT INTO registers.inschrijving (gemeente, register, id, sleutel, kring, beheerder, status, versie, persoon, ingeschreven_op, weergave, gewijzigd_op)
                VALUES (@Gemeente, @Register, @Id, @Sleutel, @Kring, @Beheerder, @Status, @Versie, @Persoon, @IngeschrevenOp, @Weergave, @Nu)
                """,
                rij,
                ct);
        }
        else
        {
            var wordt = rij();
            // The row is taken first: of two at once the second then hears that it is late, and meets nothing that is there already.
            if (await db.Execute("UPDATE registers.inschrijving SET versie = versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie - 1", wordt, ct) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await Vervang(register, gemeente, stand, vorige, voorval.Op, wordt.Weergave, ct);
            await db.Execute(
                """
                UPDATE registers.inschrijving
                SET sleutel = @Sleutel, kring = @Kring, beheerder = @Beheerder, status = @Status, versie = @Versie, persoon = @Persoon, weergave = @Weergave, gewijzigd_op = @Nu
                WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie - 1
                """,
                wordt,
                ct);
        }

        var toets = await oordelen.Schrijf(gemeente, stand.Toets, ct);
        await db.Insert(
            """
            INSERT INTO registers.versie (gemeente, register, id, versie, gebeurtenis, openbaar, naam, gegevens, toets, reden, toelichting, actor, vastgelegd_op, stap)
            VALUES (@Gemeente, @Register, @Id, @Versie, @Gebeurtenis, @Openbaar, @Naam, @Gegevens, @Toets, @Reden, @Toelichting, @Actor, @Nu, @Stap)
            """,
            () => new
            {
                Gemeente = gemeente,
                Register = register.Naam,
                stand.Id,
                stand.Versie,
                Gebeurtenis = Naming.Of(voorval.Gebeurtenis),
                // What the public could read of this version; its place may be public without its content.
                Openbaar = stand.Openbaar && stand.Status == Status.Geldig,
                stand.Naam,
                Gegevens = JsonSerializer.Serialize(stand.Gegevens, stand.Gegevens.GetType(), Json.Options),
                Toets = toets,
                voorval.Reden,
                voorval.Toelichting,
                voorval.Stap,
                Actor = actor,
                Nu = voorval.Op,
            },
            ct);
        var woorden = () => Woorden(register, stand, kring, beheerder);
        await (vorige is null ? woordverdeling.Schrijf(gemeente, register.Naam, sleutel, woorden, ct) : woordverdeling.Verdeel(gemeente, register.Naam, sleutel, woorden, ct));
        await Partijen(db, register, gemeente, stand, ct);
        await Tijdsignalen.Schrijf(db, register, gemeente, stand, nieuw: vorige is null, ct);
        await termijnen.Schrijf(register, gemeente, stand, beheerder, nieuw: vorige is null, ct);
        if (!register.Verborgen)
        {
            await db.Publish(gemeente, new InschrijvingGewijzigd(register.Naam, stand.Id, stand.Versie, voorval.Gebeurtenis, stand.Openbaar, stand.Toets.Uitkomst) { Gemeente = gemeente }, voorval.Op, ct);
        }

        call.Noteer(stand.Id.ToString(), voorval.Velden);
    }

    /// <summary>What an entry is found by, and in which circle each word stands.</summary>
    public static IEnumerable<(string Kring, string Woord)> Woorden(Register register, Stand stand, string kring, string beheerder) => register.Vindbaar(stand).Select(woord => (kring, woord))
        .Concat(register.Beheerderwoorden(stand.Gegevens, stand.Naam, stand.Openbaar && stand.Status == Status.Geldig, stand.Toets.Uitkomst).Select(woord => (Register.Naamkring(beheerder), woord)));

    /// <summary>Writes whom an entry names, where those of before are gone.</summary>
    public static async Task Partijen(RegistersDb db, Register register, string gemeente, Stand stand, CancellationToken ct)
    {
        if (stand.Status != Status.Ingetrokken)
        {
            await db.InsertAll(
                """
                INSERT INTO registers.wederpartij (gemeente, identiteit, persoon, dag, register, id, rol, bedrag)
                VALUES (@Gemeente, @Identiteit, @Persoon, @Dag, @Register, @Id, @Rol, @Bedrag)
                """,
                () => Identiteiten.Van(register, stand.Gegevens).Select(w => new { Gemeente = gemeente, w.Identiteit, Register = register.Naam, stand.Id, w.Rol, stand.Gegevens.Persoon, Dag = stand.Gegevens.Datum, w.Bedrag }),
                ct);
        }
    }

    /// <summary>
    /// Takes the former version from where it is found. What the public saw of it is kept with its period and its words;
    /// content that no longer may be seen goes from every earlier view as well, and its tombstone takes the place.
    /// </summary>
    private async Task Vervang(Register register, string gemeente, Stand stand, Plek vorige, DateTimeOffset nu, string weergave, CancellationToken ct)
    {
        var oud = await Oude(register, gemeente, stand.Id, stand.Versie - 1, ct);
        await woordverdeling.Verdeel(gemeente, register.Naam, [vorige.Kring, Register.Naamkring(oud.Beheerder)], vorige.Sleutel, ct);
        var args = new { Gemeente = gemeente, Register = register.Naam, stand.Id, vorige.Kring, vorige.Sleutel, Versie = stand.Versie - 1, Woorden = oud.Woorden, Nu = nu, Weergave = weergave };
        if (vorige.Kring == Kring.Openbaar.Naam)
        {
            await db.Execute(
                """
                INSERT INTO registers.verleden (gemeente, register, sleutel, versie, id, van, tot, weergave)
                SELECT gemeente, register, sleutel, versie, id, gewijzigd_op, @Nu, weergave
                FROM registers.inschrijving WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie
                """,
                args,
                ct);
            if (stand.Status == Status.Geldig)
            {
                await db.Execute(
                    """
                    INSERT INTO registers.oud_trefwoord (gemeente, register, woord, sleutel, versie)
                    SELECT gemeente, register, woord, sleutel, @Versie
                    FROM registers.trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring AND sleutel = @Sleutel AND woord IN @Woorden
                    """,
                    args,
                    ct);
            }
            else
            {
                await db.Execute(
                    """
                    DELETE FROM registers.oud_trefwoord WHERE gemeente = @Gemeente AND register = @Register AND sleutel IN
                        (SELECT v.sleutel FROM registers.verleden v WHERE v.gemeente = @Gemeente AND v.register = @Register AND v.id = @Id)
                    """,
                    args,
                    ct);
                await db.Execute("UPDATE registers.verleden SET weergave = @Weergave WHERE gemeente = @Gemeente AND register = @Register AND id = @Id", args, ct);
            }
        }

        const string woordenWeg = "DELETE FROM registers.trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring AND sleutel = @Sleutel AND woord IN @Woorden";
        await db.Execute(woordenWeg, args, ct);
        if (oud.Beheerderwoorden.Count > 0)
        {
            await db.Execute(woordenWeg, new { args.Gemeente, args.Register, Kring = Register.Naamkring(oud.Beheerder), args.Sleutel, Woorden = oud.Beheerderwoorden }, ct);
        }

        await db.Execute(
            "DELETE FROM registers.wederpartij WHERE gemeente = @Gemeente AND identiteit IN @Identiteiten AND persoon = @Persoon AND dag = @Dag AND register = @Register AND id = @Id",
            new { Gemeente = gemeente, oud.Identiteiten, oud.Persoon, oud.Dag, Register = register.Naam, stand.Id },
            ct);
    }

    private async Task<(IReadOnlyList<string> Woorden, IReadOnlyList<string> Beheerderwoorden, string Beheerder, IReadOnlyList<string> Identiteiten, Guid Persoon, DateOnly Dag)> Oude(Register register, string gemeente, Guid id, int versie, CancellationToken ct)
    {
        var (json, naam, bewaard) = await db.Single<(string, string, string)>(
            "SELECT gegevens, naam, toets FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie",
            new { Gemeente = gemeente, Register = register.Naam, Id = id, Versie = versie },
            ct);
        var (gegevens, toets) = (register.Lees(json), await oordelen.Lees(gemeente, bewaard, ct));
        return (
            [.. new[] { true, false }.SelectMany(volledig => register.Vindbaar(gegevens, naam, volledig, Enum.GetValues<Uitkomst>()))
                .Concat(register.Leeswoorden(gegevens, toets)).Distinct()],
            [.. register.Beheerderwoorden(gegevens, naam, openbaar: true, toets.Uitkomst)],
            register.Beheerder(gegevens, toets),
            [.. Identiteiten.Van(register, gegevens).Select(w => w.Identiteit).Distinct()],
            gegevens.Persoon,
            gegevens.Datum);
    }

    /// <summary>
    /// Counts a change that this circle can see, and gives the number for an entry that is new in it. Numbers are given
    /// out over all circles together, so that no two entries of a day have the same place. The first number of a
    /// transaction comes from the database; what follows is counted here and written at the end, once.
    /// </summary>
    private async Task<long> Tel(string gemeente, string register, string kring, CancellationToken ct)
    {
        if (telling is not { } bezig || bezig.Transactie != db.TransactionId || bezig.Gemeente != gemeente || bezig.Register != register)
        {
            var moment = Sleutels.Nummer(clock.GetUtcNow());
            await Tel(gemeente, register, Alle, 1, moment, ct);
            var nummer = await db.Single<long>(
                "SELECT nummer FROM registers.stand WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring", new { Gemeente = gemeente, Register = register, Kring = Alle }, ct);
            telling = bezig = new Telling(db.TransactionId, gemeente, register, moment, nummer);
            db.AtEnd(() => Bij(bezig, ct));
        }

        CollectionsMarshal.GetValueRefOrAddDefault(bezig.Kringen, kring, out _)++;
        return bezig.Begin + bezig.Kringen.Values.Sum() - 1;
    }

    private async Task Bij(Telling bezig, CancellationToken ct)
    {
        var allen = bezig.Kringen.Values.Sum();
        if (allen > 1)
        {
            await Tel(bezig.Gemeente, bezig.Register, Alle, allen - 1, bezig.Moment, ct);
        }

        foreach (var (kring, aantal) in bezig.Kringen)
        {
            await Tel(bezig.Gemeente, bezig.Register, kring, aantal, bezig.Moment, ct);
        }
    }

    private async Task Tel(string gemeente, string register, string kring, long aantal, long moment, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Register = register, Kring = kring, Aantal = aantal, Nummer = moment + aantal - 1 };
        if (await db.Execute(
            """
            UPDATE registers.stand SET stand = stand + @Aantal, nummer = CASE WHEN nummer + @Aantal > @Nummer THEN nummer + @Aantal ELSE @Nummer END
            WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring
            """,
            args,
            ct) == 0)
        {
            await db.Execute("INSERT INTO registers.stand (gemeente, register, kring, stand, nummer) VALUES (@Gemeente, @Register, @Kring, @Aantal, @Nummer)", args, ct);
        }
    }

    /// <summary>What one transaction changed in a register, and the first number that it got.</summary>
    private sealed record Telling(long Transactie, string Gemeente, string Register, long Moment, long Begin)
    {
        public Dictionary<string, long> Kringen { get; } = [];
    }
}
