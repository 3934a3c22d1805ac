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

namespace Integriteit.Registers.Signalen;

/// <summary>Somebody looked at a signal, and says why it needs no more. It stays so until its evidence changes.</summary>
internal static class DoeSignaalAf
{
    [Description("Waarom het signaal is afgedaan.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(2000), Description("Wat er is nagegaan en waarom het genoeg is.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Signaal>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, Signaal>
    {
        public async Task<Signaal> Handle(Command request, CancellationToken cancellationToken)
        {
            var signaal = await inzage.Vind(request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, signaal.Versie, "volledig");
            if (signaal.Stand == Signaalstand.Afgedaan)
            {
                throw new Afgewezen(Reden.Conflict, "alAfgedaan", "Dit signaal is al afgedaan; het komt terug als het bewijs verandert.");
            }

            var (reden, nu) = (request.Invoer.Reden!, clock.GetUtcNow());
            if (await db.Execute(
                "UPDATE registers.signaal SET afgedaan = 1, afgedaan_op = @Nu, reden = @Reden, versie = versie + 1 WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie",
                new { request.Gemeente, request.Id, signaal.Versie, Nu = nu, Reden = reden },
                cancellationToken) == 0)
            {
                throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Dit signaal is intussen veranderd. Haal het opnieuw op en probeer het dan nog eens.");
            }

            call.Noteer(request.Id.ToString(), "afgedaan", "reden");
            return signaal with { Stand = Signaalstand.Afgedaan, Versie = signaal.Versie + 1, Afdoening = new Signaalafdoening(reden, nu) };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/signalen/{id:guid}/afdoening", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var signaal = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, signaal, etag: IfMatch.Tag(signaal.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(DoeSignaalAf), "Signalen", "Doet een signaal af.", "Met een reden, die bewaard blijft. Het signaal komt alleen terug als het bewijs verandert.")
        .Neemt(new Invoer("Besproken met de wethouder: het gaat om twee bedrijven met dezelfde naam."))
        .Geeft(200, "Afgedaan.", ZoekSignalen.Voorbeeld with { Stand = Signaalstand.Afgedaan, Versie = 2, Afdoening = new Signaalafdoening("Besproken met de wethouder: het gaat om twee bedrijven met dezelfde naam.", new DateTimeOffset(2024, 6, 4, 9, 0, 0, TimeSpan.Zero)) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
