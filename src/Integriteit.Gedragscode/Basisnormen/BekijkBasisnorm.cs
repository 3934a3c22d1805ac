using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Basisnormen;

/// <summary>One basic norm, and for those who may read it how the municipality stands.</summary>
internal static class BekijkBasisnorm
{
    internal sealed record Query(string Gemeente, string Norm) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Basisnormstaat Staat, int Versie, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Basisnormenboek boek, GedragscodeDb db, Audit audit) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var gevonden = await boek.Vind(request.Gemeente, request.Norm, cancellationToken);
            if (!await boek.Leest(request.Gemeente, cancellationToken))
            {
                return new Antwoord(gevonden.Staat with { Staat = null }, 0, true);
            }

            await audit.Gelezen(db, request.Gemeente, nameof(BekijkBasisnorm), request.Norm, cancellationToken);
            return new Antwoord(gevonden.Staat, gevonden.Versie, false);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/basisnormen/{norm}", async (HttpContext http, string gemeente, string norm, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var antwoord = await mediator.Send(new Query(gemeente, norm), ct);
            await Answer.Json(http, antwoord.Staat, etag: antwoord.Openbaar ? null : IfMatch.Tag(antwoord.Versie, "volledig"), isPublic: antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(BekijkBasisnorm), "Gesprek", "Geeft één basisnorm.", "Wat zij vraagt voor iedereen; hoe de gemeente ervoor staat voor gemeentesecretaris, burgemeester, griffier en raadsleden.")
        .Geeft(200, "De basisnorm.", new Basisnormstaat(Voorbeeld, LegBasisnormVast.Voorbeeld), "ETag")
        .Weigert(400, 404);

    internal static Basisnorm Voorbeeld => new(6, "nevenwerkzaamheden", "Nevenwerkzaamheden", "Nevenwerkzaamheden worden gemeld, beoordeeld en geregistreerd.");
}
