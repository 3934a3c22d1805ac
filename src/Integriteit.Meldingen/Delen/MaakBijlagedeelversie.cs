using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Delen;

/// <summary>Takes in the worked copy of a file that may be shared in its place. // Wbk 1a</summary>
internal static class MaakBijlagedeelversie
{
    /// <summary>Whether the caller may and the file is there, before a copy is taken in.</summary>
    internal sealed record Query(string Gemeente, Guid Id, int Nummer) : IQuery<bool>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed record Command(string Gemeente, Guid Id, int Nummer, Tussenopslag Bestand) : ICreation<Genummerd>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class QueryValidator : AbstractValidator<Query>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(Behandelkamer kamer, Bijlagenboek bijlagen) : IRequestHandler<Query, bool>
    {
        public async Task<bool> Handle(Query request, CancellationToken cancellationToken)
        {
            var (melding, _) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            return (await bijlagen.Van(request.Gemeente, melding, cancellationToken)).Any(b => b.Nummer == request.Nummer) ? true : throw new Afgewezen(Reden.NietGevonden, "bijlageOnbekend", "Dit bestand is er niet.");
        }
    }

    internal sealed class Handler(Behandelkamer kamer, Deelversies deelversies, TimeProvider clock) : IRequestHandler<Command, Genummerd>
    {
        public async Task<Genummerd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (melding, ik) = await kamer.Vereis(request.Gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            var bestand = await deelversies.Bewaar(request.Gemeente, melding, request.Bestand, clock.Afgerond(), cancellationToken);
            return new Genummerd(await deelversies.Voeg(
                request.Gemeente, melding, nummer => new Deelversie(nummer, Deelonderdeel.Bijlage, request.Nummer, clock.Vandaag(), ik.Persoon) { Bestand = bestand }, cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/bijlagen/{nummer:int}/deelversies", async (HttpContext http, string gemeente, Guid id, int nummer, IMediator mediator, Geheimen geheimen, Call call, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Query(gemeente, id, nummer), ct);
            await using var bestand = await Tussenopslag.Lees(http);
            geheimen.Verhul(gemeente, call);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, nummer, bestand), ct), 201);
        })
        .MetToken().NeemtSleutel().NeemtTot(Bijlagenboek.Grens)
        .Operatie(nameof(MaakBijlagedeelversie), "Doorzendingen", "Neemt een bewerkt exemplaar van een bijlage op.", "Het exemplaar dat in plaats van de bijlage mee kan; wat er niet in mag staan haalt u er zelf uit. De soorten en grenzen zijn die van bijlagen. De melder ziet het exemplaar niet.")
        .WithMetadata(new Neemt(typeof(string), () => "De bytes van het bestand.") { Mediatype = "application/octet-stream" })
        .Geeft(201, "Opgenomen.", new Genummerd(2), "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
