using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>One set that a municipality laid down. // 003-28</summary>
internal static class BekijkKostensoortenversie
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Kostensoortenversie>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kostenbeeld beeld) : IRequestHandler<Query, Kostensoortenversie>
    {
        public Task<Kostensoortenversie> Handle(Query request, CancellationToken cancellationToken) => beeld.Vind(request.Gemeente, request.Id, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/kostensoortenversies/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var versie = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, versie, etag: IfMatch.Tag(versie.Versie, "volledig"), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkKostensoortenversie), "Kostensoorten", "Geeft één versie van de eigen kostensoorten.", "Met het besluit, de bron en, als zij is ingetrokken, de reden.")
        .Geeft(200, "De versie.", Kostensoortenversie.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
