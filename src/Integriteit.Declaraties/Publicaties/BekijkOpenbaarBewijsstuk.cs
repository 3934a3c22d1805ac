using FluentValidation;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>The content of evidence that a published month shows, whole or blacked out; what no month shows is not here. // Woo 3.1, 5.1</summary>
internal static class BekijkOpenbaarBewijsstuk
{
    internal sealed record Query(string Gemeente, string Maand, Guid Id) : IQuery<Bewijs>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Maand).Must(PubliceerDeclaraties.Vorm).WithErrorCode("ongeldig").WithMessage(PubliceerDeclaraties.Fout);
    }

    internal sealed class Handler(DeclaratiesDb db, Bewijskast kast) : IRequestHandler<Query, Bewijs>
    {
        public async Task<Bewijs> Handle(Query request, CancellationToken cancellationToken)
        {
            Publicaties.Maand.Probeer(request.Maand, out var maand);
            var publicatie = await Publicatieboek.Vind(db, request.Gemeente, maand, cancellationToken) ?? throw BekijkDeclaratiepublicatie.Onbekend();
            return publicatie.Ambtsdragers.SelectMany(d => d.Regels).SelectMany(r => r.Bewijsstukken).Any(b => b.Id == request.Id)
                && (await kast.Van(request.Gemeente, [request.Id], cancellationToken)).SingleOrDefault() is { } bewijs
                ? bewijs
                : throw new Afgewezen(Reden.NietGevonden, "bewijsstukNietOpenbaar", "Dit bewijsstuk is in deze maand niet openbaar.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaratiepublicaties/{maand}/bewijsstukken/{id:guid}", async (HttpContext http, string gemeente, string maand, Guid id, IMediator mediator, IBewijsopslag opslag, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var bewijs = await mediator.Send(new Query(gemeente, maand, id), ct);
            if (!Answer.Headers(http, $"\"{bewijs.Sha256[..32]}\"", isPublic: true))
            {
                await BekijkInhoud.Send(http, bewijs, await opslag.Open(gemeente, id, ct), isPublic: true);
            }
        })
        .Openbaar()
        .Operatie(nameof(BekijkOpenbaarBewijsstuk), "Declaratiepublicaties", "Geeft een bewijsstuk dat openbaar is.", "Het bestand of de gelakte kopie die bij een regel van de gepubliceerde maand staat, om op te slaan.")
        .WithMetadata(new Geeft(200, "Het bestand.", null, null) { Mediatypes = Bestandssoorten.Mediatypes, Headers = ["Content-Disposition", "ETag"], Bestand = true })
        .Weigert(400, 404);
}
