using System.ComponentModel;
using FluentValidation;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Basisnormen;

/// <summary>
/// The whole checklist with its coverage. The figure is public, since the municipality answers for its policy; which
/// norm lags is not, since that says where it can be hurt. // 001-16
/// </summary>
internal static class ZoekBasisnormen
{
    internal sealed record Query(string Gemeente) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Basisnormenoverzicht Overzicht, bool Openbaar);

    [Description("De basisnormen met hun dekking.")]
    internal sealed record Basisnormenoverzicht(
        [property: Description("De normen, in de volgorde van de bron.")] IReadOnlyList<Basisnormstaat> Items,
        [property: Description("Hoeveel ervan is geregeld; openbaar.")] Dekking Dekking,
        [property: Description("Waar de normen vandaan komen.")] Bronvermelding Bron);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Basisnormenboek boek, Basisnormenlijst lijst, GedragscodeDb db, Audit audit) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var alle = await boek.Alle(request.Gemeente, cancellationToken);
            var leest = await boek.Leest(request.Gemeente, cancellationToken);
            if (leest)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(ZoekBasisnormen), "basisnormen", cancellationToken);
            }

            return new Antwoord(
                new Basisnormenoverzicht([.. alle.Select(g => leest ? g.Staat : g.Staat with { Staat = null })], Dekking.Van(alle.Select(g => g.Staat.Staat!.Stand!.Value)), lijst.Bron!),
                !leest);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/basisnormen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente), ct);
            await Answer.Json(http, antwoord.Overzicht, isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(ZoekBasisnormen), "Gesprek", "Geeft de basisnormen met hun dekking.", "De elf aandachtspunten, alle in één antwoord. Iedereen ziet de normen en de dekking als getal; hoe de gemeente op elke norm staat zien gemeentesecretaris, burgemeester, griffier en raadsleden.")
        .Geeft(200, "De basisnormen.", new Basisnormenoverzicht([new Basisnormstaat(BekijkBasisnorm.Voorbeeld, null)], new Dekking(3, 2, 5, 1, 50), new Bronvermelding { Titel = "Preventie, handreiking voor burgemeesters" }), "ETag")
        .Weigert(400, 404);
}
