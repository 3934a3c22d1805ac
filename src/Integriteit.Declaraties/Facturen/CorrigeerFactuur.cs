using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>Corrects an invoice; what it said before stays, with the reason. // 003-25</summary>
internal static class CorrigeerFactuur
{
    [Description("Een factuur zoals zij moet worden.")]
    internal sealed record Invoer(
        [property: Required, Description("Wat de factuur zegt.")] Factuurgegevens? Gegevens,
        [property: Required, MaxLength(1000), Description("Waarom zij wordt gecorrigeerd.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Factuur>
    {
        public static Toegang Toegang => Factuurrecht.Invoeren;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => invoer.Gegevens?.Keur(clock.Vandaag(), f => context.Meld(f with { Name = $"gegevens.{f.Name}" })));
    }

    internal sealed class Handler(Factuurboek boek, Factuurrecht recht) : IRequestHandler<Command, Factuur>
    {
        public async Task<Factuur> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, gegevens) = (request.Gemeente, request.Invoer.Gegevens!);
            var oud = await recht.Vind(gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            await recht.VereisInvoer(gemeente, oud.Gegevens.Persoon!.Value, oud.Beheerder, cancellationToken);
            if (oud.IngetrokkenOp is not null)
            {
                throw TrekFactuurIn.Weg();
            }

            // What was fixed to it stays with it: else the proof of a version that was would be gone from it.
            if ((oud.Gegevens.Bewijsstukken ?? []).Except(gegevens.Bewijsstukken ?? []).Any())
            {
                throw new Afgewezen(Reden.Conflict, "bewijsstukLigtVast", "Een bewijsstuk dat bij de factuur hoort, kan er niet meer af.");
            }

            var (naam, beheerder) = await boek.Keur(gemeente, gegevens, oud.Id, cancellationToken);
            await recht.VereisInvoer(gemeente, gegevens.Persoon!.Value, beheerder, cancellationToken);
            return await boek.Bewaar(gemeente, oud, oud with { Naam = naam, Beheerder = beheerder, Gegevens = gegevens }, request.Invoer.Reden!.Trim(), cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/facturen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(CorrigeerFactuur), "Facturen", "Corrigeert een factuur.", "Met de hele factuur zoals zij moet worden en de reden. Wat er stond, blijft te lezen. Bewijsstukken kunnen erbij en niet eraf. Een maand die al is gepubliceerd, verandert pas door haar te rectificeren.")
        .Neemt(new Invoer(Factuurgegevens.Voorbeeld, "Het bedrag was zonder btw ingevoerd."))
        .Geeft(200, "Gecorrigeerd.", Factuur.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
