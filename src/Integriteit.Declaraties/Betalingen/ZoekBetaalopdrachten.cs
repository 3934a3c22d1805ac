using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
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
        [MaxLength(20), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen opdrachten die hier staan.")] Opdrachtstaat? Staat = null);

    internal sealed record Query(string Gemeente, Opdrachtvraag Vraag) : IQuery<(IReadOnlyList<Betaalopdracht> Items, long? Volgende)>
    {
        public static Toegang Toegang => Betaalopdracht.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Vraag).Custom((vraag, context) => Cursor.Read(vraag.Cursor, context.Meld));
    }

    internal sealed class Handler(DeclaratiesDb db, Audit audit) : IRequestHandler<Query, (IReadOnlyList<Betaalopdracht> Items, long? Volgende)>
    {
        public async Task<(IReadOnlyList<Betaalopdracht> Items, long? Volgende)> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var rijen = await db.Page<Betaalopdracht.Rij>(
                $"SELECT {Betaalopdracht.Rij.Kolommen} FROM declaraties.betaalopdracht WHERE gemeente = @Gemeente AND sleutel < @Voor AND (@Staat IS NULL OR staat = @Staat) ORDER BY sleutel DESC",
                vraag.Limit + 1,
                new { Gemeente = gemeente, Voor = Cursor.Read(vraag.Cursor, _ => { }) ?? long.MaxValue, Staat = vraag.Staat is { } staat ? Naming.Of(staat) : null },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekBetaalopdrachten), "betaalopdrachten", cancellationToken);
            var pagina = rijen.Take(vraag.Limit).ToList();
            return ([.. pagina.Select(r => r.Toon())], rijen.Count > vraag.Limit ? pagina[^1].Sleutel : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var (items, volgende) = await mediator.Send(new Query(gemeente, Vraag.Lees<Opdrachtvraag>(http)), ct);
            if (volgende is { } key)
            {
                http.Response.Headers.Link = Cursor.Link(http, Cursor.Of(key));
            }

            await Answer.Json(http, new Lijst<Betaalopdracht>(items));
        })
        .MetToken()
        .Operatie(nameof(ZoekBetaalopdrachten), "Betalingen", "Zoekt betaalopdrachten.", "De laatste eerst; voor de administratie en de controleur.")
        .Vraagt<Opdrachtvraag>()
        .Geeft(200, "Een pagina opdrachten.", new Lijst<Betaalopdracht>([Betaalopdracht.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403);
}
