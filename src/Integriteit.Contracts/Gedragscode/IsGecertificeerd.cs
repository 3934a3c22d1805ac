using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>Asks whether a bureau holds a certificate on a day; false for a bureau that is not known. // 003-01</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Bureau">The id of the bureau.</param>
/// <param name="Dag">The day.</param>
public sealed record IsGecertificeerd(string Gemeente, Guid Bureau, DateOnly Dag) : IQuestion<bool>;
