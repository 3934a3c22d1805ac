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

/// <summary>Takes a proposal back, so that it can be written on.</summary>
internal static class NeemTerug
{
    [Description("Waarom het voorstel wordt teruggenomen.")]
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
            await zicht.Beheert(request.Gemeente, code, cancellationToken, Rol.Burgemeester);
            Codewijziging.Vereis(oud, Versiestatus.Voorgesteld);
            var nieuw = oud with { Status = Versiestatus.Ontwerp, Voorstel = null, Reden = request.Invoer.Reden };
            return await wijziging.Schrijf(request.Gemeente, code, nieuw, oud, Codegebeurtenis.Teruggenomen, cancellationToken, "status", "reden");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/terugname", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(NeemTerug), "Gedragscode", "Neemt een voorstel terug.", "Het wordt weer een ontwerp en kan worden bewerkt. Door wie de code beheert of door de burgemeester.")
        .Neemt(new Invoer("De raad vroeg om een scherpere bepaling over geschenken."))
        .Geeft(200, "Weer een ontwerp.", BekijkCodeversie.Ontwerp, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
