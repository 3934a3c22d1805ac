using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Meldingen;

/// <summary>
/// Talks of a vertrouwenspersoon will go, since their term ends or since that person will be, or is, vertrouwenspersoon no more.
/// For who must tell that person, and for nobody else; it holds no content and no number of talks.
/// </summary>
/// <param name="Persoon">Who is to be told.</param>
/// <param name="Vanaf">The first day on which talks can go.</param>
public sealed record GesprekkenVerdwijnen(Guid Persoon, DateOnly Vanaf) : IntegrationEvent;
