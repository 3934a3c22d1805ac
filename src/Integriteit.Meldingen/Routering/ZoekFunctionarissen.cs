using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Routering;

/// <summary>Who was designated for what.</summary>
internal static class ZoekFunctionarissen
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Meldfunctionaris>>
    {
        public static Toegang Toegang => WijsFunctionarisAan.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Bezetting bezetting, Call call) : IRequestHandler<Query, Lijst<Meldfunctionaris>>
    {
        public async Task<Lijst<Meldfunctionaris>> Handle(Query request, CancellationToken cancellationToken) =>
            request.Vraag.Deel(await bezetting.Functionarissen(request.Gemeente, cancellationToken), f => $"{f.Gegevens.Van:yyyy-MM-dd} {f.Id:N}", call);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldfunctionarissen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekFunctionarissen), "Meldprotocol", "Geeft wie voor functies bij meldingen zijn aangewezen.", "Ook wie het niet meer is; voor de griffier, de gemeentesecretaris en de burgemeester.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De aanwijzingen.", new Lijst<Meldfunctionaris>([WijsFunctionarisAan.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
