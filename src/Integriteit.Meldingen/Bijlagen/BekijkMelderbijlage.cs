using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>One file, for the reporter.</summary>
internal static class BekijkMelderbijlage
{
    internal sealed record Query(string Gemeente, string Code) : IQuery<Geopend>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Melderkamer kamer) : IRequestHandler<Query, Geopend>
    {
        public async Task<Geopend> Handle(Query request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            return melding;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/melderdossier/bijlagen/{nummer:int}", async (HttpContext http, string gemeente, int nummer, IMediator mediator, Bijlagenboek bijlagen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await bijlagen.Stuur(http, gemeente, await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call)), ct), nummer, ct);
        })
        .MetOntvangstcode()
        .Operatie(nameof(BekijkMelderbijlage), "Melder", "Geeft één bestand bij uw melding.", "Altijd als download, zonder de naam; die staat in de lijst.")
        .WithMetadata(new Geeft(200, "Het bestand.", typeof(string), () => "De bytes van het bestand.") { Mediatypes = ["application/octet-stream"] })
        .Weigert(400, 404);
}
