using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>What somebody sent in and has not used yet: the receipts that still wait for a claim.</summary>
internal static class ZoekBewijsstukken
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Bewijsstuk>>
    {
        public static Toegang Toegang => VoegBewijsstukToe.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Call call) : IRequestHandler<Query, Lijst<Bewijsstuk>>
    {
        public async Task<Lijst<Bewijsstuk>> Handle(Query request, CancellationToken cancellationToken)
        {
            // Who is no person here has none; a house of 200 loose pieces at most is small.
            var los = call.Aanroeper.PersoonIn(request.Gemeente) is not { } ik
                ? []
                : await db.Query<Bewijs>(
                    "SELECT id, persoon, naam, soort, omvang, sha256, ontvangen_op, houder FROM declaraties.bewijsstuk WHERE gemeente = @Gemeente AND persoon = @Ik AND houder IS NULL AND verwijderd_op IS NULL",
                    new { request.Gemeente, Ik = ik },
                    cancellationToken);
            return request.Vraag.Deel(los.Select(Bewijsstuk.Van), b => $"{b.Id:N}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/bewijsstukken", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekBewijsstukken), "Bewijsstukken", "Geeft de eigen losse bewijsstukken.", "Wat de persoon in het token instuurde en nog bij geen ingediende declaratie hoort, het oudste eerst.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De losse bewijsstukken.", new Lijst<Bewijsstuk>([Bewijsstuk.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
