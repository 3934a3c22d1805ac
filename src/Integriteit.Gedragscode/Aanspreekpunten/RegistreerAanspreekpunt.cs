using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>What kind of contact it is; an integriteitscoordinator is one if the municipality wants one. // 004-05</summary>
internal enum Aanspreekpuntsoort
{
    Aanspreekpunt,
    Vertrouwenspersoon,
    Adviseur,
    Integriteitscoordinator,
    Meldpunt,
}

/// <summary>What one can come with. // 001-11</summary>
internal enum Aanspreekonderwerp
{
    Integriteit,
    OngewenstGedrag,
}

/// <summary>Names to whom someone can turn. // 000-05, 000-06, 001-11, 003-40</summary>
internal static class RegistreerAanspreekpunt
{
    [Description("Waarop de aanwijzing berust.")]
    internal sealed record Aanwijzing(
        [property: MaxLength(100), Description("De sleutel van de gedragscode.")] string? Code,
        [property: MaxLength(50), Description("De versie van de gedragscode.")] string? Versie,
        [property: MaxLength(100), Description("Het nummer van de bepaling.")] string? Bepaling,
        [property: MaxLength(500), Description("Het besluit of de afspraak, als de aanwijzing niet in de gedragscode staat.")] string? Besluit);

    [Description("Iemand bij wie men terecht kan. Noem precies één van ambt, persoon en naam.")]
    internal sealed record Invoer(
        [property: Required, Description("De soort.")] Aanspreekpuntsoort? Soort,
        [property: Description("Wie dit ambt bekleedt.")] Ambt? Ambt,
        [property: Description("Het id van de persoon.")] Guid? Persoon,
        [property: MaxLength(200), Description("De naam van de persoon of de instantie; bij een persoon vult de dienst die in.")] string? Naam,
        [property: Description("Voor bekleders van deze ambten; weglaten is voor iedereen.")] IReadOnlyList<Ambt>? Doelgroep,
        [property: Description("Of ook inwoners er terecht kunnen.")] bool? Inwoners,
        [property: Required, Description("Of het iemand van buiten de gemeente is.")] bool? Extern,
        [property: MaxLength(200), RegularExpression("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", ErrorMessage = "'email' is een e-mailadres."), Description("Het functionele e-mailadres.")] string? Email,
        [property: MaxLength(30), RegularExpression("^\\+?[0-9 ()-]{3,}$", ErrorMessage = "'telefoon' is een telefoonnummer."), Description("Het functionele telefoonnummer.")] string? Telefoon,
        [property: MaxLength(300), RegularExpression("^https://.+$", ErrorMessage = "'website' begint met https://."), Description("De website.")] string? Website,
        [property: Required, MinLength(1), Description("Waarmee men er terecht kan.")] IReadOnlyList<Aanspreekonderwerp>? Onderwerpen,
        [property: Required, Description("De eerste dag.")] DateOnly? Van,
        [property: Description("De laatste dag; laat weg zolang er geen einde is.")] DateOnly? TotEnMet,
        [property: Required, Description("Waarop de aanwijzing berust.")] Aanwijzing? Bron);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Kaart<Invoer>>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Keur(invoer, context.Meld));
    }

    internal sealed class Handler(Kaartenbak kaarten, Aanspreekgids gids, Bevoegdheid bevoegdheid) : IRequestHandler<Command, Kaart<Invoer>>
    {
        public async Task<Kaart<Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, Beheerders, cancellationToken);
            return await kaarten.Voeg(request.Gemeente, Bak.Aanspreekpunten, await gids.Vul(request.Gemeente, request.Invoer, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Who keeps the contacts and the arrangements.</summary>
    internal static readonly IReadOnlyList<string> Beheerders = [Rol.Griffier, Rol.Gemeentesecretaris];

    /// <summary>Faults of the fields together; also for a change.</summary>
    internal static void Keur(Invoer invoer, Action<Fout> meld)
    {
        if (invoer.Soort is null || invoer.Bron is not { } bron)
        {
            return;
        }

        Codekeuring.Volgorde(invoer.Van, invoer.TotEnMet, "totEnMet", meld);
        var wie = (invoer.Ambt is null ? 0 : 1) + (invoer.Persoon is null && invoer.Naam is null ? 0 : 1);
        if (wie != 1)
        {
            meld(new Fout("naam", wie == 0 ? "verplicht" : "dubbelzinnig", "Noem precies één van 'ambt', 'persoon' en 'naam'."));
        }

        if (invoer is { Email: null, Telefoon: null, Website: null })
        {
            meld(new Fout("email", "verplicht", "Geef ten minste één van 'email', 'telefoon' en 'website'."));
        }

        if (bron is { Code: null, Besluit: null })
        {
            meld(new Fout("bron.besluit", "verplicht", "Noem de gedragscode met de bepaling, of het besluit."));
        }

        if (bron.Code is not null && (bron.Versie is null || bron.Bepaling is null))
        {
            meld(new Fout("bron.bepaling", "verplicht", "Noem bij de gedragscode ook de versie en de bepaling."));
        }
    }

    internal static readonly Kaart<Invoer> Voorbeeld = new(Guid.Parse("01920000-0000-7000-8000-000000000030"), 1, new Invoer(
        Aanspreekpuntsoort.Vertrouwenspersoon, null, null, "Vertrouwenspersoon bestuur", [Ambt.Wethouder, Ambt.Raadslid], false, true, "vertrouwenspersoon@example.org", null, null, [Aanspreekonderwerp.Integriteit, Aanspreekonderwerp.OngewenstGedrag], new DateOnly(2024, 1, 1), null, new Aanwijzing(null, null, null, "Raadsbesluit van 12 december 2023")));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/aanspreekpunten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerAanspreekpunt), "Aanspreekpunten", "Wijst een aanspreekpunt aan.", "Door de griffier of de gemeentesecretaris. Alles is openbaar: geef functionele contactgegevens, nooit een huisadres.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
