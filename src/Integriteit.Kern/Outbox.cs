using System.Collections.Concurrent;
using System.Text.Json;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Kern;

/// <summary>Events wait here, written in the transaction that caused them, until every subscriber has them.</summary>
public static class Outbox
{
    internal static Task Add(ModuleDb db, string gemeente, IntegrationEvent message, DateTimeOffset now, CancellationToken ct) => db.Insert(
        $"""
        INSERT INTO {db.Schema}.outbox (gemeente, bericht, soort, inhoud, ontstaan_op, volgende_op, pogingen)
        VALUES (@Gemeente, @Bericht, @Soort, @Inhoud, @Nu, @Nu, @Pogingen)
        """,
        () => new { Gemeente = gemeente, message.Bericht, Soort = message.GetType().FullName, Inhoud = JsonSerializer.Serialize(message, message.GetType(), Json.Options), Nu = now, Pogingen = 0 },
        ct);
}

/// <summary>Tells the dispatchers of this host that a commit may have brought work.</summary>
public sealed class OutboxBell
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bells = new();

    public void Ring(string schema)
    {
        var bell = Of(schema);
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    public Task Wait(string schema, TimeSpan atMost, CancellationToken ct) => Of(schema).WaitAsync(atMost, ct);

    private SemaphoreSlim Of(string schema) => bells.GetOrAdd(schema, _ => new SemaphoreSlim(0));
}

/// <summary>The events that exist, by the name under which they are stored.</summary>
public sealed class EventTypes(IEnumerable<Type> types)
{
    private readonly Dictionary<string, Type> byName = types.ToDictionary(t => t.FullName!);

    public Type? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>
/// Delivers one module's outbox: in order of arrival, each message in a scope of its own. A message that fails
/// waits longer each time (at most an hour) and blocks no other.
/// </summary>
public sealed class Dispatcher<TDb>(IServiceScopeFactory scopes, TimeProvider clock, EventTypes types, OutboxBell bell, ILogger<Dispatcher<TDb>> logger) : BackgroundService
    where TDb : ModuleDb
{
    private const int Batch = 50;

    /// <summary>Days that a delivered message is kept, to look back at.</summary>
    private const int Bewaard = 30;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    /// <summary>What is told within this time goes out together: one transaction for many messages, not one for each beside every command.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    private sealed record Bericht(string Gemeente, Guid Id, string Soort, string Inhoud, int Pogingen);

    /// <summary>Delivers what is due now and says how many messages that were.</summary>
    public async Task<int> Deliver(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var due = await db.Page<Bericht>(
            $"SELECT gemeente, bericht AS id, soort, inhoud, pogingen FROM {db.Schema}.outbox WHERE verwerkt_op IS NULL AND volgende_op <= @Nu ORDER BY volgende_op, ontstaan_op",
            Batch,
            new { Nu = clock.GetUtcNow() },
            ct);
        var outcomes = new List<object>();
        foreach (var message in due)
        {
            var fault = await Try(message, ct);
            var now = clock.GetUtcNow();
            outcomes.Add(new
            {
                message.Gemeente,
                message.Id,
                Verwerkt = fault is null ? now : (DateTimeOffset?)null,
                Fout = fault,
                Volgende = now.AddSeconds(Math.Min(3600, Math.Pow(2, Math.Min(message.Pogingen + 1, 12)))),
            });
        }

        if (outcomes.Count > 0)
        {
            await db.InTransaction(
                () => db.Execute(
                    $"""
                    UPDATE {db.Schema}.outbox SET verwerkt_op = @Verwerkt, fout = @Fout, volgende_op = @Volgende, pogingen = pogingen + 1
                    WHERE gemeente = @Gemeente AND bericht = @Id AND verwerkt_op IS NULL
                    """,
                    outcomes,
                    ct),
                ct);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string schema;
        await using (var scope = scopes.CreateAsyncScope())
        {
            schema = scope.ServiceProvider.GetRequiredService<TDb>().Schema;
        }

        var swept = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Deliver(stoppingToken) == Batch)
                {
                }

                if (clock.GetUtcNow() - swept > TimeSpan.FromHours(1))
                {
                    await Clean(stoppingToken);
                    swept = clock.GetUtcNow();
                }

                await bell.Wait(schema, Sweep, stoppingToken);
                await Task.Delay(Gather, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "The outbox of {Schema} could not be read; trying again", schema);
                await Task.Delay(Sweep, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Delivers one message; returns the type of the fault (never its text, that may be confidential) or null.</summary>
    private async Task<string?> Try(Bericht message, CancellationToken ct)
    {
        if (types.Find(message.Soort) is not { } type)
        {
            logger.LogError("Outbox message {Bericht} has the unknown type {Soort}", message.Id, message.Soort);
            return "UnknownType";
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = Aanroeper.Systeem;
            var notification = (INotification)JsonSerializer.Deserialize(message.Inhoud, type, Json.Options)!;
            await scope.ServiceProvider.GetRequiredService<IMediator>().Publish(notification, ct);
            return null;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogError("Outbox message {Bericht} of type {Soort} failed with {Fout}, attempt {Poging}", message.Id, message.Soort, exception.GetType().Name, message.Pogingen + 1);
            return exception.GetType().Name;
        }
    }

    private async Task Clean(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var now = clock.GetUtcNow();
        await db.InTransaction(
            async () =>
            {
                await db.Execute($"DELETE FROM {db.Schema}.idempotentie WHERE ontstaan_op < @Grens", new { Grens = now.AddDays(-Idempotency.Dagen) }, ct);
                return await db.Execute($"DELETE FROM {db.Schema}.outbox WHERE verwerkt_op < @Grens", new { Grens = now.AddDays(-Bewaard) }, ct);
            },
            ct);
    }
}

/// <summary>
/// Hears an event once: the inbox row and the effect are in one transaction, so that a message that comes twice
/// changes nothing the second time.
/// </summary>
public abstract class Subscriber<TEvent, TDb>(TDb db, TimeProvider clock) : INotificationHandler<TEvent>
    where TEvent : IntegrationEvent
    where TDb : ModuleDb
{
    protected TDb Db { get; } = db;

    protected TimeProvider Clock { get; } = clock;

    public Task Handle(TEvent notification, CancellationToken cancellationToken) => Db.InTransaction(
        async () =>
        {
            var first = await Db.Execute(
                $"""
                INSERT INTO {Db.Schema}.inbox (gemeente, bericht, afnemer, verwerkt_op)
                SELECT @Gemeente, @Bericht, @Afnemer, @Nu
                WHERE NOT EXISTS (SELECT 1 FROM {Db.Schema}.inbox WHERE gemeente = @Gemeente AND bericht = @Bericht AND afnemer = @Afnemer)
                """,
                new { notification.Gemeente, notification.Bericht, Afnemer = GetType().Name, Nu = Clock.GetUtcNow() },
                cancellationToken);
            if (first == 1)
            {
                await Apply(notification, cancellationToken);
            }

            return first;
        },
        cancellationToken);

    /// <summary>The effect; its changes commit with the inbox row.</summary>
    protected abstract Task Apply(TEvent message, CancellationToken ct);
}
