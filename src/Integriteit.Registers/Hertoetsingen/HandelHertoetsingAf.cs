using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>The keeper writes down what came of looking at a function beside a new office. // 000-10</summary>
internal static class HandelHertoetsingAf
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Hertoetsafhandeling Invoer) : ICommand<Hertoetsing>
    {
        public static Toegang Toegang => Inzage.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(RegistersDb db, Inzage inzage, Call call) : IRequestHandler<Command, Hertoetsing>
    {
        public async Task<Hertoetsing> Handle(Command request, CancellationToken cancellationToken)
        {
            var (oud, beheert) = await BekijkHertoetsing.Vind(db, inzage, request.Gemeente, request.Id, cancellationToken);
            if (!beheert || inzage.Zelf(request.Gemeente, oud.Persoon))
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", "Alleen de beheerder van dit register kan dit, en niet als het om een eigen functie gaat.");
            }

            request.Versies.Check(required: true, oud.Versie, Weergaven.Volledig);
            if (oud.Status != Hertoetsstatus.Open)
            {
                throw new Afgewezen(Reden.Conflict, "nietOpen", "Deze hertoetsing is al afgehandeld of vervallen.");
            }

            var nieuw = oud with { Versie = oud.Versie + 1, Status = Hertoetsstatus.Afgehandeld, Afhandeling = request.Invoer };
            await BekijkHertoetsing.Schrijf(db, request.Gemeente, nieuw, cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "status", "afhandeling");
            return nieuw;
        }
    }

    private static readonly Hertoetsafhandeling Voorbeeld = new(Hertoetsbesluit.GeenBezwaar, "De stichting werkt niet in deze gemeente en krijgt geen subsidie.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/hertoetsingen/{id:guid}/afhandeling", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var nieuw = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Hertoetsafhandeling>(http)), ct);
            await Answer.Json(http, nieuw, etag: IfMatch.Tag(nieuw.Versie, Weergaven.Volledig));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(HandelHertoetsingAf), "Registers", "Handelt een hertoetsing af.", "Door de beheerder van het register voor het nieuwe ambt, en niet over een eigen functie. De conclusie verandert de inschrijving niet; voor het nieuwe ambt meldt de persoon de functie opnieuw.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Afgehandeld.", Hertoetsing.Voorbeeld with { Versie = 2, Status = Hertoetsstatus.Afgehandeld, Afhandeling = Voorbeeld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
