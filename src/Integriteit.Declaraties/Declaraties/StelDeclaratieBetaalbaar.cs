using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Orders the payment of what was awarded: by the financial administration, and by another than who decided.</summary>
internal static class StelDeclaratieBetaalbaar
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Administratie);

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await recht.VindVanAnder(request.Gemeente, request.Id, (_, als) => als.Betaalt, "de administratie", cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            if (await recht.Deed(request.Gemeente, oud.Id, Declaratiegebeurtenis.Besloten, cancellationToken))
            {
                throw new Afgewezen(Reden.Conflict, "zelfBesloten", "Wie over de declaratie besliste, geeft niet ook de opdracht om te betalen.");
            }

            return await boek.Bewaar(request.Gemeente, oud, oud with { Staat = Declaratiestaat.Betaalbaar }, Declaratiegebeurtenis.BetaalbaarGesteld, null, ["staat"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/betaalbaarstelling", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(StelDeclaratieBetaalbaar), "Declaraties", "Geeft opdracht om te betalen wat is toegekend.", "Door de administratie; niet door wie indiende en niet door wie besliste.")
        .Geeft(200, "Betaalbaar.", Declaratie.Voorbeeld with { Versie = 5, Staat = Declaratiestaat.Betaalbaar }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
