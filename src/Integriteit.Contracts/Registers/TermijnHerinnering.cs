using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>A term draws near or has passed. Told once for each, as long as the last day stays the same. // 1.9</summary>
/// <param name="Termijn">The id of the term.</param>
/// <param name="Register">The register that it is about.</param>
/// <param name="Inschrijving">The entry; null for a term that comes with an office.</param>
/// <param name="Persoon">Whose it is; null when it is of no person.</param>
/// <param name="Beheerder">Who keeps it: a <see cref="Functie"/>, camelCase.</param>
/// <param name="Handeling">What must be done.</param>
/// <param name="Vervaldatum">The last day.</param>
/// <param name="Verlopen">False when it draws near, true when it has passed.</param>
public sealed record TermijnHerinnering(Guid Termijn, string Register, Guid? Inschrijving, Guid? Persoon, string Beheerder, Termijnhandeling Handeling, DateOnly Vervaldatum, bool Verlopen)
    : IntegrationEvent;
