using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>One file of a report, for its circle; logged.</summary>
internal static class BekijkBijlage
{
    internal sealed record Query(string Gemeente, Guid Id, int Nummer) : IQuery<Geopend>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Leesboek gelezen, Audit audit) : IRequestHandler<Query, Geopend>
    {
        public async Task<Geopend> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBijlage), melding.Spoor.ToString(), cancellationToken);
            await gelezen.Opent(request.Gemeente, melding.Id, ik.Persoon, Meldstuksoort.Bijlage, [request.Nummer], cancellationToken);
            return melding;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/bijlagen/{nummer:int}", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, Bijlagenboek bijlagen, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await bijlagen.Stuur(http, gemeente, await mediator.Send(new Query(gemeente, id, nummer), ct), nummer, ct);
        })
        .MetToken()
        .Operatie(nameof(BekijkBijlage), "Meldingen", "Geeft één bestand bij een melding.", "Altijd als download, zonder de naam; die staat in de lijst.")
        .WithMetadata(new Geeft(200, "Het bestand.", typeof(string), () => "De bytes van het bestand.") { Mediatypes = ["application/octet-stream"] })
        .Weigert(400, 403, 404);
}
