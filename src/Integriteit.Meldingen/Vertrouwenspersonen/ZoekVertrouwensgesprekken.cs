using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>The own talks of a vertrouwenspersoon, the newest first. // 001-11</summary>
internal static class ZoekVertrouwensgesprekken
{
    /// <summary>After every day that a talk can be of.</summary>
    private const string Begin = "9999-99";

    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Vertrouwensgesprek>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Gesprekkenkluis kluis, Audit audit, Call call) : IRequestHandler<Query, Lijst<Vertrouwensgesprek>>
    {
        public async Task<Lijst<Vertrouwensgesprek>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, limit) = (request.Gemeente, request.Vraag.Limit);
            var na = request.Vraag.Na(call) ?? Begin;
            var eigenaar = await kluis.Eigenaar(gemeente, cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekVertrouwensgesprekken), "", cancellationToken);
            var gesprekken = await kluis.Lees(gemeente, eigenaar, na, limit + 1, cancellationToken);
            return new Lijst<Vertrouwensgesprek>([.. gesprekken.Take(limit).Select(g => g.Gesprek)]) { Volgende = gesprekken.Count > limit ? gesprekken[limit - 1].Orde : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/vertrouwensgesprekken", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekVertrouwensgesprekken), "Vertrouwenspersonen", "Geeft de eigen gesprekken.", "Van de vertrouwenspersoon van het token, het nieuwste eerst.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De gesprekken.", new Lijst<Vertrouwensgesprek>([LegVertrouwensgesprekVast.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
