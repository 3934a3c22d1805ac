using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>One function that was judged anew, for its person and the keeper.</summary>
internal static class BekijkHertoetsing
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Hertoetsing>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit) : IRequestHandler<Query, Hertoetsing>
    {
        public async Task<Hertoetsing> Handle(Query request, CancellationToken cancellationToken)
        {
            var (hertoetsing, _) = await Vind(db, inzage, request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkHertoetsing), request.Id.ToString(), cancellationToken);
            return hertoetsing;
        }
    }

    private sealed record Rij(string Beheerder, string Weergave);

    /// <summary>What is kept, and whether the caller keeps it.</summary>
    /// <exception cref="Afgewezen">404 when there is none, or none that this caller may know of.</exception>
    internal static async Task<(Hertoetsing Hertoetsing, bool Beheert)> Vind(RegistersDb db, Inzage inzage, string gemeente, Guid id, CancellationToken ct)
    {
        if (await db.Single<Rij>("SELECT beheerder, weergave FROM registers.hertoetsing WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } rij)
        {
            var hertoetsing = JsonSerializer.Deserialize<Hertoetsing>(rij.Weergave, Json.Options)!;
            var beheert = await inzage.Beheert(gemeente, rij.Beheerder, hertoetsing.Persoon, ct);
            if (beheert || inzage.Zelf(gemeente, hertoetsing.Persoon))
            {
                return (hertoetsing, beheert);
            }
        }

        throw new Afgewezen(Reden.NietGevonden, "hertoetsingOnbekend", "Deze hertoetsing is er niet.");
    }

    /// <summary>Replaces what is kept by its next version.</summary>
    /// <exception cref="Afgewezen">412 when someone else was first.</exception>
    internal static async Task Schrijf(RegistersDb db, string gemeente, Hertoetsing nieuw, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, Status = Naming.Of(nieuw.Status), Weergave = JsonSerializer.Serialize(nieuw, Json.Options) };
        if (await db.Execute("UPDATE registers.hertoetsing SET status = @Status, versie = @Versie, weergave = @Weergave WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1", args, ct) == 0)
        {
            throw Afgewezen.Intussen();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/hertoetsingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var hertoetsing = await mediator.Send(new Query(gemeente, id), ct);
            await Answer.Json(http, hertoetsing, etag: IfMatch.Tag(hertoetsing.Versie, Weergaven.Volledig));
        })
        .MetToken()
        .Operatie(nameof(BekijkHertoetsing), "Registers", "Geeft één hertoetsing.", "Voor de persoon zelf en de beheerder van het register voor het nieuwe ambt. Voor anderen bestaat zij niet.")
        .Geeft(200, "De hertoetsing.", Hertoetsing.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
