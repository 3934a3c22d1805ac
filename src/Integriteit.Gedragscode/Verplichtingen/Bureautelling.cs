using Integriteit.Gedragscode.Bureaus;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>Counts the bureaus that both choosers chose, in the term of the executive that they chose for. // 003-01</summary>
internal sealed class Bureautelling(Bureaukeuzen keuzen, Zittingskalender kalender) : ITelling
{
    public IReadOnlyList<PeriodiekeHandeling> Handelingen { get; } = [PeriodiekeHandeling.KeuzeBureau];

    public async Task<IReadOnlyList<Gedaan>> Tel(string gemeente, DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var gedaan = new List<Gedaan>();
        foreach (var periode in (await kalender.Van(gemeente, Orgaan.College, ct)).Where(p => p.Van <= totEnMet && p.TotEnMet >= van))
        {
            // A choice made on the eve of a term counts in it. Which body a norm names for the act is all one.
            gedaan.AddRange(
                from keuze in await keuzen.Van(gemeente, periode.Id, ct)
                where keuze is { Status: Keuzestatus.Gekozen, GekozenOp: not null }
                from gremium in Enum.GetValues<Gremium>()
                select new Gedaan(PeriodiekeHandeling.KeuzeBureau, gremium, keuze.GekozenOp!.Value < periode.Van ? periode.Van : keuze.GekozenOp.Value));
        }

        return gedaan;
    }
}
