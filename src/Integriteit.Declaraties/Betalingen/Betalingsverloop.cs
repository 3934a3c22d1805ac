using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>How a payment that is with the bank ends, and its claim and its batch with it.</summary>
internal sealed class Betalingsverloop(DeclaratiesDb db, Declaratieboek declaraties, Call call)
{
    /// <summary>An open payment of a batch that was released, with its claim.</summary>
    /// <exception cref="Afgewezen">
    /// 404 when there is none; 428 and 412 by its version; 409 when it is not with the bank, or is to the caller themselves.
    /// </exception>
    public async Task<(Betaling.Rij Betaling, Betaalopdracht.Rij Opdracht, Declaratie Declaratie)> Vereis(string gemeente, Guid id, IfMatch versies, CancellationToken ct)
    {
        var betaling = await db.Single<Betaling.Rij>("SELECT id, versie, staat, opdracht, nummer, declaratie, poging, persoon, bedrag, betaald_op, reden FROM declaraties.betaling WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct)
            ?? throw new Afgewezen(Reden.NietGevonden, "betalingOnbekend", "Deze betaling is er niet.");
        versies.Check(required: true, betaling.Versie, "volledig");
        var opdracht = await Betaalopdracht.Vereis(db, gemeente, betaling.Opdracht, ct);
        if (betaling.Staat != Betaalstaat.Open || opdracht.Staat != Opdrachtstaat.Vrijgegeven)
        {
            throw new Afgewezen(Reden.Conflict, "nietBijDeBank", $"Deze betaling is '{Naming.Of(betaling.Staat)}' en haar opdracht '{Naming.Of(opdracht.Staat)}': er is niets te melden.");
        }

        return betaling.Persoon != call.Aanroeper.PersoonIn(gemeente)
            ? (betaling, opdracht, (await declaraties.Lees(gemeente, betaling.Declaratie, ct))!)
            : throw new Afgewezen(Reden.Conflict, "eigenDeclaratie", "Dit is een betaling aan uzelf. Laat dit door een ander melden.");
    }

    /// <summary>Ends the payment with the claim as it becomes, and the batch when this was its last.</summary>
    public async Task<Betaling> Sluit(string gemeente, Betaling.Rij betaling, Declaratie oud, Declaratie nieuw, Declaratiegebeurtenis gebeurtenis, CancellationToken ct)
    {
        if (await db.Execute(
            "UPDATE declaraties.betaling SET versie = versie + 1, staat = @Staat, betaald_op = @BetaaldOp, reden = @Reden WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie AND staat = 'open'",
            new { Gemeente = gemeente, betaling.Id, betaling.Versie, Staat = Naming.Of(betaling.Staat), betaling.BetaaldOp, betaling.Reden },
            ct) == 0)
        {
            throw Afgewezen.Intussen();
        }

        await declaraties.Bewaar(gemeente, oud, nieuw, gebeurtenis, betaling.Reden, ["staat", "betaaldOp"], ct);
        await db.Execute(
            """
            UPDATE declaraties.betaalopdracht SET versie = versie + 1, staat = 'afgehandeld'
            WHERE gemeente = @Gemeente AND id = @Opdracht AND staat = 'vrijgegeven'
              AND NOT EXISTS (SELECT 1 FROM declaraties.betaling b WHERE b.gemeente = @Gemeente AND b.opdracht = @Opdracht AND b.staat = 'open')
            """,
            new { Gemeente = gemeente, betaling.Opdracht },
            ct);
        call.Noteer(betaling.Id.ToString(), "staat", "betaaldOp", "reden", "declaratie");
        return (betaling with { Versie = betaling.Versie + 1 }).Toon();
    }
}
