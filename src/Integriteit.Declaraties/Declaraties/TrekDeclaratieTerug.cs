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

/// <summary>Withdraws a claim on which nothing was decided, by its claimant.</summary>
internal static class TrekDeclaratieTerug
{
    [Description("Waarom de declaratie wordt teruggetrokken.")]
    internal sealed record Invoer([property: Required, MaxLength(1000), Description("De reden.")] string? Reden);

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
            var oud = await recht.VindEigen(request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            return Declaratierecht.VoorIndiener(await boek.Bewaar(request.Gemeente, oud, oud with { Staat = Declaratiestaat.Teruggetrokken }, Declaratiegebeurtenis.Teruggetrokken, request.Invoer.Reden, ["staat", "reden"], cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/terugtrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekDeclaratieTerug), "Declaraties", "Trekt een declaratie terug.", "Door de indiener, met een reden, zolang er geen besluit is. Wat was ingediend blijft te zien.")
        .Neemt(new Invoer("Deze rekening is al betaald door de gemeente."))
        .Geeft(200, "Teruggetrokken.", Declaratie.Voorbeeld with { Versie = 3, Staat = Declaratiestaat.Teruggetrokken }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
