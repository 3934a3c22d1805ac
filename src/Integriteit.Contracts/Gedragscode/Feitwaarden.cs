namespace Integriteit.Contracts.Gedragscode;

/// <summary>Who pays.</summary>
public enum Betaler
{
    Gemeente,
    Derde,
    Zelf,
}

/// <summary>An answer that can be in doubt.</summary>
public enum Inschatting
{
    Nee,
    Twijfel,
    Ja,
}

/// <summary>To what one is invited. // 000-21, 003-21, 003-22</summary>
public enum Uitnodigingsvorm
{
    Lunch,
    Diner,
    Receptie,
    Werkbezoek,
    Excursie,
    Evenement,
    BuitenlandseReis,
    Anders,
}

/// <summary>Where an official trip goes. // 003, buitenlandse dienstreizen</summary>
public enum Reisbestemming
{
    Binnenland,
    Buitenland,
    EuropeseInstelling,
    BuitenlandseBuurgemeente,
}

/// <summary>The kind of an interest. // 000-09, 003 "Zakelijke- en financiële belangen"</summary>
public enum Belangsoort
{
    AandelenOfEffecten,
    Vordering,
    OnroerendGoedOfBouwgrond,
    Deelneming,
    Schuld,
    PersoonlijkeBetrekking,
    PubliekPrivateSamenwerking,
    Anders,
}

/// <summary>How a decision touches someone. // Gemeentewet 28, 000-07, 002-14, 003-04, 003-16</summary>
public enum Betrekking
{
    RechtstreeksPersoonlijk,
    MiddellijkPersoonlijk,
    AlsVertegenwoordiger,
    RekeningVanEigenLichaam,
    FamilieOfVriend,
    Collega,
    AnderBelang,
    Geen,
}

/// <summary>What is decided. // 002-14, 003-16</summary>
public enum Besluitsoort
{
    Besluit,
    Opdracht,
    Aanvraag,
    Offerte,
    Sollicitatie,
    Inhuur,
    Benoeming,
    Rekening,
}

/// <summary>What an office-holder may not do with their own municipality. // Gemeentewet 15(1)</summary>
public enum VerbodenHandeling
{
    AdvocaatOfAdviseurInGeschil,
    GemachtigdeInGeschil,
    VertegenwoordigerOfAdviseurVanDerde,
    Overeenkomst,
    Geen,
}

/// <summary>Contracts that fall under the prohibition. // Gemeentewet 15(1)(d)</summary>
public enum Overeenkomstsoort
{
    AannemenVanWerk,
    BetaaldWerkBuitenDienstbetrekking,
    LeverenRoerendeZaken,
    VerhurenRoerendeZaken,
    VerwervenBetwisteVorderingen,
    OnderhandsVerwervenOnroerendeZaken,
    OnderhandsHurenOfPachten,
    Anders,
}

/// <summary>What a former office-holder takes up. // 003-11..14</summary>
public enum Vervolgsoort
{
    Dienstbetrekking,
    Inhuur,
    BetaaldeOpdracht,
    BestuurVerbondenPartij,
    FunctieElders,
}

/// <summary>What is provided. // 000-24, 002-12, 003-25, 003-44</summary>
public enum Voorzieningsoort
{
    Ict,
    Dienstauto,
    Parkeerplaats,
    Kopieerapparaat,
    Eigendom,
    Anders,
}

/// <summary>What it is used for.</summary>
public enum Voorzieninggebruik
{
    Zakelijk,
    Prive,
    Samenloop,
    WoonWerk,
    AmbtshalveNevenfunctie,
    PriveBestelling,
    MeenemenNaarHuis,
    ThuiswerkenOfElders,
}

/// <summary>How a facility is had. // 003-25</summary>
public enum Verstrekkingswijze
{
    Bruikleen,
    FactuurGemeente,
    Declaratie,
}

/// <summary>Who bears a kind of cost. // 003-28</summary>
public enum Kostendrager
{
    Gemeente,
    Ambtstoelage,
    Niemand,
}

/// <summary>How an expense was paid. // 003-30</summary>
public enum Betaalwijze
{
    EigenMiddelen,
    GemeentelijkeCreditcard,
    FactuurGemeente,
}

/// <summary>A private relation that touches the office. // 003-32, 003-33</summary>
public enum Contactsoort
{
    RelatieCollegaBestuurder,
    RelatieAmbtenaar,
    RelatieExterne,
    ContactWetsovertreder,
    LidmaatschapDubieuzeGroep,
}

/// <summary>The kind of a report. // 001-11, 002-17, 002-22, 003-35, 003-37</summary>
public enum Meldingsoort
{
    Integriteitsschending,
    Belangenverstrengeling,
    OngewenstGedrag,
    Arbeidsdiscriminatie,
    Ondermijning,
    MisbruikVanMiddelen,
    Misstand,
    DatalekOfIncident,
    Benadeling,
}

/// <summary>How open information is. // 000-22, 002-19, 003-38</summary>
public enum Informatiesoort
{
    Openbaar,
    NietOpenbaar,
    Geheim,
}

/// <summary>What information is used for.</summary>
public enum Informatiegebruik
{
    Functie,
    EigenBelang,
    BelangVanDerde,
    Openbaarmaking,
}
