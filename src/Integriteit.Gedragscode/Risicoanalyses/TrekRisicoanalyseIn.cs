using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>
/// The candidate withdraws, without loss of face: every trace of who it was is destroyed at once, and a count stays.
/// Possible until the council has decided. // 001-08
/// </summary>
internal static class TrekRisicoanalyseIn
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<bool>
    {
        public static Toegang Toegang => BekijkRisicoanalyse.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Risicodossiers dossiers) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var analyse = (await dossiers.Vereis(request.Gemeente, request.Id, cancellationToken)).Analyse;
            request.Versies.Check(required: true, analyse.Versie, "volledig");
            if (analyse.Status == Risicostatus.Besloten)
            {
                throw new Afgewezen(Reden.Conflict, "alBesloten", "De raad heeft al besloten; de analyse wordt na haar termijn vernietigd.");
            }

            return await dossiers.Vernietig(request.Gemeente, analyse, ingetrokken: true, cancellationToken) ? true : throw Afgewezen.Intussen();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/risicoanalyses/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, GedragscodeDb db, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct);
            // Whoever hung up meanwhile: what was destroyed goes all the same.
            await db.Scrub(CancellationToken.None);
            http.Response.StatusCode = 204;
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekRisicoanalyseIn), "Risicoanalyses", "Trekt een risicoanalyse in.", "Als de kandidaat zich terugtrekt. Alles over de kandidaat wordt meteen vernietigd; alleen een telling blijft. Dit is niet ongedaan te maken.")
        .WithMetadata(new Geeft(204, "Ingetrokken en vernietigd.", null, null))
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
