using System.ComponentModel;
using FluentValidation;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>How many dilemmas stand in each zone, now or on an earlier day: whether the grey area shrinks. // 001-07</summary>
internal static class ZoekDilemmazones
{
    internal sealed record Zonevraag(
        [Description("De dag waarop wordt geteld; vandaag als hij ontbreekt.")] DateOnly? Peildatum = null,
        [Description("Alleen dilemma's van dit gremium.")] Gremium? Gremium = null);

    internal sealed record Query(string Gemeente, Zonevraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    [Description("Een zone met het aantal dilemma's dat erin staat.")]
    internal sealed record Zonetelling(
        [property: Description("De zone.")] Dilemmazone Zone,
        [property: Description("Het aantal.")] int Aantal);

    internal sealed record Antwoord(Lijst<Zonetelling> Lijst, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(Dilemmazone Zone, int Aantal);

    internal sealed class Handler(GedragscodeDb db, Gespreksrechten rechten, TimeProvider clock) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var gelezen = await rechten.Gelezen(gemeente, cancellationToken);
            var rijen = await db.Query<Rij>(
                """
                SELECT z.zone, CAST(COUNT(*) AS int) AS aantal
                FROM gedragscode.dilemma d
                JOIN gedragscode.dilemmazone z ON z.gemeente = d.gemeente AND z.dilemma = d.id
                WHERE d.gemeente = @Gemeente AND (@Gremium IS NULL OR d.gremium = @Gremium) AND (d.gremium IN @Gelezen OR d.zichtbaarheid = 'openbaar')
                  AND z.volgnr = (SELECT MAX(y.volgnr) FROM gedragscode.dilemmazone y WHERE y.gemeente = z.gemeente AND y.dilemma = z.dilemma AND y.vanaf <= @Dag)
                GROUP BY z.zone
                """,
                new { Gemeente = gemeente, Gremium = vraag.Gremium is { } gremium ? Naming.Of(gremium) : null, Gelezen = gelezen.Select(Naming.Of).Append("").ToList(), Dag = vraag.Peildatum ?? clock.Vandaag() },
                cancellationToken);
            return new Antwoord(new Lijst<Zonetelling>([.. Enum.GetValues<Dilemmazone>().Select(zone => new Zonetelling(zone, rijen.FirstOrDefault(r => r.Zone == zone)?.Aantal ?? 0))]), gelezen.Count == 0);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/dilemmazones", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, Vraag.Lees<Zonevraag>(http)), ct);
            await antwoord.Lijst.Send(http, antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(ZoekDilemmazones), "Gesprek", "Telt de dilemma's per zone.", "Van de dilemma's die u nu mag zien: zonder token de gepubliceerde, met een token ook die van uw gremia. Met een peildatum telt elk in de zone waarin het toen stond.")
        .Vraagt<Zonevraag>()
        .Geeft(200, "De drie zones.", new Lijst<Zonetelling>([new Zonetelling(Dilemmazone.Wit, 4), new Zonetelling(Dilemmazone.Grijs, 2), new Zonetelling(Dilemmazone.Zwart, 3)]), "ETag")
        .Weigert(400, 404);
}
