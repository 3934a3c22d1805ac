using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>The dilemmas that a caller may know of, the newest first.</summary>
internal static class ZoekDilemmas
{
    internal sealed record Dilemmavraag(
        [Range(1, 100), Description("Het grootste aantal dilemma's in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen dilemma's die nu in deze zone staan.")] Dilemmazone? Zone = null,
        [Description("Alleen dilemma's van dit gremium.")] Gremium? Gremium = null,
        [Description("Alleen dilemma's met deze status; die is niet openbaar, en een ander vindt er niets mee.")] Dilemmastatus? Status = null);

    internal sealed record Query(string Gemeente, Dilemmavraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Lijst<Dilemma> Lijst, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Sleutel, string Gegevens);

    internal sealed class Handler(GedragscodeDb db, Gespreksrechten rechten, Audit audit, Call call) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var gelezen = await rechten.Gelezen(gemeente, cancellationToken);
            var rijen = await db.Page<Rij>(
                """
                SELECT sleutel, gegevens
                FROM gedragscode.dilemma
                WHERE gemeente = @Gemeente AND sleutel < @Voor
                  AND (@Zone IS NULL OR zone = @Zone) AND (@Gremium IS NULL OR gremium = @Gremium)
                  AND ((gremium IN @Gelezen AND (@Status IS NULL OR status = @Status)) OR (zichtbaarheid = 'openbaar' AND @Status IS NULL))
                ORDER BY sleutel DESC
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Voor = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "99999999",
                    Zone = vraag.Zone is { } zone ? Naming.Of(zone) : null,
                    Gremium = vraag.Gremium is { } gremium ? Naming.Of(gremium) : null,
                    Status = vraag.Status is { } status ? Naming.Of(status) : null,
                    Gelezen = gelezen.Select(Naming.Of).Append("").ToList(),
                },
                cancellationToken);
            if (gelezen.Count > 0)
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekDilemmas), "dilemmas", cancellationToken);
            }

            var items = rijen.Take(vraag.Limit).Select(r => Dilemmaboek.Lees(r.Gegevens)).Select(d => gelezen.Contains(d.Gremium!.Value) ? d : Dilemmaboek.Publiek(d)).ToList();
            return new Antwoord(new Lijst<Dilemma>(items) { Volgende = rijen.Count > vraag.Limit ? rijen[vraag.Limit - 1].Sleutel : null }, gelezen.Count == 0);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/dilemmas", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, Vraag.Lees<Dilemmavraag>(http)), ct);
            await antwoord.Lijst.Send(http, antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(ZoekDilemmas), "Gesprek", "Zoekt dilemma's.", "Het nieuwste eerst. Zonder token de gepubliceerde; met een token ook alles van de gremia waartoe u hoort of waarvan u de dilemma's bijhoudt.")
        .Vraagt<Dilemmavraag>()
        .Geeft(200, "Een pagina dilemma's.", new Lijst<Dilemma>([Dilemma.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
