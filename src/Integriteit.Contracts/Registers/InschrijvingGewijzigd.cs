using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>What happened to an entry.</summary>
public enum Gebeurtenis
{
    Ingeschreven,
    Gerectificeerd,
    Ingetrokken,

    /// <summary>A step in its own course: an intention was decided on, a trip was accounted for.</summary>
    Voortgezet,
}

/// <summary>An entry of a register was made, corrected, continued or withdrawn.</summary>
/// <param name="Register">The register, such as <c>geschenken</c>.</param>
/// <param name="Inschrijving">The id of the entry.</param>
/// <param name="Versie">The version of the entry that this made, from 1.</param>
/// <param name="Gebeurtenis">What happened.</param>
/// <param name="Openbaar">Whether the public can see the entry, or its tombstone, from now on.</param>
/// <param name="Uitkomst">The judgement that is stored with it.</param>
public sealed record InschrijvingGewijzigd(string Register, Guid Inschrijving, int Versie, Gebeurtenis Gebeurtenis, bool Openbaar, Uitkomst Uitkomst)
    : IntegrationEvent;
