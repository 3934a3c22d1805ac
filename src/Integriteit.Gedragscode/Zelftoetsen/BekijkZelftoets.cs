using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zelftoetsen;

/// <summary>One list of questions. // 003-39</summary>
internal static class BekijkZelftoets
{
    internal sealed record Query(string Sleutel) : IRequest<Zelftoets>;

    internal sealed class Handler(Vragenlijsten lijsten, Call call) : IRequestHandler<Query, Zelftoets>
    {
        public Task<Zelftoets> Handle(Query request, CancellationToken cancellationToken) => call.Fouten.Count > 0
            ? throw new OngeldigeInvoer(call.Fouten)
            : Task.FromResult(lijsten.Alle.FirstOrDefault(z => z.Sleutel == request.Sleutel)
                ?? throw new Afgewezen(Reden.NietGevonden, "zelftoetsOnbekend", $"Er is geen zelftoets '{request.Sleutel}'."));
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/zelftoetsen/{zelftoets}", async (HttpContext http, string zelftoets, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(zelftoets), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkZelftoets), "Gesprek", "Geeft één zelftoets.", "De vragen met hun bron.")
        .Geeft(200, "De zelftoets.", Zelftoets.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
