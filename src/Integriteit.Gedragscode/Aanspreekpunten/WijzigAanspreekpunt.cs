using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>Changes a contact that the municipality named, or ends it with a last day.</summary>
internal static class WijzigAanspreekpunt
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, RegistreerAanspreekpunt.Invoer Invoer) : ICommand<Kaart<RegistreerAanspreekpunt.Invoer>>
    {
        public static Toegang Toegang => RegistreerAanspreekpunt.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => RegistreerAanspreekpunt.Keur(invoer, context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Aanspreekgids gids, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<RegistreerAanspreekpunt.Invoer>>
    {
        public async Task<Kaart<RegistreerAanspreekpunt.Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerAanspreekpunt.Beheerders, cancellationToken);
            var nieuw = await gids.Vul(request.Gemeente, request.Invoer, cancellationToken);
            return await kaarten.Wijzig<RegistreerAanspreekpunt.Invoer>(request.Gemeente, Bak.Aanspreekpunten, request.Id, request.Versies, _ => nieuw, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/aanspreekpunten/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<RegistreerAanspreekpunt.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigAanspreekpunt), "Aanspreekpunten", "Wijzigt een aanspreekpunt.", "Met het hele aanspreekpunt. Wie het niet meer is krijgt een laatste dag. Wat uit een meegeleverde gedragscode of handreiking volgt, staat vast en is hier niet te wijzigen.")
        .Neemt(RegistreerAanspreekpunt.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", RegistreerAanspreekpunt.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
