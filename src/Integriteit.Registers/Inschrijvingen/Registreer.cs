using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Enters something in a register, judged by the norms of its day; public from the commit if they say so.</summary>
internal static class Registreer
{
    internal sealed record Command(string Gemeente, Register Register, IGegevens Invoer) : ICreation<Resultaat>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Leidinggevende, Rol.Ambtsdrager);

        public string Handeling => $"{nameof(Registreer)} {Register.Naam}";
    }

    /// <summary>What was made, with its JSON for the one who made it; a repeated request answers the same.</summary>
    internal sealed record Resultaat(Guid Id, int Versie, string Json);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c).Custom((c, context) => c.Register.Meld(c.Invoer, clock.Vandaag(), context));
    }

    internal sealed class Handler(Beoordeling beoordeling, Vastleggen vastleggen, TimeProvider clock) : IRequestHandler<Command, Resultaat>
    {
        public async Task<Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register, gegevens) = (request.Gemeente, request.Register, request.Invoer);
            var (naam, toets) = await beoordeling.Beoordeel(register, gemeente, gegevens, cancellationToken);
            var stand = new Stand(Guid.CreateVersion7(), 1, Status.Geldig, toets.Publiceren, clock.GetUtcNow(), naam, gegevens, toets, null, null);
            await vastleggen.Schrijf(register, gemeente, stand, Gebeurtenis.Ingeschreven, null, null, null, ["gegevens", "toets"], cancellationToken);
            return new Resultaat(stand.Id, stand.Versie, register.Json(stand, volledig: true, metToets: true));
        }
    }
}
