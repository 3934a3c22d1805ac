using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Under whom the costs of a person stand.</summary>
internal sealed class Beheerbepaling(IMediator mediator)
{
    /// <summary>The keeper that the norms of the day name for claims; of a civil servant without a manager, the head of the organisation.</summary>
    public async Task<string> Van(string gemeente, Guid persoon, Ambt ambt, DateOnly dag, CancellationToken ct)
    {
        var functie = (await mediator.Send(new ToetsFeiten(gemeente, Feiten.Soort, ambt, dag, new Dictionary<string, object?>()), ct)).Beheerder ?? Functie.Gemeentesecretaris;
        if (functie == Functie.Leidinggevende
            && await mediator.Send(new BekijkBekleder(gemeente, persoon), ct) is { } bekleder
            && !bekleder.Perioden.Any(p => p.Leidinggevende is not null && p.Van <= dag && (p.TotEnMet ?? DateOnly.MaxValue) >= dag))
        {
            functie = Functie.Gemeentesecretaris;
        }

        return Naming.Of(functie);
    }
}
