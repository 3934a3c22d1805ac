using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Begins a claim; it stays a draft until it is submitted. // 000-23, 003-26</summary>
internal static class MaakDeclaratie
{
    [Description("Een declaratie zoals de ambtsdrager haar invult.")]
    internal sealed record Invoer(
        [property: Required, Description("Het ambt waarin is uitgegeven.")] Ambt? Ambt,
        [property: Required, MaxLength(200), Description("Een korte omschrijving.")] string? Omschrijving,
        [property: Required, MinLength(1), MaxLength(200), Description("De regels; zij krijgen hun nummer naar hun plaats.")] IReadOnlyList<Uitgave>? Regels);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Gedaan>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    /// <summary>What a repeated request is answered with: an id, so that no amount is remembered by a key.</summary>
    internal sealed record Gedaan(Guid Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => Declaratiekeuring.Keur(invoer.Regels ?? [], clock.Vandaag(), context.Meld));
    }

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, Declaratiekeuring keuring) : IRequestHandler<Command, Gedaan>
    {
        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var persoon = recht.Ik(gemeente) ?? throw new Afgewezen(Reden.Verboden, "persoonOntbreekt", "Declareren kan alleen een persoon: uw token noemt er geen.");
            var naam = await keuring.Verwijzingen(gemeente, persoon, invoer.Ambt!.Value, invoer.Regels!, null, cancellationToken);
            var nieuw = new Declaratie(
                Guid.CreateVersion7(),
                1,
                Declaratiestaat.Concept,
                persoon,
                naam,
                invoer.Ambt.Value,
                // Who assesses it is asked when it is submitted.
                Naming.Of(Functie.Gemeentesecretaris),
                invoer.Omschrijving!,
                [.. invoer.Regels!.Select((r, i) => Declaratieregel.Van(r, i + 1))]);
            return new Gedaan((await boek.Maak(gemeente, nieuw, ["ambt", "omschrijving", "regels"], cancellationToken)).Id);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await (await mediator.Send(new BekijkDeclaratie.Query(gemeente, gedaan.Id), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MaakDeclaratie), "Declaraties", "Begint een declaratie.", "Door de ambtsdrager zelf. Zij blijft een concept, dat niemand anders ziet, tot zij wordt ingediend. De antwoorden op de twee vragen naar functionaliteit en de bewijsstukken kunnen tot dan worden aangevuld.")
        .Neemt(Declaratie.Invoervoorbeeld)
        .Geeft(201, "Begonnen.", Declaratie.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
