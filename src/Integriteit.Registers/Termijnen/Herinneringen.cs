using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// Tells once of every term that draws near, and once that it has passed. The row that remembers it and the message are in
/// one transaction, so neither a stop nor a second host tells it twice.
/// </summary>
internal sealed class Herinneringen(RegistersDb db, IReadOnlyList<Register> registers, Herinnertermijn herinneren, TimeProvider clock)
{
    private const int Stuk = 200;

    /// <summary>Tells what is to be told today and says of how many terms that was.</summary>
    public async Task<int> Werk(string gemeente, CancellationToken ct)
    {
        var (totaal, laatst) = (0, 0);
        do
        {
            laatst = await db.InTransaction(() => Stap(gemeente, ct), ct);
            totaal += laatst;
        }
        while (laatst > 0);
        return totaal;
    }

    private async Task<int> Stap(string gemeente, CancellationToken ct)
    {
        await db.Lock($"herinneringen:{gemeente}", ct);
        var (vandaag, nu) = (clock.Vandaag(), clock.GetUtcNow());
        IReadOnlyList<Termijnrij> rijen =
        [
            .. await Lees(gemeente, Herinnering.Nadert, Termijnrij.TotEnMet(vandaag.AddDays(herinneren.DagenVooraf)), ct),
            .. await Lees(gemeente, Herinnering.Verlopen, Termijnrij.Vanaf(vandaag), ct),
        ];
        foreach (var rij in rijen)
        {
            // What passed before anyone was told that it drew near, is told as passed only.
            var verlopen = rij.Vervaldatum < vandaag;
            await db.Execute(
                """
                UPDATE registers.termijn SET herinneren = @Herinneren, nadert_gemeld_op = @Nadert, verlopen_gemeld_op = @Verlopen
                WHERE gemeente = @Gemeente AND register = @Register AND onderwerp = @Onderwerp AND kenmerk = @Kenmerk AND handeling = @Handeling
                """,
                new
                {
                    Gemeente = gemeente,
                    rij.Register,
                    rij.Onderwerp,
                    rij.Kenmerk,
                    Handeling = Naming.Of(rij.Handeling),
                    Herinneren = Naming.Of(verlopen ? Herinnering.Geen : Herinnering.Verlopen),
                    Nadert = verlopen ? rij.NadertGemeldOp : nu,
                    Verlopen = verlopen ? nu : (DateTimeOffset?)null,
                },
                ct);
            if (registers.Any(r => r.Naam == rij.Register && r.Verborgen))
            {
                // Of these no message may tell that there is an entry; the list shows the term to who may see it.
                continue;
            }

            await db.Publish(
                gemeente,
                new TermijnHerinnering(
                    rij.Id,
                    rij.Register,
                    rij.Onderwerp == rij.Persoon ? null : rij.Onderwerp,
                    rij.Persoon == Guid.Empty ? null : rij.Persoon,
                    rij.Beheerder,
                    rij.Handeling,
                    rij.Vervaldatum!.Value,
                    verlopen) { Gemeente = gemeente },
                nu,
                ct);
        }

        return rijen.Count;
    }

    private Task<IReadOnlyList<Termijnrij>> Lees(string gemeente, Herinnering herinnering, string tot, CancellationToken ct) => db.Page<Termijnrij>(
        """
        SELECT t.register, t.onderwerp, t.kenmerk, t.handeling, t.sleutel, t.persoon, t.ambt, t.beheerder, t.sinds, t.gronden, t.voldaan_op, t.nadert_gemeld_op, t.verlopen_gemeld_op
        FROM registers.termijn t
        WHERE t.gemeente = @Gemeente AND t.herinneren = @Herinneren AND t.sleutel < @Tot
        ORDER BY t.sleutel
        """,
        Stuk,
        new { Gemeente = gemeente, Herinneren = Naming.Of(herinnering), Tot = tot },
        ct);
}
