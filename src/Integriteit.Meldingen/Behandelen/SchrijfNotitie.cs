using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>Writes a note that the circle reads, and the reporter does not.</summary>
internal static class SchrijfNotitie
{
    [Description("Een notitie.")]
    internal sealed record Invoer([property: Required, MaxLength(8000), Description("De tekst.")] string? Tekst);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Berichtenboek berichten, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            return new Genummerd(await berichten.Voeg(request.Gemeente, melding, Berichtenboek.Notitie, Berichtkant.Behandelaar, ik.Persoon, request.Invoer.Tekst!, clock.Afgerond(), cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/notities", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, invoer), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(SchrijfNotitie), "Meldingen", "Schrijft een notitie.", "Voor wie de melding leest; de melder ziet haar niet.")
        .Neemt(new Invoer("De opdracht staat niet in het inkoopregister."))
        .Geeft(201, "Geschreven.", new Genummerd(1), "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
