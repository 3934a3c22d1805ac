using System.Globalization;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>The forwardings of a report, in order.</summary>
internal static class ZoekDoorzendingen
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Doorzending>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Audit audit, Call call) : IRequestHandler<Query, Lijst<Doorzending>>
    {
        public async Task<Lijst<Doorzending>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(ZoekDoorzendingen), melding.Spoor.ToString(), cancellationToken);
            return request.Vraag.Deel(Doorzendingen.Van(melding.Inhoud), d => d.Nummer.ToString("D6", CultureInfo.InvariantCulture), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/doorzendingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekDoorzendingen), "Doorzendingen", "Geeft de doorzendingen van een melding.", "In volgorde, met wat er meeging en of de melder ervan hoorde; ook die als stap zijn gezet.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De doorzendingen.", new Lijst<Doorzending>([Doorzending.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
