using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Publishes an anonymised text of a dilemma that was discussed. // 001-07</summary>
internal static class PubliceerDilemma
{
    [Description("De openbare tekst van een dilemma.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(200), Description("De openbare titel.")] string? Titel,
        [property: Required, MaxLength(4000), Description("De geanonimiseerde samenvatting.")] string? Samenvatting);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, Besprekingen besprekingen, GedragscodeDb db, IMediator mediator, TimeProvider clock, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await boek.OmTeWijzigen(gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Dilemma.Status == Dilemmastatus.Concept)
            {
                throw new Afgewezen(Reden.Conflict, "dilemmaNietBesproken", "Een dilemma wordt pas openbaar als het gremium het heeft besproken.");
            }

            var namen = await Namen(gemeente, oud.Dilemma, cancellationToken);
            var fouten = new[] { (Veld: "titel", Tekst: invoer.Titel!), (Veld: "samenvatting", Tekst: invoer.Samenvatting!) }
                .Select(t => (t.Veld, Woorden: Anonimiteit.Genoemd(t.Tekst, namen)))
                .Where(t => t.Woorden.Count > 0)
                .Select(t => new Fout(t.Veld, "bevatNaam", $"'{t.Veld}' noemt iemand die erbij betrokken was: {string.Join(", ", t.Woorden)}. Schrijf het zo op dat niemand te herkennen is."))
                .ToList();
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            var nieuw = oud.Dilemma with { Zichtbaarheid = Dilemmazichtbaarheid.Openbaar, Publicatie = new Dilemmatekst(invoer.Titel!, invoer.Samenvatting!, clock.Vandaag()), Intrekking = null };
            var gedaan = await boek.Werk(gemeente, oud, nieuw, null, cancellationToken);
            call.Noteer(request.Id.ToString(), "zichtbaarheid", "publicatie");
            await db.Publish(gemeente, new DilemmaGepubliceerd(request.Id, gedaan.Versie, true) { Gemeente = gemeente }, clock.GetUtcNow(), cancellationToken);
            return gedaan;
        }

        /// <summary>The names of who brought it in and of who took part in the talk about it.</summary>
        private async Task<IReadOnlyList<string>> Namen(string gemeente, Dilemma dilemma, CancellationToken ct)
        {
            var deelnemers = dilemma.Bespreking?.Bespreking is { } id ? (await besprekingen.Probeer(gemeente, id, ct))?.Bespreking.Uitkomst?.Deelnemers : null;
            var namen = new List<string>();
            foreach (var persoon in (deelnemers ?? []).Select(d => d.Persoon).Append(dilemma.IngebrachtDoor).OfType<Guid>().Distinct())
            {
                if (await mediator.Send(new BekijkBekleder(gemeente, persoon), ct) is { } bekleder)
                {
                    namen.Add(bekleder.Naam);
                }
            }

            return namen;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/dilemmas/{id:guid}/publicatie", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(PubliceerDilemma), "Gesprek", "Publiceert een dilemma.", "Door wie de dilemma's van het gremium bijhoudt, met een eigen, geanonimiseerde tekst; de casus zelf blijft binnen het gremium. Een eerdere tekst wordt vervangen. Geweigerd wordt een tekst met een woord van drie of meer letters uit de naam van wie het inbracht, of van een deelnemer aan de gekoppelde bespreking die als ambtsdrager bekend is; tussenvoegsels en titels tellen niet, hoofdletters en accenten evenmin. Andere namen, en herkenning door het verhaal zelf, ziet deze controle niet: wie publiceert kijkt dat na.")
        .Neemt(new Invoer(Dilemma.Voorbeeld.Publicatie!.Titel, Dilemma.Voorbeeld.Publicatie.Samenvatting))
        .Geeft(200, "Gepubliceerd.", BrengDilemmaIn.Ingebracht with { Zichtbaarheid = Dilemmazichtbaarheid.Openbaar, Status = Dilemmastatus.Besproken, Publicatie = Dilemma.Voorbeeld.Publicatie }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
