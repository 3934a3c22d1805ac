using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Cancels a planned talk; it stays to be seen with its reason.</summary>
internal static class ZegBesprekingAf
{
    [Description("Waarom een bespreking niet doorgaat.")]
    internal sealed record Invoer([property: Required, MaxLength(2000), Description("De reden.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Besprekingen.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Besprekingen besprekingen, Call call) : IRequestHandler<Command, Besprekingen.Gevonden>
    {
        public async Task<Besprekingen.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await besprekingen.OmTeWijzigen(request.Gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Bespreking.Status != Besprekingsstatus.Gepland)
            {
                throw new Afgewezen(Reden.Conflict, "besprekingNietGepland", "Alleen een geplande bespreking kan worden afgezegd.");
            }

            call.Noteer(request.Id.ToString(), "status", "afzegging");
            return await besprekingen.Werk(request.Gemeente, oud.Bespreking with { Status = Besprekingsstatus.Afgezegd, Afzegging = request.Invoer }, oud.Versie, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/besprekingen/{id:guid}/afzegging", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Bespreking, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(ZegBesprekingAf), "Gesprek", "Zegt een geplande bespreking af.", "Met de reden. Een afgezegde bespreking vervult geen verplichting en is niet openbaar.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Afgezegd.", PlanBespreking.Gepland with { Status = Besprekingsstatus.Afgezegd, Afzegging = Voorbeeld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    private static Invoer Voorbeeld => new("De begeleider is ziek; een nieuwe dag volgt.");
}
