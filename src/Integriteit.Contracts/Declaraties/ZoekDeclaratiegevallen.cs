using Integriteit.Contracts.Registers;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>
/// Asks for the lines of claims of a period that were submitted and not withdrawn, as cases of the kind <c>declaratie</c>, in
/// pages. The twin of <see cref="ZoekGevallen"/> for what stands in no register.
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
/// <param name="Na">The <see cref="Gevallenpagina.Volgende"/> of the page before; empty for the first page.</param>
/// <param name="Aantal">The most claims to look at, 1 or more; each has one or more lines.</param>
public sealed record ZoekDeclaratiegevallen(string Gemeente, DateOnly Van, DateOnly TotEnMet, string Na, int Aantal) : IQuestion<Gevallenpagina>;
