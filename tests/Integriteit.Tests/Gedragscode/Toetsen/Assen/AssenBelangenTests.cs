namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Stemonthouding", "Incompatibiliteiten" and "Zakelijke- en financiële belangen".</summary>
public sealed class AssenBelangenTests : AssenToetsTests
{
    private static readonly TestCaseData[] Stemonthouding =
    [
        Geval("003-04", "stemonthouding-1", "belangmelding", "wethouder", "betrekking=rechtstreeksPersoonlijk; besluit=besluit", Nooit, "onthouding:stemming", "onthouding:beinvloeding"),
        Geval("003-04", "stemonthouding-1", "belangmelding", "burgemeester", "betrekking=middellijkPersoonlijk; besluit=aanvraag", Nooit, "onthouding:stemming", "onthouding:beinvloeding"),
        Geval("003-04", "stemonthouding-1", "belangmelding", "wethouder", "betrekking=alsVertegenwoordiger", Nooit, "onthouding:stemming", "!onthouding:beinvloeding"),
        Geval("003-04", "stemonthouding-1", "belangmelding", "wethouder", "betrekking=rekeningVanEigenLichaam; besluit=rekening", Nooit, "onthouding:stemming", "onthouding@stemonthouding-2"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=collega; besluit=besluit", Zelf, "bespreken:burgemeester", "!onthouding:stemming", "!onthouding@stemonthouding-1"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "burgemeester", "betrekking=anderBelang; besluit=besluit", Zelf, "!bespreken:burgemeester"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=familieOfVriend; besluit=benoeming", Zelf, "!onthouding@belangen-4", "bespreken:burgemeester"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=geen; besluit=besluit; twijfel=true", Zelf, "bespreken:burgemeester"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=geen; besluit=besluit; twijfel=false", Vrij, "!bespreken:burgemeester", "!onthouding:stemming"),
        Geval("003-05", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=geen", Zelf, "onbekend:twijfel"),
        Geval("003-16", "belangen-4", "belangmelding", "wethouder", "betrekking=familieOfVriend; besluit=opdracht", Nooit, "onthouding:stemming", "onthouding:beraadslaging", "onthouding:beinvloeding", "!onthouding:voorbereiding"),
        Geval("003-16", "belangen-4", "belangmelding", "burgemeester", "betrekking=familieOfVriend; besluit=offerte", Nooit, "onthouding:stemming"),
        Geval("003-16", "belangen-4", "belangmelding", "burgemeester", "betrekking=familieOfVriend; besluit=inhuur", Nooit, "onthouding:beraadslaging"),
        Geval("003-16", "stemonthouding-2", "belangmelding", "wethouder", "betrekking=collega; besluit=opdracht", Zelf, "!onthouding@belangen-4"),
    ];

    private static readonly TestCaseData[] Overeenkomsten =
    [
        Geval("003-06", "incompatibiliteiten-1", "overeenkomst", "wethouder", "handeling=advocaatOfAdviseurInGeschil", Nooit, "gevolg:ontslag@incompatibiliteiten-3", "!aandachtspunt@incompatibiliteiten-1"),
        Geval("003-06", "incompatibiliteiten-1", "overeenkomst", "burgemeester", "handeling=gemachtigdeInGeschil", Nooit, "gevolg:ontslag@incompatibiliteiten-3"),
        .. from soort in new[] { "aannemenVanWerk", "betaaldWerkBuitenDienstbetrekking", "leverenRoerendeZaken", "verhurenRoerendeZaken", "verwervenBetwisteVorderingen", "onderhandsVerwervenOnroerendeZaken", "onderhandsHurenOfPachten" }
           from ontheffing in new[] { "true", "false" }
           select ontheffing == "true"
               ? Geval("003-06", "incompatibiliteiten-1", "overeenkomst", "wethouder", $"handeling=overeenkomst; overeenkomst={soort}; ontheffing=true", Vrij, "aandachtspunt@incompatibiliteiten-1", "!gevolg:ontslag@incompatibiliteiten-3")
               : Geval("003-07", "incompatibiliteiten-1", "overeenkomst", "wethouder", $"handeling=overeenkomst; overeenkomst={soort}; ontheffing=false", Nooit, "aandachtspunt@incompatibiliteiten-1", "gevolg:ontslag@incompatibiliteiten-3"),
        Geval("003-06", "incompatibiliteiten-1", "overeenkomst", "wethouder", "handeling=overeenkomst; overeenkomst=aannemenVanWerk", Zelf, "onbekend:ontheffing"),
        Geval("003-06", Zwijgt, "overeenkomst", "wethouder", "handeling=overeenkomst; overeenkomst=anders; ontheffing=false", Zelf, "!gevolg:ontslag@incompatibiliteiten-3", "!aandachtspunt@incompatibiliteiten-1"),
        Geval("003-06", Zwijgt, "overeenkomst", "wethouder", "handeling=geen", Zelf),
    ];

    // "waarmee de gemeente zakelijke betrekkingen onderhoudt. De opgave is openbaar".
    private static readonly TestCaseData[] Belangen =
    [
        .. from aard in new[] { "aandelenOfEffecten", "vordering", "onroerendGoedOfBouwgrond", "deelneming", "schuld" }
           select Geval("003-15", "belangen-2", "belang", "wethouder", $"aard={aard}; zakelijkeRelatieMetGemeente=true; rechtstreeks=true", Vrij, "registratie@belangen-2", "openbaarmaking@belangen-2", "opgave:organisatie", "gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-15", "belangen-2", "belang", "burgemeester", "aard=vordering; zakelijkeRelatieMetGemeente=true; rechtstreeks=false", Vrij, "registratie@belangen-2", "!gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-15", Zwijgt, "belang", "wethouder", "aard=schuld; zakelijkeRelatieMetGemeente=false; rechtstreeks=true", Zelf, "!registratie@belangen-2", "!openbaarmaking@belangen-2", "!opgave:organisatie", "gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-15", Zwijgt, "belang", "wethouder", "aard=persoonlijkeBetrekking; zakelijkeRelatieMetGemeente=true; rechtstreeks=true", Zelf, "!registratie@belangen-2", "!gevolg:uitsluitingOpdrachten@belangen-1"),
        Geval("003-15", "belangen-2", "belang", "wethouder", "aard=anders; zakelijkeRelatieMetGemeente=true; rechtstreeks=false", Zelf, "omstandigheid@belangen-2", "!registratie@belangen-2"),
        Geval("003-15", Zwijgt, "belang", "wethouder", "aard=anders; zakelijkeRelatieMetGemeente=false; rechtstreeks=false", Zelf, "!omstandigheid@belangen-2"),
        Geval("003-15", "belangen-2", "belang", "wethouder", "aard=deelneming; rechtstreeks=false", Zelf, "onbekend:zakelijkeRelatieMetGemeente"),
        Geval("003-45", Zwijgt, "belang", "wethouder", "aard=publiekPrivateSamenwerking; zakelijkeRelatieMetGemeente=true; rechtstreeks=false", Zelf, "aandachtspunt@belangen-3"),
        Geval("003-45", "belangen-2", "belang", "wethouder", "aard=deelneming; zakelijkeRelatieMetGemeente=true; rechtstreeks=false", Vrij, "!aandachtspunt@belangen-3"),
    ];

    [TestCaseSource(nameof(Stemonthouding))]
    [TestCaseSource(nameof(Overeenkomsten))]
    [TestCaseSource(nameof(Belangen))]
    public Task Belang(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
