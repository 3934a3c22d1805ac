using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>One entry: its public part for everyone, all of it for its own person and keeper.</summary>
internal static class Bekijk
{
    internal sealed record Peilvraag(
        [Description("Toon de inschrijving zoals zij aan het eind van deze dag openbaar was; wat sindsdien is weggehaald, is een grafsteen.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Register Register, Guid Id, Peilvraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        public Toegang? Nauwer => Inzage.Nauwer(Register);
    }

    internal sealed record Antwoord(string Json, int Versie, bool Volledig);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock) => RuleFor(q => q.Vraag.Peildatum).LessThanOrEqualTo(_ => clock.Vandaag())
            .WithErrorCode("inToekomst").WithMessage("'peildatum' ligt in de toekomst.");
    }

    internal sealed class Handler(RegistersDb db, Opgeslagen opgeslagen, Audit audit) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Vraag.Peildatum is { } peildatum)
            {
                var toen = await opgeslagen.Op(request.Register, request.Gemeente, request.Id, peildatum, cancellationToken);
                return new Antwoord(toen.Json, toen.Versie, false);
            }

            var gevonden = await opgeslagen.Vind(request.Register, request.Gemeente, request.Id, cancellationToken);
            if (gevonden.Volledig)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(Bekijk), request.Id.ToString(), cancellationToken);
            }

            return new Antwoord(request.Register.Json(gevonden.Stand, gevonden.Volledig, metToets: true), gevonden.Stand.Versie, gevonden.Volledig);
        }
    }
}
