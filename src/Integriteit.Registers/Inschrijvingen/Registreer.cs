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
        public static Toegang Toegang => Inzage.Toegang;

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
            var (gemeente, register) = (request.Gemeente, request.Register);
            beoordeling.Voorbehoud(register, gemeente, null, request.Invoer);
            var (naam, toets, gegevens) = await beoordeling.Beoordeel(register, gemeente, null, request.Invoer, cancellationToken);
            var nu = clock.GetUtcNow();
            var stand = new Stand(Guid.CreateVersion7(), 1, Status.Geldig, register.IsOpenbaar(gegevens, toets), nu, naam, gegevens, toets, null, null);
            await vastleggen.Schrijf(register, gemeente, stand, new Voorval(Gebeurtenis.Ingeschreven, nu, ["gegevens", "toets"]), null, cancellationToken);
            return new Resultaat(stand.Id, stand.Versie, register.Json(stand, volledig: true, metToets: true));
        }
    }
}
