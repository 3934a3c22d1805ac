using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>A facility that somebody had on loan.</summary>
/// <param name="Id">The id of its entry.</param>
/// <param name="Persoon">Who had it.</param>
/// <param name="Naam">The name of that person.</param>
/// <param name="Ambt">The office for which it was.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Waarde">What it is worth, in cents; null when that was not said.</param>
/// <param name="Openbaar">Whether its entry is public.</param>
public sealed record Verstrekking(Guid Id, Guid Persoon, string Naam, Ambt Ambt, Voorzieningsoort Soort, long? Waarde, bool Openbaar);

/// <summary>Asks what everyone had on loan at some time from a day to a day; entries that were withdrawn do not count. // 003-25</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
public sealed record ZoekVerstrekkingen(string Gemeente, DateOnly Van, DateOnly TotEnMet) : IQuestion<IReadOnlyList<Verstrekking>>;
