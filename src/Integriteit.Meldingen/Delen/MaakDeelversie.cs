using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Delen;

/// <summary>Makes of a text in a report the version that may be shared: without the passages that a handler points out. // Wbk 1a</summary>
internal static class MaakDeelversie
{
    [Description("Een deelversie van een tekst.")]
    internal sealed record Invoer(
        [property: Required, Description("Welke tekst. Van een bijlage dient u een bewerkt exemplaar in bij die bijlage.")] Deelonderdeel? Onderdeel,
        [property: Required, MaxLength(500), Description("De passages die niet meegaan; leeg als de tekst zo mee kan.")] IReadOnlyList<Lakpassage>? Weglatingen,
        [property: Range(1, int.MaxValue), Description("Bij een bericht: het volgnummer.")] int? Volgnummer = null);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Onderdeel == Deelonderdeel.Bijlage)
            {
                context.Meld(new Fout("onderdeel", "bestand", "Dien een bewerkt exemplaar van een bijlage in bij die bijlage."));
            }
            else if (invoer.Onderdeel is { } onderdeel && onderdeel == Deelonderdeel.Bericht == invoer.Volgnummer is null)
            {
                context.Meld(new Fout("volgnummer", onderdeel == Deelonderdeel.Bericht ? "verplicht" : "nietVanToepassing", "Een volgnummer hoort bij een bericht, en alleen daarbij."));
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Deelversies deelversies, Berichtenboek berichten, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var tekst = await Tekst(gemeente, melding, invoer, cancellationToken) ?? throw new OngeldigeInvoer([new Fout(invoer.Onderdeel == Deelonderdeel.Bericht ? "volgnummer" : "onderdeel", "leeg", "Dit onderdeel heeft de melding niet.")]);
            if (Weglakking.Keur(tekst, invoer.Weglatingen!) is { Count: > 0 } fouten)
            {
                throw new OngeldigeInvoer(fouten);
            }

            return new Genummerd(await deelversies.Voeg(
                gemeente,
                melding,
                nummer => new Deelversie(nummer, invoer.Onderdeel!.Value, invoer.Volgnummer, clock.Vandaag(), ik.Persoon)
                {
                    Weglatingen = invoer.Weglatingen!,
                    Stukken = Weglakking.Maak(tekst, invoer.Weglatingen!),
                    BlijftStaan = Weglakking.BlijftStaan(tekst, invoer.Weglatingen!),
                },
                cancellationToken));
        }

        private async Task<string?> Tekst(string gemeente, Geopend melding, Invoer invoer, CancellationToken ct) => invoer.Onderdeel switch
        {
            Deelonderdeel.Omschrijving => melding.Inhoud.Melding.Omschrijving,
            Deelonderdeel.Wanneer => melding.Inhoud.Melding.Wanneer,
            Deelonderdeel.Waar => melding.Inhoud.Melding.Waar,
            Deelonderdeel.AlBesproken => melding.Inhoud.Melding.AlBesproken,
            Deelonderdeel.Bericht => (await berichten.Lees(gemeente, melding, Berichtenboek.Bericht, invoer.Volgnummer!.Value - 1, 1, ct)).FirstOrDefault(b => b.Volgnummer == invoer.Volgnummer)?.Tekst,
            _ => null,
        };
    }

    internal static readonly Invoer Voorbeeld = new(Deelonderdeel.Omschrijving, [new Lakpassage(0, 9, Weglaatgrond.IdentiteitMelder)]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/deelversies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, invoer), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MaakDeelversie), "Doorzendingen", "Maakt een deelversie van een tekst.", "U wijst de passages aan die niet meegaan, elk met een grond; de dienst maakt de tekst zonder die passages en zonder hun lengte. Passages mogen elkaar raken maar niet overlappen. Het oorspronkelijke blijft zoals het is. Of er namen in staan beoordeelt u zelf: de dienst vergelijkt niets met de identiteit van de melder.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Gemaakt.", new Genummerd(1), "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
