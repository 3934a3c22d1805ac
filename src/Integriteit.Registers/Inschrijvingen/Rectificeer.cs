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
    internal sealed record Command(string Gemeente, Register Register, Guid Id, IfMatch Versies, IGegevens Invoer) : ICommand<Registreer.Resultaat>
    {
        public static Toegang Toegang => Registreer.Command.Toegang;

        public string Handeling => $"{nameof(Rectificeer)} {Register.Naam}";

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c).Custom((c, context) => c.Register.Meld(c.Invoer, clock.Vandaag(), context));
    }

    internal sealed class Handler(Opgeslagen opgeslagen, Beoordeling beoordeling, Vastleggen vastleggen, TimeProvider clock) : IRequestHandler<Command, Registreer.Resultaat>
    {
        public async Task<Registreer.Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register, gegevens) = (request.Gemeente, request.Register, request.Invoer);
            var oud = await opgeslagen.OmTeWijzigen(register, gemeente, request.Id, request.Versies, intrekken: false, cancellationToken);
            // Moving an entry to another person or office takes the right to enter it there.
            var (naam, toets) = await beoordeling.Beoordeel(register, gemeente, gegevens, cancellationToken);

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
