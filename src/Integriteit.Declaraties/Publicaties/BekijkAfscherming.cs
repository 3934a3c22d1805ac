using System.Text.Json;
using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>What of a claim is kept from the public, for who sees the claim.</summary>
internal static class BekijkAfscherming
{
    internal sealed record Query(string Gemeente, Guid Declaratie) : IQuery<Stand>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    /// <summary>At version 0 nothing was decided.</summary>
    internal sealed record Stand(Afscherming Afscherming, int Versie)
    {
        private sealed record Rij(int Versie, string Gegevens);

        public static async Task<Stand> Vind(DeclaratiesDb db, string gemeente, Guid declaratie, CancellationToken ct) =>
            await db.Single<Rij>("SELECT versie, gegevens FROM declaraties.afscherming WHERE gemeente = @Gemeente AND declaratie = @Declaratie", new { Gemeente = gemeente, Declaratie = declaratie }, ct) is { } rij
                ? new Stand(JsonSerializer.Deserialize<Afscherming>(rij.Gegevens, Json.Options)!, rij.Versie)
                : new Stand(Afscherming.Geen, 0);

        public Task Send(HttpContext http) => Answer.Json(http, Afscherming, etag: IfMatch.Tag(Versie, "volledig"));
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Audit audit) : IRequestHandler<Query, Stand>
    {
        public async Task<Stand> Handle(Query request, CancellationToken cancellationToken)
        {
            await recht.Vind(request.Gemeente, request.Declaratie, cancellationToken);
            var stand = await Stand.Vind(db, request.Gemeente, request.Declaratie, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkAfscherming), request.Declaratie.ToString(), cancellationToken);
            return stand;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaraties/{id:guid}/afscherming", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkAfscherming), "Declaratiepublicaties", "Geeft wat van een declaratie niet openbaar wordt.", "Voor wie de declaratie ziet. Zolang er niets is besloten, is zij leeg en is de versie 0.")
        .Geeft(200, "De afscherming.", Voorbeeld, "ETag")
        .Weigert(400, 403, 404);

    internal static Afscherming Voorbeeld { get; } = new(
        [new Veldafscherming(1, Publicatieveld.Leverancier, Woogrond.BeveiligingVanPersonen, "Een vast hotel.")],
        [new Bewijsbesluit(Guid.Parse("01920000-0000-7000-8000-000000000024"), Bewijsopenbaarheid.Geweigerd, Woogrond.PersoonlijkeLevenssfeer, null, "De bon noemt een gast.")]);
}
