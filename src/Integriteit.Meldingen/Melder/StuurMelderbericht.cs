using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Melder;

/// <summary>The reporter asks, answers or adds something.</summary>
internal static class StuurMelderbericht
{
    [Description("Een bericht, antwoord of aanvulling van de melder.")]
    internal sealed record Invoer([property: Required, MaxLength(8000), Description("De tekst.")] string? Tekst);

    internal sealed record Command(string Gemeente, string Code, IfMatch Versies, Invoer Invoer) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Melderkamer kamer, Berichtenboek berichten, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, request.Versies, cancellationToken);
            return new Genummerd(await berichten.Voeg(request.Gemeente, melding, Berichtenboek.Bericht, Berichtkant.Melder, null, request.Invoer.Tekst!, clock.Afgerond(), cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/berichten", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            var code = Ontvangstcodes.Lees(http, call);
            // The same words with another code are another request.
            call.Inhoud += code;
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, code, IfMatch.Read(http), invoer), ct), 201);
        })
        .MetOntvangstcode().NeemtSleutel().NeemtVersie(vereist: false)
        .Operatie(nameof(StuurMelderbericht), "Melder", "Stuurt een bericht bij uw melding.", "Een vraag, een antwoord of een aanvulling; wie de melding behandelt leest het.")
        .Neemt(new Invoer("Het gaat om de opdracht van maart."))
        .Geeft(201, "Gestuurd.", new Genummerd(2), "ETag")
        .Weigert(400, 404, 409, 412, 413, 415);
}
