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

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>The files of a report, for its circle.</summary>
internal static class ZoekBijlagen
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Bijlage>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Bijlagenboek bijlagen, Audit audit, Call call) : IRequestHandler<Query, Lijst<Bijlage>>
    {
        public async Task<Lijst<Bijlage>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(ZoekBijlagen), melding.Spoor.ToString(), cancellationToken);
            return request.Vraag.Deel(await bijlagen.Van(request.Gemeente, melding, cancellationToken), b => b.Nummer.ToString("D6", CultureInfo.InvariantCulture), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/bijlagen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false);
        })
        .MetToken()
        .Operatie(nameof(ZoekBijlagen), "Meldingen", "Geeft de bestanden bij een melding.", "Van beide kanten, in volgorde.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De bestanden.", new Lijst<Bijlage>([Bijlage.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
