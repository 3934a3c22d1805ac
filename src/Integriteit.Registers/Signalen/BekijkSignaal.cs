using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

/// <summary>One signal, as its reader may see it.</summary>
internal static class BekijkSignaal
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Signaal>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Audit audit) : IRequestHandler<Query, Signaal>
    {
        public async Task<Signaal> Handle(Query request, CancellationToken cancellationToken)
        {
            var signaal = await inzage.Vind(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkSignaal), request.Id.ToString(), cancellationToken);
            return signaal;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/signalen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var signaal = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, signaal, etag: IfMatch.Tag(signaal.Versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkSignaal), "Signalen", "Geeft één signaal.", "Voor griffier, gemeentesecretaris en burgemeester. Een signaal over uzelf, of een waarvan u te weinig mag zien, bestaat voor u niet.")
        .Geeft(200, "Het signaal.", ZoekSignalen.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
