using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Bureaus;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>All that stays of what was withdrawn or destroyed: how many there were. // 001-08</summary>
internal static class ZoekRisicoanalysetellingen
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Risicoanalysetelling>>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;
    }

    [Description("Hoeveel risicoanalyses er niet meer zijn.")]
    internal sealed record Risicoanalysetelling(
        [property: Description("De zittingsperiode.")] Guid Zittingsperiode,
        [property: Description("Het beoogde ambt.")] Ambt BeoogdAmbt,
        [property: Description("Hoeveel kandidaten zich terugtrokken.")] int Ingetrokken,
        [property: Description("Hoeveel er na hun termijn zijn vernietigd.")] int Vernietigd);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Query, Lijst<Risicoanalysetelling>>
    {
        public async Task<Lijst<Risicoanalysetelling>> Handle(Query request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerBureau.Kiezers, cancellationToken);
            var tellingen = await db.Query<Risicoanalysetelling>(
                "SELECT zittingsperiode, beoogd_ambt, ingetrokken, vernietigd FROM gedragscode.risicoanalysetelling WHERE gemeente = @Gemeente", request, cancellationToken);
            return request.Vraag.Deel(tellingen, t => $"{t.Zittingsperiode:N} {t.BeoogdAmbt}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/risicoanalysetellingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekRisicoanalysetellingen), "Risicoanalyses", "Telt de risicoanalyses die er niet meer zijn.", "Voor de burgemeester en de griffier. Van een teruggetrokken kandidaat blijft niets dan deze telling.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina tellingen.", new Lijst<Risicoanalysetelling>([new Risicoanalysetelling(Risicoanalyse.Voorbeeld.Zittingsperiode, Ambt.Wethouder, 1, 0)]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
