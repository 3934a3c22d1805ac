using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>Steps out of the circle, for good: the key goes at once, and whoever comes next by the protocol comes in. // Wbk 3f, invariant b</summary>
internal static class Verschoon
{
    [Description("Waarom iemand de melding niet kan behandelen.")]
    internal sealed record Invoer([property: Required, MaxLength(2000), Description("De reden; wie blijft behandelen kan haar lezen.")] string? Reden);

    /// <summary>Nothing of the report: who stepped out reads it no more.</summary>
    internal sealed record Uitgetreden(DateOnly Dag);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Uitgetreden>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Kringbeheer kring, Kluis kluis, Meldtermijnen termijnen, TimeProvider clock) : IRequestHandler<Command, Uitgetreden>
    {
        public async Task<Uitgetreden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, dag) = (request.Gemeente, clock.Vandaag());
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            await kluis.Ontneem(gemeente, melding.Id, kluis.Lezer(gemeente, ik.Persoon), cancellationToken);
            var zonder = melding.Inhoud with
            {
                Uitgesloten = [.. melding.Inhoud.Uitgesloten, ik.Persoon],
                Kring = [.. melding.Inhoud.Kring.Where(l => l.Persoon != ik.Persoon)],
                Kringbesluiten = [.. melding.Inhoud.Kringbesluiten, new Kringbesluit(dag, Kringhandeling.Verschoond, ik.Persoon, ik.Functie, ik.Persoon, request.Invoer.Reden!)],
            };
            await boek.Bewaar(gemeente, melding, await kring.Routeer(gemeente, melding, zonder, "Na een verschoning.", cancellationToken), cancellationToken);
            await termijnen.Meld(gemeente, melding.Id, cancellationToken);
            return new Uitgetreden(dag);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/verschoning", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            http.Response.StatusCode = 204;
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(Verschoon), "Meldingen", "Trekt u terug uit een melding.", "Voor wie te dicht op de zaak staat. U leest de melding daarna niet meer, ook niet op uitnodiging; wie volgens het protocol in uw plaats komt, krijgt haar.")
        .Neemt(new Invoer("De betrokkene is familie."))
        .WithMetadata(new Geeft(204, "Teruggetrokken.", null, null))
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
