using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Meldingen;

/// <summary>
/// A report waits for those who handle it: it is new to them, or a term draws near or has passed. For who must tell them, and
/// for nobody else; it holds no content, and no time of the report.
/// </summary>
/// <param name="Melding">The id of the report; only for who stands in its circle it leads anywhere.</param>
/// <param name="Waarop">What it waits for: <c>kennisgeving</c>, or a term of the protocol, camelCase.</param>
/// <param name="Personen">Who is to be told.</param>
/// <param name="Buiten">The function outside the municipality that is to be told, camelCase; null when someone inside is.</param>
/// <param name="Vervaldatum">The last day; null when it is new.</param>
/// <param name="Verlopen">True when the term has passed.</param>
public sealed record MeldingWacht(Guid Melding, string Waarop, IReadOnlyList<Guid> Personen, string? Buiten, DateOnly? Vervaldatum, bool Verlopen) : IntegrationEvent;
