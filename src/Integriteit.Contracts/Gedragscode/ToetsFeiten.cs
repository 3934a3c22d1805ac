using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>
/// Asks what law and code say of these facts, for this office on this day. Stores nothing.
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Soort">The kind of facts, such as <c>geschenk</c>.</param>
/// <param name="Ambt">The office of the person concerned.</param>
/// <param name="Peildatum">The day whose rules apply.</param>
/// <param name="Feiten">
/// The facts by name: text (camelCase for enumerations), true or false, or an amount in cents (<see cref="long"/>).
/// A date is a <see cref="DateOnly"/>, a number an <see cref="int"/>. A fact that is absent or null is unknown.
/// </param>
public sealed record ToetsFeiten(string Gemeente, string Soort, Ambt Ambt, DateOnly Peildatum, IReadOnlyDictionary<string, object?> Feiten)
    : IQuestion<Toetsing>;
