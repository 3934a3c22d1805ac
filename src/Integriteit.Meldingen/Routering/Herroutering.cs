using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Termijnen;

namespace Integriteit.Meldingen.Routering;

/// <summary>
/// Finds open reports that nobody reads any more, since everyone in the circle lost the function by which they stood there, or
/// nobody inside could get it before; and routes them anew. A report is never left lying. // invariant b
/// </summary>
internal sealed class Herroutering(MeldingenDb db, Dossierboek boek, Kluis kluis, Kringbeheer kring, Bezetting bezetting, Meldtermijnen termijnen, Audit audit)
{
    private const int Stuk = 100;

    /// <summary>Does it for a municipality, and says of how many reports.</summary>
    public async Task<int> Werk(string gemeente, CancellationToken ct)
    {
        var (aantal, na) = (0, "9999-99-99");
        IReadOnlyList<Geopend> pagina;
        do
        {
            pagina = await boek.Lees(gemeente, Kluis.Stelsel, na, Stuk, ct);
            foreach (var melding in pagina)
            {
                na = melding.Orde;
                if (melding.Inhoud.Status != Meldstatus.Gesloten && !await Gelezen(gemeente, melding, ct))
                {
                    aantal += await db.InTransaction(() => Routeer(gemeente, melding.Id, ct), ct);
                }
            }
        }
        while (pagina.Count == Stuk);
        return aantal;
    }

    /// <summary>True when someone handles it in a function that they still have.</summary>
    private async Task<bool> Gelezen(string gemeente, Geopend melding, CancellationToken ct)
    {
        foreach (var lid in melding.Inhoud.Kring.Where(l => l.Recht == Kringrecht.Behandelen))
        {
            if ((await bezetting.Functies(gemeente, lid.Persoon, ct)).Contains(lid.Functie))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int> Routeer(string gemeente, Guid id, CancellationToken ct)
    {
        // Read anew: what was seen outside the transaction may have changed.
        if (await boek.Open(gemeente, id, Kluis.Stelsel, ct) is not { } melding || await Gelezen(gemeente, melding, ct))
        {
            return 0;
        }

        foreach (var lid in melding.Inhoud.Kring)
        {
            await kluis.Ontneem(gemeente, id, kluis.Lezer(gemeente, lid.Persoon), ct);
        }

        var nieuw = await kring.Routeer(gemeente, melding, melding.Inhoud with { Kring = [] }, "Niemand in de kring heeft de functie nog.", ct);
        if (nieuw.Kring.Count == 0 && melding.Inhoud.Kring.Count == 0)
        {
            return 0;
        }

        await boek.Bewaar(gemeente, melding, nieuw, ct);
        await termijnen.Meld(gemeente, id, ct);
        await audit.Write(db, gemeente, nameof(Herroutering), new AuditNote(melding.Spoor.ToString(), "kring"), "gelukt", ct);
        return 1;
    }
}
