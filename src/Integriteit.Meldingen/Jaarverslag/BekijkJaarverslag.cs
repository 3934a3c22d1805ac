using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Jaarverslag;

/// <summary>The counts of a year, for anyone, once they are released.</summary>
internal static class BekijkJaarverslag
{
    private sealed record Rij(DateOnly VrijgegevenOp, string Inhoud);

    internal sealed record Query(string Gemeente, int Jaar) : IQuery<Meldjaarverslag>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db) : IRequestHandler<Query, Meldjaarverslag>
    {
        public async Task<Meldjaarverslag> Handle(Query request, CancellationToken cancellationToken) =>
            await Van(db, request.Gemeente, request.Jaar, cancellationToken) ?? throw new Afgewezen(Reden.NietGevonden, "jaarverslagOnbekend", "Van dit jaar is er geen openbaar jaarverslag.");
    }

    /// <summary>As it was released; null when it was not.</summary>
    internal static async Task<Meldjaarverslag?> Van(MeldingenDb db, string gemeente, int jaar, CancellationToken ct) =>
        await db.Single<Rij>("SELECT vrijgegeven_op, inhoud FROM meldingen.jaarverslag WHERE gemeente = @Gemeente AND jaar = @Jaar", new { Gemeente = gemeente, Jaar = jaar }, ct) is { } rij
            ? new Meldjaarverslag(rij.VrijgegevenOp, JsonSerializer.Deserialize<Jaarcijfers>(rij.Inhoud, Json.Options)!)
            : null;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/jaarverslag/{jaar:int}", async (HttpContext http, string gemeente, int jaar, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, jaar), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkJaarverslag), "Meldprotocol", "Geeft het jaarverslag van de meldingen.", "Aantallen naar soort, regime, duur en uitkomst, en van de gesprekken met vertrouwenspersonen naar onderwerp. Geen aantal onder de drie is te zien of uit te rekenen.")
        .Geeft(200, "Het jaarverslag.", () => Meldjaarverslag.Voorbeeld, "ETag")
        .Weigert(400, 404);
}
