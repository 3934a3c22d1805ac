using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>
/// Destroys, every hour, the risk analyses whose term has passed. Reading stops at the end of the term itself. That the
/// product does this by itself and waits for nobody is so that a term is never stretched by forgetting.
/// </summary>
internal sealed class Risicovernietiging(IServiceScopeFactory scopes, Gemeenten gemeenten, TimeProvider clock, ILogger<Risicovernietiging> logger) : BackgroundService
{
    private const int Pagina = 100;

    /// <summary>Destroys what is due and says how many analyses that were.</summary>
    public async Task<int> Veeg(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<Call>();
        (call.Aanroeper, call.Verzoek) = (Aanroeper.Systeem, "vernietiging");
        var (db, dossiers, audit) = (scope.ServiceProvider.GetRequiredService<GedragscodeDb>(), scope.ServiceProvider.GetRequiredService<Risicodossiers>(), scope.ServiceProvider.GetRequiredService<Audit>());
        var aantal = 0;
        foreach (var gemeente in gemeenten.Alle)
        {
            IReadOnlyList<Risicodossiers.Rij> rijen;
            do
            {
                rijen = await db.Page<Risicodossiers.Rij>(
                    "SELECT sleutel, spoor, kandidaat_persoon, dossier FROM gedragscode.risicoanalyse WHERE gemeente = @Gemeente AND vernietigen_na < @Dag ORDER BY vernietigen_na",
                    Pagina,
                    new { Gemeente = gemeente.Code, Dag = clock.Vandaag() },
                    ct);
                foreach (var rij in rijen)
                {
                    aantal += await db.InTransaction(
                        async () => await dossiers.Vernietig(gemeente.Code, rij.Analyse, ingetrokken: false, ct)
                            && await audit.Write(db, gemeente.Code, nameof(Risicovernietiging), new AuditNote(rij.Spoor.ToString(), ""), "gelukt", ct),
                        ct) ? 1 : 0;
                }
            }
            while (rijen.Count == Pagina);
        }

        if (aantal > 0)
        {
            await db.Scrub(ct);
        }

        return aantal;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Veeg(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("Risk analyses whose term has passed could not be destroyed: {Fout}; trying again", fault.GetType().Name);
            }

            await Task.Delay(TimeSpan.FromHours(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
