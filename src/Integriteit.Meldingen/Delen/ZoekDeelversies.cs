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

namespace Integriteit.Meldingen.Delen;

/// <summary>The share versions of a report, without their text.</summary>
internal static class ZoekDeelversies
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Deelversie>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Deelversies deelversies, Audit audit, Call call) : IRequestHandler<Query, Lijst<Deelversie>>
    {
        public async Task<Lijst<Deelversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(ZoekDeelversies), melding.Spoor.ToString(), cancellationToken);
            return request.Vraag.Deel((await deelversies.Van(request.Gemeente, melding, cancellationToken)).Select(d => d with { Stukken = null, BlijftStaan = null }), d => d.Nummer.ToString("D6", CultureInfo.InvariantCulture), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/deelversies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekDeelversies), "Doorzendingen", "Geeft de deelversies van een melding.", "In volgorde, zonder hun tekst; ook wat is ingetrokken, en met welke doorzendingen elk meeging.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De deelversies.", new Lijst<Deelversie>([Deelversie.Voorbeeld with { Stukken = null, BlijftStaan = null }]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
