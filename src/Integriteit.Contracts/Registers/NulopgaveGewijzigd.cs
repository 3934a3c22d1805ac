using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>A statement on a register and a year was made or taken back; how complete the register is changed.</summary>
/// <param name="Nulopgave">The id of the statement.</param>
/// <param name="Register">The register.</param>
/// <param name="Ambt">The office.</param>
/// <param name="Jaar">The calendar year.</param>
public sealed record NulopgaveGewijzigd(Guid Nulopgave, string Register, Ambt Ambt, int Jaar) : IntegrationEvent;
