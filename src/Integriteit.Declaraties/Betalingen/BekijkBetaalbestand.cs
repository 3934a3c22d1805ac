using System.Text;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>The file of a batch as the bank takes it, the same bytes every time. Only the administration gets it: it holds accounts.</summary>
internal static class BekijkBetaalbestand
{
    private const string Xml = "application/xml";

    internal sealed record Query(string Gemeente, Guid Id) : IQuery<byte[]>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Audit audit) : IRequestHandler<Query, byte[]>
    {
        private sealed record Rij(Opdrachtstaat Staat, string Bestand);

        public async Task<byte[]> Handle(Query request, CancellationToken cancellationToken)
        {
            var rij = await db.Single<Rij>("SELECT staat, bestand FROM declaraties.betaalopdracht WHERE gemeente = @Gemeente AND id = @Id", new { request.Gemeente, request.Id }, cancellationToken)
                ?? throw new Afgewezen(Reden.NietGevonden, "opdrachtOnbekend", "Deze betaalopdracht is er niet.");
            if (rij.Staat is Opdrachtstaat.Opgemaakt or Opdrachtstaat.Ingetrokken)
            {
                throw new Afgewezen(Reden.Conflict, "nietVrijgegeven", $"Deze opdracht is '{Naming.Of(rij.Staat)}'. Het bestand komt beschikbaar als een ander haar heeft vrijgegeven.");
            }

            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBetaalbestand), request.Id.ToString(), cancellationToken);
            return Encoding.UTF8.GetBytes(rij.Bestand);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}/bestand", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var bestand = await mediator.Send(new Query(gemeente, id), ct);
            if (Answer.Headers(http, Answer.Tag(bestand), isPublic: false))
            {
                return;
            }

            http.Response.ContentType = Xml;
            http.Response.ContentLength = bestand.Length;
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"betaalopdracht-{id:N}.xml\"";
            await http.Response.Body.WriteAsync(bestand, ct);
        })
        .MetToken()
        .Operatie(nameof(BekijkBetaalbestand), "Betalingen", "Geeft het bestand voor de bank.", "Een SEPA-overboekingsbestand (ISO 20022, pain.001.001.09) van een opdracht die is vrijgegeven; telkens dezelfde bytes. Alleen voor de administratie: er staan rekeningen in.")
        .GeeftBestand("Het bestand.", [Xml])
        .Weigert(400, 403, 404, 409);
}
