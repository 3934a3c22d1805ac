namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Gebruik van voorzieningen van de gemeenten", "Digitaal gedrag" and "Procedure declaraties".</summary>
public sealed class AssenMiddelenTests : AssenToetsTests
{
    private static readonly TestCaseData[] Verstrekking =
    [
        Geval("003-25", "voorzieningen-1", "voorziening", "wethouder", "voorziening=eigendom; gebruik=zakelijk; verstrekking=bruikleen", Vrij, "openbaarmaking@voorzieningen-2", "!gevolg:andersVerstrekken@voorzieningen-1", "!aandachtspunt@voorzieningen-1", "aandachtspunt@voorzieningen-3"),
        Geval("003-25", "voorzieningen-1", "voorziening", "wethouder", "voorziening=ict; gebruik=zakelijk; verstrekking=factuurGemeente", Vrij, "openbaarmaking@voorzieningen-2", "aandachtspunt@voorzieningen-1", "!gevolg:andersVerstrekken@voorzieningen-1"),
        Geval("003-25", "voorzieningen-1", "voorziening", "burgemeester", "voorziening=anders; gebruik=zakelijk; verstrekking=declaratie", Vrij, "openbaarmaking@voorzieningen-2", "gevolg:andersVerstrekken@voorzieningen-1"),
        Geval("003-25", "voorzieningen-1", "voorziening", "burgemeester", "voorziening=kopieerapparaat; gebruik=zakelijk", Vrij, "!openbaarmaking@voorzieningen-2", "onbekend:verstrekking"),
    ];

    // "niet toelaatbaar, tenzij dit wettelijk of volgens interne regels is toegestaan"; digital means: "toegestaan gebaseerd op vertrouwen".
    private static readonly TestCaseData[] Prive =
    [
        .. from voorziening in new[] { "dienstauto", "parkeerplaats", "kopieerapparaat", "eigendom", "anders" }
           from besluit in new[] { ("false", Nooit), ("true", Vrij) }
           select Geval("003 voorzieningen", "voorzieningen-3", "voorziening", "wethouder", $"voorziening={voorziening}; gebruik=prive; collegebesluit={besluit.Item1}; verstrekking=bruikleen", besluit.Item2),
        .. from besluit in new[] { ("false", Nooit), ("true", Vrij) }
           select Geval("003 voorzieningen", "voorzieningen-3", "voorziening", "burgemeester", $"voorziening=eigendom; gebruik=priveBestelling; collegebesluit={besluit.Item1}; verstrekking=bruikleen", besluit.Item2),
        Geval("003 voorzieningen", "voorzieningen-3", "voorziening", "burgemeester", "voorziening=eigendom; gebruik=prive; verstrekking=bruikleen", Zelf, "onbekend:collegebesluit"),
        Geval("003 digitaal", "digitaal-gedrag-4", "voorziening", "wethouder", "voorziening=ict; gebruik=prive; verstrekking=bruikleen", Vrij, "!omstandigheid@voorzieningen-3", "aandachtspunt@informatiebeveiliging-f", "!aandachtspunt@digitaal-gedrag-2"),
        Geval("003 digitaal", "digitaal-gedrag-4", "voorziening", "burgemeester", "voorziening=ict; gebruik=samenloop; verstrekking=bruikleen", Vrij),
        Geval("003 digitaal", "digitaal-gedrag-1", "voorziening", "wethouder", "voorziening=ict; gebruik=thuiswerkenOfElders; verstrekking=bruikleen", Vrij, "aandachtspunt@digitaal-gedrag-2", "!omstandigheid@digitaal-gedrag-4"),
        Geval("003 voorzieningen", Zwijgt, "voorziening", "wethouder", "voorziening=eigendom; gebruik=samenloop; verstrekking=bruikleen", Zelf, "!aandachtspunt@informatiebeveiliging-f", "!omstandigheid@digitaal-gedrag-1"),
    ];

    private static readonly TestCaseData[] Auto =
    [
        .. from gebruik in new[] { "zakelijk", "woonWerk", "ambtshalveNevenfunctie" }
           from besluit in new[] { ("true", Vrij), ("false", Nooit) }
           select Geval("003-44", "voorzieningen-4", "voorziening", "wethouder", $"voorziening=dienstauto; gebruik={gebruik}; collegebesluit={besluit.Item1}; verstrekking=bruikleen", besluit.Item2, "registratie@voorzieningen-4", "gevolg:centraleRegistratie@voorzieningen-4"),
        Geval("003-44", "voorzieningen-4", "voorziening", "burgemeester", "voorziening=dienstauto; gebruik=woonWerk; verstrekking=bruikleen", Zelf, "onbekend:collegebesluit", "registratie@voorzieningen-4"),
        Geval("003-44", "voorzieningen-4", "voorziening", "burgemeester", "voorziening=parkeerplaats; gebruik=woonWerk; verstrekking=bruikleen", Vrij, "!registratie@voorzieningen-4", "!gevolg:centraleRegistratie@voorzieningen-4"),
        Geval("003-44", "voorzieningen-4", "voorziening", "burgemeester", "voorziening=parkeerplaats; gebruik=zakelijk; verstrekking=bruikleen", Vrij, "!omstandigheid@voorzieningen-1"),
    ];

    private const string Rest = "; andersVergoed=false; kostendrager=gemeente; betaalwijze=eigenMiddelen; reiskosten=false; partijpolitiek=false; privedeel=false";
    private const string Goed = "bedrag=25.00; bewijsstuk=true; belangGemeente=ja; vloeitVoortUitFunctie=ja";

    private static readonly TestCaseData[] Declaraties =
    [
        Geval("003-26", "declaraties-1", "declaratie", "wethouder", Goed + Rest, Vrij, "openbaarmaking@voorzieningen-2", "aandachtspunt@voorzieningen-1", "!bespreken:burgemeester", "!gevolg:eigenRekening@dienstreis-2", "!gevolg:nietTenLasteVanGemeente@dienstreis-5"),
        Geval("003-26", "declaraties-1", "declaratie", "wethouder", "bedrag=25.00; bewijsstuk=false; belangGemeente=ja; vloeitVoortUitFunctie=ja" + Rest, Nooit),
        Geval("003-26", "declaraties-1", "declaratie", "wethouder", "bedrag=25.00; bewijsstuk=true; belangGemeente=nee; vloeitVoortUitFunctie=ja" + Rest, Nooit),
        Geval("003-26", "declaraties-1", "declaratie", "burgemeester", "bedrag=25.00; bewijsstuk=true; belangGemeente=ja; vloeitVoortUitFunctie=nee" + Rest, Nooit),
        Geval("003-26", "declaraties-1", "declaratie", "burgemeester", "bedrag=25.00; belangGemeente=ja; vloeitVoortUitFunctie=ja" + Rest, Zelf, "onbekend:bewijsstuk"),
        Geval("003-27", "declaraties-3", "declaratie", "wethouder", "bedrag=25.00; bewijsstuk=true; belangGemeente=twijfel; vloeitVoortUitFunctie=ja" + Rest, Zelf, "bespreken:burgemeester", "!bespreken:college"),
        Geval("003-27", "declaraties-3", "declaratie", "wethouder", "bedrag=25.00; bewijsstuk=true; belangGemeente=ja; vloeitVoortUitFunctie=twijfel" + Rest, Zelf, "bespreken:burgemeester"),
        Geval("003-27", "declaraties-3", "declaratie", "burgemeester", "bedrag=25.00; bewijsstuk=true; belangGemeente=ja; vloeitVoortUitFunctie=twijfel" + Rest, Zelf, "bespreken:college", "!bespreken:burgemeester"),
        Geval("003-28", "declaraties-2", "declaratie", "wethouder", Goed + "; andersVergoed=false; kostendrager=ambtstoelage; betaalwijze=eigenMiddelen; reiskosten=false", Nooit, "!omstandigheid@andere-inkomsten-1"),
        Geval("003-28", "declaraties-2", "declaratie", "wethouder", Goed + "; andersVergoed=false; betaalwijze=eigenMiddelen; reiskosten=false", Zelf, "onbekend:kostendrager"),
        Geval("003-29", "declaraties-4", "declaratie", "wethouder", Goed + "; andersVergoed=true; kostendrager=gemeente; betaalwijze=eigenMiddelen; reiskosten=false", Nooit),
        Geval("003-30", "creditcard-1", "declaratie", "burgemeester", Goed + "; andersVergoed=false; kostendrager=gemeente; betaalwijze=gemeentelijkeCreditcard; reiskosten=false", Nooit),
        Geval("003-30", "declaraties-1", "declaratie", "burgemeester", Goed + "; andersVergoed=false; kostendrager=gemeente; betaalwijze=factuurGemeente; reiskosten=false", Vrij, "!omstandigheid@creditcard-1", "!omstandigheid@declaraties-2", "!omstandigheid@declaraties-4", "!omstandigheid@declaraties-3", "!omstandigheid@andere-inkomsten-1"),
        Geval("003-31", "andere-inkomsten-1", "declaratie", "wethouder", Goed + "; andersVergoed=false; kostendrager=niemand; betaalwijze=eigenMiddelen; reiskosten=false", Nooit, "!omstandigheid@declaraties-2"),
        Geval("003-23", "dienstreis-5", "declaratie", "wethouder", Goed + "; andersVergoed=false; kostendrager=gemeente; betaalwijze=eigenMiddelen; reiskosten=true; partijpolitiek=true; privedeel=false", Nooit, "gevolg:nietTenLasteVanGemeente@dienstreis-5", "!omstandigheid@dienstreis-2"),
        Geval("003-24", "dienstreis-2", "declaratie", "wethouder", Goed + "; andersVergoed=false; kostendrager=gemeente; betaalwijze=eigenMiddelen; reiskosten=true; partijpolitiek=false; privedeel=true", Nooit, "gevolg:eigenRekening@dienstreis-2", "!omstandigheid@dienstreis-5"),
    ];

    [TestCaseSource(nameof(Verstrekking))]
    [TestCaseSource(nameof(Prive))]
    [TestCaseSource(nameof(Auto))]
    [TestCaseSource(nameof(Declaraties))]
    public Task Middelen(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
