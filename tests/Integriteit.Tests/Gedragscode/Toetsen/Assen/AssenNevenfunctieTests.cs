namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003, "Nevenfuncties" and "Nevenfuncties en neveninkomsten".</summary>
public sealed class AssenNevenfunctieTests : AssenToetsTests
{
    private static readonly TestCaseData[] Toelaatbaar =
    [
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Vrij),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=twijfel; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Zelf),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=ja; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Nooit),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=ja; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Vrij),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Vrij),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=twijfel; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Zelf),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=ja; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Nooit),
        Geval("003-08", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=ja; schaadtOnafhankelijkheid=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Nooit),
        Geval("003-07", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=false", Vrij, "aandachtspunt@incompatibiliteiten-2", "aandachtspunt@incompatibiliteiten-3"),
    ];

    // "geldt deze meldverplichting niet voor ambtshalve nevenfuncties": the burgemeester only.
    private static readonly TestCaseData[] Voornemen =
    [
        Geval("003 voornemen", "nevenfuncties-2", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=false; bezoldigd=false; ambtshalve=true", Nooit, "melding@nevenfuncties-2", "melden:raad"),
        Geval("003 voornemen", "nevenfuncties-2", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; bezoldigd=false; ambtshalve=false", Zelf, "onbekend:voornemenGemeld"),
        Geval("003 voornemen", "nevenfuncties-2", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=nee; voornemenGemeld=false; bezoldigd=false; ambtshalve=false", Nooit, "melding@nevenfuncties-2"),
        Geval("003 voornemen", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=nee; voornemenGemeld=false; bezoldigd=false; ambtshalve=true", Vrij, "!melding@nevenfuncties-2"),
    ];

    // "binnen één maand na aanvaarding", "bij aanvang van het ambt"; q.q. functions of the burgemeester: "verdient het aanbeveling".
    private static readonly TestCaseData[] Opgave =
    [
        Geval("003 register", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=true; bezoldigd=true; ambtshalve=false; datumAanvaarding=2024-01-31", Vrij, "registratie@opgave-nevenfuncties-1", "openbaarmaking@nevenfuncties-3", "melding@opgave-nevenfuncties-1", "melden:gemeentesecretaris", "opgave:omschrijving", "opgave:organisatie", "opgave:ambtshalve", "opgave:tijdsbeslag", "opgave:bezoldigd", "opgave:inkomsten", "beheerder:gemeentesecretaris", "termijn:melding=2024-02-29@opgave-nevenfuncties-1", "termijn:openbaarmaking=2024-02-29@opgave-nevenfuncties-1", "!termijn:melding=terstond@opgave-nevenfuncties-1", "!gevolg:afdrachtGemeentekas@nevenfuncties-4", "!aandachtspunt@opgave-nevenfuncties-2"),
        Geval("003 register", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=true; datumAanvangAmbt=2022-06-01", Vrij, "registratie@opgave-nevenfuncties-1", "openbaarmaking@nevenfuncties-3", "termijn:melding=terstond@opgave-nevenfuncties-1", "termijn:melding=onbekend@opgave-nevenfuncties-1", "!opgave:inkomsten", "!aandachtspunt@opgave-nevenfuncties-2"),
        Geval("003 register", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=nee; voornemenGemeld=true; bezoldigd=true; ambtshalve=false; datumAanvaarding=2024-05-01; datumAanvangAmbt=2024-05-01", Vrij, "registratie@opgave-nevenfuncties-1", "openbaarmaking@nevenfuncties-3", "melding@opgave-nevenfuncties-1", "opgave:tijdsbeslag", "opgave:inkomsten", "termijn:melding=2024-06-01@opgave-nevenfuncties-1", "termijn:openbaarmaking=2024-06-01@opgave-nevenfuncties-1", "termijn:melding=terstond@opgave-nevenfuncties-1", "!aandachtspunt@opgave-nevenfuncties-2"),
        Geval("003 q.q.", "nevenfuncties-1", "nevenfunctie", "burgemeester", "positie=geen; ongewenst=nee; schaadtOnafhankelijkheid=nee; voornemenGemeld=true; bezoldigd=false; ambtshalve=true; datumAanvaarding=2024-05-01; datumAanvangAmbt=2024-05-01", Vrij, "aandachtspunt@opgave-nevenfuncties-2", "!registratie@opgave-nevenfuncties-1", "!openbaarmaking@nevenfuncties-3", "!melding@opgave-nevenfuncties-1", "!opgave@opgave-nevenfuncties-1", "!termijn@opgave-nevenfuncties-1", "!gevolg:afdrachtGemeentekas@nevenfuncties-4", "beheerder:gemeentesecretaris"),
        Geval("003-09", "nevenfuncties-1", "nevenfunctie", "wethouder", "positie=geen; ongewenst=nee; voornemenGemeld=true; bezoldigd=true; ambtshalve=true", Vrij, "gevolg:afdrachtGemeentekas@nevenfuncties-4"),
    ];

    private static readonly TestCaseData[] Inkomsten =
    [
        Geval("003-10", "nevenfuncties-5", "neveninkomsten", "wethouder", "jaar=2023; deeltijd=false; ambtshalve=false; inkomsten=5000.00", Geen, "gevolg:verrekening@nevenfuncties-5", "!gevolg:afdrachtGemeentekas@nevenfuncties-4", "openbaarmaking@nevenfuncties-3", "registratie@opgave-nevenfuncties-1", "melding@opgave-nevenfuncties-1", "opgave:inkomsten", "beheerder:gemeentesecretaris", "termijn:openbaarmaking=2024-04-01@nevenfuncties-3"),
        Geval("003-10", "nevenfuncties-3", "neveninkomsten", "wethouder", "jaar=2023; deeltijd=true; ambtshalve=false", Geen, "!gevolg:verrekening@nevenfuncties-5", "termijn:openbaarmaking=2024-04-01@nevenfuncties-3"),
        Geval("003-09", "nevenfuncties-4", "neveninkomsten", "wethouder", "jaar=2023; deeltijd=false; ambtshalve=true", Geen, "gevolg:afdrachtGemeentekas@nevenfuncties-4", "!gevolg:verrekening@nevenfuncties-5", "openbaarmaking@nevenfuncties-3"),
        Geval("003-09", "nevenfuncties-4", "neveninkomsten", "burgemeester", "jaar=2023; deeltijd=false; ambtshalve=true", Geen, "gevolg:afdrachtGemeentekas@nevenfuncties-4", "!openbaarmaking@nevenfuncties-3", "!registratie@opgave-nevenfuncties-1", "!melding@opgave-nevenfuncties-1", "!opgave@opgave-nevenfuncties-1", "!termijn@nevenfuncties-3"),
        Geval("003-10", "nevenfuncties-5", "neveninkomsten", "burgemeester", "jaar=2022; deeltijd=false; ambtshalve=false", Geen, "gevolg:verrekening@nevenfuncties-5", "openbaarmaking@nevenfuncties-3", "registratie@opgave-nevenfuncties-1", "melding@opgave-nevenfuncties-1", "opgave:inkomsten", "termijn:openbaarmaking=2023-04-01@nevenfuncties-3"),
    ];

    [TestCaseSource(nameof(Toelaatbaar))]
    [TestCaseSource(nameof(Voornemen))]
    [TestCaseSource(nameof(Opgave))]
    [TestCaseSource(nameof(Inkomsten))]
    public Task Nevenfunctie(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
