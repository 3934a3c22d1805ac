using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Indienen;

/// <summary>Checks a proof of filing, for anyone to whom it is shown. Nothing is looked up: it says no more than it holds.</summary>
internal static class ControleerBewijs
{
    [Description("Een bewijs, met de melding waarvan het zou zijn.")]
    internal sealed record Invoer(
        [property: Required, Description("Het bewijs van indiening.")] Indieningsbewijs? Bewijs,
        [property: Description("De melding zoals zij is ingediend; zonder wordt alleen de ondertekening nagegaan.")] DienMeldingIn.Invoer? Melding);

    [Description("Wat een bewijs aantoont.")]
    internal sealed record Bewijscontrole(
        [property: Description("Of deze dienst het bewijs voor deze gemeente gaf.")] bool Echt,
        [property: Description("Of het van deze melding is; ontbreekt als er geen melding is gegeven.")] bool? VanDezeMelding,
        [property: Description("Wanneer er is ingediend, afgerond op een uur; ontbreekt als het bewijs niet echt is.")] DateTimeOffset? Tijdstip);

    internal sealed record Query(string Gemeente, Invoer Invoer) : IQuery<Bewijscontrole>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Geheimen geheimen) : IRequestHandler<Query, Bewijscontrole>
    {
        public Task<Bewijscontrole> Handle(Query request, CancellationToken cancellationToken)
        {
            var (bewijs, melding) = (request.Invoer.Bewijs!, request.Invoer.Melding);
            var echt = bewijs.IsOndertekend(geheimen, request.Gemeente);
            return Task.FromResult(new Bewijscontrole(echt, melding is null ? null : echt && bewijs.IsVan(request.Gemeente, melding), echt ? bewijs.Tijdstip : null));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bewijscontroles", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Spoorloos.Begin(http);
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct));
        })
        .Openbaar()
        .Operatie(nameof(ControleerBewijs), "Meldingen", "Controleert een bewijs van indiening.", "Voor wie een bewijs krijgt voorgelegd. Er wordt niets opgezocht of bewaard: het antwoord volgt uit het bewijs zelf, ook als de melding al is vernietigd.")
        .Neemt(new Invoer(Indieningsbewijs.Voorbeeld, null))
        .Geeft(200, "Wat het bewijs aantoont.", new Bewijscontrole(true, null, Indieningsbewijs.Voorbeeld.Tijdstip))
        .Weigert(400, 404, 413, 415);
}
