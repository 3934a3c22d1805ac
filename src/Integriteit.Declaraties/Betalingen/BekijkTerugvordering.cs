using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>What of a claim is asked back, for who sees the claim.</summary>
internal static class BekijkTerugvordering
{
    internal sealed record Query(string Gemeente, Guid Declaratie) : IQuery<Terugvordering>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Audit audit) : IRequestHandler<Query, Terugvordering>
    {
        public async Task<Terugvordering> Handle(Query request, CancellationToken cancellationToken)
        {
            await recht.Vind(request.Gemeente, request.Declaratie, cancellationToken);
            var terug = await Terugvordering.Vind(db, request.Gemeente, request.Declaratie, cancellationToken) ?? throw Onbekend();
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkTerugvordering), request.Declaratie.ToString(), cancellationToken);
            return terug;
        }
    }

    internal static Afgewezen Onbekend() => new(Reden.NietGevonden, "terugvorderingOnbekend", "Van deze declaratie wordt niets teruggevorderd.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaraties/{id:guid}/terugvordering", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var terug = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, terug, etag: IfMatch.Tag(terug.Versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkTerugvordering), "Betalingen", "Geeft wat van een declaratie wordt teruggevorderd.", "Voor wie de declaratie ziet.")
        .Geeft(200, "De terugvordering.", VorderTerug.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
