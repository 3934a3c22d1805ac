using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bijlagen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Delen;

/// <summary>The worked copy of a file; logged.</summary>
internal static class BekijkDeelbestand
{
    internal sealed record Query(string Gemeente, Guid Id, int Nummer) : IQuery<(Geopend Map, int Bestand)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Deelversies deelversies, Audit audit) : IRequestHandler<Query, (Geopend Map, int Bestand)>
    {
        public async Task<(Geopend Map, int Bestand)> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkDeelbestand), melding.Spoor.ToString(), cancellationToken);
            // A text and what was taken back have no file, and none has the number 0.
            return (deelversies.Map(request.Gemeente, melding), (await deelversies.Vereis(request.Gemeente, melding, request.Nummer, cancellationToken)).Bestand?.Nummer ?? 0);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/deelversies/{nummer:int}/bestand", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, Bijlagenboek bijlagen, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (map, bestand) = await mediator.Send(new Query(gemeente, id, nummer), ct);
            await bijlagen.Stuur(http, gemeente, map, bestand, ct);
        })
        .MetToken()
        .Operatie(nameof(BekijkDeelbestand), "Doorzendingen", "Geeft het bewerkte exemplaar van een bijlage.", "Altijd als download, zonder de naam; die staat bij de deelversie.")
        .WithMetadata(new Geeft(200, "Het bestand.", typeof(string), () => "De bytes van het bestand.") { Mediatypes = ["application/octet-stream"] })
        .Weigert(400, 403, 404);
}
