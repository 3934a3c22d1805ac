using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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

/// <summary>The payments of a batch, in the order of the file.</summary>
internal static class ZoekBetalingen
{
    internal sealed record Betaalvraag(
        [Description("Alleen betalingen die hier staan.")] Betaalstaat? Staat = null,
        [Range(1, 100), Description("Het grootste aantal betalingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null);

    internal sealed record Query(string Gemeente, Guid Opdracht, Betaalvraag Vraag) : IQuery<Lijst<Betaling>>
    {
        public static Toegang Toegang => Betaalopdracht.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Audit audit, Call call) : IRequestHandler<Query, Lijst<Betaling>>
    {
        public async Task<Lijst<Betaling>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            await Betaalopdracht.Vereis(db, gemeente, request.Opdracht, cancellationToken);
            var rijen = await db.Page<Betaling.Rij>(
                """
                SELECT id, versie, staat, opdracht, nummer, declaratie, poging, persoon, bedrag, betaald_op, reden
                FROM declaraties.betaling
                WHERE gemeente = @Gemeente AND opdracht = @Opdracht AND nummer > @Na AND (@Staat IS NULL OR staat = @Staat)
                ORDER BY nummer
                """,
                vraag.Limit + 1,
                new { Gemeente = gemeente, request.Opdracht, Na = Declaratierij.Na(new Lijstvraag(1, vraag.Cursor).Na(call)), Staat = vraag.Staat is { } staat ? Naming.Of(staat) : null },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekBetalingen), request.Opdracht.ToString(), cancellationToken);
            return new Lijst<Betaling>([.. rijen.Take(vraag.Limit).Select(r => r.Toon())]) { Volgende = rijen.Count > vraag.Limit ? $"{rijen[vraag.Limit - 1].Nummer}" : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}/betalingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Betaalvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekBetalingen), "Betalingen", "Geeft de betalingen van een opdracht.", "In de volgorde van het bestand; voor de administratie en de controleur. Zonder rekeningen.")
        .Vraagt<Betaalvraag>()
        .Geeft(200, "Een pagina betalingen.", new Lijst<Betaling>([Betaling.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
