using Integriteit.Kern;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>
/// Clears up after a stop in mid-work, at the start and once a day: content that the database knows gets its own name, content
/// that it does not know and that nobody has written to for a day goes, and so does that of evidence that was removed.
/// </summary>
internal sealed class Opruiming(IServiceScopeFactory scopes, IBewijsopslag opslag, Gemeenten gemeenten, TimeProvider clock, ILogger<Opruiming> logger) : BackgroundService
{
    private static readonly TimeSpan Dag = TimeSpan.FromDays(1);

    private sealed record Rij(Guid Id, bool Weg);

    /// <summary>Looks at everything once. By two hosts at once does no harm.</summary>
    public async Task Werk(CancellationToken ct)
    {
        await foreach (var inhoud in opslag.Onvoltooid(ct))
        {
            if (gemeenten.Vind(inhoud.Gemeente) is null)
            {
                continue;
            }

            var rij = await Vraag<Rij>(
                "SELECT id, CASE WHEN verwijderd_op IS NULL THEN 0 ELSE 1 END AS weg FROM declaraties.bewijsstuk WHERE gemeente = @Gemeente AND id = @Id", inhoud.Gemeente, inhoud.Id, ct);
            if (rij is [{ Weg: false }])
            {
                await opslag.Voltooi(inhoud.Gemeente, inhoud.Id, ct);
            }
            else if (rij.Count > 0 || inhoud.Sinds < clock.GetUtcNow() - Dag)
            {
                await opslag.Verwijder(inhoud.Gemeente, inhoud.Id, ct);
            }
        }

        foreach (var gemeente in gemeenten.Alle.Select(g => g.Code))
        {
            // What was removed this week: longer ago it was looked at before.
            foreach (var id in await Vraag<Guid>("SELECT id FROM declaraties.bewijsstuk WHERE gemeente = @Gemeente AND verwijderd_op >= @Sinds", gemeente, Guid.Empty, ct))
            {
                await opslag.Verwijder(gemeente, id, ct);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Dag);
        do
        {
            try
            {
                await Werk(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("Clearing up the evidence failed with {Fout}", exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<T>> Vraag<T>(string sql, string gemeente, Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeclaratiesDb>().Query<T>(sql, new { Gemeente = gemeente, Id = id, Sinds = clock.GetUtcNow() - (7 * Dag) }, ct);
    }
}
