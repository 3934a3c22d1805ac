using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Writes an entry at a new version: the row that lists show, the version that stays, the words it is found by, the
/// count of the register, and the event. One place, so that they can never disagree.
/// </summary>
internal sealed class Vastleggen(RegistersDb db, Audit audit, Call call, TimeProvider clock)
{
    /// <summary>The row of <c>stand</c> that is no circle: it gives out the numbers, and nobody sees it.</summary>
    private const string Alle = "*";

    /// <summary>The place of an entry that is about to be replaced.</summary>
    internal sealed record Plek(string Kring, long Sleutel);

    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="stand">The entry as it must become.</param>
    /// <param name="gebeurtenis">What happened to it.</param>
    /// <param name="vorige">Where it stood, when it is not new.</param>
    /// <param name="reden">Why, for a correction or a withdrawal.</param>
    /// <param name="toelichting">More about why, for the keeper only.</param>
    /// <param name="velden">The fields that changed, for the audit log.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Schrijf(Register register, string gemeente, Stand stand, Gebeurtenis gebeurtenis, Plek? vorige, string? reden, string? toelichting, IEnumerable<string> velden, CancellationToken ct)
    {
        var beheerder = Inzage.Beheerder(stand.Toets);
        var kring = stand.Openbaar ? Kring.Openbaar.Naam : beheerder;
        var nummer = await Tel(gemeente, register.Naam, kring, ct);
        var row = new
        {
            Gemeente = gemeente,
            Register = register.Naam,
            stand.Id,
            // A corrected entry keeps its number while it stays in its circle, and moves only when its day does.
            Sleutel = Sleutels.Van(stand.Gegevens.Datum, vorige?.Kring == kring ? Sleutels.Nummer(vorige.Sleutel) : nummer),
            Kring = kring,
            Beheerder = beheerder,
            Status = Naming.Of(stand.Status),
            stand.Versie,
            stand.Gegevens.Persoon,
            stand.IngeschrevenOp,
            Weergave = register.Json(stand, volledig: !stand.Openbaar, metToets: false),
            Gebeurtenis = Naming.Of(gebeurtenis),
            // What the public could read of this version; its place may be public without its content.
            Openbaar = stand.Openbaar && stand.Status == Status.Geldig,
            stand.Naam,
            Gegevens = JsonSerializer.Serialize(stand.Gegevens, stand.Gegevens.GetType(), Json.Options),
            Toets = JsonSerializer.Serialize(stand.Toets, Json.Options),
            Reden = reden,
            Toelichting = toelichting,
            Actor = await audit.Actor(db, gemeente, ct),
            Nu = stand.Intrekking?.IngetrokkenOp ?? (gebeurtenis == Gebeurtenis.Gerectificeerd ? stand.Rectificatie!.GerectificeerdOp : stand.IngeschrevenOp),
        };
        if (vorige is null)
        {
            await db.Execute(
                """
                INSERT INTO registers.inschrijving (gemeente, register, id, sleutel, kring, beheerder, status, versie, persoon, ingeschreven_op, weergave)
                VALUES (@Gemeente, @Register, @Id, @Sleutel, @Kring, @Beheerder, @Status, @Versie, @Persoon, @IngeschrevenOp, @Weergave)
                """,
                row,
                ct);
        }
        else
        {
            await db.Execute(
                "DELETE FROM registers.trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring AND sleutel = @Sleutel AND woord IN @Woorden",
                new { row.Gemeente, row.Register, vorige.Kring, vorige.Sleutel, Woorden = await Oude(register, row.Gemeente, stand.Id, stand.Versie - 1, ct) },
                ct);
            var changed = await db.Execute(
                """
                UPDATE registers.inschrijving
                SET sleutel = @Sleutel, kring = @Kring, beheerder = @Beheerder, status = @Status, versie = @Versie, persoon = @Persoon, weergave = @Weergave
                WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie - 1
                """,
                row,
                ct);
            if (changed == 0)
            {
                throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Iemand anders heeft dit intussen gewijzigd. Haal het opnieuw op en probeer het dan nog eens.");
            }
        }

        await db.Execute(
            """
            INSERT INTO registers.versie (gemeente, register, id, versie, gebeurtenis, openbaar, naam, gegevens, toets, reden, toelichting, actor, vastgelegd_op)
            VALUES (@Gemeente, @Register, @Id, @Versie, @Gebeurtenis, @Openbaar, @Naam, @Gegevens, @Toets, @Reden, @Toelichting, @Actor, @Nu)
            """,
            row,
            ct);
        await db.Execute(
            "INSERT INTO registers.trefwoord (gemeente, register, kring, woord, sleutel) VALUES (@Gemeente, @Register, @Kring, @Woord, @Sleutel)",
            Woordlijst(register, stand).Select(woord => new { row.Gemeente, row.Register, row.Kring, Woord = woord, row.Sleutel }),
            ct);

        await db.Publish(gemeente, new InschrijvingGewijzigd(register.Naam, stand.Id, stand.Versie, gebeurtenis, stand.Openbaar, stand.Toets.Uitkomst) { Gemeente = gemeente }, row.Nu, ct);
        call.Noteer(stand.Id.ToString(), velden);
    }

    /// <summary>What an entry is found by: nothing once its content is no longer to be seen.</summary>
    internal static IEnumerable<string> Woordlijst(Register register, Stand stand) =>
        stand.Status == Status.Geldig ? Woordlijst(register, stand.Gegevens, stand.Naam, stand.Toets.Uitkomst) : [];

    private static IEnumerable<string> Woordlijst(Register register, IGegevens gegevens, string naam, params IEnumerable<Uitkomst> uitkomsten) =>
        register.Trefwoorden(gegevens, naam).Concat(uitkomsten.Select(u => $"u:{Naming.Of(u)}")).Distinct();

    private async Task<IReadOnlyList<string>> Oude(Register register, string gemeente, Guid id, int versie, CancellationToken ct)
    {
        var (gegevens, naam) = await db.Single<(string, string)>(
            "SELECT gegevens, naam FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie",
            new { Gemeente = gemeente, Register = register.Naam, Id = id, Versie = versie },
            ct);
        return [.. Woordlijst(register, register.Lees(gegevens), naam, Enum.GetValues<Uitkomst>())];
    }

    /// <summary>
    /// Counts a change that this circle can see, and gives the number for an entry that is new in it. Numbers are given
    /// out over all circles together, so that no two entries of a day have the same place.
    /// </summary>
    private async Task<long> Tel(string gemeente, string register, string kring, CancellationToken ct)
    {
        foreach (var rij in new[] { Alle, kring })
        {
            var args = new { Gemeente = gemeente, Register = register, Kring = rij, Nummer = Sleutels.Nummer(clock.GetUtcNow()) };
            if (await db.Execute(
                """
                UPDATE registers.stand SET stand = stand + 1, nummer = CASE WHEN nummer >= @Nummer THEN nummer + 1 ELSE @Nummer END
                WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring
                """,
                args,
                ct) == 0)
            {
                await db.Execute("INSERT INTO registers.stand (gemeente, register, kring, stand, nummer) VALUES (@Gemeente, @Register, @Kring, 1, @Nummer)", args, ct);
            }
        }

        return await db.Single<long>(
            "SELECT nummer FROM registers.stand WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring", new { Gemeente = gemeente, Register = register, Kring = Alle }, ct);
    }
}

/// <summary>
/// The key that orders a register: the day and then the number of the entry, in one number. The number is the moment
/// of entering in hundredths of a second since 2000, or one more than the last: it orders circles among each other and
/// says nothing of how many entries there are.
/// </summary>
internal static class Sleutels
{
    /// <summary>Greater than every key.</summary>
    public const long Einde = long.MaxValue;

    /// <summary>Enough for the last day that there is, and for numbers until the year 2696.</summary>
    private const int Bits = 41;

    private static readonly DateTimeOffset Begin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static long Van(DateOnly dag, long nummer) => ((long)dag.DayNumber << Bits) | nummer;

    /// <summary>Not greater than any key of this day.</summary>
    public static long Vanaf(DateOnly dag) => (long)dag.DayNumber << Bits;

    /// <summary>Greater than every key of this day.</summary>
    public static long TotEnMet(DateOnly dag) => ((long)dag.DayNumber + 1) << Bits;

    public static long Nummer(long sleutel) => sleutel & ((1L << Bits) - 1);

    public static long Nummer(DateTimeOffset moment) => (moment - Begin).Ticks / (TimeSpan.TicksPerMillisecond * 10);
}
