using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>Removes a loose piece of evidence; that it was there stays known, its content does not.</summary>
internal static class VerwijderBewijsstuk
{
    internal sealed record Command(string Gemeente, Guid Id) : ICommand<bool>
    {
        public static Toegang Toegang => VoegBewijsstukToe.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(DeclaratiesDb db, Bewijsinzage inzage, Call call, TimeProvider clock) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var bewijs = await inzage.Vereis(request.Gemeente, request.Id, cancellationToken);
            if (await db.Execute(
                "UPDATE declaraties.bewijsstuk SET verwijderd_op = @Nu WHERE gemeente = @Gemeente AND id = @Id AND houder IS NULL AND verwijderd_op IS NULL",
                new { request.Gemeente, bewijs.Id, Nu = clock.GetUtcNow() },
                cancellationToken) == 0)
            {
                throw new Afgewezen(Reden.Conflict, "bewijsstukLigtVast", "Dit bewijsstuk hoort bij een ingediende declaratie of een factuur en kan niet meer weg.");
            }

            call.Noteer(request.Id.ToString(), "inhoud");
            return true;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/gemeenten/{gemeente}/bewijsstukken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, IBewijsopslag opslag, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id), ct);
            await opslag.Verwijder(gemeente, id, CancellationToken.None);
            http.Response.StatusCode = 204;
        })
        .MetToken()
        .Operatie(nameof(VerwijderBewijsstuk), "Bewijsstukken", "Verwijdert een los bewijsstuk.", "Door wie het instuurde, zolang het bij geen ingediende declaratie of factuur hoort. De inhoud is dan weg.")
        .WithMetadata(new Geeft(204, "Verwijderd.", null, null))
        .Weigert(400, 401, 403, 404, 409);
}
