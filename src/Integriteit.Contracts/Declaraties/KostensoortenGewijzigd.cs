using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>A municipality laid down its own kinds of cost, or withdrew a set of them.</summary>
/// <param name="Kostensoortenversie">The id of the set.</param>
/// <param name="GeldigVan">The first day from which claims are judged otherwise.</param>
public sealed record KostensoortenGewijzigd(Guid Kostensoortenversie, DateOnly GeldigVan) : IntegrationEvent;
