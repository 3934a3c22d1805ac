using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>The account of one person, for that person and the administration.</summary>
internal static class BekijkRekening
{
    internal sealed record Query(string Gemeente, Guid Persoon) : IQuery<Rekening>
    {
        /// <summary>Every role may ask: to those who may not know, there is none.</summary>
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten, Rol.Administratie]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Rekeningboek rekeningen, Audit audit) : IRequestHandler<Query, Rekening>
    {
        public async Task<Rekening> Handle(Query request, CancellationToken cancellationToken)
        {
            var rekening = await rekeningen.Vereis(request.Gemeente, request.Persoon, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkRekening), request.Persoon.ToString(), cancellationToken);
            return rekening;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/rekeningen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var rekening = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, rekening, etag: IfMatch.Tag(rekening.Versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkRekening), "Betalingen", "Geeft de rekening van een ambtsdrager.", "Het id is dat van de ambtsdrager. Alleen voor de persoon zelf en de administratie; voor ieder ander is zij er niet. Versie 0 zolang er geen rekening is.")
        .Geeft(200, "De rekening.", Rekening.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
