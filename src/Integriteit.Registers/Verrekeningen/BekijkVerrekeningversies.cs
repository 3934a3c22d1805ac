using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>All versions of an offset with the reason of each, for its person and the gemeentesecretaris.</summary>
internal static class BekijkVerrekeningversies
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Verrekeningversie>>
    {
        public static Toegang Toegang => BekijkVerrekening.Query.Toegang;
    }

    [Description("Een verrekening zoals die in een versie stond.")]
    internal sealed record Verrekeningversie(
        [property: Description("Wat er toen stond.")] Verrekening Verrekening,
        [property: Description("De reden van de verbetering; ontbreekt bij de eerste versie.")] string? Reden,
        [property: Description("Het tijdstip (UTC).")] DateTimeOffset VastgelegdOp);

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Gegevens, string? Reden, DateTimeOffset VastgelegdOp);

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Audit audit, Call call) : IRequestHandler<Query, Lijst<Verrekeningversie>>
    {
        public async Task<Lijst<Verrekeningversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            await dossiers.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkVerrekeningversies), request.Id.ToString(), cancellationToken);
            var rijen = await db.Query<Rij>("SELECT gegevens, reden, vastgelegd_op FROM registers.verrekening_versie WHERE gemeente = @Gemeente AND id = @Id ORDER BY versie", request, cancellationToken);
            return request.Vraag.Deel(rijen.Select(r => new Verrekeningversie(Verrekening.Lees(r.Gegevens), r.Reden, r.VastgelegdOp)), v => v.Verrekening.Versie.ToString("D9"), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/verrekeningen/{id:guid}/versies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(BekijkVerrekeningversies), "Verrekeningen", "Geeft alle versies van een verrekening.", "Voor de persoon zelf en de gemeentesecretaris; de oudste eerst, elke verbetering met haar reden.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina versies.", () => new Lijst<Verrekeningversie>([new Verrekeningversie(Verrekening.Voorbeeld, null, new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero))]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
