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

/// <summary>Gives a draft or a proposal up; it stays to be seen by who could see it.</summary>
internal static class TrekOntwerpIn
{
    [Description("Waarom het ontwerp wordt ingetrokken.")]
    internal sealed record Invoer([property: Required, MaxLength(2000), Description("Waarom; niet openbaar.")] string? Reden);

    internal sealed record Command(string Gemeente, string Code, string Versie, IfMatch Versies, Invoer Invoer) : ICommand<Gewijzigd>
    {
        public static Toegang Toegang => Zicht.Bewerkers;

        public string Onderwerp => Codewijziging.Onderwerp(Code, Versie);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Codewijziging wijziging, Zicht zicht) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, code, oud, _) = await wijziging.Vind(request.Gemeente, request.Code, request.Versie, request.Versies, cancellationToken);
            await zicht.Beheert(request.Gemeente, code, cancellationToken);
            Codewijziging.Vereis(oud, Versiestatus.Ontwerp, Versiestatus.Voorgesteld);
            var nieuw = oud with { Status = Versiestatus.Ingetrokken, Reden = request.Invoer.Reden };
            return await wijziging.Schrijf(request.Gemeente, code, nieuw, oud, Codegebeurtenis.Ingetrokken, cancellationToken, "status", "reden");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/intrekking", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekOntwerpIn), "Gedragscode", "Trekt een ontwerp in.", "Een ontwerp of een voorstel, door wie de code beheert. Het is nooit openbaar geweest en wordt dat ook niet. Een vastgestelde versie wordt niet ingetrokken, maar beëindigd.")
        .Neemt(new Invoer("De herziening gaat niet door."))
        .Geeft(200, "Ingetrokken.", BekijkCodeversie.Ontwerp with { Status = Versiestatus.Ingetrokken }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
