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

/// <summary>The batches, the latest first.</summary>
internal static class ZoekBetaalopdrachten
{
    internal sealed record Opdrachtvraag(
        [Range(1, 100), Description("Het grootste aantal opdrachten in het antwoord.")] int Limit = 50,
        [MaxLength(100), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen opdrachten die hier staan.")] Opdrachtstaat? Staat = null);

    internal sealed record Query(string Gemeente, Opdrachtvraag Vraag) : IQuery<Lijst<Betaalopdracht>>
    {
        public static Toegang Toegang => Betaalopdracht.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Audit audit, Call call) : IRequestHandler<Query, Lijst<Betaalopdracht>>
    {
        public async Task<Lijst<Betaalopdracht>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var voor = Declaratierij.Na(new Lijstvraag(1, vraag.Cursor).Na(call));
            var rijen = await db.Page<Betaalopdracht.Rij>(
                """
                SELECT id, sleutel, versie, staat, uitvoeren_op, aantal, totaal, opgemaakt_door, opgemaakt_op, vrijgegeven_op, reden
                FROM declaraties.betaalopdracht
                WHERE gemeente = @Gemeente AND sleutel < @Voor AND (@Staat IS NULL OR staat = @Staat)
                ORDER BY sleutel DESC
                """,
                vraag.Limit + 1,
                new { Gemeente = gemeente, Voor = voor == 0 ? long.MaxValue : voor, Staat = vraag.Staat is { } staat ? Naming.Of(staat) : null },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekBetaalopdrachten), "betaalopdrachten", cancellationToken);
            return new Lijst<Betaalopdracht>([.. rijen.Take(vraag.Limit).Select(r => r.Toon())]) { Volgende = rijen.Count > vraag.Limit ? $"{rijen[vraag.Limit - 1].Sleutel}" : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Opdrachtvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekBetaalopdrachten), "Betalingen", "Zoekt betaalopdrachten.", "De laatste eerst; voor de administratie en de controleur.")
        .Vraagt<Opdrachtvraag>()
        .Geeft(200, "Een pagina opdrachten.", new Lijst<Betaalopdracht>([Betaalopdracht.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403);
}
