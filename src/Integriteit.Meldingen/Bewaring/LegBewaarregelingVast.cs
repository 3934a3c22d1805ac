using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>Lays down the municipality's own retention terms from a day on; every report that is there then is judged by them. // Wbk 2a, AVG 5</summary>
internal static class LegBewaarregelingVast
{
    internal sealed record Command(string Gemeente, Bewaarregeling Invoer) : ICreation<Bewaarregeling>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Burgemeester, Rol.Griffier);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Bewaarregels regels, TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Termijnen?.All(t => t is not null) == true)
            {
                regels.Keur(invoer, context.Meld);
            }

            if (invoer.Van < clock.Vandaag())
            {
                context.Meld(new Fout("van", "voorbij", "Een regeling geldt op zijn vroegst vanaf vandaag."));
            }

            if (invoer.VastgesteldOp > clock.Vandaag())
            {
                context.Meld(new Fout("vastgesteldOp", "inDeToekomst", "'vastgesteldOp' ligt in de toekomst."));
            }
        });
    }

    internal sealed class Handler(Bewaarregelingen regelingen, Call call) : IRequestHandler<Command, Bewaarregeling>
    {
        public async Task<Bewaarregeling> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            await regelingen.Voeg(request.Gemeente, id, request.Invoer, cancellationToken);
            call.Noteer(id.ToString(), "van", "termijnen", "gesprekMaanden");
            return request.Invoer;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldbewaarregelingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, await Invoer.Lees<Bewaarregeling>(http)), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegBewaarregelingVast), "Meldprotocol", "Legt eigen bewaartermijnen vast.", "Door de burgemeester of de griffier, zoals zij zijn vastgesteld. Zij gaan voor op de meegeleverde termijnen; waar zij zwijgen gelden die. Korter dan een wettelijk minimum kan niet. Op een melding wordt toegepast wat geldt op de dag waarop over vernietiging wordt beslist. Van twee met dezelfde eerste dag geldt wat het laatst is vastgelegd.")
        .Neemt(Bewaarregeling.Voorbeeld)
        .Geeft(201, "Vastgelegd.", Bewaarregeling.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
