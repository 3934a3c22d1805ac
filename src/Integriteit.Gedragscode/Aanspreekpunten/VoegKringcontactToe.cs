using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>The burgemeester adds someone to their own circle. // 001-22</summary>
internal static class VoegKringcontactToe
{
    /// <summary>No <c>Idempotency-Key</c>: what a key remembers outlives a contact that is taken out.</summary>
    internal sealed record Command(string Gemeente, ZoekKringcontacten.Kringcontact Invoer) : ICommand<Kaart<ZoekKringcontacten.Kringcontact>>
    {
        public static Toegang Toegang => ZoekKringcontacten.Query.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, Kaart<ZoekKringcontacten.Kringcontact>>
    {
        public async Task<Kaart<ZoekKringcontacten.Kringcontact>> Handle(Command request, CancellationToken cancellationToken) => await kaarten.Voeg(
            request.Gemeente, Bak.Kring(await ZoekKringcontacten.Burgemeester(bevoegdheid, call, request.Gemeente, cancellationToken)), request.Invoer, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/kringcontacten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var kaart = await mediator.Send(new Command(gemeente, await Invoer.Lees<ZoekKringcontacten.Kringcontact>(http)), ct);
            await Answer.Json(http, kaart, 201);
        })
        .MetToken()
        .Operatie(nameof(VoegKringcontactToe), "Aanspreekpunten", "Voegt iemand toe aan de eigen kring.", "Door de burgemeester van wie de kring is.")
        .Neemt(ZoekKringcontacten.Voorbeeld.Gegevens)
        .Geeft(201, "Toegevoegd.", ZoekKringcontacten.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 413, 415);
}
