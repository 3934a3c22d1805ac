using Integriteit.Kern;
using Integriteit.Kern.Mediation;

namespace Integriteit.Gedragscode.Eden;

/// <summary>Which oaths the caller sees, and of which everything.</summary>
internal sealed class Eedinzage(GedragscodeDb db, Bevoegdheid bevoegdheid, Call call)
{
    internal sealed record Rij(string Beheerder, bool Openbaar, string Gegevens)
    {
        public Eed Eed => Eed.Lees(Gegevens);
    }

    /// <summary>The functions in which the caller keeps oaths.</summary>
    public async Task<IReadOnlyList<string>> Beheert(string gemeente, CancellationToken ct)
    {
        var functies = new List<string>();
        foreach (var functie in call.Aanroeper.Gemeente == gemeente ? Eedwet.Beheerders : [])
        {
            if (await bevoegdheid.Is(gemeente, [functie], ct))
            {
                functies.Add(functie);
            }
        }

        return functies;
    }

    /// <summary>The oath as this caller may see it; null when it may not be seen at all.</summary>
    public Eed? Toon(string gemeente, Rij rij, IReadOnlyList<string> beheert) => rij.Eed switch
    {
        var eed when beheert.Contains(rij.Beheerder) || call.Aanroeper.PersoonIn(gemeente) == eed.Persoon => eed,
        var eed when rij.Openbaar => eed.Openbaar(),
        _ => null,
    };

    /// <exception cref="Afgewezen">404 when there is none, or none for this caller.</exception>
    public async Task<Eed> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<Rij>("SELECT beheerder, openbaar, gegevens FROM gedragscode.eed WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } rij
            && Toon(gemeente, rij, await Beheert(gemeente, ct)) is { } eed
            ? eed
            : throw new Afgewezen(Reden.NietGevonden, "eedOnbekend", "Deze eed is er niet.");
}
