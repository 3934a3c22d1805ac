using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>The account from which the municipality pays.</summary>
internal static class BekijkBetaalrekening
{
    [Description("De rekening waarvan de gemeente declaraties betaalt.")]
    internal sealed record Betaalrekening(
        [property: Description("De versie; 0 zolang er geen rekening is.")] int Versie,
        [property: Description("Het IBAN, zonder spaties.")] string? Iban,
        [property: Description("Op wiens naam de rekening staat; zo heet de betaler in het bestand.")] string? Houder);

    internal sealed record Query(string Gemeente) : IQuery<Betaalrekening>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Administratie, Rol.Gemeentesecretaris);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Audit audit) : IRequestHandler<Query, Betaalrekening>
    {
        public async Task<Betaalrekening> Handle(Query request, CancellationToken cancellationToken)
        {
            var rekening = await Vind(db, request.Gemeente, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBetaalrekening), "betaalrekening", cancellationToken);
            return rekening;
        }
    }

    /// <summary>The account as it stands; version 0 when there is none.</summary>
    internal static async Task<Betaalrekening> Vind(DeclaratiesDb db, string gemeente, CancellationToken ct) =>
        await db.Single<Betaalrekening>("SELECT versie, iban, houder FROM declaraties.betaalrekening WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) ?? new Betaalrekening(0, null, null);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/betaalrekening", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var rekening = await mediator.Send(new Query(gemeente), ct);
            await Answer.Json(http, rekening, etag: IfMatch.Tag(rekening.Versie, "volledig"));
        })
        .MetToken()
        .Operatie(nameof(BekijkBetaalrekening), "Betalingen", "Geeft de rekening waarvan de gemeente betaalt.", "Voor de administratie en de gemeentesecretaris. Versie 0 zolang er geen is.")
        .Geeft(200, "De rekening.", Voorbeeld, "ETag")
        .Weigert(400, 403, 404);

    internal static Betaalrekening Voorbeeld { get; } = new(1, "NL20INGB0001234567", "Gemeente Dalfsen");
}
