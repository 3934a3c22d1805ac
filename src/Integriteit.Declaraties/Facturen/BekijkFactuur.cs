using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>One invoice. // 003-25</summary>
internal static class BekijkFactuur
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Factuur>
    {
        public static Toegang Toegang => Factuurrecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Factuurrecht recht, Audit audit) : IRequestHandler<Query, Factuur>
    {
        public async Task<Factuur> Handle(Query request, CancellationToken cancellationToken)
        {
            var factuur = await recht.Vind(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkFactuur), request.Id.ToString(), cancellationToken);
            return factuur;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/facturen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkFactuur), "Facturen", "Geeft één factuur.", "Voor de ambtsdrager, wie de kosten beheert, de administratie en de controleur; voor ieder ander bestaat zij niet. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De factuur.", Factuur.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
