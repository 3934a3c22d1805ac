using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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

/// <summary>Sends a claim back to its claimant to be completed; it is a draft again. // 003-26</summary>
internal static class ZendDeclaratieTerug
{
    [Description("Wat de indiener moet aanvullen.")]
    internal sealed record Invoer([property: Required, MaxLength(2000), Description("Wat er ontbreekt of onduidelijk is.")] string? AanTeVullen);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await recht.VindVanAnder(request.Gemeente, request.Id, (_, als) => als.Toetst, "wie de declaratie toetst", cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            var nieuw = oud with { Staat = Declaratiestaat.Concept, AanTeVullen = request.Invoer.AanTeVullen, Regels = [.. oud.Regels.Select(r => r with { Toets = null })] };
            return await boek.Bewaar(request.Gemeente, oud, nieuw, Declaratiegebeurtenis.Teruggezonden, request.Invoer.AanTeVullen, ["staat", "aanTeVullen"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/terugzending", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(ZendDeclaratieTerug), "Declaraties", "Zendt een declaratie terug om haar aan te vullen.", "Door wie haar toetst, voordat er is besloten of voorgelegd. Zij is daarna weer een concept van de indiener; wat als bewijs vastlag, blijft vastliggen.")
        .Neemt(new Invoer("Op de bon is het bedrag niet te lezen; stuur een betere foto."))
        .Geeft(200, "Teruggezonden.", Declaratie.Voorbeeld with { Versie = 4, AanTeVullen = "Op de bon is het bedrag niet te lezen; stuur een betere foto." }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
