using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>All versions of an oath with the reason of each, for its keeper and its person.</summary>
internal static class BekijkEedversies
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Eedversie>>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    [Description("Een eed zoals die in een versie stond.")]
    internal sealed record Eedversie(
        [property: Description("Wat er toen stond.")] Eed Eed,
        [property: Description("De reden van de verbetering; ontbreekt bij de eerste versie.")] string? Reden,
        [property: Description("Het tijdstip (UTC).")] DateTimeOffset VastgelegdOp);

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Gegevens, string? Reden, DateTimeOffset VastgelegdOp);

    internal sealed class Handler(GedragscodeDb db, Eedinzage inzage, Audit audit, Call call) : IRequestHandler<Query, Lijst<Eedversie>>
    {
        public async Task<Lijst<Eedversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            if ((await inzage.Vereis(request.Gemeente, request.Id, cancellationToken)).Gegevens is null)
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", "De versies ziet alleen wie de eden van dit ambt beheert, en de persoon zelf.");
            }

            await audit.Gelezen(db, request.Gemeente, nameof(BekijkEedversies), request.Id.ToString(), cancellationToken);
            var rijen = await db.Query<Rij>("SELECT gegevens, reden, vastgelegd_op FROM gedragscode.eed_versie WHERE gemeente = @Gemeente AND id = @Id ORDER BY versie", request, cancellationToken);
            return request.Vraag.Deel(rijen.Select(r => new Eedversie(Eed.Lees(r.Gegevens), r.Reden, r.VastgelegdOp)), v => v.Eed.Versie.ToString("D9"), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/eden/{id:guid}/versies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(BekijkEedversies), "Eden", "Geeft alle versies van een eed.", "Voor de beheerder en de persoon zelf; de oudste eerst, elke verbetering met haar reden.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina versies.", new Lijst<Eedversie>([new Eedversie(Eed.Voorbeeld, null, new DateTimeOffset(2022, 3, 31, 9, 0, 0, TimeSpan.Zero))]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
