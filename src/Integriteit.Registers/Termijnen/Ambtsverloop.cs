using Integriteit.Contracts.Registers;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// Hears when an office is taken, left or recorded otherwise, and when an entry changes that can meet a term of an office.
/// What it does can be done twice, so it remembers no messages.
/// </summary>
internal sealed class Ambtsverloop(RegistersDb db, IReadOnlyList<Register> registers, Ambtstermijnen termijnen)
    : INotificationHandler<AmbtAanvaard>, INotificationHandler<AmbtNeergelegd>, INotificationHandler<AmbtsperiodeGecorrigeerd>, INotificationHandler<InschrijvingGewijzigd>, INotificationHandler<NulopgaveGewijzigd>
{
    public Task Handle(AmbtAanvaard notification, CancellationToken cancellationToken) => termijnen.Werk(notification.Gemeente, notification.Persoon, cancellationToken);

    public Task Handle(AmbtNeergelegd notification, CancellationToken cancellationToken) => termijnen.Werk(notification.Gemeente, notification.Persoon, cancellationToken);

    public Task Handle(AmbtsperiodeGecorrigeerd notification, CancellationToken cancellationToken) => termijnen.Werk(notification.Gemeente, notification.Persoon, cancellationToken);

    public async Task Handle(InschrijvingGewijzigd notification, CancellationToken cancellationToken)
    {
        if (registers.Any(r => r.Naam == notification.Register && Ambtstermijnen.Soorten.Contains(r.Soort))
            && await db.Single<Guid?>(
                "SELECT persoon FROM registers.inschrijving WHERE gemeente = @Gemeente AND register = @Register AND id = @Inschrijving", notification, cancellationToken) is { } persoon)
        {
            await termijnen.Werk(notification.Gemeente, persoon, cancellationToken);
        }
    }

    public async Task Handle(NulopgaveGewijzigd notification, CancellationToken cancellationToken)
    {
        if (await db.Single<Guid?>("SELECT persoon FROM registers.nulopgave WHERE gemeente = @Gemeente AND id = @Id", new { notification.Gemeente, Id = notification.Nulopgave }, cancellationToken) is { } persoon)
        {
            await termijnen.Werk(notification.Gemeente, persoon, cancellationToken);
        }
    }
}
