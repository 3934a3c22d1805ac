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
            var (gemeente, register) = (request.Gemeente, request.Register);
            var oud = await opgeslagen.OmTeWijzigen(register, gemeente, request.Id, request.Versies, Recht.PersoonOfBeheerder, versieVereist: true, cancellationToken);
            beoordeling.Voorbehoud(register, gemeente, oud.Stand.Gegevens, request.Invoer);
            // Moving an entry to another person or office takes the right to enter it there.
            var (naam, toets, gegevens) = await beoordeling.Beoordeel(register, gemeente, request.Id, request.Invoer, cancellationToken);

            var (reden, nu) = (((IRectificatie)request.Invoer).Reden!, clock.GetUtcNow());
            var nieuw = oud.Stand.Verder(register, gegevens, naam, toets) with { Rectificatie = new Rectificatie(reden, nu) };
            await vastleggen.Schrijf(
                register, gemeente, nieuw, new Voorval(Gebeurtenis.Gerectificeerd, nu, ["gegevens", "toets", "reden"]) { Reden = reden }, oud.Plek, cancellationToken);
            return new Registreer.Resultaat(nieuw.Id, nieuw.Versie, register.Json(nieuw, volledig: true, metToets: true));
        }
    }
}
