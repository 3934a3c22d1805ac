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

namespace Integriteit.Registers.Verrekeningen;

/// <summary>Offsets, the latest year first: all for the gemeentesecretaris, one's own for anyone else.</summary>
internal static class ZoekVerrekeningen
{
    internal sealed record Verrekenvraag(
        [Range(1, 100), Description("Het grootste aantal verrekeningen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Range(1900, 2200), Description("Alleen verrekeningen over dit jaar.")] int? Jaar = null,
        [Description("Alleen verrekeningen van deze persoon.")] Guid? Persoon = null);

    internal sealed record Query(string Gemeente, Verrekenvraag Vraag) : IQuery<Lijst<Verrekening>>
    {
        public static Toegang Toegang => BekijkVerrekening.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Audit audit, Call call) : IRequestHandler<Query, Lijst<Verrekening>>
    {
        public async Task<Lijst<Verrekening>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var rijen = await db.Page<string>(
                """
                SELECT gegevens FROM registers.verrekening
                WHERE gemeente = @Gemeente AND sleutel < @Na AND (@Alles = 1 OR persoon = @Ik)
                  AND (@Jaar IS NULL OR jaar = @Jaar) AND (@Persoon IS NULL OR persoon = @Persoon)
                ORDER BY sleutel DESC
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "9999",
                    Alles = await dossiers.Beheert(gemeente, cancellationToken),
                    Ik = dossiers.Ik(gemeente),
                    vraag.Jaar,
                    vraag.Persoon,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekVerrekeningen), "verrekeningen", cancellationToken);
            var page = rijen.Take(vraag.Limit).Select(Verrekening.Lees).ToList();
            return new Lijst<Verrekening>(page) { Volgende = rijen.Count > vraag.Limit ? page[^1].Sleutel() : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/verrekeningen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Verrekenvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekVerrekeningen), "Verrekeningen", "Zoekt verrekeningen.", "Het laatste jaar eerst, en alleen die u mag zien: de gemeentesecretaris alle, ieder ander de eigen.")
        .Vraagt<Verrekenvraag>()
        .Geeft(200, "Een pagina verrekeningen.", () => new Lijst<Verrekening>([Verrekening.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
