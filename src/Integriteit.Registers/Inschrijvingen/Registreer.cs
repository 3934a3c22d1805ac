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

        public string Handeling => Naam(Register);
    }

    /// <summary>What the audit log calls it, by itself and as part of an import.</summary>
    public static string Naam(Register register) => $"{nameof(Registreer)} {register.Naam}";

    /// <summary>What was made, with its JSON for the one who made it; a repeated request answers the same.</summary>
    internal sealed record Resultaat(Guid Id, int Versie, string Json);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c).Custom((c, context) => c.Register.Meld(c.Invoer, clock.Vandaag(), context));
    }

    internal sealed class Handler(Beoordeling beoordeling, Vastleggen vastleggen) : IRequestHandler<Command, Resultaat>
    {
        public async Task<Resultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register) = (request.Gemeente, request.Register);
            var oordeel = await beoordeling.BeoordeelNieuw(register, gemeente, request.Invoer, cancellationToken);
            var stand = await vastleggen.SchrijfNieuw(register, gemeente, oordeel, cancellationToken);
            return new Resultaat(stand.Id, stand.Versie, register.Json(stand, volledig: true, metToets: true));
        }
    }
}
