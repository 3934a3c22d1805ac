using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Closes a dilemma that was discussed, with its conclusion.</summary>
internal static class SluitDilemmaAf
{
    [Description("De slotsom.")]
    internal sealed record Invoer([property: Required, MaxLength(4000), Description("Wat het gremium eruit meeneemt.")] string? Slotsom);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await boek.OmTeWijzigen(request.Gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Dilemma.Status != Dilemmastatus.Besproken)
            {
                throw new Afgewezen(Reden.Conflict, "dilemmaNietBesproken", "Alleen een dilemma dat is besproken en nog openstaat kan worden afgesloten.");
            }

            call.Noteer(request.Id.ToString(), "status", "afsluiting");
            return await boek.Werk(request.Gemeente, oud, oud.Dilemma with { Status = Dilemmastatus.Afgesloten, Afsluiting = request.Invoer }, null, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/dilemmas/{id:guid}/afsluiting", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(SluitDilemmaAf), "Gesprek", "Sluit een besproken dilemma af.", "Met de slotsom, door wie de dilemma's van het gremium bijhoudt.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Afgesloten.", BrengDilemmaIn.Ingebracht with { Status = Dilemmastatus.Afgesloten, Afsluiting = Voorbeeld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    private static Invoer Voorbeeld => new("Meld een uitnodiging vooraf, en sla haar af zolang er een aanvraag loopt.");
}
