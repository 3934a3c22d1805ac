using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>
/// Someone took an office that, by the record, they did not hold before. Told once for each time that the office is held
/// without interruption: periods that follow each other by a day, such as after a re-election, with another manager or
/// another time norm, are one. Told when it is recorded, which can be before the day or long after it. Of these three
/// events no order is promised; who needs the state asks <see cref="BekijkBekleder"/>.
/// </summary>
/// <param name="Persoon">Who took it.</param>
/// <param name="Ambt">The office; of an ambtenaar none of this is public.</param>
/// <param name="Van">The first day.</param>
public sealed record AmbtAanvaard(Guid Persoon, Ambt Ambt, DateOnly Van) : IntegrationEvent;

/// <summary>
/// An office that had no end got one. Told once for each end: one that is moved or withdrawn is an
/// <see cref="AmbtsperiodeGecorrigeerd"/>, and only after an end was withdrawn can the next be told anew. The day can lie ahead.
/// </summary>
/// <param name="Persoon">Who leaves it.</param>
/// <param name="Ambt">The office.</param>
/// <param name="TotEnMet">The last day.</param>
public sealed record AmbtNeergelegd(Guid Persoon, Ambt Ambt, DateOnly TotEnMet) : IntegrationEvent;

/// <summary>
/// What was told before turned out otherwise: another first day, another last day, no end after all, or the office was not
/// held at all. Starts and ends no duty by itself; who derived a day from what was told derives it anew. An end where there
/// was none comes with an <see cref="AmbtNeergelegd"/> besides.
/// </summary>
/// <param name="Persoon">Whose office.</param>
/// <param name="Ambt">The office.</param>
/// <param name="WasVan">The first day as it was told.</param>
/// <param name="WasTotEnMet">The last day as it was told; null when there was no end.</param>
/// <param name="Van">The first day; null when the office was not held at all.</param>
/// <param name="TotEnMet">The last day; null when there is no end.</param>
public sealed record AmbtsperiodeGecorrigeerd(Guid Persoon, Ambt Ambt, DateOnly WasVan, DateOnly? WasTotEnMet, DateOnly? Van, DateOnly? TotEnMet) : IntegrationEvent;
