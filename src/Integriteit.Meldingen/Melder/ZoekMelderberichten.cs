using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Melder;

/// <summary>The messages of both sides, for the reporter.</summary>
internal static class ZoekMelderberichten
{
    internal sealed record Query(string Gemeente, string Code, Lijstvraag Vraag) : IQuery<Lijst<Meldbericht>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Melderkamer kamer, Berichtenboek berichten, Call call) : IRequestHandler<Query, Lijst<Meldbericht>>
    {
        public async Task<Lijst<Meldbericht>> Handle(Query request, CancellationToken cancellationToken)
        {
            var na = Berichtenboek.Na(request.Vraag, call);
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            var gelezen = await berichten.Lees(request.Gemeente, melding, Berichtenboek.Bericht, na, request.Vraag.Limit + 1, cancellationToken);
            // Who of the handlers wrote is not for the reporter.
            return Berichtenboek.Pagina([.. gelezen.Select(b => b with { Door = null })], request.Vraag.Limit);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/melderdossier/berichten", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            await (await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call), Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false);
        })
        .MetOntvangstcode()
        .Operatie(nameof(ZoekMelderberichten), "Melder", "Geeft de berichten bij uw melding.", "In volgorde; wie van de behandelaars schreef staat er niet bij.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De berichten.", new Lijst<Meldbericht>([new Meldbericht(1, Berichtkant.Behandelaar, new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), "Kunt u zeggen om welke opdracht het gaat?")]), "ETag", "Link")
        .Weigert(400, 404);
}
