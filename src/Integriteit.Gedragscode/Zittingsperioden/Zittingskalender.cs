using Integriteit.Gedragscode.Kaarten;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Zittingsperioden;

/// <summary>A term of the council (raadsperiode) or of the executive (collegeperiode).</summary>
/// <param name="Id">The id.</param>
/// <param name="Orgaan">Whose term it is.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day; <see cref="DateOnly.MaxValue"/> while it is not known.</param>
/// <param name="Versie">The version of this record, from 1.</param>
internal sealed record Zittingsperiode(Guid Id, Orgaan Orgaan, DateOnly Van, DateOnly TotEnMet, int Versie)
{
    public bool Omvat(DateOnly dag) => Van <= dag && dag <= TotEnMet;

    /// <summary>The term as it is shown.</summary>
    public Kaart<RegistreerZittingsperiode.Invoer> Kaart() => new(Id, Versie, new RegistreerZittingsperiode.Invoer(Orgaan, Van, TotEnMet == DateOnly.MaxValue ? null : TotEnMet));
}

/// <summary>The terms that a municipality recorded; there are a handful in a generation.</summary>
internal sealed class Zittingskalender(GedragscodeDb db)
{
    /// <summary>All terms of a body, the oldest first.</summary>
    public Task<IReadOnlyList<Zittingsperiode>> Van(string gemeente, Orgaan orgaan, CancellationToken ct) => db.Query<Zittingsperiode>(
        "SELECT id, orgaan, van, tot_en_met, versie FROM gedragscode.zittingsperiode WHERE gemeente = @Gemeente AND orgaan = @Orgaan ORDER BY van",
        new { Gemeente = gemeente, Orgaan = Naming.Of(orgaan) },
        ct);

    /// <summary>The term of a body on a day; null when none was recorded.</summary>
    public async Task<Zittingsperiode?> Op(string gemeente, Orgaan orgaan, DateOnly dag, CancellationToken ct) =>
        (await Van(gemeente, orgaan, ct)).FirstOrDefault(p => p.Omvat(dag));

    /// <exception cref="Afgewezen">404 when there is no such term.</exception>
    public async Task<Zittingsperiode> Vereis(string gemeente, Guid id, CancellationToken ct) => await db.Single<Zittingsperiode>(
        "SELECT id, orgaan, van, tot_en_met, versie FROM gedragscode.zittingsperiode WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct)
        ?? throw new Afgewezen(Reden.NietGevonden, "zittingsperiodeOnbekend", "Deze zittingsperiode is er niet.");

    /// <summary>Holds the calendar until the transaction ends and looks whether these days are free.</summary>
    /// <exception cref="Afgewezen">409 when another term of the body has some of the days.</exception>
    public async Task VereisVrij(string gemeente, Guid id, RegistreerZittingsperiode.Invoer invoer, CancellationToken ct)
    {
        await db.Lock($"zittingsperioden:{gemeente}", ct);
        var tot = invoer.TotEnMet ?? DateOnly.MaxValue;
        if ((await Van(gemeente, invoer.Orgaan!.Value, ct)).FirstOrDefault(p => p.Id != id && p.Van <= tot && invoer.Van <= p.TotEnMet) is { } ander)
        {
            throw new Afgewezen(Reden.Conflict, "periodeOverlapt", $"Er is al een zittingsperiode van dit orgaan die op {ander.Van:yyyy-MM-dd} begint en deze overlapt.");
        }
    }
}
