using System.Collections.Concurrent;
using Integriteit.Kern;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// The words of new entries. They are written in one row of <c>registers.vers_trefwoord</c>, where every search looks as
/// well, and go to <c>registers.trefwoord</c> with those of many others: each word has a place of its own there, and
/// thirty places for one entry were most of what a registration cost.
/// </summary>
internal sealed class Woordverdeling(RegistersDb db, Woordverdeler verdeler)
{
    /// <summary>Rows that go in together: other writers wait no longer than these take.</summary>
    private const int Stuk = 2000;

    /// <summary>Rows that one text takes away.</summary>
    private const int Deel = 50;

    private const string Woord = "INSERT INTO registers.trefwoord (gemeente, register, kring, woord, sleutel) VALUES (@Gemeente, @Register, @Kring, @Woord, @Sleutel)";

    private (long Transactie, string Gemeente) gewekt;

    private sealed record Vers(string Gemeente, string Register, string Kring, long Sleutel, string Woorden);

    /// <summary>Writes what an entry that is new is found by.</summary>
    public async Task Schrijf(string gemeente, string register, long sleutel, Func<IEnumerable<(string Kring, string Woord)>> woorden, CancellationToken ct)
    {
        await db.InsertAll(
            "INSERT INTO registers.vers_trefwoord (gemeente, register, kring, sleutel, woorden) VALUES (@Gemeente, @Register, @Kring, @Sleutel, @Woorden)",
            () => woorden().GroupBy(w => w.Kring, w => w.Woord).Select(kring => new Vers(gemeente, register, kring.Key, sleutel, $" {string.Join(' ', kring)} ")),
            ct);
        if (gewekt != (db.TransactionId, gemeente))
        {
            gewekt = (db.TransactionId, gemeente);
            db.AfterCommit(() => verdeler.Wek(gemeente));
        }
    }

    /// <summary>Puts words where they stay.</summary>
    public Task Verdeel(string gemeente, string register, long sleutel, Func<IEnumerable<(string Kring, string Woord)>> woorden, CancellationToken ct) =>
        db.InsertAll(Woord, () => woorden().Select(w => new { Gemeente = gemeente, Register = register, w.Kring, w.Woord, Sleutel = sleutel }), ct);

    /// <summary>Puts the words of an entry that is about to change where they stay, if they are not there yet.</summary>
    public async Task Verdeel(string gemeente, string register, IReadOnlyList<string> kringen, long sleutel, CancellationToken ct)
    {
        foreach (var vers in await db.Query<Vers>(
            "SELECT gemeente, register, kring, sleutel, woorden FROM registers.vers_trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring IN @Kringen AND sleutel = @Sleutel",
            new { Gemeente = gemeente, Register = register, Kringen = kringen, Sleutel = sleutel },
            ct))
        {
            if (await db.Execute("DELETE FROM registers.vers_trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring AND sleutel = @Sleutel", vers, ct) == 1)
            {
                await Zet([vers], ct);
            }
        }
    }

    /// <summary>True when the words of an entry are not where they stay yet.</summary>
    public async Task<bool> IsVers(string gemeente, string register, IReadOnlyList<string> kringen, long sleutel, CancellationToken ct) => await db.Single<int>(
        "SELECT COUNT(*) FROM registers.vers_trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring IN @Kringen AND sleutel = @Sleutel",
        new { Gemeente = gemeente, Register = register, Kringen = kringen, Sleutel = sleutel },
        ct) > 0;

    /// <summary>Puts the words of some entries of a municipality where they stay; false when there were none.</summary>
    public async Task<bool> Stap(string gemeente, CancellationToken ct)
    {
        // Without a writer's turn: mostly there is nothing.
        if ((await Lees(gemeente, 1, ct)).Count == 0)
        {
            return false;
        }

        return await db.InTransaction(
            async () =>
            {
                await db.Lock($"vers_trefwoord:{gemeente}", ct);
                var rijen = await Lees(gemeente, Stuk, ct);
                foreach (var kring in rijen.GroupBy(r => (r.Register, r.Kring)))
                {
                    foreach (var deel in kring.Chunk(Deel))
                    {
                        // A part of its own length would be a text of its own.
                        var sleutels = deel.Select(r => r.Sleutel).Concat(Enumerable.Repeat(deel[0].Sleutel, Deel - deel.Length)).ToList();
                        if (await db.Execute(
                            "DELETE FROM registers.vers_trefwoord WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring AND sleutel IN @Sleutels",
                            new { Gemeente = gemeente, kring.Key.Register, kring.Key.Kring, Sleutels = sleutels },
                            ct) != deel.Length)
                        {
                            // Whoever changes an entry takes its row first; what is left is for the next time.
                            throw Afgewezen.Intussen();
                        }
                    }
                }

                await Zet(rijen, ct);
                return rijen.Count > 0;
            },
            ct);
    }

    private Task<IReadOnlyList<Vers>> Lees(string gemeente, int rijen, CancellationToken ct) => db.Page<Vers>(
        "SELECT v.gemeente, v.register, v.kring, v.sleutel, v.woorden FROM registers.vers_trefwoord v WHERE v.gemeente = @Gemeente ORDER BY v.register, v.kring, v.sleutel", rijen, new { Gemeente = gemeente }, ct);

    private Task Zet(IReadOnlyList<Vers> rijen, CancellationToken ct) => db.InsertAll(
        Woord,
        () =>
        {
            // One object for what is the same: equal values then need no comparing, and no telling to the database again.
            var een = new Dictionary<string, string>();
            string Een(string tekst) => een.TryGetValue(tekst, out var al) ? al : een[tekst] = tekst;
            return rijen.SelectMany(r => r.Woorden.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(woord => new { Gemeente = Een(r.Gemeente), Register = Een(r.Register), Kring = Een(r.Kring), Woord = Een(woord), r.Sleutel }));
        },
        ct);
}

/// <summary>Moves the words of new entries to where they stay, soon after they were written; two hosts may do so at once.</summary>
internal sealed class Woordverdeler(IServiceScopeFactory scopes, Gemeenten gemeenten, TimeProvider clock, ILogger<Woordverdeler> logger) : BackgroundService
{
    /// <summary>Long enough that many go in together, short enough that searches find few that wait.</summary>
    private static readonly TimeSpan Verzamelen = TimeSpan.FromSeconds(1);

    /// <summary>How long what another host left lies at most.</summary>
    private static readonly TimeSpan Ronde = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim bel = new(0);
    private readonly ConcurrentDictionary<string, bool> wachtend = new();

    /// <summary>Tells that a municipality has words to move.</summary>
    public void Wek(string gemeente)
    {
        wachtend[gemeente] = true;
        if (bel.CurrentCount == 0)
        {
            bel.Release();
        }
    }

    public override void Dispose()
    {
        bel.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var gewekt = await bel.WaitAsync(Ronde, stoppingToken);
                await Task.Delay(Verzamelen, clock, stoppingToken);
                foreach (var gemeente in gewekt ? wachtend.Keys : gemeenten.Alle.Select(g => g.Code))
                {
                    wachtend.TryRemove(gemeente, out _);
                    while (await Stap(gemeente, stoppingToken))
                    {
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Nothing is lost: they are found where they are, and the next round tries again.
                logger.LogWarning("The words of new entries could not be moved: {Fout}", exception.GetType().Name);
            }
        }
    }

    private async Task<bool> Stap(string gemeente, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Woordverdeling>().Stap(gemeente, ct);
    }
}
