using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Withdraws an entry: a tombstone with its ground stays for everyone (Woo 3.1, second paragraph).</summary>
internal static class TrekIn
{
    [Description("Waarom de inschrijving wordt ingetrokken.")]
    internal sealed record Invoer(
        [property: Required, Description("De grond; iedereen kan die zien.")] Intrekkingsgrond? Grond,
        [property: Required, MaxLength(2000), Description("De toelichting; alleen de beheerder ziet die.")] string? Toelichting);

    internal sealed record Command(string Gemeente, Register Register, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Registreer.Resultaat>
    {
        public static Toegang Toegang => Registreer.Command.Toegang;

        public string Handeling => $"{nameof(TrekIn)} {Register.Naam}";

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Opgeslagen opgeslagen, Vastleggen vastleggen, TimeProvider clock) : IRequestHandler<Command, Registreer.Resultaat>
    {
        public async Task<Registreer.Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var register = request.Register;
            var oud = await opgeslagen.OmTeWijzigen(register, request.Gemeente, request.Id, request.Versies, Recht.AndereBeheerder, versieVereist: false, cancellationToken);
            var (grond, nu) = (request.Invoer.Grond!.Value, clock.GetUtcNow());
            var nieuw = oud.Stand with
            {
                Versie = oud.Stand.Versie + 1,
                Status = Status.Ingetrokken,
                Intrekking = new Intrekking(grond, nu),
            };
            await vastleggen.Schrijf(
                register,
                request.Gemeente,
                nieuw,
                new Voorval(Gebeurtenis.Ingetrokken, nu, ["status"]) { Reden = Naming.Of(grond), Toelichting = request.Invoer.Toelichting },
                oud.Plek,
                cancellationToken);
            return new Registreer.Resultaat(nieuw.Id, nieuw.Versie, register.Json(nieuw, volledig: true, metToets: true));
        }
    }
}
