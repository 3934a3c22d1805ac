using Integriteit.Kern;
using Integriteit.Kern.Mediation;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>Who may see evidence: who sent it in, who assesses the claim or keeps the invoice that it is fixed to, and the auditor.</summary>
internal sealed class Bewijsinzage(Bewijskast kast, Call call)
{
    /// <summary>Who may come in at all; what they then may see, hangs on the evidence.</summary>
    public static readonly Toegang Toegang = Toegang.Voor([.. Rol.Ambten, Rol.Controleur, Rol.Administratie]);

    /// <exception cref="Afgewezen">404 when it is not there, or is none of the caller's business.</exception>
    public async Task<Bewijs> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        (await kast.Van(gemeente, [id], ct)).SingleOrDefault() is { } bewijs && Leest(gemeente, bewijs)
            ? bewijs
            : throw new Afgewezen(Reden.NietGevonden, "bewijsstukOnbekend", "Dit bewijsstuk is er niet.");

    private bool Leest(string gemeente, Bewijs bewijs) =>
        (bewijs.Persoon is { } persoon && call.Aanroeper.PersoonIn(gemeente) == persoon)
        || call.Aanroeper.Heeft(Rol.Controleur, gemeente);
}
