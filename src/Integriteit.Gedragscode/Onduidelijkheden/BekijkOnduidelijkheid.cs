using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>One report of an unclear provision.</summary>
internal static class BekijkOnduidelijkheid
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Bijgewerkt>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Onduidelijkheidboek boek, Audit audit) : IRequestHandler<Query, Bijgewerkt>
    {
        public async Task<Bijgewerkt> Handle(Query request, CancellationToken cancellationToken)
        {
            await boek.VereisLezer(request.Gemeente, cancellationToken);
            var gevonden = await boek.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkOnduidelijkheid), request.Id.ToString(), cancellationToken);
            return new Bijgewerkt(gevonden, gevonden.Stand);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/onduidelijkheden/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Antwoord(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkOnduidelijkheid), "Onduidelijkheden", "Geeft één onduidelijkheid.", "Voor wie een ambt bekleedt in deze gemeente; niet openbaar.")
        .Geeft(200, "De onduidelijkheid.", Onduidelijkheid.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
