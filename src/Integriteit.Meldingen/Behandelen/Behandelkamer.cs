using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>
/// The door to the reports: who stands in the circle of one, in a function that they still have today, finds it here. For
/// everyone else, and for a token without a person, there is none. // invariant a, 004-03
/// </summary>
internal sealed class Behandelkamer(Dossierboek boek, Kluis kluis, Bezetting bezetting, Call call)
{
    /// <summary>Every role may ask: to those who may not know, there is nothing.</summary>
    public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);

    /// <summary>The report, with the place of the caller in its circle.</summary>
    /// <exception cref="Afgewezen">404 when there is none for this caller; 403 when the caller may read it only.</exception>
    public async Task<(Geopend Melding, Kringlid Ik)> Vereis(string gemeente, Guid id, Kringrecht recht, CancellationToken ct)
    {
        if (call.Aanroeper.PersoonIn(gemeente) is { } persoon)
        {
            // Asked first, so that a report that is there takes no longer to be denied than one that is not.
            var functies = await bezetting.Functies(gemeente, persoon, ct);
            if (await boek.Open(gemeente, id, kluis.Lezer(gemeente, persoon), ct) is { } melding && Plaats(melding, persoon, functies) is { } ik)
            {
                return recht == Kringrecht.Behandelen && ik.Recht != Kringrecht.Behandelen
                    ? throw new Afgewezen(Reden.Verboden, "alleenLezen", "U leest deze melding mee; behandelen doen anderen.")
                    : (melding, ik);
            }
        }

        throw new Afgewezen(Reden.NietGevonden, "meldingOnbekend", "Deze melding is er niet.");
    }

    /// <summary>The place of a person in the circle, as long as they have the function by which they stand there.</summary>
    public static Kringlid? Plaats(Geopend melding, Guid persoon, IReadOnlySet<Meldfunctie> functies) => melding.Inhoud.Kring.FirstOrDefault(l => l.Persoon == persoon && functies.Contains(l.Functie));
}
