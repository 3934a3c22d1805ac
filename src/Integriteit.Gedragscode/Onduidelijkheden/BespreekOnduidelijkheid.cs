using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>Records the talk with the leaders of the groups in the council. // 000-04</summary>
internal static class BespreekOnduidelijkheid
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Fractieoverleg Invoer) : ICommand<Bijgewerkt>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Afhandelaars;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.Datum)
            .LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inDeToekomst").WithMessage("'datum' ligt in de toekomst.");
    }

    internal sealed class Handler(Onduidelijkheidboek boek) : IRequestHandler<Command, Bijgewerkt>
    {
        public Task<Bijgewerkt> Handle(Command request, CancellationToken cancellationToken) => boek.Zet(
            request.Gemeente, request.Id, request.Versies, [Onduidelijkheidstatus.Gemeld], oud => oud with { Status = Onduidelijkheidstatus.Besproken, Bespreking = request.Invoer }, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/onduidelijkheden/{id:guid}/bespreking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Fractieoverleg>(http)), ct)).Antwoord(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BespreekOnduidelijkheid), "Onduidelijkheden", "Legt de bespreking met de fractievoorzitters vast.", "Door de griffier, de gemeentesecretaris of de burgemeester.")
        .Neemt(new Fractieoverleg(new DateOnly(2026, 3, 9), "De fractievoorzitters willen hier een duidelijke grens."))
        .Geeft(200, "Besproken.", Onduidelijkheid.Voorbeeld with { Status = Onduidelijkheidstatus.Besproken }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
