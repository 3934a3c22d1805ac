using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>Which bureau was chosen for which term of the executive, for whoever holds a role in the municipality.</summary>
internal static class ZoekBureaukeuzen
{
    internal sealed record Keuzevraag(
        [Range(1, 100), Description("Het grootste aantal keuzen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen keuzen voor deze collegeperiode.")] Guid? Zittingsperiode = null);

    internal sealed record Query(string Gemeente, Keuzevraag Vraag) : IQuery<Lijst<Bureaukeuze>>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Bureaukeuzen keuzen, Zittingskalender kalender, Call call) : IRequestHandler<Query, Lijst<Bureaukeuze>>
    {
        public async Task<Lijst<Bureaukeuze>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (vraag, gevonden) = (request.Vraag, new List<Bureaukeuze>());
            foreach (var periode in await kalender.Van(request.Gemeente, Orgaan.College, cancellationToken))
            {
                if (periode.Id == (vraag.Zittingsperiode ?? periode.Id))
                {
                    gevonden.AddRange((await keuzen.Van(request.Gemeente, periode.Id, cancellationToken)).Select(k => k.Keuze));
                }
            }

            return new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(gevonden, k => k.Id.ToString("N"), call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/bureaukeuzen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Keuzevraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekBureaukeuzen), "Risicoanalyses", "Geeft de keuzen van bureaus.", "De oudste eerst, met wie voorstelde en wanneer de ander instemde.")
        .Vraagt<Keuzevraag>()
        .Geeft(200, "Een pagina keuzen.", new Lijst<Bureaukeuze>([Bureaukeuze.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
