using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Kaarten;
using MediatR;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Tells other modules whether a bureau is certified.</summary>
internal sealed class Certificering(Kaartenbak kaarten) : IRequestHandler<IsGecertificeerd, bool>
{
    public async Task<bool> Handle(IsGecertificeerd request, CancellationToken cancellationToken) =>
        (await kaarten.Alle<RegistreerBureau.Invoer>(request.Gemeente, Bak.Bureaus, cancellationToken))
            .Any(k => k.Id == request.Bureau && k.Gegevens.Certificaat!.GeldigVan <= request.Dag && request.Dag <= k.Gegevens.Certificaat.GeldigTot);
}
