using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Declaraties;

/// <summary>A line of a claim, for questions across registers.</summary>
/// <param name="Nummer">The number in the claim.</param>
/// <param name="Datum">The day of the expense.</param>
/// <param name="Bedrag">What is claimed, in cents.</param>
/// <param name="Leverancier">To whom was paid, as it was entered.</param>
/// <param name="ReisOfMaaltijd">Whether it is travel or a meal, which somebody else can have paid for as well.</param>
/// <param name="Inschrijving">The entry of a register that it was made for; null for none.</param>
public sealed record Declaratieregelbeeld(int Nummer, DateOnly Datum, long Bedrag, string Leverancier, bool ReisOfMaaltijd, Guid? Inschrijving);

/// <summary>A claim as other modules see it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Sleutel">Orders claims; what a next question starts after.</param>
/// <param name="Persoon">Whose it is.</param>
/// <param name="Beheerder">Who keeps it: a <see cref="Gedragscode.Functie"/>, camelCase.</param>
/// <param name="Regels">The lines.</param>
public sealed record Declaratiebeeld(Guid Id, long Sleutel, Guid Persoon, string Beheerder, IReadOnlyList<Declaratieregelbeeld> Regels);

/// <summary>
/// Asks for the claims that were submitted and neither refused nor withdrawn, in pages or by their ids. Says all of any caller's:
/// who asks shows it to nobody but the keepers of each.
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Ids">Only these, when there are any; at most a page of them.</param>
/// <param name="Na">The <see cref="Declaratiebeeld.Sleutel"/> after which to begin; 0 for the first page.</param>
/// <param name="Aantal">The most claims to answer, 1 or more.</param>
public sealed record ZoekDeclaratiebeelden(string Gemeente, IReadOnlyList<Guid> Ids, long Na, int Aantal) : IQuestion<IReadOnlyList<Declaratiebeeld>>;
