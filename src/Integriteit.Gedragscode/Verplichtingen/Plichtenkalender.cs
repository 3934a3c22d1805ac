using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>
/// Works out what is due and what was missed, from the periodic norms, the periods and what was done. A period is
/// judged by the norms in force on its last day, or today when it still runs: a code that was replaced within a period
/// makes one obligation, not two. // 001-01, 001-13, 001-20, 003-40, 004-02
/// </summary>
internal static class Plichtenkalender
{
    /// <summary>How far back one looks: the years of an ordinary council term.</summary>
    public const int Terugblik = 4;

    /// <summary>The first day that matters for a day.</summary>
    public static DateOnly Vanaf(DateOnly peildatum) => peildatum.Year > Terugblik ? peildatum.AddYears(-Terugblik) : DateOnly.MinValue;

    /// <summary>The periodic norms of law and codes in force on a day.</summary>
    public static IEnumerable<Plichtregel> Regels(IEnumerable<Wetsregel> wet, IEnumerable<Codebestand> codes, DateOnly dag) =>
    [
        .. from regel in wet
           where (regel.GeldigVan ?? DateOnly.MinValue) <= dag && dag <= (regel.GeldigTotEnMet ?? DateOnly.MaxValue)
           from norm in (regel.Normen ?? []).OfType<Periodiek>()
           select new Plichtregel(new Grondslag(Bron.Wet, regel.Wet!, regel.GeldigVan?.ToString("O") ?? "onbekend", regel.Artikel!, regel.Opschrift!, regel.Bron!), norm, regel.GeldigVan),
        .. from code in codes
           let versie = Bronnen.Versie(code, dag)
           where versie is not null
           from bepaling in versie.Bepalingen!
           from norm in (bepaling.Normen ?? []).OfType<Periodiek>()
           select new Plichtregel(new Grondslag(Bron.Gedragscode, code.Code!, versie.Versie!, bepaling.Nummer!, bepaling.Opschrift!, bepaling.Plaats!), norm, versie.InWerkingVan),
    ];

    /// <summary>All obligations that one looks back at, the newest period first.</summary>
    /// <param name="regels">The norms in force on a day.</param>
    /// <param name="termijnen">The recorded terms of council and executive; calendar years need no record.</param>
    /// <param name="gedaan">What was done.</param>
    /// <param name="peildatum">The day on which they are judged; what was done later does not count.</param>
    public static IReadOnlyList<Verplichting> Maak(
        Func<DateOnly, IEnumerable<Plichtregel>> regels, IReadOnlyDictionary<Periode, IReadOnlyList<Tijdvak>> termijnen, IEnumerable<Gedaan> gedaan, DateOnly peildatum)
    {
        var dagen = gedaan.Where(g => g.Dag <= peildatum).ToLookup(g => (g.Handeling, g.Gremium), g => g.Dag);
        var verplichtingen = new List<Verplichting>();
        foreach (var soort in Enum.GetValues<Periode>())
        {
            var tijdvakken = (soort == Periode.Jaar ? Jaren(peildatum) : termijnen.GetValueOrDefault(soort) ?? [])
                .Where(t => t.Van <= peildatum && t.TotEnMet >= Vanaf(peildatum)).ToList();
            foreach (var tijdvak in tijdvakken)
            {
                var dag = tijdvak.TotEnMet < peildatum ? tijdvak.TotEnMet : peildatum;
                verplichtingen.AddRange(regels(dag).Where(r => r.Norm.Periode == soort)
                    .Select(r => Weeg(r, tijdvak, [.. dagen[(r.Norm.Handeling!.Value, r.Norm.Gremium!.Value)].Where(tijdvak.Omvat)], peildatum)));
            }

            if (!tijdvakken.Exists(t => t.Omvat(peildatum)))
            {
                verplichtingen.AddRange(regels(peildatum).Where(r => r.Norm.Periode == soort).Select(r => Onbekend(r)));
            }
        }

        return [.. verplichtingen.OrderByDescending(v => v.Van ?? DateOnly.MaxValue).ThenBy(v => v.Gremium).ThenBy(v => v.Handeling)];
    }

    /// <summary>One norm in one period.</summary>
    /// <param name="regel">The norm.</param>
    /// <param name="tijdvak">The period, begun on or before <paramref name="peildatum"/>.</param>
    /// <param name="dagen">The days in the period on which it was done.</param>
    /// <param name="peildatum">The day on which it is judged.</param>
    public static Verplichting Weeg(Plichtregel regel, Tijdvak tijdvak, IReadOnlyList<DateOnly> dagen, DateOnly peildatum)
    {
        var (norm, vereist) = (regel.Norm, regel.Norm.Keren ?? 1);
        // The first is due within months of the start; of a norm that came later, within months of its coming.
        var eerste = norm.BinnenMaanden is { } maanden && dagen.Count == 0
            ? Later(regel.Sinds > tijdvak.Van ? regel.Sinds.Value : tijdvak.Van, maanden, tijdvak.TotEnMet)
            : (DateOnly?)null;
        var stand = dagen.Count >= vereist ? Verplichtingstand.Voldaan
            : peildatum > tijdvak.TotEnMet ? Verplichtingstand.Gemist
            : peildatum > eerste ? Verplichtingstand.TeLaat
            : Verplichtingstand.Open;
        return new Verplichting(
            norm.Handeling!.Value, norm.Gremium!.Value, norm.Periode!.Value, tijdvak.Van, Bekend(tijdvak.TotEnMet), vereist, dagen.Count, eerste ?? Bekend(tijdvak.TotEnMet), stand, regel.Grondslag);
    }

    private static Verplichting Onbekend(Plichtregel regel) => new(
        regel.Norm.Handeling!.Value, regel.Norm.Gremium!.Value, regel.Norm.Periode!.Value, null, null, regel.Norm.Keren ?? 1, 0, null, Verplichtingstand.PeriodeOnbekend, regel.Grondslag);

    private static IEnumerable<Tijdvak> Jaren(DateOnly peildatum) =>
        Enumerable.Range(Vanaf(peildatum).Year, peildatum.Year - Vanaf(peildatum).Year + 1).Select(jaar => new Tijdvak(new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31)));

    private static DateOnly Later(DateOnly van, int maanden, DateOnly hoogstens)
    {
        // The calendar itself ends somewhere.
        var dag = van < DateOnly.MaxValue.AddMonths(-maanden) ? van.AddMonths(maanden) : DateOnly.MaxValue;
        return dag < hoogstens ? dag : hoogstens;
    }

    private static DateOnly? Bekend(DateOnly dag) => dag == DateOnly.MaxValue ? null : dag;
}
