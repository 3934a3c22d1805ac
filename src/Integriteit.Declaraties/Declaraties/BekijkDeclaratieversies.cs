using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>What happened to a claim, version by version, each as it then was; a draft of before it was submitted is the claimant's only.</summary>
internal static class BekijkDeclaratieversies
{
    [Description("Een versie van een declaratie, en wat er gebeurde.")]
    internal sealed record Declaratieversie(
        [property: Description("De versie.")] int Versie,
        [property: Description("Wat er gebeurde.")] Declaratiegebeurtenis Gebeurtenis,
        [property: Description("De reden, als die is gegeven.")] string? Reden,
        [property: Description("Wanneer.")] DateTimeOffset VastgelegdOp,
        [property: Description("De declaratie zoals zij toen werd.")] Declaratie Declaratie);

    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Declaratieversie>>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(int Versie, Declaratiegebeurtenis Gebeurtenis, string? Reden, DateTimeOffset VastgelegdOp, string Gegevens);

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Audit audit, Call call) : IRequestHandler<Query, Lijst<Declaratieversie>>
    {
        public async Task<Lijst<Declaratieversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (_, als) = await recht.Vind(request.Gemeente, request.Id, cancellationToken);
            var na = request.Vraag.Na(call);
            var rijen = await db.Page<Rij>(
                """
                SELECT versie, gebeurtenis, reden, vastgelegd_op, gegevens FROM declaraties.declaratieversie
                WHERE gemeente = @Gemeente AND declaratie = @Id AND versie > @Na AND (@Zelf = 1 OR staat <> 'concept') ORDER BY versie
                """,
                request.Vraag.Limit + 1,
                new { request.Gemeente, request.Id, Na = na is null ? 0 : int.TryParse(na, out var versie) ? versie : throw new OngeldigeInvoer([Cursor.Fout]), Zelf = als.Zelf ? 1 : 0 },
                cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkDeclaratieversies), request.Id.ToString(), cancellationToken);
            return new Lijst<Declaratieversie>([.. rijen.Take(request.Vraag.Limit).Select(r => new Declaratieversie(r.Versie, r.Gebeurtenis, r.Reden, r.VastgelegdOp, Declaratierecht.Toon(Declaratie.Lees(r.Gegevens), als)))])
            {
                Volgende = rijen.Count > request.Vraag.Limit ? $"{rijen[request.Vraag.Limit - 1].Versie}" : null,
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaraties/{id:guid}/versies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(BekijkDeclaratieversies), "Declaraties", "Geeft het verloop van een declaratie.", "Elke versie zoals zij toen was, met wat er gebeurde en waarom; de oudste eerst. Concepten ziet alleen de indiener.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De versies.", new Lijst<Declaratieversie>([new Declaratieversie(1, Declaratiegebeurtenis.Aangemaakt, null, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Declaratie.Voorbeeld)]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
