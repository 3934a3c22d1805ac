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
    /// <summary>Whether the caller may, before a file is taken in.</summary>
    internal sealed record Query(string Gemeente, string Code) : IQuery<bool>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Command(string Gemeente, string Code, Tussenopslag Bestand) : ICreation<Genummerd>
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

    internal sealed class Handler(Melderkamer kamer, Bijlagenboek bijlagen, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var melding = await kamer.Vereis(request.Gemeente, request.Code, cancellationToken);
            return new Genummerd(await bijlagen.Voeg(request.Gemeente, melding, request.Bestand, Berichtkant.Melder, clock.Afgerond(), cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/melderdossier/bijlagen", async (HttpContext http, string gemeente, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Spoorloos.Begin(http);
            Vraag.Geen(http);
            var wat = Ontvangstcodes.Lees(http, call);
            await mediator.Send(new Query(gemeente, wat), ct);
            await using var bestand = await Tussenopslag.Lees(http);
            call.Inhoud += wat;
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, wat, bestand), ct), 201);
        })
        .MetOntvangstcode().NeemtSleutel().NeemtTot(Bijlagenboek.Grens)
        .Operatie(nameof(VoegMelderbijlageToe), "Melder", "Voegt een bestand toe aan uw melding.", "Een pdf, png, jpeg, kantoorbestand, mp3, mp4 of tekst van hoogstens 25 MB, samen 100 MB; de soort volgt uit de inhoud. De naam staat in de header Content-Disposition. Uit een jpeg of png gaan plaats, toestel en tijd eruit; uit andere soorten niet: kijk zelf of er een naam in staat.")
        .WithMetadata(new Neemt(typeof(string), () => "De bytes van het bestand.") { Mediatype = "application/octet-stream" })
        .Geeft(201, "Toegevoegd.", new Genummerd(1), "ETag")
        .Weigert(400, 404, 409, 413, 415);
}
