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

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>The risk analyses that the caller may know of, the newest first; for most callers that is an empty list.</summary>
internal static class ZoekRisicoanalyses
{
    internal sealed record Risicovraag(
        [Range(1, 100), Description("Het grootste aantal risicoanalyses in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen deze zittingsperiode.")] Guid? Zittingsperiode = null,
        [Description("Alleen met deze status.")] Risicostatus? Status = null);

    internal sealed record Query(string Gemeente, Risicovraag Vraag) : IQuery<Lijst<Risicoanalyse>>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Risicodossiers dossiers, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Query, Lijst<Risicoanalyse>>
    {
        public async Task<Lijst<Risicoanalyse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag, gezien) = (request.Gemeente, request.Vraag, new List<(string Sleutel, Risicoanalyse Analyse)>());
            var functies = await dossiers.Functies(gemeente, cancellationToken);
            var na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "9999-99-99";
            while (functies.Count > 0 && gezien.Count <= vraag.Limit)
            {
                var rijen = await db.Page<Risicodossiers.Rij>(
                    """
                    SELECT sleutel, spoor, kandidaat_persoon, dossier FROM gedragscode.risicoanalyse
                    WHERE gemeente = @Gemeente AND sleutel < @Na AND vernietigen_na >= @Dag
                      AND (@Zittingsperiode IS NULL OR zittingsperiode = @Zittingsperiode) AND (@Status IS NULL OR status = @Status)
                    ORDER BY sleutel DESC
                    """,
                    vraag.Limit + 1,
                    new { Gemeente = gemeente, Na = na, Dag = clock.Vandaag(), vraag.Zittingsperiode, Status = vraag.Status is { } status ? Naming.Of(status) : null },
                    cancellationToken);
                foreach (var rij in rijen)
                {
                    // What the caller may not know leaves no gap in the page.
                    if (await dossiers.Mag(gemeente, functies, rij.KandidaatPersoon, cancellationToken))
                    {
                        gezien.Add((rij.Sleutel, rij.Analyse));
                    }
                }

                if (rijen.Count <= vraag.Limit)
                {
                    break;
                }

                na = rijen[^1].Sleutel;
            }

            if (functies.Count > 0)
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekRisicoanalyses), "risicoanalyses", cancellationToken);
            }

            return new Lijst<Risicoanalyse>([.. gezien.Take(vraag.Limit).Select(g => g.Analyse)]) { Volgende = gezien.Count > vraag.Limit ? gezien[vraag.Limit - 1].Sleutel : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/risicoanalyses", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Risicovraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekRisicoanalyses), "Risicoanalyses", "Zoekt risicoanalyses.", "De nieuwste eerst, en alleen die u mag zien: buiten de burgemeester en de griffier zijn dat er geen.")
        .Vraagt<Risicovraag>()
        .Geeft(200, "Een pagina risicoanalyses.", new Lijst<Risicoanalyse>([Risicoanalyse.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
