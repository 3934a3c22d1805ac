namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Geschenken, diensten, excursies, evenementen en uitnodigen", second and third paragraph.</summary>
public sealed class AssenUitnodigingTests : AssenToetsTests
{
    // "tenzij dat behoort tot de uitoefening van de functie en … functioneel"; "geldt ook voor werkbezoeken".
    private static readonly TestCaseData[] Functioneel =
    [
        .. from vorm in new[] { "lunch", "diner", "receptie", "werkbezoek", "anders" }
           from inschatting in new[] { ("ja", Vrij), ("twijfel", Zelf), ("nee", Nooit) }
           select Geval("003-21", "uitnodigingen-1", "uitnodiging", "wethouder", $"vorm={vorm}; betaler=derde; functioneel={inschatting.Item1}; inOnderhandeling=false; uitnodigerIsLeverancier=false", inschatting.Item2, inschatting.Item1 == "twijfel" ? "bespreken:college" : "!bespreken:college", "!registratie@uitnodigingen-3", "!openbaarmaking@uitnodigingen-3", "!termijn@uitnodigingen-3"),
        Geval("003-21", "uitnodigingen-1", "uitnodiging", "burgemeester", "vorm=lunch; betaler=gemeente; functioneel=nee; inOnderhandeling=false; uitnodigerIsLeverancier=false", Nooit),
        Geval("003-21", "uitnodigingen-1", "uitnodiging", "burgemeester", "vorm=lunch; betaler=derde; inOnderhandeling=false; uitnodigerIsLeverancier=false", Zelf, "onbekend:functioneel", "bespreken:college"),
        Geval("003-18", "geschenken-1", "uitnodiging", "wethouder", "vorm=diner; betaler=derde; functioneel=ja; inOnderhandeling=true; uitnodigerIsLeverancier=false", Liever, "bespreken:college"),
        Geval("003-17", "belangen-5", "uitnodiging", "wethouder", "vorm=diner; betaler=derde; functioneel=ja; inOnderhandeling=false; uitnodigerIsLeverancier=true", Zelf, "bespreken:college", "!omstandigheid@geschenken-1"),
        Geval("003-21", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=diner; betaler=derde; functioneel=ja; inOnderhandeling=false; uitnodigerIsLeverancier=false; geschatteWaarde=500.00", Vrij, "!omstandigheid@belangen-5"),
    ];

    private static readonly TestCaseData[] VoorHetCollege =
    [
        .. from vorm in new[] { "excursie", "evenement", "buitenlandseReis" }
           from vooraf in new[] { ("true", "uitnodigingen-1", Vrij), ("false", "uitnodigingen-2", Nooit) }
           select Geval("003-22", vooraf.Item2, "uitnodiging", "wethouder", $"vorm={vorm}; betaler=derde; functioneel=ja; voorafBesproken={vooraf.Item1}; inOnderhandeling=false; uitnodigerIsLeverancier=false", vooraf.Item3, "bespreken:college"),
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=excursie; betaler=gemeente; functioneel=ja; voorafBesproken=false; inOnderhandeling=false; uitnodigerIsLeverancier=false", Vrij, "!bespreken:college", "!registratie@uitnodigingen-3", "!openbaarmaking@uitnodigingen-3", "!opgave:betaler", "!termijn@uitnodigingen-3"),
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=lunch; betaler=derde; functioneel=ja; voorafBesproken=false; inOnderhandeling=false; uitnodigerIsLeverancier=false", Vrij, "!bespreken:college", "!omstandigheid@uitnodigingen-2"),
        Geval("003-22", "uitnodigingen-2", "uitnodiging", "burgemeester", "vorm=evenement; betaler=derde; functioneel=ja; inOnderhandeling=false; uitnodigerIsLeverancier=false", Zelf, "onbekend:voorafBesproken", "bespreken:college"),
    ];

    // "binnen één week nadat de excursie, dan wel het evenement heeft plaatsgevonden"; the trip: after return, see AssenDienstreisTests.
    private static readonly TestCaseData[] Openbaar =
    [
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=excursie; betaler=derde; functioneel=ja; voorafBesproken=true; inOnderhandeling=false; uitnodigerIsLeverancier=false; datum=2024-05-01", Vrij, "registratie@uitnodigingen-3", "openbaarmaking@uitnodigingen-3", "opgave:betaler", "termijn:openbaarmaking=2024-05-08@uitnodigingen-3", "!aandachtspunt@uitnodigingen-3"),
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "burgemeester", "vorm=evenement; betaler=derde; functioneel=ja; voorafBesproken=true; inOnderhandeling=false; uitnodigerIsLeverancier=false; datum=2023-12-30", Vrij, "registratie@uitnodigingen-3", "openbaarmaking@uitnodigingen-3", "termijn:openbaarmaking=2024-01-06@uitnodigingen-3"),
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "burgemeester", "vorm=evenement; betaler=derde; functioneel=ja; voorafBesproken=true; inOnderhandeling=false; uitnodigerIsLeverancier=false", Vrij, "termijn:openbaarmaking=onbekend@uitnodigingen-3"),
        Geval("003-22", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=buitenlandseReis; betaler=derde; functioneel=ja; voorafBesproken=true; inOnderhandeling=false; uitnodigerIsLeverancier=false; datum=2024-05-01", Vrij, "registratie@uitnodigingen-3", "openbaarmaking@uitnodigingen-3", "aandachtspunt@uitnodigingen-3", "beheerder:gemeentesecretaris", "!termijn@uitnodigingen-3", "!opgave:betaler"),
    ];

    private static readonly TestCaseData[] Reikwijdte =
    [
        Geval("003-23", "uitnodigingen-4", "uitnodiging", "wethouder", "vorm=evenement; betaler=derde; functioneel=nee; voorafBesproken=false; hoedanigheid=partijlid", Zelf, "buitenReikwijdte@uitnodigingen-4", "!omstandigheid@uitnodigingen-1", "!bespreken:college", "!registratie@uitnodigingen-3"),
        Geval("003-23", "uitnodigingen-1", "uitnodiging", "wethouder", "vorm=evenement; betaler=derde; functioneel=nee; voorafBesproken=true; hoedanigheid=bestuurder", Nooit, "!buitenReikwijdte@uitnodigingen-4", "!buitenReikwijdte@reikwijdte-1"),
        Geval("003-23", "reikwijdte-1", "uitnodiging", "wethouder", "vorm=evenement; betaler=derde; functioneel=nee; voorafBesproken=false; hoedanigheid=prive", Zelf, "buitenReikwijdte@reikwijdte-1", "!bespreken:college"),
    ];

    [TestCaseSource(nameof(Functioneel))]
    [TestCaseSource(nameof(VoorHetCollege))]
    [TestCaseSource(nameof(Openbaar))]
    [TestCaseSource(nameof(Reikwijdte))]
    public Task Uitnodiging(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
