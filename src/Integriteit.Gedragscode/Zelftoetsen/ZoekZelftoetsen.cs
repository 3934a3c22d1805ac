using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zelftoetsen;

/// <summary>The lists of questions for readers, the same for every municipality. // 003-39</summary>
internal static class ZoekZelftoetsen
{
    internal sealed record Query(Lijstvraag Vraag) : IRequest<Lijst<Zelftoets>>;

    internal sealed class Handler(Vragenlijsten lijsten, Call call) : IRequestHandler<Query, Lijst<Zelftoets>>
    {
        public Task<Lijst<Zelftoets>> Handle(Query request, CancellationToken cancellationToken) => call.Fouten.Count == 0
            ? Task.FromResult(request.Vraag.Deel(lijsten.Alle, z => z.Sleutel!, call))
            : throw new OngeldigeInvoer(call.Fouten);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/zelftoetsen", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(Vraag.Lees<Lijstvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekZelftoetsen), "Gesprek", "Geeft de zelftoetsen.", "Vragenlijsten uit gedragscodes, met hun bron. De lezer beantwoordt ze voor zichzelf; antwoorden worden niet gestuurd en niet bewaard.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De zelftoetsen.", new Lijst<Zelftoets>([Zelftoets.Voorbeeld]), "ETag", "Link")
        .Weigert(400);
}
