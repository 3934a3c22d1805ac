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

/// <summary>The payments of a batch, in the order of the file.</summary>
internal static class ZoekBetalingen
{
    internal sealed record Betaalvraag(
        [Description("Alleen betalingen die hier staan.")] Betaalstaat? Staat = null,
        [Range(1, 100), Description("Het grootste aantal betalingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null);

    internal sealed record Query(string Gemeente, Guid Opdracht, Betaalvraag Vraag) : IQuery<(IReadOnlyList<Betaling> Items, long? Volgende)>
    {
        public static Toegang Toegang => Betaalopdracht.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Vraag).Custom((vraag, context) => Cursor.Read(vraag.Cursor, context.Meld));
    }

    internal sealed class Handler(DeclaratiesDb db, Audit audit) : IRequestHandler<Query, (IReadOnlyList<Betaling> Items, long? Volgende)>
    {
        public async Task<(IReadOnlyList<Betaling> Items, long? Volgende)> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            await Betaalopdracht.Vereis(db, gemeente, request.Opdracht, cancellationToken);
            var rijen = await db.Page<Betaling.Rij>(
                $"SELECT {Betaling.Rij.Kolommen} FROM declaraties.betaling WHERE gemeente = @Gemeente AND opdracht = @Opdracht AND nummer > @Na AND (@Staat IS NULL OR staat = @Staat) ORDER BY nummer",
                vraag.Limit + 1,
                new { Gemeente = gemeente, request.Opdracht, Na = Cursor.Read(vraag.Cursor, _ => { }) ?? 0, Staat = vraag.Staat is { } staat ? Naming.Of(staat) : null },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekBetalingen), request.Opdracht.ToString(), cancellationToken);
            var pagina = rijen.Take(vraag.Limit).ToList();
            return ([.. pagina.Select(r => r.Toon())], rijen.Count > vraag.Limit ? pagina[^1].Nummer : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalopdrachten/{id:guid}/betalingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            var (items, volgende) = await mediator.Send(new Query(gemeente, id, Vraag.Lees<Betaalvraag>(http)), ct);
            if (volgende is { } key)
            {
                http.Response.Headers.Link = Cursor.Link(http, Cursor.Of(key));
            }

            await Answer.Json(http, new Lijst<Betaling>(items));
        })
        .MetToken()
        .Operatie(nameof(ZoekBetalingen), "Betalingen", "Geeft de betalingen van een opdracht.", "In de volgorde van het bestand; voor de administratie en de controleur. Zonder rekeningen.")
        .Vraagt<Betaalvraag>()
        .Geeft(200, "Een pagina betalingen.", new Lijst<Betaling>([Betaling.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
