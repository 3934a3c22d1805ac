namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>Source 003: who does what with a report about a wethouder or the burgemeester, and private relations.</summary>
public sealed class AssenMeldingTests : AssenToetsTests
{
    private static readonly TestCaseData[] Schending =
    [
        .. from soort in new[] { "integriteitsschending", "belangenverstrengeling" }
           select Geval("003 integriteitsonderzoek", "onderzoek-1", "melding", "wethouder", $"meldingsoort={soort}", Geen, "route:ontvangt=burgemeester|griffier|gemeentesecretaris@onderzoek-1", "route:beraadt=griffier+burgemeester+gemeentesecretaris@onderzoek-1", "route:adviseert=politiekePartij|ondersteuningsteamWeerbaarBestuur@onderzoek-1", "route:adviseert=sipa@onderzoek-2", "route:onderzoekt=gecertificeerdBureau@onderzoek-3", "!route:ontvangt=griffier|gemeentesecretaris@onderzoek-1"),
        Geval("003 integriteitsonderzoek", "onderzoek-1", "melding", "burgemeester", "meldingsoort=integriteitsschending", Geen, "route:ontvangt=griffier|gemeentesecretaris@onderzoek-1", "route:beraadt=griffier+gemeentesecretaris@onderzoek-1", "route:adviseert=sipa@onderzoek-2", "route:onderzoekt=gecertificeerdBureau@onderzoek-3", "!route:ontvangt=burgemeester|griffier|gemeentesecretaris@onderzoek-1"),
        Geval("003-42", "inleiding-4", "melding", "wethouder", "meldingsoort=integriteitsschending", Geen, "gevolg:politiekeVerantwoording@inleiding-4"),
        Geval("003-42", "onderzoek-1", "melding", "burgemeester", "meldingsoort=belangenverstrengeling", Geen, "gevolg:politiekeVerantwoording@inleiding-4"),
        Geval("003 integriteitsonderzoek", Zwijgt, "melding", "wethouder", "meldingsoort=misstand", Zelf, "!route@onderzoek-1", "!route@onderzoek-2", "!route@onderzoek-3", "!gevolg@inleiding-4"),
        Geval("003 integriteitsonderzoek", Zwijgt, "melding", "burgemeester", "meldingsoort=arbeidsdiscriminatie", Zelf, "!route@ongewenst-gedrag-1"),
    ];

    // "onrechtmatig gebruik of misbruik van de elektronische communicatiemiddelen".
    private static readonly TestCaseData[] Misbruik =
    [
        Geval("003 misbruik", "misbruik-2", "melding", "wethouder", "meldingsoort=misbruikVanMiddelen; redelijkVermoeden=true; enigeZekerheid=true", Geen, "route:ontvangt=burgemeester+gemeentesecretaris@misbruik-2", "route:geeftOpdracht=burgemeester na gemeentesecretaris@misbruik-2", "route:krijgtUitkomst=burgemeester+gemeentesecretaris@misbruik-2", "!route@misbruik-3", "!route@onderzoek-1", "!gevolg@inleiding-4"),
        Geval("003 misbruik", "misbruik-2", "melding", "wethouder", "meldingsoort=misbruikVanMiddelen; redelijkVermoeden=false; enigeZekerheid=false", Geen, "route:ontvangt=burgemeester+gemeentesecretaris@misbruik-2", "!route:geeftOpdracht=burgemeester na gemeentesecretaris@misbruik-2", "!route:krijgtUitkomst=burgemeester+gemeentesecretaris@misbruik-2"),
        Geval("003 misbruik", "misbruik-3", "melding", "burgemeester", "meldingsoort=misbruikVanMiddelen; redelijkVermoeden=true; enigeZekerheid=true", Geen, "route:ontvangt=locoburgemeester+gemeentesecretaris@misbruik-3", "route:geeftOpdracht=locoburgemeester na gemeentesecretaris@misbruik-3", "route:krijgtUitkomst=locoburgemeester+gemeentesecretaris@misbruik-3", "route:wordtIngelicht=voorzitterVertrouwenscommissie na griffier@misbruik-3", "!route@misbruik-2"),
        Geval("003 misbruik", "misbruik-3", "melding", "burgemeester", "meldingsoort=misbruikVanMiddelen; redelijkVermoeden=false; enigeZekerheid=false", Geen, "!route:wordtIngelicht=voorzitterVertrouwenscommissie na griffier@misbruik-3", "!route:geeftOpdracht=locoburgemeester na gemeentesecretaris@misbruik-3", "!route:krijgtUitkomst=locoburgemeester+gemeentesecretaris@misbruik-3"),
        Geval("003-43", "misbruik-1", "melding", "wethouder", "meldingsoort=misbruikVanMiddelen; redelijkVermoeden=true", Geen, "aandachtspunt@misbruik-1"),
        Geval("003-43", "ongewenst-gedrag-1", "melding", "wethouder", "meldingsoort=ongewenstGedrag", Geen, "!aandachtspunt@misbruik-1", "!route@misbruik-2"),
    ];

    private static readonly TestCaseData[] Gedrag =
    [
        Geval("003 ongewenst gedrag", "ongewenst-gedrag-1", "melding", "wethouder", "meldingsoort=ongewenstGedrag", Geen, "route:ontvangt=burgemeester|locoburgemeester|gemeentesecretaris@ongewenst-gedrag-1", "route:beraadt=griffier+burgemeester+gemeentesecretaris@ongewenst-gedrag-1", "route:adviseert=ondersteuningsteamWeerbaarBestuur@ongewenst-gedrag-2", "!route:ontvangt=locoburgemeester|gemeentesecretaris@ongewenst-gedrag-1"),
        Geval("003 ongewenst gedrag", "ongewenst-gedrag-1", "melding", "burgemeester", "meldingsoort=ongewenstGedrag", Geen, "route:ontvangt=locoburgemeester|gemeentesecretaris@ongewenst-gedrag-1", "route:beraadt=griffier+gemeentesecretaris@ongewenst-gedrag-1", "route:adviseert=ondersteuningsteamWeerbaarBestuur@ongewenst-gedrag-2", "!route:beraadt=griffier+burgemeester+gemeentesecretaris@ongewenst-gedrag-1"),
    ];

    // "altijd bij de (loco) burgemeester en gemeentesecretaris"; "onmiddellijk bij de servicedesk en de gemeentesecretaris".
    private static readonly TestCaseData[] Signalen =
    [
        Geval("003-35", "ondermijning-3", "melding", "wethouder", "meldingsoort=ondermijning; misdrijf=false", Geen, "route:ontvangt=burgemeester|locoburgemeester@ondermijning-3", "route:ontvangt=gemeentesecretaris@ondermijning-3", "!gevolg:aangifte@ondermijning-3", "!route:wordtIngelicht=politie@ondermijning-3", "!route@ongewenst-gedrag-2"),
        Geval("003-35", "ondermijning-3", "melding", "burgemeester", "meldingsoort=ondermijning; misdrijf=true", Geen, "route:ontvangt=locoburgemeester@ondermijning-3", "route:ontvangt=gemeentesecretaris@ondermijning-3", "gevolg:aangifte@ondermijning-3", "route:wordtIngelicht=politie@ondermijning-3", "!route:ontvangt=burgemeester|locoburgemeester@ondermijning-3"),
        Geval("003-37", "incidenten-1", "melding", "wethouder", "meldingsoort=datalekOfIncident", Geen, "route:ontvangt=servicedesk+gemeentesecretaris@incidenten-1", "termijn:melding=terstond@incidenten-1", "aandachtspunt@incidenten-2", "!route@ondermijning-3"),
        Geval("003-37", "ondermijning-3", "melding", "wethouder", "meldingsoort=ondermijning; misdrijf=true", Geen, "!route@incidenten-1", "!termijn@incidenten-1", "!aandachtspunt@incidenten-2"),
    ];

    private static readonly TestCaseData[] Prive =
    [
        .. from aard in new[] { "relatieCollegaBestuurder", "relatieAmbtenaar", "relatieExterne" }
           from gemeld in new[] { ("true", Vrij), ("false", Zelf) }
           select Geval("003-32", "priverelaties-1", "privecontact", "wethouder", $"aard={aard}; gemeld={gemeld.Item1}", gemeld.Item2, "melding@priverelaties-1", "melden:burgemeester", "melden:gemeentesecretaris", "route:ontvangt=burgemeester|gemeentesecretaris@priverelaties-1", "gevolg:maatregel@priverelaties-1", "!gevolg:maatregel@priverelaties-2"),
        .. from aard in new[] { "relatieCollegaBestuurder", "relatieAmbtenaar", "relatieExterne" }
           select Geval("003-32", "priverelaties-1", "privecontact", "burgemeester", $"aard={aard}; gemeld=true", Vrij, "melden:gemeentesecretaris", "!melden:burgemeester", "route:ontvangt=gemeentesecretaris@priverelaties-1", "!route:ontvangt=burgemeester|gemeentesecretaris@priverelaties-1"),
        .. from aard in new[] { "contactWetsovertreder", "lidmaatschapDubieuzeGroep" }
           from ambt in new[] { "wethouder", "burgemeester" }
           select Geval("003-33", "priverelaties-2", "privecontact", ambt, $"aard={aard}; gemeld=true", Liever, "gevolg:maatregel@priverelaties-2", "aandachtspunt@priverelaties-2", "!melding@priverelaties-1", "!route@priverelaties-1", "!gevolg:maatregel@priverelaties-1"),
        Geval("003-33", "priverelaties-1", "privecontact", "wethouder", "aard=relatieExterne; gemeld=true", Vrij, "!omstandigheid@priverelaties-2", "!aandachtspunt@priverelaties-2"),
    ];

    [TestCaseSource(nameof(Schending))]
    [TestCaseSource(nameof(Misbruik))]
    [TestCaseSource(nameof(Gedrag))]
    [TestCaseSource(nameof(Signalen))]
    [TestCaseSource(nameof(Prive))]
    public Task Melding(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens) => Oordeelt(bepaling, soort, ambt, feiten, uitkomst, tekens);
}
