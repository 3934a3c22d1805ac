using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Records a certified bureau with its certificate. // 003-01</summary>
internal static class RegistreerBureau
{
    [Description("Het certificaat van een bureau.")]
    internal sealed record Certificaat(
        [property: Required, MaxLength(100), Description("Het nummer.")] string? Nummer,
        [property: Required, MaxLength(200), Description("Wie het heeft uitgegeven.")] string? Uitgever,
        [property: Required, Description("De eerste dag.")] DateOnly? GeldigVan,
        [property: Required, Description("De laatste dag.")] DateOnly? GeldigTot);

    [Description("Een gecertificeerd bureau.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
        [property: Required, Description("Het certificaat.")] Certificaat? Certificaat);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Kaart<Invoer>>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Burgemeester, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer.Certificaat).Custom((c, context) => Codekeuring.Volgorde(c?.GeldigVan, c?.GeldigTot, "certificaat.geldigTot", context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<Invoer>>
    {
        public async Task<Kaart<Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, Kiezers, cancellationToken);
            return await kaarten.Voeg(request.Gemeente, Bak.Bureaus, request.Invoer, cancellationToken);
        }
    }

    /// <summary>Those who choose the bureau, and who read the risk analyses.</summary>
    internal static readonly IReadOnlyList<string> Kiezers = [Rol.Burgemeester, Rol.Griffier];

    internal static readonly Kaart<Invoer> Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000060"), 1, new Invoer("Bureau Rechtop", new Certificaat("CERT-2024-017", "Stichting Certificering", new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31))));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bureaus", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerBureau), "Risicoanalyses", "Legt een gecertificeerd bureau vast.", "Door de burgemeester of de griffier, met het certificaat.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
