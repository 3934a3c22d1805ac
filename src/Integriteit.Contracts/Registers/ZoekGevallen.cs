using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>What an entry is to the norms; says nothing of whose it is.</summary>
/// <param name="Soort">The kind of facts.</param>
/// <param name="Ambt">The office of the person concerned.</param>
/// <param name="Datum">The day whose rules judge it.</param>
/// <param name="Feiten">The facts, as <see cref="Gedragscode.ToetsFeiten"/> takes them.</param>
public sealed record Geval(string Soort, Ambt Ambt, DateOnly Datum, IReadOnlyDictionary<string, object?> Feiten);

/// <summary>A page of cases.</summary>
/// <param name="Gevallen">The cases.</param>
/// <param name="Volgende">What the next question starts after; null when there are no more.</param>
public sealed record Gevallenpagina(IReadOnlyList<Geval> Gevallen, string? Volgende);

/// <summary>Asks for the entries of a period that were not withdrawn, public or not, in pages.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Soorten">Only these kinds of facts; empty for all.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
/// <param name="Na">The <see cref="Gevallenpagina.Volgende"/> of the page before; empty for the first page.</param>
/// <param name="Aantal">The most cases to answer, 1 or more; a page may hold fewer while there are more to come.</param>
public sealed record ZoekGevallen(string Gemeente, IReadOnlyList<string> Soorten, DateOnly Van, DateOnly TotEnMet, string Na, int Aantal) : IQuestion<Gevallenpagina>;
