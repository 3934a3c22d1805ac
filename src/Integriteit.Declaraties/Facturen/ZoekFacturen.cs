using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>The invoices that a caller may see. // 003-25</summary>
internal static class ZoekFacturen
{
    internal sealed record Factuurvraag(
        [Range(1, 100), Description("Het grootste aantal facturen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen facturen voor deze persoon.")] Guid? Persoon = null,
        [MaxLength(7), RegularExpression("^[0-9]{4}-(0[1-9]|1[0-2])$", ErrorMessage = "Een maand is een jaar en een maand, zoals 2024-05."), Description("Alleen facturen die in deze maand tellen.")] string? Maand = null,
        [MaxLength(60), Description("Alleen facturen met deze kostensoort.")] string? Kostensoort = null);

    internal sealed record Query(string Gemeente, Factuurvraag Vraag) : IQuery<Lijst<Factuur>>
    {
        public static Toegang Toegang => Factuurrecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Factuurrecht recht, Audit audit, Call call) : IRequestHandler<Query, Lijst<Factuur>>
    {
        public async Task<Lijst<Factuur>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var kring = await recht.Kring(gemeente, cancellationToken);
            var rijen = await db.Page<Declaratierij>(
                """
                SELECT sleutel, gegevens
                FROM declaraties.factuur
                WHERE gemeente = @Gemeente AND sleutel > @Na AND (@Persoon IS NULL OR persoon = @Persoon) AND (@Maand IS NULL OR maand = @Maand) AND (@Kostensoort IS NULL OR kostensoort = @Kostensoort)
                  AND (@Alles = 1 OR persoon = @Ik OR beheerder IN @Functies OR (beheerder = 'leidinggevende' AND persoon IN @Medewerkers))
                ORDER BY sleutel
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = Declaratierij.Na(new Lijstvraag(1, vraag.Cursor).Na(call)),
                    vraag.Persoon,
                    Maand = vraag.Maand is not null && Publicaties.Maand.Probeer(vraag.Maand, out var maand) ? maand.Begin : (DateOnly?)null,
                    vraag.Kostensoort,
                    kring.Ik,
                    kring.Functies,
                    kring.Medewerkers,
                    Alles = kring.Alles ? 1 : 0,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekFacturen), "facturen", cancellationToken);
            return new Lijst<Factuur>([.. rijen.Take(vraag.Limit).Select(r => Factuur.Lees(r.Gegevens))])
            {
                Volgende = rijen.Count > vraag.Limit ? $"{rijen[vraag.Limit - 1].Sleutel}" : null,
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/facturen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Factuurvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekFacturen), "Facturen", "Zoekt facturen.", "De eigen, die van wie u de kosten beheert, en voor de administratie en de controleur alle; ook de ingetrokken, in de volgorde van invoeren.")
        .Vraagt<Factuurvraag>()
        .Geeft(200, "Een pagina facturen.", new Lijst<Factuur>([Factuur.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
