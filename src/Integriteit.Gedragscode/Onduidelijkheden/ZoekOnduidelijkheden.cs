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

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>The reports of unclear provisions, the oldest first.</summary>
internal static class ZoekOnduidelijkheden
{
    internal sealed record Zoekvraag(
        [Range(1, 100), Description("Het grootste aantal onderdelen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen wat zo ver is.")] Onduidelijkheidstatus? Status = null,
        [MaxLength(100), Description("Alleen over deze gedragscode.")] string? Code = null);

    internal sealed record Query(string Gemeente, Zoekvraag Vraag) : IQuery<Lijst<Onduidelijkheid>>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Onduidelijkheidboek boek, Audit audit, Call call) : IRequestHandler<Query, Lijst<Onduidelijkheid>>
    {
        public async Task<Lijst<Onduidelijkheid>> Handle(Query request, CancellationToken cancellationToken)
        {
            await boek.VereisLezer(request.Gemeente, cancellationToken);
            var vraag = request.Vraag;
            var rijen = await db.Page<Onduidelijkheidboek.Rij>(
                """
                SELECT id, sleutel, gegevens, stand FROM gedragscode.onduidelijkheid
                WHERE gemeente = @Gemeente AND sleutel > @Na AND (@Status IS NULL OR status = @Status) AND (@Code IS NULL OR code = @Code)
                ORDER BY sleutel
                """,
                vraag.Limit + 1,
                new { request.Gemeente, Na = new Lijstvraag(vraag.Limit, vraag.Cursor).Na(call) ?? "", Status = vraag.Status is { } status ? Naming.Of(status) : null, vraag.Code },
                cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(ZoekOnduidelijkheden), "", cancellationToken);
            return new Lijst<Onduidelijkheid>([.. rijen.Take(vraag.Limit).Select(r => r.Als())]) { Volgende = rijen.Count > vraag.Limit ? rijen[vraag.Limit - 1].Sleutel : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/onduidelijkheden", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Zoekvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekOnduidelijkheden), "Onduidelijkheden", "Geeft de gemelde onduidelijkheden.", "De oudste eerst. Voor wie een ambt bekleedt in deze gemeente; niet openbaar.")
        .Vraagt<Zoekvraag>()
        .Geeft(200, "De onduidelijkheden.", new Lijst<Onduidelijkheid>([Onduidelijkheid.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
