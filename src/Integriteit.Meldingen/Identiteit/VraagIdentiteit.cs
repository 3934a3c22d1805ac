using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>Asks to see who a confidential reporter is: with their consent, or by a duty in law of which they hear beforehand. // Wbk 1a</summary>
internal static class VraagIdentiteit
{
    [Description("Een verzoek om de identiteit van de melder.")]
    internal sealed record Invoer(
        [property: Required, Description("De grond.")] Identiteitsgrond? Grond,
        [property: Required, MaxLength(2000), Description("Waarom het nodig is; wie beslist leest dit en niet de melding.")] string? Motivering,
        [property: MaxLength(4000), Description("Bij een wettelijke plicht: het bericht vooraf aan de melder, met de redenen.")] string? Bericht,
        [property: MaxLength(2000), Description("Of waarom dat bericht het onderzoek of de procedure in gevaar brengt.")] string? WaaromGeenBericht);

    internal sealed record Gevraagd([property: Description("Het id.")] Guid Id);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICreation<Gevraagd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer is { Grond: Identiteitsgrond.WettelijkePlicht, Bericht: null, WaaromGeenBericht: null })
            {
                context.Meld(new Fout("bericht", "verplicht", "De melder hoort dit vooraf: geef het bericht, of zeg waarom dat kwaad kan."));
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Identiteitsverzoeken verzoeken, Berichtenboek berichten, TimeProvider clock) : IRequestHandler<Command, Gevraagd>
    {
        public async Task<Gevraagd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            if (melding.Inhoud.Melding.Wijze != Meldwijze.Vertrouwelijk)
            {
                throw new Afgewezen(Reden.Conflict, "nietVertrouwelijk", "Alleen bij een vertrouwelijke melding ligt er een identiteit in de kluis.");
            }

            if (invoer.Grond == Identiteitsgrond.Toestemming && melding.Inhoud.OnthullingToegestaanOp is null)
            {
                throw new Afgewezen(Reden.Conflict, "geenToestemming", "De melder heeft niet ingestemd. Vraag het eerst met een bericht.");
            }

            if ((await verzoeken.Van(gemeente, melding, cancellationToken)).Any(v => v.Status != Verzoekstatus.Geweigerd))
            {
                throw new Afgewezen(Reden.Conflict, "alGevraagd", "Er ligt al een verzoek, of het is al toegestaan.");
            }

            if (invoer.Bericht is { } bericht)
            {
                await berichten.Voeg(gemeente, melding, Berichtenboek.Bericht, Berichtkant.Behandelaar, ik.Persoon, bericht, clock.Afgerond(), cancellationToken);
            }

            var verzoek = new Identiteitsverzoek(Dossierboek.Willekeurig(), invoer.Grond!.Value, invoer.Motivering!, clock.Vandaag(), Verzoekstatus.Open) { Door = ik.Persoon };
            await verzoeken.Voeg(gemeente, melding, verzoek, cancellationToken);
            return new Gevraagd(verzoek.Id);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/identiteitsverzoeken", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, invoer), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(VraagIdentiteit), "Identiteit", "Vraagt wie de melder is.", "Bij een vertrouwelijke melding, met toestemming van de melder of om een wettelijke plicht waarvan de melder vooraf hoort. Een identiteitsbeheerder die de melding niet leest beslist.")
        .Neemt(new Invoer(Identiteitsgrond.Toestemming, Identiteitsverzoek.Voorbeeld.Motivering, null, null))
        .Geeft(201, "Gevraagd.", new Gevraagd(Identiteitsverzoek.Voorbeeld.Id), "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
