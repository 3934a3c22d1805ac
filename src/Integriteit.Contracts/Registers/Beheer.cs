using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>Whose affairs the caller of this request keeps.</summary>
/// <param name="Functies">The functions in which they act, by token or by an office held today: all that stands under these.</param>
/// <param name="Medewerkers">The persons whose manager they are today.</param>
public sealed record Beheerkring(IReadOnlyList<string> Functies, IReadOnlyList<Guid> Medewerkers);

/// <summary>Asks whose affairs the caller of this request keeps; nobody's in another municipality than that of the token.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
public sealed record ZoekBeheer(string Gemeente) : IQuestion<Beheerkring>;

/// <summary>Asks whether the caller of this request keeps what of this person stands under this keeper.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Beheerder">The keeper: a <see cref="Gedragscode.Functie"/>, camelCase.</param>
/// <param name="Persoon">The id of the person; only a manager keeps by person.</param>
public sealed record BekijkBeheer(string Gemeente, string Beheerder, Guid Persoon) : IQuestion<bool>;
