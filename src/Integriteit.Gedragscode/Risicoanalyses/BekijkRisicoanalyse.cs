using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>One risk analysis, for burgemeester and griffier; every reading is logged.</summary>
internal static class BekijkRisicoanalyse
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Risicoanalyse>
    {
        /// <summary>Every role may ask: to those who may not know, there is none.</summary>
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Risicodossiers dossiers, Audit audit) : IRequestHandler<Query, Risicoanalyse>
    {
        public async Task<Risicoanalyse> Handle(Query request, CancellationToken cancellationToken)
        {
            var rij = await dossiers.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkRisicoanalyse), rij.Spoor.ToString(), cancellationToken);
            return rij.Analyse;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/risicoanalyses/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkRisicoanalyse), "Risicoanalyses", "Geeft één risicoanalyse.", "Alleen voor de burgemeester en de griffier, en niet voor de kandidaat; voor anderen bestaat zij niet. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De risicoanalyse.", Risicoanalyse.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
