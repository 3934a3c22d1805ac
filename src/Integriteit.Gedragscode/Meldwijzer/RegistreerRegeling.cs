using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>What an arrangement is for.</summary>
internal enum Regelingsoort
{
    Meldregeling,
    Klachtregeling,
    OngewenstGedrag,
    Protocol,
    Anders,
}

/// <summary>Records an arrangement or procedure for a formal report or complaint. // 002-18</summary>
internal static class RegistreerRegeling
{
    [Description("Een regeling of procedure, met de plaats waar de tekst staat.")]
    internal sealed record Invoer(
        [property: Required, Description("Waar de regeling voor is.")] Regelingsoort? Soort,
        [property: Required, MaxLength(300), Description("De titel.")] string? Titel,
        [property: Required, MaxLength(500), RegularExpression("^https://.+$", ErrorMessage = "'vindplaats' begint met https://."), Description("Waar de tekst staat.")] string? Vindplaats,
        [property: Required, Description("De eerste dag.")] DateOnly? Van,
        [property: Description("De laatste dag; laat weg zolang er geen einde is.")] DateOnly? TotEnMet);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Kaart<Invoer>>
    {
        public static Toegang Toegang => RegistreerAanspreekpunt.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Codekeuring.Volgorde(invoer.Van, invoer.TotEnMet, "totEnMet", context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<Invoer>>
    {
        public async Task<Kaart<Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerAanspreekpunt.Beheerders, cancellationToken);
            return await kaarten.Voeg(request.Gemeente, Bak.Regelingen, request.Invoer, cancellationToken);
        }
    }

    internal static bool Geldt(Invoer regeling, DateOnly dag) => regeling.Van <= dag && dag <= (regeling.TotEnMet ?? DateOnly.MaxValue);

    internal static readonly Kaart<Invoer> Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000050"), 1, new Invoer(Regelingsoort.Meldregeling, "Regeling melden vermoeden misstand", "https://www.example.org/meldregeling", new DateOnly(2024, 1, 1), null));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/regelingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerRegeling), "Meldwijzer", "Voegt een regeling toe aan de meldwijzer.", "Door de griffier of de gemeentesecretaris.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
