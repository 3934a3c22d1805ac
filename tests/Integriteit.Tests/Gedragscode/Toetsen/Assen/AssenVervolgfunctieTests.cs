namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Tussentijds aftreden en draaideurconstructie".</summary>
public sealed class AssenVervolgfunctieTests : AssenToetsTests
{
    private static readonly TestCaseData[] Tussentijds =
    [
        Geval("003-11", "draaideur-2", "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=true; voorafBesproken=false", Nooit, "bespreken:burgemeester", "!bespreken:commissarisVanDeKoning"),
        Geval("003-11", "draaideur-2", "vervolgfunctie", "burgemeester", "aard=functieElders; tussentijds=true; voorafBesproken=false", Nooit, "bespreken:commissarisVanDeKoning", "!bespreken:burgemeester"),
        Geval("003-11", "draaideur-2", "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=true; voorafBesproken=true", Zelf, "bespreken:burgemeester", "omstandigheid@draaideur-2"),
        Geval("003-11", Zwijgt, "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=false; voorafBesproken=false", Zelf, "!bespreken:burgemeester", "!omstandigheid@draaideur-2"),
        Geval("003-11", Zwijgt, "vervolgfunctie", "burgemeester", "aard=functieElders; tussentijds=false; voorafBesproken=false", Zelf, "!bespreken:commissarisVanDeKoning", "!omstandigheid@draaideur-2"),
        Geval("003-48", "draaideur-2", "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=true; voorafBesproken=true", Zelf, "aandachtspunt@draaideur-1"),
        Geval("003-48", Zwijgt, "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=false", Zelf, "!aandachtspunt@draaideur-1"),
    ];

    // "gedurende een jaar na aftreden": the code does not say whether the day itself, a year later, still falls in it.
    private static readonly TestCaseData[] Jaar =
    [
        .. from aard in new[] { "dienstbetrekking", "inhuur", "betaaldeOpdracht" }
           from dag in new[] { ("2024-05-02", Nooit), ("2025-04-30", Nooit), ("2025-05-01", Zelf), ("2025-05-02", Vrij), ("2030-01-01", Vrij) }
           select Geval("003-12", "draaideur-3", "vervolgfunctie", "wethouder", $"aard={aard}; tussentijds=false; meerdereOffertes=true; datumAftreden=2024-05-01; datumAanvang={dag.Item1}", dag.Item2),
        Geval("003-12", "draaideur-3", "vervolgfunctie", "burgemeester", "aard=dienstbetrekking; tussentijds=false; datumAftreden=2024-02-29; datumAanvang=2025-02-28", Zelf),
        Geval("003-12", "draaideur-3", "vervolgfunctie", "burgemeester", "aard=dienstbetrekking; tussentijds=false; datumAftreden=2024-02-29; datumAanvang=2025-03-01", Vrij, "!gevolg:meerdereOffertes@draaideur-4"),
        Geval("003-12", "draaideur-3", "vervolgfunctie", "wethouder", "aard=dienstbetrekking; tussentijds=false; datumAftreden=2024-05-01", Zelf, "onbekend:datumAanvang"),
        Geval("003-12", Zwijgt, "vervolgfunctie", "wethouder", "aard=functieElders; tussentijds=false; datumAftreden=2024-05-01; datumAanvang=2024-05-02", Zelf, "!afkoelperiode@draaideur-3"),
    ];

    // "niet eerder dan een jaar na aftreden": a year later is not earlier.
    private static readonly TestCaseData[] VerbondenPartij =
    [
        Geval("003-14", "draaideur-5", "vervolgfunctie", "wethouder", "aard=bestuurVerbondenPartij; tussentijds=false; datumAftreden=2024-05-01; datumVoordracht=2025-04-30", Nooit),
        Geval("003-14", "draaideur-5", "vervolgfunctie", "burgemeester", "aard=bestuurVerbondenPartij; tussentijds=false; datumAftreden=2024-05-01; datumVoordracht=2025-05-01", Vrij),
        Geval("003-14", "draaideur-5", "vervolgfunctie", "wethouder", "aard=bestuurVerbondenPartij; tussentijds=false; datumAftreden=2024-05-01; datumVoordracht=2025-05-02", Vrij),
        Geval("003-14", "draaideur-5", "vervolgfunctie", "wethouder", "aard=bestuurVerbondenPartij; tussentijds=false; datumAftreden=2024-05-01; datumAanvang=2026-01-01", Zelf, "onbekend:datumVoordracht"),
        Geval("003-14", "draaideur-3", "vervolgfunctie", "wethouder", "aard=dienstbetrekking; tussentijds=false; datumAftreden=2024-05-01; datumAanvang=2026-01-01; datumVoordracht=2024-06-01", Vrij, "!afkoelperiode@draaideur-5"),
    ];

    // "Burgemeester en wethouders vragen meerdere offertes aan"; the year does not end this.
    private static readonly TestCaseData[] Offertes =
    [
        .. from aard in new[] { "betaaldeOpdracht", "inhuur" }
           select Geval("003-13", "draaideur-4", "vervolgfunctie", "wethouder", $"aard={aard}; tussentijds=false; meerdereOffertes=false; datumAftreden=2014-05-01; datumAanvang=2024-05-01", Nooit, "gevolg:meerdereOffertes@draaideur-4", "gevolg:motiveringVastleggen@draaideur-4"),
        Geval("003-13", "draaideur-3", "vervolgfunctie", "wethouder", "aard=inhuur; tussentijds=false; meerdereOffertes=true; datumAftreden=2014-05-01; datumAanvang=2024-05-01", Vrij, "gevolg:meerdereOffertes@draaideur-4", "!omstandigheid@draaideur-4"),
        Geval("003-46", "draaideur-3", "vervolgfunctie", "wethouder", "aard=dienstbetrekking; tussentijds=false; meerdereOffertes=false; datumAftreden=2014-05-01; datumAanvang=2024-05-01", Vrij, "!gevolg:motiveringVastleggen@draaideur-4", "!omstandigheid@draaideur-4"),
    ];

    [TestCaseSource(nameof(Tussentijds))]
    [TestCaseSource(nameof(Jaar))]
    [TestCaseSource(nameof(VerbondenPartij))]
    [TestCaseSource(nameof(Offertes))]
    public Task Vervolgfunctie(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
