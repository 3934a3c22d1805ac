using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>What happened to a version of a code.</summary>
public enum Codegebeurtenis
{
    OntwerpGemaakt,
    OntwerpGewijzigd,
    Voorgesteld,
    Teruggenomen,
    Vastgesteld,
    Beeindigd,
    Ingetrokken,
}

/// <summary>A version of a code, or of another document of its kind, was made or moved on.</summary>
/// <param name="Code">The key of the code.</param>
/// <param name="Versie">The name of the version.</param>
/// <param name="Gebeurtenis">What happened.</param>
public sealed record CodeversieGewijzigd(string Code, string Versie, Codegebeurtenis Gebeurtenis) : IntegrationEvent;
