using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>The notes of the circle, in order.</summary>
internal static class ZoekNotities
{
    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Meldbericht>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Berichtenboek berichten, Leesboek gelezen, Audit audit, Call call) : IRequestHandler<Query, Lijst<Meldbericht>>
    {
        public async Task<Lijst<Meldbericht>> Handle(Query request, CancellationToken cancellationToken)
        {
            var na = Berichtenboek.Na(request.Vraag, call);
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(ZoekNotities), melding.Spoor.ToString(), cancellationToken);
            var pagina = Berichtenboek.Pagina(await berichten.Lees(request.Gemeente, melding, Berichtenboek.Notitie, na, request.Vraag.Limit + 1, cancellationToken), request.Vraag.Limit);
            await gelezen.Opent(request.Gemeente, melding.Id, ik.Persoon, Meldstuksoort.Notitie, [.. pagina.Items.Select(n => n.Volgnummer)], cancellationToken);
            return pagina;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/notities", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekNotities), "Meldingen", "Geeft de notities.", "Van wie de melding behandelt, in volgorde; de melder ziet ze niet.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De notities.", new Lijst<Meldbericht>([new Meldbericht(1, Berichtkant.Behandelaar, new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), "De opdracht staat niet in het inkoopregister.")]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
