using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
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

/// <summary>Gives an adopted version its last day; its content stays.</summary>
internal static class BeeindigCodeversie
{
    [Description("Wanneer de versie eindigt.")]
    internal sealed record Invoer([property: Required, Description("De laatste dag waarop zij geldt; vandaag of later.")] DateOnly? InWerkingTotEnMet);

    internal sealed record Command(string Gemeente, string Code, string Versie, IfMatch Versies, Invoer Invoer) : ICommand<Gewijzigd>
    {
        public static Toegang Toegang => Zicht.Bewerkers;

        public string Onderwerp => Codewijziging.Onderwerp(Code, Versie);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.InWerkingTotEnMet)
            .GreaterThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inHetVerleden").WithMessage("'inWerkingTotEnMet' ligt voor vandaag; wat al is getoetst blijft zoals het was.");
    }

    internal sealed class Handler(Codewijziging wijziging, Zicht zicht, TimeProvider clock) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (alle, code, oud, _) = await wijziging.Vind(request.Gemeente, request.Code, request.Versie, request.Versies, cancellationToken);
            await zicht.Beheert(request.Gemeente, code, cancellationToken);
            var dag = clock.Vandaag();
            if (oud.Op(dag) is not (Versiestatus.InWerking or Versiestatus.Vastgesteld) || request.Invoer.InWerkingTotEnMet < oud.InWerkingVan)
            {
                throw new Afgewezen(Reden.Conflict, "nietInWerking", $"Versie '{oud.Versie}' is {Naming.Of(oud.Op(dag))} en kan niet op deze dag eindigen.");
            }

            var nieuw = oud with { InWerkingTotEnMet = request.Invoer.InWerkingTotEnMet };
            Overlap.Weiger(alle, code, nieuw);
            return await wijziging.Schrijf(request.Gemeente, code, nieuw, oud, Codegebeurtenis.Beeindigd, cancellationToken, "inWerkingTotEnMet");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/beeindiging", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BeeindigCodeversie), "Gedragscode", "Geeft een vastgestelde versie een laatste dag.", "Door wie de code beheert. De inhoud blijft zoals die is vastgesteld en blijft gelden voor wat tot en met die dag gebeurt.")
        .Neemt(new Invoer(new DateOnly(2026, 12, 31)))
        .Geeft(200, "Beëindigd.", BekijkCodeversie.Ontwerp with { Status = Versiestatus.InWerking, InWerkingTotEnMet = new DateOnly(2026, 12, 31) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
