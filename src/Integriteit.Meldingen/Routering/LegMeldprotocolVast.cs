using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Routering;

/// <summary>Lays down the municipality's own protocol from a day on. Reports that came before keep their circle. // 001-21, 004-01</summary>
internal static class LegMeldprotocolVast
{
    internal sealed record Command(string Gemeente, Meldprotocol Invoer) : ICreation<Meldprotocol>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Burgemeester, Rol.Griffier);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer is { Routes: not null, Terugval: not null, Termijnen: not null, Rang: not null } && invoer.Routes.All(r => r is { Soorten: not null, Ambten: not null, ZonderAmbt: not null, Allen: not null, EenVan: not null }))
            {
                Meldprotocol.Keur(invoer, context.Meld);
            }

            if (invoer.Van < clock.Vandaag())
            {
                context.Meld(new Fout("van", "voorbij", "Een protocol geldt op zijn vroegst vanaf vandaag: wat al liep verandert niet."));
            }
        });
    }

    internal sealed class Handler(MeldingenDb db, Call call) : IRequestHandler<Command, Meldprotocol>
    {
        public async Task<Meldprotocol> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            await db.Execute(
                "INSERT INTO meldingen.protocol (gemeente, orde, id, gegevens) VALUES (@Gemeente, @Orde, @Id, @Gegevens)",
                new { request.Gemeente, Orde = $"{request.Invoer.Van:yyyy-MM-dd} {id:N}", Id = id, Gegevens = JsonSerializer.Serialize(request.Invoer, Json.Options) },
                cancellationToken);
            call.Noteer(id.ToString(), "van", "routes", "terugval", "termijnen");
            return request.Invoer;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldprotocollen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, await Invoer.Lees<Meldprotocol>(http)), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegMeldprotocolVast), "Meldprotocol", "Legt een eigen protocol vast.", "Door de burgemeester of de griffier, zoals het is vastgesteld. Wat een wet of gedragscode over de route zegt gaat voor; waar ook het protocol zwijgt geldt de standaardroute. Wie het betreft of moet wijken krijgt een melding nooit, wat een protocol ook zegt. Van twee met dezelfde eerste dag geldt wat het laatst is vastgelegd.")
        .Neemt(() => Meldprotocol.Voorbeeld)
        .Geeft(201, "Vastgelegd.", () => Meldprotocol.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
