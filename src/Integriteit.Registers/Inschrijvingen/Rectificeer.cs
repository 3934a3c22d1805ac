using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Corrects an entry with a reason; the former version stays (Woo 2.4, fifth paragraph).</summary>
internal static class Rectificeer
{
    internal sealed record Command(string Gemeente, Register Register, Guid Id, IReadOnlyList<int>? Versies, IGegevens Invoer) : ICommand<Registreer.Resultaat>
    {
        public static Toegang Toegang => Registreer.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c).Custom((c, context) => c.Register.Meld(c.Invoer, clock.Vandaag(), context));
    }

    internal sealed class Handler(Opgeslagen opgeslagen, Beoordeling beoordeling, Inzage inzage, Vastleggen vastleggen, TimeProvider clock) : IRequestHandler<Command, Registreer.Resultaat>
    {
        public async Task<Registreer.Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register, gegevens) = (request.Gemeente, request.Register, request.Invoer);
            var oud = await opgeslagen.OmTeWijzigen(register, gemeente, request.Id, request.Versies, zelfMag: true, cancellationToken);
            var (naam, toets) = await beoordeling.Beoordeel(register, gemeente, gegevens, cancellationToken);

            // Moving an entry to another person or office takes the right to enter it there.
            var beheerder = toets.Beheerder is { } functie ? Naming.Of(functie) : "geen";
            if (!inzage.Zelf(gemeente, gegevens.Persoon) && !await inzage.Beheert(gemeente, beheerder, gegevens.Persoon, cancellationToken))
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Alleen de persoon zelf en de beheerder van dit register ({beheerder}) kunnen dit inschrijven.");
            }

            var reden = ((IRectificatie)gegevens).Reden!;
            var nieuw = oud.Stand with
            {
                Versie = oud.Stand.Versie + 1,
                Gegevens = gegevens,
                Naam = naam,
                Toets = toets,
                // What was public once leaves a trace, also when the corrected entry need not be public.
                Openbaar = toets.Publiceren || oud.Stand.Openbaar,
                Status = !toets.Publiceren && oud.Stand.Openbaar ? Status.NietLangerOpenbaar : Status.Geldig,
                Rectificatie = new Rectificatie(reden, clock.GetUtcNow()),
            };
            await vastleggen.Schrijf(register, gemeente, nieuw, Gebeurtenis.Gerectificeerd, oud.Plek, reden, null, ["gegevens", "toets", "reden"], cancellationToken);
            return new Registreer.Resultaat(nieuw.Id, nieuw.Versie, register.Json(nieuw, volledig: true, metToets: true));
        }
    }
}
