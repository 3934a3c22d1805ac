using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Changes a bureau, such as when its certificate is renewed or taken away.</summary>
internal static class WijzigBureau
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, RegistreerBureau.Invoer Invoer) : ICommand<Kaart<RegistreerBureau.Invoer>>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer.Certificaat).Custom((c, context) => Codekeuring.Volgorde(c?.GeldigVan, c?.GeldigTot, "certificaat.geldigTot", context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<RegistreerBureau.Invoer>>
    {
        public async Task<Kaart<RegistreerBureau.Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerBureau.Kiezers, cancellationToken);
            return await kaarten.Wijzig<RegistreerBureau.Invoer>(request.Gemeente, Bak.Bureaus, request.Id, request.Versies, _ => request.Invoer, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/bureaus/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<RegistreerBureau.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigBureau), "Risicoanalyses", "Wijzigt een gecertificeerd bureau.", "Bijvoorbeeld als het certificaat wordt verlengd of ingetrokken. Of het geldig is, wordt bij elke handeling opnieuw bekeken.")
        .Neemt(RegistreerBureau.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", RegistreerBureau.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
