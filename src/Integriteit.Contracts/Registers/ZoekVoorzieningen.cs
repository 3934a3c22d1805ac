using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>A facility that a person had at their disposal.</summary>
/// <param name="Id">The id of its entry.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Verstrekking">How it is had.</param>
/// <param name="Omschrijving">What it is, in words.</param>
/// <param name="Gedeeld">Whether it is shared or on call: then it is at their disposal only when they use it.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day, for an invoice or a claim the same day; null while it is not returned.</param>
public sealed record TerBeschikking(Guid Id, Voorzieningsoort Soort, Verstrekkingswijze Verstrekking, string Omschrijving, bool Gedeeld, DateOnly Van, DateOnly? TotEnMet);

/// <summary>What a person had at their disposal in a period.</summary>
/// <param name="Voorzieningen">The facilities, the earliest first.</param>
/// <param name="Dienstautoritten">The days of the period on which they used a car of the municipality, in order.</param>
/// <param name="Dienstauto">
/// Whether a car was at their disposal at some time in the period: their own, or a shared one that they used. Travel is then
/// not reimbursed; ask a single day to know of that day. // Rechtspositiebesluit 3.2.10(9), (10)
/// </param>
public sealed record Voorzieningenstand(IReadOnlyList<TerBeschikking> Voorzieningen, IReadOnlyList<DateOnly> Dienstautoritten, bool Dienstauto);

/// <summary>Asks what a person had at their disposal at some time from a day to a day; entries that were withdrawn do not count.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Persoon">The id of the person.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
public sealed record ZoekVoorzieningen(string Gemeente, Guid Persoon, DateOnly Van, DateOnly TotEnMet) : IQuestion<Voorzieningenstand>;
