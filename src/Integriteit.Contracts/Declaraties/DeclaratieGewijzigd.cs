using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>A claim went to another state, or was changed in the one it is in.</summary>
/// <param name="Declaratie">The id of the claim.</param>
/// <param name="Versie">The version that this made, from 1.</param>
/// <param name="Staat">The state that it is in now, camelCase.</param>
/// <param name="Persoon">Whose claim it is.</param>
/// <param name="Ambt">The office in which the costs were made.</param>
public sealed record DeclaratieGewijzigd(Guid Declaratie, int Versie, string Staat, Guid Persoon, Ambt Ambt) : IntegrationEvent;
