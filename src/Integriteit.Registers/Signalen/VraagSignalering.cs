using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

[Description("Een ronde over de registers.")]
internal sealed record Signalering(
    [property: Description("Het id.")] Guid Id,
    [property: Description("Wanneer zij is gevraagd (UTC).")] DateTimeOffset GevraagdOp,
    [property: Description("Wanneer zij klaar was (UTC); ontbreekt zolang zij wacht of loopt.")] DateTimeOffset? KlaarOp,
    [property: Description("Hoeveel regels zijn bekeken. Hoeveel signalen er zijn staat hier niet: dat zou iets zeggen over wat u niet mag zien.")] long Gelezen)
{
    public static readonly Signalering Voorbeeld = new(Guid.Parse("01920000-0000-7000-8000-000000000006"), new DateTimeOffset(2024, 6, 3, 9, 0, 0, TimeSpan.Zero), null, 0);
}

/// <summary>Asks for a run over the registers now; it also happens every day.</summary>
internal static class VraagSignalering
{
    internal sealed record Command(string Gemeente) : ICreation<Signalering>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, Signalering>
    {
        public async Task<Signalering> Handle(Command request, CancellationToken cancellationToken)
        {
            await inzage.Vereis(request.Gemeente, cancellationToken);
            await db.Lock($"signalering:{request.Gemeente}", cancellationToken);
            if (await Ronde.Laatste(db, request.Gemeente, cancellationToken) is { KlaarOp: null })
            {
                throw new Afgewezen(Reden.Conflict, "signaleringLoopt", "Er loopt al een ronde over de registers, of er wacht er een. Kijk onder signaleringen wanneer zij klaar is.");
            }

            var signalering = new Signalering(Guid.CreateVersion7(), clock.GetUtcNow(), null, 0);
            await Ronde.Vraag(db, request.Gemeente, signalering.Id, signalering.GevraagdOp, cancellationToken);
            call.Noteer(signalering.Id.ToString());
            return signalering;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/signaleringen", async (HttpContext http, string gemeente, IMediator mediator, Dagwerk werk, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var signalering = await mediator.Send(new Command(gemeente), ct);
            werk.Wek();
            await Answer.Json(http, signalering, 202);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(VraagSignalering), "Signalen", "Vraagt een ronde over de registers.", "Zij gebeurt daarna op de achtergrond, één tegelijk, en elke dag vanzelf. Onder signaleringen staat wanneer zij klaar is.")
        .Geeft(202, "Gevraagd.", Signalering.Voorbeeld)
        .Weigert(400, 401, 403, 404, 409);
}
