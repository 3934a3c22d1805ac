using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What kind of document it is: all are drafted, proposed, adopted and versioned alike.</summary>
internal enum Documentsoort
{
    Gedragscode,

    /// <summary>What to do when integrity is violated. // 001-21</summary>
    Protocol,

    /// <summary>An agreement of council and executive beside the code. // 001-05</summary>
    GentleAgreement,

    /// <summary>Agreements on talk, contact persons and compliance. // 003-40</summary>
    Afspraken,

    /// <summary>Local rules on costs and the like.</summary>
    Gedragslijn,
}

/// <summary>A part that a document of some kind must have.</summary>
internal enum Onderdeel
{
    Melding,
    Onderzoek,
    JuridischeAfhandeling,
    Registratie,
    Nazorg,
    OnpartijdigeHandhaving,
    Publiciteit,
    Zorgvuldigheid,
    PeriodiekeBespreking,
    Contactpersonen,
    Naleving,
}

/// <summary>Which parts a document of each kind has; it is not adopted while one is without a provision.</summary>
internal static class Onderdelen
{
    private static readonly Dictionary<Documentsoort, IReadOnlyList<Onderdeel>> PerSoort = new()
    {
        [Documentsoort.Protocol] = [Onderdeel.Melding, Onderdeel.Onderzoek, Onderdeel.JuridischeAfhandeling, Onderdeel.Registratie, Onderdeel.Nazorg], // 001-21
        [Documentsoort.GentleAgreement] = [Onderdeel.OnpartijdigeHandhaving, Onderdeel.Publiciteit, Onderdeel.Zorgvuldigheid], // 001-05
        [Documentsoort.Afspraken] = [Onderdeel.PeriodiekeBespreking, Onderdeel.Contactpersonen, Onderdeel.Naleving], // 003-40
    };

    /// <summary>The parts of a kind of document; none for one that is free in its form.</summary>
    public static IReadOnlyList<Onderdeel> Van(Documentsoort soort) => PerSoort.GetValueOrDefault(soort) ?? [];

    /// <summary>The parts that have no provision yet.</summary>
    public static IReadOnlyList<string> Ontbrekend(Documentsoort soort, Versiebestand versie) =>
        [.. Van(soort).Except(versie.Bepalingen!.Select(b => b.Onderdeel).OfType<Onderdeel>()).Select(Naming.Of)];
}
