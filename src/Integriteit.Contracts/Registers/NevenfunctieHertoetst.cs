using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>A running function of someone who takes an office was judged for that office; its keeper must look. // 000-10</summary>
/// <param name="Hertoetsing">The id of what came out.</param>
/// <param name="Inschrijving">The entry of the function.</param>
/// <param name="Ambt">The office that was taken.</param>
/// <param name="Beheerder">Who keeps such entries for that office; null when the norms name nobody.</param>
/// <param name="Uitkomst">What the norms say of the function beside that office.</param>
public sealed record NevenfunctieHertoetst(Guid Hertoetsing, Guid Inschrijving, Ambt Ambt, Functie? Beheerder, Uitkomst Uitkomst) : IntegrationEvent;
