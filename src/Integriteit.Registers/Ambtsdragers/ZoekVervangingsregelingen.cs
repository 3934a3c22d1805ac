using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Every order of replacement of the burgemeester that was laid down, the earliest first.</summary>
internal static class ZoekVervangingsregelingen
{
    /// <summary>An order in which wethouders replace the burgemeester, from a day until the next order.</summary>
    [Description("De volgorde waarin wethouders de burgemeester vervangen.")]
    internal sealed record Vervangingsregeling(
        [property: Description("Het id.")] Guid Id,
        [property: Description("De eerste dag waarop zij geldt.")] DateOnly Van,
        [property: Description("De id's van de wethouders, de eerste vervanger voorop.")] IReadOnlyList<Guid> Wethouders,
        [property: Description("De dag waarop het college dit besloot.")] DateOnly BeslotenOp,
        [property: Description("Waar het besluit te vinden is.")] string Kenmerk,
        [property: Description("Wanneer dit is vastgelegd.")] DateTimeOffset VastgelegdOp);

    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Vervangingsregeling>>
    {
        public static Toegang Toegang => LegVervangingsregelingVast.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed record Rij(Guid Id, string Sleutel, DateOnly Van, string Wethouders, DateOnly BeslotenOp, string Kenmerk, DateTimeOffset VastgelegdOp)
    {
        public Vervangingsregeling Als() => new(Id, Van, JsonSerializer.Deserialize<List<Guid>>(Wethouders, Json.Options)!, BeslotenOp, Kenmerk, VastgelegdOp);
    }

    internal sealed class Handler(RegistersDb db, Audit audit, Call call) : IRequestHandler<Query, Lijst<Vervangingsregeling>>
    {
        public async Task<Lijst<Vervangingsregeling>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var rijen = await db.Page<Rij>(
                "SELECT id, sleutel, van, wethouders, besloten_op, kenmerk, vastgelegd_op FROM registers.vervangingsregeling WHERE gemeente = @Gemeente AND sleutel > @Na ORDER BY sleutel",
                vraag.Limit + 1,
                new { Gemeente = gemeente, Na = vraag.Na(call) ?? "" },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekVervangingsregelingen), "vervangingsregelingen", cancellationToken);
            return new Lijst<Vervangingsregeling>([.. rijen.Take(vraag.Limit).Select(r => r.Als())]) { Volgende = rijen.Count > vraag.Limit ? rijen[vraag.Limit - 1].Sleutel : null };
        }
    }

    internal static readonly Vervangingsregeling Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000090"),
        new DateOnly(2022, 6, 8),
        [Guid.Parse("01920000-0000-7000-8000-000000000001"), Guid.Parse("01920000-0000-7000-8000-000000000003")],
        new DateOnly(2022, 6, 7),
        "B&W 2022-06-07, punt 4",
        new DateTimeOffset(2022, 6, 8, 9, 30, 0, TimeSpan.Zero));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/vervangingsregelingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekVervangingsregelingen), "Ambtsdragers", "Zoekt de volgorden van vervanging van de burgemeester.", "De oudste eerst; ook die niet meer gelden. Voor de griffier, de gemeentesecretaris en de burgemeester.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina volgorden.", new Lijst<Vervangingsregeling>([Voorbeeld]), "Link")
        .Weigert(400, 401, 403, 404);
}
