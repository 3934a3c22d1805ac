using FluentValidation;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>Changes an arrangement.</summary>
internal static class WijzigRegeling
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, RegistreerRegeling.Invoer Invoer) : ICommand<Kaart<RegistreerRegeling.Invoer>>
    {
        public static Toegang Toegang => RegistreerRegeling.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Codekeuring.Volgorde(invoer.Van, invoer.TotEnMet, "totEnMet", context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<RegistreerRegeling.Invoer>>
    {
        public async Task<Kaart<RegistreerRegeling.Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerAanspreekpunt.Beheerders, cancellationToken);
            return await kaarten.Wijzig<RegistreerRegeling.Invoer>(request.Gemeente, Bak.Regelingen, request.Id, request.Versies, _ => request.Invoer, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/regelingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<RegistreerRegeling.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigRegeling), "Meldwijzer", "Wijzigt een regeling.", "Met de hele regeling zoals die moet worden.")
        .Neemt(RegistreerRegeling.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", RegistreerRegeling.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
