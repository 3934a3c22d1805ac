using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>One oath: its public part for everyone, all of it for its keeper and its person.</summary>
internal static class BekijkEed
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Eed>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Eedinzage inzage, Audit audit) : IRequestHandler<Query, Eed>
    {
        public async Task<Eed> Handle(Query request, CancellationToken cancellationToken)
        {
            var eed = await inzage.Vereis(request.Gemeente, request.Id, cancellationToken);
            if (eed.Gegevens is not null)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkEed), request.Id.ToString(), cancellationToken);
            }

            return eed;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/eden/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .Openbaar()
        .Operatie(nameof(BekijkEed), "Eden", "Geeft één eed.", "Van politieke ambtsdragers is openbaar wie in welke vorm wanneer; alles ziet de beheerder en de persoon zelf. Die van ambtenaren bestaat voor anderen niet.")
        .Geeft(200, "De eed.", Eed.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
