using System.Globalization;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>The files of both sides, for the reporter.</summary>
internal static class ZoekMelderbijlagen
{
    internal sealed record Query(string Gemeente, string Code, Lijstvraag Vraag) : IQuery<Lijst<Bijlage>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Melderkamer kamer, Bijlagenboek bijlagen, Call call) : IRequestHandler<Query, Lijst<Bijlage>>
    {
        public async Task<Lijst<Bijlage>> Handle(Query request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            return request.Vraag.Deel(await bijlagen.Van(request.Gemeente, melding, cancellationToken), b => b.Nummer.ToString("D6", CultureInfo.InvariantCulture), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/melderdossier/bijlagen", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            await (await mediator.Send(new Query(gemeente, Ontvangstcodes.Lees(http, call), Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false);
        })
        .MetOntvangstcode()
        .Operatie(nameof(ZoekMelderbijlagen), "Melder", "Geeft de bestanden bij uw melding.", "Van beide kanten, in volgorde.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De bestanden.", new Lijst<Bijlage>([Bijlage.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
