using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>Tells the reporter afterwards that their report was forwarded, or ends that with a reason. // Wbk 1a</summary>
internal static class GeefKennisgeving
{
    [Description("Een kennisgeving achteraf, of waarom zij vervalt.")]
    internal sealed record Invoer(
        [property: Required, Description("Of de melder nu bericht krijgt; anders vervalt de kennisgeving.")] bool? Gegeven,
        [property: MaxLength(4000), Description("Wat de melder nog hoort, naast dat, wanneer en aan wie de melding is doorgezonden.")] string? Bericht = null,
        [property: MaxLength(2000), Description("Als zij vervalt: waarom de melder het niet meer hoeft te horen.")] string? WaaromVervallen = null);

    internal sealed record Command(string Gemeente, Guid Id, int Nummer, IfMatch Versies, Invoer Invoer) : ICommand<(Doorzending Doorzending, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer is { Gegeven: false, WaaromVervallen: null })
            {
                context.Meld(new Fout("waaromVervallen", "verplicht", "Zeg waarom de melder dit niet meer hoeft te horen."));
            }

            if (invoer is { Gegeven: true, WaaromVervallen: not null })
            {
                context.Meld(new Fout("waaromVervallen", "nietVanToepassing", "Krijgt de melder bericht, dan vervalt er niets."));
            }

            if (invoer is { Gegeven: false, Bericht: not null })
            {
                context.Meld(new Fout("bericht", "nietVanToepassing", "Vervalt de kennisgeving, dan krijgt de melder geen bericht."));
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Berichtenboek berichten, Meldtermijnen termijnen, TimeProvider clock) : IRequestHandler<Command, (Doorzending Doorzending, int Versie)>
    {
        public async Task<(Doorzending Doorzending, int Versie)> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, dag) = (request.Gemeente, request.Invoer, clock.Vandaag());
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var doorzending = Doorzendingen.Vereis(melding.Inhoud, request.Nummer);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            if (doorzending.Kennisgeving.Stand != Kennisgevingstand.Open)
            {
                throw new Afgewezen(Reden.Conflict, "kennisgevingNietOpen", "De melder hoorde dit al, of de kennisgeving is vervallen.");
            }

            var feiten = Doorzendingen.Feiten(melding.Inhoud, request.Nummer);
            var nieuw = await boek.Bewaar(
                gemeente,
                melding,
                melding.Inhoud.Met(invoer.Gegeven!.Value ? feiten with { GegevenOp = dag } : feiten with { VervallenOp = dag, WaaromVervallen = invoer.WaaromVervallen }),
                cancellationToken);
            if (invoer.Gegeven.Value)
            {
                await berichten.Voeg(gemeente, nieuw, Berichtenboek.Bericht, Berichtkant.Behandelaar, ik.Persoon, ZendDoor.Bericht(doorzending.Datum, doorzending.Naam, doorzending.MetIdentiteit, invoer.Bericht), clock.Afgerond(), cancellationToken);
            }

            await termijnen.Kennisgevingen(gemeente, nieuw, cancellationToken);
            return (Doorzendingen.Vereis(nieuw.Inhoud, request.Nummer), nieuw.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen/{nummer:int}/kennisgeving", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (doorzending, versie) = await mediator.Send(new Command(gemeente, id, nummer, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, doorzending, etag: IfMatch.Tag(versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(GeefKennisgeving), "Doorzendingen", "Geeft de melder alsnog bericht van een doorzending.", "Als dat eerder kwaad kon. Of legt vast waarom de melder het niet meer hoeft te horen. In If-Match staat de ETag van de melding.")
        .Neemt(new Invoer(true, "Het onderzoek is zo ver dat u dit nu kunt weten."))
        .Geeft(200, "Gegeven of vervallen.", Doorzending.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
