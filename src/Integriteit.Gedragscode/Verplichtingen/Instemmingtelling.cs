using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Instemmingen;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>Counts a code to which every member of the council committed in a term: done on the day of the last of them. // 001-13</summary>
internal sealed class Instemmingtelling(GedragscodeDb db, Codeverzameling codes, Instemmingstand instemmingen, Zittingskalender kalender) : ITelling
{
    public IReadOnlyList<PeriodiekeHandeling> Handelingen { get; } = [PeriodiekeHandeling.Instemming];

    public async Task<IReadOnlyList<Gedaan>> Tel(string gemeente, DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var gedaan = new List<Gedaan>();
        var eigen = (await codes.Van(db, gemeente, ct)).Where(c => c.Doelgroep!.Contains(Ambt.Raadslid)).Select(c => c.Code!).ToList();
        foreach (var periode in (await kalender.Van(gemeente, Orgaan.Raad, ct)).Where(p => p.Van <= totEnMet && p.TotEnMet >= van))
        {
            foreach (var code in eigen)
            {
                if (await instemmingen.Tel(gemeente, periode, code, ct) is { Leden: > 0 } telling && telling.Ingestemd == telling.Leden)
                {
                    gedaan.Add(new Gedaan(PeriodiekeHandeling.Instemming, Gremium.Raad, (await instemmingen.Van(gemeente, periode.Id, code, ct)).Max(r => r.Datum)));
                }
            }
        }

        return gedaan;
    }
}
