using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>An invoice that the municipality paid for an office-holder was entered, corrected or withdrawn.</summary>
/// <param name="Factuur">The id of the invoice.</param>
/// <param name="Versie">The version that this made, from 1.</param>
/// <param name="Persoon">For whom the costs were.</param>
/// <param name="Maand">The first day of the month in which the invoice counts.</param>
/// <param name="Ingetrokken">Whether it counts no longer.</param>
public sealed record FactuurGewijzigd(Guid Factuur, int Versie, Guid Persoon, DateOnly Maand, bool Ingetrokken) : IntegrationEvent;
