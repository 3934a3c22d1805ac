namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, contracts: "Tussentijds aftreden en draaideurconstructie", "Zakelijke- en financiële belangen", "Ondermijning".</summary>
public sealed class AssenOpdrachtTests : AssenToetsTests
{
    private static readonly TestCaseData[] Opdrachten =
    [
        Geval("003-13", "draaideur-4", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=true; meerdereOffertes=true; externeInhuur=false; twijfelIntegriteit=false; publiekPrivateSamenwerking=false", Vrij, "gevolg:meerdereOffertes@draaideur-4", "!gevolg:motiveringVastleggen@draaideur-4", "aandachtspunt@draaideur-3", "aandachtspunt@belangen-4", "!aandachtspunt@belangen-3"),
        Geval("003-13", "draaideur-4", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=true; meerdereOffertes=false; externeInhuur=false; twijfelIntegriteit=false", Nooit, "gevolg:meerdereOffertes@draaideur-4"),
        Geval("003-13", Zwijgt, "opdracht", "burgemeester", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; meerdereOffertes=false; externeInhuur=false; twijfelIntegriteit=false", Zelf, "!gevolg:meerdereOffertes@draaideur-4", "!aandachtspunt@draaideur-3", "!aandachtspunt@belangen-4"),
        Geval("003-15", "belangen-1", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=true; oudBestuurderOfRelatie=false; externeInhuur=false; twijfelIntegriteit=false", Nooit, "gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-15", Zwijgt, "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; externeInhuur=false; twijfelIntegriteit=false", Zelf, "!gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-16", "draaideur-4", "opdracht", "burgemeester", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=true; meerdereOffertes=true; externeInhuur=false; twijfelIntegriteit=false", Vrij, "aandachtspunt@belangen-4"),
        Geval("003-17", Zwijgt, "opdracht", "burgemeester", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; externeInhuur=false; twijfelIntegriteit=false; waarde=1000.00", Zelf, "aandachtspunt@belangen-5"),
        Geval("003-36", "ondermijning-2", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=true; meerdereOffertes=true; externeInhuur=false; twijfelIntegriteit=true", Zelf, "gevolg:bibobtoets@ondermijning-2", "aandachtspunt@ondermijning-2", "omstandigheid@ondermijning-2"),
        Geval("003-36", "draaideur-4", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=true; meerdereOffertes=true; externeInhuur=true; motiveringVastgelegd=true; twijfelIntegriteit=false", Vrij, "!gevolg:bibobtoets@ondermijning-2", "aandachtspunt@ondermijning-2"),
        Geval("003-45", Zwijgt, "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; externeInhuur=false; twijfelIntegriteit=false; publiekPrivateSamenwerking=true", Zelf, "aandachtspunt@belangen-3"),
        Geval("003-46", "draaideur-4", "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; externeInhuur=true; motiveringVastgelegd=false; twijfelIntegriteit=false", Liever, "gevolg:motiveringVastleggen@draaideur-4"),
        Geval("003-46", Zwijgt, "opdracht", "wethouder", "rechtstreeksFinancieelBelang=false; oudBestuurderOfRelatie=false; externeInhuur=true; motiveringVastgelegd=true; twijfelIntegriteit=false", Zelf, "gevolg:motiveringVastleggen@draaideur-4"),
    ];

    [TestCaseSource(nameof(Opdrachten))]
    public Task Opdracht(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
