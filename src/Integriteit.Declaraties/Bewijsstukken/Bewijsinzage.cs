using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Facturen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>
/// Who may see evidence: who sent it in and the auditor; of a claim also who assesses it or decides on it, of an invoice also
/// who may see that. The administration, which pays what was awarded, sees no receipts of a claim.
/// </summary>
internal sealed class Bewijsinzage(Bewijskast kast, Declaratieboek declaraties, Declaratierecht recht, Factuurboek facturen, Factuurrecht factuurrecht, Call call)
{
    /// <summary>Who may come in at all; what they then may see, hangs on the evidence.</summary>
    public static readonly Toegang Toegang = Declaratierecht.Toegang;

    /// <exception cref="Afgewezen">404 when it is not there, or is none of the caller's business.</exception>
    public async Task<Bewijs> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        (await kast.Van(gemeente, [id], ct)).SingleOrDefault() is { } bewijs && await Leest(gemeente, bewijs, ct)
            ? bewijs
            : throw new Afgewezen(Reden.NietGevonden, "bewijsstukOnbekend", "Dit bewijsstuk is er niet.");

    private async Task<bool> Leest(string gemeente, Bewijs bewijs, CancellationToken ct)
    {
        if ((bewijs.Persoon is { } persoon && call.Aanroeper.PersoonIn(gemeente) == persoon) || call.Aanroeper.Heeft(Rol.Controleur, gemeente))
        {
            return true;
        }

        if (bewijs.Houder is not { } houder)
        {
            // Sent in without a person: it waits for an invoice, and who may enter those sees it.
            return bewijs.Persoon is null && Factuurrecht.Invoeren.Rollen.Any(rol => call.Aanroeper.Heeft(rol, gemeente));
        }

        if (await declaraties.Lees(gemeente, houder, ct) is { } declaratie)
        {
            var als = await recht.Van(gemeente, declaratie, ct);
            return als.Zelf || als.Toetst || als.Burgemeester || als.College;
        }

        return await facturen.Lees(gemeente, houder, ct) is { } factuur && (await factuurrecht.Kring(gemeente, ct)).Ziet(factuur.Gegevens.Persoon!.Value, factuur.Beheerder);
    }
}
