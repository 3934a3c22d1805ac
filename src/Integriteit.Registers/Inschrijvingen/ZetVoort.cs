using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Takes a step in the course of an entry: judged anew, a version of its own, no correction.</summary>
internal static class ZetVoort
{
    internal sealed record Command(string Gemeente, Register Register, Stap Stap, Guid Id, IfMatch Versies, object Invoer) : ICommand<Registreer.Resultaat>
    {
        public static Toegang Toegang => Registreer.Command.Toegang;

        public string Handeling => $"{nameof(ZetVoort)} {Register.Naam} {Stap.Naam}";

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Opgeslagen opgeslagen, Beoordeling beoordeling, Vastleggen vastleggen, TimeProvider clock) : IRequestHandler<Command, Registreer.Resultaat>
    {
        public async Task<Registreer.Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register, stap) = (request.Gemeente, request.Register, request.Stap);
            var oud = await opgeslagen.OmTeWijzigen(register, gemeente, request.Id, request.Versies, stap.Recht, versieVereist: true, cancellationToken);
            var gezet = stap.Zet(oud.Stand.Gegevens, request.Invoer, clock.Vandaag());
            var fouten = register.Fouten(gezet, clock.Vandaag()).ToList();
            if (fouten.Count > 0)
            {
                throw Verzonden(stap, fouten);
            }

            var (naam, toets, gegevens) = await Beoordeel(request, gezet, cancellationToken);
            var nieuw = oud.Stand.Verder(register, gegevens, naam, toets);
            await vastleggen.Schrijf(
                register, gemeente, nieuw, new Voorval(Gebeurtenis.Voortgezet, clock.GetUtcNow(), [stap.Veld, "toets"]) { Stap = stap.Naam }, oud.Plek, cancellationToken);
            return new Registreer.Resultaat(nieuw.Id, nieuw.Versie, register.Json(nieuw, volledig: true, metToets: true));
        }

        private async Task<(string Naam, Contracts.Gedragscode.Toetsing Toets, IGegevens Gegevens)> Beoordeel(Command request, IGegevens gezet, CancellationToken ct)
        {
            try
            {
                return await beoordeling.Beoordeel(request.Register, request.Gemeente, request.Id, gezet, ct);
            }
            catch (OngeldigeInvoer fout)
            {
                throw Verzonden(request.Stap, fout.Fouten);
            }
        }

        /// <summary>Faults in the field that the step fills bear the names of what was sent.</summary>
        private static OngeldigeInvoer Verzonden(Stap stap, IEnumerable<Fout> fouten) =>
            new([.. fouten.Select(f => f with { Name = f.Name.StartsWith($"{stap.Veld}.", StringComparison.Ordinal) ? f.Name[(stap.Veld.Length + 1)..] : f.Name })]);
    }
}
