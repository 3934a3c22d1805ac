using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Puts a draft before the body that adopts it.</summary>
internal static class DraagVoor
{
    internal sealed record Command(string Gemeente, string Code, string Versie, IfMatch Versies, Voorstel Invoer) : ICommand<Gewijzigd>
    {
        public static Toegang Toegang => Zicht.Bewerkers;

        public string Onderwerp => Codewijziging.Onderwerp(Code, Versie);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.Datum)
            .LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inDeToekomst").WithMessage("'datum' ligt in de toekomst.");
    }

    internal sealed class Handler(Codewijziging wijziging, Zicht zicht) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, code, oud, _) = await wijziging.Vind(request.Gemeente, request.Code, request.Versie, request.Versies, cancellationToken);
            await zicht.Beheert(request.Gemeente, code, cancellationToken, Rol.Burgemeester);
            Codewijziging.Vereis(oud, Versiestatus.Ontwerp);
            if (oud.Bepalingen!.Count == 0)
            {
                throw new Afgewezen(Reden.Conflict, "geenBepalingen", "Dit ontwerp heeft nog geen bepalingen.");
            }

            var nieuw = oud with { Status = Versiestatus.Voorgesteld, Voorstel = request.Invoer, Reden = null };
            return await wijziging.Schrijf(request.Gemeente, code, nieuw, oud, Codegebeurtenis.Voorgesteld, cancellationToken, "status", "voorstel");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/voorstel", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Voorstel>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(DraagVoor), "Gedragscode", "Stelt een ontwerp voor.", "Door wie de code beheert, namens wie haar voorstelt, of door de burgemeester zelf. Zolang het voorstel loopt, verandert de inhoud niet.")
        .Neemt(new Voorstel(Indiener.Burgemeester, new DateOnly(2026, 3, 1), "Na de bespreking met de fractievoorzitters."))
        .Geeft(200, "Voorgesteld.", BekijkCodeversie.Ontwerp with { Status = Versiestatus.Voorgesteld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
