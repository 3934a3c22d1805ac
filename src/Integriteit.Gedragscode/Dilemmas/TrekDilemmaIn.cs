using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Takes a published text from public view; a tombstone with its ground stays. The dilemma stays in its body.</summary>
internal static class TrekDilemmaIn
{
    [Description("Waarom de openbare tekst wordt ingetrokken.")]
    internal sealed record Invoer(
        [property: Required, Description("De grond; iedereen kan die zien.")] Dilemmagrond? Grond,
        [property: Required, MaxLength(2000), Description("De toelichting; niet openbaar.")] string? Toelichting);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, GedragscodeDb db, TimeProvider clock, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await boek.OmTeWijzigen(gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Dilemma.Zichtbaarheid != Dilemmazichtbaarheid.Openbaar)
            {
                throw new Afgewezen(Reden.Conflict, "dilemmaNietOpenbaar", "Alleen een gepubliceerde tekst kan worden ingetrokken.");
            }

            var nieuw = oud.Dilemma with { Zichtbaarheid = Dilemmazichtbaarheid.Ingetrokken, Publicatie = null, Intrekking = new Dilemmagrafsteen(invoer.Grond!.Value, clock.Vandaag(), invoer.Toelichting) };
            var gedaan = await boek.Werk(gemeente, oud, nieuw, null, cancellationToken);
            call.Noteer(request.Id.ToString(), "zichtbaarheid", "intrekking");
            await db.Publish(gemeente, new DilemmaGepubliceerd(request.Id, gedaan.Versie, false) { Gemeente = gemeente }, clock.GetUtcNow(), cancellationToken);
            return gedaan;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/dilemmas/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekDilemmaIn), "Gesprek", "Trekt de openbare tekst van een dilemma in.", "Door wie de dilemma's van het gremium bijhoudt. Voor iedereen blijft een grafsteen met de grond; de tekst is weg. Binnen het gremium blijft het dilemma.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Ingetrokken.", BrengDilemmaIn.Ingebracht with { Zichtbaarheid = Dilemmazichtbaarheid.Ingetrokken, Status = Dilemmastatus.Besproken, Intrekking = new Dilemmagrafsteen(Dilemmagrond.PersoonlijkeLevenssfeer, new DateOnly(2024, 7, 1), Voorbeeld.Toelichting) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    private static Invoer Voorbeeld => new(Dilemmagrond.PersoonlijkeLevenssfeer, "De uitnodiger bleek te herkennen.");
}
