using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>Takes a talk away, with its key; that there was one stays counted. // 001-11</summary>
internal static class VerwijderVertrouwensgesprek
{
    internal sealed record Command(string Gemeente, Guid Id) : ICommand<bool>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Gesprekkenkluis kluis) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            await kluis.Verwijder(request.Gemeente, await kluis.Eigenaar(request.Gemeente, cancellationToken), request.Id, cancellationToken);
            return true;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/gemeenten/{gemeente}/vertrouwensgesprekken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, MeldingenDb db, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id), ct);
            await db.Scrub(CancellationToken.None);
            http.Response.StatusCode = 204;
        })
        .MetToken()
        .Operatie(nameof(VerwijderVertrouwensgesprek), "Vertrouwenspersonen", "Verwijdert een gesprek.", "Alleen door wie het vastlegde. Er blijft niets van over dan dat het is geteld.")
        .WithMetadata(new Geeft(204, "Verwijderd.", null, null))
        .Weigert(400, 401, 403, 404);
}
