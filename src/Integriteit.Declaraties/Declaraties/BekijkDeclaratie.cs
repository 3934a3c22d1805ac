using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>One claim, for who has business with it; every reading is logged.</summary>
internal static class BekijkDeclaratie
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Audit audit) : IRequestHandler<Query, Declaratie>
    {
        public async Task<Declaratie> Handle(Query request, CancellationToken cancellationToken)
        {
            var (declaratie, als) = await recht.Vind(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkDeclaratie), request.Id.ToString(), cancellationToken);
            return Declaratierecht.Toon(declaratie, als);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaraties/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkDeclaratie), "Declaraties", "Geeft één declaratie.", "Voor de indiener, wie haar toetst of erover beslist, de controleur, en na toekenning de administratie; voor ieder ander bestaat zij niet. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De declaratie.", Declaratie.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
