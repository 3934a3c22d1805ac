using Integriteit.Kern;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>A piece of evidence as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Persoon">Whose it is: who sent it in; null when that was done without a person, as the administration does for an invoice.</param>
/// <param name="Naam">The name of the file, with the extension that fits what it is.</param>
/// <param name="Soort">What it is, by its content.</param>
/// <param name="Omvang">Bytes, 1 to 10 MB.</param>
/// <param name="Sha256">Of the content, 64 hex digits in lower case.</param>
/// <param name="OntvangenOp">When it came in.</param>
/// <param name="Houder">The claim or invoice to which it is fixed; null while it is loose.</param>
internal sealed record Bewijs(Guid Id, Guid? Persoon, string Naam, Bestandssoort Soort, long Omvang, string Sha256, DateTimeOffset OntvangenOp, Guid? Houder);

/// <summary>The same content, somewhere else.</summary>
/// <param name="Bewijsstuk">The other piece of evidence.</param>
/// <param name="Sha256">The content.</param>
/// <param name="Houder">The claim or invoice to which that is fixed.</param>
/// <param name="IsFactuur">Whether the holder is an invoice.</param>
/// <param name="Persoon">Who sent that in; null without a person.</param>
internal sealed record ZelfdeBewijs(Guid Bewijsstuk, string Sha256, Guid Houder, bool IsFactuur, Guid? Persoon);

/// <summary>The evidence as claims and invoices use it: found by id, fixed once submitted, and the same receipt found again. // 000-23, 003-29</summary>
internal sealed class Bewijskast(DeclaratiesDb db, TimeProvider clock)
{
    /// <summary>The pieces with these ids that are there, in the order of the ids; one that was never there or was removed is left out.</summary>
    public async Task<IReadOnlyList<Bewijs>> Van(string gemeente, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var gevonden = await db.Query<Bewijs>(
            "SELECT id, persoon, naam, soort, omvang, sha256, ontvangen_op, houder FROM declaraties.bewijsstuk WHERE gemeente = @Gemeente AND id IN @Ids AND verwijderd_op IS NULL",
            new { Gemeente = gemeente, Ids = ids },
            ct);
        return [.. ids.Distinct().Join(gevonden, id => id, b => b.Id, (_, b) => b)];
    }

    /// <summary>
    /// Fixes the evidence to this claim; from then on it can be neither removed nor used elsewhere. Again for the same claim
    /// does nothing. Inside the transaction of the caller.
    /// </summary>
    /// <exception cref="Afgewezen">409 when a piece is not there (any more) or is fixed to something else.</exception>
    public Task Bevries(string gemeente, IReadOnlyCollection<Guid> ids, Guid declaratie, CancellationToken ct) => Bevries(gemeente, ids, declaratie, false, ct);

    /// <summary>As <see cref="Bevries(string, IReadOnlyCollection{Guid}, Guid, CancellationToken)"/>, for an invoice.</summary>
    public Task BevriesVoorFactuur(string gemeente, IReadOnlyCollection<Guid> ids, Guid factuur, CancellationToken ct) => Bevries(gemeente, ids, factuur, true, ct);

    /// <summary>The fixed evidence of anyone with one of these contents, other than what is fixed to this claim or invoice.</summary>
    public async Task<IReadOnlyList<ZelfdeBewijs>> ZelfdeBon(string gemeente, IReadOnlyCollection<string> sha256, Guid behalve, CancellationToken ct) =>
        sha256.Count == 0
            ? []
            : await db.Query<ZelfdeBewijs>(
                """
                SELECT id AS bewijsstuk, sha256, houder, is_factuur, persoon FROM declaraties.bewijsstuk
                WHERE gemeente = @Gemeente AND sha256 IN @Sha256 AND houder IS NOT NULL AND houder <> @Behalve
                ORDER BY ontvangen_op, id
                """,
                new { Gemeente = gemeente, Sha256 = sha256, Behalve = behalve },
                ct);

    private async Task Bevries(string gemeente, IReadOnlyCollection<Guid> ids, Guid houder, bool factuur, CancellationToken ct)
    {
        var nu = clock.GetUtcNow();
        foreach (var id in ids.Distinct())
        {
            var gedaan = await db.Execute(
                """
                UPDATE declaraties.bewijsstuk SET houder = @Houder, is_factuur = @Factuur, bevroren_op = COALESCE(bevroren_op, @Nu)
                WHERE gemeente = @Gemeente AND id = @Id AND verwijderd_op IS NULL AND (houder IS NULL OR houder = @Houder)
                """,
                new { Gemeente = gemeente, Id = id, Houder = houder, Factuur = factuur, Nu = nu },
                ct);
            if (gedaan == 0)
            {
                throw new Afgewezen(Reden.Conflict, "bewijsstukNietVrij", "Een bewijsstuk is er niet meer of hoort al bij een andere declaratie of factuur. Stuur het opnieuw in.")
                {
                    Extra = new Dictionary<string, object?> { ["bewijsstuk"] = id },
                };
            }
        }
    }
}
