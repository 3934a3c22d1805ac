using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>To whom someone can turn; never to the person concerned. // 000-05, 000-06, 001-11, 001-12, 001-17, 001-18</summary>
internal static class ZoekAanspreekpunten
{
    internal sealed record Aanspreekvraag(
        [Range(1, 100), Description("Het grootste aantal aanspreekpunten in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen aanspreekpunten voor wie dit ambt bekleedt.")] Ambt? Ambt = null,
        [Description("Alleen deze soort.")] Aanspreekpuntsoort? Soort = null,
        [Description("Alleen aanspreekpunten voor dit onderwerp.")] Aanspreekonderwerp? Onderwerp = null,
        [Description("Het id van wie het betreft: die staat dan niet in het antwoord, ook niet als bekleder van een ambt.")] Guid? Betrokkene = null,
        [Description("De dag; weglaten is vandaag.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Aanspreekvraag Vraag) : IQuery<Aanspreekpuntenlijst>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    [Description("Aanspreekpunten, met de weg eromheen als iemand is weggelaten.")]
    internal sealed record Aanspreekpuntenlijst(
        [property: Description("De aanspreekpunten van deze pagina.")] IReadOnlyList<Kaart<RegistreerAanspreekpunt.Invoer>> Items,
        [property: Description("De weg om de betrokkene heen; ontbreekt als er niemand is weggelaten.")] Omweg? Omweg)
    {
        /// <summary>The key after which the next page begins; null on the last.</summary>
        internal string? Volgende { get; init; }
    }

    [Description("Bij wie men terecht kan als een aanspreekpunt zelf de betrokkene is.")]
    internal sealed record Omweg(
        [property: Description("De uitleg.")] string Toelichting,
        [property: Description("De ids van wie in de plaats komt: vertrouwenspersonen eerst.")] IReadOnlyList<Guid> Via);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Aanspreekgids gids, IMediator mediator, Call call, TimeProvider clock) : IRequestHandler<Query, Aanspreekpuntenlijst>
    {
        public async Task<Aanspreekpuntenlijst> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var gezocht = (await gids.Op(request.Gemeente, vraag.Peildatum ?? clock.Vandaag(), cancellationToken)).Where(k =>
                (vraag.Ambt is not { } ambt || k.Gegevens.Doelgroep is not { Count: > 0 } groep || groep.Contains(ambt))
                && (vraag.Soort is null || k.Gegevens.Soort == vraag.Soort)
                && (vraag.Onderwerp is not { } onderwerp || k.Gegevens.Onderwerpen!.Contains(onderwerp))).ToList();
            var over = gezocht;
            if (vraag.Betrokkene is { } betrokkene)
            {
                var bekleder = await mediator.Send(new BekijkBekleder(request.Gemeente, betrokkene), cancellationToken);
                over = [.. gezocht.Where(k => !gids.Is(k.Gegevens, betrokkene, bekleder))];
            }

            var page = new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(over, k => $"{k.Gegevens.Soort:D} {k.Id:N}", call);
            return new Aanspreekpuntenlijst(page.Items, over.Count < gezocht.Count ? Langs(over) : null) { Volgende = page.Volgende };
        }

        private static Omweg Langs(IReadOnlyList<Kaart<RegistreerAanspreekpunt.Invoer>> over)
        {
            var via = over.Where(k => k.Gegevens.Soort == Aanspreekpuntsoort.Vertrouwenspersoon).ToList();
            return via.Count > 0
                ? new Omweg("Een aanspreekpunt is zelf de betrokkene en is weggelaten. Ga in plaats daarvan naar een vertrouwenspersoon.", [.. via.Select(k => k.Id)])
                : new Omweg("Een aanspreekpunt is zelf de betrokkene en is weggelaten. Er is geen vertrouwenspersoon aangewezen; ga naar een van de anderen.", [.. over.Select(k => k.Id)]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/aanspreekpunten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var lijst = await mediator.Send(new Query(gemeente, Vraag.Lees<Aanspreekvraag>(http)), ct);
            if (lijst.Volgende is { } na)
            {
                http.Response.Headers.Link = Kern.Web.Cursor.Link(http, Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(na)));
            }

            await Answer.Json(http, lijst, isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(ZoekAanspreekpunten), "Aanspreekpunten", "Zoekt aanspreekpunten.", "Wat de gedragscode noemt en wie de gemeente heeft aangewezen. Geef met betrokkene aan wie het betreft: die wordt weggelaten, en het antwoord noemt de weg eromheen.")
        .Vraagt<Aanspreekvraag>()
        .Geeft(200, "Een pagina aanspreekpunten.", new Aanspreekpuntenlijst([RegistreerAanspreekpunt.Voorbeeld], null), "ETag", "Link")
        .Weigert(400, 404);
}
