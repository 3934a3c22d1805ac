using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>One statement, for its person and its keeper.</summary>
internal static class BekijkNulopgave
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<DoeNulopgave.Antwoord>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit) : IRequestHandler<Query, DoeNulopgave.Antwoord>
    {
        public async Task<DoeNulopgave.Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var rij = await Nulopgaverij.Vind(db, inzage, request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkNulopgave), request.Id.ToString(), cancellationToken);
            return new DoeNulopgave.Antwoord(rij.Als(), rij.Versie);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/nulopgaven/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, antwoord.Nulopgave, etag: IfMatch.Tag(antwoord.Versie, Weergaven.Volledig));
        })
        .MetToken()
        .Operatie(nameof(BekijkNulopgave), "Registers", "Geeft één opgave.", "Voor de persoon zelf en de beheerder van het register.")
        .Geeft(200, "De opgave.", Nulopgave.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
