using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>Where a claim stands. // 003-26, 003-27</summary>
public enum Declaratiestaat
{
    /// <summary>The claimant is still writing it; nobody else sees it.</summary>
    Concept,
    Ingediend,

    /// <summary>The assessor had it judged; the findings stand with the version.</summary>
    Getoetst,
    VoorgelegdAanBurgemeester,
    VoorgelegdAanCollege,

    /// <summary>Every line was awarded in full.</summary>
    Goedgekeurd,

    /// <summary>Something was awarded, not all that was claimed.</summary>
    DeelsGoedgekeurd,

    /// <summary>Nothing was awarded.</summary>
    Afgewezen,

    /// <summary>The order to pay was given.</summary>
    Betaalbaar,
    Betaald,

    /// <summary>Stands in the publication of a month.</summary>
    Gepubliceerd,
    Teruggetrokken,

    /// <summary>What was paid is asked back, in whole or in part.</summary>
    Teruggevorderd,
}

/// <summary>A claim was made, decided on, paid, published or otherwise moved; says nothing of what it holds.</summary>
/// <param name="Declaratie">The id of the claim.</param>
/// <param name="Versie">The version that this made, from 1.</param>
/// <param name="Staat">Where it now stands.</param>
public sealed record DeclaratieGewijzigd(Guid Declaratie, int Versie, Declaratiestaat Staat) : IntegrationEvent;
