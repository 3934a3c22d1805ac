using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>Records what the municipality paid itself for an office-holder, so that it stands beside the claims. // 003-25</summary>
internal static class RegistreerFactuur
{
    internal sealed record Command(string Gemeente, Factuurgegevens Invoer) : ICreation<Gedaan>
    {
        public static Toegang Toegang => Factuurrecht.Invoeren;
    }

    /// <summary>What a repeated request is answered with: an id, so that no amount is remembered by a key.</summary>
    internal sealed record Gedaan(Guid Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => invoer.Keur(clock.Vandaag(), context.Meld));
    }

    internal sealed class Handler(Factuurboek boek, Factuurrecht recht) : IRequestHandler<Command, Gedaan>
    {
        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, id) = (request.Gemeente, request.Invoer, Guid.CreateVersion7());
            var (naam, beheerder) = await boek.Keur(gemeente, invoer, id, cancellationToken);
            await recht.VereisInvoer(gemeente, invoer.Persoon!.Value, beheerder, cancellationToken);
            await boek.Bewaar(gemeente, null, new Factuur(id, 1, naam, beheerder, invoer, []), null, cancellationToken);
            return new Gedaan(id);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/facturen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Invoer.Lees<Factuurgegevens>(http)), ct);
            await (await mediator.Send(new BekijkFactuur.Query(gemeente, gedaan.Id), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerFactuur), "Facturen", "Voert een factuur in die de gemeente rechtstreeks betaalt.", "Voor één ambtsdrager; van een factuur voor meer personen voert u voor elk het eigen deel in. Door de administratie, of door de gemeentesecretaris of griffier die de kosten van deze persoon beheert. Het antwoord zegt waar dezelfde kosten misschien ook zijn gedeclareerd.")
        .Neemt(Factuurgegevens.Voorbeeld)
        .Geeft(201, "Ingevoerd.", Factuur.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
