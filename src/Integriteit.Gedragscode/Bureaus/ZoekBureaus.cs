using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>The certified bureaus of a municipality, for whoever holds a role in it.</summary>
internal static class ZoekBureaus
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Kaart<RegistreerBureau.Invoer>>>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kaartenbak kaarten, Call call) : IRequestHandler<Query, Lijst<Kaart<RegistreerBureau.Invoer>>>
    {
        public async Task<Lijst<Kaart<RegistreerBureau.Invoer>>> Handle(Query request, CancellationToken cancellationToken) =>
            request.Vraag.Deel(await kaarten.Alle<RegistreerBureau.Invoer>(request.Gemeente, Bak.Bureaus, cancellationToken), k => k.Id.ToString("N"), call);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/bureaus", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekBureaus), "Risicoanalyses", "Geeft de gecertificeerde bureaus.", "Met hun certificaat.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina bureaus.", new Lijst<Kaart<RegistreerBureau.Invoer>>([RegistreerBureau.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
