using Integriteit.Contracts.Meldingen;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Vertrouwenspersonen;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integriteit.Meldingen.Termijnen;

/// <summary>
/// Routes anew what nobody reads any more, sweeps what is over, and tells the circle of a report, once each, that it is there, that a term draws near and that one has passed. On the hour and not at
/// once, so that no message tells when something was handed in. What was told and the message are in one transaction.
/// </summary>
internal sealed class Meldherinneringen(IServiceScopeFactory scopes, Gemeenten gemeenten, Herinnertermijn herinneren, OutboxBell bell, TimeProvider clock, ILogger<Meldherinneringen> logger) : BackgroundService
{
    private const int Stuk = 100;

    /// <summary>A term of a week draws near later than one of months.</summary>
    private const int KortVooraf = 2;

    private sealed record Rij(Guid Melding, string Soort, DateOnly Vervaldatum, bool NadertGemeld, bool VerlopenGemeld);

    /// <summary>Tells what is to be told now, and says of how much that was.</summary>
    public async Task<int> Werk(CancellationToken ct)
    {
        var aantal = 0;
        foreach (var gemeente in gemeenten.Alle.Select(g => g.Code))
        {
            await using (var scope = Scope())
            {
                await scope.ServiceProvider.GetRequiredService<Herroutering>().Werk(gemeente, ct);
                await scope.ServiceProvider.GetRequiredService<Kluisbeheer>().Werk(gemeente, ct);
                await scope.ServiceProvider.GetRequiredService<Codewacht>().Veeg(scope.ServiceProvider.GetRequiredService<MeldingenDb>(), gemeente, ct);
            }

            int laatst;
            do
            {
                await using var scope = Scope();
                var db = scope.ServiceProvider.GetRequiredService<MeldingenDb>();
                laatst = await db.InTransaction(() => Stap(scope.ServiceProvider, db, gemeente, ct), ct);
                aantal += laatst;
            }
            while (laatst > 0);
        }

        bell.Ring("meldingen");
        return aantal;
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = Aanroeper.Systeem;
        return scope;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var nu = TimeProvider.System.GetUtcNow();
            await Task.Delay(TimeSpan.FromHours(1) - (nu - nu.Afgerond(TimeSpan.FromHours(1))), TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await Werk(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("Handlers of reports could not be told: {Fout}; trying again", fault.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> Stap(IServiceProvider diensten, MeldingenDb db, string gemeente, CancellationToken ct)
    {
        await db.Lock($"meldherinneringen:{gemeente}", ct);
        var vandaag = clock.Vandaag();
        var rijen = await db.Page<Rij>(
            """
            SELECT melding, soort, vervaldatum, nadert_gemeld, verlopen_gemeld FROM meldingen.termijn
            WHERE gemeente = @Gemeente AND voldaan_op IS NULL
              AND ((vervaldatum < @Vandaag AND verlopen_gemeld = @Nee) OR (vervaldatum >= @Vandaag AND nadert_gemeld = @Nee AND (vervaldatum <= @Kort OR (vervaldatum <= @Lang AND soort = 'terugkoppeling'))))
            ORDER BY vervaldatum, melding, soort
            """,
            Stuk,
            new { Gemeente = gemeente, Vandaag = vandaag, Kort = vandaag.AddDays(Math.Min(KortVooraf, herinneren.DagenVooraf)), Lang = vandaag.AddDays(herinneren.DagenVooraf), Nee = false },
            ct);
        var boek = diensten.GetRequiredService<Dossierboek>();
        foreach (var rij in rijen)
        {
            var (nieuw, verlopen) = (rij.Soort == Meldtermijnen.Kennisgeving, rij.Vervaldatum < vandaag);
            await db.Execute(
                "UPDATE meldingen.termijn SET nadert_gemeld = @Ja, verlopen_gemeld = @Verlopen, voldaan_op = @Voldaan WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort",
                new { Gemeente = gemeente, rij.Melding, rij.Soort, Ja = true, Verlopen = nieuw || verlopen, Voldaan = nieuw ? vandaag : (DateOnly?)null },
                ct);
            if (await boek.Open(gemeente, rij.Melding, Kluis.Stelsel, ct) is { } melding)
            {
                var buiten = melding.Inhoud.Buiten is { } functie ? Naming.Of(functie) : null;
                await db.Publish(gemeente, new MeldingWacht(rij.Melding, rij.Soort, [.. melding.Inhoud.Kring.Select(l => l.Persoon)], buiten, nieuw ? null : rij.Vervaldatum, !nieuw && verlopen) { Gemeente = gemeente }, clock.GetUtcNow(), ct);
            }
        }

        return rijen.Count;
    }
}
