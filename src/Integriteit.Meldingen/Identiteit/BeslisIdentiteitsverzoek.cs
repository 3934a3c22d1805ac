using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>Decides a request for an identity, once; the reporter sees that it was asked and what was decided. // Wbk 1a</summary>
internal static class BeslisIdentiteitsverzoek
{
    [Description("Een besluit op een verzoek om een identiteit.")]
    internal sealed record Invoer(
        [property: Required, Description("Of het mag.")] bool? Toegestaan,
        [property: Required, MaxLength(2000), Description("Waarom.")] string? Motivering);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Verzoekstatus>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Identiteitsverzoeken verzoeken, TimeProvider clock) : IRequestHandler<Command, Verzoekstatus>
    {
        public async Task<Verzoekstatus> Handle(Command request, CancellationToken cancellationToken)
        {
            var status = request.Invoer.Toegestaan!.Value ? Verzoekstatus.Toegestaan : Verzoekstatus.Geweigerd;
            await verzoeken.Beslis(request.Gemeente, request.Id, request.Versies, (verzoek, beheerder) => verzoek with { Status = status, Besluit = request.Invoer.Motivering, BeslistDoor = beheerder, BeslistOp = clock.Vandaag() }, cancellationToken);
            return status;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/identiteitsverzoeken/{id:guid}/besluit", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            http.Response.StatusCode = 204;
        })
        .MetToken().NeemtVersie(vereist: false)
        .Operatie(nameof(BeslisIdentiteitsverzoek), "Identiteit", "Beslist op een verzoek om een identiteit.", "Eén keer, door een identiteitsbeheerder die de melding niet leest. De melder ziet dat het is gevraagd en wat is beslist.")
        .Neemt(new Invoer(true, "De melder stemt in en het onderzoek vraagt het."))
        .WithMetadata(new Geeft(204, "Beslist.", null, null))
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
}
