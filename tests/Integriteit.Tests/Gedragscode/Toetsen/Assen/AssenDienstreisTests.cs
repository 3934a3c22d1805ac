namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Buitenlandse dienstreis", and trips paid by others.</summary>
public sealed class AssenDienstreisTests : AssenToetsTests
{
    private static readonly TestCaseData[] Eigen =
    [
        Geval("003 dienstreis", "dienstreis-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=false", Vrij, "melding@dienstreis-1", "melden:college", "opgave:doel", "opgave:duur", "opgave:beleidsoverwegingen", "opgave:gezelschap", "opgave:geraamdeKosten", "opgave:wijzeVanVerslag", "!opgave:priveverlenging", "!bespreken:college", "aandachtspunt@dienstreis-6"),
        Geval("003 dienstreis", "dienstreis-1", "dienstreis", "burgemeester", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=false; priveverlenging=false", Nooit),
        Geval("003 dienstreis", Zwijgt, "dienstreis", "wethouder", "betaler=gemeente; bestemming=binnenland; functioneel=ja; voorafBesproken=false; priveverlenging=true; priveverlengingGemeld=false", Zelf, "!melding@dienstreis-1", "!registratie@dienstreis-4", "!openbaarmaking@dienstreis-4", "!opgave@dienstreis-1", "!opgave@dienstreis-4", "!opgave@dienstreis-2", "!termijn@dienstreis-3", "!aandachtspunt@dienstreis-6", "!gevolg:eigenRekening@dienstreis-2", "!omstandigheid@dienstreis-2"),
        Geval("003 dienstreis", "declaraties-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=binnenland; functioneel=nee; voorafBesproken=false; priveverlenging=false", Nooit),
        Geval("003 dienstreis", "declaraties-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=twijfel; voorafBesproken=true; priveverlenging=false", Zelf, "!bespreken:college"),
    ];

    // After the trip: public in the register of the gemeentesecretaris; the code sets no term for trips paid by the municipality.
    private static readonly TestCaseData[] Verantwoording =
    [
        Geval("003 dienstreis", "dienstreis-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=false; datumBesluit=2024-04-02; datumTerugkeer=2024-05-01", Vrij, "registratie@dienstreis-4", "openbaarmaking@dienstreis-4", "beheerder:gemeentesecretaris", "opgave:bestemming", "opgave:kostenVoorGemeente", "termijn:raadInformeren=terstond@dienstreis-3", "!termijn@uitnodigingen-3", "!termijn@dienstreis-4", "!opgave:betaler", "!aandachtspunt@dienstreis-4"),
        .. from bestemming in new[] { "europeseInstelling", "buitenlandseBuurgemeente" }
           from vooraf in new[] { "true", "false" }
           select Geval("003 dienstreis", "dienstreis-1", "dienstreis", "wethouder", $"betaler=gemeente; bestemming={bestemming}; functioneel=ja; voorafBesproken={vooraf}; priveverlenging=false", vooraf == "true" ? Vrij : Zelf, "aandachtspunt@dienstreis-4", "aandachtspunt@dienstreis-6", "!registratie@dienstreis-4", "!openbaarmaking@dienstreis-4", "!melding@dienstreis-1", "!termijn@dienstreis-3", "!opgave@dienstreis-1"),
    ];

    // "binnen één week na terugkeer in Nederland opgenomen in het register".
    private static readonly TestCaseData[] OpKostenVanDerden =
    [
        .. from bestemming in new[] { "buitenland", "europeseInstelling", "buitenlandseBuurgemeente" }
           from vooraf in new[] { ("true", "uitnodigingen-1", Vrij), ("false", "uitnodigingen-2", Nooit) }
           select Geval("003-22", vooraf.Item2, "dienstreis", "wethouder", $"betaler=derde; bestemming={bestemming}; functioneel=ja; voorafBesproken={vooraf.Item1}; priveverlenging=false; datumTerugkeer=2024-02-28", vooraf.Item3, "bespreken:college", "registratie@uitnodigingen-3", "openbaarmaking@uitnodigingen-3", "opgave:betaler", "termijn:registratie=2024-03-06@uitnodigingen-3", "!aandachtspunt@dienstreis-4"),
        Geval("003-22", "uitnodigingen-1", "dienstreis", "burgemeester", "betaler=derde; bestemming=buitenland; functioneel=twijfel; voorafBesproken=true; priveverlenging=false", Zelf, "bespreken:college", "termijn:registratie=onbekend@uitnodigingen-3"),
        Geval("003-21", "uitnodigingen-1", "dienstreis", "burgemeester", "betaler=derde; bestemming=buitenland; functioneel=nee; voorafBesproken=true; priveverlenging=false", Nooit, "!omstandigheid@declaraties-1"),
        Geval("003-21", "uitnodigingen-1", "dienstreis", "wethouder", "betaler=derde; bestemming=binnenland; functioneel=twijfel; priveverlenging=false", Zelf, "bespreken:college", "!registratie@uitnodigingen-3", "!openbaarmaking@uitnodigingen-3", "!termijn@uitnodigingen-3", "!opgave:betaler"),
    ];

    private static readonly TestCaseData[] Prive =
    [
        Geval("003-24", "dienstreis-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=true; priveverlengingGemeld=true", Vrij, "gevolg:eigenRekening@dienstreis-2", "opgave:priveverlenging"),
        Geval("003-24", "dienstreis-2", "dienstreis", "burgemeester", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=true; priveverlengingGemeld=false", Nooit, "gevolg:eigenRekening@dienstreis-2"),
        Geval("003-24", "dienstreis-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=false", Vrij, "!gevolg:eigenRekening@dienstreis-2", "!opgave:priveverlenging"),
        .. from bestemming in new[] { "europeseInstelling", "buitenlandseBuurgemeente" }
           select Geval("003-24", "dienstreis-1", "dienstreis", "wethouder", $"betaler=zelf; bestemming={bestemming}; functioneel=ja; voorafBesproken=true; priveverlenging=true; priveverlengingGemeld=false", Vrij, "aandachtspunt@dienstreis-4", "gevolg:eigenRekening@dienstreis-2", "!omstandigheid@dienstreis-2"),
    ];

    // "zijn geen 'dienstreizen' en komen niet ten laste van de gemeente".
    private static readonly TestCaseData[] Partij =
    [
        .. from bestemming in new[] { "buitenland", "europeseInstelling", "buitenlandseBuurgemeente" }
           select Geval("003-23", "dienstreis-5", "dienstreis", "wethouder", $"betaler=gemeente; bestemming={bestemming}; functioneel=ja; voorafBesproken=true; hoedanigheid=partijlid", Nooit, "gevolg:nietTenLasteVanGemeente@dienstreis-5", "buitenReikwijdte@dienstreis-5", "!registratie@dienstreis-4", "!melding@dienstreis-1"),
        Geval("003-23", "dienstreis-5", "dienstreis", "wethouder", "betaler=zelf; bestemming=buitenland; functioneel=ja; voorafBesproken=false; hoedanigheid=partijlid", Zelf, "gevolg:nietTenLasteVanGemeente@dienstreis-5", "!omstandigheid@dienstreis-5", "!omstandigheid@dienstreis-1"),
        Geval("003-23", "dienstreis-5", "dienstreis", "burgemeester", "bestemming=buitenland; hoedanigheid=partijlid", Zelf, "onbekend:betaler"),
        Geval("003-23", "dienstreis-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; functioneel=ja; voorafBesproken=true; priveverlenging=false; hoedanigheid=bestuurder", Vrij, "!gevolg:nietTenLasteVanGemeente@dienstreis-5", "!buitenReikwijdte@dienstreis-5", "!buitenReikwijdte@reikwijdte-1"),
        Geval("003-23", "reikwijdte-1", "dienstreis", "wethouder", "betaler=gemeente; bestemming=buitenland; hoedanigheid=volksvertegenwoordiger", Zelf, "buitenReikwijdte@reikwijdte-1", "!gevolg:nietTenLasteVanGemeente@dienstreis-5", "!registratie@dienstreis-4"),
    ];

    [TestCaseSource(nameof(Eigen))]
    [TestCaseSource(nameof(Verantwoording))]
    [TestCaseSource(nameof(OpKostenVanDerden))]
    [TestCaseSource(nameof(Prive))]
    [TestCaseSource(nameof(Partij))]
    public Task Dienstreis(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
