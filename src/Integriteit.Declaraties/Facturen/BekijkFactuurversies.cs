using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>Every version of an invoice, with the reason of each correction. // 003-25</summary>
internal static class BekijkFactuurversies
{
    [Description("Een versie van een factuur.")]
    internal sealed record Factuurversie(
        [property: Description("De versie.")] int Versie,
        [property: Description("Waarom zij is gecorrigeerd of ingetrokken; ontbreekt bij de eerste.")] string? Reden,
        [property: Description("Wanneer zij is vastgelegd.")] DateTimeOffset VastgelegdOp,
        [property: Description("De factuur zoals zij toen werd.")] Factuur Factuur);

    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Factuurversie>>
    {
        public static Toegang Toegang => Factuurrecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(int Versie, string? Reden, DateTimeOffset VastgelegdOp, string Gegevens);

    internal sealed class Handler(DeclaratiesDb db, Factuurrecht recht, Audit audit, Call call) : IRequestHandler<Query, Lijst<Factuurversie>>
    {
        public async Task<Lijst<Factuurversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            await recht.Vind(request.Gemeente, request.Id, cancellationToken);
            var rijen = await db.Query<Rij>("SELECT versie, reden, vastgelegd_op, gegevens FROM declaraties.factuurversie WHERE gemeente = @Gemeente AND factuur = @Id", request, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkFactuurversies), request.Id.ToString(), cancellationToken);
            return request.Vraag.Deel(rijen.Select(r => new Factuurversie(r.Versie, r.Reden, r.VastgelegdOp, Factuur.Lees(r.Gegevens))), v => $"{v.Versie:D9}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/facturen/{id:guid}/versies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(BekijkFactuurversies), "Facturen", "Geeft de versies van een factuur.", "Elke versie zoals zij was, met de reden van de correctie; de oudste eerst.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De versies.", new Lijst<Factuurversie>([new Factuurversie(1, null, new DateTimeOffset(2024, 5, 28, 9, 0, 0, TimeSpan.Zero), Factuur.Voorbeeld)]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
