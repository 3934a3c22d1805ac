using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>Corrects what was recorded of an oath; the former version and the reason stay.</summary>
internal static class CorrigeerEed
{
    [Description("De hele eed zoals die moet worden, met de reden.")]
    internal sealed record Invoer(
        [property: Required, Description("De eed zoals die moet worden.")] LegEedVast.Invoer? Eed,
        [property: Required, MaxLength(2000), Description("De reden van de verbetering.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Eed>
    {
        public static Toegang Toegang => LegEedVast.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Eedkeuring keuring, Eedwet wet, Eedinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, Eed>
    {
        public async Task<Eed> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer.Eed!);
            var oud = await inzage.Vereis(gemeente, request.Id, cancellationToken);
            if (!(await inzage.Beheert(gemeente, cancellationToken)).Contains(wet.Regel(oud.Ambt, oud.Datum)?.Beheerder))
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", "Alleen wie de eden van dit ambt beheert kan deze verbeteren.");
            }

            request.Versies.Check(required: true, oud.Versie, "openbaar", "volledig");
            var (regel, naam) = await keuring.Keur(gemeente, request.Id, invoer, cancellationToken);
            var eed = Eed.Van(request.Id, oud.Versie + 1, naam, invoer);
            if (await db.Execute(
                """
                UPDATE gedragscode.eed SET sleutel = @Sleutel, versie = @Versie, persoon = @Persoon, ambt = @Ambt, ambt_van = @AmbtVan, datum = @Datum,
                  openbaar = @Openbaar, beheerder = @Beheerder, gegevens = @Gegevens
                WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1
                """,
                eed.Rij(gemeente, regel),
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await keuring.Bewaar(gemeente, eed, request.Invoer.Reden, cancellationToken);
            await db.Publish(gemeente, new EedAfgelegd(eed.Id, eed.Versie, eed.Persoon, eed.Ambt, eed.AmbtVan, eed.Datum) { Gemeente = gemeente }, clock.GetUtcNow(), cancellationToken);
            call.Noteer(eed.Id.ToString(), "gegevens", "reden");
            return eed;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/eden/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(CorrigeerEed), "Eden", "Verbetert een eed.", "Met de hele eed en een reden. De vorige versie blijft bewaard; een eed wordt nooit verwijderd.")
        .Neemt(new Invoer(Eed.Voorbeeld.Gegevens, "De datum was verkeerd overgenomen."))
        .Geeft(200, "Verbeterd.", Eed.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
