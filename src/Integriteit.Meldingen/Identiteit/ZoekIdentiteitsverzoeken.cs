using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>The requests that a custodian is to decide: the reason, and not the report.</summary>
internal static class ZoekIdentiteitsverzoeken
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Identiteitsverzoek>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Identiteitsverzoeken verzoeken, Audit audit, Call call) : IRequestHandler<Query, Lijst<Identiteitsverzoek>>
    {
        public async Task<Lijst<Identiteitsverzoek>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (vraag, na) = (request.Vraag, request.Vraag.Na(call) ?? "");
            var open = await verzoeken.Open(request.Gemeente, na, vraag.Limit + 1, cancellationToken);
            if (open.Count > 0)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(ZoekIdentiteitsverzoeken), "identiteitsverzoeken", cancellationToken);
            }

            return new Lijst<Identiteitsverzoek>([.. open.Take(vraag.Limit).Select(o => o.Verzoek)]) { Volgende = open.Count > vraag.Limit ? open[vraag.Limit - 1].Orde : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/identiteitsverzoeken", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekIdentiteitsverzoeken), "Identiteit", "Geeft de open verzoeken.", "Voor wie als identiteitsbeheerder is aangewezen, zonder de verzoeken bij meldingen die deze persoon leest of waarvoor die moet wijken; voor anderen is de lijst leeg. Van de melding zelf staat er niets bij.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De verzoeken.", new Lijst<Identiteitsverzoek>([Identiteitsverzoek.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
