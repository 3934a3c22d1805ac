using System.ComponentModel;
using System.Security.Cryptography;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Melder;

/// <summary>Gives the reporter a new code in place of one that others may know; the old one opens nothing from then on.</summary>
internal static class VernieuwOntvangstcode
{
    [Description("De nieuwe code.")]
    internal sealed record Vernieuwd([property: Description("16 cijfers; zij wordt niet nog eens getoond.")] string Ontvangstcode);

    internal sealed record Command(string Gemeente, string Code, IfMatch Versies) : ICommand<Vernieuwd>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Melderkamer kamer, Ontvangstcodes codes) : IRequestHandler<Command, Vernieuwd>
    {
        public async Task<Vernieuwd> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, request.Versies, cancellationToken);
            var nieuw = Ontvangstcodes.Uit(RandomNumberGenerator.GetBytes(32));
            await codes.Bewaar(request.Gemeente, melding.Id, nieuw, cancellationToken);
            return new Vernieuwd(Ontvangstcodes.Toon(nieuw));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/ontvangstcode", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, Ontvangstcodes.Lees(http, call), IfMatch.Read(http)), ct));
        })
        .MetOntvangstcode().NeemtVersie(vereist: false)
        .Operatie(nameof(VernieuwOntvangstcode), "Melder", "Geeft een nieuwe ontvangstcode.", "De oude opent daarna niets meer. Komt het antwoord niet aan, dan is de melding zonder code: bewaar de oude tot u de nieuwe hebt.")
        .Geeft(200, "De nieuwe code.", new Vernieuwd("9876 5432 1098 7654"))
        .Weigert(400, 404, 412);
}
