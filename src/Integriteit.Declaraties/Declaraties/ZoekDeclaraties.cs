using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>The claims that a caller may see, the oldest first.</summary>
internal static class ZoekDeclaraties
{
    internal sealed record Declaratievraag(
        [Range(1, 100), Description("Het grootste aantal declaraties in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen declaraties die zo staan.")] Declaratiestaat? Staat = null,
        [Description("Alleen declaraties van deze persoon.")] Guid? Persoon = null);

    [Description("Een declaratie in het kort.")]
    internal sealed record Declaratiekop(
        [property: Description("Het id.")] Guid Id,
        [property: Description("De versie.")] int Versie,
        [property: Description("Waar zij staat.")] Declaratiestaat Staat,
        [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("De omschrijving.")] string Omschrijving,
        [property: Description("Wanneer zij is ingediend.")] DateTimeOffset? IngediendOp,
        [property: Description("Wat is gevraagd, in euro's.")] Bedrag Gevraagd,
        [property: Description("Wat is toegekend, in euro's.")] Bedrag? Toegekend)
    {
        public static Declaratiekop Van(Declaratie d) => new(d.Id, d.Versie, d.Staat, d.Persoon, d.Naam, d.Ambt, d.Omschrijving, d.IngediendOp, d.Gevraagd, d.Toegekend);
    }

    internal sealed record Query(string Gemeente, Declaratievraag Vraag) : IQuery<Lijst<Declaratiekop>>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Audit audit, Call call) : IRequestHandler<Query, Lijst<Declaratiekop>>
    {
        public async Task<Lijst<Declaratiekop>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var kring = await recht.Kring(gemeente, cancellationToken);
            var rijen = await db.Page<Declaratierij>(
                """
                SELECT d.sleutel, d.gegevens
                FROM declaraties.declaratie d
                WHERE d.gemeente = @Gemeente AND d.sleutel > @Na AND (@Staat IS NULL OR d.staat = @Staat) AND (@Persoon IS NULL OR d.persoon = @Persoon)
                  AND (d.persoon = @Ik OR (d.staat <> 'concept' AND d.ingediend_op IS NOT NULL
                    AND (d.beheerder IN @Functies OR (d.beheerder = 'leidinggevende' AND d.persoon IN @Medewerkers)
                      OR d.voorgelegd_aan IN @Voorgelegd OR @Alles = 1 OR (@Betaalt = 1 AND d.staat IN @Betaalstaten))))
                ORDER BY d.sleutel
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = Declaratierij.Na(new Lijstvraag(1, vraag.Cursor).Na(call)),
                    Staat = vraag.Staat is { } staat ? Naming.Of(staat) : null,
                    vraag.Persoon,
                    kring.Ik,
                    kring.Functies,
                    kring.Medewerkers,
                    kring.Voorgelegd,
                    Alles = kring.Controleert ? 1 : 0,
                    Betaalt = kring.Betaalt ? 1 : 0,
                    Betaalstaten = Declaratierecht.Betaalbaar,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekDeclaraties), "declaraties", cancellationToken);
            return new Lijst<Declaratiekop>([.. rijen.Take(vraag.Limit).Select(r => Declaratiekop.Van(Declaratie.Lees(r.Gegevens)))])
            {
                Volgende = rijen.Count > vraag.Limit ? $"{rijen[vraag.Limit - 1].Sleutel}" : null,
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaraties", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Declaratievraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekDeclaraties), "Declaraties", "Zoekt declaraties.", "De eigen declaraties, en de ingediende van wie u toetst, waarover u beslist, die u controleert of betaalt; in de volgorde van invoeren. Wat u moet doen staat onder declaratietaken.")
        .Vraagt<Declaratievraag>()
        .Geeft(200, "Een pagina declaraties.", new Lijst<Declaratiekop>([Declaratiekop.Van(Declaratie.Voorbeeld)]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}

/// <summary>A stored claim with the key that orders it.</summary>
internal sealed record Declaratierij(long Sleutel, string Gegevens)
{
    /// <summary>The key of a cursor; before the first when there is none.</summary>
    /// <exception cref="OngeldigeInvoer">A cursor that no page gave.</exception>
    public static long Na(string? cursor) => cursor is null ? 0 : long.TryParse(cursor, out var sleutel) ? sleutel : throw new OngeldigeInvoer([Cursor.Fout]);
}
