using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>One request for a custodian, before the decision and after it: the reason, and not the report. // Wbk 1a</summary>
internal static class BekijkIdentiteitsverzoek
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Identiteitsverzoek>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Identiteitsverzoeken verzoeken, Audit audit) : IRequestHandler<Query, Identiteitsverzoek>
    {
        public async Task<Identiteitsverzoek> Handle(Query request, CancellationToken cancellationToken)
        {
            var (verzoek, _, _) = await verzoeken.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkIdentiteitsverzoek), request.Id.ToString(), cancellationToken);
            return verzoek with { Door = null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/identiteitsverzoeken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var verzoek = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, verzoek, etag: IfMatch.Tag(verzoek.Versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkIdentiteitsverzoek), "Identiteit", "Geeft één verzoek.", "Voor een identiteitsbeheerder die de melding niet leest en er niet voor moet wijken; voor anderen is het er niet. Ook nadat erop is beslist.")
        .Geeft(200, "Het verzoek.", Identiteitsverzoek.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
