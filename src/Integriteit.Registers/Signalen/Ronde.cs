using Integriteit.Kern;

namespace Integriteit.Registers.Signalen;

/// <summary>
/// Goes through what entries have in common, in the order in which it is stored and a page at a time: what it costs grows
/// with the entries and what it holds does not. One host at a time, by a claim that runs out when that host stops.
/// </summary>
internal sealed class Ronde(RegistersDb db, Signaalboek boek, Partijsignalen partijen, Tijdsignalen tijden, Declaratiesignalen declaraties, TimeProvider clock)
{
    /// <summary>Rows that are looked at together.</summary>
    internal const int Stuk = 1000;

    /// <summary>How long a host may be silent before another takes over.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private readonly RondeStand stand = new();

    /// <summary>Asks for a run when there was none today and none is waiting.</summary>
    public Task<bool> VanVandaag(string gemeente, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            await db.Lock($"signalering:{gemeente}", ct);
            var laatste = await Laatste(db, gemeente, ct);
            return (laatste is null || (laatste.KlaarOp is not null && laatste.GevraagdOp.Dag() < clock.Vandaag())) && await Vraag(db, gemeente, Guid.CreateVersion7(), clock.GetUtcNow(), ct);
        },
        ct);

    /// <summary>Does the run that waits; false when none does, or another host is at it.</summary>
    public async Task<bool> Werk(string gemeente, CancellationToken ct)
    {
        if (await Neem(gemeente, ct) is not { } ronde)
        {
            return false;
        }

        foreach (var vondsten in new[] { partijen.Zoek(gemeente, stand, ct), tijden.Zoek(gemeente, stand, ct), declaraties.Zoek(gemeente, stand, ct) })
        {
            await foreach (var stuk in vondsten)
            {
                await db.InTransaction(() => Schrijf(gemeente, ronde, stuk, ct), ct);
            }
        }

        while (await db.InTransaction(() => boek.Ruim(gemeente, ronde, 500, ct), ct) > 0)
        {
        }

        await db.InTransaction(() => db.Execute("UPDATE registers.signalering SET klaar_op = @Nu, bezig_tot = NULL WHERE gemeente = @Gemeente AND id = @Ronde", new { Gemeente = gemeente, Ronde = ronde, Nu = clock.GetUtcNow() }, ct), ct);
        return true;
    }

    /// <summary>The run that was asked for last; null when none ever was.</summary>
    internal static async Task<Signalering?> Laatste(RegistersDb db, string gemeente, CancellationToken ct) => (await db.Page<Signalering>(
        "SELECT s.id, s.gevraagd_op, s.klaar_op, s.gelezen FROM registers.signalering s WHERE s.gemeente = @Gemeente ORDER BY s.gevraagd_op DESC", 1, new { Gemeente = gemeente }, ct)).SingleOrDefault();

    internal static async Task<bool> Vraag(RegistersDb db, string gemeente, Guid id, DateTimeOffset nu, CancellationToken ct) => await db.Execute(
        "INSERT INTO registers.signalering (gemeente, id, gevraagd_op, gelezen, gevonden, nieuw) VALUES (@Gemeente, @Id, @Nu, 0, 0, 0)", new { Gemeente = gemeente, Id = id, Nu = nu }, ct) > 0;

    private Task<Guid?> Neem(string gemeente, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            await db.Lock($"signalering:{gemeente}", ct);
            var args = new { Gemeente = gemeente, Nu = clock.GetUtcNow(), Tot = clock.GetUtcNow() + Claim };
            if ((await db.Page<Guid>("SELECT s.id FROM registers.signalering s WHERE s.gemeente = @Gemeente AND s.klaar_op IS NULL AND (s.bezig_tot IS NULL OR s.bezig_tot < @Nu) ORDER BY s.gevraagd_op", 1, args, ct)) is not [var ronde])
            {
                return null;
            }

            await db.Execute("UPDATE registers.signalering SET bezig_tot = @Tot, gelezen = 0, gevonden = 0, nieuw = 0 WHERE gemeente = @Gemeente AND id = @Ronde", new { args.Gemeente, args.Tot, Ronde = ronde }, ct);
            return (Guid?)ronde;
        },
        ct);

    private async Task<bool> Schrijf(string gemeente, Guid ronde, IReadOnlyList<Vondst> vondsten, CancellationToken ct)
    {
        var nieuw = 0;
        foreach (var vondst in vondsten)
        {
            nieuw += await boek.Schrijf(gemeente, ronde, vondst, ct) ? 1 : 0;
        }

        await db.Execute(
            "UPDATE registers.signalering SET bezig_tot = @Tot, gelezen = @Gelezen, gevonden = gevonden + @Gevonden, nieuw = nieuw + @Nieuw WHERE gemeente = @Gemeente AND id = @Ronde",
            new { Gemeente = gemeente, Ronde = ronde, Tot = clock.GetUtcNow() + Claim, stand.Gelezen, Gevonden = vondsten.Count, Nieuw = nieuw },
            ct);
        return true;
    }
}

/// <summary>How far a run is.</summary>
internal sealed class RondeStand
{
    /// <summary>Rows that were looked at.</summary>
    public long Gelezen { get; set; }
}
