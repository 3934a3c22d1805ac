using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>The burgemeester takes someone out of their own circle; nothing of the contact stays. // 001-22</summary>
internal static class VerwijderKringcontact
{
    internal sealed record Command(string Gemeente, Guid Id) : ICommand<bool>
    {
        public static Toegang Toegang => ZoekKringcontacten.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken) => await kaarten.Verwijder(
            request.Gemeente, Bak.Kring(await ZoekKringcontacten.Burgemeester(bevoegdheid, call, request.Gemeente, cancellationToken)), request.Id, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/gemeenten/{gemeente}/kringcontacten/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, GedragscodeDb db, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id), ct);
            await db.Scrub(CancellationToken.None);
            http.Response.StatusCode = 204;
        })
        .MetToken()
        .Operatie(nameof(VerwijderKringcontact), "Aanspreekpunten", "Haalt iemand uit de eigen kring.", "Door de burgemeester van wie de kring is. Er blijft niets van het contact over.")
        .WithMetadata(new Geeft(204, "Verwijderd.", null, null))
        .Weigert(400, 401, 403, 404);
}
