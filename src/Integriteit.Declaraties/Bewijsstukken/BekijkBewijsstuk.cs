using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>What a piece of evidence is, and whether it is fixed.</summary>
internal static class BekijkBewijsstuk
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Bewijsstuk>
    {
        public static Toegang Toegang => Bewijsinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Bewijsinzage inzage, Audit audit) : IRequestHandler<Query, Bewijsstuk>
    {
        public async Task<Bewijsstuk> Handle(Query request, CancellationToken cancellationToken)
        {
            var bewijs = await inzage.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBewijsstuk), request.Id.ToString(), cancellationToken);
            return Bewijsstuk.Van(bewijs);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/bewijsstukken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, id), ct));
        })
        .MetToken()
        .Operatie(nameof(BekijkBewijsstuk), "Bewijsstukken", "Geeft de gegevens van een bewijsstuk.", "Voor wie het instuurde, wie de declaratie beoordeelt en de controleur. Elke inzage wordt vastgelegd.")
        .Geeft(200, "Het bewijsstuk.", Bewijsstuk.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
