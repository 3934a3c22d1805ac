namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Voor het ambt: werving &amp; selectie", "Eed en Belofte" and "Uitvoering Gedragscode".</summary>
public sealed class AssenAantredenTests : AssenToetsTests
{
    private static readonly TestCaseData[] Kandidaten =
    [
        Geval("003-01", "werving-1", "aantreden", "wethouder", "integriteitstoets=true; gecertificeerdBureau=true; risico=false; eedAfgelegd=true", Vrij),
        Geval("003-01", "werving-1", "aantreden", "burgemeester", "integriteitstoets=true; gecertificeerdBureau=true; risico=false; eedAfgelegd=true", Vrij),
        Geval("003-01", "werving-1", "aantreden", "wethouder", "integriteitstoets=false; risico=false; eedAfgelegd=true", Nooit),
        Geval("003-01", "werving-1", "aantreden", "burgemeester", "integriteitstoets=false; risico=false; eedAfgelegd=true", Zelf),
        Geval("003-01", "werving-1", "aantreden", "wethouder", "integriteitstoets=true; gecertificeerdBureau=false; risico=false; eedAfgelegd=true", Nooit),
        Geval("003-01", "werving-1", "aantreden", "wethouder", "", Zelf, "onbekend:integriteitstoets", "onbekend:gecertificeerdBureau", "onbekend:risico", "onbekend:eedAfgelegd"),
        Geval("003-02", "werving-2", "aantreden", "wethouder", "integriteitstoets=true; gecertificeerdBureau=true; risico=true; risicoBesproken=false; eedAfgelegd=true", Liever),
        Geval("003-02", "werving-2", "aantreden", "wethouder", "integriteitstoets=true; gecertificeerdBureau=true; risico=true; risicoBesproken=true; eedAfgelegd=true", Zelf, "!onbekend:risicoBesproken"),
        Geval("003-03", "eed-1", "aantreden", "wethouder", "integriteitstoets=true; gecertificeerdBureau=true; risico=false; eedAfgelegd=false", Nooit, "!omstandigheid@eed-2"),
        Geval("003-03", "eed-2", "aantreden", "burgemeester", "integriteitstoets=true; gecertificeerdBureau=true; risico=false; eedAfgelegd=false", Zelf, "!omstandigheid@eed-1"),
    ];

    // "iedere collegeperiode"; "een aantal keren per raadsperiode, zowel met de volksvertegenwoordiging als binnen het bestuur".
    private static readonly TestCaseData[] Terugkerend =
    [
        Geval("003-01", "werving-1", "periodiek", "burgemeester", "handeling=keuzeBureau", Geen, "periodiek@werving-1", "!periodiek@uitvoering-3"),
        Geval("003-40", "uitvoering-3", "periodiek", "burgemeester", "handeling=besprekingIntegriteit; gremium=raad", Geen, "!periodiek@werving-1"),
        Geval("003-40", "uitvoering-3", "periodiek", "wethouder", "handeling=besprekingIntegriteit; gremium=college", Geen),
        Geval("003-40", "uitvoering-3", "periodiek", "burgemeester", "handeling=besprekingGedragscode; gremium=raad", Geen),
        Geval("003-40", "uitvoering-3", "periodiek", "wethouder", "handeling=besprekingGedragscode; gremium=college", Geen),
        Geval("003-40", Zwijgt, "periodiek", "burgemeester", "handeling=besprekingRisicos", Zelf, "!periodiek@uitvoering-3", "!periodiek@werving-1"),
        Geval("003-40", Zwijgt, "periodiek", "burgemeester", "handeling=besprekingIntegriteit; gremium=organisatie", Zelf, "!periodiek@uitvoering-3"),
    ];

    [TestCaseSource(nameof(Kandidaten))]
    [TestCaseSource(nameof(Terugkerend))]
    public Task Aantreden(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
