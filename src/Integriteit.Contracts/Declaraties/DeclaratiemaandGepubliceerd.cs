using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>The claims of a month were made public, or made public anew by a rectification. // 003-25, T-DECL</summary>
/// <param name="Maand">The first day of the month.</param>
/// <param name="Versie">The version of the month, from 1.</param>
public sealed record DeclaratiemaandGepubliceerd(DateOnly Maand, int Versie) : IntegrationEvent;
