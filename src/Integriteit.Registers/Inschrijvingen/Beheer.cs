using Integriteit.Contracts.Registers;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Tells other modules whose affairs the caller keeps, as for the registers.</summary>
internal sealed class Beheer(Inzage inzage) : IRequestHandler<ZoekBeheer, Beheerkring>, IRequestHandler<BekijkBeheer, bool>
{
    public async Task<Beheerkring> Handle(ZoekBeheer request, CancellationToken cancellationToken)
    {
        var (functies, medewerkers) = Kring.Beheerd(await inzage.Kringen(request.Gemeente, cancellationToken));
        return new Beheerkring(functies, medewerkers);
    }

    public Task<bool> Handle(BekijkBeheer request, CancellationToken cancellationToken) =>
        inzage.Beheert(request.Gemeente, request.Beheerder, request.Persoon, cancellationToken);
}
