using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Koppelen;

/// <summary>A handler of both says to which report one about retaliation belongs. // 2.2: benadeling</summary>
internal static class KoppelBenadeling
{
    [Description("Bij welke eerdere melding een melding van benadeling hoort.")]
    internal sealed record Invoer(
        [property: Required, Description("Het id van de eerdere melding; u behandelt haar ook.")] Guid? Eerdere,
        [property: Required, Description("Of de melder van beide dezelfde is en de koppeling mag zien. Anders leert een melder dat een ander meldde.")] bool? MelderZiet);

    /// <summary>Nothing of either report: the answer is remembered with the key of the request.</summary>
    internal sealed record Gekoppeld([property: Description("De dag.")] DateOnly Dag);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICreation<Gekoppeld>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Koppelingen koppelingen, Call call, TimeProvider clock) : IRequestHandler<Command, Gekoppeld>
    {
        public async Task<Gekoppeld> Handle(Command request, CancellationToken cancellationToken)
        {
            var (eerste, _) = await kamer.Vereis(request.Gemeente, request.Invoer.Eerdere!.Value, Kringrecht.Behandelen, cancellationToken);
            // Last, so that the audit log has the report that changes.
            var (tweede, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            await koppelingen.Koppel(request.Gemeente, tweede, eerste, request.Invoer.MelderZiet!.Value, cancellationToken);
            call.Noteer(tweede.Spoor.ToString(), "koppeling");
            return new Gekoppeld(clock.Vandaag());
        }
    }

    internal static readonly Invoer Voorbeeld = new(Guid.Parse("01920000-0000-4000-8000-0000000000a2"), true);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/koppelingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, invoer), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(KoppelBenadeling), "Meldingen", "Koppelt een melding van benadeling aan een eerdere melding.", "Door wie beide behandelt. Wie de eerdere betreft of daarvoor moet wijken, wijkt ook hier en is er meteen uit. Wie alleen deze leest ziet dat er een eerdere is en niet welke; wie alleen de eerdere leest ziet niets.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Gekoppeld.", new Gekoppeld(new DateOnly(2026, 5, 7)), "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
}
