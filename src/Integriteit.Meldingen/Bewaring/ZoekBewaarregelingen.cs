using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>All retention terms that a municipality ever laid down, those to come among them.</summary>
internal static class ZoekBewaarregelingen
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Bewaarregeling>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Bewaarregelingen regelingen, Call call) : IRequestHandler<Query, Lijst<Bewaarregeling>>
    {
        public async Task<Lijst<Bewaarregeling>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var gelezen = await regelingen.Lees(request.Gemeente, vraag.Na(call) ?? "9999-99-99", vraag.Limit + 1, cancellationToken);
            return new Lijst<Bewaarregeling>([.. gelezen.Take(vraag.Limit).Select(g => g.Regeling)]) { Volgende = gelezen.Count > vraag.Limit ? gelezen[vraag.Limit - 1].Orde : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldbewaarregelingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: true))
        .Openbaar()
        .Operatie(nameof(ZoekBewaarregelingen), "Meldprotocol", "Geeft de bewaartermijnen die de gemeente vaststelde.", "Alle versies, ook die niet meer of nog niet gelden; de laatste eerste dag voorop.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De regelingen.", new Lijst<Bewaarregeling>([Bewaarregeling.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
