using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Makes the head of a code, or of another document of its kind, to which versions are then written.</summary>
internal static class MaakGedragscode
{
    [Description("Een nieuwe gedragscode of een ander document van die aard, nog zonder versies.")]
    internal sealed record Invoer
    {
        [Required, RegularExpression("^(?!import$)[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "'code' bestaat uit kleine letters, cijfers en streepjes, en is niet 'import'."), MaxLength(100)]
        [Description("De sleutel, zoals in paden.")]
        public string? Code { get; init; }

        [Required, MaxLength(300), Description("De titel.")]
        public string? Titel { get; init; }

        [MaxLength(300), Description("De citeertitel.")]
        public string? Citeertitel { get; init; }

        [MaxLength(200), Description("Het onderwerp van de regeling.")]
        public string? Onderwerp { get; init; }

        [Required, MinLength(1), Description("De ambten waarvoor het geldt.")]
        public IReadOnlyList<Ambt>? Doelgroep { get; init; }

        [Description("De soort document; weglaten is: een gedragscode.")]
        public Documentsoort? Documentsoort { get; init; }

        [Required, Description("Het document waaruit het is overgenomen, of waarin het staat.")]
        public Bronvermelding? Bron { get; init; }

        public Codebestand Kop(string gemeente) => new()
        {
            Gemeente = gemeente,
            Code = Code,
            Titel = Titel,
            Citeertitel = Citeertitel,
            Onderwerp = Onderwerp,
            Doelgroep = [.. Doelgroep!.Distinct()],
            Documentsoort = Documentsoort,
            Bron = Bron,
            Versies = [],
        };
    }

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<BekijkGedragscode.Gedragscode>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Codewijziging wijziging, Codeopslag opslag, Zicht zicht, Call call, TimeProvider clock) : IRequestHandler<Command, BekijkGedragscode.Gedragscode>
    {
        public async Task<BekijkGedragscode.Gedragscode> Handle(Command request, CancellationToken cancellationToken)
        {
            var kop = request.Invoer.Kop(request.Gemeente);
            await zicht.Beheert(request.Gemeente, kop, cancellationToken);
            if ((await wijziging.Alle(request.Gemeente, cancellationToken)).Any(c => c.Code == kop.Code))
            {
                throw new Afgewezen(Reden.Conflict, "codeBestaat", $"Deze gemeente heeft al een document met de sleutel '{kop.Code}'.");
            }

            await opslag.Kop(kop, Codeopslag.GeenBestand, nieuw: true, cancellationToken);
            call.Noteer(kop.Code!, "code");
            return BekijkGedragscode.Gedragscode.Van(kop, clock.Vandaag());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gemaakt = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gemaakt, 201, location: $"{http.Request.Path}/{gemaakt.Code}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MaakGedragscode), "Gedragscode", "Maakt een gedragscode.", "Of een protocol, gentle agreement, afspraken of gedragslijn. Door de griffier; een code voor alleen ambtenaren, griffie en gemeentesecretaris door de gemeentesecretaris. Zolang er geen versie is vastgesteld, is de code niet openbaar.")
        .Neemt(new Invoer { Code = "protocol-schendingen", Titel = "Protocol integriteitsschendingen", Doelgroep = [Ambt.Raadslid, Ambt.Wethouder, Ambt.Burgemeester], Documentsoort = Documentsoort.Protocol, Bron = new Bronvermelding { Titel = "Raadsvoorstel protocol integriteitsschendingen" } })
        .Geeft(201, "Gemaakt.", BekijkGedragscode.Voorbeeld with { Versies = [] }, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
