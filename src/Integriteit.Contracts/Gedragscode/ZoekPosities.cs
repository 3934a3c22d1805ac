using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>
/// Asks which positions the law and the codes of a municipality know, at whatever time: the keys that the fact
/// <c>positie</c> can have besides <see cref="Geen"/>. In order.
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
public sealed record ZoekPosities(string Gemeente) : IQuestion<IReadOnlyList<string>>
{
    /// <summary>The value of the fact for a function that no rule names.</summary>
    public const string Geen = "geen";
}
