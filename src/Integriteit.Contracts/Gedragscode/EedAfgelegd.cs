using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>The holder of an office took the oath, or what was recorded of it was corrected.</summary>
/// <param name="Eed">The id of the oath.</param>
/// <param name="Versie">The version that this made, from 1.</param>
/// <param name="Persoon">Who took it.</param>
/// <param name="Ambt">For which office.</param>
/// <param name="AmbtVan">A day in the office period.</param>
/// <param name="Datum">The day on which it was taken.</param>
public sealed record EedAfgelegd(Guid Eed, int Versie, Guid Persoon, Ambt Ambt, DateOnly AmbtVan, DateOnly Datum) : IntegrationEvent;
