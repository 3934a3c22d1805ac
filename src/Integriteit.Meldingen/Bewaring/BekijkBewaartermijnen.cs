using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>The retention terms on a day, for anyone: the municipality's own, those that ship and the minima above both.</summary>
internal static class BekijkBewaartermijnen
{
    [Description("De bewaartermijnen die op een dag gelden.")]
    internal sealed record Meldbewaartermijnen(
        [property: Description("Wat de gemeente vaststelde; ontbreekt als zij niets vaststelde.")] Bewaarregeling? Eigen,
        [property: Description("De termijnen die gelden waar de gemeente zwijgt.")] IReadOnlyList<Bewaarregel> Meegeleverd,
        [property: Description("De wettelijke minima; geen termijn is korter.")] IReadOnlyList<Bewaarregel> Minima,
        [property: Description("Hoe lang de melder elk bericht kan lezen.")] Leestermijn Melder,
        [property: Description("Hoe lang gesprekken van vertrouwenspersonen worden bewaard, als de gemeente daar niets anders over vaststelde.")] Gesprekstermijn Gesprekken);

    internal sealed record Query(string Gemeente, BekijkMeldprotocol.Peildag Vraag) : IQuery<Meldbewaartermijnen>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Bewaarregelingen regelingen, Bewaarregels regels, TimeProvider clock) : IRequestHandler<Query, Meldbewaartermijnen>
    {
        public async Task<Meldbewaartermijnen> Handle(Query request, CancellationToken cancellationToken)
        {
            var dag = request.Vraag.Peildatum ?? clock.Vandaag();
            return Van(await regelingen.Op(request.Gemeente, dag, cancellationToken), regels, dag);
        }
    }

    private static Meldbewaartermijnen Van(Bewaarregeling? eigen, Bewaarregels regels, DateOnly dag) =>
        new(eigen, [.. regels.Meegeleverd.Where(r => r.GeldigVan <= dag)], [.. regels.Minima.Where(r => r.GeldigVan <= dag)], regels.Melder, regels.Gesprekken);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldbewaartermijnen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Vraag.Lees<BekijkMeldprotocol.Peildag>(http)), ct), isPublic: true))
        .Openbaar()
        .Operatie(nameof(BekijkBewaartermijnen), "Meldprotocol", "Geeft de bewaartermijnen die gelden.", "Wat de gemeente vaststelde, wat geldt waar zij zwijgt, en de wettelijke minima; elk met de bron. Hoe lang één melding wordt bewaard staat bij die melding.")
        .Vraagt<BekijkMeldprotocol.Peildag>()
        .Geeft(200, "De termijnen.", () => Van(Bewaarregeling.Voorbeeld, Bewaarregels.Laad(), Bewaarregeling.Voorbeeld.Van!.Value), "ETag")
        .Weigert(400, 404);
}
