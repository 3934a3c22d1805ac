using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Koppelen;

/// <summary>The reporter, who has the codes of both, says to which report one about retaliation belongs. // 2.2: benadeling</summary>
internal static class KoppelMelderdossier
{
    internal sealed record Command(string Gemeente, string Code, string Eerdere, IfMatch Versies) : ICommand<BekijkMelderdossier.Melderdossier>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Melderkamer kamer, Koppelingen koppelingen, Call call) : IRequestHandler<Command, BekijkMelderdossier.Melderdossier>
    {
        public async Task<BekijkMelderdossier.Melderdossier> Handle(Command request, CancellationToken cancellationToken)
        {
            var eerste = await kamer.Vereis(request.Gemeente, request.Eerdere, cancellationToken);
            var tweede = await kamer.Vereis(request.Gemeente, request.Code, request.Versies, cancellationToken);
            var nieuw = await koppelingen.Koppel(request.Gemeente, tweede, eerste, melderZiet: true, cancellationToken);
            call.Noteer(tweede.Spoor.ToString(), "koppeling");
            return await kamer.Toon(request.Gemeente, nieuw, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/koppeling", async (HttpContext http, string gemeente, IMediator mediator, Gemeenten gemeenten, Ontvangstcodes codes, Call call, CancellationToken ct) =>
        {
            gemeenten.Vereis(gemeente);
            Vraag.Geen(http);
            await codes.Probeer(http, gemeente, Ontvangstcodes.EerdereHeader);
            var dossier = await mediator.Send(new Command(gemeente, Ontvangstcodes.Lees(http, call), Ontvangstcodes.Lees(http, call, Ontvangstcodes.EerdereHeader), IfMatch.Read(http)), ct);
            await Answer.Json(http, dossier, etag: Answer.TagOf(dossier));
        })
        .MetOntvangstcode().NeemtVersie(vereist: false).NeemtKop(Ontvangstcodes.EerdereHeader, true, Ontvangstcodes.EerdereUitleg, "1234 5678 9012 3456")
        .Operatie(nameof(KoppelMelderdossier), "Melder", "Koppelt uw melding van benadeling aan uw eerdere melding.", "Met de codes van beide. Wie de eerdere melding betreft, leest deze dan ook niet. Wie een van beide behandelt ziet niet welke de andere is, tenzij die ook de andere behandelt.")
        .Geeft(200, "De stand.", BekijkMelderdossier.Melderdossier.Voorbeeld with { Koppelingen = [Koppelrol.EerdereMelding] }, "ETag")
        .Weigert(400, 404, 409, 412);
}
