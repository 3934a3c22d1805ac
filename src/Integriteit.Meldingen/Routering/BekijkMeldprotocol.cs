using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Routering;

/// <summary>The protocol on a day, for anyone: who considers a report may know where it goes.</summary>
internal static class BekijkMeldprotocol
{
    internal sealed record Peildag([Description("De dag; zonder de parameter vandaag.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Peildag Vraag) : IQuery<Meldprotocol>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Protocolboek protocollen, Wegwijzer wegwijzer, TimeProvider clock) : IRequestHandler<Query, Meldprotocol>
    {
        public async Task<Meldprotocol> Handle(Query request, CancellationToken cancellationToken)
        {
            var dag = request.Vraag.Peildatum ?? clock.Vandaag();
            return await wegwijzer.Vul(request.Gemeente, await protocollen.Op(request.Gemeente, dag, cancellationToken), dag, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldprotocol", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Vraag.Lees<Peildag>(http)), ct), isPublic: true))
        .Openbaar()
        .Operatie(nameof(BekijkMeldprotocol), "Meldprotocol", "Geeft het protocol dat geldt.", "Aan wie een melding gaat, per soort en per ambt van de betrokkene, wie vervangt en wijkt, en welke termijnen er lopen; met de bron van elke regel.")
        .Vraagt<Peildag>()
        .Geeft(200, "Het protocol.", () => Meldprotocol.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
