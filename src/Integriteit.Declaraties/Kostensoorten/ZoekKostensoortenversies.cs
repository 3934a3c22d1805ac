using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>Every set that a municipality laid down, those that it took back as well. // 003-28</summary>
internal static class ZoekKostensoortenversies
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Kostensoortenversie>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Call call) : IRequestHandler<Query, Lijst<Kostensoortenversie>>
    {
        public async Task<Lijst<Kostensoortenversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            // A handful a term of the council.
            var alle = await db.Query<string>("SELECT gegevens FROM declaraties.kostensoortenversie WHERE gemeente = @Gemeente", new { request.Gemeente }, cancellationToken);
            return request.Vraag.Deel(alle.Select(Kostensoortenversie.Lees), v => $"{v.GeldigVan:yyyy-MM-dd} {v.Id:N}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/kostensoortenversies", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekKostensoortenversies), "Kostensoorten", "Geeft wat de gemeente zelf vaststelde.", "Alle versies op hun eerste dag, ook de ingetrokken, met het besluit en de bron.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De versies.", new Lijst<Kostensoortenversie>([Kostensoortenversie.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
