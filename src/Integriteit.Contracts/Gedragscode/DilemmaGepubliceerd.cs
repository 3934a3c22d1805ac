using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>The anonymised text of a dilemma came into public view, was replaced, or was taken from it. // 001-07</summary>
/// <param name="Dilemma">The id of the dilemma.</param>
/// <param name="Versie">The version of the dilemma that this made.</param>
/// <param name="Openbaar">True when the text can be read; false when a tombstone took its place.</param>
public sealed record DilemmaGepubliceerd(Guid Dilemma, int Versie, bool Openbaar) : IntegrationEvent;
