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

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Takes back a batch that was not released; its claims can be paid in another. The file stays, and cannot be fetched.</summary>
internal static class TrekBetaalopdrachtIn
{
    [Description("Waarom de opdracht wordt ingetrokken.")]
    internal sealed record Intrekkingsinvoer([property: Required, MaxLength(2000), Description("De reden.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Intrekkingsinvoer Invoer) : ICommand<Betaalopdracht>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(DeclaratiesDb db, Call call) : IRequestHandler<Command, Betaalopdracht>
    {
        public async Task<Betaalopdracht> Handle(Command request, CancellationToken cancellationToken)
        {
            var opdracht = await Betaalopdracht.Vereis(db, request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, opdracht.Versie, "volledig");
            if (opdracht.Staat != Opdrachtstaat.Opgemaakt)
            {
                throw new Afgewezen(Reden.Conflict, "nietOpgemaakt", $"Deze opdracht is '{Naming.Of(opdracht.Staat)}'. Wat al is vrijgegeven, kan bij de bank liggen: meld per betaling wat ervan kwam.");
            }

            var args = new { request.Gemeente, opdracht.Id, opdracht.Versie, request.Invoer.Reden };
            if (await db.Execute(
                "UPDATE declaraties.betaalopdracht SET versie = versie + 1, staat = 'ingetrokken', reden = @Reden WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie AND staat = 'opgemaakt'", args, cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await db.Execute("UPDATE declaraties.betaling SET versie = versie + 1, staat = 'vervallen' WHERE gemeente = @Gemeente AND opdracht = @Id", args, cancellationToken);
            call.Noteer(opdracht.Id.ToString(), "intrekking", "reden");
            return (opdracht with { Versie = opdracht.Versie + 1, Staat = Opdrachtstaat.Ingetrokken, Reden = request.Invoer.Reden }).Toon();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Intrekkingsinvoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekBetaalopdrachtIn), "Betalingen", "Trekt een betaalopdracht in.", "Door de administratie, zolang zij niet is vrijgegeven. De declaraties kunnen daarna in een andere opdracht.")
        .Neemt(new Intrekkingsinvoer("Een rekening klopte niet."))
        .Geeft(200, "Ingetrokken.", Betaalopdracht.Voorbeeld with { Versie = 2, Staat = Opdrachtstaat.Ingetrokken, Reden = "Een rekening klopte niet." }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
