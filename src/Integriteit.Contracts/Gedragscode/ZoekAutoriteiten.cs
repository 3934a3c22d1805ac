using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>Asks to which authorities outside a report can be forwarded: the competent ones, and those for crimes. // Wbk 2c, 002-18</summary>
/// <param name="Dag">The day on which they must be there.</param>
public sealed record ZoekAutoriteiten(DateOnly Dag) : IQuestion<IReadOnlyList<Autoriteit>>;

/// <summary>An authority outside the municipality.</summary>
/// <param name="Sleutel">Its fixed name, as the meldwijzer has it.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Opsporing">True when it is where crimes are reported.</param>
public sealed record Autoriteit(string Sleutel, string Naam, bool Opsporing);
