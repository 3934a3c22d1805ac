namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Geheimhoudingsplicht", "Informatieplicht" and "Burgerparticipatie en de mogelijke risico's".</summary>
public sealed class AssenOmgangTests : AssenToetsTests
{
    private static readonly TestCaseData[] Informatie =
    [
        .. from aard in new[] { "geheim", "nietOpenbaar" }
           from gebruik in new[] { "eigenBelang", "belangVanDerde" }
           select Geval("003-38", "geheimhouding-3", "informatie", "wethouder", $"aard={aard}; gebruik={gebruik}", Nooit, aard == "geheim" ? "aandachtspunt@geheimhouding-4" : "!aandachtspunt@geheimhouding-4", aard == "geheim" ? "aandachtspunt@geheimhouding-2" : "!aandachtspunt@geheimhouding-2", "!aandachtspunt@sociale-media-1"),
        Geval("003-38", "geheimhouding-1", "informatie", "wethouder", "aard=geheim; gebruik=openbaarmaking", Nooit, "aandachtspunt@geheimhouding-2", "aandachtspunt@geheimhouding-4", "aandachtspunt@sociale-media-1"),
        Geval("003-38", "geheimhouding-1", "informatie", "burgemeester", "aard=nietOpenbaar; gebruik=openbaarmaking", Zelf, "!aandachtspunt@geheimhouding-2"),
        Geval("003-38", "geheimhouding-1", "informatie", "wethouder", "aard=geheim; gebruik=functie", Vrij, "aandachtspunt@geheimhouding-2", "!aandachtspunt@geheimhouding-4", "!omstandigheid@geheimhouding-3"),
        Geval("003-38", "geheimhouding-1", "informatie", "wethouder", "aard=nietOpenbaar; gebruik=functie", Vrij),
        Geval("003-38", Zwijgt, "informatie", "wethouder", "aard=openbaar; gebruik=eigenBelang", Zelf, "!omstandigheid@geheimhouding-3", "!omstandigheid@geheimhouding-1", "!omstandigheid@informatieplicht-1"),
        Geval("003-47", "informatieplicht-1", "informatie", "wethouder", "aard=nietOpenbaar; gebruik=verstrekkingAanRaad; strijdOpenbaarBelang=false", Vrij, "melden:raad", "melding@informatieplicht-1"),
        Geval("003-47", "informatieplicht-1", "informatie", "burgemeester", "aard=nietOpenbaar; gebruik=verstrekkingAanRaad; strijdOpenbaarBelang=true", Zelf, "!melding@informatieplicht-1"),
        Geval("003-47", "informatieplicht-1", "informatie", "burgemeester", "aard=openbaar; gebruik=verstrekkingAanRaad", Zelf, "onbekend:strijdOpenbaarBelang"),
        Geval("003-47", "geheimhouding-1", "informatie", "burgemeester", "aard=nietOpenbaar; gebruik=functie", Vrij, "!melding@informatieplicht-1", "!onbekend:strijdOpenbaarBelang"),
    ];

    private static readonly TestCaseData[] Toezeggingen =
    [
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=nee; algemeenBelang=ja; precedentwerking=nee; pastInBeleid=ja", Vrij, "aandachtspunt@burgerparticipatie-4", "!aandachtspunt@burgerparticipatie-3"),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=ja; algemeenBelang=ja; precedentwerking=nee; pastInBeleid=ja", Liever, "aandachtspunt@burgerparticipatie-3"),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=twijfel; algemeenBelang=ja; precedentwerking=nee; pastInBeleid=ja", Zelf, "aandachtspunt@burgerparticipatie-3"),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "burgemeester", "tegenprestatie=nee; algemeenBelang=nee; precedentwerking=nee; pastInBeleid=ja", Liever),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "burgemeester", "tegenprestatie=nee; algemeenBelang=twijfel; precedentwerking=nee; pastInBeleid=ja", Zelf),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "burgemeester", "tegenprestatie=nee; algemeenBelang=ja; precedentwerking=ja; pastInBeleid=ja", Zelf),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "burgemeester", "tegenprestatie=nee; algemeenBelang=ja; precedentwerking=twijfel; pastInBeleid=ja", Zelf),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=nee; algemeenBelang=ja; precedentwerking=nee; pastInBeleid=twijfel", Zelf),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=nee; algemeenBelang=ja; precedentwerking=nee; pastInBeleid=nee", Nooit),
        Geval("003-34", "burgerparticipatie-4", "toezegging", "wethouder", "tegenprestatie=nee", Zelf, "onbekend:algemeenBelang", "onbekend:precedentwerking", "onbekend:pastInBeleid"),
    ];

    [TestCaseSource(nameof(Informatie))]
    [TestCaseSource(nameof(Toezeggingen))]
    public Task Omgang(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
