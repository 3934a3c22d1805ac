using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>The content of a piece of evidence, to be kept and not to be shown by a browser.</summary>
internal static class BekijkInhoud
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Bewijs>
    {
        public static Toegang Toegang => Bewijsinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Bewijsinzage inzage, Audit audit) : IRequestHandler<Query, Bewijs>
    {
        public async Task<Bewijs> Handle(Query request, CancellationToken cancellationToken)
        {
            var bewijs = await inzage.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkInhoud), request.Id.ToString(), cancellationToken);
            return bewijs;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/bewijsstukken/{id:guid}/inhoud", async (HttpContext http, string gemeente, Guid id, IMediator mediator, IBewijsopslag opslag, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Send(http, await mediator.Send(new Query(gemeente, id), ct), await opslag.Open(gemeente, id, ct));
        })
        .MetToken()
        .Operatie(nameof(BekijkInhoud), "Bewijsstukken", "Geeft de inhoud van een bewijsstuk.", "Het bestand zoals het is ingestuurd, om op te slaan. Voor wie het instuurde, wie de declaratie beoordeelt en de controleur. Elke inzage wordt vastgelegd.")
        .GeeftBestand("Het bestand.", Bestandssoorten.Mediatypes)
        .Weigert(400, 401, 403, 404);

    /// <summary>Sends the content piece by piece; the database says that it is there, so that a lack of it is a fault of the house.</summary>
    internal static async Task Send(HttpContext http, Bewijs bewijs, Stream? inhoud, bool isPublic = false)
    {
        if (inhoud is null || inhoud.Length != bewijs.Omvang)
        {
            throw new InvalidDataException("The content of a piece of evidence is not what the database says of it.");
        }

        await using (inhoud)
        {
            if (!isPublic)
            {
                Answer.Headers(http, null, isPublic: false);
            }

            await Answer.Bestand(http, bewijs.Soort.Mediatype(), inhoud.Length, bewijs.Naam, uit => inhoud.CopyToAsync(uit, http.RequestAborted));
        }
    }
}
