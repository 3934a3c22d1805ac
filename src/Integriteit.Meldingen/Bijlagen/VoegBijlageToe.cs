using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bijlagen;

/// <summary>A handler adds a file that the reporter can fetch.</summary>
internal static class VoegBijlageToe
{
    /// <summary>Whether the caller may, before a file is taken in.</summary>
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<bool>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed record Command(string Gemeente, Guid Id, Tussenopslag Bestand) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class QueryValidator : AbstractValidator<Query>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(Behandelkamer kamer) : IRequestHandler<Query, bool>
    {
        public async Task<bool> Handle(Query request, CancellationToken cancellationToken)
        {
            _ = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            return true;
        }
    }

    internal sealed class Handler(Behandelkamer kamer, Bijlagenboek bijlagen, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            return new Genummerd(await bijlagen.Voeg(request.Gemeente, melding, request.Bestand, Berichtkant.Behandelaar, clock.Afgerond(), cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/bijlagen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var wat = id;
            await mediator.Send(new Query(gemeente, wat), ct);
            await using var bestand = await Tussenopslag.Lees(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, wat, bestand), ct), 201);
        })
        .MetToken().NeemtSleutel().NeemtTot(Bijlagenboek.Grens)
        .Operatie(nameof(VoegBijlageToe), "Meldingen", "Voegt een bestand toe aan een melding.", "Een pdf, png, jpeg, kantoorbestand, mp3, mp4 of tekst van hoogstens 25 MB, samen 100 MB; de soort volgt uit de inhoud. De naam staat in de header Content-Disposition. De melder kan het ophalen.")
        .WithMetadata(new Neemt(typeof(string), () => "De bytes van het bestand.") { Mediatype = "application/octet-stream" })
        .Geeft(201, "Toegevoegd.", new Genummerd(1), "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
