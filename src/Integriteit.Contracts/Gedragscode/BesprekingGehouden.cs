using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>A talk about integrity was held, or what was recorded of it was replaced. // 001-06</summary>
/// <param name="Bespreking">The id of the talk.</param>
/// <param name="Versie">The version of the talk that this made.</param>
/// <param name="Openbaar">Whether everyone may know that it was held.</param>
/// <param name="HerzieningNodig">Whether it gives cause to revise the code.</param>
public sealed record BesprekingGehouden(Guid Bespreking, int Versie, bool Openbaar, bool HerzieningNodig) : IntegrationEvent;
