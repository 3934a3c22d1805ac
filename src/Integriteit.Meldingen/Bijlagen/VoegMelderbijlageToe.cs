using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Melder;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>The reporter adds evidence; out of an image goes what tells where, when and with what it was made.</summary>
internal static class VoegMelderbijlageToe
{
    [Description("Dat het bestand is toegevoegd.")]
    internal sealed record Toegevoegd(
        [property: Description("Het nummer binnen de melding.")] int Volgnummer,
        [property: Description("Wat er in een bestand van deze soort over u kan staan en er niet uit is gehaald; ontbreekt als daar niets over te zeggen is.")] string? LetOp);

    /// <summary>Whether the caller may, before a file is taken in.</summary>
    internal sealed record Query(string Gemeente, string Code) : IQuery<bool>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Command(string Gemeente, string Code, IfMatch Versies, Tussenopslag Bestand) : ICreation<Toegevoegd>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class QueryValidator : AbstractValidator<Query>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(Melderkamer kamer) : IRequestHandler<Query, bool>
    {
        public async Task<bool> Handle(Query request, CancellationToken cancellationToken)
        {
            _ = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            return true;
        }
    }

    internal sealed class Handler(Melderkamer kamer, Bijlagenboek bijlagen, TimeProvider clock) : IRequestHandler<Command, Toegevoegd>
    {
        public async Task<Toegevoegd> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, request.Versies, cancellationToken);
            return new Toegevoegd(await bijlagen.Voeg(request.Gemeente, melding, request.Bestand, Berichtkant.Melder, clock.Afgerond(), cancellationToken), LetOp(request.Bestand.Mediatype));
        }
    }

    /// <summary>What a kind of file can tell of who made it, where that is not taken out.</summary>
    private static string? LetOp(string mediatype) => mediatype switch
    {
        "application/pdf" => "In een pdf kan staan wie hem maakte, met welk programma en wanneer. Dat is er niet uitgehaald. Wilt u onbekend blijven, kijk het na bij de eigenschappen van het bestand, of maak er een afbeelding van.",
        "application/zip" => "In een kantoorbestand staat vaak wie het maakte en wie het wijzigde. Dat is er niet uitgehaald. Wilt u onbekend blijven, stuur dan de tekst zelf of een afbeelding.",
        "video/mp4" or "audio/mpeg" => "In een opname kan staan waar, wanneer en met welk toestel zij is gemaakt; ook een stem is te herkennen. Dat is er niet uitgehaald.",
        _ => null,
    };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/bijlagen", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var wat = Ontvangstcodes.Lees(http, call);
            var versies = IfMatch.Read(http);
            await mediator.Send(new Query(gemeente, wat), ct);
            await using var bestand = await Tussenopslag.Lees(http);
            call.Inhoud += wat;
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, wat, versies, bestand), ct), 201);
        })
        .MetOntvangstcode().NeemtSleutel().NeemtVersie(vereist: false).NeemtTot(Bijlagenboek.Grens)
        .Operatie(nameof(VoegMelderbijlageToe), "Melder", "Voegt een bestand toe aan uw melding.", "Een pdf, png, jpeg, kantoorbestand, mp3, mp4 of tekst van hoogstens 25 MB, samen 100 MB; de soort volgt uit de inhoud. De naam staat in de header Content-Disposition. Uit een jpeg of png gaan plaats, toestel en tijd eruit; uit andere soorten niet: het antwoord zegt dan waarop u let.")
        .WithMetadata(new Neemt(typeof(string), () => "De bytes van het bestand.") { Mediatype = "application/octet-stream" })
        .Geeft(201, "Toegevoegd.", new Toegevoegd(1, LetOp("application/pdf")), "ETag")
        .Weigert(400, 404, 409, 412, 413, 415);
}
