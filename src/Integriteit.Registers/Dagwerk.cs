using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Registers.Signalen;
using Integriteit.Registers.Termijnen;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Registers;

/// <summary>
/// What the registers do once a day without being asked, a minute after the start and then on every new day. All of it can
/// be done twice, by two hosts at once too.
/// </summary>
internal sealed class Dagwerk(IServiceScopeFactory scopes, Gemeenten gemeenten, OutboxBell bell, TimeProvider clock, ILogger<Dagwerk> logger) : BackgroundService
{
    /// <summary>Persons whose offices are looked at together.</summary>
    private const int Stuk = 100;

    private static readonly TimeSpan Pauze = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim wekker = new(0);

    /// <summary>One at a time within this host: who asks while one is at it, waits for it.</summary>
    private readonly SemaphoreSlim beurt = new(1, 1);

    /// <summary>Does the work of today now, for every municipality.</summary>
    public async Task Werk(CancellationToken ct)
    {
        foreach (var gemeente in gemeenten.Alle.Select(g => g.Code))
        {
            await Doe<Bijwerking>(gemeente, w => w.Werk(gemeente, ct), ct);
            await Ambten(gemeente, ct);
            await Doe<Herinneringen>(gemeente, w => w.Werk(gemeente, ct), ct);
            await Doe<Ronde>(gemeente, w => w.VanVandaag(gemeente, ct), ct);
        }

        await Signaleer(ct);

        bell.Ring("registers");
    }

    /// <summary>Does every run over the registers that was asked for.</summary>
    public async Task Signaleer(CancellationToken ct)
    {
        await beurt.WaitAsync(ct);
        try
        {
            foreach (var gemeente in gemeenten.Alle.Select(g => g.Code))
            {
                await Doe<Ronde>(gemeente, w => w.Werk(gemeente, ct), ct);
            }
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>Tells that a run was asked for.</summary>
    public void Wek()
    {
        if (wekker.CurrentCount == 0)
        {
            wekker.Release();
        }
    }

    public override void Dispose()
    {
        wekker.Dispose();
        beurt.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? gedaan = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await wekker.WaitAsync(Pauze, stoppingToken))
                {
                    await Signaleer(stoppingToken);
                }
                else if (gedaan != clock.Vandaag())
                {
                    gedaan = clock.Vandaag();
                    await Werk(stoppingToken);
                }
                else
                {
                    // What another host left unfinished.
                    await Signaleer(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>The terms of everyone who holds an office or left one not long ago: the time brings some, and nobody is missed.</summary>
    private async Task Ambten(string gemeente, CancellationToken ct)
    {
        IReadOnlyList<Bekleder> personen = [];
        do
        {
            var na = personen.Count == 0 ? "" : personen[^1].Sleutel;
            await Doe<IMediator>(gemeente, async m => personen = await m.Send(new ZoekBekleders(gemeente, Enum.GetValues<Ambt>(), clock.Vandaag().AddYears(-2), DateOnly.MaxValue, na, Stuk), ct), ct);
            foreach (var persoon in personen)
            {
                await Doe<Ambtstermijnen>(gemeente, w => w.Werk(gemeente, persoon.Persoon, ct), ct);
            }
        }
        while (personen.Count == Stuk && !ct.IsCancellationRequested);
    }

    /// <summary>One piece of work in a scope of its own; what fails is tried again tomorrow and stops nothing else.</summary>
    private async Task Doe<T>(string gemeente, Func<T, Task> werk, CancellationToken ct)
        where T : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = Aanroeper.Systeem;
            await werk(scope.ServiceProvider.GetRequiredService<T>());
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Never its text: that may be confidential.
            logger.LogError("The work {Werk} of {Gemeente} failed with {Fout}", typeof(T).Name, gemeente, exception.GetType().Name);
        }
    }
}
