using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Changes a draft, by its claimant.</summary>
internal static class WijzigDeclaratie
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, MaakDeclaratie.Invoer Invoer) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => Declaratiekeuring.Keur(invoer.Regels ?? [], clock.Vandaag(), context.Meld));
    }

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, Declaratiekeuring keuring) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await recht.VindEigen(gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            Levensloop.Vereis(oud.Staat, Declaratiegebeurtenis.Gewijzigd);
            var naam = await keuring.Verwijzingen(gemeente, oud.Persoon, invoer.Ambt!.Value, invoer.Regels!, oud.Id, cancellationToken);
            var nieuw = oud with { Naam = naam, Ambt = invoer.Ambt.Value, Omschrijving = invoer.Omschrijving!, Regels = [.. invoer.Regels!.Select((r, i) => Declaratieregel.Van(r, i + 1))] };
            return await boek.Bewaar(gemeente, oud, nieuw, Declaratiegebeurtenis.Gewijzigd, null, ["ambt", "omschrijving", "regels"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/declaraties/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<MaakDeclaratie.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigDeclaratie), "Declaraties", "Wijzigt een concept.", "Met de hele declaratie zoals zij moet worden; alleen door wie haar maakt, zolang zij een concept is.")
        .Neemt(Declaratie.Invoervoorbeeld)
        .Geeft(200, "Gewijzigd.", Declaratie.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
