namespace Integriteit.Contracts.Gedragscode;

/// <summary>What was offered.</summary>
public enum Geschenkaard
{
    Geschenk,
    Korting,
    Gunst,
    IncidenteleVergoeding,
}

/// <summary>Where it was received.</summary>
public enum Ontvangstplaats
{
    Werk,
    Huisadres,
}

/// <summary>In which capacity a person acts.</summary>
public enum Hoedanigheid
{
    Bestuurder,
    Volksvertegenwoordiger,
    Ambtenaar,
    Partijlid,
    Prive,
}
